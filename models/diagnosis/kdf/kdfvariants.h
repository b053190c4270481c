// What devices make of a value on its way into a key derivation: text for bytes, other byte orders, cut, padded, hashed.
//
// Each variant has words for the operator, how many faults it is (two when two of these come together) and a surprise in
// bits: how unlikely it is a priori, from the cases seen (tests/vectors/kdf, public issues).
// Variants that change nothing are left out; of equal ones the least surprising stays.
#pragma once

#include "crypto/bytes.h"
#include "crypto/kdflab/kdfformula.h"

namespace imprint {

struct InputVariant {
    std::string words; // "hex text"
    Bytes bytes;
    int faults = 1;
    double bits = 0;
};

// outputLength: of the derived key, which some encodings of an info name.
std::vector<InputVariant> inputVariants(ByteView value, kdflab::Role role, std::size_t outputLength);

} // namespace imprint
