#include "models/core/durablefile.h"

#include "models/core/platform.h"
#include "models/core/qtbytes.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace imprint {

namespace {

// Qt sorts some refusals into its own kinds and leaves others as "open error" with the system's words.
Error failure(const QFileDevice &file, const QString &path)
{
    const QString words = file.errorString();
    const auto isOneOf = [&words](std::initializer_list<int> errors) {
        return std::any_of(errors.begin(), errors.end(),
                           [&words](int error) { return words == qt_error_string(error); });
    };
    const QFileInfo there(path);
    const std::string detail = (path + u": "_qs + words).toStdString();
    if (file.error() == QFileDevice::ResourceError || isOneOf({ENOSPC, EFBIG}))
        return fail("file.full", detail);
    if (file.error() == QFileDevice::PermissionsError || isOneOf({EACCES, EPERM, EROFS}) ||
        (there.exists() && (!there.isReadable() || (file.error() == QFileDevice::WriteError && !there.isWritable()))))
        return fail("file.permission", detail);
    return fail("file.failed", detail);
}

} // namespace

Result<void> writeFile(const QString &path, ByteView content, FileAccess access)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file, path);
    // Before the first byte goes in.
    if (access == FileAccess::Private && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(file, path);
    const char *const begin = reinterpret_cast<const char *>(content.data());
    const qint64 size = qint64(content.size());
    if (file.write(begin, size) != size || !file.commit())
        return failure(file, path);
    return syncDirectory(QFileInfo(path).absolutePath());
}

Result<void> writeFile(const QString &path, const QByteArray &content, FileAccess access)
{
    return writeFile(path, viewOf(content), access);
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail("file.missing", path.toStdString());
    if (!info.isFile())
        return fail("file.failed", path.toStdString() + ": is not a regular file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file, path);
    const Error tooLarge =
        fail("file.too-large", path.toStdString() + ": more than " + std::to_string(maxBytes) + " bytes");
    if (file.size() > maxBytes)
        return tooLarge;
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(file, path);
    if (content.size() > maxBytes) // it grew while we read
        return tooLarge;
    return content;
}

} // namespace imprint
