// A row of the audit table as an AuditEntry; the one list of its columns.
#pragma once

#include "models/registry/auditentry.h"
#include "models/registry/sqlconnection.h"

namespace imprint {

inline QString selectAudit(const QString &rest)
{
    return QStringLiteral("SELECT seq, time, operator, station, action, subject, detail, prev_hash, hash FROM audit ") +
           rest;
}

inline AuditEntry auditEntryOf(const SqlRows &row)
{
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.time = row.integer(1);
    entry.operatorName = row.text(2);
    entry.station = row.text(3);
    entry.action = row.text(4);
    entry.subject = row.text(5);
    entry.detail = row.text(6);
    entry.previous = row.fixed(7);
    entry.hash = row.fixed(8);
    return entry;
}

} // namespace imprint
