// Who may work on a device now: one row a serial, taken inside the transaction of claim() and checked in every later
// one.
//
// A lease ends at expires_at of the wall clock, or at once when its process is known to be dead
// (models/core/process.h). An expiry further off than the lease's own length was written before the clock was set back:
// it is drawn in to one length from now, so that the holder, if it lives, has the time to renew, and the device is
// locked for one length at most.
#pragma once

#include "models/core/process.h"
#include "models/registry/registry.h"
#include "models/registry/sqlconnection.h"

namespace imprint {

struct LeaseHolder {
    const Actor &actor;
    const ProcessIdentity &self;
};

// Whether somebody holds the device at this time; may draw an expiry in (the transaction must be committed then).
bool isLeased(SqlConnection &c, const QString &serial, std::int64_t now, const LeaseHolder &who);
// Another run than this one that has the lease loses it: it becomes Interrupted.
void interruptHolder(SqlConnection &c, const QString &serial, qint64 runId);
// Replaces whatever lease there was.
void takeLease(SqlConnection &c, const QString &serial, qint64 runId, qint64 batchId, std::int64_t now,
               Milliseconds length, const LeaseHolder &who);
// False: this process does not hold it any more.
bool renewLeaseOf(SqlConnection &c, qint64 runId, std::int64_t now, Milliseconds length, const LeaseHolder &who);
void dropLease(SqlConnection &c, const QString &serial);

} // namespace imprint
