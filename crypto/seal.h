// One encrypted blob under a passphrase: scrypt (N >= 2^17) and AES-256-GCM. Used for the site's backup.
//
// Layout: "IMPRINT-SEAL-1\n" | n (8) | r (4) | p (4) | salt (32) | nonce (12) | ciphertext | tag (16), big-endian; everything before
// the ciphertext is authenticated. A wrong passphrase and a damaged blob cannot be told apart: "seal.open", as is
// a blob that wants absurd work. A cost below 2^17 is for tests alone. Plain text of up to 1 GiB ("seal.size").
#pragma once

#include "crypto/kdf.h"
#include "crypto/random.h"

namespace imprint {

Result<Bytes> seal(ByteView plain, const Secret &passphrase, RandomSource &random, const ScryptCost &cost = {});
Result<Secret> unseal(ByteView sealed, const Secret &passphrase);

} // namespace imprint
