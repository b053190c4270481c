#include "models/devices/udplink.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QThreadPool>
#include <QUdpSocket>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace imprint {

namespace {

constexpr Milliseconds slice{100}; // how long a stop request may go unseen

// The resolver of the system cannot be interrupted: it runs on a pool thread, and a caller who gives up leaves it
// there.
struct Lookup {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool isDone = false;
    QList<QHostAddress> addresses;
    QString error;
};

// The zone of a link-local sender is the interface it came in by; what we were given may name it otherwise.
QHostAddress withoutZone(QHostAddress address)
{
    address.setScopeId({});
    return address;
}

} // namespace

Result<QHostAddress> resolveHost(const QString &host, Deadline deadline, std::stop_token stop)
{
    if (const QHostAddress literal(host); !literal.isNull())
        return literal;
    const auto lookup = std::make_shared<Lookup>();
    QThreadPool::globalInstance()->start([lookup, host] {
        const QHostInfo info = QHostInfo::fromName(host);
        std::lock_guard lock(lookup->mutex);
        lookup->addresses = info.addresses();
        lookup->error = info.errorString();
        lookup->isDone = true;
        lookup->changed.notify_all();
    });
    std::unique_lock lock(lookup->mutex);
    lookup->changed.wait_until(lock, stop, deadline, [&] { return lookup->isDone; });
    if (stop.stop_requested())
        return fail("stopped");
    if (!lookup->isDone)
        return fail("link.timeout", host.toStdString() + " did not resolve in time");
    if (lookup->addresses.isEmpty())
        return fail("link.not-found", (host + QStringLiteral(": ") + lookup->error).toStdString());
    return lookup->addresses.front();
}

UdpLink::UdpLink(const QString &host, quint16 port) : m_host(host), m_port(port) {}

UdpLink::~UdpLink() = default;

QString UdpLink::where() const
{
    const bool isV6 = m_host.contains(QLatin1Char(':'));
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(m_host).arg(m_port);
}

Result<void> UdpLink::open(Deadline deadline, std::stop_token stop)
{
    close();
    auto address = resolveHost(m_host, deadline, std::move(stop));
    if (!address)
        return std::move(address).error();
    m_address = std::move(*address);
    const bool isV4 = m_address.protocol() == QAbstractSocket::IPv4Protocol;
    m_socket = std::make_unique<QUdpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy); // or Qt asks the system for one, which takes its time
    // Not connected: a connected socket would report "port unreachable" as an error of its own.
    if (!m_socket->bind(isV4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6, 0)) {
        auto error = fail("link.gone", (where() + QStringLiteral(": ") + m_socket->errorString()).toStdString());
        m_socket.reset();
        return error;
    }
    return {};
}

Result<void> UdpLink::send(ByteView message)
{
    if (!m_socket)
        return fail("link.gone", where().toStdString() + " is not open");
    const auto size = qint64(message.size());
    if (m_socket->writeDatagram(reinterpret_cast<const char *>(message.data()), size, m_address, m_port) == size)
        return {};
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError: // of an earlier datagram
    case QAbstractSocket::TemporaryError:         // no room: as good as lost on the way
        return {};
    default:
        return fail("link.gone", (where() + QStringLiteral(": ") + m_socket->errorString()).toStdString());
    }
}

// The next datagram of the device among those that wait; others are let go.
std::optional<Bytes> UdpLink::take()
{
    while (m_socket->hasPendingDatagrams()) {
        Bytes datagram(std::size_t(std::max<qint64>(m_socket->pendingDatagramSize(), 1)));
        QHostAddress from;
        quint16 fromPort = 0;
        const qint64 size = m_socket->readDatagram(reinterpret_cast<char *>(datagram.data()), qint64(datagram.size()),
                                                   &from, &fromPort);
        if (size < 0)
            return std::nullopt;
        datagram.resize(std::size_t(size));
        if (fromPort == m_port && withoutZone(from).isEqual(withoutZone(m_address), QHostAddress::TolerantConversion))
            return datagram;
    }
    return std::nullopt;
}

Result<std::optional<Bytes>> UdpLink::receive(Deadline until, std::stop_token stop)
{
    if (!m_socket)
        return fail("link.gone", where().toStdString() + " is not open");
    for (;;) {
        if (stop.stop_requested())
            return fail("stopped");
        if (auto datagram = take())
            return std::optional(std::move(*datagram));
        const auto left = std::chrono::ceil<Milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return std::optional<Bytes>();
        m_socket->waitForReadyRead(int(std::min(left, slice).count()));
    }
}

void UdpLink::close()
{
    m_socket.reset();
}

} // namespace imprint
