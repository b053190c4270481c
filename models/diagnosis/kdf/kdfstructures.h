// How the construction of a key derivation goes wrong, and which other derivation stands in its place.
#pragma once

#include "models/diagnosis/kdf/kdfalternatives.h"

namespace imprint {

// Of the same derivation: counters, separators, lengths, halves left out.
std::vector<KdfDimension> structures(const kdflab::KdfSpec &hub, const kdflab::KdfInputs &inputs, std::size_t outputLength);
// Another one, over the same inputs.
KdfDimension otherDerivations(const kdflab::KdfSpec &hub, const kdflab::KdfInputs &inputs, std::size_t outputLength);

} // namespace imprint
