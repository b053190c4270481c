#include "app/gui/desktop.h"

#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

namespace imprint {
namespace {

struct Wishes {
    std::optional<bool> isDark, hasReducedMotion;
};

#if defined(Q_OS_WIN)

Wishes ask()
{
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"), QSettings::NativeFormat);
    const QVariant light = personalize.value(QStringLiteral("AppsUseLightTheme"));
    return {light.isValid() ? std::optional(light.toInt() == 0) : std::nullopt, std::nullopt};
}

#elif defined(Q_OS_MACOS)

Wishes ask() { return {}; } // the palette says it, and follows

#else

QString config(const char *file) { return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QString::fromLatin1(file)); }

// GTK's and KDE's own files, for desktops without a portal.
Wishes ask()
{
    Wishes wishes;
    if (const QString file = config("gtk-3.0/settings.ini"); !file.isEmpty()) {
        const QSettings gtk(file, QSettings::IniFormat);
        const QVariant dark = gtk.value(QStringLiteral("Settings/gtk-application-prefer-dark-theme"));
        const QString name = gtk.value(QStringLiteral("Settings/gtk-theme-name")).toString();
        if (dark.isValid() || !name.isEmpty())
            wishes.isDark = dark.toBool() || name.endsWith(QLatin1String("-dark"), Qt::CaseInsensitive);
        if (const QVariant moves = gtk.value(QStringLiteral("Settings/gtk-enable-animations")); moves.isValid())
            wishes.hasReducedMotion = !moves.toBool();
    }
    if (const QString file = config("kdeglobals"); !file.isEmpty()) {
        const QSettings kde(file, QSettings::IniFormat);
        if (const QVariant factor = kde.value(QStringLiteral("KDE/AnimationDurationFactor")); factor.isValid())
            wishes.hasReducedMotion = factor.toDouble() == 0;
    }
    return wishes;
}

#endif

} // namespace

std::unique_ptr<QObject> followDesktop(Theme &theme, Memory &memory)
{
    Q_UNUSED(memory)
    const Wishes wishes = ask();
    if (wishes.isDark)
        theme.setSystemDark(*wishes.isDark);
    if (wishes.hasReducedMotion)
        theme.setReducedMotion(*wishes.hasReducedMotion);
    return std::make_unique<QObject>();
}

} // namespace imprint
