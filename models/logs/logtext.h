// Reads a whole log into values, for those who compare logs.
#pragma once

#include "models/logs/logfile.h"

namespace imprint {

// The lines of a log that is indexed; all in memory, so at most 1 GB ("file.too-large"). "file.failed".
Result<LogText> textOf(const LogFile &log);
// The same of a file by its name: opens, indexes, reads.
Result<LogText> readLogText(const QString &path, const LogOptions &options = {}, std::stop_token stop = {});

} // namespace imprint
