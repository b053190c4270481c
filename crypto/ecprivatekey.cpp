#include "crypto/ecdsa.h"
#include "crypto/eckey.h"

#include <mutex>
#include <openssl/core_names.h>

namespace imprint {

struct EcPrivateKey::Impl {
    Impl(EcPublicKey p, BnPtr s) : publicKey(std::move(p)), scalar(std::move(s)) {}

    EcPublicKey publicKey;
    BnPtr scalar;
    std::once_flag once;
    EvpPkeyPtr pkey;
};

namespace {

// The chance that an honest source fails even twice on P-256 is 2^-64.
constexpr int maxCandidates = 64;

Result<EcPublicKey> publicKeyOf(const CurveData &c, const BIGNUM *scalar)
{
    const BnCtxPtr context(BN_CTX_secure_new());
    const EcPointPtr point(EC_POINT_new(c.group.get()));
    if (!context || !point
        || EC_POINT_mul(c.group.get(), point.get(), scalar, nullptr, nullptr, context.get()) != 1)
        return libraryError("making a public key");
    const auto bytes = pointToBytes(c, point.get(), context.get());
    if (!bytes)
        return libraryError("writing a public key");
    return EcPublicKey::fromPoint(c.curve, *bytes);
}

EvpPkeyPtr makePkey(const EcPublicKey &publicKey, const Secret &scalar)
{
    const CurveData &c = curveData(publicKey.curve());
    // OpenSSL takes integers in the machine's own byte order.
    const BnPtr number = secretNumber(scalar.view());
    Secret native(c.bytes);
    const EvpPkeyCtxPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    if (!number || !context || BN_bn2nativepad(number.get(), native.data(), int(native.size())) < 0
        || EVP_PKEY_fromdata_init(context.get()) != 1)
        return nullptr;
    Bytes point = publicKey.point();
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char *>(c.opensslName), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_PRIV_KEY, native.data(), native.size()),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters);
    return EvpPkeyPtr(key);
}

} // namespace

EcPrivateKey::EcPrivateKey() = default;
EcPrivateKey::EcPrivateKey(EcPrivateKey &&) noexcept = default;
EcPrivateKey &EcPrivateKey::operator=(EcPrivateKey &&) noexcept = default;
EcPrivateKey::~EcPrivateKey() = default;

Result<EcPrivateKey> EcPrivateKey::generate(Curve curve)
{
    SystemRandom random;
    return generate(curve, random);
}

Result<EcPrivateKey> EcPrivateKey::generate(Curve curve, RandomSource &random)
{
    const CurveData &c = curveData(curve);
    for (int i = 0; i < maxCandidates; ++i) {
        auto candidate = random.secret(c.bytes);
        if (!candidate)
            return std::move(candidate).error();
        if (isBelowOrder(c, candidate->view()) && !isZero(candidate->view()))
            return fromScalar(curve, *candidate);
    }
    return fail("random.unavailable", "the random source gave no usable scalar in "
                    + std::to_string(maxCandidates) + " tries");
}

Result<EcPrivateKey> EcPrivateKey::fromScalar(Curve curve, const Secret &scalar)
{
    const CurveData &c = curveData(curve);
    if (!isBelowOrder(c, scalar.view()) || isZero(scalar.view()))
        return fail("key.scalar", "not a private key on " + std::string(c.name));
    BnPtr number = secretNumber(scalar.view());
    if (!number)
        return libraryError("a private key");
    auto publicKey = publicKeyOf(c, number.get());
    if (!publicKey)
        return std::move(publicKey).error();
    EcPrivateKey key;
    key.m_impl = std::make_unique<Impl>(std::move(publicKey).value(), std::move(number));
    return key;
}

const EcPublicKey &EcPrivateKey::publicKey() const
{
    return m_impl->publicKey;
}

Result<Secret> EcPrivateKey::scalar() const
{
    Secret out(fieldBytes(curve()));
    if (BN_bn2binpad(m_impl->scalar.get(), out.data(), int(out.size())) < 0)
        return libraryError("writing a scalar");
    return out;
}

EVP_PKEY *EcPrivateKey::pkey() const
{
    std::call_once(m_impl->once, [this] {
        if (const auto bytes = scalar())
            m_impl->pkey = makePkey(m_impl->publicKey, *bytes);
    });
    return m_impl->pkey.get();
}

Result<Bytes> EcPrivateKey::sign(ByteView message) const
{
    const CurveData &c = curveData(curve());
    Bytes hash(hashBytes(c.hash));
    digest(c.hash, {message}, hash);
    return signDigest(c, pkey(), hash);
}

Result<Secret> EcPrivateKey::agree(const EcPublicKey &peer) const
{
    const CurveData &c = curveData(curve());
    if (peer.curve() != c.curve)
        return fail("key.curve", "the peer's key is on " + std::string(curveName(peer.curve())) + ", this one on "
                        + std::string(c.name));
    const BnCtxPtr context(BN_CTX_secure_new());
    const EcPointPtr shared(EC_POINT_new(c.group.get()));
    const BnPtr x(BN_secure_new());
    Secret z(c.bytes);
    // Both keys were validated and the order is prime, so infinity, which has no x, cannot come out.
    if (!context || !shared || !x
        || EC_POINT_mul(c.group.get(), shared.get(), nullptr, peer.ecPoint(), m_impl->scalar.get(), context.get()) != 1
        || EC_POINT_get_affine_coordinates(c.group.get(), shared.get(), x.get(), nullptr, context.get()) != 1
        || BN_bn2binpad(x.get(), z.data(), int(z.size())) < 0)
        return libraryError("key agreement");
    return z;
}

} // namespace imprint
