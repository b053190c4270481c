// Puts records into as few packets as fit one Ethernet frame (RFC 6762 section 17).
#pragma once

#include "models/devices/dnsmessage.h"

namespace imprint {

// What belongs together; larger than a frame it gets a packet of its own.
struct DnsGroup {
    std::vector<DnsQuestion> questions;
    std::vector<DnsRecord> answers, authorities, additionals;
};

// base: id and flags of every packet. optional: additional records for each packet that has room for all of them.
std::vector<DnsMessage> packDns(const DnsMessage &base, const std::vector<DnsGroup> &groups,
                                const std::vector<DnsRecord> &optional = {});

} // namespace imprint
