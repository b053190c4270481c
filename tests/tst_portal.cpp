// The desktop's wishes by the portal, from a bus and a portal of our own: what it says at the start and what it
// says when the window comes back to the front.
#include "app/gui/desktop.h"
#include "app/gui/portal.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

// Answers as xdg-desktop-portal does: Read() wraps the value in two variants.
class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1; // prefers dark
    bool isMoving = false;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme"))
            return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
        if (group == QLatin1String("org.gnome.desktop.interface") && key == QLatin1String("enable-animations"))
            return QDBusVariant(QVariant::fromValue(QDBusVariant(isMoving)));
        sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("no such setting"));
        return {};
    }
};

class tst_Portal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsAndFollows();
    void firstPaintKnowsTheLastAnswer();

private:
    QProcess m_daemon;
    FakePortal m_portal;
};

void tst_Portal::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    // A connection of its own: as from another program.
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void tst_Portal::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    QDBusConnection::disconnectFromBus(QStringLiteral("qt_default_session_bus"));
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void tst_Portal::tellsAndFollows()
{
    Theme theme(*qApp);
    Memory memory({});
    theme.setSystemDark(false);
    const auto following = followDesktop(theme, memory);
    QTRY_VERIFY(theme.isDark());
    QTRY_VERIFY(theme.hasReducedMotion());
    m_portal.scheme = 2;
    m_portal.isMoving = true;
    Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive); // back from the desktop's settings
    QTRY_VERIFY(!theme.isDark());
    QTRY_VERIFY(!theme.hasReducedMotion());
    m_portal.scheme = 1;
    Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive);
    QTRY_VERIFY(theme.isDark());
}

void tst_Portal::firstPaintKnowsTheLastAnswer()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        Theme theme(*qApp);
        Memory memory(file);
        const auto following = followDesktop(theme, memory);
        QTRY_VERIFY(memory.value(QStringLiteral("desktop/dark")).toBool());
    }
    Theme theme(*qApp);
    theme.setSystemDark(false);
    Memory memory(file);
    const auto following = followDesktop(theme, memory);
    QVERIFY(theme.isDark()); // before any event
}

QTEST_MAIN(tst_Portal)
#include "tst_portal.moc"
