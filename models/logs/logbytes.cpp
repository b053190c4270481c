#include "models/logs/logbytes.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryFile>

#include <archive.h>

#include <mutex>
#include <string_view>
#include <vector>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace imprint {
namespace {

constexpr std::size_t blockBytes = 1 << 20;
constexpr std::size_t previewBytes = 256 << 10;

Error refused(const QFileDevice &file, const QString &path)
{
    const std::string detail = QFileInfo(path).fileName().toStdString() + ": " + file.errorString().toStdString();
    if (!QFileInfo::exists(path))
        return fail("file.missing", detail);
    return file.error() == QFileDevice::PermissionsError ? fail("file.permission", detail) : fail("file.failed", detail);
}

// Which file this is, however it is called; both 0 where the system has no such numbers.
void identify(const QFileDevice &file, std::uint64_t &device, std::uint64_t &identity)
{
#ifdef Q_OS_UNIX
    struct stat info;
    if (fstat(file.handle(), &info) == 0) {
        device = std::uint64_t(info.st_dev);
        identity = std::uint64_t(info.st_ino);
    }
#else
    Q_UNUSED(file) Q_UNUSED(device) Q_UNUSED(identity)
#endif
}

bool isPacked(const LogBytes &bytes)
{
    char head[6] = {};
    const std::int64_t size = bytes.readAt(0, head, sizeof head);
    const std::string_view start(head, size > 0 ? std::size_t(size) : 0);
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"\x1f\x8b"sv, "\xfd" "7zXZ\0"sv, "\x28\xb5\x2f\xfd"sv, "BZh"sv, "\x04\x22\x4d\x18"sv})
        if (start.starts_with(magic))
            return true;
    return false;
}

// As Windows writes it: with its byte order mark.
bool isUtf16(const LogBytes &bytes)
{
    unsigned char head[2] = {};
    return bytes.readAt(0, reinterpret_cast<char *>(head), 2) == 2 && ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == 0xfe && head[1] == 0xff));
}

struct Unpacker {
    archive *reader = archive_read_new();
    ~Unpacker() { archive_read_free(reader); }
};

} // namespace

struct LogBytes::Lock {
    std::mutex mutex;
};

LogBytes::LogBytes() : m_lock(std::make_unique<Lock>()) {}
LogBytes::~LogBytes() = default;

Result<std::shared_ptr<LogBytes>> LogBytes::scratch()
{
    std::shared_ptr<LogBytes> bytes(new LogBytes);
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/imprint-log"));
    if (!file->open())
        return fail("file.failed", QDir::tempPath().toStdString() + ": " + file->errorString().toStdString());
    bytes->m_file = std::move(file);
    bytes->m_isScratch = true;
    bytes->m_fileTime = QDateTime::currentSecsSinceEpoch();
    return bytes;
}

Result<std::shared_ptr<LogBytes>> LogBytes::open(const QString &path, std::stop_token stop, const Preview &preview)
{
    if (path == u"-") {
        auto bytes = scratch();
        if (!bytes)
            return bytes;
        if (auto drained = (*bytes)->drain(stop); !drained)
            return drained.error();
        return bytes;
    }
    std::shared_ptr<LogBytes> bytes(new LogBytes);
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return fail("file.failed", QFileInfo(path).fileName().toStdString() + ": a folder");
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refused(*file, path);
    identify(*file, bytes->m_device, bytes->m_identity);
    bytes->m_name = path;
    bytes->m_fileTime = QFileInfo(path).lastModified().toSecsSinceEpoch();
    const bool isStream = file->isSequential();
    bytes->m_file = std::move(file);
    if (isStream || isPacked(*bytes))
        if (auto unpacked = bytes->unpack(path, stop, preview); !unpacked)
            return unpacked.error();
    if (isUtf16(*bytes))
        if (auto recoded = bytes->recode(stop); !recoded)
            return recoded.error();
    return bytes;
}

Result<std::shared_ptr<LogBytes>> LogBytes::join(const QStringList &paths, std::stop_token stop, const Preview &preview)
{
    if (paths.size() == 1)
        return open(paths[0], stop, preview);
    auto all = scratch();
    for (const QString &path : paths) {
        if (!all)
            break;
        const auto part = open(path, stop, path == paths[0] ? preview : Preview());
        if (!part)
            return part.error();
        if (auto added = (*all)->appendAll(**part, stop); !added)
            return added.error();
        (*all)->m_fileTime = (*part)->fileTime();
        (*all)->m_isCutOff = (*all)->m_isCutOff || (*part)->m_isCutOff;
        (*all)->m_name = path;
    }
    return all;
}

Result<void> LogBytes::appendAll(const LogBytes &other, std::stop_token stop)
{
    std::vector<char> block(blockBytes);
    char last = '\n';
    for (std::uint64_t at = 0;;) {
        if (stop.stop_requested())
            return fail("stopped");
        const std::int64_t size = other.readAt(at, block.data(), block.size());
        if (size < 0)
            return fail("file.failed", other.name().toStdString() + ": cannot be read");
        if (size == 0)
            return last == '\n' ? Result<void>() : append("\n", 1);
        if (auto added = append(block.data(), std::size_t(size)); !added)
            return added;
        last = block[std::size_t(size) - 1];
        at += std::uint64_t(size);
    }
}

