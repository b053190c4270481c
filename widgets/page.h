// A page of the window, and what pages get.
//
// How a page is added: derive from Page, and add a row to pageTable() in widgets/pages.cpp: {id, icon, name, make}. The window makes a page
// when it is shown first (start is fast because nothing else is made), shows heading() in its header with headerWidget() at the right end, and
// calls shown() each time the page comes up. Pages get Services by reference from the composition root (app/guistation.h), which outlives them.
//
// Texts: set every tr() text in retranslate(); the constructor of a page calls it last, Page calls it again when the language changes.
// Threads: a page never calls registry, links, token or scrypt itself; it asks the services (models/services) and gets values by signal or callback.
#pragma once

#include <QWidget>

#include <vector>

namespace imprint {

class BatchController;
class Clock;
class DiagnosisService;
class LabelService;
class Memory;
class Preferences;
class RegistryFeed;
class Simulation;
class SiteService;
class Theme;
class TokenService;

// One of each, made by app/guistation (or by a test).
struct Services {
    SiteService &site;         // make, open, unlock a site; writes to its registry as jobs
    RegistryFeed &registry;    // reads of the registry, latest wins
    BatchController &batch;    // the batch under way
    Simulation &simulation;    // simulated devices in this process
    LabelService &labels;      // labels laid out, shown and printed
    Preferences &preferences;  // operator, language, theme, devices at once, sound
    Memory &memory;            // geometry, columns, splitters
    Theme &theme;
    const Clock &clock;
    DiagnosisService &diagnosis; // logs, derivations, samples on threads of their own
    TokenService &tokens;      // tokens that are plugged in, and what is done with them
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Services &services, QWidget *parent);

    // The header's first words: "Bench", or what is open there: "Batch 2026-11-20 / Hall sensors".
    virtual QString heading() const = 0;
    // Buttons for the right end of the header; owned by the page. nullptr: none.
    virtual QWidget *headerWidget() { return nullptr; }
    // The page came up; set the focus where work begins.
    virtual void shown() {}
    // Another page (or the command line) sends the operator here with something to show, e.g. a serial.
    virtual void open(const QString &argument) { Q_UNUSED(argument) }

Q_SIGNALS:
    void headingChanged();
    // Asks the window for another page: an id of pageTable(), and what that page's open() gets.
    void pageRequested(const QString &id, const QString &argument);

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    Services &m_services;
};

struct PageRow {
    const char *id;                                          // "bench": for the memory, shortcuts, screenshots
    const char *icon;                                        // of resources/icons
    const char *name;                                        // QT_TRANSLATE_NOOP("Pages", "Bench")
    Page *(*make)(Services &services, QWidget *parent);
};
// In the order of the rail; Ctrl+1 is the first.
const std::vector<PageRow> &pageTable();
QString pageName(const PageRow &row); // translated

} // namespace imprint
