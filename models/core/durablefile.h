// Small files, whole: written so that a crash or a power cut leaves the old content or the new, read with a bound.
//
// Errors, each naming the file and the reason: "file.missing", "file.permission", "file.full", "file.too-large",
// "file.failed".
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

#include <QByteArray>
#include <QString>

namespace imprint {

enum class FileAccess {
    Private, // 0600: keys and whatever names people
    Shared   // as the user's umask says
};

// Durable when it returns. The folder must exist.
Result<void> writeFile(const QString &path, ByteView content, FileAccess access);
Result<void> writeFile(const QString &path, const QByteArray &content, FileAccess access);

// "file.too-large" above maxBytes. Takes regular files only: a FIFO or a device would block.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace imprint
