#include "models/devices/dtlslink.h"

#include "models/core/qtbytes.h"
#include "models/devices/udplink.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QUdpSocket>

#include <algorithm>
#include <deque>

namespace imprint {

namespace {

constexpr Milliseconds slice{100};     // a stop request is noticed within this
constexpr int datagramsPerSlice = 64;  // so that a flood cannot hold the loop past its deadline

Milliseconds waitTime(Deadline until, std::optional<Milliseconds> timer)
{
    const auto left = std::chrono::ceil<Milliseconds>(until - std::chrono::steady_clock::now());
    return std::clamp(std::min(left, timer.value_or(slice)), Milliseconds(0), slice);
}

Result<void> checkPatience(Deadline deadline, const std::stop_token &stop, const QString &where)
{
    if (stop.stop_requested())
        return fail("stopped");
    if (std::chrono::steady_clock::now() >= deadline)
        return fail("link.timeout", where.toStdString() + " did not answer in time");
    return {};
}

bool isSameHost(const QHostAddress &a, const QHostAddress &b)
{
    const Q_IPV6ADDR left = a.toIPv6Address(), right = b.toIPv6Address(); // without the zone, which has two spellings
    return std::equal(std::begin(left.c), std::end(left.c), std::begin(right.c));
}

} // namespace

struct DtlsLink::Impl {
    Impl(const QString &toHost, quint16 toPort, const DtlsIdentity &identity, DtlsVerify verify)
        : host(toHost), port(toPort), context(DtlsContext::make(identity, DtlsRole::Client, std::move(verify)))
    {
    }

    QString where() const { return (host.contains(u':') ? u"[%1]:%2"_qs : u"%1:%2"_qs).arg(host).arg(port); }
    Result<void> connect(Deadline deadline, const std::stop_token &stop);
    Result<void> flush();
    Result<void> pump(Deadline until);

    const QString host;
    const quint16 port;
    const Result<std::unique_ptr<DtlsContext>> context;
    QHostAddress address;
    std::unique_ptr<QUdpSocket> socket;
    std::unique_ptr<DtlsAssociation> association;
    std::deque<Bytes> inbox;
};

Result<void> DtlsLink::Impl::connect(Deadline deadline, const std::stop_token &stop)
{
    if (!context)
        return context.error();
    auto resolved = resolveHost(host, deadline, stop);
    if (!resolved)
        return std::move(resolved).error();
    address = *resolved;
    socket = std::make_unique<QUdpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy); // else bind() asks the system for one, on a thread of another library
    if (!socket->bind(address.protocol() == QHostAddress::IPv6Protocol ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4))
        return fail("link.gone", "no UDP socket: " + socket->errorString().toStdString());
    auto made = DtlsAssociation::make(**context);
    if (!made)
        return std::move(made).error();
    association = std::move(made).value();
    association->start();
    while (association->state() == DtlsAssociation::State::Handshaking) {
        if (auto patience = checkPatience(deadline, stop, where()); !patience)
            return patience;
        if (auto pumped = pump(deadline); !pumped)
            return pumped;
    }
    if (association->state() != DtlsAssociation::State::Established) {
        (void)flush(); // the alert that tells the peer
        return fail(association->error().code, where().toStdString() + ": " + association->error().detail);
    }
    return flush();
}

Result<void> DtlsLink::Impl::flush()
{
    for (const Bytes &datagram : association->takeDatagrams()) {
        // What the network refuses at the moment is lost like any datagram; only a socket that is no more is an error.
        if (socket->writeDatagram(toQt(datagram), address, port) < 0 && !socket->isValid())
            return fail("link.gone", socket->errorString().toStdString());
    }
    return {};
}

// Sends what is due, waits at most one slice and takes in what came.
Result<void> DtlsLink::Impl::pump(Deadline until)
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    socket->waitForReadyRead(int(waitTime(until, association->timeout()).count()));
    QByteArray datagram;
    for (int i = 0; i < datagramsPerSlice && socket->hasPendingDatagrams(); ++i) {
        QHostAddress sender;
        quint16 senderPort = 0;
        datagram.resize(std::max<qint64>(socket->pendingDatagramSize(), 0));
        const qint64 size = socket->readDatagram(datagram.data(), datagram.size(), &sender, &senderPort);
        if (size > 0 && senderPort == port && isSameHost(sender, address))
            association->received(viewOf(datagram).first(std::size_t(size)));
    }
    if (association->timeout() == Milliseconds(0))
        association->tick();
    for (Bytes &message : association->takeMessages())
        inbox.push_back(std::move(message));
    return {};
}

DtlsLink::DtlsLink(const QString &host, quint16 port, const DtlsIdentity &identity, DtlsVerify verify)
    : m_impl(std::make_unique<Impl>(host, port, identity, std::move(verify)))
{
}

DtlsLink::~DtlsLink()
{
    close();
}

LinkTraits DtlsLink::traits() const
{
    LinkTraits traits;
    traits.isSecured = true;
    return traits;
}

QString DtlsLink::url() const
{
    return u"coaps://"_qs + m_impl->where();
}

QString DtlsLink::where() const
{
    return m_impl->where();
}

Result<void> DtlsLink::open(Deadline deadline, std::stop_token stop)
{
    close();
    auto connected = m_impl->connect(deadline, stop);
    if (!connected)
        close();
    return connected;
}

Result<void> DtlsLink::send(ByteView message)
{
    if (!m_impl->association)
        return fail("link.gone", "not open");
    if (auto sent = m_impl->association->send(message); !sent)
        return sent;
    return m_impl->flush();
}

Result<std::optional<Bytes>> DtlsLink::receive(Deadline until, std::stop_token stop)
{
    if (!m_impl->association)
        return fail("link.gone", "not open");
    for (;;) {
        if (!m_impl->inbox.empty()) {
            Bytes message = std::move(m_impl->inbox.front());
            m_impl->inbox.pop_front();
            return std::optional(std::move(message));
        }
        if (stop.stop_requested())
            return fail("stopped");
        if (m_impl->association->state() == DtlsAssociation::State::Ended) {
            (void)m_impl->flush();
            return m_impl->association->error();
        }
        const bool isLate = std::chrono::steady_clock::now() >= until;
        if (auto pumped = m_impl->pump(until); !pumped)
            return std::move(pumped).error();
        if (isLate && m_impl->inbox.empty())
            return std::optional<Bytes>();
    }
}

void DtlsLink::close()
{
    if (m_impl->association && m_impl->socket) {
        m_impl->association->shutdown();
        (void)m_impl->flush();
    }
    m_impl->association.reset();
    m_impl->socket.reset();
    m_impl->inbox.clear();
}

Bytes DtlsLink::peerCertificate() const
{
    return m_impl->association ? m_impl->association->peerCertificate() : Bytes();
}

std::unique_ptr<Link> makeDtlsLink(const QString &host, quint16 port, const DtlsIdentity &identity)
{
    return std::make_unique<DtlsLink>(host, port, identity);
}

} // namespace imprint
