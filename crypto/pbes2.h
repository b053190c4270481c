// The outer structure of an encrypted PKCS#8 key (RFC 5958 EncryptedPrivateKeyInfo; RFC 8018 PBES2) with scrypt
// (RFC 7914 section 7) and AES-256-CBC, and nothing else. For crypto/ alone.
//
// Only the structure: OpenSSL's own functions that also derive and decrypt allow scrypt no more than 32 MiB.
#pragma once

#include "crypto/kdf.h"

#include <array>

namespace imprint {

struct Pbes2 {
    ScryptCost cost;
    Bytes salt;
    std::array<std::uint8_t, 16> iv{};
    Bytes ciphertext;
};

Result<Bytes> encodePbes2(const Pbes2 &parts);
// "ca.file" when it is anything else, has trailing bytes, or the ciphertext is no whole number of blocks.
Result<Pbes2> decodePbes2(ByteView der);

} // namespace imprint
