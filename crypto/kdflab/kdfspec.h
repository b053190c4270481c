// What one side did to derive a key: the algorithm with all its parameters, also the wrong ones that devices are found
// to use, and the values that went in. Plain values; kdfeval.h computes, kdfformula.h has the language of messages.
#pragma once

#include "crypto/kdflab/kdfformula.h"
#include "crypto/kdflab/labhash.h"
#include "crypto/kdflab/outputform.h"

#include <array>

namespace imprint::kdflab {

enum class KdfKind {
    Pbkdf2,       // RFC 8018 5.2
    Pbkdf1,       // RFC 8018 5.1: hash^c(password || salt)
    IteratedHash, // the same over any message; with [K] in it every round hashes the whole message again
    BytesToKey,   // OpenSSL's EVP_BytesToKey: D_i = hash^c(D_(i-1) || message)
    Hash,         // once
    Hmac,         // once
    Cmac,         // once
    X963,         // ANSI X9.63 = SEC 1 3.6.1: hash(key || [i]32 || info)
    OneStep,      // SP 800-56C: hash([i]32 || key || info)
    Hkdf,         // RFC 5869
    HkdfChain,    // one info per block: K_i = HMAC(PRK, K_(i-1) || info_i || i)
    Scrypt,       // RFC 7914
    Argon2d,      // RFC 9106
    Argon2i,
    Argon2id,
    Counter,      // SP 800-108 4.1
    Feedback,     // SP 800-108 4.2
    AesCbc,       // one AES-CBC over the message, zero IV, padded with zeros: what fleets without CMAC do
};

enum class BlockIndex { BigEndian, LittleEndian, OneByte, Missing }; // INT(i) of PBKDF2
enum class Prf { Hmac, Cmac };

struct KdfSpec {
    KdfKind kind = KdfKind::Pbkdf2;
    const LabHash *hash = nullptr;  // not for CMAC, scrypt, Argon2
    std::uint64_t iterations = 1;   // PBKDF2, iterated hash
    BlockIndex blockIndex = BlockIndex::BigEndian;
    std::uint32_t firstBlock = 1;   // the first block's number: PBKDF2's i, a counter's start
    bool isLastOnly = false;        // PBKDF2 without the exclusive or: U_c is the block
    bool hasExtract = true, hasExpand = true; // HKDF
    Prf prf = Prf::Hmac;            // Counter, Feedback
    std::size_t cmacKeyBytes = 16;
    Role key = Role::Secret;        // of HMAC and CMAC
    Formula message;                // all that hash or MAC a message once a block
    int counterBits = 32;           // of [i] in the message; 8 for HKDF, 0: none
    bool isCounterLittle = false;
    std::uint32_t lengthBits = 0;   // what [L] says; the output's length is another thing
    std::uint64_t n = 16384;        // scrypt
    std::uint32_t r = 8, p = 1;     // p: also Argon2's lanes
    std::uint32_t t = 3, m = 65536; // Argon2: passes, KiB
    std::uint32_t version = 0x13;

    std::size_t length = 0;         // bytes of the output
    std::size_t offset = 0;         // of its first byte in what the form gives
    std::size_t derive = 0;         // bytes derived before the form; 0: offset + length
    OutputForm form = OutputForm::Plain;

    std::size_t deriveBytes() const { return derive ? derive : offset + length; }
    bool operator==(const KdfSpec &) const = default;
};

struct KdfInputs {
    std::array<Secret, std::size_t(Role::Count)> values;
    std::vector<Bytes> infos; // of HkdfChain, in order

    ByteView of(Role role) const { return values[std::size_t(role)].view(); }
    void set(Role role, ByteView bytes) { values[std::size_t(role)] = Secret::copyOf(bytes); }
    KdfInputs clone() const;
    bool isSameAs(const KdfInputs &other) const;
};

} // namespace imprint::kdflab
