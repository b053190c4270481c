// What a device may have done instead of what the specification says, as dimensions that vary independently: one value
// each for the secret, the salt, the info …, the hash, the structure of the derivation, its cost, another derivation
// altogether. A hypothesis takes one alternative from up to three dimensions.
#pragma once

#include "crypto/kdflab/kdfeval.h"

#include <functional>

namespace imprint {

struct KdfAlternative {
    std::string field; // of the specification or the inputs
    std::string words; // empty: what the specification says in that field
    int faults = 1;
    double bits = 0;   // of surprise
    std::function<void(kdflab::KdfSpec &, kdflab::KdfInputs &)> apply;
};

using KdfDimension = std::vector<KdfAlternative>; // the likeliest first

// In the order in which they are applied.
std::vector<KdfDimension> kdfDimensions(const kdflab::KdfSpec &hub, const kdflab::KdfInputs &inputs,
                                        std::size_t outputLength);

} // namespace imprint
