#include "models/devices/mdnsrecords.h"

#include "models/core/qtbytes.h"

#include <QRegularExpression>

#include <algorithm>

namespace imprint {

namespace {

void appendName(Bytes &to, const DnsName &name)
{
    append(to, viewOf(name.wire()));
    to.push_back(0);
}

// The uncompressed name at the end of parsed data, which is always in that form.
std::optional<DnsName> nameIn(ByteView data)
{
    std::vector<std::string> labels;
    std::size_t at = 0;
    while (at < data.size() && data[at] != 0) {
        const std::size_t length = data[at];
        if (length > data.size() - at - 1)
            return std::nullopt;
        labels.emplace_back(data.begin() + std::ptrdiff_t(at) + 1, data.begin() + std::ptrdiff_t(at + 1 + length));
        at += 1 + length;
    }
    return at + 1 == data.size() ? DnsName::of(labels) : std::nullopt;
}

} // namespace

DnsRecord ptrRecord(const DnsName &name, const DnsName &target)
{
    DnsRecord record{name, dnstype::PTR, dnsclass::IN, false, otherTtl, {}};
    appendName(record.data, target);
    return record;
}

DnsRecord srvRecord(const DnsName &name, const DnsName &host, std::uint16_t port)
{
    DnsRecord record{name, dnstype::SRV, dnsclass::IN, true, hostTtl, {0, 0, 0, 0}};
    record.data.push_back(std::uint8_t(port >> 8));
    record.data.push_back(std::uint8_t(port));
    appendName(record.data, host);
    return record;
}

DnsRecord txtRecord(const DnsName &name, const MdnsTxt &txt)
{
    DnsRecord record{name, dnstype::TXT, dnsclass::IN, true, otherTtl, {}};
    for (const auto &[key, value] : txt) {
        const QByteArray entry = key + '=' + value;
        record.data.push_back(std::uint8_t(entry.size()));
        append(record.data, viewOf(entry));
    }
    if (record.data.empty())
        record.data.push_back(0); // RFC 6763 section 6.1: never no data at all
    return record;
}

DnsRecord addressRecord(const DnsName &name, const QHostAddress &address)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    DnsRecord record{name, isV4 ? dnstype::A : dnstype::AAAA, dnsclass::IN, true, hostTtl, {}};
    if (isV4) {
        const quint32 v4 = address.toIPv4Address();
        for (int shift : {24, 16, 8, 0})
            record.data.push_back(std::uint8_t(v4 >> shift));
    } else {
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        record.data.assign(std::begin(v6.c), std::end(v6.c));
    }
    return record;
}

DnsRecord nsecRecord(const DnsName &name, const std::vector<std::uint16_t> &types)
{
    DnsRecord record{name, dnstype::NSEC, dnsclass::IN, true, hostTtl, {}};
    appendName(record.data, name);
    Bytes bitmap(32, 0);
    std::size_t used = 0;
    for (std::uint16_t type : types) {
        if (type > 255)
            continue; // the restricted form has block 0 only
        bitmap[type / 8] |= std::uint8_t(0x80 >> type % 8);
        used = std::max<std::size_t>(used, type / 8u + 1);
    }
    record.data.push_back(0);
    record.data.push_back(std::uint8_t(used));
    record.data.insert(record.data.end(), bitmap.begin(), bitmap.begin() + std::ptrdiff_t(used));
    return record;
}

std::optional<DnsName> pointedName(const DnsRecord &record)
{
    return record.type == dnstype::PTR ? nameIn(record.data) : std::nullopt;
}

std::optional<DnsSrv> srvOf(const DnsRecord &record)
{
    if (record.type != dnstype::SRV || record.data.size() < 7)
        return std::nullopt;
    const auto u16 = [&](std::size_t at) { return std::uint16_t(record.data[at] << 8 | record.data[at + 1]); };
    const auto target = nameIn(ByteView(record.data).subspan(6));
    if (!target || target->isRoot()) // a root target says that the service is not there (RFC 2782)
        return std::nullopt;
    return DnsSrv{u16(0), u16(2), u16(4), *target};
}

std::optional<QHostAddress> addressOf(const DnsRecord &record)
{
    if (record.type == dnstype::A && record.data.size() == 4)
        return QHostAddress(quint32(record.data[0]) << 24 | quint32(record.data[1]) << 16 |
                            quint32(record.data[2]) << 8 | record.data[3]);
    if (record.type == dnstype::AAAA && record.data.size() == 16)
        return QHostAddress(record.data.data());
    return std::nullopt;
}

MdnsTxt txtOf(const DnsRecord &record)
{
    constexpr std::size_t maxEntries = 64;
    MdnsTxt out;
    if (record.type != dnstype::TXT)
        return out;
    for (std::size_t at = 0; at < record.data.size() && out.size() < maxEntries;) {
        const std::size_t length = std::min<std::size_t>(record.data[at], record.data.size() - at - 1);
        const QByteArray entry = toQt(ByteView(record.data).subspan(at + 1, length));
        at += 1 + length;
        const qsizetype equals = entry.indexOf('=');
        const QByteArray key = entry.left(equals < 0 ? entry.size() : equals);
        const auto isSameKey = [&](const auto &other) { return other.first.compare(key, Qt::CaseInsensitive) == 0; };
        if (!key.isEmpty() && std::none_of(out.begin(), out.end(), isSameKey))
            out.emplace_back(key, equals < 0 ? QByteArray() : entry.mid(equals + 1));
    }
    return out;
}

std::optional<DnsName> serviceTypeName(const QString &type)
{
    static const QRegularExpression form(QStringLiteral("\\A_[A-Za-z0-9](?:[A-Za-z0-9-]{0,14})\\._(?:udp|tcp)\\z"));
    if (!form.match(type).hasMatch())
        return std::nullopt;
    return DnsName::fromText(type.toStdString() + ".local");
}

} // namespace imprint
