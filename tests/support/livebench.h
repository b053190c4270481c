// The services of the window for tests of its views: a batch of simulated devices, nothing remembered, sound off.
#pragma once

#include "models/services/batchcontroller.h"
#include "models/services/diagnosisservice.h"
#include "models/services/labelservice.h"
#include "models/services/preferences.h"
#include "models/services/simulation.h"
#include "models/services/tokenservice.h"
#include "widgets/memory.h"
#include "widgets/page.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QTemporaryDir>

namespace imprint {

struct LiveBench {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    Preferences preferences{folder.filePath(QStringLiteral("settings.json"))};
    Memory memory{QString()};
    Theme theme{*qApp, Theme::Mode::Light};
    RegistryFeed feed{clock};
    SiteService site{feed, clock, random};
    TokenService tokens{site, clock, random};
    BatchController batch{site, clock};
    Simulation simulation{site, random};
    LabelService labels{site, clock};
    DiagnosisService diagnosis;
    Services services{site, feed, batch, simulation, labels, preferences, memory, theme, clock, diagnosis, tokens};

    LiveBench()
    {
        preferences.setSound(false);
        site.setOperatorName(QStringLiteral("M. Reyes"));
    }

    // The batch's start when the devices are there; nullopt until then.
    std::optional<BatchStart> trial;
    std::optional<Error> problem;
    void stage(const TrialPlan &plan, QObject *context)
    {
        simulation.begin(plan, context, [this](Result<BatchStart> start) {
            if (start)
                trial = *start;
            else
                problem = start.error();
        });
    }
};

inline TrialPlan smallTrial()
{
    TrialPlan plan;
    plan.devices = 6;
    plan.siteName = QStringLiteral("Lindenhof");
    plan.batchName = QStringLiteral("2026-11-20 / Hall sensors");
    plan.seed = 7;
    return plan;
}

} // namespace imprint
