#include "app/gui/desktop.h"

#include "widgets/memory.h"
#include "widgets/theme.h"

#ifdef IMPRINT_HAS_DBUS
#include "app/gui/portal.h"
#endif

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

const QString darkKey = QStringLiteral("desktop/dark"), motionKey = QStringLiteral("desktop/reduced-motion");

} // namespace

std::unique_ptr<QObject> followDesktop(Theme &theme, Memory &memory)
{
    const auto setDark = [&theme, &memory](bool isDark) {
        theme.setSystemDark(isDark);
        memory.setValue(darkKey, isDark);
    };
    const auto setReduced = [&theme, &memory](bool isReduced) {
        theme.setReducedMotion(isReduced);
        memory.setValue(motionKey, isReduced);
    };
    Wishes wishes = ask();
#ifdef IMPRINT_HAS_DBUS
    auto portal = std::make_unique<Portal>();
    QObject::connect(portal.get(), &Portal::darkTold, &theme, setDark);
    QObject::connect(portal.get(), &Portal::reducedMotionTold, &theme, setReduced);
    if (memory.value(darkKey).isValid())
        wishes.isDark = memory.value(darkKey).toBool();
    if (memory.value(motionKey).isValid())
        wishes.hasReducedMotion = memory.value(motionKey).toBool();
    portal->begin();
#else
    auto portal = std::make_unique<QObject>();
#endif
    if (wishes.isDark)
        theme.setSystemDark(*wishes.isDark);
    if (wishes.hasReducedMotion)
        theme.setReducedMotion(*wishes.hasReducedMotion);
    return portal;
}

} // namespace imprint
