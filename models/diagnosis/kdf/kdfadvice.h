// What of a key derivation is below today's recommendations. The figures are one table in the source file, each with
// where it comes from; a result is words for a technician, the most important first.
#pragma once

#include "models/core/sentence.h"
#include "models/diagnosis/kdf/kdfwords.h"

namespace imprint {

std::vector<Sentence> kdfAdvice(const kdflab::KdfSpec &spec, const kdflab::KdfInputs &inputs);

} // namespace imprint
