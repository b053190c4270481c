#include "models/devices/mdnsresolver.h"

#include "models/devices/mdnspacking.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::int64_t firstPauseMs = 1000, longestPauseMs = 60 * 60 * 1000, gatherMs = 20, shrinkMs = 2000;
constexpr std::size_t mostWanted = 512;
constexpr quint16 mdnsPort = 5353;

bool isReachable(const QHostAddress &address, bool isLoopbackInterface)
{
    // A neighbour that names loopback would send us to ourselves.
    return !address.isNull() && !address.isMulticast() && !address.isBroadcast() &&
           address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6) &&
           (isLoopbackInterface || !address.isLoopback());
}

bool isBefore(const QHostAddress &a, const QHostAddress &b)
{
    return std::pair(a.protocol(), a.toString()) < std::pair(b.protocol(), b.toString());
}

QString textOf(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}
} // namespace

MdnsResolver::MdnsResolver(quint32 seed) : m_random(seed) {}

void MdnsResolver::browse(int id, const QString &type, MdnsBrowser::Callback callback, std::int64_t now)
{
    const std::int64_t first = now + 20 + m_random.bounded(101); // RFC 6762 section 5.2
    const DnsName typeName = serviceTypeName(type).value_or(DnsName());
    m_browses[id] = {type, typeName, std::move(callback), {first, firstPauseMs}, {}, {}};
    m_lookAt = now;
}

void MdnsResolver::stop(int id)
{
    m_browses.erase(id);
    if (m_browses.empty()) {
        m_cache.clear();
        m_wanted.clear();
        m_live.clear();
    }
}

void MdnsResolver::interfacesChanged(const std::vector<MdnsInterface> &interfaces, std::int64_t now)
{
    for (const MdnsInterface &old : m_interfaces) {
        // Another network on the same interface has no address in common with what was there.
        const bool isStill = std::any_of(interfaces.begin(), interfaces.end(), [&](const MdnsInterface &other) {
            return other.index == old.index &&
                   std::any_of(other.addresses.begin(), other.addresses.end(), [&](const QHostAddress &address) {
                       return std::find(old.addresses.begin(), old.addresses.end(), address) != old.addresses.end();
                   });
        });
        if (!isStill)
            m_cache.forgetInterface(old.index);
    }
    m_interfaces = interfaces;
    for (auto &[id, browse] : m_browses)
        browse.pause = {now + 20 + m_random.bounded(101), firstPauseMs};
    m_lookAt = now;
}

bool MdnsResolver::isOfInterest(int interface, const DnsRecord &record) const
{
    const auto isBrowsed = [&](const DnsName &name) {
        return std::any_of(m_browses.begin(), m_browses.end(),
                           [&](const auto &entry) { return entry.second.name == name; });
    };
    switch (record.type) {
    case dnstype::PTR: {
        const auto instance = pointedName(record);
        return instance && instance->parent() == record.name && isBrowsed(record.name);
    }
    case dnstype::SRV:
    case dnstype::TXT:
        return isBrowsed(record.name.parent());
    case dnstype::A:
    case dnstype::AAAA:
        return m_live.contains({interface, record.name});
    default:
        return false;
    }
}

void MdnsResolver::received(const MdnsPeer &from, const DnsMessage &message, std::int64_t now)
{
    const bool isKnownInterface = std::any_of(m_interfaces.begin(), m_interfaces.end(),
                                              [&](const MdnsInterface &i) { return i.index == from.interface; });
    if (!message.isResponse || from.port != mdnsPort || !isKnownInterface)
        return;
    const std::string source = from.address.toString().toStdString();
    const auto take = [&](const std::vector<std::uint16_t> &types) {
        for (const auto *section : {&message.answers, &message.additionals})
            for (const DnsRecord &record : *section) {
                if (record.cls != dnsclass::IN || std::find(types.begin(), types.end(), record.type) == types.end() ||
                    !isOfInterest(from.interface, record))
                    continue;
                if (m_cache.insert(from.interface, record, source, now))
                    m_lookAt = std::min(m_lookAt, now + gatherMs);
                if (const auto srv = srvOf(record)) // its addresses follow in the same message
                    m_live.insert({from.interface, srv->target});
            }
    };
    take({dnstype::PTR, dnstype::SRV, dnstype::TXT});
    take({dnstype::A, dnstype::AAAA});
}

