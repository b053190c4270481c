// Shows what the registry holds: batches, devices, histories, certificates, the audit trail. Changes nothing.
//
// open() makes a connection of its own that can only read, on a thread of its own: whoever shows things never waits for
// who writes, and sees what was committed. over() reads through a Registry's own thread instead, for a registry in
// memory. Each call sees one consistent state; may be called from any thread. Times are Unix milliseconds, 0 for never.
//
// Errors: those of Registry, "registry.unfinished" (on a medium that cannot be written), and "registry.older" when no
// writing program of this version has opened the file yet. A medium that cannot be written is read as it is.
#pragma once

#include "models/registry/auditentry.h"
#include "models/registry/database.h"
#include "models/registry/registry.h"

namespace imprint {

struct StepState {
    int attempts = 0;                           // 0: not begun
    std::int64_t startedAt = 0, finishedAt = 0; // of the last attempt
    std::optional<Outcome> outcome;             // none: under way, or the process died in it (finishedAt says which)
    Error reason;
    std::vector<Evidence> evidence; // filled by run() only
};

// One device of a batch.
struct BatchRow {
    QString serial, model;
    QString where; // the link; empty when it was never met
    bool isExpected = false;
    std::optional<RunState> state; // none: not begun. Running with a dead or expired lease is Interrupted.
    qint64 runId = 0;
    int attempt = 0; // how many runs in this batch
    std::array<StepState, allSteps.size()> steps;
    Error reason; // why it failed or waits
    std::int64_t startedAt = 0, endedAt = 0;
    std::int64_t duration = 0; // milliseconds, until now while it runs
    std::optional<OpenQuestion> question;
    Sha256 keyFingerprint{}; // the device's current key; zero when none
    std::optional<Sha256> deliveredFingerprint;
    Bytes certificateNumber; // serial number of the certificate in force; empty when none
    std::int64_t certificateNotAfter = 0;
    int labelsPrinted = 0, labelsReprinted = 0; // since the batch was made; filled by report() only
};

struct HistoryEvent {
    qint64 seq = 0; // of the audit trail; 0: its entry there is about several serials
    std::int64_t time = 0;
    QString operatorName, station, action;
    QString detail; // JSON
    std::vector<Evidence> evidence;
};

enum class CertificateState : int { Reserved = 0, Issued = 1, InForce = 2, Superseded = 3, Revoked = 4 };
struct CertificateRecord {
    qint64 id = 0;
    bool isOperational = false; // the workbench's own
    QString serial;             // of the device
    Bytes serialNumber;
    std::uint32_t epoch = 0;
    std::uint64_t sequence = 0;
    Sha256 keyFingerprint{}, leafHash{};
    Bytes der; // empty while reserved
    CertificateState state = CertificateState::Reserved;
    std::int64_t notBefore = 0, notAfter = 0, reservedAt = 0, issuedAt = 0, inForceAt = 0, revokedAt = 0;
    int reason = 0;
    QString why;
};

struct DeviceFilter {
    QString prefix; // of the serial
    std::optional<qint64> batchId;
    QString state;                             // of DeviceRecord; empty: any
    std::optional<std::int64_t> expiresBefore; // the certificate in force
    QString afterSerial;                       // paging: the last serial of the page before
    int limit = 100;                           // at most 10,000
};

struct AuditFilter {
    QString subject;                   // exactly; empty: any
    QString subjectPrefix;             // how it begins, in capitals or not; empty: any
    QString actionPrefix;              // "certificate."; empty: any
    std::int64_t since = 0, until = 0; // 0: open
    qint64 afterSeq = 0;               // paging
    int limit = 1000;                  // at most 10,000
    bool isNewestFirst = false;        // then afterSeq is a bound from above; 0: none
};

struct KeyRow {
    QString serial, model;
    Bytes spki; // the current public key
};

struct KnownKey {
    Sha256 fingerprint{};
    Bytes spki;
    std::uint32_t epoch = 0;
    QString origin;
    QString state; // "current", "earlier", "pending"
    std::int64_t firstSeenAt = 0;
};

struct BatchReport {
    SiteRecord site;
    BatchRecord batch;
    std::vector<BatchRow> rows;
    int planned = 0, done = 0, failed = 0, waiting = 0, running = 0, interrupted = 0, abandoned = 0, notBegun = 0,
        unexpected = 0;
    qint64 auditEntries = 0;
    QByteArray signedHead; // the newest, one line of JSON; empty when none
};

struct CrlRecord {
    std::uint64_t number = 0;
    std::int64_t issuedAt = 0;
    Bytes der;
};

class RegistryReader {
public:
    static Result<std::unique_ptr<RegistryReader>> open(const QString &file, const Clock &clock);
    // registry must outlive the reader.
    static std::unique_ptr<RegistryReader> over(Registry &registry, const Clock &clock);

    Result<SiteRecord> site();                  // "site.none"
    Result<std::vector<BatchRecord>> batches(); // newest first
    Result<BatchRecord> batch(qint64 id);       // "batch.unknown"
    Result<std::optional<BatchRecord>> batchByName(const QString &name);
    Result<std::vector<BatchRow>> batchRows(qint64 batchId); // by serial; "batch.unknown"
    Result<BatchRow> batchRow(qint64 batchId,
                              const QString &serial); // with the evidence of every step; "device.unexpected"
    Result<std::vector<OpenQuestion>> openQuestions(qint64 batchId); // 0: of all batches
    Result<BatchReport> report(qint64 batchId);
    Result<std::vector<KeyRow>> exportKeys(qint64 batchId); // devices whose key is known, by serial

    Result<std::optional<DeviceRecord>> device(const QString &serial);
    Result<std::vector<DeviceRecord>> devices(const DeviceFilter &filter); // by serial
    Result<std::vector<KnownKey>> keys(const QString &serial);             // identity keys, oldest first
    // In the order they were recorded; also of a serial that is known only because its secret was derived.
    Result<std::vector<HistoryEvent>> history(const QString &serial);
    // With which keys of tokens secrets were derived, and for how many serials each.
    Result<std::vector<DerivationKeyRecord>> derivationKeys();

    Result<std::vector<CertificateRecord>> certificates(const QString &serial); // of a device, oldest first
    Result<std::vector<CertificateRecord>> allCertificates(qint64 afterId = 0,
                                                           int limit = 1000); // with the workbench's own
    Result<CertificateRecord> certificate(const Bytes &serialNumber);         // "certificate.unknown"
    Result<std::vector<RevokedCertificate>> revoked(); // for showing; a list is made from Registry::beginCrl()
    Result<std::optional<CrlRecord>> latestCrl();

    // The batch in which the device came to its end last; 0: in none.
    Result<qint64> lastBatch(const QString &serial);
    // Which of these have had a label before.
    Result<QStringList> labelled(const QStringList &subjects);

    Result<std::vector<AuditEntry>> audit(const AuditFilter &filter);
    Result<std::vector<QByteArray>> signedHeads(); // oldest first
    Database &database() { return *m_database; }   // for verifyAudit()

private:
    RegistryReader(std::unique_ptr<Database> own, Database &database, const Clock &clock)
        : m_own(std::move(own)), m_database(&database), m_clock(clock)
    {
    }
    std::unique_ptr<Database> m_own;
    Database *m_database;
    const Clock &m_clock;
};

// Whether nothing is left of a registry but the name of its file: "registry.empty" for those who open it.
bool isEmptyRegistry(const QString &file);

} // namespace imprint
