#include "crypto/eckey.h"

#include "crypto/eccurve.h"

#include <algorithm>
#include <mutex>

namespace imprint {

struct EcPublicKey::Handle {
    EcPointPtr point;
    std::once_flag once;
    EvpPkeyPtr pkey;
};

std::string_view curveName(Curve curve)
{
    return curveData(curve).name;
}

std::size_t fieldBytes(Curve curve)
{
    return curve == Curve::P256 ? 32 : 48;
}

std::optional<Curve> curveByName(std::string_view name)
{
    for (const Curve curve : allCurves) {
        if (curveName(curve) == name)
            return curve;
    }
    return std::nullopt;
}

Result<EcPublicKey> EcPublicKey::fromPoint(Curve curve, ByteView point)
{
    const CurveData &c = curveData(curve);
    if (point.size() != pointBytes(curve) || point[0] != 0x04)
        return fail("key.point", "not an uncompressed point on " + std::string(c.name));
    EcPointPtr parsed(EC_POINT_new(c.group.get()));
    if (!parsed)
        return libraryError("a point on " + std::string(c.name));
    // oct2point refuses coordinates that are not below p; both curves have cofactor 1, so a point on the curve other
    // than infinity (which has no such encoding) is in the right group.
    if (EC_POINT_oct2point(c.group.get(), parsed.get(), point.data(), point.size(), nullptr) != 1
        || EC_POINT_is_on_curve(c.group.get(), parsed.get(), nullptr) != 1) {
        ERR_clear_error();
        return fail("key.point", "the coordinates are not those of a point on " + std::string(c.name));
    }
    EcPublicKey key;
    key.m_curve = curve;
    key.m_point.assign(point.begin(), point.end());
    key.m_handle = std::make_shared<Handle>();
    key.m_handle->point = std::move(parsed);
    return key;
}

Result<EcPublicKey> EcPublicKey::fromSpki(ByteView der)
{
    for (const Curve curve : allCurves) {
        const Bytes &prefix = curveData(curve).spkiPrefix;
        if (der.size() == prefix.size() + pointBytes(curve) && std::equal(prefix.begin(), prefix.end(), der.begin()))
            return fromPoint(curve, der.subspan(prefix.size()));
    }
    return fail("key.spki", "not a public key on P-256 or P-384 with a named curve and an uncompressed point");
}

Bytes EcPublicKey::spki() const
{
    Bytes der = curveData(m_curve).spkiPrefix;
    append(der, m_point);
    return der;
}

Sha256 EcPublicKey::spkiSha256() const
{
    return sha256({curveData(m_curve).spkiPrefix, m_point});
}

EVP_PKEY *EcPublicKey::pkey() const
{
    if (!m_handle)
        return nullptr;
    std::call_once(m_handle->once, [this] {
        EvpPkeyPtr key(EVP_PKEY_dup(curveData(m_curve).templateKey.get()));
        if (key && EVP_PKEY_set1_encoded_public_key(key.get(), m_point.data(), m_point.size()) == 1)
            m_handle->pkey = std::move(key);
    });
    return m_handle->pkey.get();
}

const EC_POINT *EcPublicKey::ecPoint() const
{
    return m_handle ? m_handle->point.get() : nullptr;
}

bool EcPublicKey::operator==(const EcPublicKey &other) const
{
    return m_curve == other.m_curve && m_point == other.m_point;
}

Result<EcPublicKey> multiplyAdd(const Secret &k, const EcPublicKey &p, const EcPublicKey *u)
{
    const CurveData &c = curveData(p.curve());
    if (u && u->curve() != p.curve())
        return fail("key.curve", "the two points are on different curves");
    if (!isBelowOrder(c, k.view()))
        return fail("key.scalar", "the factor is not below the order of " + std::string(c.name));
    const BnCtxPtr context(BN_CTX_secure_new());
    const BnPtr factor = secretNumber(k.view());
    const EcPointPtr sum(EC_POINT_new(c.group.get()));
    if (!context || !factor || !sum
        || EC_POINT_mul(c.group.get(), sum.get(), nullptr, p.ecPoint(), factor.get(), context.get()) != 1
        || (u && EC_POINT_add(c.group.get(), sum.get(), sum.get(), u->ecPoint(), context.get()) != 1))
        return libraryError("multiplying a point");
    if (EC_POINT_is_at_infinity(c.group.get(), sum.get()))
        return fail("key.infinity", "the sum is the point at infinity");
    const auto bytes = pointToBytes(c, sum.get(), context.get());
    if (!bytes)
        return libraryError("writing a point");
    return EcPublicKey::fromPoint(p.curve(), *bytes);
}

Result<Secret> multiplyAddScalar(Curve curve, const Secret &k, const Secret &d, const Secret *u)
{
    const CurveData &c = curveData(curve);
    if (!isBelowOrder(c, k.view()) || !isBelowOrder(c, d.view()) || (u && !isBelowOrder(c, u->view())))
        return fail("key.scalar", "a scalar is not below the order of " + std::string(c.name));
    const BnCtxPtr context(BN_CTX_secure_new());
    const BnPtr sum = secretNumber(k.view());
    const BnPtr factor = secretNumber(d.view());
    const BnPtr addend = u ? secretNumber(u->view()) : nullptr;
    // Montgomery's multiplication, as the general modular one divides in a time that depends on its operands.
    if (!context || !sum || !factor || (u && !addend)
        || BN_to_montgomery(sum.get(), sum.get(), c.orderMont.get(), context.get()) != 1
        || BN_mod_mul_montgomery(sum.get(), sum.get(), factor.get(), c.orderMont.get(), context.get()) != 1
        || (u && BN_mod_add_quick(sum.get(), sum.get(), addend.get(), c.orderBn.get()) != 1))
        return libraryError("multiplying scalars");
    Secret result(c.bytes);
    if (BN_bn2binpad(sum.get(), result.data(), int(result.size())) < 0)
        return libraryError("writing a scalar");
    if (isZero(result.view()))
        return fail("key.scalar", "the sum is zero");
    return result;
}

Result<Secret> reduceToScalar(Curve curve, const Secret &okm)
{
    const CurveData &c = curveData(curve);
    const BnCtxPtr context(BN_CTX_secure_new());
    const BnPtr number = secretNumber(okm.view());
    const BnPtr reduced(BN_secure_new());
    Secret scalar(c.bytes);
    if (!context || !number || !reduced
        || BN_mod(reduced.get(), number.get(), c.orderMinusOne.get(), context.get()) != 1
        || BN_add_word(reduced.get(), 1) != 1
        || BN_bn2binpad(reduced.get(), scalar.data(), int(scalar.size())) < 0)
        return libraryError("reducing to a scalar");
    return scalar;
}

EcPublicKey negated(const EcPublicKey &p)
{
    const CurveData &c = curveData(p.curve());
    const EcPointPtr point(EC_POINT_dup(p.ecPoint(), c.group.get()));
    if (point && EC_POINT_invert(c.group.get(), point.get(), nullptr) == 1) {
        if (const auto bytes = pointToBytes(c, point.get(), nullptr)) {
            if (auto key = EcPublicKey::fromPoint(p.curve(), *bytes))
                return std::move(key).value();
        }
    }
    opensslUnusable("negating a point");
}

const EcPublicKey &generator(Curve curve)
{
    static const auto make = [](Curve which) {
        const CurveData &c = curveData(which);
        const auto bytes = pointToBytes(c, EC_GROUP_get0_generator(c.group.get()), nullptr);
        auto key = EcPublicKey::fromPoint(which, bytes ? *bytes : Bytes());
        if (!key)
            opensslUnusable("the generator");
        return std::move(key).value();
    };
    static const EcPublicKey p256 = make(Curve::P256);
    static const EcPublicKey p384 = make(Curve::P384);
    return curve == Curve::P256 ? p256 : p384;
}

} // namespace imprint
