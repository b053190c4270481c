#include "models/logs/logclock.h"

#include "models/logs/calendar.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr int looseRank = 60; // formats that much else looks like, by the data files
constexpr std::int64_t day = secondsPerDay * second;
constexpr std::int64_t millisecondsWrap = 4'294'967'296 * 1'000'000; // 2^32 ms and µs, in ns
constexpr std::int64_t microsecondsWrap = 4'294'967'296 * 1'000;

std::int64_t floorDays(std::int64_t ns) { return ns >= 0 ? ns / day : -((-ns + day - 1) / day); }

// Falls like this by counting on; a boot exactly then would have to be told by the device.
std::int64_t rolloverOf(const ClockStep &step)
{
    if (step.kind != StampKind::Uptime || step.mark || step.to >= step.from)
        return 0;
    const auto isNear = [&](std::int64_t wrap, std::int64_t margin) {
        return step.from < wrap && step.from >= wrap - margin && step.to < margin;
    };
    if (step.digits == 3 && isNear(millisecondsWrap, 600 * second))
        return millisecondsWrap;
    return step.digits == 6 && isNear(microsecondsWrap, 2 * second) ? microsecondsWrap : 0;
}

bool isBoot(const ClockStep &step)
{
    if (step.kind != StampKind::Uptime || rolloverOf(step))
        return false;
    if (step.mark && step.to < 10 * second)
        return true;
    const std::int64_t fall = step.from - step.to;
    // A console that was opened late misses the first seconds of each boot.
    const bool isDeep = fall > 5 * second && (step.to < 10 * second || (step.to < 120 * second && fall > 60 * second));
    const bool isStray = step.hasAfter && step.after - step.from > -5 * second;                   // only this line is low
    const bool isSpike = step.hasBefore && step.before <= step.to && step.from - step.before > 3600 * second; // the one before is high
    return isDeep && !isStray && !isSpike;
}

} // namespace

LogClock::LogClock(const LogFormats &formats, const std::vector<Piece> &pieces, const ClockHints &hints)
    : m_formats(&formats), m_accepted(formats.patterns().size())
{
    acceptFormats(pieces);
    if (m_kind == StampKind::None)
        return;
    const std::vector<ClockStep> steps = allSteps(pieces);
    findEras(steps);
    findBoots(pieces, steps);
    findZone(pieces, hints);
    findYear(pieces, hints);
    findEnds(pieces);
}

void LogClock::acceptFormats(const std::vector<Piece> &pieces)
{
    std::vector<std::size_t> counts(m_formats->formats().size()), falls(counts.size());
    std::size_t lines = 0;
    for (const Piece &piece : pieces) {
        lines += piece.chunk->lines.lines();
        for (const auto &[pattern, use] : piece.chunk->uses) {
            counts[m_formats->patterns()[pattern].format] += use.count;
            falls[m_formats->patterns()[pattern].format] += use.falls;
        }
    }
    std::size_t ofKind[4] = {};
    const auto isEnough = [&](std::size_t format) {
        const std::size_t count = counts[format];
        if (m_formats->formats()[format].isAnchor)
            return false;
        if (m_formats->formats()[format].isWeak)
            return count * 5 >= lines && (count >= 3 || count == lines) && count > 0 && falls[format] * 10 <= count;
        return count * 200 >= lines && (count >= 2 || lines <= 20) && count > 0;
    };
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (isEnough(i))
            ofKind[std::size_t(m_formats->formats()[i].kind)] += counts[i];
    const auto most = std::max_element(ofKind, ofKind + 4);
    if (*most == 0)
        return;
    m_kind = StampKind(most - ofKind);
    std::size_t mostLines = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const LogFormat &format = m_formats->formats()[i];
        // A rare format of the same clock is believed when it cannot be prose: the logger's own note, written in another way.
        const bool isRare = format.kind == m_kind && !format.isWeak && !format.isAnchor && format.rank < looseRank && counts[i] > 0;
        if (!isEnough(i) && !isRare)
            continue;
        m_stamped += counts[i];
        for (std::size_t p = 0; p < m_accepted.size(); ++p)
            m_accepted[p] = m_accepted[p] || m_formats->patterns()[p].format == i;
        if (format.kind == m_kind && counts[i] > mostLines) {
            mostLines = counts[i];
            m_mainFormat = std::int32_t(i);
        }
    }
}

// With the lines of the whole log, and with the steps that fall between two chunks.
std::vector<ClockStep> LogClock::allSteps(const std::vector<Piece> &pieces) const
{
    std::vector<ClockStep> all;
    const LogChunk::Ends *previous[4] = {};
    std::size_t previousLine[4] = {};
    for (const Piece &piece : pieces) {
        for (std::size_t kind = 1; kind < 4; ++kind) {
            const LogChunk::Ends &ends = piece.chunk->ends[kind];
            if (!ends.isThere)
                continue;
            if (previous[kind]) {
                ClockStep step{ends.first.line + piece.firstLine, previous[kind]->last.line + previousLine[kind],
                               previous[kind]->lastButOne.ns, previous[kind]->last.ns, ends.first.ns, ends.second.ns, 3};
                step.hasBefore = previous[kind]->hasSecond;
                step.hasAfter = ends.hasSecond;
                step.kind = StampKind(kind);
                all.push_back(step);
            }
            previous[kind] = &ends;
            previousLine[kind] = piece.firstLine;
        }
        for (ClockStep step : piece.chunk->steps) {
            step.line += piece.firstLine;
            step.previous += piece.firstLine;
            if (step.mark)
                *step.mark += piece.firstLine;
            all.push_back(step);
        }
    }
    return all;
}

