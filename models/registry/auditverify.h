// Reads the whole audit trail and holds it against itself and against signed heads.
//
// The chain alone shows what was changed, removed or reordered in the middle. Who can write the file could cut its end
// off, or recompute every hash: that shows against the heads signed by the CA key, those kept in the registry and,
// since those can be cut off too, those handed in from batch reports and backups. A trail that is whole is then held
// against the tables (auditreplay.h).
#pragma once

#include "crypto/eckey.h"
#include "models/registry/auditentry.h"
#include "models/registry/database.h"

namespace imprint {

// The inverse of toJson(AuditHead); "audit.head" when it is not one line of that form.
Result<AuditHead> parseAuditHead(const QByteArray &json);

// "audit.head-signature" when the CA key did not sign it.
Result<void> checkAuditHead(const AuditHead &head, const EcPublicKey &caKey);

struct AuditVerdict {
    qint64 entries = 0; // read and found good
    int headsChecked = 0;
    qint64 signedUpTo = 0;   // the newest entry that a good signed head covers
    qint64 clockSetBack = 0; // entries with an earlier time than the one before: a note, no fault
    qint64 firstBad = 0;     // the number of the first entry that is wrong; 0: none
    // What is wrong: "audit.changed", "audit.removed", "audit.reordered", "audit.truncated", "audit.rewritten"
    // (consistent in itself, but not what was signed), "audit.head", "audit.head-signature"; "audit.tables" when the
    // tables say something else than the trail. The detail names the entry.
    std::optional<Error> finding;

    bool isIntact() const { return !finding; }
};

// heads: signed heads from outside (one line of JSON each). An error is only that the registry could not be read.
Result<AuditVerdict> verifyAudit(Database &database, const EcPublicKey &caKey,
                                 const std::vector<QByteArray> &heads = {});

} // namespace imprint
