// The browsing side of mDNS without sockets and clocks (RFC 6762 sections 5, 7.1, 10; RFC 6763 sections 4, 5): asks for
// instances of a type with growing pauses, for what is missing to reach them, and again before it runs out.
//
// Only records that somebody browses for are kept. Events are gathered for 20 ms, so that what comes in several packets
// is reported once; addresses that are gone are let go two seconds later, so that a service that leaves one interface
// after the other is not first reported with fewer addresses. At most 512 questions for missing records are open at a
// time.
#pragma once

#include "models/devices/mdnscache.h"
#include "models/devices/mdnsloop.h"
#include "models/devices/mdnsrecords.h"

#include <QRandomGenerator>

#include <set>

namespace imprint {

class MdnsResolver final : public MdnsParty {
public:
    explicit MdnsResolver(quint32 seed = QRandomGenerator::system()->generate());

    // type is a service type; callback is called from due().
    void browse(int id, const QString &type, MdnsBrowser::Callback callback, std::int64_t now);
    void stop(int id);

    void interfacesChanged(const std::vector<MdnsInterface> &interfaces, std::int64_t now) override;
    void received(const MdnsPeer &from, const DnsMessage &message, std::int64_t now) override;
    std::vector<MdnsOutgoing> due(std::int64_t now) override;
    std::optional<std::int64_t> nextDue() const override;

private:
    using Key = MdnsCache::Key;
    using Names = std::set<std::pair<int, DnsName>>;        // interface and name
    using FoundKey = std::tuple<DnsName, DnsName, quint16>; // instance, host, port
    using FoundMap = std::map<FoundKey, MdnsFound>;
    struct Pause {
        std::int64_t at = 0, interval = 0;
    };
    struct Browse {
        QString type;
        DnsName name;
        MdnsBrowser::Callback callback;
        Pause pause;
        FoundMap reported;
        std::map<FoundKey, std::int64_t> shrinking; // since when a service lacks addresses that were reported
    };

    bool isOfInterest(int interface, const DnsRecord &record) const;
    std::vector<const CachedRecord *> current(const Key &key) const;
    void want(std::map<Key, Pause> &wanted, const Key &key, std::int64_t now) const;
    void look(std::int64_t now);
    void lookAt(const Browse &browse, const MdnsInterface &interface, std::map<Key, Pause> &wanted, FoundMap &found,
                std::int64_t now);
    std::vector<QHostAddress> addresses(const MdnsInterface &interface, const DnsName &host) const;
    void report(Browse &browse, FoundMap found, std::int64_t now);
    void keepAddresses(Browse &browse, const FoundKey &key, MdnsFound &entry, std::int64_t now);
    void ask(int interface, const std::vector<Key> &keys, std::int64_t now, std::vector<MdnsOutgoing> &out) const;
    std::vector<DnsRecord> knownAnswers(const Key &key, std::int64_t now) const;

    QRandomGenerator m_random;
    std::vector<MdnsInterface> m_interfaces;
    std::map<int, Browse> m_browses;
    MdnsCache m_cache;
    Names m_live;                      // instances with a pointer, hosts with a service
    std::map<Key, Pause> m_wanted;     // missing records
    std::int64_t m_lookAt = INT64_MAX; // when to work out anew what is there
};

} // namespace imprint
