#include "models/logs/logtext.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::uint64_t mostBytes = 1 << 30;
constexpr std::size_t mostOfLine = 4096, blockBytes = 1 << 20;

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

LogLine lineOf(const LogRow &row)
{
    LogLine line;
    line.kind = row.kind;
    line.seconds = double(row.ns / 1'000'000'000) + double(row.ns % 1'000'000'000) * 1e-9;
    return line;
}

// A log's bytes from front to end, a block at a time.
class Stream {
public:
    explicit Stream(const LogBytes &bytes) : m_bytes(bytes), m_buffer(blockBytes + mostOfLine + lineSlack + 1) {}
    // `size` bytes at `offset`, with room for a line's end and slack behind; nullptr when they cannot be read.
    char *at(std::uint64_t offset, std::size_t size)
    {
        if (offset < m_begin || offset + size > m_begin + m_size) {
            const std::int64_t got = m_bytes.readAt(offset, m_buffer.data(), blockBytes);
            m_begin = offset;
            m_size = got < 0 ? 0 : std::size_t(got);
            std::fill(m_buffer.begin() + std::ptrdiff_t(m_size), m_buffer.end(), '\n');
        }
        return size <= m_size ? m_buffer.data() + (offset - m_begin) : nullptr;
    }

private:
    const LogBytes &m_bytes;
    std::vector<char> m_buffer;
    std::uint64_t m_begin = 0;
    std::size_t m_size = 0;
};

} // namespace

Result<LogSample> sampleOf(const LogFile &log, const std::vector<std::size_t> &needed, const std::function<bool(std::string_view)> &isWanted,
                           const std::stop_token &stop)
{
    LogSample out;
    out.text.kind = log.clock().kind();
    auto bytes = std::make_shared<std::string>();
    std::vector<std::size_t> ends; // of the texts in `bytes`
    StampReader reader(log.rules().formats);
    Stream stream(log.source());
    auto next = needed.begin();
    bool isStopped = false;
    log.visit(0, [&](std::size_t number, const LogRow &row) {
        const auto size = std::size_t(std::min<std::uint64_t>(row.length, mostOfLine));
        char *const begin = stream.at(row.offset, size);
        if (!begin || (number % 65536 == 0 && (isStopped = stop.stop_requested())))
            return false; // truncated since it was indexed
        while (next != needed.end() && *next < number)
            ++next;
        LogLine line = lineOf(row);
        const std::string_view text = bare(begin, begin + size, log, reader, line);
        if (!(next != needed.end() && *next == number) && !isWanted(text))
            return true;
        bytes->append(text);
        ends.push_back(bytes->size());
        out.text.lines.push_back(line);
        out.lines.push_back(number);
        return true;
    });
    if (isStopped)
        return fail("stopped");
    for (std::size_t i = 0; i < ends.size(); ++i)
        out.text.lines[i].text = std::string_view(*bytes).substr(i ? ends[i - 1] : 0, ends[i] - (i ? ends[i - 1] : 0));
    for (const std::size_t boot : log.clock().reboots())
        if (const auto at = std::lower_bound(out.lines.begin(), out.lines.end(), boot); at != out.lines.end())
            out.text.reboots.push_back(std::size_t(at - out.lines.begin()));
    out.text.bytes = std::move(bytes);
    return out;
}

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
        LogLine line = lineOf(row);
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
