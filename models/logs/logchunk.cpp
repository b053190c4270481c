#include "models/logs/logchunk.h"

#include "models/logs/clocksetting.h"

#include <algorithm>
#include <limits>

namespace imprint {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t hour = 3600 * second, day = 24 * hour;
constexpr std::size_t maxSteps = 65536;
constexpr int linesAfterStep = 4, linesAtStart = 512, linesOfChunk = 8;

constexpr std::int64_t powers[] = {1,      10,      100,      1000,      10000,
                                   100000, 1000000, 10000000, 100000000, 1000000000};

std::int64_t nsOf(std::int64_t ticks, unsigned digits) { return ticks * powers[9 - digits]; }

bool isStep(StampKind kind, std::int64_t from, std::int64_t to, bool hasMark)
{
    const std::int64_t delta = to - from;
    switch (kind) {
    case StampKind::Uptime:
        return (delta < 0 && (delta < -5 * second || to < 10 * second)) || (hasMark && to < 10 * second && from >= second);
    case StampKind::TimeOfDay:
        return delta < -12 * hour || delta > day - 60 * second;
    default:
        return delta < -150 * day || delta > 300 * day;
    }
}

} // namespace

ChunkBuilder::ChunkBuilder(const LogFormats &formats, const BootMarks &marks, std::uint64_t offset)
    : m_formats(formats), m_marks(marks), m_reader(formats), m_watched(offset == 0 ? linesAtStart : linesOfChunk)
{
    m_chunk.offset = offset;
}

void ChunkBuilder::add(const char *begin, const char *end, std::uint64_t length)
{
    LineStamp stamp;
    if (!m_reader.read(begin, end, stamp))
        return addPlain(begin, end, length);
    const std::size_t line = m_chunk.lines.lines();
    m_chunk.lines.addStamped(length, stamp);
    if (m_use && stamp.pattern == m_pattern && stamp.raw.digits == m_digits && m_watched == 0) {
        const std::int64_t delta = stamp.raw.ticks - m_ticks;
        if (delta >= 0 && delta < m_gap) {
            ++m_use->count;
            m_use->zoned += stamp.raw.hasZone;
            m_ticksBefore = m_ticks;
            m_ticks = stamp.raw.ticks;
            m_line = line;
            return;
        }
    }
    note(begin, end, stamp);
}

void ChunkBuilder::addPlain(const char *begin, const char *end, std::uint64_t length)
{
    const std::size_t line = m_chunk.lines.lines();
    m_chunk.lines.addPlain(length);
    const char *const p = skipNoise(begin, end);
    if (m_marks.isAtStart(std::string_view(p, std::size_t(end - p)))) {
        // The first of several such lines is where the start begins.
        if (!m_mark || *m_mark < m_line || line - *m_mark > 32)
            m_mark = line;
        m_watched = std::max(m_watched, 2);
        if (m_openStep && !m_chunk.steps[*m_openStep].mark && line - m_chunk.steps[*m_openStep].line < linesAfterStep)
            m_chunk.steps[*m_openStep].mark = line;
    }
}

// Brings what the fast path left behind up to date.
void ChunkBuilder::closePattern()
{
    if (!m_use)
        return;
    const StampSeen last{m_line, nsOf(m_ticks, m_digits), m_use->last.zoneMinutes};
    m_use->last = last;
    auto &ends = m_chunk.ends[std::size_t(m_formats.kindOf(m_pattern))];
    if (ends.last.line != last.line)
        ends.lastButOne = {last.line, nsOf(m_ticksBefore, m_digits), last.zoneMinutes};
    ends.last = last;
}

