#include "models/devices/seriallink.h"

#include "models/devices/serialsession.h"

#include <QFileInfo>
#include <QSerialPort>

namespace imprint {

class SerialLink final : public Link {
public:
    SerialLink(SerialPorts &ports, const QString &port, qint32 baud) : m_ports(ports), m_port(port), m_baud(baud) {}
    ~SerialLink() override { close(); }

    LinkTraits traits() const override
    {
        LinkTraits traits;
        traits.isSerial = true;
        traits.blockSzx = 4;
        traits.ackTimeout = Milliseconds(1000);
        return traits;
    }
    QString url() const override { return QStringLiteral("serial:%1?baud=%2").arg(m_port).arg(m_baud); }
    QString where() const override { return m_port; }

    Result<void> open(Deadline deadline, std::stop_token stop) override
    {
        close();
        auto session = m_ports.borrow(m_port, m_baud, deadline, std::move(stop));
        if (!session)
            return std::move(session).error();
        m_session = std::move(*session);
        return {};
    }
    Result<void> send(ByteView message) override { return m_session ? m_session->send(message) : notOpen(); }
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override
    {
        if (!m_session)
            return notOpen();
        return m_session->receive(until, std::move(stop));
    }
    void close() override
    {
        if (m_session)
            m_session->giveBack();
        m_session.reset();
    }

private:
    Error notOpen() const { return fail("link.gone", m_port.toStdString() + " is not open"); }

    SerialPorts &m_ports;
    const QString m_port;
    const qint32 m_baud;
    std::shared_ptr<SerialSession> m_session;
};

SerialPorts::SerialPorts(const Clock &clock, ConsoleSink *console) : m_clock(clock), m_console(console) {}

SerialPorts::~SerialPorts()
{
    for (const auto &[port, session] : m_sessions)
        session->end(fail("link.gone", port.toStdString() + " is no longer in use"));
    // Also where a link still holds one: nothing may reach clock and console after this.
    for (const auto &[port, session] : m_sessions)
        session->waitUntilClosed();
}

std::unique_ptr<Link> SerialPorts::link(const QString &port, qint32 baud)
{
    return std::make_unique<SerialLink>(*this, port, baud);
}

void SerialPorts::unplugged(const QString &port)
{
    std::lock_guard lock(m_mutex);
    const auto session = m_sessions.find(port);
    if (session != m_sessions.end()) // stays until the next link, which waits for its end
        session->second->end(fail("link.gone", port.toStdString() + " was unplugged"));
}

Result<std::shared_ptr<SerialSession>> SerialPorts::borrow(const QString &port, qint32 baud, Deadline deadline,
                                                           std::stop_token stop)
{
    std::shared_ptr<SerialSession> session;
    {
        std::lock_guard lock(m_mutex);
        auto &kept = m_sessions[port];
        const bool isBorrowed = kept && !kept->isGone() && !kept->borrow();
        if (isBorrowed)
            return fail("link.busy", port.toStdString() + " is used by another run of this program");
        if (kept && (kept->isGone() || kept->baud() != baud)) {
            kept->end(fail("link.gone", port.toStdString() + " is opened anew"));
            kept->waitUntilClosed();
            kept.reset();
        }
        if (!kept) {
            kept = std::make_shared<SerialSession>(port, baud, m_clock, m_console);
            kept->borrow();
        }
        session = kept;
    }
    if (auto open = session->waitUntilOpen(deadline, std::move(stop)); !open) {
        session->giveBack();
        return std::move(open).error();
    }
    return session;
}

Error serialOpenError(const QString &port, int qtError, const QString &errorString)
{
    const std::string detail = (port + QStringLiteral(": ") + errorString).toStdString();
    const auto says = [&](const char *words) {
        return errorString.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    switch (qtError) {
    case QSerialPort::PermissionError: // Qt's one name for three things; the words may be translated
        if (says("lock"))
            return fail("link.lock", detail);
        if (says("busy") || says("access is denied")) // the latter on Windows
            return fail("link.busy", detail);
        if (says("permission denied") || !QFileInfo(port).isReadable() || !QFileInfo(port).isWritable())
            return fail("link.permission", detail);
        return fail("link.busy", detail);
    case QSerialPort::OpenError:
        return fail("link.busy", detail);
    case QSerialPort::ResourceError:
        return fail("link.gone", detail);
    default:
        return fail("link.not-found", detail);
    }
}

} // namespace imprint
