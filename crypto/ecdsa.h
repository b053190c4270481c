// ECDSA over a digest that is already computed, r || s (FIPS 186-4 section 6, IEEE P1363). For crypto/ alone.
#pragma once

#include "crypto/eccurve.h"

namespace imprint {

// "crypto.library" when OpenSSL will not sign.
Result<Bytes> signDigest(const CurveData &c, EVP_PKEY *key, ByteView digest);
// r and s in [1, n-1] and exactly as long as n; anything else is false, as is a signature that does not fit.
bool verifiesDigest(const CurveData &c, EVP_PKEY *key, ByteView digest, ByteView signature);

} // namespace imprint
