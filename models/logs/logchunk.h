// What one pass over a stretch of a log finds: the index of its lines, and what LogClock needs to make times of the stamps
// (steps of the clock, texts of a start, which patterns there are), without a second pass.
#pragma once

#include "models/logs/bootmarks.h"
#include "models/logs/lineindex.h"

#include <map>

namespace imprint {

struct StampSeen {
    std::size_t line = 0; // in the chunk
    std::int64_t ns = 0;
    std::int16_t zoneMinutes = 0;
};

// The stamps of one pattern in a chunk.
struct PatternUse {
    std::size_t count = 0, zoned = 0;
    std::size_t falls = 0; // how often the next stamp was earlier
    StampSeen first, last;
    std::uint8_t digits = 0;
};

// A clock that went back far, or leapt nearly as far as it wraps: a boot, midnight, new year, a rollover, or noise.
struct ClockStep {
    std::size_t line = 0;     // the first after the step
    std::size_t previous = 0; // the last stamped before
    std::int64_t before = 0;  // ns: the stamp before `from`, from, to, the one after `to`
    std::int64_t from = 0, to = 0, after = 0;
    std::uint8_t digits = 0;
    bool hasBefore = false, hasAfter = false;
    std::optional<std::size_t> mark; // the line where a start was told
    StampKind kind = StampKind::None;
};

// "setting system clock to": a stamp whose moment is known.
struct ClockSetting {
    std::size_t line = 0;
    std::int64_t stamp = 0; // ns, as written
    std::int64_t utc = 0;   // ns
};

struct LogChunk {
    std::uint64_t offset = 0; // of its first byte
    LineBlocks lines;
    bool isUnfinished = false; // the last line has no end yet
    std::map<std::uint16_t, PatternUse> uses;
    std::vector<ClockStep> steps;
    std::vector<std::size_t> marks; // lines that tell of a start, in a log of wall clock times
    std::optional<ClockSetting> setting;
    // The stamps next to the chunk's ends, by kind.
    struct Ends {
        bool isThere = false;
        StampSeen first, second, last, lastButOne;
        bool hasSecond = false;
    };
    Ends ends[4];
};

// Takes the lines of a chunk in order.
class ChunkBuilder {
public:
    ChunkBuilder(const LogFormats &formats, const BootMarks &marks, std::uint64_t offset);

    // The line [begin, end); what stampreader.h says of the bytes behind holds. length: with its line end.
    void add(const char *begin, const char *end, std::uint64_t length);
    std::uint64_t bytes() const { return m_chunk.lines.bytes(); }
    LogChunk take(bool isUnfinished);

private:
    void addPlain(const char *begin, const char *end, std::uint64_t length);
    void note(const char *begin, const char *end, const LineStamp &stamp);
    void noteStep(StampKind kind, const StampSeen &seen, std::uint8_t digits);
    void watch(const char *begin, const char *end, StampKind kind, const StampSeen &seen);
    void closePattern();

    const LogFormats &m_formats;
    const BootMarks &m_marks;
    StampReader m_reader;
    LogChunk m_chunk;
    // The run of lines that have the same pattern and as many digits: only what differs needs a look.
    PatternUse *m_use = nullptr;
    std::uint16_t m_pattern = 0;
    std::uint8_t m_digits = 0;
    std::int64_t m_ticks = 0, m_ticksBefore = 0, m_gap = 0;
    std::size_t m_line = 0; // of m_ticks
    bool m_isWall = false;
    int m_watched = 0; // lines that are still looked into
    std::optional<std::size_t> m_mark;
    std::optional<std::size_t> m_openStep;
};

} // namespace imprint
