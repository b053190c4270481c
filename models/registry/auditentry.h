// One entry of the audit trail and what its hash is over.
//
//   hash(n) = SHA-256( lp32("imprint audit v1") || seq || time || lp32(operator) || lp32(station) || lp32(action)
//                      || lp32(subject) || lp32(detail) || hash(n-1) )
//
// seq and time are eight bytes, big-endian; lp32(x) is a four-byte big-endian length and the UTF-8 text; hash(0) is 32
// zero bytes. seq starts at 1 and has no gaps. time is Unix milliseconds and may go back when the clock was set back.
#pragma once

#include "crypto/digest.h"

#include <QByteArray>
#include <QString>

namespace imprint {

struct AuditEntry {
    qint64 seq = 0;
    std::int64_t time = 0;
    QString operatorName, station;
    QString action;  // "certificate.issued"
    QString subject; // the serial of a device, or "site", "batch 7", "audit"
    QString detail;  // a JSON object, public data only
    Sha256 previous{}, hash{};
};

// Over the entry's own members, previous among them; hash is not looked at.
Sha256 auditHash(const AuditEntry &entry);

// A text as the trail keeps it: well-formed, without zero characters, so that every database gives back what was
// hashed.
QString auditText(const QString &text);

// The head of the trail, signed by the CA key. signature is over
//   lp("imprint audit head v1") || lp(owner id) || lp(site name) || seq || time || hash
// with lp as in protocol.md section 1, seq and time as above. Kept as one line of JSON:
//   {"v":1,"site":TEXT,"owner":HEX,"seq":N,"time":N,"hash":HEX,"signature":HEX}
struct AuditHead {
    QString site;
    Sha256 ownerId{};
    qint64 seq = 0;
    std::int64_t time = 0; // when it was signed
    Sha256 hash{};
    Bytes signature;
};

Bytes auditHeadStatement(const AuditHead &head);
QByteArray toJson(const AuditHead &head);

} // namespace imprint
