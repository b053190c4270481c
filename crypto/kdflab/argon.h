// Argon2 (RFC 9106) through libargon2, versions 0x10 and 0x13, with secret value and associated data.
#pragma once

#include "crypto/kdflab/kdfspec.h"
#include "crypto/result.h"

namespace imprint::kdflab {

bool isArgon2(KdfKind kind);

// Salt of at least 8 bytes, at least 4 bytes of output, m at least 8 KiB a lane: "kdf.spec" otherwise; "kdf.cost" above
// 4 GiB or when passes times memory exceed 64 GiB.
Result<Secret> argon2(const KdfSpec &spec, const KdfInputs &inputs, std::size_t bytes);

} // namespace imprint::kdflab
