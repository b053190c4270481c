// A device's secret from its serial and a key that factory and server both hold: one table of schemes.
//
// A scheme sees a SecretKey only: bytes in this process (SoftSecretKey, sealed in a file when at rest) or a key that
// never leaves its token (crypto/token/tokenkey.h). What all tokens can do is enough: single-part AES-CBC; CMAC is built
// on it where the token has none.
//
//   aes-cbc-md5      AES-CBC, zero IV, one block, over MD5(serial). For fleets that have it already: MD5 lets whoever may
//                    choose serials make two devices with one secret.
//   sp800-108-cmac   NIST SP 800-108 counter mode over AES-CMAC (SP 800-38B): [i]32 || label || 00 || context || serial
//                    || [L]32
//   cmac-serial      AES-CMAC over the serial
//   hkdf-sha256      RFC 5869 over a software secret: salt; info || serial
//   aes-dukpt-ik     ANS X9.24-3 initial key; the serial is the initial key id, 16 hex digits
//
// Errors: "derivation.scheme", "derivation.key" (the key does not fit the scheme), "derivation.length",
// "derivation.serial" (cannot be one in this scheme), "derivation.key-check", and those of the key.
#pragma once

#include "crypto/digest.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace imprint {

inline constexpr std::size_t aesBlockBytes = 16;

class SecretKey {
public:
    virtual ~SecretKey() = default;
    virtual std::size_t bytes() const = 0; // its length; 0: it does not say
    // AES-CBC under a zero IV, no padding. blocks: one to 64 whole blocks; out: exactly as long.
    virtual Result<void> cbc(ByteView blocks, std::span<std::uint8_t> out) = 0;
    // AES-CMAC, 16 bytes. Here: built on cbc(), for which the subkeys are in this process for a moment.
    virtual Result<void> cmac(ByteView message, std::span<std::uint8_t> out);
    // Refused here: tokens of this kind have no HMAC.
    virtual Result<Secret> hkdf(ByteView salt, ByteView info, std::size_t length);
};

class SoftSecretKey final : public SecretKey {
public:
    // 1 to 1024 bytes; for AES 16, 24 or 32 of them, else cbc() and cmac() say "derivation.key".
    static Result<std::unique_ptr<SoftSecretKey>> make(Secret bytes);
    ~SoftSecretKey() override;

    std::size_t bytes() const override;
    Result<void> cbc(ByteView blocks, std::span<std::uint8_t> out) override;
    Result<void> cmac(ByteView message, std::span<std::uint8_t> out) override;
    Result<Secret> hkdf(ByteView salt, ByteView info, std::size_t length) override;

private:
    struct Impl;
    explicit SoftSecretKey(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// What a product adds to the serial. Schemes that have no use for one of these refuse it when it is set.
struct DerivationInput {
    Bytes label, context; // sp800-108-cmac
    Bytes salt, info;     // hkdf-sha256
    std::size_t length = 0; // bytes of the secret; 0: the scheme's own
};

struct DerivationScheme {
    std::string_view name, title;
    std::string_view caution; // why it is not for new products; empty: it is
    bool needsAes = true;     // else a secret of any length, in software
    // How many bytes come out: "derivation.length", "derivation.key".
    Result<std::size_t> (*secretBytes)(const SecretKey &key, const DerivationInput &input);
    // out: that many bytes.
    Result<void> (*derive)(SecretKey &key, std::string_view serial, const DerivationInput &input,
                           std::span<std::uint8_t> out);
};

std::span<const DerivationScheme> derivationSchemes();
Result<const DerivationScheme *> derivationScheme(std::string_view name);
inline constexpr std::string_view defaultScheme = "sp800-108-cmac";

// K(i) = CMAC(key, before || [i] || after) for i = 1, 2, …, the counter in counterBits (8, 16, 24 or 32); the first
// out.size() bytes of them (SP 800-108 section 4.1).
Result<void> counterModeCmac(SecretKey &key, ByteView before, ByteView after, int counterBits,
                             std::span<std::uint8_t> out);

// The key check value: the first three bytes, in hex, of a zero block encrypted (AES), or of an HKDF output of its own
// (other secrets). No more than three: the whole block would give CMAC's subkeys away.
Result<std::string> keyCheckValue(SecretKey &key, const DerivationScheme &scheme);
// expected: 6 to 32 hex digits, as other tools print it; as many as there are must agree. "derivation.key-check" when not.
Result<void> compareKeyCheck(SecretKey &key, const DerivationScheme &scheme, std::string_view expected);

// Secrets of many serials, in order and back to back. done counts the serials whose secrets are complete; fewer than
// asked when stop was requested or, with the reason in problem, when the key failed.
struct DerivedBlock {
    Secret secrets;
    std::size_t done = 0;
    std::optional<Error> problem;
};

// One key with one scheme, for a batch. derive() may take a while; from as many threads at once as blocksAtOnce() says, so
// that the next block waits in the key's queue when one is done; recover() when none is under way.
class SecretDeriver {
public:
    virtual ~SecretDeriver() = default;
    virtual int blocksAtOnce() const { return 1; }
    virtual std::size_t secretBytes() const = 0;
    virtual DerivedBlock derive(std::vector<std::string> serials, std::stop_token stop) = 0;
    // After problem: makes the same key usable again, or says why not; whatever was done stays done. May take long, and may
    // ask for a PIN. Here: what failed stays so.
    virtual Result<void> recover(const Error &problem, std::stop_token) { return problem; }
    // Of the key, six hex digits.
    virtual Result<std::string> keyCheck() = 0;
};

// The loop itself, also for keys elsewhere.
DerivedBlock deriveEach(SecretKey &key, const DerivationScheme &scheme, const DerivationInput &input,
                        std::size_t secretBytes, const std::vector<std::string> &serials, const std::stop_token &stop);

class SoftDeriver final : public SecretDeriver {
public:
    static Result<std::unique_ptr<SoftDeriver>> make(std::unique_ptr<SecretKey> key, const DerivationScheme &scheme,
                                                     DerivationInput input);
    std::size_t secretBytes() const override { return m_secretBytes; }
    DerivedBlock derive(std::vector<std::string> serials, std::stop_token stop) override;
    Result<std::string> keyCheck() override;

private:
    SoftDeriver(std::unique_ptr<SecretKey> key, const DerivationScheme &scheme, DerivationInput input, std::size_t bytes)
        : m_key(std::move(key)), m_scheme(scheme), m_input(std::move(input)), m_secretBytes(bytes)
    {
    }
    std::unique_ptr<SecretKey> m_key;
    const DerivationScheme &m_scheme;
    DerivationInput m_input;
    std::size_t m_secretBytes;
};

} // namespace imprint
