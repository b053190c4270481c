// The announcing side of mDNS without sockets and clocks (RFC 6762 sections 6 to 10): probes for its names, gives way
// or defends them, announces, answers, says goodbye.
//
// Probing starts again when an interface comes; a service keeps its answers meanwhile. After 15 conflicts in ten
// seconds it tries only every five seconds until a minute went by without one, so that a hostile neighbour cannot make
// it flood the link.
#pragma once

#include "models/devices/mdnsanswers.h"
#include "models/devices/mdnsloop.h"
#include "models/devices/mdnsreplies.h"

#include <QRandomGenerator>

namespace imprint {

class MdnsAnnouncer final : public MdnsParty {
public:
    using Named = std::function<void(int id, const QString &instance)>;

    // named: called from due() whenever a service holds a name that was not reported before.
    explicit MdnsAnnouncer(Named named, quint32 seed = QRandomGenerator::system()->generate());

    void add(int id, const MdnsService &service, std::int64_t now); // a valid service and id above 0
    void update(int id, const MdnsTxt &txt, std::int64_t now);
    void remove(int id, std::int64_t now);
    void removeAll(std::int64_t now);

    void interfacesChanged(const std::vector<MdnsInterface> &interfaces, std::int64_t now) override;
    void received(const MdnsPeer &from, const DnsMessage &message, std::int64_t now) override;
    std::vector<MdnsOutgoing> due(std::int64_t now) override;
    std::optional<std::int64_t> nextDue() const override;

private:
    const MdnsInterface *interfaceAt(int index) const;
    void probe(MdnsClaim &claim, std::int64_t at, bool wasHeld);
    void advance(MdnsClaim &claim, int id, std::int64_t now);
    void sendProbes(const std::vector<const MdnsClaim *> &claims);
    void sendAnnouncements(const std::vector<const MdnsClaim *> &claims, std::int64_t now);
    void sendGoodbye(const MdnsClaim &claim);
    void sendReplies(std::int64_t now);

    void query(const MdnsPeer &from, const DnsMessage &message, std::int64_t now);
    void yieldToProbe(const DnsMessage &message, const MdnsInterface &interface, std::int64_t now);

    void response(const DnsMessage &message, std::int64_t now);
    bool contradicts(MdnsClaim &claim, const DnsRecord &record, std::int64_t now);
    bool isOurs(const MdnsClaim &claim, const DnsRecord &record, std::uint32_t &ttl) const;
    void conflict(MdnsClaim &claim, std::int64_t now);
    bool isTaken(const MdnsClaim &claim) const;
    void rename(MdnsClaim &claim, std::int64_t now);
    std::int64_t jitter(int upToMs) { return m_random.bounded(upToMs + 1); }

    Named m_named;
    QRandomGenerator m_random;
    std::vector<MdnsInterface> m_interfaces;
    MdnsClaims m_claims; // 0: the host name, there while there are services
    std::map<int, QString> m_reported;
    std::vector<std::int64_t> m_conflicts; // times of the last ones
    std::int64_t m_slowUntil = INT64_MIN;
    std::map<std::string, std::int64_t> m_announced; // folded names and when, to hold back rescues
    MdnsReplies m_replies;
    std::vector<MdnsOutgoing> m_outgoing;
};

} // namespace imprint
