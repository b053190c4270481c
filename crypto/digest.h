// Hashes (FIPS 180-4) and HMAC (RFC 2104) over OpenSSL's EVP. Fetches are done once per process, not once per call.
//
// These functions have no error to return: with an OpenSSL that can no longer hash, the program ends.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "crypto/secret.h"

#include <array>
#include <initializer_list>

namespace imprint {

enum class HashName { Sha256, Sha384 };

std::size_t hashBytes(HashName hash); // 32, 48

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(ByteView data);
// Over the concatenation, without building it.
Sha256 sha256(std::initializer_list<ByteView> parts);

// HMAC-SHA-256 (RFC 2104). Any key length.
Sha256 hmacSha256(ByteView key, ByteView data);

// The same with the hash as a parameter; the parts are concatenated. out: exactly hashBytes(hash) bytes.
void digest(HashName hash, std::initializer_list<ByteView> parts, std::span<std::uint8_t> out);
void hmac(HashName hash, ByteView key, std::initializer_list<ByteView> parts, std::span<std::uint8_t> out);

} // namespace imprint
