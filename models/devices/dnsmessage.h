// DNS messages as multicast DNS uses them (RFC 1035 section 4, RFC 6762 section 18). No I/O, no state.
//
// Names inside the data of PTR, CNAME, NS, SRV and NSEC are expanded when parsed, so that DnsRecord::data is always
// the uncompressed form that RFC 6762 section 8.2 compares. Refused ("mdns.malformed"): messages above 9,000 bytes,
// names that point forwards or at themselves, lengths and counts beyond the message. What follows the last record is
// ignored.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "models/devices/dnsname.h"

namespace imprint {

namespace dnstype {
constexpr std::uint16_t A = 1, NS = 2, CNAME = 5, PTR = 12, TXT = 16, AAAA = 28, SRV = 33, NSEC = 47, ANY = 255;
}
namespace dnsclass {
constexpr std::uint16_t IN = 1, ANY = 255;
}
constexpr std::size_t maxDnsMessage = 9000; // RFC 6762 section 17

struct DnsQuestion {
    DnsName name;
    std::uint16_t type = dnstype::ANY;
    std::uint16_t cls = dnsclass::IN;
    bool wantsUnicast = false; // the QU bit; never set by us

    bool operator==(const DnsQuestion &) const = default;
};

struct DnsRecord {
    DnsName name;
    std::uint16_t type = 0;
    std::uint16_t cls = dnsclass::IN;
    bool cacheFlush = false; // the top bit of the class: this is the whole of a unique set
    std::uint32_t ttl = 0;   // seconds; 0 is a goodbye
    Bytes data;              // at most 65,535 bytes

    bool operator==(const DnsRecord &) const = default;
    // The same name, type, class and data; TTL and flush bit do not count.
    bool isSame(const DnsRecord &other) const;
};

struct DnsMessage {
    std::uint16_t id = 0;
    bool isResponse = false;
    bool isTruncated = false;
    std::uint8_t opcode = 0, rcode = 0;
    std::vector<DnsQuestion> questions;
    std::vector<DnsRecord> answers, authorities, additionals;
};

Result<DnsMessage> parseDns(ByteView datagram);

// Owner names and names in PTR data are compressed. The caller keeps to maxDnsMessage and 65,535 records a section.
Bytes encodeDns(const DnsMessage &message);

} // namespace imprint