void ChunkBuilder::note(const char *begin, const char *end, const LineStamp &stamp)
{
    closePattern();
    const StampKind kind = m_formats.kindOf(stamp.pattern);
    const StampSeen seen{m_chunk.lines.lines() - 1, nsOf(stamp.raw.ticks, stamp.raw.digits), stamp.raw.zoneMinutes};
    auto &ends = m_chunk.ends[std::size_t(kind)];
    if (!m_formats.formatOf(stamp.pattern).isAnchor) {
        if (ends.isThere && (kind != StampKind::Wall || !m_formats.patterns()[stamp.pattern].pattern.hasYear()))
            noteStep(kind, seen, stamp.raw.digits);
        if (kind == StampKind::Wall && ends.isThere &&
            (seen.ns - ends.last.ns > 5 * second || seen.ns - ends.last.ns < -60 * second))
            m_watched = std::max(m_watched, linesAfterStep);
        if (!ends.hasSecond)
            (ends.isThere ? ends.second : ends.first) = seen;
        ends.hasSecond = ends.isThere;
        ends.lastButOne = ends.isThere ? ends.last : seen;
        ends.last = seen;
        ends.isThere = true;
    }
    PatternUse &use = m_chunk.uses[stamp.pattern];
    if (use.count++ == 0)
        use.first = seen;
    use.falls += m_use == &use && seen.ns < nsOf(m_ticks, m_digits);
    use.zoned += stamp.raw.hasZone;
    use.digits = std::max(use.digits, stamp.raw.digits);
    use.last = seen;
    m_ticksBefore = m_use && m_pattern == stamp.pattern && m_digits == stamp.raw.digits ? m_ticks : stamp.raw.ticks;
    m_use = &use;
    m_pattern = stamp.pattern;
    m_digits = stamp.raw.digits;
    m_ticks = stamp.raw.ticks;
    m_line = seen.line;
    m_gap = kind == StampKind::Uptime ? std::numeric_limits<std::int64_t>::max()
                                      : powers[m_digits] * (kind == StampKind::Wall ? 5 : 43200);
    if (m_watched > 0)
        watch(begin, end, kind, seen);
}

void ChunkBuilder::noteStep(StampKind kind, const StampSeen &seen, std::uint8_t digits)
{
    const auto &ends = m_chunk.ends[std::size_t(kind)];
    if (m_openStep && m_chunk.steps[*m_openStep].kind == kind) {
        ClockStep &open = m_chunk.steps[*m_openStep];
        if (!open.hasAfter) {
            open.after = seen.ns;
            open.hasAfter = true;
        } else if (seen.line - open.line >= linesAfterStep) {
            m_openStep.reset();
        }
    }
    const bool hasMark = m_mark && *m_mark > ends.last.line;
    if (!isStep(kind, ends.last.ns, seen.ns, hasMark) || m_chunk.steps.size() == maxSteps)
        return;
    ClockStep step{seen.line, ends.last.line, ends.lastButOne.ns, ends.last.ns, seen.ns, 0, digits};
    step.hasBefore = ends.hasSecond;
    step.kind = kind;
    if (hasMark)
        step.mark = m_mark;
    m_openStep = m_chunk.steps.size();
    m_chunk.steps.push_back(step);
    m_watched = std::max(m_watched, linesAfterStep);
}

void ChunkBuilder::watch(const char *begin, const char *end, StampKind kind, const StampSeen &seen)
{
    --m_watched;
    const std::string_view line(begin, std::size_t(end - begin));
    if (m_marks.isIn(line)) {
        if (kind == StampKind::Wall)
            m_chunk.marks.push_back(seen.line);
        else if (m_openStep && !m_chunk.steps[*m_openStep].mark)
            m_chunk.steps[*m_openStep].mark = seen.line;
    }
    if (kind == StampKind::Wall && !m_chunk.setting)
        if (const auto utc = clockSetting(line))
            m_chunk.setting = ClockSetting{seen.line, seen.ns, *utc};
}

LogChunk ChunkBuilder::take(bool isUnfinished)
{
    closePattern();
    m_chunk.isUnfinished = isUnfinished;
    m_chunk.lines.finish();
    return std::move(m_chunk);
}

} // namespace imprint
