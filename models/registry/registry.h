// The registry: one site's durable memory, and the only place that decides "once only".
//
// Every function is one transaction, durable (synchronous=FULL) when it returns, together with its entry in the audit
// trail. They may be called from any thread: one thread owns the writing connection; calls are posted to it and wait
// with a deadline; what waits together is committed together (one fsync), each in its own savepoint.
//
// Functions named …Soon hand the call over and are asked for the answer later; it counts, and is durable, once that has
// come. Those named post… are for journal entries that no message depends on: nobody waits for them. They are kept in
// the order in which they were handed over and before whatever is asked afterwards; if one cannot be kept, nothing more
// of its run is until the next call that waits with this run has been given the error.
//
// It never holds a private key, a derived secret or a passphrase. Constraints in the schema, not good will, keep a
// second certificate for one key, a key of two devices, and two processes on one device out.
//
// Errors: "registry.busy" (another process holds the lock for long), "registry.full" (disk), "registry.read-only",
// "registry.damaged", "registry.empty", "registry.newer" (made by a later version), "registry.foreign" (not a registry),
// "registry.cannot-open", "registry.io", "registry.timeout", "registry.failed", and those named below. After an error
// nothing was changed.
//
// Whatever takes a run or a txid is refused with "device.taken" when this process no longer holds the device's lease,
// and with "run.unknown" or "update.unknown" when there is no such one. Whoever shows things reads through
// registryreader.h.
#pragma once

#include "crypto/crl.h"
#include "crypto/keyupdate.h"
#include "crypto/signer.h"
#include "models/core/clock.h"
#include "models/core/identity.h"
#include "models/core/step.h"
#include "models/registry/labelprint.h"
#include "models/registry/pending.h"
#include "models/registry/secretissue.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace imprint {

class Database;

// Who acts: in every audit entry and in every lease.
struct Actor {
    QString operatorName;
    QString station; // the computer
    QString process; // unique for this process: host, pid and a random part
};

struct SiteRecord {
    QString name;
    Bytes anchor; // CA certificate, DER
    Sha256 ownerId{};
    std::int64_t createdAt = 0;  // all times: Unix milliseconds, UTC
    std::int64_t backedUpAt = 0; // 0: never
    std::int64_t restoredAt = 0; // 0: never; when set, devices may know more than this registry
};

struct NewBatch {
    QString name;
    QString profileName;
    QByteArray profileJson;   // as it was when the batch was made
    QString releaseAccount;   // how the operator accounts for passive releases; empty: every one is asked for
    bool takesAny = false;    // also devices that are not expected
    bool releasesOwn = false; // devices that this site owns are released first (re-provisioning)
};
struct BatchRecord : NewBatch {
    qint64 id = 0;
    std::int64_t createdAt = 0;
    std::int64_t closedAt = 0;                                                                        // 0: open
    int expected = 0, done = 0, failed = 0, running = 0, waiting = 0, interrupted = 0, abandoned = 0; // devices
    int notSeen = 0; // expected, without a run
};

enum class RunState : int { Running = 0, Waiting = 1, Interrupted = 2, Done = 3, Failed = 4, Abandoned = 5 };

struct Claim {
    qint64 runId = 0;
    bool isResumed = false;  // an earlier run of this batch and serial goes on
    Step at = Step::Release; // the first step that has not passed
    std::optional<ExpectedDevice> expected;
};

// The step that follows a finished one: journalled as started, and the lease renewed for it, in the same transaction.
struct NextStep {
    Step step = Step::Release;
    Milliseconds lease{0};
};

struct Evidence {
    QString name;  // e.g. "fingerprint", "token", "delivered-by"
    QString value; // public data only; hex, text or numbers
};

// One device as the registry knows it.
struct DeviceRecord {
    QString serial, model, vendor, firmware, hardwareAddress;
    std::uint32_t highestEpoch = 0;
    std::optional<std::uint32_t> ownReleaseEpoch; // we released it in that epoch and have not committed since
    QString state;                                // "seen", "updating", "owned", "released"
    Sha256 keyFingerprint{};                      // the identity key we know now; zero when none
    Sha256 leafHash{};                            // the certificate in force; zero when none
    std::int64_t certificateNotAfter = 0;         // its end; 0 when none
    std::int64_t firstSeenAt = 0, lastSeenAt = 0;
    QString address; // where it said that it is, with its last refresh; empty when it never did
};

