// One small secret sealed under a key that is there anyway: AES-256-GCM, a fresh nonce each time. context says what it is
// and is authenticated: a blob that is put into another's place does not open. For blobs under a passphrase see crypto/seal.h.
//
// Layout: nonce (12) | ciphertext | tag (16). The key has 32 bytes and seals fewer than 2^32 blobs (SP 800-38D, 8.3).
// "seal.size" (above 64 KiB), "seal.open" (wrong key, wrong context, damaged), "random.unavailable".
#pragma once

#include "crypto/random.h"

namespace imprint {

Result<Bytes> sealUnder(const Secret &key, ByteView context, const Secret &plain, RandomSource &random);
Result<Secret> openUnder(const Secret &key, ByteView context, ByteView sealed);

} // namespace imprint
