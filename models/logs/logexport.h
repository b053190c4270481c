// A stretch of time of several logs as one archive (zip): their lines as they are, how they were put on one clock, and a report that
// people can read.
//
// The first log with a wall clock is the clock of all. Others with a wall clock are cut at the same moments; uptimes are aligned with it
// first. A log that cannot be aligned goes in whole, and the report says so.
//
// Errors: what reading and aligning give; "file.failed", "file.permission", "file.full" for the archive.
#pragma once

#include "models/logs/alignment.h"
#include "models/logs/logfile.h"

namespace imprint {

struct LogExportWish {
    std::optional<std::int64_t> from, to; // ns since 1970 in UTC, inclusive; nothing: no bound
    QString archive;                      // replaced when it is there
    // Of the logs, in their order, with the first one that has a wall clock: by the operator's marks, or just known already. What is
    // not known is found.
    std::vector<std::optional<Alignment>> alignments;
};

struct ExportedLog {
    QString name;           // in the archive
    StampKind kind = StampKind::None;
    QString format;
    bool isYearGuessed = false, isZoneGuessed = false;
    bool isWhole = false;   // because no time on the common clock is known for it
    std::size_t first = 0, count = 0; // lines, from 0
    std::optional<Alignment> alignment;
};

Result<std::vector<ExportedLog>> exportLogs(const std::vector<std::shared_ptr<LogFile>> &logs, const LogExportWish &wish,
                                            const std::stop_token &stop = {});

// The parts of the archive besides the logs.
QByteArray exportReport(const std::vector<ExportedLog> &logs, const LogExportWish &wish);
QByteArray exportJson(const std::vector<ExportedLog> &logs, const LogExportWish &wish);

} // namespace imprint
