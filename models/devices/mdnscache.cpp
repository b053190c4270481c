#include "models/devices/mdnscache.h"

#include <algorithm>
#include <iterator>

namespace imprint {

namespace {
constexpr std::int64_t second = 1000;
constexpr std::uint32_t longestTtl = 86400;
constexpr std::size_t mostOfOneSet = 32;
constexpr int refreshSteps = 4;

std::int64_t lifetime(const DnsRecord &record)
{
    return std::min(record.ttl, longestTtl) * second;
}

std::int64_t refreshTime(const CachedRecord &entry, double jitter)
{
    if (entry.asked >= refreshSteps)
        return INT64_MAX;
    const double share = 0.80 + 0.05 * entry.asked + std::clamp(jitter, 0.0, 0.02);
    return entry.receivedAt + std::int64_t(share * double(lifetime(entry.record)));
}
} // namespace

std::size_t MdnsCache::bytesOf(const CachedRecord &entry)
{
    // Names and data stand in the key and in the record.
    constexpr std::size_t overhead = sizeof(EntryKey) + sizeof(CachedRecord) + 64;
    return overhead + 4 * entry.record.name.wire().size() + 2 * entry.record.data.size() + entry.source.size();
}

bool MdnsCache::hasRoomFor(const Key &key, const CachedRecord &entry) const
{
    const auto fits = [&](const Share &share, std::size_t part) {
        return share.entries < m_limits.entries / part && share.bytes + bytesOf(entry) <= m_limits.bytes / part;
    };
    const auto share = m_shares.find(entry.source);
    return fits(m_total, 1) && (share == m_shares.end() || fits(share->second, 2)) &&
           (key.type == dnstype::PTR || find(key).size() < mostOfOneSet);
}

void MdnsCache::add(const EntryKey &key, CachedRecord entry)
{
    const std::size_t bytes = bytesOf(entry);
    for (Share *share : {&m_total, &m_shares[entry.source]}) {
        share->entries += 1;
        share->bytes += bytes;
    }
    wakeAt(std::min(entry.expiresAt, entry.refreshAt));
    m_entries.emplace(key, std::move(entry));
}

MdnsCache::Entries::iterator MdnsCache::remove(Entries::iterator at)
{
    const std::size_t bytes = bytesOf(at->second);
    const auto share = m_shares.find(at->second.source);
    for (Share *part : {&m_total, &share->second}) {
        part->entries -= 1;
        part->bytes -= bytes;
    }
    if (share->second.entries == 0)
        m_shares.erase(share);
    return m_entries.erase(at);
}

void MdnsCache::leave(CachedRecord &entry, std::int64_t now)
{
    entry.expiresAt = now + second;
    entry.refreshAt = INT64_MAX;
    entry.isLeaving = true;
    wakeAt(entry.expiresAt);
}

void MdnsCache::wakeAt(std::int64_t time)
{
    m_next = std::min(m_next, time);
}

bool MdnsCache::insert(int interface, const DnsRecord &record, const std::string &source, std::int64_t now)
{
    const EntryKey key{{interface, record.name, record.type}, record.data};
    auto known = m_entries.find(key);
    if (record.ttl == 0) { // a goodbye is believed after a second, in which its owner may object (section 10.1)
        if (known == m_entries.end() || known->second.expiresAt <= now + second)
            return false;
        leave(known->second, now);
        return false;
    }
    const bool hasFlushed = record.cacheFlush && record.type != dnstype::PTR && flushOthers(key, now);
    CachedRecord entry{record, now, now + lifetime(record), 0, 0, false, source};
    entry.refreshAt = refreshTime(entry, 0);
    if (known != m_entries.end()) {
        const bool isBack = known->second.isLeaving;
        entry.source = known->second.source; // the share stays with who brought it first
        wakeAt(std::min(entry.expiresAt, entry.refreshAt));
        known->second = std::move(entry);
        return hasFlushed || isBack;
    }
    if (!hasRoomFor(key.key, entry))
        return hasFlushed;
    add(key, std::move(entry));
    return true;
}

// Other data under a name that is unique: out of date, unless it came in the same second (section 10.2).
bool MdnsCache::flushOthers(const EntryKey &key, std::int64_t now)
{
    bool hasFlushed = false;
    for (auto at = m_entries.lower_bound({key.key, {}}); at != m_entries.end() && at->first.key == key.key; ++at) {
        CachedRecord &entry = at->second;
        if (at->first.data == key.data || entry.receivedAt > now - second || entry.expiresAt <= now + second)
            continue;
        leave(entry, now);
        hasFlushed = true;
    }
    return hasFlushed;
}

bool MdnsCache::expire(std::int64_t now)
{
    if (now < m_next)
        return false;
    const std::size_t before = m_entries.size();
    m_next = INT64_MAX;
    for (auto at = m_entries.begin(); at != m_entries.end();) {
        if (at->second.expiresAt <= now) {
            at = remove(at);
            continue;
        }
        wakeAt(std::min(at->second.expiresAt, at->second.refreshAt));
        ++at;
    }
    return m_entries.size() != before;
}

bool MdnsCache::forgetInterface(int interface)
{
    const std::size_t before = m_entries.size();
    for (auto at = m_entries.begin(); at != m_entries.end();)
        at = at->first.key.interface == interface ? remove(at) : std::next(at);
    return m_entries.size() != before;
}

void MdnsCache::clear()
{
    m_entries.clear();
    m_shares.clear();
    m_total = {};
    m_next = INT64_MAX;
}

std::vector<const CachedRecord *> MdnsCache::find(const Key &key) const
{
    std::vector<const CachedRecord *> out;
    for (auto at = m_entries.lower_bound({key, {}}); at != m_entries.end() && at->first.key == key; ++at)
        out.push_back(&at->second);
    return out;
}

std::vector<MdnsCache::Key> MdnsCache::refreshDue(std::int64_t now, const std::function<bool(const Key &)> &isWanted,
                                                  double jitter)
{
    std::vector<Key> out;
    if (now < m_next)
        return out;
    for (auto &[key, entry] : m_entries) {
        if (entry.refreshAt > now)
            continue;
        while (entry.refreshAt <= now) { // steps that were slept through are not made up for
            ++entry.asked;
            entry.refreshAt = refreshTime(entry, jitter);
        }
        wakeAt(std::min(entry.expiresAt, entry.refreshAt));
        if (isWanted(key.key) && (out.empty() || out.back() != key.key))
            out.push_back(key.key);
    }
    return out;
}

std::optional<std::int64_t> MdnsCache::nextDue() const
{
    return m_entries.empty() || m_next == INT64_MAX ? std::nullopt : std::optional(m_next);
}

} // namespace imprint
