#include "models/devices/serialsession.h"

#include "models/core/qtbytes.h"
#include "models/devices/seriallink.h"

#include <QSerialPort>
#include <QTimerEvent>

namespace imprint {

namespace {

constexpr std::size_t maxWaiting = 256;
constexpr qint64 maxUnsent = 64 * 1024;
constexpr int idleCheckMs = 250;

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<Milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

SerialSession::SerialSession(const QString &port, qint32 baud, const Clock &clock, ConsoleSink *console)
    : m_portName(port), m_baud(baud), m_clock(clock), m_console(console), m_lines(port)
{
    moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, this, &SerialSession::openPort);
    connect(&m_thread, &QThread::finished, this, &SerialSession::closePort); // still on the thread
    m_thread.setObjectName(port);
    m_thread.start();
}

SerialSession::~SerialSession()
{
    end(fail("link.gone", m_portName.toStdString() + " is no longer in use"));
    waitUntilClosed();
}

// --- from any thread -------------------------------------------------------------------------------------------

Result<void> SerialSession::waitUntilOpen(Deadline deadline, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, stop, deadline, [this] { return m_state != State::Opening; });
    if (m_state == State::Gone)
        return m_reason;
    if (m_state == State::Open)
        return {};
    if (stop.stop_requested())
        return fail("stopped");
    return fail("link.timeout", m_portName.toStdString() + " did not open in time");
}

bool SerialSession::isGone() const
{
    std::lock_guard lock(m_mutex);
    return m_state == State::Gone;
}

bool SerialSession::borrow()
{
    std::lock_guard lock(m_mutex);
    if (m_isBorrowed)
        return false;
    m_incoming.clear();
    m_isBorrowed = true;
    return true;
}

void SerialSession::giveBack()
{
    std::lock_guard lock(m_mutex);
    m_isBorrowed = false;
    m_incoming.clear();
}

Result<void> SerialSession::send(ByteView message)
{
    Bytes frame = slipmuxFrame(message);
    std::lock_guard lock(m_mutex);
    if (m_state == State::Gone)
        return m_reason;
    if (m_outgoing.size() == maxWaiting)
        return {}; // the port takes nothing: lost, and repeated later
    m_outgoing.push_back(std::move(frame));
    QMetaObject::invokeMethod(this, "writeOutgoing", Qt::QueuedConnection);
    return {};
}

Result<std::optional<Bytes>> SerialSession::receive(Deadline until, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, stop, until, [this] { return !m_incoming.empty() || m_state == State::Gone; });
    if (stop.stop_requested())
        return fail("stopped");
    if (!m_incoming.empty()) {
        Bytes message = std::move(m_incoming.front());
        m_incoming.pop_front();
        return std::optional(std::move(message));
    }
    if (m_state == State::Gone)
        return m_reason;
    return std::optional<Bytes>();
}

void SerialSession::end(const Error &reason)
{
    std::lock_guard lock(m_mutex);
    if (m_state != State::Gone)
        m_reason = reason;
    m_state = State::Gone;
    m_changed.notify_all();
    m_thread.quit();
}

void SerialSession::waitUntilClosed()
{
    m_thread.wait();
    std::lock_guard lock(m_mutex); // what the thread left behind was handed over under it
}

// --- on the thread of the port ---------------------------------------------------------------------------------

void SerialSession::openPort()
{
    m_port = std::make_unique<QSerialPort>(m_portName);
    m_port->setBaudRate(m_baud);
    m_port->setFlowControl(QSerialPort::NoFlowControl); // SLIP does not escape XON/XOFF
    if (!m_port->open(QIODevice::ReadWrite)) {
        end(serialOpenError(m_portName, m_port->error(), m_port->errorString()));
        return;
    }
    connect(m_port.get(), &QSerialPort::readyRead, this, &SerialSession::readPort);
    connect(m_port.get(), &QSerialPort::errorOccurred, this, &SerialSession::portFailed);
    // RTS first: without DTR it resets an ESP32, and DTR without RTS straps it into its bootloader.
    m_port->setRequestToSend(false);
    m_port->setDataTerminalReady(false);
    {
        std::lock_guard lock(m_mutex);
        if (m_state == State::Opening)
            m_state = State::Open;
    }
    m_changed.notify_all();
    writeOutgoing();
}

void SerialSession::closePort()
{
    m_idleTimer.stop();
    show(m_lines.end());
    if (m_port && m_port->isOpen()) {
        m_port->disconnect(this);
        m_port->clear(QSerialPort::Output); // or close would wait for a board that takes nothing
        m_port->close();
    }
    m_port.reset();
    std::lock_guard lock(m_mutex); // for waitUntilClosed()
    m_outgoing.clear();
}

void SerialSession::portFailed(int qtError)
{
    switch (qtError) {
    case QSerialPort::NoError:
    case QSerialPort::UnsupportedOperationError: // PTYs know neither RTS nor DTR
    case QSerialPort::TimeoutError:
        return;
    default: // a closed PTY says ReadError and goes on saying it, without ResourceError: the first one ends the session
        break;
    }
    m_port->disconnect(this);
    end(fail("link.gone", (m_portName + QStringLiteral(": ") + m_port->errorString()).toStdString()));
}

void SerialSession::writeOutgoing()
{
    std::deque<Bytes> frames;
    {
        std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return;
        frames.swap(m_outgoing);
    }
    for (const Bytes &frame : frames) {
        if (m_port->bytesToWrite() <= maxUnsent)
            m_port->write(reinterpret_cast<const char *>(frame.data()), qint64(frame.size()));
    }
}

void SerialSession::readPort()
{
    const QByteArray bytes = m_port->readAll();
    deliver(m_decoder.received(viewOf(bytes), steadyMs()));
    watchIdle();
}

void SerialSession::deliver(SlipmuxOutput output)
{
    if (!output.messages.empty()) {
        std::lock_guard lock(m_mutex);
        for (Bytes &message : output.messages) {
            if (m_isBorrowed && m_incoming.size() < maxWaiting)
                m_incoming.push_back(std::move(message));
        }
        m_changed.notify_all();
    }
    for (const Bytes &text : output.console)
        show(m_lines.received(text, m_clock.unixMilliseconds(), steadyMs()));
}

void SerialSession::show(const std::vector<ConsoleLine> &lines)
{
    if (!m_console)
        return;
    for (const ConsoleLine &line : lines)
        m_console->received(line);
}

// Torn frames and lines without an end are let go by time; the timer runs only while there are some.
void SerialSession::watchIdle()
{
    if (!m_decoder.isHolding() && !m_lines.isHolding())
        m_idleTimer.stop();
    else if (!m_idleTimer.isActive())
        m_idleTimer.start(idleCheckMs, this);
}

void SerialSession::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_idleTimer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    deliver(m_decoder.idle(steadyMs()));
    show(m_lines.idle(steadyMs()));
    watchIdle();
}

} // namespace imprint
