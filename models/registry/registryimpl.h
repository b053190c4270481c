// What the parts of Registry share. Each .cpp named registry….cpp is one subject of registry.h.
#pragma once

#include "models/core/process.h"
#include "models/registry/audittrail.h"
#include "models/registry/database.h"
#include "models/registry/jsontext.h"
#include "models/registry/registry.h"

#include <map>

namespace imprint {

struct Registry::Impl {
    Impl(const Actor &who, const Clock &time)
        : actor(who), clock(time), self(currentProcess()), trail(who.operatorName, who.station, time)
    {
    }

    // A journal entry of a run that nobody waits for. What befalls it is the answer of the next call that waits with this
    // run, and until then nothing further of the run is recorded.
    void post(qint64 runId, std::function<Result<void>(SqlConnection &)> work);
    // That answer, once. Asked by held() and its like.
    std::optional<Error> takeUnreported(qint64 runId);

    struct HeldRun {
        qint64 batchId = 0;
        QString serial;
    };
    // The run, when this process holds its device: "device.taken", "run.unknown".
    Result<HeldRun> held(SqlConnection &c, qint64 runId);

    // The same and renews its lease.
    Result<HeldRun> heldOn(SqlConnection &c, qint64 runId, qint64 time, Milliseconds lease);

    struct HeldUpdate {
        QString serial;
        std::uint32_t epoch = 0;
        UpdatePhaseRecord phase = UpdatePhaseRecord::Offered;
        std::optional<Sha256> newFingerprint;
    };
    // Likewise for an update: "device.taken", "update.unknown".
    Result<HeldUpdate> heldUpdate(SqlConnection &c, const Bytes16 &txid);
    // The same where nobody has to hold the device, but nobody else may: what it proved of itself outside of a run.
    Result<HeldUpdate> uncontestedUpdate(SqlConnection &c, const Bytes16 &txid);
    Result<void> commitUpdate(SqlConnection &c, const Bytes16 &txid); // updateCommitted()
    Result<void> insertCurrentStep(SqlConnection &c, qint64 runId, Step step); // stepStarted()
    struct StepEnd {
        Step step = Step::Release;
        Outcome outcome = Outcome::Passed;
        Error reason;
        std::optional<NextStep> next;
    };
    Result<void> finishStep(SqlConnection &c, qint64 runId, const StepEnd &end, const QByteArray &detail); // stepFinished()
    Result<void> finishStepOf(SqlConnection &c, const HeldRun &run, qint64 runId, const StepEnd &end, const QByteArray &detail);

    // The run has ended: its lease goes back. reason: empty when done.
    void endRun(SqlConnection &c, qint64 runId, const HeldRun &run, RunState state, const Error &reason);

    // Nobody works on the device but this very run; runId 0: nobody at all. "device.taken".
    Result<void> uncontested(SqlConnection &c, const QString &serial, qint64 runId) const;

    struct PreparedKey {
        Sha256 fingerprint{};
        Bytes spki, sigOld, sigNew;
        Sha256 transcriptHash{};
    };
    Result<void> prepare(SqlConnection &c, HeldUpdate &update, const Bytes16 &txid, const PreparedKey &key); // updatePrepared()

    // The place of a prepared update's certificate: a new one, or the one that it has.
    Result<CertificateSlot> reserve(SqlConnection &c, const HeldUpdate &update, const Bytes16 &txid, const Sha256 &fingerprint, qint64 runId);

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
    AuditTrail trail;                   // these three are used on the database's thread
    std::map<qint64, Error> unreported; // by run: why a posted entry could not be kept
    std::map<qint64, HeldRun> claimed;  // by run: what this process took; whether it still holds it, the lease says
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
// Of this device, in this epoch: as Registry's functions of these names.
std::optional<UpdateRecord> latestUpdateOf(SqlConnection &c, const QString &serial);
int revealsFailedOf(SqlConnection &c, const QString &serial, std::uint32_t epoch);
// Makes sure that there is a row for this device; whether it is new.
bool ensureDevice(SqlConnection &c, const QString &serial, std::int64_t now);
// As Registry::known(). isNew: its row was just made, so that no other table can know of it either.
Known knownOf(SqlConnection &c, const QString &serial, std::uint32_t epoch, const Sha256 &fingerprint, bool isNew);
// Whether the batch is there and open: "batch.unknown", "batch.closed".
Result<void> checkBatchOpen(SqlConnection &c, qint64 batchId);
// Questions that nobody will need an answer to any more.
void closeQuestions(SqlConnection &c, qint64 batchId, const QString &serial, std::int64_t now);

} // namespace imprint
