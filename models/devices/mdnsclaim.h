// A name that this responder holds or wants to hold (RFC 6762 section 8): its own host name or that of one service,
// with the records under it.
//
// Services do not use the computer's host name: a system responder holds that one, and two who answer for it with
// different sets of addresses would drive each other to rename. A random name also says nothing about the computer.
#pragma once

#include "models/devices/mdnsrecords.h"
#include "models/devices/mdnssocket.h"

namespace imprint {

struct MdnsClaim {
    enum class Phase { Probing, Announcing, Held };

    std::optional<MdnsService> service; // nullopt: the host name
    DnsName name;
    Phase phase = Phase::Probing;
    int step = 0;                // probes or announcements already sent
    std::int64_t at = INT64_MAX; // when the next is due
    bool wasHeld = false;        // probing again after a change of interfaces, still answered for

    bool isAnswered() const { return phase != Phase::Probing || wasHeld; }

    // Records that are this claim's alone; on one interface, as addresses differ.
    std::vector<DnsRecord> uniqueRecords(const MdnsInterface &interface, const DnsName &host) const;
    // The pointers of DNS-SD, which others may hold as well.
    std::vector<DnsRecord> sharedRecords() const;
};

// nullopt when instance or type are not as mdns.h wants them.
std::optional<DnsName> instanceName(const QString &instance, const QString &type);
// "name" to "name (2)", "name (2)" to "name (3)", cut so that it stays within 63 bytes (RFC 6762 section 9).
QString nextInstance(const QString &instance);
// "imprint-" and 12 hex digits of number, in .local.
DnsName hostName(std::uint64_t number);

// Which of two simultaneous probes wins (RFC 6762 section 8.2.1): the lexicographically later set.
// Below 0: ours is earlier and loses; 0: the same.
int compareClaims(std::vector<DnsRecord> ours, std::vector<DnsRecord> theirs);

} // namespace imprint
