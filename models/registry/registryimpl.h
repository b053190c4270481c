// What the parts of Registry share. Each .cpp named registry….cpp is one subject of registry.h.
#pragma once

#include "models/core/process.h"
#include "models/registry/audittrail.h"
#include "models/registry/database.h"
#include "models/registry/jsontext.h"
#include "models/registry/registry.h"

namespace imprint {

struct Registry::Impl {
    Impl(const Actor &who, const Clock &time)
        : actor(who), clock(time), self(currentProcess()), trail(who.operatorName, who.station, time)
    {
    }

    struct HeldRun {
        qint64 batchId = 0;
        QString serial;
    };
    // The run, when this process holds its device: "device.taken", "run.unknown".
    Result<HeldRun> held(SqlConnection &c, qint64 runId) const;

    struct HeldUpdate {
        QString serial;
        std::uint32_t epoch = 0;
        UpdatePhaseRecord phase = UpdatePhaseRecord::Offered;
        std::optional<Sha256> newFingerprint;
    };
    // Likewise for an update: "device.taken", "update.unknown".
    Result<HeldUpdate> heldUpdate(SqlConnection &c, const Bytes16 &txid) const;
    // The same where nobody has to hold the device, but nobody else may: what it proved of itself outside of a run.
    Result<HeldUpdate> uncontestedUpdate(SqlConnection &c, const Bytes16 &txid) const;

    // Nobody works on the device but this very run; runId 0: nobody at all. "device.taken".
    Result<void> uncontested(SqlConnection &c, const QString &serial, qint64 runId) const;

    // A new place for a certificate; id 0 when a constraint is in the way.
    CertificateSlot reserve(SqlConnection &c, const HeldUpdate &update, const Bytes16 &txid, const Sha256 &fingerprint,
                            qint64 runId) const;

    // By whom and until when, for people.
    Error takenError(SqlConnection &c, const QString &serial) const;

    std::int64_t now() const { return clock.unixMilliseconds(); }

    // The last statement of most functions.
    Result<void> entry(SqlConnection &c, const QString &action, const QString &subject, const JsonText &detail)
    {
        trail.append(c, action, subject, detail.text());
        return {};
    }

    const Actor actor;
    const Clock &clock;
    const ProcessIdentity self;
    AuditTrail trail;                   // used on the database's thread
    std::unique_ptr<Database> database; // last: its thread ends before the trail does
};

// "batch 7": how the audit trail names it.
inline QString batchSubject(qint64 id)
{
    return QStringLiteral("batch %1").arg(id);
}

// The key becomes the device's current identity key, the one before it an earlier one. (The device's row is the
// caller's.)
void makeCurrentKey(SqlConnection &c, const QString &serial, const Sha256 &fingerprint);
// Makes sure that there is a row for this device.
void ensureDevice(SqlConnection &c, const QString &serial, std::int64_t now);
// Whether the batch is there and open: "batch.unknown", "batch.closed".
Result<void> checkBatchOpen(SqlConnection &c, qint64 batchId);
// Questions that nobody will need an answer to any more.
void closeQuestions(SqlConnection &c, qint64 runId, std::int64_t now);

} // namespace imprint
