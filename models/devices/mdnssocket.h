// UDP port 5353 of every interface, IPv4 and IPv6, shared with whoever else uses it (RFC 6762 sections 11, 15).
//
// Lets through only what was sent to the multicast group (which routers do not forward) or, for direct queries, what
// comes from a network of the interface; not what this socket sent itself in the last seconds; and of each source only
// 1 MiB at once and 256 KiB a second after that, of at most 256 sources. Packets above 9,000 bytes are dropped.
// Lives on one thread with an event loop.
#pragma once

#include "models/devices/dnsmessage.h"
#include "models/devices/mdns.h"

#include <QNetworkInterface>
#include <QObject>
#include <QUdpSocket>

#include <array>
#include <deque>
#include <map>
#include <set>

namespace imprint {

struct MdnsInterface {
    int index = 0;
    QString name;
    bool isLoopback = false;
    std::vector<QHostAddress> addresses; // IPv4 first; never empty

    bool operator==(const MdnsInterface &) const = default;
};

struct MdnsPeer {
    int interface = 0;
    QHostAddress address;
    quint16 port = 0;
};

// One datagram to send: to the group on an interface, or to one peer that asked from another port (RFC 6762 section
// 6.7).
struct MdnsOutgoing {
    int interface = 0;
    Bytes data;
    std::optional<MdnsPeer> peer;
};

class MdnsSocket : public QObject {
public:
    using Received = std::function<void(const MdnsPeer &from, ByteView datagram)>;

    MdnsSocket(const QStringList &onlyInterfaces, Received received);

    // Looks at the interfaces of this computer; true when something about them changed. Opens what is not open yet.
    bool refresh();
    const std::vector<MdnsInterface> &interfaces() const { return m_interfaces; }
    // "mdns.port" while neither family can be opened, with the system's words.
    std::optional<Error> problem() const { return m_problem; }
    // Errors of a single interface are ignored: it may be on its way out, and mDNS repeats itself.
    void send(const MdnsOutgoing &outgoing);

private:
    struct Family {
        QUdpSocket socket;
        QHostAddress any, group;
        std::set<int> joined;
    };
    struct Bucket {
        qint64 left = 0, filledAt = 0;
    };

    bool open(Family &family);
    void join(Family &family);
    void read(Family &family);
    bool isOnLink(const QHostAddress &source, int interface) const;
    bool isOwn(const QByteArray &datagram, qint64 now);
    bool isWithinRate(const QHostAddress &source, qint64 bytes, qint64 now);
    int interfaceOf(const QHostAddress &source) const;

    QStringList m_only;
    Received m_received;
    std::array<Family, 2> m_families;
    std::vector<MdnsInterface> m_interfaces;
    std::map<int, QNetworkInterface> m_system;
    std::map<QString, Bucket> m_buckets;
    std::deque<std::pair<qint64, QByteArray>> m_sent; // digests, with the time
    std::optional<Error> m_problem;
};

} // namespace imprint
