// Random bytes for keys, nonces, transaction ids and serial numbers.
//
// RandomSource is an interface so that reference vectors can be replayed; SystemRandom (OpenSSL's DRBG) is what
// every program uses. A source that fails gives an error ("random.unavailable"), never short or zero bytes.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "crypto/secret.h"

namespace imprint {

class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual Result<void> fill(std::span<std::uint8_t> out) = 0;

    Result<Bytes> bytes(std::size_t size);   // public values
    Result<Secret> secret(std::size_t size); // private ones
};

class SystemRandom final : public RandomSource {
public:
    Result<void> fill(std::span<std::uint8_t> out) override;
};

} // namespace imprint
