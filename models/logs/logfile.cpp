#include "models/logs/logfile.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <mutex>
#include <thread>

namespace imprint {
namespace {

constexpr std::uint64_t chunkBytes = 8 << 20;
constexpr unsigned mostThreads = 4;
constexpr int fewSpots = 3, manySpots = 64;

} // namespace

Result<QTimeZone> zoneNamed(const QString &name)
{
    static const QRegularExpression offset(QStringLiteral("^(?:UTC)?([+-])(\\d{1,2}):?(\\d{2})?$"));
    if (name == u"local")
        return QTimeZone::systemTimeZone();
    if (name == u"Z" || name == u"UTC")
        return QTimeZone::utc();
    if (const auto match = offset.match(name); match.hasMatch()) {
        const int hours = match.captured(2).toInt(), minutes = match.captured(3).toInt();
        if (hours <= 14 && minutes < 60)
            return QTimeZone((match.captured(1) == u"-" ? -1 : 1) * (hours * 3600 + minutes * 60));
    }
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() && name.contains(u'/') ? Result<QTimeZone>(zone) : fail("logs.zone", name.toStdString());
}

Result<std::shared_ptr<LogFile>> LogFile::open(const QString &path, const LogOptions &options, std::stop_token stop)
{
    return open(QStringList(path), options, stop);
}

Result<std::shared_ptr<LogFile>> LogFile::open(const QStringList &paths, const LogOptions &options, std::stop_token stop, const Part &part)
{
    const auto preview = [&](std::shared_ptr<LogBytes> first) {
        auto log = of(std::move(first), options);
        if (log && (*log)->index(stop))
            part(*log);
    };
    auto bytes = LogBytes::join(paths, stop, part ? LogBytes::Preview(preview) : LogBytes::Preview());
    if (!bytes)
        return bytes.error();
    return of(std::move(*bytes), options);
}

Result<std::shared_ptr<LogFile>> LogFile::of(std::shared_ptr<LogBytes> bytes, const LogOptions &options)
{
    std::shared_ptr<LogFile> log(new LogFile);
    auto formats = LogFormats::load(options.formats);
    if (!formats)
        return formats.error();
    if (!options.format.isEmpty())
        if (auto kept = formats->keepOnly(options.format); !kept)
            return kept.error();
    auto marks = BootMarks::load();
    if (!marks)
        return marks.error();
    if (!options.zone.isEmpty()) {
        auto zone = zoneNamed(options.zone);
        if (!zone)
            return zone.error();
        log->m_hints.zone = *zone;
    }
    log->m_hints.year = options.year;
    log->m_rules = std::make_shared<const LogRules>(LogRules{std::move(*formats), std::move(*marks)});
    log->m_options = options;
    log->m_bytes = std::move(bytes);
    return log;
}

Result<void> LogFile::index(std::stop_token stop, const Part &part)
{
    for (const int spots : {fewSpots, manySpots}) {
        auto rules = std::make_shared<LogRules>(*m_rules); // copies of this log may still read by the old order
        rules->formats.order(sampleLines(*m_bytes, rules->formats, spots));
        m_rules = std::move(rules);
        auto chunks = scanFrom(0, m_bytes->size(), stop, part);
        if (!chunks)
            return chunks.error();
        m_chunks.clear();
        adopt(*chunks);
        if (!hasRivals())
            break; // else look closer which of the two readings it is, and read all anew
    }
    return {};
}

// Two formats that read the same text differently were both used.
bool LogFile::hasRivals() const
{
    std::vector<QString> used, rivals;
    for (const auto &chunk : m_chunks)
        for (const auto &use : chunk->uses) {
            used.push_back(m_rules->formats.formatOf(use.first).name);
            rivals.push_back(m_rules->formats.formatOf(use.first).rival);
        }
    return std::any_of(rivals.begin(), rivals.end(), [&](const QString &rival) {
        return !rival.isEmpty() && std::find(used.begin(), used.end(), rival) != used.end();
    });
}

// The first `count` chunks as a log that others may have.
void LogFile::tell(const Chunks &chunks, std::size_t count, const Part &part) const
{
    const auto some = copy();
    some->m_chunks.clear();
    some->adopt(Chunks(chunks.begin(), chunks.begin() + std::ptrdiff_t(count)));
    part(some);
}

Result<LogFile::Chunks> LogFile::scanFrom(std::uint64_t begin, std::uint64_t end, const std::stop_token &stop, const Part &part)
{
    const auto count = std::size_t((end - begin + chunkBytes - 1) / chunkBytes);
    Chunks chunks(count);
    std::atomic<std::size_t> next = 0;
    std::size_t known = 0, told = 0; // chunks from the first on without a hole
    std::mutex mutex;
    std::optional<Error> problem;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            const std::uint64_t from = begin + i * chunkBytes;
            auto chunk = scanLines(*m_bytes, *m_rules, from, std::min(end, from + chunkBytes), stop);
            const std::lock_guard lock(mutex);
            if (!chunk) {
                problem = chunk.error();
                return;
            }
            chunks[i] = std::make_shared<const LogChunk>(std::move(*chunk));
            while (known < count && chunks[known])
                ++known;
            if (!part || known < std::max<std::size_t>(1, told * 2) || known == count)
                continue;
            told = known;
            tell(chunks, known, part);
        }
    };
    unsigned threads = m_options.threads ? m_options.threads : std::clamp(std::thread::hardware_concurrency(), 1u, mostThreads);
    threads = unsigned(std::min<std::size_t>(threads, count));
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (problem)
        return *problem;
    return chunks;
}

