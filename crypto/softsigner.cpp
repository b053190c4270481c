#include "crypto/softsigner.h"

#include "crypto/certificate.h"
#include "crypto/opensslptr.h"
#include "crypto/pbes2.h"

namespace imprint {

namespace {

constexpr std::string_view label = "ENCRYPTED PRIVATE KEY";
constexpr std::uint64_t leastN = 1u << 17;
constexpr std::size_t saltBytes = 16;
constexpr std::size_t cipherKeyBytes = 32;
constexpr std::size_t blockBytes = 16;
// A sealed P-384 key takes below 600 bytes of PEM; people may write notes above it.
constexpr std::size_t maxFileBytes = 16 * 1024;

const EVP_CIPHER *aes256Cbc()
{
    static const EvpCipherPtr cipher(EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr));
    return cipher.get();
}

Result<Bytes> encrypt(const Secret &key, const Pbes2 &parts, ByteView plain)
{
    const EvpCipherCtxPtr context(EVP_CIPHER_CTX_new());
    Bytes out(plain.size() + blockBytes);
    int body = 0, rest = 0;
    if (!context || EVP_EncryptInit_ex2(context.get(), aes256Cbc(), key.data(), parts.iv.data(), nullptr) != 1
        || EVP_EncryptUpdate(context.get(), out.data(), &body, plain.data(), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), out.data() + body, &rest) != 1)
        return fail("crypto.library", "encrypting a key: " + opensslError());
    out.resize(std::size_t(body + rest));
    return out;
}

// nullopt when the padding is wrong.
std::optional<Secret> decrypt(const Secret &key, const Pbes2 &parts)
{
    const EvpCipherCtxPtr context(EVP_CIPHER_CTX_new());
    Secret padded(parts.ciphertext.size() + blockBytes);
    int body = 0, rest = 0;
    if (!context || EVP_DecryptInit_ex2(context.get(), aes256Cbc(), key.data(), parts.iv.data(), nullptr) != 1
        || EVP_DecryptUpdate(context.get(), padded.data(), &body, parts.ciphertext.data(),
                             int(parts.ciphertext.size())) != 1
        || EVP_DecryptFinal_ex(context.get(), padded.data() + body, &rest) != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    return Secret::copyOf(padded.view().first(std::size_t(body + rest)));
}

Result<Pbes2> readSealed(std::string_view pem)
{
    const auto blocks = pem.size() > maxFileBytes ? std::vector<Bytes>() : fromPem(label, pem);
    if (blocks.size() != 1)
        return fail("ca.file", "the file does not hold one encrypted private key in PEM");
    auto parts = decodePbes2(blocks.front());
    if (!parts)
        return parts;
    if (parts->cost.n < leastN)
        return fail("ca.file", "the key is sealed with scrypt N = " + std::to_string(parts->cost.n)
                        + ", at least " + std::to_string(leastN) + " is needed");
    if (!isBearable(parts->cost))
        return fail("ca.file", "the file asks for more work to open it than any key of this program");
    return parts;
}

} // namespace

Result<std::string> sealKey(const EcPrivateKey &key, const Secret &passphrase, const ScryptCost &cost)
{
    SystemRandom random;
    Pbes2 parts;
    parts.cost = cost;
    auto salt = random.bytes(saltBytes);
    const auto filled = random.fill(parts.iv);
    if (!salt || !filled)
        return salt ? filled.error() : salt.error();
    parts.salt = std::move(salt).value();
    const auto plain = key.pkcs8();
    if (!plain)
        return plain.error();
    const auto cipherKey = scrypt(passphrase.view(), parts.salt, cost, cipherKeyBytes);
    if (!cipherKey)
        return cipherKey.error();
    auto ciphertext = encrypt(*cipherKey, parts, plain->view());
    if (!ciphertext)
        return std::move(ciphertext).error();
    parts.ciphertext = std::move(ciphertext).value();
    const auto der = encodePbes2(parts);
    if (!der)
        return der.error();
    return toPem(label, *der);
}

Result<EcPrivateKey> openSealedKey(std::string_view pem, const Secret &passphrase)
{
    const auto parts = readSealed(pem);
    if (!parts)
        return parts.error();
    const auto cipherKey = scrypt(passphrase.view(), parts->salt, parts->cost, cipherKeyBytes);
    if (!cipherKey)
        return cipherKey.error();
    const auto plain = decrypt(*cipherKey, *parts);
    if (!plain)
        return fail("ca.passphrase", "the passphrase does not open the key");
    auto key = EcPrivateKey::fromPkcs8(*plain);
    // One wrong passphrase in 256 leaves padding that looks right, but then no PKCS#8 within.
    if (!key && key.error().code == "key.pkcs8")
        return fail("ca.passphrase", "the passphrase does not open the key");
    if (!key)
        return fail("ca.file", "sealed is " + key.error().detail);
    return key;
}

SoftSigner::SoftSigner(EcPrivateKey key) : m_key(std::move(key)) {}

Result<std::unique_ptr<SoftSigner>> SoftSigner::open(std::string_view pem, const Secret &passphrase)
{
    auto key = openSealedKey(pem, passphrase);
    if (!key)
        return std::move(key).error();
    return std::make_unique<SoftSigner>(std::move(key).value());
}

const EcPublicKey &SoftSigner::publicKey() const
{
    return m_key.publicKey();
}

Result<Bytes> SoftSigner::sign(ByteView message)
{
    return m_key.sign(message);
}

} // namespace imprint
