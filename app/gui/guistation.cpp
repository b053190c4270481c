#include "app/gui/guistation.h"

#include "app/gui/desktop.h"

#include <QApplication>
#include <QFileInfo>

namespace imprint {
namespace {

QString windowFile(const GuiOptions &options, const QString &settings)
{
    return options.remembers ? QFileInfo(settings).path() + QStringLiteral("/window.ini") : QString();
}

QString settingsOf(const GuiOptions &options)
{
    return options.settingsFile.isEmpty() ? settingsFile() : options.settingsFile;
}

} // namespace

GuiStation::GuiStation(QApplication &app, const GuiOptions &options)
    : m_options(options), m_preferences(settingsOf(options)), m_memory(windowFile(options, settingsOf(options))), m_theme(app),
      m_feed(m_clock), m_site(m_feed, m_clock, m_random), m_tokens(m_site, m_clock, m_random), m_batch(m_site, m_clock),
      m_simulation(m_site, m_random),
      m_labels(m_site, m_clock),
      m_services{m_site, m_feed, m_batch, m_simulation, m_labels, m_preferences, m_memory, m_theme, m_clock, m_diagnosis, m_tokens}
{
    if (!options.theme.isEmpty())
        m_theme.setMode(Theme::modeById(options.theme));
    m_language.use(options.language.isEmpty() ? m_preferences.language() : options.language);
    followPreferences();
    QObject::connect(&m_preferences, &Preferences::changed, &m_preferences, [this] { followPreferences(); });
    if (options.followsDesktop)
        m_desktop = followDesktop(m_theme, m_memory);
}

GuiStation::~GuiStation() = default;

void GuiStation::followPreferences()
{
    if (m_options.theme.isEmpty())
        m_theme.setMode(Theme::modeById(m_preferences.theme()));
    if (m_options.language.isEmpty())
        m_language.use(m_preferences.language());
    m_site.setOperatorName(m_preferences.settings().operatorName);
    m_batch.setDevicesAtOnce(m_preferences.settings().devicesAtOnce);
}

void GuiStation::start()
{
    const QString wished = m_options.site.isEmpty() ? m_preferences.settings().defaultSite : m_options.site;
    const auto open = [this](const QString &nameOrPath) {
        m_site.open(SiteFolder::locate(nameOrPath), &m_site, [](Result<void>) {}); // SiteService::failed() tells the page
    };
    if (!wished.isEmpty()) {
        open(wished);
        return;
    }
    m_site.list(&m_site, [open](const QStringList &names) {
        if (names.size() == 1)
            open(names.front());
    });
}

} // namespace imprint
