// The bytes of a log, wherever they come from: a file (gz, xz, zstd and bzip2 are unpacked, UTF-16 is made UTF-8, into a scratch file once), a
// pasted text, a device's console. Read at any place, by several threads at once, without mapping: a file that shrinks
// while it is read is just shorter.
//
// Errors name the file: "file.missing", "file.permission", "file.failed", "file.full" (no room to unpack),
// "logs.compressed" (nothing of it can be unpacked).
#pragma once

#include "crypto/result.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

class QFileDevice;

namespace imprint {

class LogBytes {
public:
    // Is shown the first of what a packed file holds while the rest is still being unpacked; bytes of their own, which do not grow.
    using Preview = std::function<void(std::shared_ptr<LogBytes>)>;
    static Result<std::shared_ptr<LogBytes>> open(const QString &path, std::stop_token stop = {}, const Preview &preview = {}); // "-": standard input
    // Several files of one rotation as one log, in this order; a copy of them, so that what is added later is not seen.
    static Result<std::shared_ptr<LogBytes>> join(const QStringList &paths, std::stop_token stop = {}, const Preview &preview = {});
    static Result<std::shared_ptr<LogBytes>> scratch(); // empty; grows by append
    ~LogBytes();
    LogBytes(const LogBytes &) = delete;
    LogBytes &operator=(const LogBytes &) = delete;

    Result<void> append(const char *bytes, std::size_t size); // to a scratch only

    std::uint64_t size() const;
    // Up to `size` bytes from `offset`; fewer at the end; -1 when the disk refuses.
    std::int64_t readAt(std::uint64_t offset, char *to, std::size_t size) const;

    const QString &name() const { return m_name; }
    std::int64_t fileTime() const;  // of the last change, seconds since 1970
    bool isReplaced() const;        // another file has the name now, as after a rotation; or this one was packed and changed
    bool isCutOff() const { return m_isCutOff; } // packed, and the end is missing or damaged

private:
    LogBytes();
    Result<void> unpack(const QString &path, std::stop_token stop, const Preview &preview);
    void tell(const Preview &preview, const QString &path) const;
    Result<void> recode(std::stop_token stop); // UTF-16 to UTF-8
    Result<void> drain(std::stop_token stop);
    Result<void> appendAll(const LogBytes &other, std::stop_token stop);

    QString m_name;
    std::unique_ptr<QFileDevice> m_file;
    std::uint64_t m_identity = 0, m_device = 0;
    std::int64_t m_fileTime = 0;
    bool m_isScratch = false, m_isPacked = false, m_isCutOff = false;
    struct Lock;
    std::unique_ptr<Lock> m_lock;
};

} // namespace imprint
