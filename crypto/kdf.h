// Key derivation. HKDF (RFC 5869) with SHA-256 or SHA-384, and scrypt (RFC 7914) for sealing under a passphrase.
#pragma once

#include "crypto/digest.h"

namespace imprint {

// PRK of the hash's length. An empty salt counts as HashLen zero bytes (RFC 5869 section 2.2).
Result<Secret> hkdfExtract(HashName hash, ByteView salt, ByteView ikm);
// length at most 255 * HashLen, else "kdf.length".
Result<Secret> hkdfExpand(HashName hash, ByteView prk, ByteView info, std::size_t length);

struct ScryptCost {
    std::uint64_t n = 1u << 17; // a power of two, at least 2^17 for anything this program seals
    std::uint32_t r = 8;
    std::uint32_t p = 1;
};
// Is the work of a derivation that a file asks for (n * r * p) within 16 times the default's? Checked before a file is
// opened, so that a forged one cannot keep the program busy for hours.
bool isBearable(const ScryptCost &cost);
// "kdf.cost" for parameters out of range (RFC 7914 section 2) or above 2 GiB of memory. At least one byte.
Result<Secret> scrypt(ByteView passphrase, ByteView salt, const ScryptCost &cost, std::size_t length);

} // namespace imprint
