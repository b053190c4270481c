#include "models/devices/mdnsannouncer.h"

#include "models/devices/mdnspacking.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr int probes = 3, announcements = 2;
constexpr std::int64_t probeMs = 250, announceMs = 1000, deferMs = 1000, waitForHostMs = 50;
constexpr std::int64_t conflictWindowMs = 10000, conflictPauseMs = 5000, conflictCalmMs = 60000;
constexpr std::size_t mostConflicts = 15;
constexpr quint16 mdnsPort = 5353;

DnsMessage responseBase()
{
    DnsMessage message;
    message.isResponse = true;
    return message;
}

void nextName(MdnsClaim &claim)
{
    claim.service->instance = nextInstance(claim.service->instance);
    claim.name = instanceName(claim.service->instance, claim.service->type).value_or(claim.name);
}

bool contains(const std::vector<DnsRecord> &records, const DnsRecord &record)
{
    return std::any_of(records.begin(), records.end(), [&](const DnsRecord &other) { return other.isSame(record); });
}

void appendAll(std::vector<DnsRecord> &to, std::vector<DnsRecord> records)
{
    std::move(records.begin(), records.end(), std::back_inserter(to));
}
} // namespace

MdnsAnnouncer::MdnsAnnouncer(Named named, quint32 seed) : m_named(std::move(named)), m_random(seed) {}

const MdnsInterface *MdnsAnnouncer::interfaceAt(int index) const
{
    const auto found = std::find_if(m_interfaces.begin(), m_interfaces.end(),
                                    [index](const MdnsInterface &interface) { return interface.index == index; });
    return found == m_interfaces.end() ? nullptr : &*found;
}

void MdnsAnnouncer::probe(MdnsClaim &claim, std::int64_t at, bool wasHeld)
{
    claim.phase = MdnsClaim::Phase::Probing;
    claim.step = 0;
    claim.at = at;
    claim.wasHeld = wasHeld;
}

void MdnsAnnouncer::add(int id, const MdnsService &service, std::int64_t now)
{
    const std::int64_t at = now + jitter(probeMs);
    if (!m_claims.contains(hostClaim)) {
        MdnsClaim host;
        host.name = hostName(m_random.generate64());
        probe(host, at, false);
        m_claims.emplace(hostClaim, std::move(host));
    }
    MdnsClaim claim;
    claim.service = service;
    claim.name = instanceName(service.instance, service.type).value_or(DnsName());
    while (isTaken(claim)) // own packets are not heard, so this is not found out by probing
        nextName(claim);
    probe(claim, at, false);
    m_claims.emplace(id, std::move(claim));
}

void MdnsAnnouncer::update(int id, const MdnsTxt &txt, std::int64_t now)
{
    const auto found = m_claims.find(id);
    if (found == m_claims.end() || !found->second.service)
        return;
    MdnsClaim &claim = found->second;
    if (!m_interfaces.empty())
        m_replies.forget(claim.uniqueRecords(m_interfaces.front(), m_claims.at(hostClaim).name));
    claim.service->txt = txt;
    if (claim.phase == MdnsClaim::Phase::Probing)
        return;
    claim.phase = MdnsClaim::Phase::Announcing;
    claim.step = 0;
    claim.at = now;
}

void MdnsAnnouncer::remove(int id, std::int64_t)
{
    const auto found = m_claims.find(id);
    if (found == m_claims.end())
        return;
    sendGoodbye(found->second);
    m_claims.erase(found);
    m_reported.erase(id);
    if (m_claims.size() == 1 && m_claims.contains(hostClaim))
        remove(hostClaim, 0);
}

void MdnsAnnouncer::removeAll(std::int64_t now)
{
    while (!m_claims.empty()) // the host name, which has the lowest id, comes last
        remove(m_claims.rbegin()->first, now);
}

void MdnsAnnouncer::interfacesChanged(const std::vector<MdnsInterface> &interfaces, std::int64_t now)
{
    m_interfaces = interfaces;
    for (auto &[id, claim] : m_claims)
        probe(claim, now + jitter(probeMs), claim.isAnswered());
}

std::optional<std::int64_t> MdnsAnnouncer::nextDue() const
{
    if (m_interfaces.empty())
        return std::nullopt;
    if (!m_outgoing.empty())
        return 0;
    std::int64_t next = m_replies.nextDue().value_or(INT64_MAX);
    for (const auto &[id, claim] : m_claims)
        next = std::min(next, claim.at);
    return next == INT64_MAX ? std::nullopt : std::optional(next);
}

std::vector<MdnsOutgoing> MdnsAnnouncer::due(std::int64_t now)
{
    if (m_interfaces.empty()) {
        m_outgoing.clear();
        return {};
    }
    std::vector<const MdnsClaim *> probing, announcing;
    for (auto &[id, claim] : m_claims) {
        if (claim.at > now)
            continue;
        const bool isProbe = claim.phase == MdnsClaim::Phase::Probing && claim.step < probes;
        const bool isHostReady = m_claims.at(hostClaim).isAnswered();
        if (!isProbe && id != hostClaim && !isHostReady) {
            claim.at = now + waitForHostMs; // its SRV record would point at a name that nobody holds yet
            continue;
        }
        (isProbe ? probing : announcing).push_back(&claim);
        advance(claim, id, now);
    }
    sendProbes(probing);
    sendAnnouncements(announcing, now);
    sendReplies(now);
    return std::exchange(m_outgoing, {});
}