// Recovered: this device's key now, taken over on the operator's word after a restore.
enum class KeyOwner { Unknown, ThisDeviceNow, ThisDeviceRecovered, ThisDeviceEarlier, AnotherDevice };

enum class UpdatePhaseRecord : int {
    Offered = 0,
    Revealed = 1,
    Prepared = 2,
    Certified = 3,
    Committed = 4,
    Abandoned = 5
};
struct UpdateRecord {
    Bytes16 txid{};
    qint64 runId = 0;
    QString serial;
    std::uint32_t epoch = 0;
    UpdatePhaseRecord phase = UpdatePhaseRecord::Offered;
    Bytes oldSpki, newSpki; // newSpki from Prepared on
    Bytes sigOld, sigNew;
    Sha256 transcriptHash{};
    bool hasLocalShare = false;
    std::uint64_t sequence = 0; // with the certificate
    Bytes leaf;                 // DER, from storeCertificate on
    Sha256 leafHash{};
    bool isLeafRevoked = false; // or superseded
};

// What the registry knows of a device that shows this key in this epoch.
struct Known {
    std::optional<DeviceRecord> device;
    std::optional<UpdateRecord> latest; // its newest key update
    int revealsFailed = 0;              // as revealsFailed()
    KeyOwner owner = KeyOwner::Unknown;
};

struct Met {
    Claim claim;
    Known known;
};

// What a revocation list is made of: its number, never given out twice, and all that is revoked or superseded.
struct CrlDraft {
    std::uint64_t number = 0;
    std::vector<RevokedCertificate> revoked; // revokedAt in Unix seconds, as crypto/crl.h wants it
};

struct CertificateSlot {
    qint64 id = 0;
    std::uint64_t sequence = 1; // above every sequence issued in this ownership
    Bytes leaf;                 // not empty: this very slot was filled before a crash; use it
};

// A certificate that a device showed behind DTLS, and what the registry says of it.
struct ShownLeaf {
    enum class Standing { Unknown, Revoked, Good };
    Standing standing = Standing::Unknown; // the rest is for those that are known
    qint64 certificateId = 0;
    bool isInForce = false; // false: of a key update whose commit is not on record yet
    QString serial, model;
    std::uint64_t sequence = 0;
    std::int64_t notBefore = 0, notAfter = 0;
    QByteArray profileJson; // of the batch in which the device got its first certificate
};
struct RenewedLeaf {
    Bytes leaf;
    bool isRevoked = false; // or superseded
    std::uint64_t sequence = 0;
};

// A question that stops one device until the operator answers. subject binds the answer to what was seen (a
// fingerprint, an epoch): an answer never holds for anything else.
struct Question {
    QString kind; // a code of the failure catalogue, e.g. "ask.unknown-key"
    QString subject;
    QString detail; // evidence for the operator
};
enum class AnswerKind : int { None = 0, Confirmed = 1, Refused = 2 };
struct Answer {
    AnswerKind kind = AnswerKind::None;
    QString words; // what the operator said
    QString by;
};
struct OpenQuestion : Question {
    qint64 id = 0;
    qint64 batchId = 0;
    QString serial;
    std::int64_t askedAt = 0;
};

class Registry {
public:
    // file: a path, or ":memory:" (one process, tests and bench). Creates or migrates the schema.
    static Result<std::unique_ptr<Registry>> open(const QString &file, const Actor &actor, const Clock &clock);
    ~Registry();

    const Actor &actor() const;
    Database &database(); // for the other units of models/registry alone

    // --- site, batches
    Result<void> createSite(const SiteRecord &site); // "site.exists"
    Result<SiteRecord> site();                       // "site.none"
    Result<void> markBackedUp();
    Result<void> markRestored();
    // A consistent copy of the whole registry in a new file, for backups; other processes may go on writing meanwhile.
    Result<void> snapshotTo(const QString &file);
    // "batch.name" when taken or empty, "batch.duplicate" when a serial stands there twice.
    Result<qint64> createBatch(const NewBatch &batch, const std::vector<ExpectedDevice> &expected);
    Result<void> addExpected(qint64 batchId, const ExpectedDevice &device); // "batch.duplicate", "batch.closed"
    Result<BatchRecord> batch(qint64 id);                                   // "batch.unknown"
    Result<void> closeBatch(qint64 id);

