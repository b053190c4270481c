// Serial ports: one session per port, from plug to unplug, which owns identification, run and console.
//
// SerialPorts keeps the sessions; a SerialLink borrows one, so that console lines go on reaching the log while no run
// is under way. The session's QSerialPort lives on a thread of its own; slipmux splits console text from messages.
// Opening releases RTS first, then DTR, and tolerates ports (PTYs) that know neither.
//
// One link at a time uses a port; another one gets "link.busy". A port that failed or was unplugged is opened again by
// the next link.
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
    // Open and borrowed; to be given back.
    Result<std::shared_ptr<SerialSession>> borrow(const QString &port, qint32 baud, Deadline deadline,
                                                  std::stop_token stop);

    const Clock &m_clock;
    ConsoleSink *m_console;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<SerialSession>> m_sessions;
};

// What a technician can do about a port that does not open, by QSerialPort::SerialPortError and Qt's wording:
// "link.permission" (group dialout), "link.busy" (another program), "link.lock" (a lock file, of another program or a
// stale one), "link.not-found" (no such port, or no serial port).
Error serialOpenError(const QString &port, int qtError, const QString &errorString);

} // namespace imprint