std::vector<MdnsOutgoing> MdnsResolver::due(std::int64_t now)
{
    std::map<int, std::vector<Key>> questions;
    const auto isWanted = [this](const Key &key) {
        return key.type == dnstype::PTR || m_live.contains({key.interface, key.name});
    };
    for (const Key &key : m_cache.refreshDue(now, isWanted, m_random.bounded(0.02)))
        questions[key.interface].push_back(key);
    if (m_cache.expire(now))
        m_lookAt = now;
    if (m_lookAt <= now)
        look(now);
    const auto isDue = [now](Pause &pause) {
        if (pause.at > now)
            return false;
        pause = {now + pause.interval, std::min(2 * pause.interval, longestPauseMs)};
        return true;
    };
    for (auto &[key, pause] : m_wanted)
        if (isDue(pause))
            questions[key.interface].push_back(key);
    for (auto &[id, browse] : m_browses)
        if (isDue(browse.pause))
            for (const MdnsInterface &interface : m_interfaces)
                questions[interface.index].push_back({interface.index, browse.name, dnstype::PTR});
    std::vector<MdnsOutgoing> out;
    for (const auto &[interface, keys] : questions)
        ask(interface, keys, now, out);
    return out;
}

std::optional<std::int64_t> MdnsResolver::nextDue() const
{
    std::int64_t next = std::min(m_lookAt, m_cache.nextDue().value_or(INT64_MAX));
    for (const auto &[id, browse] : m_browses)
        next = std::min(next, browse.pause.at);
    for (const auto &[key, pause] : m_wanted)
        next = std::min(next, pause.at);
    return next == INT64_MAX ? std::nullopt : std::optional(next);
}

// Without what is on its way out, unless there is nothing else.
std::vector<const CachedRecord *> MdnsResolver::current(const Key &key) const
{
    std::vector<const CachedRecord *> records = m_cache.find(key);
    const auto isStaying = [](const CachedRecord *record) { return !record->isLeaving; };
    if (std::any_of(records.begin(), records.end(), isStaying))
        std::erase_if(records, std::not_fn(isStaying));
    return records;
}

void MdnsResolver::want(std::map<Key, Pause> &wanted, const Key &key, std::int64_t now) const
{
    const auto known = m_wanted.find(key);
    if (known != m_wanted.end())
        wanted.insert(*known);
    else if (wanted.size() < mostWanted)
        wanted.emplace(key, Pause{now, firstPauseMs});
}

void MdnsResolver::look(std::int64_t now)
{
    m_lookAt = INT64_MAX;
    m_live.clear();
    std::map<Key, Pause> wanted;
    for (auto &[id, browse] : m_browses) {
        FoundMap found;
        for (const MdnsInterface &interface : m_interfaces)
            lookAt(browse, interface, wanted, found, now);
        report(browse, std::move(found), now);
    }
    m_wanted = std::move(wanted);
}

void MdnsResolver::lookAt(const Browse &browse, const MdnsInterface &interface, std::map<Key, Pause> &wanted,
                          FoundMap &found, std::int64_t now)
{
    for (const CachedRecord *pointer : m_cache.find({interface.index, browse.name, dnstype::PTR})) {
        const DnsName instance = pointedName(pointer->record).value_or(DnsName());
        m_live.insert({interface.index, instance});
        const auto services = current({interface.index, instance, dnstype::SRV});
        const auto texts = current({interface.index, instance, dnstype::TXT});
        if (services.empty())
            want(wanted, {interface.index, instance, dnstype::SRV}, now);
        if (texts.empty())
            want(wanted, {interface.index, instance, dnstype::TXT}, now);
        for (const CachedRecord *record : services) {
            const auto service = srvOf(record->record);
            if (!service || service->port == 0)
                continue;
            m_live.insert({interface.index, service->target});
            const std::vector<QHostAddress> addresses = this->addresses(interface, service->target);
            if (addresses.empty()) {
                want(wanted, {interface.index, service->target, dnstype::A}, now);
                want(wanted, {interface.index, service->target, dnstype::AAAA}, now);
                continue;
            }
            MdnsFound &entry = found[{instance, service->target, service->port}];
            entry.instance = textOf(instance.firstLabel());
            entry.type = browse.type;
            entry.host = textOf(service->target.text());
            entry.port = service->port;
            entry.addresses.insert(entry.addresses.end(), addresses.begin(), addresses.end());
            if (!texts.empty() && entry.txt.empty())
                entry.txt = txtOf((*std::max_element(texts.begin(), texts.end(), [](const auto *a, const auto *b) {
                                      return a->receivedAt < b->receivedAt;
                                  }))->record);
        }
    }
}

