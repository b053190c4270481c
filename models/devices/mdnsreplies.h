// Answers on their way out (RFC 6762 sections 6, 7): collected so that several go in one packet, held back a little
// where others may answer too, left out where the asker knows them or where they were sent a moment ago.
//
// Holds only records of this responder: bounded by what it announces.
#pragma once

#include "models/devices/dnsmessage.h"

#include <cstdint>
#include <map>
#include <set>

namespace imprint {

class MdnsReplies {
public:
    // isDefence: an answer to a probe for the name, which must come soon after any other.
    void add(int interface, const DnsRecord &record, std::int64_t at, const std::string &asker, bool isDefence);
    // Further known answers of somebody whose query was too long for one packet.
    void suppress(int interface, const std::string &asker, const std::vector<DnsRecord> &known);
    void forget(const std::vector<DnsRecord> &records);
    void wasSent(int interface, const DnsRecord &record, std::int64_t now);

    // What is to be sent now, by interface.
    std::map<int, std::vector<DnsRecord>> due(std::int64_t now);
    std::optional<std::int64_t> nextDue() const;

    // True when the list holds the record with at least half of its TTL left (section 7.1).
    static bool isKnown(const DnsRecord &record, const std::vector<DnsRecord> &known);

private:
    struct Pending {
        DnsRecord record;
        std::int64_t at = 0;
        std::string asker; // empty once somebody else asked too
        bool isDefence = false;
    };
    using Key = std::pair<int, std::string>;
    static Key keyOf(int interface, const DnsRecord &record);

    std::map<Key, Pending> m_pending;
    std::map<Key, std::int64_t> m_sent;
};

} // namespace imprint
