// The serials that a derivation is for: arguments, ranges (SN001..SN250), files, standard input, a batch; each once.
//
// A file is a plain list, one serial a line, or an order as importCsv reads it (when its first line has a separator).
// Errors: "secret.serials" with line or place and reason, "import.csv", "file.…", "batch.…".
#pragma once

#include "app/station.h"
#include "models/workflow/serials.h"

namespace imprint {

// At most a million. Never empty.
Result<std::vector<std::string>> serialsFrom(Station &station, const Invocation &call);

} // namespace imprint
