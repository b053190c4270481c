// The composition root of the window: settings, clock, random source and the services, each made once, in order, and handed on by reference.
// Nothing is opened here: start() asks the workers for the site once the window is on the screen.
#pragma once

#include "models/services/batchcontroller.h"
#include "models/services/diagnosisservice.h"
#include "models/services/labelservice.h"
#include "models/services/preferences.h"
#include "models/services/simulation.h"
#include "models/services/tokenservice.h"
#include "widgets/language.h"
#include "widgets/memory.h"
#include "widgets/page.h"
#include "widgets/theme.h"

class QApplication;

namespace imprint {

struct GuiOptions {
    QString settingsFile;            // empty: settingsFile() of models/core
    QString site;                    // name or path; empty: the settings' site, or the only one there is
    QString language, theme;         // over the settings, for this start only
    bool remembers = true;           // window.ini beside the settings file
    bool followsDesktop = true;      // dark and reduced motion as the desktop says
};

class GuiStation {
public:
    GuiStation(QApplication &app, const GuiOptions &options);
    ~GuiStation();

    Services &services() { return m_services; }
    Language &language() { return m_language; }
    // Looks for the site and opens it, on the worker.
    void start();

private:
    void followPreferences();

    const GuiOptions m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    Preferences m_preferences;
    Memory m_memory;
    Language m_language;
    Theme m_theme;
    RegistryFeed m_feed;
    SiteService m_site;
    TokenService m_tokens;
    BatchController m_batch;
    Simulation m_simulation;
    DiagnosisService m_diagnosis;
    LabelService m_labels;
    Services m_services;
    std::unique_ptr<QObject> m_desktop;
};

} // namespace imprint
