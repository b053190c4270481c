// What a set of claims answers to a question on one interface (RFC 6762 section 6, RFC 6763 section 12). No state.
#pragma once

#include "models/devices/mdnsclaim.h"

#include <map>

namespace imprint {

constexpr int hostClaim = 0; // the id under which the host name stands among the claims
using MdnsClaims = std::map<int, MdnsClaim>;

struct MdnsAnswer {
    DnsRecord record;
    bool isShared = false; // others may answer as well
};

// Only for names that are held; what a held name does not have is denied by an NSEC record.
std::vector<MdnsAnswer> answersTo(const DnsQuestion &question, const MdnsClaims &claims,
                                  const MdnsInterface &interface);

// What the asker will want next.
std::vector<DnsRecord> additionalsTo(const DnsRecord &answer, const MdnsClaims &claims, const MdnsInterface &interface);

// For a simple resolver that asked from a port of its own (RFC 6762 section 6.7): what a DNS server would send it.
// nullopt when there is nothing to say, or more than one question.
std::optional<Bytes> legacyReply(const DnsMessage &query, const MdnsClaims &claims, const MdnsInterface &interface);

} // namespace imprint