    // One of the calls below comes within a moment.
    void expectSoon();

    // --- one device's run
    // Takes the serial for this process (a lease that expires) and starts or resumes its run in the batch. where: the
    // link, for the record. "device.taken" (by whom, until when; also by this very process), "device.done" (in this
    // batch), "device.unexpected", "device.refused" (failed in this batch; retry first), "device.abandoned",
    // "batch.closed".
    //
    // A lease ends by the wall clock, at once when its process is known to be dead on this computer, and never later
    // than its own length after the first claim that meets it: an expiry that a clock set back left far in the future
    // is drawn in then.
    Result<Claim> claim(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease);
    // The same, and in the same transaction what is known of the device that shows this key in this epoch.
    Result<Met> meet(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease, std::uint32_t epoch,
                     const EcPublicKey &key);
    // "device.taken" when another process took over since: the run must stop at once, before it sends anything.
    Result<void> renewLease(qint64 runId, Milliseconds lease);
    Result<void> seen(qint64 runId, const DeviceRecord &device); // serial … hardwareAddress as the device says
    Result<void> stepStarted(qint64 runId, Step step);
    // "step.not-started" when that step is not under way.
    // With the last step passed, the run is Done from this moment on, whether runEnded() is reached or not.
    Result<void> stepFinished(qint64 runId, Step step, Outcome outcome, const Error &reason,
                              const std::vector<Evidence> &evidence, std::optional<NextStep> next = std::nullopt);
    void postStepStarted(qint64 runId, Step step);
    void postStepPassed(qint64 runId, Step step, const std::vector<Evidence> &evidence, std::optional<NextStep> next);
    // The last step has passed and with it the run: stepFinished() and runEnded() in one.
    Result<void> runDone(qint64 runId, const std::vector<Evidence> &evidence);
    // Gives the lease back. reason as in the last step, empty when done.
    Result<void> runEnded(qint64 runId, RunState state, const Error &reason);
    // Also takes the device away from whoever works on it: their next call is "device.taken". "device.unexpected",
    // "device.done".
    Result<void> abandonDevice(qint64 batchId, const QString &serial, const QString &why);
    // A failed or abandoned device: the next claim begins a new run, from the first step, and refused questions are
    // asked again. Nothing to do for one that is waiting or interrupted; "device.taken" for one that runs,
    // "device.done", "device.unexpected".
    Result<void> retryDevice(qint64 batchId, const QString &serial, const QString &why);
    // Whether the device's run in this batch failed before its verification had passed, and this is the fingerprint of the
    // key that was delivered for it, or that it is known to have: then it may have been somebody else who failed.
    Result<bool> failedUnproven(qint64 batchId, const QString &serial, const Sha256 &fingerprint);
    // Serials whose run may go on at once: interrupted, or failed and retried, or waiting with an answered question
    // (answer() and retryDevice() make the run Interrupted). A running batch polls this, so that another process may
    // answer.
    Result<std::vector<QString>> interrupted(qint64 batchId);

    // --- questions
    // The answer if this device got one for this kind and subject in this batch; else the question is recorded as open.
    Result<Answer> ask(qint64 runId, const Question &question);
    Result<void> answer(qint64 questionId, AnswerKind kind,
                        const QString &words);                       // "question.closed", "question.unknown"
    Result<std::vector<OpenQuestion>> openQuestions(qint64 batchId); // 0: of all batches