// One probe or announcement further.
void MdnsAnnouncer::advance(MdnsClaim &claim, int id, std::int64_t now)
{
    if (claim.phase == MdnsClaim::Phase::Probing && claim.step < probes) {
        ++claim.step;
        claim.at = now + probeMs;
        return;
    }
    if (claim.phase == MdnsClaim::Phase::Probing) {
        claim.phase = MdnsClaim::Phase::Announcing;
        claim.step = 0;
        claim.wasHeld = true;
        if (claim.service && m_reported[id] != claim.service->instance) {
            m_reported[id] = claim.service->instance;
            if (m_named)
                m_named(id, claim.service->instance);
        }
    }
    const bool isLast = ++claim.step >= announcements;
    claim.at = isLast ? INT64_MAX : now + announceMs;
    if (isLast)
        claim.phase = MdnsClaim::Phase::Held;
}

void MdnsAnnouncer::sendProbes(const std::vector<const MdnsClaim *> &claims)
{
    if (claims.empty())
        return;
    const DnsName host = m_claims.at(hostClaim).name;
    for (const MdnsInterface &interface : m_interfaces) {
        std::vector<DnsGroup> groups;
        for (const MdnsClaim *claim : claims) {
            DnsGroup group;
            group.questions.push_back({claim->name, dnstype::ANY});
            group.authorities = claim->uniqueRecords(interface, host);
            for (DnsRecord &record : group.authorities)
                record.cacheFlush = false; // not yet ours (section 10.2)
            groups.push_back(std::move(group));
        }
        for (const DnsMessage &message : packDns({}, groups))
            m_outgoing.push_back({interface.index, encodeDns(message), std::nullopt});
    }
}

void MdnsAnnouncer::sendAnnouncements(const std::vector<const MdnsClaim *> &claims, std::int64_t now)
{
    if (claims.empty())
        return;
    const MdnsClaim &host = m_claims.at(hostClaim);
    for (const MdnsInterface &interface : m_interfaces) {
        std::vector<DnsGroup> groups;
        for (const MdnsClaim *claim : claims) {
            DnsGroup group;
            group.answers = claim->sharedRecords();
            appendAll(group.answers, claim->uniqueRecords(interface, host.name));
            for (const DnsRecord &record : group.answers)
                m_replies.wasSent(interface.index, record, now);
            groups.push_back(std::move(group));
            m_announced[claim->name.folded()] = now;
        }
        for (const DnsMessage &message : packDns(responseBase(), groups, host.uniqueRecords(interface, host.name)))
            m_outgoing.push_back({interface.index, encodeDns(message), std::nullopt});
    }
}

void MdnsAnnouncer::sendGoodbye(const MdnsClaim &claim)
{
    const auto host = m_claims.find(hostClaim);
    if (host == m_claims.end())
        return;
    m_announced.erase(claim.name.folded());
    for (const MdnsInterface &interface : m_interfaces) {
        DnsGroup group;
        if (claim.service) // the pointer from the list of types may be held by others as well: no goodbye for that one
            group.answers = {claim.sharedRecords().front()};
        appendAll(group.answers, claim.uniqueRecords(interface, host->second.name));
        m_replies.forget(group.answers);
        for (DnsRecord &record : group.answers)
            record.ttl = 0;
        for (const DnsMessage &message : packDns(responseBase(), {group}))
            if (claim.isAnswered())
                m_outgoing.push_back({interface.index, encodeDns(message), std::nullopt});
    }
}

void MdnsAnnouncer::sendReplies(std::int64_t now)
{
    for (const auto &[index, records] : m_replies.due(now)) {
        const MdnsInterface *interface = interfaceAt(index);
        if (!interface)
            continue;
        std::vector<DnsGroup> groups;
        for (const DnsRecord &record : records)
            groups.push_back({{}, {record}, {}, additionalsTo(record, m_claims, *interface)});
        for (DnsMessage &message : packDns(responseBase(), groups)) {
            std::erase_if(message.additionals,
                          [&](const DnsRecord &record) { return contains(message.answers, record); });
            m_outgoing.push_back({index, encodeDns(message), std::nullopt});
        }
    }
}

void MdnsAnnouncer::received(const MdnsPeer &from, const DnsMessage &message, std::int64_t now)
{
    if (!message.isResponse)
        query(from, message, now);
    else if (from.port == mdnsPort) // section 6: others are not from a responder
        response(message, now);
}

