// What is inside a site's backup before it is sealed: a manifest and the site's files, one after the other.
//
//   "IMPRINT-SITE-1\n"  then for each part:  name length (2) | name | content length (8) | content      (big-endian)
//
// The first part is "manifest.json": {"format": "imprint-backup", "version": 1, "program", "site", "owner": hex,
// "createdAt": Unix milliseconds, "auditHead": one line of JSON or "", "files": [{"name", "bytes", "sha256"}]}; it
// lists every other part, in their order. Names are those of a fixed list ("registry.sqlite", "ca.pem", "ca.key",
// "profiles/NAME.json" with a profile's name), so that no name can lead out of the folder. Bounds: 1 GiB in all, 1,000
// profiles, 1 MiB of manifest.
//
// Errors: "backup.damaged" (part and reason), "backup.newer", "backup.too-large".
#pragma once

#include "crypto/digest.h"
#include "crypto/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace imprint {

constexpr qint64 maxBackupBytes = qint64(1) << 30;

struct BackupManifest {
    QString siteName;
    Sha256 ownerId{};
    std::int64_t createdAt = 0;  // Unix milliseconds
    QByteArray signedAuditHead;  // one line of JSON; may be empty
    QString program;             // the version that wrote it
};

struct BackupPart {
    QString name;
    ByteView content;
};

bool isBackupPartName(const QString &name);

// The parts' contents are copied once, into memory that is wiped.
Result<Secret> packBackup(const BackupManifest &manifest, const std::vector<BackupPart> &parts);

struct UnpackedBackup {
    BackupManifest manifest;
    std::vector<BackupPart> parts; // without the manifest; views into what was unpacked

    const BackupPart *find(const QString &name) const;
};
// Everything is checked, hashes included, before anything is returned.
Result<UnpackedBackup> unpackBackup(ByteView container);

} // namespace imprint