    // --- keys
    Result<std::optional<DeviceRecord>> device(const QString &serial);
    Result<KeyOwner> keyOwner(const EcPublicKey &key, const QString &serial);
    // Did this serial have an identity key with this SPKI fingerprint before the one it has now?
    Result<bool> isEarlierKey(const Sha256 &spkiSha256, const QString &serial);
    // All that the registry knows of a device, for the steps to decide by.
    Result<Known> known(const QString &serial, std::uint32_t epoch, const EcPublicKey &key);
    // An identity key seen at this device. "key.known-elsewhere" when any point of another device equals it.
    Result<void> recordKey(qint64 runId, std::uint32_t epoch, const EcPublicKey &key, const QString &origin);
    // The same with what the device says of itself (seen()) and its epoch (recordEpoch()), in one transaction.
    Result<void> recordDevice(qint64 runId, std::uint32_t epoch, const EcPublicKey &key, const QString &origin,
                              const DeviceRecord &device);
    // A device of ours whose key this registry, restored from a backup, does not know: the operator's word makes it the key on record.
    Result<void> recordRecovered(qint64 runId, std::uint32_t epoch, const EcPublicKey &key);
    // And the certificate that it showed behind DTLS: in force until it is released, so that it is revoked then.
    // "certificate.parse"
    Result<void> recordRecoveredLeaf(qint64 runId, std::uint32_t epoch, const Bytes &leaf);
    Result<void> recordEpoch(qint64 runId, std::uint32_t epoch); // raises highestEpoch; never lowers

    // --- key update, journalled before each message leaves. The phases follow each other, else "update.phase"; the
    // same call with the same values may be repeated. A new offer gives up whatever update of this device was under
    // way; giving one up revokes the certificate that was issued in it.
    Result<void> updateOffered(qint64 runId, const Bytes16 &txid, std::uint32_t epoch, const EcPublicKey &oldKey);
    Pending<void> updateOfferedSoon(qint64 runId, const Bytes16 &txid, std::uint32_t epoch, const EcPublicKey &oldKey);
    // Records Q_dev, U and Q_ca: "key.reused" when any run or any device ever had one of them.
    Result<void> updateRevealed(const Bytes16 &txid, const EcPublicKey &qDev, const std::optional<EcPublicKey> &u,
                                const EcPublicKey &qCa);
    Pending<void> updateRevealedSoon(const Bytes16 &txid, const EcPublicKey &qDev, const std::optional<EcPublicKey> &u,
                                     const EcPublicKey &qCa);
    // P' and both signatures. "key.known-elsewhere" as above.
    Result<void> updatePrepared(const Bytes16 &txid, const EcPublicKey &pNew, const Bytes &sigOld, const Bytes &sigNew,
                                const Sha256 &transcriptHash);
    // With it goes, in the same transaction, the place of its certificate: as reserveCertificate().
    Result<CertificateSlot> updatePreparedReserved(qint64 runId, const Bytes16 &txid, const EcPublicKey &pNew, const Bytes &sigOld,
                                                   const Bytes &sigNew, const Sha256 &transcriptHash);
    Result<void> updateAbandoned(const Bytes16 &txid, const QString &why);
    Result<std::optional<UpdateRecord>> update(const Bytes16 &txid);
    Result<std::optional<UpdateRecord>> latestUpdate(const QString &serial);
    Result<int> revealsFailed(const QString &serial,
                              std::uint32_t epoch); // revealed or later, then abandoned, in this epoch

    // --- certificates
    // For the P' of a prepared update ("update.phase", "certificate.key").
    // Once only for a key: "certificate.issued" when the key has one from another run or process (the slot of the same
    // txid is handed out again, with its leaf when it has one).
    Result<CertificateSlot> reserveCertificate(qint64 runId, const Bytes16 &txid, const EcPublicKey &key);
    // Durable before it is sent. "certificate.key" when the leaf carries another key, "certificate.issued" when the
    // slot holds another leaf, "certificate.parse".
    Result<void> storeCertificate(qint64 slotId, const Bytes &leaf);
    Pending<void> storeCertificateSoon(qint64 slotId, const Bytes &leaf);
    Result<void> recordOperational(const Bytes &leaf); // the workbench's own
    // The device proved that it committed, in a run of this process or while nobody runs it: identity key, leaf and state in one transaction; earlier certificates of the
    // device are revoked as superseded.
    Result<void> updateCommitted(const Bytes16 &txid);
    void postUpdateCommitted(qint64 runId, const Bytes16 &txid); // at the end of a run, whose end waits for it
    Result<void> revoke(const Bytes &serialNumber, int reason,
                        const QString &why); // "certificate.unknown", "certificate.revoked", "certificate.reason"