void MdnsAnnouncer::query(const MdnsPeer &from, const DnsMessage &message, std::int64_t now)
{
    const MdnsInterface *interface = interfaceAt(from.interface);
    if (!interface)
        return;
    if (from.port != mdnsPort) {
        if (auto reply = legacyReply(message, m_claims, *interface))
            m_outgoing.push_back({from.interface, std::move(*reply), from});
        return;
    }
    const std::string asker = from.address.toString().toStdString();
    m_replies.suppress(from.interface, asker, message.answers);
    yieldToProbe(message, *interface, now);
    for (const DnsQuestion &question : message.questions) {
        const bool isProbe = std::any_of(message.authorities.begin(), message.authorities.end(),
                                         [&](const DnsRecord &record) { return record.name == question.name; });
        for (const MdnsAnswer &answer : answersTo(question, m_claims, *interface)) {
            if (MdnsReplies::isKnown(answer.record, message.answers))
                continue;
            std::int64_t at = now + (answer.isShared ? 20 + jitter(100) : 0);
            if (message.isTruncated) // more known answers follow (section 7.2)
                at = now + 400 + jitter(100);
            m_replies.add(from.interface, answer.record, at, asker, isProbe);
        }
    }
}

// Somebody probes for a name that we probe for as well (section 8.2).
void MdnsAnnouncer::yieldToProbe(const DnsMessage &message, const MdnsInterface &interface, std::int64_t now)
{
    for (auto &[id, claim] : m_claims) {
        if (claim.isAnswered())
            continue;
        std::vector<DnsRecord> theirs;
        for (const DnsRecord &record : message.authorities)
            if (record.name == claim.name)
                theirs.push_back(record);
        if (!theirs.empty() && compareClaims(claim.uniqueRecords(interface, m_claims.at(hostClaim).name), theirs) < 0)
            probe(claim, now + deferMs, false);
    }
}

void MdnsAnnouncer::response(const DnsMessage &message, std::int64_t now)
{
    std::set<int> contested; // each once a message, whatever number of its records differ
    for (const auto *section : {&message.answers, &message.additionals})
        for (const DnsRecord &record : *section)
            for (auto &[id, claim] : m_claims)
                if (claim.name == record.name && record.cls == dnsclass::IN && contradicts(claim, record, now))
                    contested.insert(id);
    for (int id : contested)
        conflict(m_claims.at(id), now);
}

bool MdnsAnnouncer::contradicts(MdnsClaim &claim, const DnsRecord &record, std::int64_t now)
{
    std::uint32_t ttl = 0;
    if (isOurs(claim, record, ttl)) {
        // Somebody lets our record go too early: others are told again that it is there (section 6.6).
        const auto announced = m_announced.find(claim.name.folded());
        if (record.ttl < ttl / 2 && claim.phase == MdnsClaim::Phase::Held && announced != m_announced.end()) {
            claim.phase = MdnsClaim::Phase::Announcing;
            claim.step = announcements - 1;
            claim.at = std::max(now, announced->second + announceMs);
        }
        return false;
    }
    const bool isUniqueType = claim.service ? record.type == dnstype::SRV || record.type == dnstype::TXT
                                            : record.type == dnstype::A || record.type == dnstype::AAAA;
    return record.ttl > 0 && (claim.phase == MdnsClaim::Phase::Probing || isUniqueType);
}

bool MdnsAnnouncer::isOurs(const MdnsClaim &claim, const DnsRecord &record, std::uint32_t &ttl) const
{
    if (record.type == dnstype::NSEC)
        return true; // says nothing that could contradict ours but by way of the records themselves
    for (const MdnsInterface &interface : m_interfaces) // two interfaces may be on one link (section 14)
        for (const DnsRecord &own : claim.uniqueRecords(interface, m_claims.at(hostClaim).name))
            if (own.isSame(record)) {
                ttl = own.ttl;
                return true;
            }
    return false;
}

void MdnsAnnouncer::conflict(MdnsClaim &claim, std::int64_t now)
{
    std::erase_if(m_conflicts, [now](std::int64_t time) { return time <= now - conflictWindowMs; });
    if (m_conflicts.size() < mostConflicts)
        m_conflicts.push_back(now);
    if (m_conflicts.size() >= mostConflicts || now < m_slowUntil)
        m_slowUntil = now + conflictCalmMs;
    const std::int64_t pause = now < m_slowUntil ? conflictPauseMs : 0;
    if (claim.phase == MdnsClaim::Phase::Probing)
        rename(claim, now);
    // A name that was held is probed for once more: whoever has it by now will say so (section 9).
    probe(claim, now + pause + jitter(probeMs), false);
}

bool MdnsAnnouncer::isTaken(const MdnsClaim &claim) const
{
    return std::any_of(m_claims.begin(), m_claims.end(),
                       [&](const auto &entry) { return &entry.second != &claim && entry.second.name == claim.name; });
}

void MdnsAnnouncer::rename(MdnsClaim &claim, std::int64_t now)
{
    m_announced.erase(claim.name.folded());
    if (claim.service) {
        do
            nextName(claim);
        while (isTaken(claim));
        return;
    }
    claim.name = hostName(m_random.generate64());
    for (auto &[id, other] : m_claims) // their SRV records change with it
        if (other.service && other.phase != MdnsClaim::Phase::Probing) {
            other.phase = MdnsClaim::Phase::Announcing;
            other.step = 0;
            other.at = now;
        }
}

} // namespace imprint
