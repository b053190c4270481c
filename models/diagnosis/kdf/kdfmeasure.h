// A derivation with what it cost.
#pragma once

#include "models/diagnosis/kdf/kdfcase.h"

namespace imprint {

struct MeasuredKdf {
    Secret output;
    double seconds = 0;
    std::uint64_t memoryKib = 0; // by how much the process's peak rose: 0 where a former derivation needed as much
    std::uint64_t neededKib = 0; // by its parameters: scrypt and Argon2; 0 for the others
};

// Errors: those of evaluate().
Result<MeasuredKdf> measureKdf(const KdfCase &c);

} // namespace imprint
