// The hash functions of the KDF lab: one table of names, sizes and what OpenSSL and Python call them; digests and HMAC
// over any of them. crypto/digest.h is for what this program itself relies on; here are also the broken and the exotic
// ones that devices are found to use.
#pragma once

#include "crypto/bytes.h"
#include "crypto/secret.h"

#include <initializer_list>

namespace imprint::kdflab {

struct LabHash {
    const char *name;    // as specifications say it: "sha256"
    const char *openssl; // "SHA256"
    const char *python;  // of hashlib.new
    std::size_t bytes;   // of a digest
    std::size_t block;   // HMAC pads keys to it
    bool isWeak;         // collisions are known, or worse
};

constexpr std::size_t largestDigest = 64;

std::span<const LabHash> labHashes();
// Upper and lower case, "SHA-256", "HMAC-SHA256" and "HmacSHA256" are all sha256. Null when it is none of the table.
const LabHash *findHash(std::string_view name);

using Parts = std::initializer_list<ByteView>;

// Of the parts in a row. out: hash.bytes bytes.
void labDigest(const LabHash &hash, Parts parts, std::uint8_t *out);
// RFC 2104, any key length. out may be one of the parts.
void labHmac(const LabHash &hash, ByteView key, Parts parts, std::uint8_t *out);
// RFC 8018 5.2 by OpenSSL; false when it cannot (a hash it does not take there, sizes above 2^31).
bool labPbkdf2(const LabHash &hash, ByteView password, ByteView salt, std::uint64_t iterations, std::span<std::uint8_t> out);
// AES-CMAC (SP 800-38B); key of 16, 24 or 32 bytes. out: 16 bytes.
bool labCmac(ByteView key, Parts parts, std::uint8_t *out);
// AES-CBC with zero IV over whole blocks; false when key or length do not fit. out: as many bytes.
bool labAesCbc(ByteView key, ByteView blocks, std::uint8_t *out);

} // namespace imprint::kdflab
