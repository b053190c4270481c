// Derives the secrets of many serials, in blocks, and hands each block on in order: recorded first, then delivered, and the
// next blocks are derived meanwhile.
//
// When the key's token is lost, the batch pauses at the serial it was at, lets the deriver wait for the same token, and
// goes on there: no serial is handed on twice and none is left out. Stopping is looked at between serials.
#pragma once

#include "crypto/derivation.h"

#include <functional>

namespace imprint {

struct SecretBlock {
    std::span<const std::string> serials;
    ByteView secrets; // secretBytes each, in the order of the serials
    std::size_t secretBytes = 0;
    ByteView secretOf(std::size_t i) const { return secrets.subspan(i * secretBytes, secretBytes); }
};

struct SecretBatchSteps {
    std::function<Result<void>(const SecretBlock &)> record;  // durable when it returns; may be absent
    std::function<Result<void>(const SecretBlock &)> deliver; // to where the secrets go
    std::function<void(std::size_t done)> progress;           // may be absent
    std::function<void(const Error &)> waiting;               // the token is lost and looked for; may be absent
};

struct SecretBatchEnd {
    std::size_t done = 0; // serials handed on; the next is the one it was at
    std::optional<Error> problem;
    int pauses = 0; // how often the token was lost and came back
};

inline constexpr std::size_t secretBlockSerials = 2048; // at most; slow keys get smaller ones

// All callbacks run on the caller's thread; so does what recover() asks.
SecretBatchEnd runSecretBatch(SecretDeriver &deriver, std::span<const std::string> serials, const SecretBatchSteps &steps,
                              const std::stop_token &stop, std::size_t blockSerials = secretBlockSerials);

} // namespace imprint
