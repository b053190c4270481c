#include "models/registry/audittrail.h"

namespace imprint {

AuditTrail::AuditTrail(const QString &operatorName, const QString &station, const Clock &clock)
    : m_operator(auditText(operatorName)), m_station(auditText(station)), m_clock(clock)
{
}

std::pair<qint64, Sha256> AuditTrail::head(SqlConnection &connection)
{
    m_head = {};
    SqlRows rows = connection.query(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
    if (rows.next())
        m_head = {rows.integer(0), rows.fixed(1)};
    m_generation = connection.failure() ? 0 : connection.generation();
    return m_head;
}

// False: another process has used the number.
bool AuditTrail::insert(SqlConnection &connection, AuditEntry &entry)
{
    entry.seq = m_head.first + 1;
    entry.previous = m_head.second;
    entry.hash = auditHash(entry);
    return connection.execute(
               QStringLiteral(
                   "INSERT INTO audit (seq, time, operator, station, action, subject, detail, prev_hash, hash) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (seq) DO NOTHING"),
               entry.seq, qint64(entry.time), entry.operatorName, entry.station, entry.action, entry.subject,
               entry.detail, entry.previous, entry.hash) == 1;
}

qint64 AuditTrail::append(SqlConnection &connection, const QString &action, const QString &subject,
                          const QByteArray &detail)
{
    AuditEntry entry;
    entry.time = m_clock.unixMilliseconds();
    entry.operatorName = m_operator;
    entry.station = m_station;
    entry.action = action;
    entry.subject = auditText(subject);
    entry.detail = QString::fromUtf8(detail);
    if (m_generation != connection.generation())
        head(connection);
    if (!insert(connection, entry) && !connection.failure()) {
        head(connection);
        if (!insert(connection, entry) && !connection.failure())
            connection.setFailure(fail("registry.damaged", "the audit trail has no end"));
    }
    if (connection.failure())
        return 0;
    m_head = {entry.seq, entry.hash};
    return entry.seq;
}

} // namespace imprint