void LogClock::findBoots(const std::vector<Piece> &pieces, const std::vector<ClockStep> &steps)
{
    for (const ClockStep &step : steps)
        if (isBoot(step)) {
            const std::size_t line = step.mark && *step.mark < step.line ? *step.mark : step.line;
            if (m_reboots.empty() || m_reboots.back() < line)
                m_reboots.push_back(line);
        }
    if (m_kind == StampKind::Uptime) {
        m_boots = m_reboots.size() + 1;
        return;
    }
    if (m_kind != StampKind::Wall)
        return;
    // Several lines tell of one start.
    std::optional<std::size_t> last;
    for (const Piece &piece : pieces)
        for (const std::size_t mark : piece.chunk->marks) {
            const std::size_t line = mark + piece.firstLine;
            if (!last || line - *last > 64) {
                ++m_boots;
                m_reboots.push_back(line);
            }
            last = line;
        }
}

void LogClock::findEras(const std::vector<ClockStep> &steps)
{
    for (const ClockStep &step : steps) {
        std::vector<Era> &eras = m_eras[std::size_t(step.kind)];
        const int now = eras.empty() ? 0 : eras.back().number;
        const std::int64_t delta = step.to - step.from;
        if (const std::int64_t wrap = rolloverOf(step)) {
            m_rollover = wrap;
            eras.push_back({step.line, now + 1});
        } else if (step.kind == StampKind::Uptime && isBoot(step) && now) {
            eras.push_back({step.line, 0});
        } else if (step.kind == StampKind::TimeOfDay || step.kind == StampKind::Wall) {
            const bool isDay = step.kind == StampKind::TimeOfDay;
            if (delta < (isDay ? -day / 2 : -150 * day))
                eras.push_back({step.line, now + 1});
            else if (delta > (isDay ? day - 60 * second : 300 * day) && now > 0)
                eras.push_back({step.line, now - 1}); // a line that came late, after the turn
        }
    }
}

int LogClock::era(StampKind kind, std::size_t line) const
{
    const std::vector<Era> &eras = m_eras[std::size_t(kind)];
    const auto after = std::upper_bound(eras.begin(), eras.end(), line,
                                        [](std::size_t l, const Era &e) { return l < e.line; });
    return after == eras.begin() ? 0 : (after - 1)->number;
}

// A stamp without year was read as one of 2000.
std::int64_t LogClock::withYear(std::int64_t nominal, int year) const
{
    const std::int64_t days = floorDays(nominal);
    CivilDate date = dateOf(days);
    date.year += year - 2000;
    if (!isValid(date))
        date = {date.year, 3, 1}; // 29 February: the year was guessed wrong
    return daysOf(date) * day + (nominal - days * day);
}

std::int64_t LogClock::time(const IndexedStamp &stamp, std::size_t line) const
{
    const StampKind kind = m_formats->kindOf(stamp.pattern);
    if (kind == StampKind::Uptime)
        return m_eras[std::size_t(kind)].empty() ? stamp.ns : stamp.ns + era(kind, line) * m_rollover;
    if (kind == StampKind::TimeOfDay)
        return m_eras[std::size_t(kind)].empty() ? stamp.ns : stamp.ns + era(kind, line) * day;
    std::int64_t ns = stamp.ns;
    if (!m_formats->patterns()[stamp.pattern].pattern.hasYear())
        ns = withYear(ns, m_firstYear + era(kind, line));
    if (!stamp.hasZone && !m_offsets.empty()) {
        auto after = std::upper_bound(m_offsets.begin(), m_offsets.end(), ns,
                                      [](std::int64_t t, const Offset &o) { return t < o.local; });
        ns -= (after == m_offsets.begin() ? after : after - 1)->ns;
    }
    return ns;
}

void LogClock::findEnds(const std::vector<Piece> &pieces)
{
    std::optional<std::size_t> firstLine, lastLine;
    const auto take = [&](const StampSeen &seen, std::uint16_t pattern, const PatternUse &use, std::size_t base) {
        const std::size_t line = seen.line + base;
        const std::int64_t ns = time({pattern, use.zoned > 0, seen.ns}, line);
        if (!firstLine || line < *firstLine)
            firstLine = line, m_first = ns;
        if (!lastLine || line >= *lastLine)
            lastLine = line, m_last = ns;
    };
    for (const Piece &piece : pieces)
        for (const auto &[pattern, use] : piece.chunk->uses)
            if (m_accepted[pattern] && m_formats->kindOf(pattern) == m_kind) {
                take(use.first, pattern, use, piece.firstLine);
                take(use.last, pattern, use, piece.firstLine);
            }
}

} // namespace imprint
