#include "crypto/kdflab/labhash.h"

#include "crypto/opensslptr.h"

#include <array>
#include <cctype>
#include <cstring>
#include <openssl/core_names.h>

namespace imprint::kdflab {
namespace {

constexpr LabHash hashes[] = {
    {"md5", "MD5", "md5", 16, 64, true},
    {"sha1", "SHA1", "sha1", 20, 64, true},
    {"sha224", "SHA2-224", "sha224", 28, 64, false},
    {"sha256", "SHA2-256", "sha256", 32, 64, false},
    {"sha384", "SHA2-384", "sha384", 48, 128, false},
    {"sha512", "SHA2-512", "sha512", 64, 128, false},
    {"sha512-224", "SHA2-512/224", "sha512_224", 28, 128, false},
    {"sha512-256", "SHA2-512/256", "sha512_256", 32, 128, false},
    {"sha3-224", "SHA3-224", "sha3_224", 28, 144, false},
    {"sha3-256", "SHA3-256", "sha3_256", 32, 136, false},
    {"sha3-384", "SHA3-384", "sha3_384", 48, 104, false},
    {"sha3-512", "SHA3-512", "sha3_512", 64, 72, false},
    {"blake2b", "BLAKE2B-512", "blake2b", 64, 128, false},
    {"blake2s", "BLAKE2S-256", "blake2s", 32, 64, false},
    {"ripemd160", "RIPEMD160", "ripemd160", 20, 64, true},
    {"sm3", "SM3", "sm3", 32, 64, false},
};
constexpr std::size_t hashCount = std::size(hashes);

const EVP_MD *mdOf(const LabHash &hash)
{
    static const auto fetched = [] {
        std::array<EvpMdPtr, hashCount> all;
        for (std::size_t i = 0; i < hashCount; ++i)
            all[i].reset(EVP_MD_fetch(nullptr, hashes[i].openssl, nullptr));
        return all;
    }();
    const EVP_MD *md = fetched[std::size_t(&hash - hashes)].get();
    if (!md)
        opensslUnusable(hash.name);
    return md;
}

EVP_MD_CTX *context()
{
    thread_local const EvpMdCtxPtr own(EVP_MD_CTX_new());
    if (!own)
        opensslUnusable("digest");
    return own.get();
}

void digestAfter(const LabHash &hash, ByteView first, Parts parts, std::uint8_t *out)
{
    EVP_MD_CTX *c = context();
    bool ok = EVP_DigestInit_ex2(c, mdOf(hash), nullptr) == 1 && EVP_DigestUpdate(c, first.data(), first.size()) == 1;
    for (const ByteView part : parts)
        ok = ok && EVP_DigestUpdate(c, part.data(), part.size()) == 1;
    if (!ok || EVP_DigestFinal_ex(c, out, nullptr) != 1)
        opensslUnusable(hash.name);
}

std::string normal(std::string_view name)
{
    std::string out;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            out += char(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view before : {"pbkdf2", "hmac", "with"})
        if (out.starts_with(before))
            out.erase(0, before.size());
    return out;
}

} // namespace

std::span<const LabHash> labHashes()
{
    return hashes;
}

const LabHash *findHash(std::string_view name)
{
    const std::string wanted = normal(name);
    for (const LabHash &hash : hashes)
        if (normal(hash.name) == wanted)
            return &hash;
    return nullptr;
}

void labDigest(const LabHash &hash, Parts parts, std::uint8_t *out)
{
    digestAfter(hash, {}, parts, out);
}

void labHmac(const LabHash &hash, ByteView key, Parts parts, std::uint8_t *out)
{
    std::uint8_t pad[144] = {}, inner[largestDigest];
    if (key.size() > hash.block)
        labDigest(hash, {key}, pad);
    else if (!key.empty())
        std::memcpy(pad, key.data(), key.size());
    for (std::size_t i = 0; i < hash.block; ++i)
        pad[i] ^= 0x36;
    digestAfter(hash, {pad, hash.block}, parts, inner);
    for (std::size_t i = 0; i < hash.block; ++i)
        pad[i] ^= 0x36 ^ 0x5c;
    digestAfter(hash, {pad, hash.block}, {ByteView(inner, hash.bytes)}, out);
    cleanse(pad, sizeof pad);
    cleanse(inner, sizeof inner);
}

bool labPbkdf2(const LabHash &hash, ByteView password, ByteView salt, std::uint64_t iterations, std::span<std::uint8_t> out)
{
    const std::uint8_t none = 0;
    constexpr std::uint64_t most = 0x7fffffff;
    if (iterations > most || password.size() > most || salt.size() > most || out.size() > most)
        return false;
    return PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(password.empty() ? &none : password.data()), int(password.size()),
                             salt.empty() ? &none : salt.data(), int(salt.size()), int(iterations), mdOf(hash), int(out.size()),
                             out.data()) == 1;
}

bool labAesCbc(ByteView key, ByteView blocks, std::uint8_t *out)
{
    const EVP_CIPHER *const cipher = key.size() == 16 ? EVP_aes_128_cbc() : key.size() == 24 ? EVP_aes_192_cbc() : EVP_aes_256_cbc();
    if ((key.size() != 16 && key.size() != 24 && key.size() != 32) || blocks.size() % 16 != 0 || blocks.size() > 0x7fffffff)
        return false;
    const std::uint8_t zero[16] = {};
    const EvpCipherCtxPtr c(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!c || EVP_EncryptInit_ex(c.get(), cipher, nullptr, key.data(), zero) != 1 || EVP_CIPHER_CTX_set_padding(c.get(), 0) != 1
        || EVP_EncryptUpdate(c.get(), out, &written, blocks.data(), int(blocks.size())) != 1)
        opensslUnusable("AES-CBC");
    return true;
}

bool labCmac(ByteView key, Parts parts, std::uint8_t *out)
{
    static const EvpMacPtr mac(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
    const char *cipher = key.size() == 16 ? "AES-128-CBC" : key.size() == 24 ? "AES-192-CBC" : "AES-256-CBC";
    if (key.size() != 16 && key.size() != 24 && key.size() != 32)
        return false;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, const_cast<char *>(cipher), 0),
        OSSL_PARAM_construct_end(),
    };
    const EvpMacCtxPtr c(mac ? EVP_MAC_CTX_new(mac.get()) : nullptr);
    bool ok = c && EVP_MAC_init(c.get(), key.data(), key.size(), parameters) == 1;
    for (const ByteView part : parts)
        ok = ok && EVP_MAC_update(c.get(), part.data(), part.size()) == 1;
    std::size_t written = 0;
    if (!ok || EVP_MAC_final(c.get(), out, &written, 16) != 1)
        opensslUnusable("CMAC");
    return true;
}

} // namespace imprint::kdflab
