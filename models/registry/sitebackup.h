// A whole site in one encrypted file, and back.
//
// The file is a seal (crypto/seal.h: scrypt with N >= 2^17, AES-256-GCM) around a container (backupcontainer.h): a
// consistent copy of the registry, the CA certificate, the CA key as it lies in the site's folder (still sealed by the
// site's own passphrase), the site's profiles, and the signed head of the audit trail. Reports and console lines are
// not in it.
//
// Both need about twice the registry's size in memory; sites above 1 GiB are refused ("backup.too-large"). A backup
// needs the registry's size on the site's own disk for the copy, which is removed at the end.
#pragma once

#include "crypto/seal.h"
#include "models/core/sitefolder.h"
#include "models/registry/backupcontainer.h"
#include "models/registry/registry.h"

#include <optional>

namespace imprint {

struct BackupSummary {
    BackupManifest manifest;
    qint64 registryBytes = 0;
    QStringList profiles;
    bool hasCaKey = false;             // false: it is in a token and must be brought along by itself
    std::optional<Error> auditFinding; // restore only: what verifyAudit() found; the site was restored all the same
};

// Writes the file (0600, durable) and marks the registry backed up. signedAuditHead as signAuditHead() gave it, or
// empty. Other processes may go on working meanwhile. An existing file is never overwritten.
//
// Errors: "backup.exists", "backup.passphrase-short" (under 8 bytes), "backup.too-large", "file.…", "registry.…".
Result<BackupSummary> backupSite(const SiteFolder &folder, Registry &registry, const QByteArray &signedAuditHead,
                                 const Secret &passphrase, const QString &file, const Clock &clock,
                                 RandomSource &random, const ScryptCost &cost = {});

// Brings the site up in a folder that must not exist (or is empty) and marks its registry restored: devices may know
// more than it. The site appears by one rename after everything was checked: the seal, every hash, that CA certificate,
// registry and manifest are of one owner, that the registry opens, and the audit trail against the head that came with
// the backup.
//
// Errors: "backup.open" (wrong passphrase or damaged), "backup.damaged", "backup.newer", "site.exists" and the others
// of SiteFolder, "file.…", "registry.…". After an error nothing is left in the place.
Result<BackupSummary> restoreSite(const QString &file, const Secret &passphrase, const QString &newFolder,
                                  const Actor &actor, const Clock &clock);

} // namespace imprint
