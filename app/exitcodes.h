// What imprint-cli ends with: one table, which help shows, README names and a test holds the programs against.
#pragma once

#include "crypto/result.h"

#include <QString>

namespace imprint {

enum class Exit : int {
    Done = 0,
    DevicesFailed = 1,
    Usage = 2,
    NeedsOperator = 3,
    Site = 4,
    Passphrase = 5,
    NotVerified = 6,
    Interrupted = 7,
    Internal = 70
};

// By the area of the code; what no row names is DevicesFailed.
Exit exitFor(const Error &error);
// "  0  everything went well" …
QString exitCodesHelp();

} // namespace imprint
