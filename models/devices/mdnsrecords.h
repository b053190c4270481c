// The records of DNS-SD (RFC 6763) and what is read from them: PTR, SRV, TXT, A, AAAA, NSEC.
//
// Readers give nullopt (or nothing) for data that does not have the form of its type; nothing else is refused.
#pragma once

#include "models/devices/dnsmessage.h"
#include "models/devices/mdns.h"

namespace imprint {

// TTLs of RFC 6762 section 10, in seconds: records that name a host, and all others.
constexpr std::uint32_t hostTtl = 120, otherTtl = 4500;

DnsRecord ptrRecord(const DnsName &name, const DnsName &target);
DnsRecord srvRecord(const DnsName &name, const DnsName &host, std::uint16_t port);
DnsRecord txtRecord(const DnsName &name, const MdnsTxt &txt);
DnsRecord addressRecord(const DnsName &name, const QHostAddress &address);
// Says which types the name has and that it has no other (RFC 6762 section 6.1).
DnsRecord nsecRecord(const DnsName &name, const std::vector<std::uint16_t> &types);

struct DnsSrv {
    std::uint16_t priority = 0, weight = 0, port = 0;
    DnsName target;
};
std::optional<DnsName> pointedName(const DnsRecord &record);
std::optional<DnsSrv> srvOf(const DnsRecord &record);
std::optional<QHostAddress> addressOf(const DnsRecord &record);
// Entries without '=' get an empty value; entries without a key and repeated keys are left out (RFC 6763 section 6.4).
MdnsTxt txtOf(const DnsRecord &record);

// "_homeca-dev._udp" to its name in .local; nullopt for what is no service type (RFC 6763 section 4.1.2).
std::optional<DnsName> serviceTypeName(const QString &type);

} // namespace imprint
