// Makes times of the stamps of a whole log: which formats count, which year and zone a stamp without them is in, where the
// device started anew, midnights of a time of day, rollovers of a counter. What had to be guessed is said.
//
// - A year that is not written: the one in which the last line is not later than the file; goes on at each New Year. A stamp
//   with a year in the same log, or "setting system clock to", decides it instead, and then it is not guessed.
// - A zone that is not written: that of the log's zoned stamps, else that of "setting system clock to", else UTC, guessed.
// - A boot: an uptime that falls by more than 5 s to under 10 s and stays there, or that falls where the device says that it
//   starts. Tasks that race step back by less; a stray stamp is not followed by others like it.
// - Counters of 32 bits: milliseconds go on after 49.7 days, microseconds after 71.6 minutes.
#pragma once

#include "models/logs/logchunk.h"

#include <QTimeZone>

namespace imprint {

struct ClockHints {
    std::optional<int> year;        // of the first line
    std::optional<QTimeZone> zone;  // of stamps that name none
    std::int64_t fileTime = 0;      // seconds since 1970: no line is later by more than a day
};

class LogClock {
public:
    struct Piece {
        const LogChunk *chunk;
        std::size_t firstLine;
    };
    LogClock() = default;
    LogClock(const LogFormats &formats, const std::vector<Piece> &pieces, const ClockHints &hints);

    bool counts(const IndexedStamp &stamp) const { return m_accepted[stamp.pattern]; }
    // In nanoseconds by the clock of the pattern's kind; for stamps that count.
    std::int64_t time(const IndexedStamp &stamp, std::size_t line) const;

    StampKind kind() const { return m_kind; }
    std::int32_t mainFormat() const { return m_mainFormat; } // index of LogFormats; -1: none
    std::size_t stamped() const { return m_stamped; }
    std::optional<std::int64_t> first() const { return m_first; } // ns, of the main kind
    std::optional<std::int64_t> last() const { return m_last; }
    const std::vector<std::size_t> &reboots() const { return m_reboots; }
    std::size_t boots() const { return m_boots; }
    bool isYearGuessed() const { return m_isYearGuessed; }
    bool isZoneGuessed() const { return m_isZoneGuessed; }
    int firstYear() const { return m_firstYear; }

private:
    struct Era { // from this line on
        std::size_t line;
        int number;
    };
    struct Offset { // from this local time on
        std::int64_t local;
        std::int64_t ns;
    };
    void acceptFormats(const std::vector<Piece> &pieces);
    std::vector<ClockStep> allSteps(const std::vector<Piece> &pieces) const;
    void findBoots(const std::vector<Piece> &pieces, const std::vector<ClockStep> &steps);
    void findEras(const std::vector<ClockStep> &steps);
    void findYear(const std::vector<Piece> &pieces, const ClockHints &hints);
    void findZone(const std::vector<Piece> &pieces, const ClockHints &hints);
    void findEnds(const std::vector<Piece> &pieces);
    std::optional<int> yearFromEvidence(const std::vector<Piece> &pieces) const;
    std::int64_t withYear(std::int64_t nominal, int year) const;
    int era(StampKind kind, std::size_t line) const;

    const LogFormats *m_formats = nullptr;
    std::vector<char> m_accepted;
    StampKind m_kind = StampKind::None;
    std::int32_t m_mainFormat = -1;
    std::size_t m_stamped = 0, m_boots = 0;
    std::optional<std::int64_t> m_first, m_last;
    std::vector<std::size_t> m_reboots;
    std::vector<Era> m_eras[4];
    std::int64_t m_rollover = 0; // ns
    std::vector<Offset> m_offsets;
    int m_firstYear = 2000;
    bool m_isYearGuessed = false, m_isZoneGuessed = false;
};

} // namespace imprint
