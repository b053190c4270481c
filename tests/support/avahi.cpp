#include "support/avahi.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace imprint::test {

namespace {
constexpr int patienceMs = 20000;

void endWithThisProgram([[maybe_unused]] QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
}

QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
               ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
               : found;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

// Reads until the text comes; false when the process ends or nothing comes for too long.
bool waitForText(QProcess &process, const QByteArray &text, QByteArray &all)
{
    QElapsedTimer timer;
    timer.start();
    while (!all.contains(text)) {
        if (!process.waitForReadyRead(int(patienceMs - timer.elapsed())) && process.state() == QProcess::NotRunning)
            return all.contains(text);
        all += process.readAll();
        if (timer.elapsed() > patienceMs)
            return false;
    }
    return true;
}
} // namespace

Avahi::Avahi() : m_turn(QDir::temp().filePath(QStringLiteral("imprint-test-avahi.lock"))) {}

QString Avahi::start()
{
    if (!m_turn.tryLock(6 * patienceMs))
        return QStringLiteral("another test keeps avahi-daemon to itself");
    for (const char *name : {"avahi-daemon", "avahi-browse", "avahi-publish", "dbus-daemon"})
        if (program(QString::fromLatin1(name)).isEmpty())
            return QString::fromLatin1(name) + QStringLiteral(" is not installed");
    if (QProcess::execute(program(QStringLiteral("avahi-daemon")), {QStringLiteral("--check")}) == 0) {
        QProcess browse;
        browse.start(program(QStringLiteral("avahi-browse")), {QStringLiteral("-tp"), QStringLiteral("_none._udp")});
        const bool isAnswered = browse.waitForFinished(patienceMs) && browse.exitCode() == 0;
        return isAnswered ? QString()
                          : QStringLiteral("an avahi-daemon runs that cannot be talked to over the system bus");
    }
    const QString reason = startBus();
    return reason.isEmpty() ? startDaemon() : reason;
}

QString Avahi::startBus()
{
    const QString config = m_dir.filePath(QStringLiteral("bus.conf"));
    write(config, R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=)" +
                      m_dir.filePath(QStringLiteral("bus")).toUtf8() + R"(</listen>
<auth>EXTERNAL</auth><policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*"/>
<allow receive_sender="*"/></policy></busconfig>)");
    endWithThisProgram(m_bus);
    m_bus.start(
        program(QStringLiteral("dbus-daemon")),
        {QStringLiteral("--config-file=") + config, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QByteArray said;
    if (!waitForText(m_bus, "\n", said))
        return QStringLiteral("dbus-daemon does not start: ") + QString::fromUtf8(said + m_bus.readAllStandardError());
    m_address = QString::fromUtf8(said).trimmed();
    return {};
}

QString Avahi::startDaemon()
{
    const QString config = m_dir.filePath(QStringLiteral("avahi.conf"));
    write(config, "[server]\nhost-name=imprint-peer\nallow-interfaces=lo\nuse-ipv6=yes\nratelimit-burst=1000\n"
                  "[publish]\npublish-workstation=no\npublish-hinfo=no\n");
    prepare(m_daemon);
    endWithThisProgram(m_daemon);
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(program(QStringLiteral("avahi-daemon")),
                   {QStringLiteral("--file=") + config, QStringLiteral("--no-drop-root"), QStringLiteral("--no-chroot"),
                    QStringLiteral("--no-rlimits")});
    QByteArray said;
    if (!waitForText(m_daemon, "startup complete", said))
        return QStringLiteral("avahi-daemon does not start: ") + QString::fromUtf8(said);
    return {};
}

void Avahi::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_address.isEmpty())
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_address);
    process.setProcessEnvironment(environment);
}

Avahi::~Avahi()
{
    for (QProcess *process : {&m_daemon, &m_bus}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(5000)) {
            process->kill();
            process->waitForFinished(5000);
        }
    }
}

} // namespace imprint::test
