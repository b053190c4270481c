// One serial port from plug to unplug: a QSerialPort on a thread of its own, slipmux frames in and out, console lines
// to the sink. For SerialPorts and its links alone.
//
// Messages that come while nobody has borrowed the session are dropped, console lines never are. Bounded: 256 messages
// wait in either direction (more are lost, which CoAP repairs), and the port holds at most 64 KiB unsent.
#pragma once

#include "models/core/clock.h"
#include "models/core/console.h"
#include "models/devices/consolelines.h"
#include "models/devices/link.h"
#include "models/devices/slipmux.h"

#include <QBasicTimer>
#include <QObject>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

class QSerialPort;

namespace imprint {

class SerialSession final : public QObject {
    Q_OBJECT

public:
    // Starts the thread, which opens the port. console may be null.
    SerialSession(const QString &port, qint32 baud, const Clock &clock, ConsoleSink *console);
    ~SerialSession() override; // waits until the port is closed

    qint32 baud() const { return m_baud; }

    // From any thread:
    Result<void> waitUntilOpen(Deadline deadline, std::stop_token stop);
    bool isGone() const;
    bool borrow(); // false when another link has it
    void giveBack();
    Result<void> send(ByteView message);
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop);
    void end(const Error &reason); // whoever waits gets it; the port closes soon
    void waitUntilClosed();        // after end()

protected:
    void timerEvent(QTimerEvent *event) override;

private Q_SLOTS:
    void openPort();
    void closePort();
    void writeOutgoing();

private:
    enum class State { Opening, Open, Gone };
    void readPort();
    void portFailed(int qtError);
    void deliver(SlipmuxOutput output);
    void show(const std::vector<ConsoleLine> &lines);
    void watchIdle();

    const QString m_portName;
    const qint32 m_baud;
    const Clock &m_clock;
    ConsoleSink *const m_console;
    QThread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    State m_state = State::Opening;
    Error m_reason;
    bool m_isBorrowed = false;
    std::deque<Bytes> m_incoming, m_outgoing;

    // Only on m_thread:
    std::unique_ptr<QSerialPort> m_port;
    SlipmuxDecoder m_decoder;
    ConsoleLines m_lines;
    QBasicTimer m_idleTimer;
};

} // namespace imprint
