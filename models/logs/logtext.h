// Reads a whole log into values, for those who compare logs.
#pragma once

#include "models/logs/logfile.h"

#include <functional>

namespace imprint {

// The lines of a log that is indexed; all in memory, so at most 1 GB ("file.too-large"). "file.failed".
Result<LogText> textOf(const LogFile &log);
// The same of a file by its name: opens, indexes, reads.
Result<LogText> readLogText(const QString &path, const LogOptions &options = {}, std::stop_token stop = {});


// Some of a log's lines.
struct LogSample {
    LogText text;
    std::vector<std::size_t> lines; // of the log, from 0, for each of the text's
};
// needed: lines that are taken in any case, ascending; of the others those whose first 4,096 bytes are wanted. One pass, whatever
// the size. "stopped", "file.failed".
Result<LogSample> sampleOf(const LogFile &log, const std::vector<std::size_t> &needed, const std::function<bool(std::string_view)> &isWanted,
                           const std::stop_token &stop = {});

} // namespace imprint
