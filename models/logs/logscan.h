// Passes over a stretch of a log: cuts it into lines, reads their stamps, gives a chunk.
#pragma once

#include "models/logs/logbytes.h"
#include "models/logs/logchunk.h"

#include <functional>

namespace imprint {

struct LogRules {
    LogFormats formats;
    BootMarks marks;
};

// The lines that begin in [begin, end), the last of them whole. A line that begins before `begin` belongs to others.
// "file.failed" when the disk refuses, "stopped".
Result<LogChunk> scanLines(const LogBytes &bytes, const LogRules &rules, std::uint64_t begin, std::uint64_t end,
                           const std::stop_token &stop);

// How many of some lines at `spots` places of the log each pattern fits.
std::vector<std::size_t> sampleLines(const LogBytes &bytes, const LogFormats &formats, int spots);

} // namespace imprint