Result<void> LogBytes::drain(std::stop_token stop)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail("file.failed", "standard input: " + in.errorString().toStdString());
    std::vector<char> block(blockBytes);
    for (;;) {
        if (stop.stop_requested())
            return fail("stopped");
        const qint64 size = in.read(block.data(), qint64(block.size()));
        if (size <= 0)
            return {};
        if (auto written = append(block.data(), std::size_t(size)); !written)
            return written;
    }
}

// Its first lines, those that are whole.
void LogBytes::tell(const Preview &preview, const QString &path) const
{
    std::vector<char> head(previewBytes);
    const std::int64_t size = readAt(0, head.data(), head.size());
    const auto end = size > 0 ? std::string_view(head.data(), std::size_t(size)).rfind('\n') : std::string_view::npos;
    auto bytes = scratch();
    if (end == std::string_view::npos || !bytes || isUtf16(*this) || !(*bytes)->append(head.data(), end + 1))
        return; // then the rest is waited for
    (*bytes)->m_name = path;
    (*bytes)->m_fileTime = QFileInfo(path).lastModified().toSecsSinceEpoch();
    preview(std::move(*bytes));
}

Result<void> LogBytes::unpack(const QString &path, std::stop_token stop, const Preview &preview)
{
    auto out = scratch();
    if (!out)
        return out.error();
    const std::string name = QFileInfo(path).fileName().toStdString();
    const Unpacker in;
    archive_read_support_filter_all(in.reader);
    archive_read_support_format_raw(in.reader);
    archive_read_support_format_empty(in.reader);
    archive_entry *entry = nullptr;
    bool isGood = archive_read_open_filename(in.reader, QFile::encodeName(path).constData(), 65536) == ARCHIVE_OK &&
        archive_read_next_header(in.reader, &entry) >= ARCHIVE_WARN;
    std::vector<char> block(blockBytes);
    bool isTold = !preview;
    while (isGood) {
        if (stop.stop_requested())
            return fail("stopped");
        const la_ssize_t size = archive_read_data(in.reader, block.data(), block.size());
        if (size == 0)
            break;
        isGood = size > 0;
        if (isGood)
            if (auto written = (*out)->append(block.data(), std::size_t(size)); !written)
                return written;
        if (!isTold && (*out)->size() >= previewBytes) {
            (*out)->tell(preview, path);
            isTold = true;
        }
    }
    if (!isGood && (*out)->size() == 0)
        return fail("logs.compressed", name + (archive_error_string(in.reader)
                                                   ? std::string(": ") + archive_error_string(in.reader) : std::string()));
    m_isCutOff = !isGood;
    m_isPacked = true;
    m_file = std::move((*out)->m_file);
    return {};
}

Result<void> LogBytes::recode(std::stop_token stop)
{
    auto out = scratch();
    if (!out)
        return out.error();
    QStringDecoder decoder(QStringConverter::Utf16); // knows the mark
    std::vector<char> block(blockBytes);
    for (std::uint64_t at = 0;;) {
        if (stop.stop_requested())
            return fail("stopped");
        const std::int64_t size = readAt(at, block.data(), block.size());
        if (size < 0)
            return fail("file.failed", m_name.toStdString() + ": cannot be read");
        if (size == 0)
            break;
        const QString text = decoder(QByteArrayView(block.data(), qsizetype(size)));
        const QByteArray bytes = text.toUtf8();
        if (auto written = (*out)->append(bytes.constData(), std::size_t(bytes.size())); !written)
            return written;
        at += std::uint64_t(size);
    }
    m_isPacked = true;
    m_file = std::move((*out)->m_file);
    return {};
}

Result<void> LogBytes::append(const char *bytes, std::size_t size)
{
    const std::lock_guard lock(m_lock->mutex);
    if (!m_file->seek(m_file->size()) || m_file->write(bytes, qint64(size)) != qint64(size) || !m_file->flush())
        return fail("file.full", QDir::tempPath().toStdString() + ": " + m_file->errorString().toStdString());
    return {};
}

std::uint64_t LogBytes::size() const
{
#ifdef Q_OS_UNIX
    struct stat info;
    return fstat(m_file->handle(), &info) == 0 && info.st_size > 0 ? std::uint64_t(info.st_size) : 0;
#else
    const std::lock_guard lock(m_lock->mutex);
    return std::uint64_t(m_file->size());
#endif
}

std::int64_t LogBytes::readAt(std::uint64_t offset, char *to, std::size_t size) const
{
#ifdef Q_OS_UNIX
    std::size_t done = 0;
    while (done < size) {
        const ssize_t n = pread(m_file->handle(), to + done, size - done, off_t(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        if (n == 0)
            break;
        done += std::size_t(n);
    }
    return std::int64_t(done);
#else
    const std::lock_guard lock(m_lock->mutex);
    return m_file->seek(qint64(offset)) ? m_file->read(to, qint64(size)) : -1;
#endif
}

std::int64_t LogBytes::fileTime() const
{
    if (m_isScratch || m_isPacked || m_name.isEmpty())
        return m_fileTime;
    const QDateTime changed = QFileInfo(m_name).lastModified();
    return changed.isValid() ? changed.toSecsSinceEpoch() : m_fileTime;
}

bool LogBytes::isReplaced() const
{
    if (m_isScratch || m_name.isEmpty())
        return false;
    QFile now(m_name);
    if (!now.open(QIODevice::ReadOnly))
        return false; // gone: what was read of it stays
    std::uint64_t device = 0, identity = 0;
    identify(now, device, identity);
    return device != m_device || identity != m_identity ||
        (m_isPacked && QFileInfo(m_name).lastModified().toSecsSinceEpoch() != m_fileTime);
}

} // namespace imprint
