#include "models/devices/mdnssocket.h"

#include "models/core/qtbytes.h"
#include "models/devices/mdnsmembership.h"

#include <QCryptographicHash>
#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QVariant>

#include <algorithm>

namespace imprint {

namespace {
constexpr quint16 mdnsPort = 5353;
constexpr qint64 bucketBytes = 1024 * 1024, bucketPerMs = 256;
constexpr std::size_t mostSources = 256, mostRemembered = 512;
constexpr qint64 rememberedMs = 5000;
constexpr int mostAtOnce = 200; // datagrams of one turn, so that a flood does not keep the thread from its timers

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<Milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QByteArray digestOf(const QByteArray &datagram)
{
    return QCryptographicHash::hash(datagram, QCryptographicHash::Md5); // tells packets apart, protects nothing
}

bool isUsable(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning) &&
           !flags.testFlag(QNetworkInterface::IsPointToPoint) &&
           (flags.testFlag(QNetworkInterface::CanMulticast) || flags.testFlag(QNetworkInterface::IsLoopBack));
}

MdnsInterface described(const QNetworkInterface &interface)
{
    const bool isLoopback = interface.flags().testFlag(QNetworkInterface::IsLoopBack);
    MdnsInterface out{interface.index(), interface.name(), isLoopback, {}};
    for (const QNetworkAddressEntry &entry : interface.addressEntries())
        out.addresses.push_back(entry.ip());
    std::stable_partition(out.addresses.begin(), out.addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return out;
}

bool hasFamily(const MdnsInterface &interface, const QHostAddress &group)
{
    return std::any_of(interface.addresses.begin(), interface.addresses.end(),
                       [&](const QHostAddress &address) { return address.protocol() == group.protocol(); });
}
} // namespace

MdnsSocket::MdnsSocket(const QStringList &onlyInterfaces, Received received)
    : m_only(onlyInterfaces), m_received(std::move(received))
{
    m_families[0].any = QHostAddress(QHostAddress::AnyIPv4);
    m_families[0].group = QHostAddress(QStringLiteral("224.0.0.251"));
    m_families[1].any = QHostAddress(QHostAddress::AnyIPv6);
    m_families[1].group = QHostAddress(QStringLiteral("ff02::fb"));
    for (Family &family : m_families)
        connect(&family.socket, &QUdpSocket::readyRead, this, [this, &family] { read(family); });
}

bool MdnsSocket::open(Family &family)
{
    QUdpSocket &socket = family.socket;
    if (socket.state() == QAbstractSocket::BoundState)
        return true;
    socket.setProxy(QNetworkProxy::NoProxy); // else bind() asks the system for one, on a thread of another library
    if (!socket.bind(family.any, mdnsPort, QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint))
        return false;
    socket.setSocketOption(QAbstractSocket::MulticastTtlOption, 255);
    socket.setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 1024 * 1024);
    family.joined.clear();
    return true;
}

void MdnsSocket::join(Family &family)
{
    std::set<int> present;
    for (const MdnsInterface &interface : m_interfaces)
        if (hasFamily(interface, family.group) &&
            (family.joined.contains(interface.index) ||
             joinMulticast(family.socket.socketDescriptor(), family.group, interface.index)))
            present.insert(interface.index);
    family.joined = std::move(present); // the system ends the membership of an interface that is gone
}

bool MdnsSocket::refresh()
{
    std::vector<MdnsInterface> found;
    m_system.clear();
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!isUsable(interface) || (!m_only.isEmpty() && !m_only.contains(interface.name())))
            continue;
        MdnsInterface description = described(interface);
        if (description.addresses.empty())
            continue;
        m_system.emplace(description.index, interface);
        found.push_back(std::move(description));
    }
    const bool hasChanged = found != m_interfaces;
    m_interfaces = std::move(found);
    bool isOpen = false;
    for (Family &family : m_families) {
        if (!open(family))
            continue;
        isOpen = true;
        join(family);
    }
    m_problem.reset();
    if (!isOpen)
        m_problem = fail("mdns.port", "UDP port 5353: " + m_families[0].socket.errorString().toStdString());
    return hasChanged;
}