void LogFile::adopt(const Chunks &chunks)
{
    for (const auto &chunk : chunks)
        if (chunk->lines.lines() > 0)
            m_chunks.push_back(chunk);
    m_firstLines.clear();
    m_lines = 0;
    std::vector<LogClock::Piece> pieces;
    for (const auto &chunk : m_chunks) {
        pieces.push_back({chunk.get(), m_lines});
        m_firstLines.push_back(m_lines);
        m_lines += chunk->lines.lines();
    }
    m_indexed = m_chunks.empty() ? 0 : m_chunks.back()->offset + m_chunks.back()->lines.bytes();
    m_hints.fileTime = m_bytes->fileTime();
    m_clock = LogClock(m_rules->formats, pieces, m_hints);
}

Result<LogChange> LogFile::refresh(std::stop_token stop)
{
    const bool isReplaced = m_bytes->isReplaced();
    if (isReplaced || m_bytes->size() < m_indexed) {
        if (isReplaced) {
            auto bytes = LogBytes::open(m_bytes->name(), stop);
            if (!bytes)
                return bytes.error();
            m_bytes = std::move(*bytes);
        }
        auto indexed = index(stop);
        return indexed ? Result<LogChange>(LogChange::Replaced) : indexed.error();
    }
    const std::uint64_t end = m_bytes->size();
    if (end == m_indexed)
        return LogChange::None;
    if (m_lines < 200) { // too little was seen to know the format
        auto indexed = index(stop);
        return indexed ? Result<LogChange>(LogChange::Grown) : indexed.error();
    }
    // An end without its newline is read again, with what follows it; small chunks are not piled up.
    std::uint64_t begin = m_indexed;
    if (m_chunks.back()->isUnfinished || m_chunks.back()->lines.bytes() < chunkBytes / 2) {
        begin = m_chunks.back()->offset;
        m_chunks.pop_back();
    }
    auto chunks = scanFrom(begin, end, stop, {});
    if (!chunks)
        return chunks.error();
    adopt(*chunks);
    return LogChange::Grown;
}

std::size_t LogFile::indexMemory() const
{
    std::size_t bytes = 0;
    for (const auto &chunk : m_chunks)
        bytes += chunk->lines.memory() + sizeof *chunk;
    return bytes;
}

LogRow LogFile::rowOf(std::size_t line, const IndexedLine &found, std::uint64_t base) const
{
    LogRow row{base + found.offset, found.length};
    if (found.stamp && m_clock.counts(*found.stamp)) {
        row.kind = m_rules->formats.kindOf(found.stamp->pattern);
        row.ns = m_clock.time(*found.stamp, line);
        row.digits = found.stamp->digits;
        row.isZoneGuessed = row.kind == StampKind::Wall && m_clock.isZoneGuessed() && !found.stamp->hasZone;
        row.isYearGuessed = row.kind == StampKind::Wall && m_clock.isYearGuessed() &&
            !m_rules->formats.patterns()[found.stamp->pattern].pattern.hasYear();
    }
    return row;
}

LogRow LogFile::row(std::size_t line) const
{
    LogRow out;
    visit(line, [&](std::size_t at, const LogRow &row) {
        if (at == line)
            out = row;
        return false;
    });
    return out;
}

std::size_t LogFile::lineAt(std::uint64_t offset) const
{
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), offset,
                                        [](std::uint64_t o, const auto &c) { return o < c->offset; });
    if (after == m_chunks.begin())
        return 0;
    const auto chunk = std::size_t(after - m_chunks.begin()) - 1;
    return m_firstLines[chunk] + m_chunks[chunk]->lines.lineAt(offset - m_chunks[chunk]->offset);
}

Result<QByteArray> LogFile::read(std::uint64_t offset, std::size_t size) const
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const std::int64_t got = m_bytes->readAt(offset, bytes.data(), size);
    if (got < 0)
        return fail("file.failed", m_bytes->name().toStdString() + ": cannot be read");
    bytes.truncate(qsizetype(got));
    return bytes;
}

Result<QByteArray> LogFile::text(std::size_t line, std::size_t maxBytes) const
{
    const LogRow found = row(line);
    auto bytes = read(found.offset, std::min<std::uint64_t>(found.length, maxBytes));
    if (bytes && bytes->endsWith('\n'))
        bytes->chop(1);
    if (bytes && bytes->endsWith('\r'))
        bytes->chop(1);
    return bytes;
}

QString LogFile::formatName() const
{
    const auto format = m_clock.mainFormat();
    return format < 0 ? QString() : m_rules->formats.formats()[std::size_t(format)].name;
}

QString LogFile::formatTitle() const
{
    const auto format = m_clock.mainFormat();
    return format < 0 ? QString() : m_rules->formats.formats()[std::size_t(format)].title;
}

} // namespace imprint
