// The logs that are open, on one clock: which of them gives the clock, how the others were put on it, where every line of each is on it, and
// what is to be seen of them from afar. A value: made on a worker, shared, never changed.
//
// The clock is that of the first log with a wall clock, else of the last one that was opened. Logs with another kind of clock are
// aligned with it; a second wall clock that cannot be aligned counts as the same clock, which is said.
#pragma once

#include "models/logs/alignment.h"
#include "models/logs/logfile.h"

namespace imprint {

constexpr int overviewBuckets = 720;
constexpr std::size_t momentPage = 256; // lines

struct LogPart {
    enum class Clock {
        Own,     // it is the clock
        Same,    // a wall clock too, taken for the same
        Aligned,
        Apart    // nothing is known of it
    };
    int id = 0;
    std::shared_ptr<const LogFile> log;
    Clock clock = Clock::Apart;
    std::optional<Alignment> alignment; // with the reference, this log as the device; also one that failed
    std::optional<Error> problem;       // why it could not even be tried
    struct Page {
        std::int64_t carry = 0; // ns: of the last line with a moment before the page
        std::int64_t high = 0;  // ns: the latest before the page
        bool hasMoment = false;
    };
    std::vector<Page> pages;            // of momentPage lines each
    std::vector<std::uint32_t> lines, errors; // by bucket of the overview
    std::vector<std::size_t> errorLines;      // the first thousands
    std::optional<std::int64_t> first, last;  // ns on the common clock

    // ns on the common clock, for a line with a stamp on an aligned part of the log.
    std::optional<std::int64_t> moment(std::size_t line, const LogRow &row) const;
    // The segment that a line is in; nullptr: none.
    const AlignSegment *segmentOf(std::size_t line) const;
};

// Where two logs part, and which known failure is told there; or where a known failure is told and nothing parts.
struct LogParting {
    int device = 0, hub = 0; // ids; hub 0: a failure that one log tells
    std::size_t deviceLine = 0, hubLine = 0;
    std::string why;         // the engine's words; empty for a failure
    struct Failure {
        QString code, title, cause, remedy;
        int id = 0;          // of the log that tells it
        std::size_t line = 0;
    };
    std::optional<Failure> failure;
};

struct LogStory {
    std::vector<std::shared_ptr<const LogPart>> parts; // as they were opened
    int reference = -1;                                // index of parts; -1: none
    std::optional<std::int64_t> first, last;           // ns: what the overview spans
    std::vector<LogParting> partings;                  // where stories part, then known failures

    std::shared_ptr<const LogPart> share(int id) const; // null: not of this story
    const LogPart *find(int id) const { return share(id).get(); }
    // Logs without a place on the clock lie over the whole breadth, by their lines.
    int bucketOf(const LogPart &part, std::size_t line, std::optional<std::int64_t> moment) const;
    std::int64_t momentOf(double share) const; // 0 … 1 of the overview
};

// Lines of two logs that are of one moment, by the operator.
struct LogTie {
    int device = 0, hub = 0; // ids
    std::size_t deviceLine = 0, hubLine = 0;
};

struct LogStoryWish {
    struct Log {
        int id = 0;
        std::shared_ptr<const LogFile> log;
    };
    std::vector<Log> logs;
    std::vector<LogTie> ties;
    std::shared_ptr<const LogStory> before; // alignments of logs that have hardly grown are taken from there
};

// "stopped" only; what fails with one log is said at its part.
Result<std::shared_ptr<const LogStory>> makeLogStory(const LogStoryWish &wish, const std::stop_token &stop);

} // namespace imprint
