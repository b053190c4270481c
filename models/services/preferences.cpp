#include "models/services/preferences.h"

namespace imprint {

namespace {
const QString languageKey = QStringLiteral("language"), themeKey = QStringLiteral("theme");
}

Preferences::Preferences(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    auto settings = loadSettings(m_file);
    if (settings) {
        m_settings = std::move(*settings);
        return;
    }
    m_problem = settings.error();
    m_mayWrite = false;
}

QString Preferences::language() const { return m_settings.others.value(languageKey).toString(); }
QString Preferences::theme() const { return m_settings.others.value(themeKey).toString(QStringLiteral("system")); }

void Preferences::update(const Settings &settings)
{
    m_settings = settings;
    if (m_mayWrite) {
        const auto saved = saveSettings(m_file, m_settings);
        m_problem = saved ? std::nullopt : std::optional(saved.error());
    }
    Q_EMIT changed();
}

void Preferences::setOperatorName(const QString &name)
{
    if (name.isEmpty() || name == m_settings.operatorName)
        return;
    Settings settings = m_settings;
    settings.operatorName = name;
    update(settings);
}

void Preferences::setDefaultSite(const QString &site)
{
    if (site == m_settings.defaultSite)
        return;
    Settings settings = m_settings;
    settings.defaultSite = site;
    update(settings);
}

void Preferences::setDevicesAtOnce(int devices)
{
    Settings settings = m_settings;
    settings.devicesAtOnce = qBound(1, devices, 16);
    if (settings.devicesAtOnce != m_settings.devicesAtOnce)
        update(settings);
}

void Preferences::setSound(bool hasSound)
{
    if (hasSound == m_settings.hasSound)
        return;
    Settings settings = m_settings;
    settings.hasSound = hasSound;
    update(settings);
}

void Preferences::setLanguage(const QString &code)
{
    if (code == language())
        return;
    Settings settings = m_settings;
    settings.others.insert(languageKey, code);
    update(settings);
}

void Preferences::setTheme(const QString &id)
{
    if (id == theme())
        return;
    Settings settings = m_settings;
    settings.others.insert(themeKey, id);
    update(settings);
}

} // namespace imprint
