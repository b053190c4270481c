// Keys for derivation: CMAC over whatever has CBC, and the key in this process.
#include "crypto/derivation.h"

#include "crypto/kdf.h"
#include "crypto/opensslptr.h"

#include <algorithm>
#include <openssl/core_names.h>

namespace imprint {
namespace {

using Block = std::array<std::uint8_t, aesBlockBytes>;
constexpr std::size_t mostBlocks = 64;
constexpr std::size_t mostMessage = mostBlocks * aesBlockBytes;

// Doubling in GF(2^128), SP 800-38B section 6.1.
void doubleBlock(Block &block)
{
    const bool hasCarry = (block[0] & 0x80) != 0;
    for (std::size_t i = 0; i < block.size(); ++i)
        block[i] = std::uint8_t(block[i] << 1 | (i + 1 < block.size() ? block[i + 1] >> 7 : 0));
    if (hasCarry)
        block.back() ^= 0x87;
}

Result<void> checkBlocks(ByteView blocks, std::span<std::uint8_t> out)
{
    if (blocks.empty() || blocks.size() % aesBlockBytes != 0 || blocks.size() > mostMessage || out.size() != blocks.size())
        return fail("derivation.length", "AES-CBC takes 1 to 64 whole blocks, not " + std::to_string(blocks.size()) + " bytes");
    return {};
}

const char *cbcName(std::size_t keyBytes)
{
    return keyBytes == 16 ? "AES-128-CBC" : keyBytes == 24 ? "AES-192-CBC" : keyBytes == 32 ? "AES-256-CBC" : nullptr;
}

} // namespace

// The last block of CBC over the message, whose last block is padded and masked with a subkey.
Result<void> SecretKey::cmac(ByteView message, std::span<std::uint8_t> out)
{
    if (message.size() > mostMessage || out.size() != aesBlockBytes)
        return fail("derivation.length", "a message of " + std::to_string(message.size()) + " bytes is too long");
    Block subkey{};
    const Block zero{};
    if (auto encrypted = cbc(zero, subkey); !encrypted)
        return encrypted;
    doubleBlock(subkey);
    const bool isWhole = !message.empty() && message.size() % aesBlockBytes == 0;
    if (!isWhole)
        doubleBlock(subkey);
    Secret padded(isWhole ? message.size() : (message.size() / aesBlockBytes + 1) * aesBlockBytes);
    std::copy(message.begin(), message.end(), padded.data());
    if (!isWhole)
        padded.data()[message.size()] = 0x80;
    for (std::size_t i = 0; i < aesBlockBytes; ++i)
        padded.data()[padded.size() - aesBlockBytes + i] ^= subkey[i];
    cleanse(subkey.data(), subkey.size());
    Secret chain(padded.size());
    auto done = cbc(padded.view(), {chain.data(), chain.size()});
    if (done)
        std::copy_n(chain.data() + chain.size() - aesBlockBytes, aesBlockBytes, out.data());
    return done;
}

Result<Secret> SecretKey::hkdf(ByteView, ByteView, std::size_t)
{
    return fail("derivation.key", "a key in a token cannot do HKDF; this scheme takes a sealed secret");
}

struct SoftSecretKey::Impl {
    Secret bytes;
    EvpCipherCtxPtr cbc; // with its key; null when the length is not one of AES
    EvpMacCtxPtr cmac;   // the same; copied for each use
};

SoftSecretKey::SoftSecretKey(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
SoftSecretKey::~SoftSecretKey() = default;

std::size_t SoftSecretKey::bytes() const
{
    return m_impl->bytes.size();
}

Result<std::unique_ptr<SoftSecretKey>> SoftSecretKey::make(Secret bytes)
{
    if (bytes.isEmpty() || bytes.size() > 1024)
        return fail("derivation.key", "a secret has 1 to 1024 bytes, not " + std::to_string(bytes.size()));
    auto impl = std::make_unique<Impl>();
    impl->bytes = std::move(bytes);
    if (const char *const name = cbcName(impl->bytes.size())) {
        const EvpCipherPtr cipher(EVP_CIPHER_fetch(nullptr, name, nullptr));
        const EvpMacPtr mac(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
        impl->cbc.reset(EVP_CIPHER_CTX_new());
        impl->cmac.reset(mac ? EVP_MAC_CTX_new(mac.get()) : nullptr);
        const OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, const_cast<char *>(name), 0),
            OSSL_PARAM_construct_end(),
        };
        const Block zero{};
        if (!impl->cbc || !cipher || EVP_EncryptInit_ex2(impl->cbc.get(), cipher.get(), impl->bytes.data(), zero.data(), nullptr) != 1
            || EVP_CIPHER_CTX_set_padding(impl->cbc.get(), 0) != 1 || !impl->cmac
            || EVP_MAC_init(impl->cmac.get(), impl->bytes.data(), impl->bytes.size(), parameters) != 1)
            return fail("crypto.library", "preparing a key: " + opensslError());
    }
    return std::unique_ptr<SoftSecretKey>(new SoftSecretKey(std::move(impl)));
}

Result<void> SoftSecretKey::cbc(ByteView blocks, std::span<std::uint8_t> out)
{
    if (auto fits = checkBlocks(blocks, out); !fits)
        return fits;
    if (!m_impl->cbc)
        return fail("derivation.key", "an AES key has 16, 24 or 32 bytes, this one " + std::to_string(bytes()));
    const Block zero{};
    int written = 0;
    if (EVP_EncryptInit_ex2(m_impl->cbc.get(), nullptr, nullptr, zero.data(), nullptr) != 1
        || EVP_EncryptUpdate(m_impl->cbc.get(), out.data(), &written, blocks.data(), int(blocks.size())) != 1
        || std::size_t(written) != out.size())
        return fail("crypto.library", "AES-CBC: " + opensslError());
    return {};
}

Result<void> SoftSecretKey::cmac(ByteView message, std::span<std::uint8_t> out)
{
    if (!m_impl->cmac)
        return fail("derivation.key", "an AES key has 16, 24 or 32 bytes, this one " + std::to_string(bytes()));
    if (out.size() != aesBlockBytes)
        return fail("derivation.length", "AES-CMAC gives 16 bytes");
    const EvpMacCtxPtr context(EVP_MAC_CTX_dup(m_impl->cmac.get()));
    std::size_t written = 0;
    if (!context || EVP_MAC_update(context.get(), message.data(), message.size()) != 1
        || EVP_MAC_final(context.get(), out.data(), &written, out.size()) != 1)
        return fail("crypto.library", "CMAC: " + opensslError());
    return {};
}

Result<Secret> SoftSecretKey::hkdf(ByteView salt, ByteView info, std::size_t length)
{
    const auto prk = hkdfExtract(HashName::Sha256, salt, m_impl->bytes.view());
    if (!prk)
        return prk.error();
    return hkdfExpand(HashName::Sha256, prk->view(), info, length);
}

} // namespace imprint
