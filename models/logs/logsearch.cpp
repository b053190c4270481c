#include "models/logs/logsearch.h"

#include "models/core/durablefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

namespace imprint {
namespace {

constexpr std::uint64_t stretchBytes = 8 << 20;
constexpr std::size_t blockBytes = 1 << 20;
constexpr std::size_t longestLine = 64 << 20; // a longer one is searched in pieces
constexpr unsigned mostThreads = 4;

// One stretch of the log by one thread.
class Stretch {
public:
    Stretch(const LogBytes &bytes, Matcher &matcher, const LogSearchWish &wish) : m_bytes(bytes), m_matcher(matcher), m_wish(wish) {}
    Result<void> run(std::uint64_t begin, std::uint64_t end, const std::stop_token &stop, LogHits &hits);

private:
    void scan(const char *begin, std::size_t size, std::uint64_t offset, LogHits &hits);

    const LogBytes &m_bytes;
    Matcher &m_matcher;
    const LogSearchWish &m_wish;
    std::vector<char> m_buffer;
    std::vector<std::size_t> m_lines; // that were found in a block, by several patterns in any order
};

void Stretch::scan(const char *begin, std::size_t size, std::uint64_t offset, LogHits &hits)
{
    m_lines.clear();
    m_matcher.scan({begin, size}, [&](std::size_t pattern, std::size_t line, std::size_t) {
        ++hits.linesOf[pattern];
        m_lines.push_back(line);
    });
    if (m_wish.match.patterns.size() > 1) {
        std::sort(m_lines.begin(), m_lines.end());
        m_lines.erase(std::unique(m_lines.begin(), m_lines.end()), m_lines.end());
    }
    hits.lines += m_lines.size();
    for (std::size_t i = 0; i < m_lines.size() && hits.offsets.size() < m_wish.keep; ++i)
        hits.offsets.push_back(offset + m_lines[i]);
}

Result<void> Stretch::run(std::uint64_t begin, std::uint64_t end, const std::stop_token &stop, LogHits &hits)
{
    std::size_t kept = 0;
    bool isSkipping = begin > 0; // the line that began before belongs to the stretch before
    std::uint64_t at = begin > 0 ? begin - 1 : 0;
    std::uint64_t line = at; // where the buffer's first byte is from
    while (!stop.stop_requested()) {
        // Behind the stretch only the rest of its last line is wanted.
        const std::size_t wanted = at < end ? std::size_t(std::min<std::uint64_t>(blockBytes, end - at)) : 65536;
        if (kept + wanted > m_buffer.size())
            m_buffer.resize(kept + wanted);
        const std::int64_t got = m_bytes.readAt(at, m_buffer.data() + kept, wanted);
        if (got < 0)
            return fail("file.failed", m_bytes.name().toStdString() + ": cannot be read");
        const char *p = m_buffer.data();
        const std::size_t size = kept + std::size_t(got);
        at += std::uint64_t(got);
        std::string_view block(p, size);
        if (isSkipping) {
            const auto nl = block.find('\n');
            if (nl == std::string_view::npos && got > 0 && at < end) {
                line = at;
                kept = 0;
                continue;
            }
            if (nl == std::string_view::npos || line + nl + 1 >= end)
                return {};
            isSkipping = false;
            block.remove_prefix(nl + 1);
            line += nl + 1;
        }
        const bool isLast = got == 0;
        // Complete lines; behind the stretch's end the rest of the one that began inside.
        const auto cut = at > end ? block.find('\n') : block.rfind('\n');
        const bool isWhole = cut != std::string_view::npos;
        const std::size_t take = isLast || (!isWhole && block.size() > longestLine) ? block.size() : isWhole ? cut + 1 : 0;
        if (take > 0)
            scan(block.data(), take, line, hits);
        line += take;
        kept = block.size() - take;
        if (isLast || line >= end)
            return {};
        std::memmove(m_buffer.data(), block.data() + take, kept);
    }
    return fail("stopped");
}

} // namespace

Result<LogHits> searchLog(const LogBytes &bytes, const LogSearchWish &wish, const std::stop_token &stop)
{
    const auto matcher = makeMatcher(wish.match);
    if (!matcher)
        return matcher.error();
    const std::uint64_t size = bytes.size();
    const auto count = std::size_t((size + stretchBytes - 1) / stretchBytes);
    std::vector<LogHits> parts(count);
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::optional<Error> problem;
    const auto work = [&] {
        const auto own = (*matcher)->copy();
        Stretch stretch(bytes, *own, wish);
        for (std::size_t i = next++; i < count; i = next++) {
            parts[i].linesOf.resize(wish.match.patterns.size());
            if (auto done = stretch.run(i * stretchBytes, std::min<std::uint64_t>(size, (i + 1) * stretchBytes), stop, parts[i]); !done) {
                const std::lock_guard lock(mutex);
                problem = done.error();
                return;
            }
        }
    };
    unsigned threads = wish.threads ? wish.threads : std::clamp(std::thread::hardware_concurrency(), 1u, mostThreads);
    threads = unsigned(std::min<std::size_t>(threads, count));
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (problem)
        return *problem;
    LogHits all;
    all.linesOf.resize(wish.match.patterns.size());
    for (const LogHits &part : parts) {
        all.lines += part.lines;
        for (std::size_t i = 0; i < part.linesOf.size(); ++i)
            all.linesOf[i] += part.linesOf[i];
        const std::size_t room = wish.keep - all.offsets.size();
        all.offsets.insert(all.offsets.end(), part.offsets.begin(), part.offsets.begin() + std::ptrdiff_t(std::min(room, part.offsets.size())));
    }
    return all;
}

Result<std::vector<Keyword>> provisioningKeywords()
{
    const auto json = readFile(QStringLiteral(":/imprint/logformats/keywords.json"), 1 << 20);
    if (!json)
        return json.error();
    std::vector<Keyword> all;
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    for (const QJsonValue &row : root.value(QLatin1String("keywords")).toArray())
        for (const QJsonValue &word : row[QLatin1String("words")].toArray())
            all.push_back({word.toString(), row[QLatin1String("topic")].toString()});
    if (all.empty())
        return fail("logs.format", "keywords.json");
    return all;
}

} // namespace imprint
