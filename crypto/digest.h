// Hashes and MACs over OpenSSL's EVP. Fetches are done once per process, not once per call.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "crypto/secret.h"

#include <array>
#include <initializer_list>

namespace imprint {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(ByteView data);
// Over the concatenation, without building it.
Sha256 sha256(std::initializer_list<ByteView> parts);

// HMAC-SHA-256 (RFC 2104). Any key length.
Sha256 hmacSha256(ByteView key, ByteView data);

} // namespace imprint
