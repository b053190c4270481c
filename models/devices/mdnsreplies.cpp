#include "models/devices/mdnsreplies.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::int64_t quietMs = 1000, quietDefenceMs = 250; // section 6
}

MdnsReplies::Key MdnsReplies::keyOf(int interface, const DnsRecord &record)
{
    std::string text = record.name.folded();
    text += '\0';
    text += char(record.type >> 8);
    text += char(record.type & 0xFF);
    text.append(record.data.begin(), record.data.end());
    return {interface, std::move(text)};
}

bool MdnsReplies::isKnown(const DnsRecord &record, const std::vector<DnsRecord> &known)
{
    return std::any_of(known.begin(), known.end(),
                       [&](const DnsRecord &other) { return other.isSame(record) && other.ttl >= record.ttl / 2; });
}

void MdnsReplies::add(int interface, const DnsRecord &record, std::int64_t at, const std::string &asker, bool isDefence)
{
    const auto [known, isNew] = m_pending.try_emplace(keyOf(interface, record), Pending{record, at, asker, isDefence});
    Pending &pending = known->second;
    if (isNew)
        return;
    pending.at = std::min(pending.at, at);
    pending.isDefence = pending.isDefence || isDefence;
    if (pending.asker != asker)
        pending.asker.clear();
}

void MdnsReplies::suppress(int interface, const std::string &asker, const std::vector<DnsRecord> &known)
{
    for (const DnsRecord &record : known) {
        const auto pending = m_pending.find(keyOf(interface, record));
        if (pending != m_pending.end() && pending->second.asker == asker && isKnown(pending->second.record, {record}))
            m_pending.erase(pending);
    }
}

void MdnsReplies::forget(const std::vector<DnsRecord> &records)
{
    std::set<std::string> gone;
    for (const DnsRecord &record : records)
        gone.insert(keyOf(0, record).second);
    std::erase_if(m_pending, [&](const auto &entry) { return gone.contains(entry.first.second); });
}

void MdnsReplies::wasSent(int interface, const DnsRecord &record, std::int64_t now)
{
    m_sent[keyOf(interface, record)] = now;
}

std::map<int, std::vector<DnsRecord>> MdnsReplies::due(std::int64_t now)
{
    std::erase_if(m_sent, [now](const auto &entry) { return entry.second <= now - quietMs; });
    std::map<int, std::vector<DnsRecord>> out;
    for (auto at = m_pending.begin(); at != m_pending.end();) {
        if (at->second.at > now) {
            ++at;
            continue;
        }
        const auto sent = m_sent.find(at->first);
        const bool isQuiet = sent == m_sent.end() || (at->second.isDefence && sent->second <= now - quietDefenceMs);
        if (isQuiet) {
            out[at->first.first].push_back(at->second.record);
            m_sent[at->first] = now;
        }
        at = m_pending.erase(at);
    }
    return out;
}

std::optional<std::int64_t> MdnsReplies::nextDue() const
{
    std::optional<std::int64_t> next;
    for (const auto &[key, pending] : m_pending)
        next = std::min(next.value_or(INT64_MAX), pending.at);
    return next;
}

} // namespace imprint
