#include "app/gui/portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QTimer>

namespace imprint {
namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop"), path = QStringLiteral("/org/freedesktop/portal/desktop"),
              interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance"), scheme = QStringLiteral("color-scheme");
const QString gnome = QStringLiteral("org.gnome.desktop.interface"), animations = QStringLiteral("enable-animations");
constexpr uint preferDark = 1;

// Without a bus libdbus would start one; we do not want to be the program that does.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

void Portal::begin()
{
    if (!hasSessionBus())
        return;
    QTimer::singleShot(0, this, &Portal::ask);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            ask();
    });
}

void Portal::ask()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    read(appearance, scheme);
    read(gnome, animations);
}

void Portal::read(const QString &group, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << group << key;
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            tell(group, key, reply.value().variant());
    });
}

void Portal::tell(const QString &group, const QString &key, QVariant value)
{
    // Read() wraps its answer twice; newer portals once.
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (group == appearance && key == scheme && value.canConvert<uint>())
        Q_EMIT darkTold(value.toUInt() == preferDark);
    else if (group == gnome && key == animations && value.canConvert<bool>())
        Q_EMIT reducedMotionTold(!value.toBool());
}

} // namespace imprint
