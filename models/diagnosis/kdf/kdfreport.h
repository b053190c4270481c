// A find of the mismatch search as JSON: what differs, in the words of the specification, and how to see it for oneself.
#pragma once

#include "models/diagnosis/kdf/kdfsearch.h"

namespace imprint {

// {"iterations": 1000, "salt": "hex text"}: members of the specification that differ, with what the device did, and
// inputs with what became of them. Empty for a find without faults.
QJsonObject kdfDifferences(const KdfCase &hub, const KdfFind &find);

// {"found": [{"differs", "faults", "spec", "inputs", "output", "reproduce"}], "chance_hits", "covered"}
QJsonObject kdfReport(const KdfCase &hub, const KdfSearchResult &result);

} // namespace imprint
