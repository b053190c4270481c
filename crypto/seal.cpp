#include "crypto/seal.h"

#include "crypto/opensslptr.h"

#include <algorithm>

namespace imprint {

namespace {

constexpr std::string_view magic = "IMPRINT-SEAL-1\n";
constexpr std::size_t saltBytes = 32, nonceBytes = 12, tagBytes = 16, keyBytes = 32;
constexpr std::size_t costAt = magic.size();
constexpr std::size_t saltAt = costAt + 8 + 4 + 4;
constexpr std::size_t nonceAt = saltAt + saltBytes;
constexpr std::size_t headerBytes = nonceAt + nonceBytes;
constexpr std::size_t maxPlainBytes = std::size_t(1) << 30; // OpenSSL counts in int

const EVP_CIPHER *aes256Gcm()
{
    static const EvpCipherPtr cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return cipher.get();
}

void appendNumber(Bytes &to, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to.push_back(std::uint8_t(value >> shift));
}

std::uint64_t readNumber(ByteView bytes)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

ScryptCost readCost(ByteView header)
{
    return {.n = readNumber(header.subspan(costAt, 8)),
            .r = std::uint32_t(readNumber(header.subspan(costAt + 8, 4))),
            .p = std::uint32_t(readNumber(header.subspan(costAt + 12, 4)))};
}

} // namespace

Result<Bytes> seal(ByteView plain, const Secret &passphrase, RandomSource &random, const ScryptCost &cost)
{
    if (plain.size() > maxPlainBytes)
        return fail("seal.size", std::to_string(plain.size()) + " bytes are too many for one sealed file");
    const auto drawn = random.bytes(saltBytes + nonceBytes);
    if (!drawn)
        return drawn.error();
    Bytes out;
    out.reserve(headerBytes + plain.size() + tagBytes);
    append(out, viewOf(magic));
    appendNumber(out, cost.n, 8);
    appendNumber(out, cost.r, 4);
    appendNumber(out, cost.p, 4);
    append(out, *drawn);
    const auto key = scrypt(passphrase.view(), ByteView(out).subspan(saltAt, saltBytes), cost, keyBytes);
    if (!key)
        return key.error();
    out.resize(headerBytes + plain.size() + tagBytes);
    const EvpCipherCtxPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    std::uint8_t *body = out.data() + headerBytes;
    if (!context || EVP_EncryptInit_ex2(context.get(), aes256Gcm(), key->data(), out.data() + nonceAt, nullptr) != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &written, out.data(), int(headerBytes)) != 1
        || EVP_EncryptUpdate(context.get(), body, &written, plain.data(), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), body + plain.size(), &written) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(tagBytes), body + plain.size()) != 1)
        return fail("crypto.library", "sealing: " + opensslError());
    return out;
}

Result<Secret> unseal(ByteView sealed, const Secret &passphrase)
{
    const ByteView expected = viewOf(magic);
    if (sealed.size() < headerBytes + tagBytes || sealed.size() - headerBytes - tagBytes > maxPlainBytes
        || !std::equal(expected.begin(), expected.end(), sealed.begin()))
        return fail("seal.open", "not a file that this program sealed");
    const ScryptCost cost = readCost(sealed);
    if (!isBearable(cost))
        return fail("seal.open", "the file asks for more work to open it than any file of this program");
    const auto key = scrypt(passphrase.view(), sealed.subspan(saltAt, saltBytes), cost, keyBytes);
    if (!key)
        return fail("seal.open", key.error().detail);
    const ByteView body = sealed.subspan(headerBytes, sealed.size() - headerBytes - tagBytes);
    Bytes tag(sealed.end() - tagBytes, sealed.end());
    Secret plain(body.size());
    const EvpCipherCtxPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!context || EVP_DecryptInit_ex2(context.get(), aes256Gcm(), key->data(), sealed.data() + nonceAt, nullptr) != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &written, sealed.data(), int(headerBytes)) != 1
        || EVP_DecryptUpdate(context.get(), plain.data(), &written, body.data(), int(body.size())) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(tagBytes), tag.data()) != 1
        || EVP_DecryptFinal_ex(context.get(), tag.data(), &written) != 1) {
        ERR_clear_error();
        return fail("seal.open", "the passphrase is wrong or the file is damaged");
    }
    return plain;
}

} // namespace imprint
