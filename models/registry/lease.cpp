#include "models/registry/lease.h"

#include <algorithm>

namespace imprint {

namespace {
// Nobody needs a lease of days, and a sum that runs over would end before it began.
qint64 bounded(Milliseconds length)
{
    return std::clamp<qint64>(length.count(), 1, 24 * 3600 * 1000);
}
} // namespace

bool isLeased(SqlConnection &c, const QString &serial, std::int64_t now, const LeaseHolder &who)
{
    SqlRows row = c.query(
        QStringLiteral("SELECT process, place, boot, pid, pid_start, expires_at, length FROM lease WHERE serial = ?"),
        serial);
    if (!row.next())
        return false;
    if (row.text(0) == who.actor.process)
        return true; // its own run is under way
    if (isKnownDead({row.text(1), row.text(2), row.integer(3), row.integer(4)}))
        return false;
    const qint64 expiresAt = row.integer(5), length = row.integer(6);
    if (expiresAt - now > length)
        c.execute(QStringLiteral("UPDATE lease SET taken_at = ?, expires_at = ? WHERE serial = ?"), qint64(now),
                  now + length, serial);
    return expiresAt > now;
}

void interruptHolder(SqlConnection &c, const QString &serial, qint64 runId)
{
    c.execute(QStringLiteral("UPDATE run SET state = ? WHERE state = ? AND id <> ? AND id = (SELECT run_id FROM lease "
                             "WHERE serial = ?)"),
              int(RunState::Interrupted), int(RunState::Running), runId, serial);
}

void takeLease(SqlConnection &c, const QString &serial, qint64 runId, qint64 batchId, std::int64_t now,
               Milliseconds length, const LeaseHolder &who)
{
    c.execute(
        QStringLiteral(
            "INSERT INTO lease (serial, run_id, batch_id, process, operator, station, place, boot, pid, pid_start, "
            "taken_at, expires_at, length, renewals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) "
            "ON CONFLICT (serial) DO UPDATE SET run_id = excluded.run_id, batch_id = excluded.batch_id, process = "
            "excluded.process, "
            "operator = excluded.operator, station = excluded.station, place = excluded.place, "
            "boot = excluded.boot, pid = excluded.pid, pid_start = excluded.pid_start, "
            "taken_at = excluded.taken_at, expires_at = excluded.expires_at, length = excluded.length, renewals = 0"),
        serial, runId, batchId, who.actor.process, who.actor.operatorName, who.actor.station, who.self.place,
        who.self.boot, who.self.pid, qint64(who.self.start), qint64(now), now + bounded(length), bounded(length));
}

bool renewLeaseOf(SqlConnection &c, qint64 runId, std::int64_t now, Milliseconds length, const LeaseHolder &who)
{
    return c.execute(QStringLiteral("UPDATE lease SET expires_at = ?, length = ?, renewals = renewals + 1 "
                                    "WHERE run_id = ? AND process = ?"),
                     now + bounded(length), bounded(length), runId, who.actor.process) == 1;
}

void dropLease(SqlConnection &c, const QString &serial)
{
    c.execute(QStringLiteral("DELETE FROM lease WHERE serial = ?"), serial);
}

} // namespace imprint
