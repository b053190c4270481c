// Records heard from others, with their time to live (RFC 6762 sections 5.2, 10). One cache for all interfaces; a
// record heard on two interfaces is two entries.
//
// Bounded: entries, bytes, entries and bytes of one source (half of all), and 32 records to one name and type (PTR:
// no such limit). What goes beyond is not taken; nothing that is held is pushed out by it. A TTL counts for at most a
// day. Times are milliseconds of any steady clock, handed in.
#pragma once

#include "models/devices/dnsmessage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>

namespace imprint {

struct MdnsCacheLimits {
    std::size_t entries = 8192;
    std::size_t bytes = 4 * 1024 * 1024;
};

struct CachedRecord {
    DnsRecord record;
    std::int64_t receivedAt = 0;
    std::int64_t expiresAt = 0;
    std::int64_t refreshAt = 0; // when to ask again, at 80, 85, 90 and 95 % of the TTL; INT64_MAX: no more
    int asked = 0;              // how often that was done
    bool isLeaving = false;     // said goodbye or was replaced; gone within a second
    std::string source;
};

class MdnsCache {
public:
    struct Key {
        int interface = 0;
        DnsName name;
        std::uint16_t type = 0;
        auto operator<=>(const Key &) const = default;
    };

    explicit MdnsCache(const MdnsCacheLimits &limits = {}) : m_limits(limits) {}

    // Takes, refreshes or (TTL 0) lets go in a second. True when what is known changed.
    bool insert(int interface, const DnsRecord &record, const std::string &source, std::int64_t now);
    // Removes what has run out; true when something was. To be called after refreshDue of the same moment.
    bool expire(std::int64_t now);
    bool forgetInterface(int interface);
    void clear();

    std::vector<const CachedRecord *> find(const Key &key) const;
    std::size_t size() const { return m_entries.size(); }

    // Names and types to ask for again now; isWanted decides whether anybody still cares. Each is given out once a
    // step. jitter: 0 to 2 % of the TTL are added to the next step (RFC 6762 section 5.2), as a fraction.
    std::vector<Key> refreshDue(std::int64_t now, const std::function<bool(const Key &)> &isWanted, double jitter);
    // The earliest time at which expire or refreshDue may have something to do.
    std::optional<std::int64_t> nextDue() const;

private:
    struct EntryKey {
        Key key;
        Bytes data;
        auto operator<=>(const EntryKey &) const = default;
    };
    struct Share {
        std::size_t entries = 0, bytes = 0;
    };
    using Entries = std::map<EntryKey, CachedRecord>;

    static std::size_t bytesOf(const CachedRecord &entry);
    bool hasRoomFor(const Key &key, const CachedRecord &entry) const;
    bool flushOthers(const EntryKey &key, std::int64_t now);
    void add(const EntryKey &key, CachedRecord entry);
    Entries::iterator remove(Entries::iterator at);
    void leave(CachedRecord &entry, std::int64_t now);
    void wakeAt(std::int64_t time);

    MdnsCacheLimits m_limits;
    Entries m_entries;
    std::map<std::string, Share> m_shares;
    Share m_total;
    std::int64_t m_next = INT64_MAX; // not later than the first thing to do
};

} // namespace imprint
