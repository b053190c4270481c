#include "crypto/keyseal.h"

#include "crypto/opensslptr.h"

namespace imprint {
namespace {

constexpr std::size_t nonceBytes = 12, tagBytes = 16, keyBytes = 32, maxPlainBytes = 64 * 1024;

const EVP_CIPHER *aes256Gcm()
{
    static const EvpCipherPtr cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return cipher.get();
}

} // namespace

Result<Bytes> sealUnder(const Secret &key, ByteView context, const Secret &plain, RandomSource &random)
{
    if (key.size() != keyBytes || plain.size() > maxPlainBytes)
        return fail("seal.size", std::to_string(plain.size()) + " bytes under a key of " + std::to_string(key.size()));
    const auto nonce = random.bytes(nonceBytes);
    if (!nonce)
        return nonce.error();
    Bytes out = *nonce;
    out.resize(nonceBytes + plain.size() + tagBytes);
    const EvpCipherCtxPtr cipher(EVP_CIPHER_CTX_new());
    std::uint8_t *const body = out.data() + nonceBytes;
    int written = 0;
    if (!cipher || EVP_EncryptInit_ex2(cipher.get(), aes256Gcm(), key.data(), out.data(), nullptr) != 1
        || EVP_EncryptUpdate(cipher.get(), nullptr, &written, context.data(), int(context.size())) != 1
        || EVP_EncryptUpdate(cipher.get(), body, &written, plain.data(), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(cipher.get(), body + plain.size(), &written) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, int(tagBytes), body + plain.size()) != 1)
        return fail("crypto.library", "sealing: " + opensslError());
    return out;
}

Result<Secret> openUnder(const Secret &key, ByteView context, ByteView sealed)
{
    if (key.size() != keyBytes || sealed.size() < nonceBytes + tagBytes || sealed.size() > maxPlainBytes + nonceBytes + tagBytes)
        return fail("seal.open", "not a blob that this program sealed");
    const ByteView body = sealed.subspan(nonceBytes, sealed.size() - nonceBytes - tagBytes);
    Bytes tag(sealed.end() - tagBytes, sealed.end());
    Secret plain(body.size());
    const EvpCipherCtxPtr cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!cipher || EVP_DecryptInit_ex2(cipher.get(), aes256Gcm(), key.data(), sealed.data(), nullptr) != 1
        || EVP_DecryptUpdate(cipher.get(), nullptr, &written, context.data(), int(context.size())) != 1
        || EVP_DecryptUpdate(cipher.get(), plain.data(), &written, body.data(), int(body.size())) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, int(tagBytes), tag.data()) != 1
        || EVP_DecryptFinal_ex(cipher.get(), tag.data(), &written) != 1) {
        ERR_clear_error();
        return fail("seal.open", "it was sealed under another key or for something else, or is damaged");
    }
    return plain;
}

} // namespace imprint
