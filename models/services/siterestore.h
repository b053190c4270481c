// Brings a site up from a backup file as a job, and opens it. What it came with is handed over: a finding in the audit
// trail is shown, not hidden.
//
// Errors: those of restoreSite() and OpenSite::open().
#pragma once

#include "models/registry/sitebackup.h"
#include "models/services/siteservice.h"

namespace imprint {

// passphrase: the backup's. folder: where the site is to be; it must not exist. then comes after SiteService opened it.
Job *restoreSiteAndOpen(SiteService &site, const Clock &clock, const QString &operatorName, const QString &file,
                        Secret passphrase, const QString &folder, QObject *context,
                        std::function<void(Result<BackupSummary>)> then);

} // namespace imprint
