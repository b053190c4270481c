// What the Devices and Activity pages have done on the site's worker thread: releasing one device, a new revocation list, the check
// of the audit trail and its export. Straight-line and blocking; for SiteService::perform() alone.
//
// Errors: those of Registry, of the release (releasevisit.h), "release.not-found", "batch.running", "file.…", "stopped".
#pragma once

#include "models/registry/auditverify.h"
#include "models/services/job.h"
#include "models/workflow/opensite.h"

namespace imprint {

// Asks at where it was last met, then at every serial port that is there. The site must be unlocked. Gives where it was.
Result<QString> releaseDevice(OpenSite &site, const QString &serial, const Clock &clock, JobControl &control);

struct WrittenCrl {
    std::uint64_t number = 0;
    int revoked = 0;
    QString file;
};
// A new list, due again after days; PEM, or DER when the file ends with ".der" or ".crl". The site must be unlocked.
Result<WrittenCrl> writeRevocationList(OpenSite &site, int days, const QString &file, const Clock &clock);

// Against itself, against its signed heads, and against those in the site's own batch reports.
Result<AuditVerdict> checkAuditTrail(OpenSite &site, const Clock &clock);

enum class RecordFormat { Json, Csv }; // a JSON object a line, or CSV with a header
Result<qint64> exportAuditTrail(OpenSite &site, RecordFormat format, const QString &file, const Clock &clock, JobControl &control);
Result<void> exportBatchReport(OpenSite &site, qint64 batchId, RecordFormat format, const QString &file, const Clock &clock);

} // namespace imprint
