#include "models/logs/logscan.h"

#include <algorithm>
#include <cstring>

namespace imprint {
namespace {

constexpr std::size_t blockBytes = 512 << 10; // stays in the second cache
constexpr std::size_t longLine = 64 << 10;    // of a longer one only the beginning is kept
constexpr std::size_t sampleBytes = 128 << 10;

// The blocks of a stretch, what is left of a line moved to the front of the next.
class Cutter {
public:
    Cutter(const LogBytes &bytes, ChunkBuilder &builder, std::uint64_t begin, std::uint64_t end)
        : m_bytes(bytes), m_builder(builder), m_block(std::clamp<std::size_t>(std::size_t(end - begin), 4096, blockBytes)),
          m_buffer(longLine + m_block + lineSlack + 1), m_at(begin), m_end(end)
    {
    }
    Result<bool> run(const std::stop_token &stop); // true: the last line has no end
    std::uint64_t begin() const { return m_first; }
    Result<bool> findBegin(); // false: no line begins here

private:
    bool cut(char *end);
    bool closeLong(const char *&p, char *end);

    const LogBytes &m_bytes;
    ChunkBuilder &m_builder;
    std::size_t m_block; // bytes that are read at once
    std::vector<char> m_buffer;
    std::uint64_t m_at, m_end;  // where to read next; where the last line may begin
    std::uint64_t m_first = 0;
    std::uint64_t m_line = 0;   // where the line at the front of the buffer begins
    std::size_t m_kept = 0;     // bytes of it there
    std::uint64_t m_dropped = 0; // bytes of it behind those, read and let go
};

Error unreadable(const LogBytes &bytes)
{
    return fail("file.failed", bytes.name().toStdString() + ": cannot be read");
}

Result<bool> Cutter::findBegin()
{
    m_first = m_at;
    if (m_at == 0)
        return m_end > 0;
    for (std::uint64_t at = m_at - 1; at < m_end;) {
        const std::int64_t size = m_bytes.readAt(at, m_buffer.data(), std::min<std::uint64_t>(4096, m_end - at));
        if (size < 0)
            return unreadable(m_bytes);
        if (size == 0)
            return false;
        if (const void *nl = std::memchr(m_buffer.data(), '\n', std::size_t(size))) {
            m_first = m_at = at + std::uint64_t(static_cast<const char *>(nl) - m_buffer.data()) + 1;
            return m_at < m_end;
        }
        at += std::uint64_t(size);
    }
    return false;
}

// The rest of a line whose beginning was kept; false when it does not end here.
bool Cutter::closeLong(const char *&p, char *end)
{
    const auto *nl = static_cast<const char *>(std::memchr(p, '\n', std::size_t(end - p)));
    if (!nl) {
        m_dropped += std::uint64_t(end - p);
        return false;
    }
    const std::uint64_t length = m_kept + m_dropped + std::uint64_t(nl - p) + 1;
    char *const line = m_buffer.data();
    const char saved = line[m_kept];
    line[m_kept] = '\n';
    m_builder.add(line, line + m_kept, length);
    line[m_kept] = saved;
    m_line += length;
    m_kept = m_dropped = 0;
    p = nl + 1;
    return true;
}

// All lines in the buffer up to `end`; false once the next line begins behind the stretch.
bool Cutter::cut(char *end)
{
    char *const front = m_buffer.data();
    const char *p = front;
    if (m_dropped) {
        p += m_kept;
        if (!closeLong(p, end))
            return true;
    }
    while (m_line < m_end) {
        const auto *nl = static_cast<const char *>(std::memchr(p, '\n', std::size_t(end - p)));
        if (!nl)
            break;
        m_builder.add(p, nl, std::uint64_t(nl + 1 - p));
        m_line += std::uint64_t(nl + 1 - p);
        p = nl + 1;
    }
    if (m_line >= m_end)
        return false;
    m_kept = std::size_t(end - p);
    if (m_kept > longLine) {
        m_dropped = m_kept - longLine;
        m_kept = longLine;
    }
    std::memmove(front, p, m_kept);
    return true;
}

Result<bool> Cutter::run(const std::stop_token &stop)
{
    m_line = m_at;
    char *const front = m_buffer.data();
    for (;;) {
        if (stop.stop_requested())
            return fail("stopped");
        const std::int64_t size = m_bytes.readAt(m_at, front + m_kept, m_block);
        if (size < 0)
            return unreadable(m_bytes);
        if (size == 0)
            break;
        m_at += std::uint64_t(size);
        char *const end = front + m_kept + size;
        std::memset(end, '\n', lineSlack);
        if (!cut(end))
            return false;
    }
    if (m_kept == 0)
        return false;
    std::memset(front + m_kept, '\n', lineSlack);
    m_builder.add(front, front + m_kept, m_kept + m_dropped);
    return true;
}

void sampleAt(const LogBytes &bytes, const LogFormats &formats, std::uint64_t offset, std::vector<std::size_t> &fitted)
{
    std::vector<char> buffer(sampleBytes + lineSlack + 1);
    const std::int64_t size = bytes.readAt(offset, buffer.data(), sampleBytes);
    if (size <= 0)
        return;
    char *const end = buffer.data() + size;
    std::memset(end, '\n', lineSlack + 1);
    StampReader reader(formats);
    const char *p = buffer.data();
    if (offset > 0)
        p = std::min<const char *>(static_cast<const char *>(std::memchr(p, '\n', std::size_t(end - p) + 1)) + 1, end);
    for (int lines = 0; p < end && lines < 500; ++lines) {
        const auto *nl = static_cast<const char *>(std::memchr(p, '\n', std::size_t(end - p) + 1));
        reader.tryAll(p, nl, fitted);
        p = nl + 1;
    }
}

} // namespace

Result<LogChunk> scanLines(const LogBytes &bytes, const LogRules &rules, std::uint64_t begin, std::uint64_t end,
                           const std::stop_token &stop)
{
    ChunkBuilder builder(rules.formats, rules.marks, begin);
    Cutter cutter(bytes, builder, begin, end);
    const auto isThere = cutter.findBegin();
    if (!isThere)
        return isThere.error();
    LogChunk chunk;
    if (*isThere) {
        const auto isUnfinished = cutter.run(stop);
        if (!isUnfinished)
            return isUnfinished.error();
        chunk = builder.take(*isUnfinished);
    }
    chunk.offset = cutter.begin();
    return chunk;
}

std::vector<std::size_t> sampleLines(const LogBytes &bytes, const LogFormats &formats, int spots)
{
    std::vector<std::size_t> fitted(formats.patterns().size());
    const std::uint64_t size = bytes.size();
    std::uint64_t last = 0;
    for (int spot = 0; spot < spots; ++spot) {
        const std::uint64_t offset = size / std::uint64_t(spots) * std::uint64_t(spot);
        if (spot == 0 || offset >= last + sampleBytes) {
            sampleAt(bytes, formats, offset, fitted);
            last = offset;
        }
    }
    return fitted;
}

} // namespace imprint
