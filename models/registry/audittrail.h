// Appends to the audit trail, inside the transaction of whatever it tells of. Every entry names operator and station
// and is chained to the one before (auditentry.h); reading and verification are in auditverify.h.
//
// Two processes append to one trail, but only one at a time holds the writing transaction: the next number is taken as
// it was remembered, and when another process has used it meanwhile, the last entry is read again. Used on the
// database's thread alone.
#pragma once

#include "models/core/clock.h"
#include "models/registry/auditentry.h"
#include "models/registry/sqlconnection.h"

namespace imprint {

class AuditTrail {
public:
    AuditTrail(const QString &operatorName, const QString &station, const Clock &clock);

    // detail: a JSON object (jsontext.h), never anything secret. The number of the entry, 0 after a failure.
    qint64 append(SqlConnection &connection, const QString &action, const QString &subject, const QByteArray &detail);

    // The last entry's number and hash; zeros when there is none.
    std::pair<qint64, Sha256> head(SqlConnection &connection);

private:
    const QString m_operator, m_station;
    const Clock &m_clock;
    bool insert(SqlConnection &connection, AuditEntry &entry);

    // The last entry as far as this process knows; to be read again when the connection undid something.
    std::uint64_t m_generation = 0;
    std::pair<qint64, Sha256> m_head;
};

} // namespace imprint
