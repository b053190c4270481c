#include "models/logs/logexport.h"

#include "models/logs/logtext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>

namespace imprint {
namespace {

constexpr std::size_t blockBytes = 1 << 20;

// A zip that is being written beside the place where it will be.
class Zip {
public:
    explicit Zip(const QString &path) : m_path(path), m_part(path + QStringLiteral(".part")), m_out(archive_write_new())
    {
        archive_write_set_format_zip(m_out);
    }
    ~Zip()
    {
        archive_write_free(m_out);
        QFile::remove(m_part);
    }
    Zip(const Zip &) = delete;
    Zip &operator=(const Zip &) = delete;

    Result<void> open()
    {
        return archive_write_open_filename(m_out, QFile::encodeName(m_part).constData()) == ARCHIVE_OK ? Result<void>() : problem();
    }
    Result<void> begin(const QString &name, std::uint64_t size);
    Result<void> write(const char *bytes, std::size_t size)
    {
        return archive_write_data(m_out, bytes, size) == la_ssize_t(size) ? Result<void>() : problem();
    }
    Result<void> close();

private:
    Error problem() const;

    QString m_path, m_part;
    archive *m_out;
};

Error Zip::problem() const
{
    const char *const why = archive_error_string(m_out);
    const std::string detail = QFileInfo(m_path).fileName().toStdString() + (why ? std::string(": ") + why : std::string());
    switch (archive_errno(m_out)) {
    case EACCES:
    case EPERM:
    case EROFS: return fail("file.permission", detail);
    case ENOSPC: return fail("file.full", detail);
    default: return fail("file.failed", detail);
    }
}

Result<void> Zip::begin(const QString &name, std::uint64_t size)
{
    archive_entry *const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.toUtf8().constData());
    archive_entry_set_size(entry, la_int64_t(size));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, QDateTime::currentSecsSinceEpoch(), 0);
    const int written = archive_write_header(m_out, entry);
    archive_entry_free(entry);
    return written == ARCHIVE_OK ? Result<void>() : problem();
}

Result<void> Zip::close()
{
    if (archive_write_close(m_out) != ARCHIVE_OK)
        return problem();
    QFile::remove(m_path);
    return QFile::rename(m_part, m_path) ? Result<void>() : fail("file.failed", QFileInfo(m_path).fileName().toStdString());
}

// The lines from the first to the last in the stretch; lines without a stamp belong to the one before.
class Cut {
public:
    explicit Cut(const LogExportWish &wish) : m_wish(wish) {}
    void stamped(std::size_t line, double ns)
    {
        m_isIn = (!m_wish.from || ns >= double(*m_wish.from)) && (!m_wish.to || ns <= double(*m_wish.to));
        take(line);
    }
    void plain(std::size_t line) { take(line); }
    void tell(ExportedLog &log) const
    {
        log.first = m_first;
        log.count = m_end - m_first;
    }

private:
    void take(std::size_t line)
    {
        if (!m_isIn)
            return;
        if (m_end == 0)
            m_first = line;
        m_end = line + 1;
    }
    const LogExportWish &m_wish;
    bool m_isIn = false;
    std::size_t m_first = 0, m_end = 0;
};

void cutWall(const LogFile &log, const LogExportWish &wish, ExportedLog &out)
{
    Cut cut(wish);
    log.visit(0, [&](std::size_t line, const LogRow &row) {
        if (row.kind == StampKind::Wall)
            cut.stamped(line, double(row.ns));
        else
            cut.plain(line);
        return true;
    });
    cut.tell(out);
}

void cutAligned(const LogText &text, const LogExportWish &wish, ExportedLog &out)
{
    Cut cut(wish);
    for (const AlignSegment &segment : out.alignment->segments)
        for (std::size_t line = segment.deviceFirst; line <= segment.deviceLast && line < text.lines.size(); ++line)
            if (text.lines[line].kind != StampKind::None)
                cut.stamped(line, segment.hubTime(text.lines[line].seconds) * 1e9);
            else
                cut.plain(line);
    cut.tell(out);
}

