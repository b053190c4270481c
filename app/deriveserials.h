// The serials that a derivation is for: arguments, ranges (SN001..SN250), files, standard input, a batch; each once.
//
// A file is a plain list, one serial a line, or an order as importCsv reads it (when its first line has a separator).
// Errors: "secret.serials" with line or place and reason, "import.csv", "file.…", "batch.…".
#pragma once

#include "app/station.h"

namespace imprint {

// At most a million. Never empty.
Result<std::vector<std::string>> serialsFrom(Station &station, const Invocation &call);
// Those of "SN001..SN250" (the second may leave out the part that does not change); nothing when the text is no range.
// "secret.serials" for one that runs backwards or has more than a million.
Result<std::vector<std::string>> serialRange(const QString &text);

} // namespace imprint
