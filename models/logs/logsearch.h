// Searches a whole log, whether it is indexed or not, on several threads: whole blocks of lines go to the matcher.
#pragma once

#include "models/logs/logbytes.h"
#include "models/logs/matcher.h"

#include <QStringList>

namespace imprint {

struct LogSearchWish {
    MatchWish match;
    unsigned threads = 0;         // 0: as many as the computer has, four at most
    std::size_t keep = 0;         // of how many lines the place is wanted
};

struct LogHits {
    std::size_t lines = 0;                  // that any pattern fits
    std::vector<std::size_t> linesOf;       // by pattern
    std::vector<std::uint64_t> offsets;     // of the first `keep` of them, ascending
};

// "logs.pattern", "file.failed", "stopped".
Result<LogHits> searchLog(const LogBytes &bytes, const LogSearchWish &wish, const std::stop_token &stop = {});

// The words that tell of provisioning, from resources/logformats/keywords.json; to be searched as text, ignoring case.
struct Keyword {
    QString word, topic;
};
Result<std::vector<Keyword>> provisioningKeywords(); // "logs.format"

} // namespace imprint
