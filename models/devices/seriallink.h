// Serial ports: one session per port, from plug to unplug, which owns identification, run and console.
//
// SerialPorts keeps the sessions; a SerialLink borrows one, so that console lines go on reaching the log while no run is
// under way. The session's QSerialPort lives on a thread of its own; slipmux splits console text from messages.
// Opening releases RTS first, then DTR, and tolerates ports (PTYs) that know neither.
#pragma once

#include "models/core/clock.h"
#include "models/core/console.h"
#include "models/devices/link.h"

#include <map>
#include <memory>
#include <mutex>

namespace imprint {

class SerialSession;

class SerialPorts {
public:
    // console may be null. Both outlive this object.
    SerialPorts(const Clock &clock, ConsoleSink *console);
    ~SerialPorts();

    std::unique_ptr<Link> link(const QString &port, qint32 baud);
    // The session ends; links that still use it get "link.gone".
    void unplugged(const QString &port);

private:
    friend class SerialLink;
    Result<std::shared_ptr<SerialSession>> session(const QString &port, qint32 baud);

    const Clock &m_clock;
    ConsoleSink *m_console;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<SerialSession>> m_sessions;
};

// What a technician can do about a port that does not open; code and detail by errno-like wording of Qt.
Error serialOpenError(const QString &port, int qtError, const QString &errorString);

} // namespace imprint
