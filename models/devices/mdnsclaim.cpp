#include "models/devices/mdnsclaim.h"

#include "crypto/bytes.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace imprint {

namespace {
constexpr qsizetype longestLabel = 63;

const DnsName &metaName() // RFC 6763 section 9
{
    static const DnsName name = *DnsName::fromText("_services._dns-sd._udp.local");
    return name;
}

bool isBefore(const DnsRecord &a, const DnsRecord &b)
{
    return std::tie(a.cls, a.type, a.data) < std::tie(b.cls, b.type, b.data);
}

// Whole characters only.
QByteArray cut(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text.toUtf8();
}
} // namespace

std::vector<DnsRecord> MdnsClaim::uniqueRecords(const MdnsInterface &interface, const DnsName &host) const
{
    if (service)
        return {srvRecord(name, host, service->port), txtRecord(name, service->txt)};
    std::vector<DnsRecord> out;
    for (const QHostAddress &address : interface.addresses)
        out.push_back(addressRecord(name, address));
    return out;
}

std::vector<DnsRecord> MdnsClaim::sharedRecords() const
{
    if (!service)
        return {};
    const DnsName type = name.parent();
    return {ptrRecord(type, name), ptrRecord(metaName(), type)};
}

std::optional<DnsName> instanceName(const QString &instance, const QString &type)
{
    const auto typeName = serviceTypeName(type);
    return typeName ? typeName->child(instance.toStdString()) : std::nullopt;
}

QString nextInstance(const QString &instance)
{
    static const QRegularExpression numbered(QStringLiteral("\\A(.*) \\(([0-9]{1,6})\\)\\z"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const auto match = numbered.match(instance);
    const QString base = match.hasMatch() ? match.captured(1) : instance;
    const int number = match.hasMatch() ? match.captured(2).toInt() + 1 : 2;
    const QString suffix = QStringLiteral(" (%1)").arg(number);
    return QString::fromUtf8(cut(base, longestLabel - suffix.size())) + suffix;
}

DnsName hostName(std::uint64_t number)
{
    Bytes bytes;
    for (int shift = 40; shift >= 0; shift -= 8)
        bytes.push_back(std::uint8_t(number >> shift));
    return *DnsName::of({"imprint-" + toHex(bytes), "local"});
}

int compareClaims(std::vector<DnsRecord> ours, std::vector<DnsRecord> theirs)
{
    std::sort(ours.begin(), ours.end(), isBefore);
    std::sort(theirs.begin(), theirs.end(), isBefore);
    for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i) {
        if (isBefore(ours[i], theirs[i]))
            return -1;
        if (isBefore(theirs[i], ours[i]))
            return 1;
    }
    return ours.size() == theirs.size() ? 0 : ours.size() < theirs.size() ? -1 : 1;
}

} // namespace imprint
