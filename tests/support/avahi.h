// An Avahi daemon for a test: the one that runs already, or one of our own with a private message bus, ended with this
// (on Linux also when the test program is killed). There can be only one on a computer: tests wait for each other.
#pragma once

#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

namespace imprint::test {

class Avahi {
public:
    Avahi();
    // Empty when it runs; else why there is none, for QSKIP.
    QString start();
    ~Avahi();

    // A process that talks to the daemon; not started yet.
    void prepare(QProcess &process) const;

private:
    QString startBus();
    QString startDaemon();

    QTemporaryDir m_dir;
    QLockFile m_turn;
    QProcess m_bus, m_daemon;
    QString m_address; // of the private bus; empty: the system's
};

} // namespace imprint::test