std::vector<QHostAddress> MdnsResolver::addresses(const MdnsInterface &interface, const DnsName &host) const
{
    std::vector<QHostAddress> out;
    for (std::uint16_t type : {dnstype::A, dnstype::AAAA})
        for (const CachedRecord *record : current({interface.index, host, type})) {
            auto address = addressOf(record->record);
            if (!address || !isReachable(*address, interface.isLoopback))
                continue;
            if (address->protocol() == QAbstractSocket::IPv6Protocol && address->isLinkLocal())
                address->setScopeId(interface.name);
            out.push_back(*address);
        }
    return out;
}

void MdnsResolver::keepAddresses(Browse &browse, const FoundKey &key, MdnsFound &entry, std::int64_t now)
{
    std::vector<QHostAddress> gone;
    for (const QHostAddress &address : browse.reported.at(key).addresses)
        if (std::find(entry.addresses.begin(), entry.addresses.end(), address) == entry.addresses.end())
            gone.push_back(address);
    const std::int64_t until = gone.empty() ? now : browse.shrinking.try_emplace(key, now).first->second + shrinkMs;
    if (until <= now) {
        browse.shrinking.erase(key);
        return;
    }
    entry.addresses.insert(entry.addresses.end(), gone.begin(), gone.end());
    m_lookAt = std::min(m_lookAt, until);
}

void MdnsResolver::report(Browse &browse, FoundMap found, std::int64_t now)
{
    std::erase_if(browse.shrinking, [&](const auto &entry) { return !found.contains(entry.first); });
    for (auto &[key, entry] : found) {
        if (browse.reported.contains(key))
            keepAddresses(browse, key, entry, now);
        std::sort(entry.addresses.begin(), entry.addresses.end(), isBefore);
        entry.addresses.erase(std::unique(entry.addresses.begin(), entry.addresses.end()), entry.addresses.end());
        const auto known = browse.reported.find(key);
        if (known != browse.reported.end()) { // another case of letters is no other name
            entry.instance = known->second.instance;
            entry.host = known->second.host;
        }
    }
    std::vector<MdnsEvent> events; // what went first, so that a service that moved is never there twice
    for (const auto &[key, entry] : browse.reported)
        if (!found.contains(key))
            events.push_back({MdnsEvent::Kind::Removed, entry});
    for (const auto &[key, entry] : found) {
        const auto known = browse.reported.find(key);
        if (known == browse.reported.end())
            events.push_back({MdnsEvent::Kind::Added, entry});
        else if (known->second != entry)
            events.push_back({MdnsEvent::Kind::Changed, entry});
    }
    browse.reported = std::move(found);
    for (const MdnsEvent &event : events)
        browse.callback(event);
}

std::vector<DnsRecord> MdnsResolver::knownAnswers(const Key &key, std::int64_t now) const
{
    std::vector<DnsRecord> out;
    if (key.type != dnstype::PTR)
        return out;
    for (const CachedRecord *entry : m_cache.find(key)) {
        DnsRecord record = entry->record;
        const std::int64_t left = (entry->expiresAt - now) / 1000;
        if (entry->isLeaving || left <= std::int64_t(record.ttl) / 2)
            continue;
        record.ttl = std::uint32_t(left);
        record.cacheFlush = false;
        out.push_back(std::move(record));
    }
    return out;
}

void MdnsResolver::ask(int interface, const std::vector<Key> &keys, std::int64_t now,
                       std::vector<MdnsOutgoing> &out) const
{
    std::vector<DnsGroup> groups;
    const std::set<Key> unique(keys.begin(), keys.end());
    for (const Key &key : unique) {
        DnsGroup group;
        group.questions.push_back({key.name, key.type});
        groups.push_back(std::move(group));
    }
    for (const Key &key : unique)
        for (DnsRecord &record : knownAnswers(key, now))
            groups.push_back({{}, {std::move(record)}, {}, {}});
    std::vector<DnsMessage> messages = packDns({}, groups);
    for (DnsMessage &message : messages) {
        message.isTruncated = &message != &messages.back(); // more known answers follow (RFC 6762 section 7.2)
        out.push_back({interface, encodeDns(message), std::nullopt});
    }
}

} // namespace imprint
