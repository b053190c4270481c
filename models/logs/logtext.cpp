#include "models/logs/logtext.h"

#include <QFileInfo>

namespace imprint {
namespace {

constexpr std::uint64_t mostBytes = 1 << 30;

// What is left of a line for people who compare: no line end, colours, noise; no stamp where it stands first.
std::string_view bare(char *begin, char *end, const LogFile &log, StampReader &reader, LogLine &line)
{
    if (end > begin && end[-1] == '\n')
        --end;
    LineStamp stamp;
    const char kept = *end; // the buffer goes on behind it
    *end = '\n';
    const bool isRead = line.kind != StampKind::None && reader.read(begin, end, stamp);
    *end = kept;
    char *text = begin;
    if (isRead) {
        static constexpr double fractions[] = {1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};
        line.resolution = fractions[stamp.raw.digits];
        if (!log.rules().formats.patterns()[stamp.pattern].pattern.startsWithContent())
            text += stamp.raw.length;
    }
    while (end > text && (end[-1] == '\r' || end[-1] == '\0'))
        --end;
    end = stripColours(text, end);
    const char *const first = skipNoise(text, end);
    return {first, std::size_t(end - first)};
}

} // namespace

Result<LogText> textOf(const LogFile &log)
{
    if (log.bytes() > mostBytes)
        return fail("file.too-large", QFileInfo(log.source().name()).fileName().toStdString());
    auto bytes = std::make_shared<std::string>(std::size_t(log.bytes()) + lineSlack + 1, '\n');
    const std::int64_t size = log.source().readAt(0, bytes->data(), std::size_t(log.bytes()));
    if (size < 0)
        return fail("file.failed", log.source().name().toStdString() + ": cannot be read");
    LogText out;
    out.kind = log.clock().kind();
    out.reboots = log.clock().reboots();
    out.lines.reserve(log.lines());
    StampReader reader(log.rules().formats);
    log.visit(0, [&](std::size_t, const LogRow &row) {
        if (row.offset + row.length > std::uint64_t(size))
            return false; // truncated since it was indexed
        LogLine line;
        line.kind = row.kind;
        line.seconds = double(row.ns / 1'000'000'000) + double(row.ns % 1'000'000'000) * 1e-9;
        char *const begin = bytes->data() + row.offset;
        line.text = bare(begin, begin + row.length, log, reader, line);
        out.lines.push_back(line);
        return true;
    });
    out.bytes = std::move(bytes);
    return out;
}

Result<LogText> readLogText(const QString &path, const LogOptions &options, std::stop_token stop)
{
    const auto log = LogFile::open(path, options, stop);
    if (!log)
        return log.error();
    if (auto indexed = (*log)->index(stop); !indexed)
        return indexed.error();
    return textOf(**log);
}

} // namespace imprint