    // --- refresh (protocol.md section 6.8)
    // The device was seen, at the address that it names (40). A renewal that it shows for the first time is in force from
    // then on, and the certificate before it is superseded.
    Result<ShownLeaf> leafShown(const Bytes &leaf, const QString &address); // "certificate.parse"
    // For the key of a device's certificate in force, at most one at a time: the slot of a renewal that was not fetched
    // is handed out again, with its leaf while that is valid. "certificate.revoked" when it is not in force any more.
    Result<CertificateSlot> reserveRenewal(qint64 certificateId);
    // Durable before it is sent. "certificate.key", "certificate.issued", "certificate.unknown", "certificate.parse" as
    // above; "certificate.revoked" when what it renews is not in force any more.
    Result<void> storeRenewal(qint64 slotId, const Bytes &leaf);
    // The renewal with this hash, if the key of this device ever had it.
    Result<std::optional<RenewedLeaf>> renewedLeaf(const QString &serial, const Sha256 &fingerprint,
                                                   const Sha256 &leafHash);

    // --- revocation lists
    // Takes the next number and the list in one transaction; then keeps what was signed.
    Result<CrlDraft> beginCrl();
    Result<void> storeCrl(std::uint64_t number,
                          const Bytes &der); // "crl.number" when it was not begun, or is stored already

    // --- release
    // runId 0: outside of any batch; then "device.taken" when anybody works on the device, this process included.
    // Before the token leaves; the token of the same epoch is handed out again when there is one (byte-identical
    // repeats).
    Result<Bytes> releaseIssued(qint64 runId, const QString &serial, std::uint32_t epoch, const Sha256 &fingerprint,
                                const Bytes &token);
    // The device said so: its certificate in force is revoked (cessation of operation), since the key stays with the
    // device.
    Result<void> releaseConfirmed(const QString &serial, std::uint32_t newEpoch);

    Result<void> setCaToken(const CaTokenRecord &where); // once, when the site is made
    Result<std::optional<CaTokenRecord>> caToken();      // none: the CA key is sealed in the site's folder

    // --- secrets derived for devices; the secrets themselves never come here
    // The site's secret for keyed checks, as it was sealed (models/workflow/sitesecret.h); newest first, empty before it was made.
    Result<std::vector<QByteArray>> sealedSiteSecrets();
    Result<void> addSiteSecret(const QByteArray &sealed, bool isFirst); // "secret.site" when another was quicker
    Result<void> keepNewestSiteSecret();
    // All or nothing; the number of their block. "secret.issued" when a serial has its secret and the form does not say
    // why again; "secret.twin" when another serial has the same secret. One that was recorded but never left is taken over.
    Result<qint64> recordSecrets(const SecretIssueForm &form, const std::vector<SecretRecord> &secrets);
    Result<void> setSecretState(const std::vector<qint64> &blocks, SecretState state);
    Result<std::vector<SecretIssue>> secretIssues(const QString &serial); // oldest first
    // Of the last issue; Recorded also where there is none: neither is out.
    Result<std::vector<SecretState>> secretStates(const std::vector<QString> &serials);

    // --- secrets drawn for the codes of devices
    // All or nothing: "secret.drawn" when one of the fields of a serial has its value already.
    Result<void> recordDrawn(const std::vector<DrawnSecret> &drawn);
    Result<std::vector<DrawnSecret>> drawnSecrets(const QString &format, const std::vector<QString> &serials);
    // Leaving before the file is put in its place, Left after. Recorded again when it could not be.
    Result<void> setDrawnState(const QString &format, const std::vector<QString> &serials, SecretState state, const QString &destination,
                               const QString &why);

    // --- labels
    // Before they leave: each is in the audit trail, as printed or, when there was one before, as printed again. How many
    // were. "label.reason" when one with a secret is printed again and the form does not say why.
    Result<int> labelsPrinted(const LabelPrintForm &form, const std::vector<LabelPrint> &prints);

    // --- audit
    // detail: public data only, any text.
    Result<void> note(const QString &action, const QString &subject, const QString &detail);
    // Signs the head of the audit trail with the CA key and keeps it; at the end of every batch.
    Result<QByteArray> signAuditHead(Signer &signer); // the signed head as one line of JSON, for reports and backups

private:
    Registry() = default;
    struct Shown {
        std::uint32_t epoch = 0;
        Sha256 fingerprint{};
    };
    Result<Met> claimAnd(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease,
                         const std::optional<Shown> &shown); // without it, known stays empty
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace imprint
