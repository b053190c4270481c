// Computes what a specification says, exactly: the table of all key derivations of the lab.
//
// Errors: "kdf.spec" for parameters out of range, "kdf.input" for inputs that are missing or cannot be used, "kdf.length"
// for more bytes than the derivation can give, "kdf.cost" for what would take hours or more memory than allowed
// (10^8 iterations, scrypt n*r*p above 2^24, Argon2 above 4 GiB or 64 GiB passed over).
#pragma once

#include "crypto/kdflab/kdfspec.h"
#include "crypto/result.h"

namespace imprint::kdflab {

constexpr std::uint64_t mostIterations = 100'000'000;
constexpr std::size_t mostOutput = 65'536;

struct KdfRow {
    KdfKind kind;
    const char *name;       // as specifications say it
    const char *secretName; // what the secret input is called
    const char *message;    // the formula that is meant when none is given; null: has no message
    Result<Secret> (*derive)(const KdfSpec &spec, const KdfInputs &inputs, std::size_t bytes);
};

std::span<const KdfRow> kdfTable();
const KdfRow &rowOf(KdfKind kind);
const KdfRow *findKdf(std::string_view name); // case does not matter; null when none has it

// The derived bytes before form and window.
Result<Secret> deriveBytes(const KdfSpec &spec, const KdfInputs &inputs, std::size_t bytes);
// The output: exactly spec.length bytes.
Result<Secret> evaluate(const KdfSpec &spec, const KdfInputs &inputs);

// What HKDF extracts: HMAC(salt, ikm), or ikm itself without extract.
Secret pseudoRandomKey(const KdfSpec &spec, const KdfInputs &inputs);
// INT(i) as this device writes it.
Bytes blockIndexBytes(BlockIndex index, std::uint32_t i);
// The message of one block.
Bytes messageBytes(const KdfSpec &spec, const KdfInputs &inputs, std::uint32_t i, ByteView previous);

} // namespace imprint::kdflab