Result<ExportedLog> choose(const LogFile &log, const LogText *common, const LogExportWish &wish, std::size_t number)
{
    ExportedLog out;
    out.name = QStringLiteral("logs/%1-%2").arg(number + 1).arg(QFileInfo(log.source().name()).fileName());
    out.kind = log.clock().kind();
    out.format = log.formatName();
    out.isYearGuessed = log.clock().isYearGuessed();
    out.isZoneGuessed = log.clock().isZoneGuessed();
    if (out.kind == StampKind::Wall) {
        cutWall(log, wish, out);
        return out;
    }
    if (common && out.kind == StampKind::Uptime) {
        const auto text = textOf(log);
        if (!text)
            return text.error();
        const bool isKnown = number < wish.alignments.size() && wish.alignments[number];
        auto alignment = isKnown ? Result<Alignment>(*wish.alignments[number]) : alignLogs(*text, *common);
        if (!alignment)
            return alignment.error();
        out.alignment = std::move(*alignment);
        if (out.alignment->isAligned) {
            cutAligned(*text, wish, out);
            return out;
        }
    }
    out.isWhole = true;
    out.count = log.lines();
    return out;
}

Result<void> copyLines(Zip &zip, const LogFile &log, const ExportedLog &part, const std::stop_token &stop)
{
    const std::uint64_t begin = part.count ? log.row(part.first).offset : 0;
    const LogRow last = part.count ? log.row(part.first + part.count - 1) : LogRow();
    const std::uint64_t end = part.count ? last.offset + last.length : 0;
    if (auto begun = zip.begin(part.name, end - begin); !begun)
        return begun;
    for (std::uint64_t at = begin; at < end;) {
        if (stop.stop_requested())
            return fail("stopped");
        const auto bytes = log.read(at, std::size_t(std::min<std::uint64_t>(blockBytes, end - at)));
        if (!bytes)
            return bytes.error();
        if (bytes->isEmpty())
            return fail("file.failed", log.source().name().toStdString() + ": has become shorter");
        if (auto written = zip.write(bytes->constData(), std::size_t(bytes->size())); !written)
            return written;
        at += std::uint64_t(bytes->size());
    }
    return {};
}

Result<void> addText(Zip &zip, const QString &name, const QByteArray &text)
{
    if (auto begun = zip.begin(name, std::uint64_t(text.size())); !begun)
        return begun;
    return zip.write(text.constData(), std::size_t(text.size()));
}

} // namespace

Result<std::vector<ExportedLog>> exportLogs(const std::vector<std::shared_ptr<LogFile>> &logs, const LogExportWish &wish,
                                            const std::stop_token &stop)
{
    std::optional<LogText> common;
    const auto isKind = [](StampKind kind) { return [kind](const auto &log) { return log->clock().kind() == kind; }; };
    const auto hub = std::find_if(logs.begin(), logs.end(), isKind(StampKind::Wall));
    if (hub != logs.end() && std::any_of(logs.begin(), logs.end(), isKind(StampKind::Uptime))) {
        auto text = textOf(**hub);
        if (!text)
            return text.error();
        common = std::move(*text);
    }
    std::vector<ExportedLog> parts;
    for (const auto &log : logs) {
        auto part = choose(*log, common ? &*common : nullptr, wish, parts.size());
        if (!part)
            return part.error();
        parts.push_back(std::move(*part));
    }
    Zip zip(wish.archive);
    if (auto opened = zip.open(); !opened)
        return opened.error();
    auto written = addText(zip, QStringLiteral("report.md"), exportReport(parts, wish));
    if (written)
        written = addText(zip, QStringLiteral("logs.json"), exportJson(parts, wish));
    for (std::size_t i = 0; written && i < logs.size(); ++i)
        written = copyLines(zip, *logs[i], parts[i], stop);
    if (written)
        written = zip.close();
    return written ? Result<std::vector<ExportedLog>>(std::move(parts)) : written.error();
}

} // namespace imprint