void MdnsSocket::send(const MdnsOutgoing &outgoing)
{
    const QByteArray data = toQt(outgoing.data);
    const auto system = m_system.find(outgoing.interface);
    if (system == m_system.end())
        return;
    if (!outgoing.peer) {
        m_sent.emplace_back(steadyMs(), digestOf(data));
        if (m_sent.size() > mostRemembered)
            m_sent.pop_front();
    }
    for (Family &family : m_families) {
        if (family.socket.state() != QAbstractSocket::BoundState)
            continue;
        if (outgoing.peer) {
            if (outgoing.peer->address.protocol() == family.group.protocol())
                family.socket.writeDatagram(data, outgoing.peer->address, outgoing.peer->port);
            continue;
        }
        if (!family.joined.contains(outgoing.interface))
            continue;
        family.socket.setMulticastInterface(system->second);
        family.socket.writeDatagram(data, family.group, mdnsPort);
    }
}

void MdnsSocket::read(Family &family)
{
    for (int i = 0; i < mostAtOnce && family.socket.hasPendingDatagrams(); ++i) {
        const QNetworkDatagram datagram = family.socket.receiveDatagram(maxDnsMessage + 1);
        const qint64 now = steadyMs();
        const QHostAddress source = datagram.senderAddress();
        const int index = datagram.interfaceIndex() > 0 ? int(datagram.interfaceIndex()) : interfaceOf(source);
        const bool isForGroup = datagram.destinationAddress().isEqual(family.group, QHostAddress::TolerantConversion);
        if (!datagram.isValid() || !m_system.contains(index) || datagram.data().size() > qsizetype(maxDnsMessage) ||
            (!isForGroup && !isOnLink(source, index)) || isOwn(datagram.data(), now) ||
            !isWithinRate(source, datagram.data().size(), now))
            continue;
        const QByteArray data = datagram.data();
        m_received({index, source, quint16(datagram.senderPort())}, viewOf(data));
    }
}

bool MdnsSocket::isOnLink(const QHostAddress &source, int interface) const
{
    const auto system = m_system.find(interface);
    if (system == m_system.end())
        return false;
    if (source.isLinkLocal() || (source.isLoopback() && system->second.flags().testFlag(QNetworkInterface::IsLoopBack)))
        return true;
    const QList<QNetworkAddressEntry> entries = system->second.addressEntries();
    return std::any_of(entries.begin(), entries.end(), [&](const QNetworkAddressEntry &entry) {
        return entry.prefixLength() > 0 && source.isInSubnet(entry.ip(), entry.prefixLength());
    });
}

// For systems that do not say where a datagram came in.
int MdnsSocket::interfaceOf(const QHostAddress &source) const
{
    for (const MdnsInterface &interface : m_interfaces)
        if (isOnLink(source, interface.index))
            return interface.index;
    return 0;
}

bool MdnsSocket::isOwn(const QByteArray &datagram, qint64 now)
{
    while (!m_sent.empty() && m_sent.front().first < now - rememberedMs)
        m_sent.pop_front();
    if (m_sent.empty())
        return false;
    const QByteArray digest = digestOf(datagram);
    return std::any_of(m_sent.begin(), m_sent.end(), [&](const auto &sent) { return sent.second == digest; });
}

bool MdnsSocket::isWithinRate(const QHostAddress &source, qint64 bytes, qint64 now)
{
    const auto refill = [now](Bucket &bucket) {
        bucket.left = std::min(bucketBytes, bucket.left + (now - bucket.filledAt) * bucketPerMs);
        bucket.filledAt = now;
    };
    for (auto at = m_buckets.begin(); m_buckets.size() >= mostSources && at != m_buckets.end();) {
        refill(at->second);
        at = at->second.left == bucketBytes ? m_buckets.erase(at) : std::next(at);
    }
    // Beyond that many sources at once the new ones share one allowance.
    const QString name =
        m_buckets.size() < mostSources || m_buckets.contains(source.toString()) ? source.toString() : QString();
    Bucket &bucket = m_buckets.try_emplace(name, Bucket{bucketBytes, now}).first->second;
    refill(bucket);
    constexpr qint64 overhead = 64; // what a packet costs beside its bytes
    if (bucket.left < bytes + overhead)
        return false;
    bucket.left -= bytes + overhead;
    return true;
}

} // namespace imprint
