// LogClock: the year and the zone of stamps that do not name them.
#include "models/logs/calendar.h"
#include "models/logs/logclock.h"

#include <QDateTime>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace imprint {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t day = secondsPerDay * second;
constexpr std::int64_t quarterHour = 900 * second;

// Calls take(use, pattern, piece) for each wall clock pattern that counts.
template <typename Pieces, typename Take>
void eachWallUse(const Pieces &pieces, const LogFormats &formats, const std::vector<char> &accepted, Take take)
{
    for (const auto &piece : pieces)
        for (const auto &[pattern, use] : piece.chunk->uses)
            if (accepted[pattern] && formats.kindOf(pattern) == StampKind::Wall)
                take(use, formats.patterns()[pattern].pattern, piece);
}

} // namespace

void LogClock::findZone(const std::vector<Piece> &pieces, const ClockHints &hints)
{
    std::optional<std::int64_t> known;
    bool isNeeded = false;
    eachWallUse(pieces, *m_formats, m_accepted, [&](const PatternUse &use, const StampPattern &, const Piece &) {
        isNeeded = isNeeded || use.zoned < use.count;
        if (use.zoned == use.count && use.first.zoneMinutes != 0 && !known)
            known = use.first.zoneMinutes * 60 * second;
        else if (use.zoned == use.count && !known)
            known = 0;
    });
    if (!isNeeded)
        return;
    for (const Piece &piece : pieces)
        if (!known && piece.chunk->setting) { // whatever the year: the time of day tells the offset
            const auto &setting = *piece.chunk->setting;
            std::int64_t offset = (setting.stamp - setting.utc) % day;
            offset += offset > 14 * 3600 * second ? -day : offset < -12 * 3600 * second ? day : 0;
            const std::int64_t rounded = (offset + (offset < 0 ? -quarterHour : quarterHour) / 2) / quarterHour * quarterHour;
            if (std::abs(offset - rounded) < 120 * second)
                known = rounded;
        }
    if (!hints.zone) {
        m_isZoneGuessed = !known && m_kind == StampKind::Wall;
        m_offsets = {{std::numeric_limits<std::int64_t>::min(), known.value_or(0)}};
        return;
    }
    const auto offsetAt = [&](const QDateTime &when) { return std::int64_t(hints.zone->offsetFromUtc(when)) * second; };
    const QDateTime from = QDateTime::fromSecsSinceEpoch(0, Qt::UTC), to = from.addYears(130);
    m_offsets = {{std::numeric_limits<std::int64_t>::min(), offsetAt(from)}};
    for (const auto &change : hints.zone->transitions(from, to)) {
        // In local time the later offset begins where the earlier clock said so much.
        const std::int64_t before = m_offsets.back().ns, after = change.offsetFromUtc * second;
        m_offsets.push_back({change.atUtc.toSecsSinceEpoch() * second + std::max(before, after), after});
    }
}

std::optional<int> LogClock::yearFromEvidence(const std::vector<Piece> &pieces) const
{
    std::optional<std::int64_t> moment;
    std::size_t momentLine = 0;
    eachWallUse(pieces, *m_formats, m_accepted, [&](const PatternUse &use, const StampPattern &pattern, const Piece &piece) {
        if (pattern.hasYear() && !moment) {
            moment = use.first.ns;
            momentLine = use.first.line + piece.firstLine;
        }
    });
    for (const Piece &piece : pieces)
        if (!moment && piece.chunk->setting) {
            moment = piece.chunk->setting->utc;
            momentLine = piece.chunk->setting->line + piece.firstLine;
        }
    if (!moment)
        return std::nullopt;
    // The year that brings the nearest stamp without one closest to that moment.
    std::optional<std::int64_t> nominal;
    std::size_t nearest = 0, line = 0;
    eachWallUse(pieces, *m_formats, m_accepted, [&](const PatternUse &use, const StampPattern &pattern, const Piece &piece) {
        for (const StampSeen &seen : {use.first, use.last}) {
            const std::size_t at = seen.line + piece.firstLine;
            const std::size_t distance = at > momentLine ? at - momentLine : momentLine - at;
            if (!pattern.hasYear() && (!nominal || distance < nearest))
                nominal = seen.ns, nearest = distance, line = at;
        }
    });
    const int around = dateOf(*moment / day).year;
    int best = around;
    for (const int year : {around - 1, around + 1})
        if (nominal && std::abs(withYear(*nominal, year) - *moment) < std::abs(withYear(*nominal, best) - *moment))
            best = year;
    return best - era(StampKind::Wall, line);
}

void LogClock::findYear(const std::vector<Piece> &pieces, const ClockHints &hints)
{
    std::optional<StampSeen> last;
    bool hasLeapDay = false;
    int leapEra = 0;
    eachWallUse(pieces, *m_formats, m_accepted, [&](const PatternUse &use, const StampPattern &pattern, const Piece &piece) {
        if (pattern.hasYear())
            return;
        for (const StampSeen &seen : {use.first, use.last})
            if (const CivilDate date = dateOf(seen.ns / day); date.month == 2 && date.day == 29) {
                hasLeapDay = true;
                leapEra = era(StampKind::Wall, seen.line + piece.firstLine);
            }
        if (!last || use.last.line + piece.firstLine >= last->line)
            last = StampSeen{use.last.line + piece.firstLine, use.last.ns, 0};
    });
    if (!last)
        return;
    if (hints.year) {
        m_firstYear = *hints.year;
        return;
    }
    if (const auto year = yearFromEvidence(pieces)) {
        m_firstYear = *year;
        return;
    }
    m_isYearGuessed = m_kind == StampKind::Wall;
    const int eras = era(StampKind::Wall, last->line);
    int year = dateOf(hints.fileTime / secondsPerDay).year + 1;
    while (year > 1971 && withYear(last->ns, year) > hints.fileTime * second + day)
        --year;
    m_firstYear = year - eras;
    while (hasLeapDay && m_firstYear > 1971 && !isLeapYear(m_firstYear + leapEra))
        --m_firstYear;
}

} // namespace imprint
