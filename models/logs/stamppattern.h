// How a stamp is written at the start of a line, compiled from the short text that the data files hold:
//
//   %Y %y  year of 4 or 2 digits      %m %d  month, day: 1–2 digits, day also blank-padded
//   %b %a  name of month, of weekday  %H:%M:%S  time of day   %p  AM or PM
//   %F     a fraction if there is one: . or , and 1–9 digits  %f  1–9 digits that are one   %g  more digits of it
//   %z %Z  a zone, a zone if there is one: Z, UTC, ±hh, ±hhmm, ±hh:mm, CEST …
//   %E     seconds since 1970; 13, 16 or 19 digits are ms, µs or ns
//   %u %t %K %h %D  of an uptime: seconds, ms, µs, hours, days; any number of digits, blank-padded
//   %_ %-  blanks: any number, at least one      %N  digits      %w  a run without blanks
//   %[a-z_] one of these, %[a-z_]+ at least one      %*  anything up to what follows (4,096 bytes)     %|  here ends a word     %%  a percent sign
//   {…}    this if it is there; not nested
//
// Anything else stands for itself.
#pragma once

#include "crypto/result.h"
#include "models/logs/logline.h"

#include <bitset>
#include <string>
#include <vector>

namespace imprint {

// A stamp as it was read, before year, zone, midnights and rollovers are known.
struct RawStamp {
    std::int64_t ticks = 0;      // in 10^-digits seconds; a wall clock without year is in 2000, without zone in UTC
    std::uint8_t digits = 0;     // of the fraction, 0–9
    bool hasZone = false;        // also when none is needed, as for seconds since 1970
    std::int16_t zoneMinutes = 0;
    std::uint32_t length = 0;    // bytes of the line that belong to the stamp
};

// What a pattern remembers of the line before: dates seldom change.
struct DateCache {
    char bytes[32] = {};
    std::uint8_t length = 0;
    std::int64_t days = 0;
};

class StampPattern {
public:
    // Refused ("logs.format"): unknown directives, a pattern without a time, one that needs nothing at its start.
    static Result<StampPattern> compile(std::string_view text, StampKind kind);

    // The line [begin, end); *end must be readable and '\n', and so must 32 bytes after it, whatever they are.
    bool match(const char *begin, const char *end, DateCache &cache, RawStamp &out) const;

    bool hasYear() const { return m_hasYear; }
    bool startsWithContent() const { return m_startsWithContent; } // the stamp follows text that belongs to the line
    // Equal bytes are an equal stamp, whatever stands behind the blank that follows them.
    bool isRepeatable() const { return m_isRepeatable; }
    const std::bitset<256> &firstBytes() const { return m_firstBytes; }

private:
    enum class Code : std::uint8_t {
        Literal, Set, SetRun, Group, DateBlock, Year4, Year2, Month, Day, MonthName, WeekdayName, HourMinuteSecond, Hour, Minute,
        Second, HalfDay, OptionalFraction, Fraction, MoreFraction, Zone, OptionalZone, Epoch, Uptime, UptimeMs, UptimeUs,
        UptimeHours, UptimeDays, Blanks, SomeBlanks, Number, Word, Anything, Boundary
    };
    struct Op {
        Code code;
        std::uint8_t length = 0;  // of a literal, in bytes; of a group or block, in ops
        std::uint64_t bytes = 0;  // of a literal
        std::uint64_t mask = 0;
        std::uint32_t set = 0;    // index of a set
    };
    struct Fields;
    struct Compiler;

    bool run(const Op *op, const Op *last, const char *&p, const char *end, Fields &fields, DateCache &cache) const;
    bool step(const Op &op, const char *&p, const char *end, Fields &fields) const;
    bool stepRare(const Op &op, const char *&p, const char *end, Fields &fields) const;
    bool runDateBlock(const Op *op, const char *&p, const char *end, Fields &fields, DateCache &cache) const;
    bool skipAnything(const Op *next, const Op *last, const char *&p, const char *end) const;
    bool finish(const Fields &fields, RawStamp &out) const;

    std::vector<Op> m_ops;
    std::vector<std::bitset<256>> m_sets;
    std::bitset<256> m_firstBytes;
    StampKind m_kind = StampKind::None;
    bool m_hasYear = false;
    bool m_isRepeatable = false;
    bool m_startsWithContent = false;
};

} // namespace imprint
