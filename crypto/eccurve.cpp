#include "crypto/eccurve.h"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

namespace imprint {

namespace {

Bytes constant(std::string_view hex)
{
    const auto bytes = fromHex(hex);
    return bytes ? *bytes : Bytes();
}

EvpPkeyPtr generatorKey(const CurveData &c)
{
    auto point = pointToBytes(c, EC_GROUP_get0_generator(c.group.get()), nullptr);
    const EvpPkeyCtxPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    if (!point || !context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return nullptr;
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char *>(c.opensslName), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point->data(), point->size()),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters);
    return EvpPkeyPtr(key);
}

void makeObjects(CurveData &c, int nid)
{
    c.group.reset(EC_GROUP_new_by_curve_name(nid));
    c.orderBn.reset(BN_bin2bn(c.order.data(), int(c.order.size()), nullptr));
    c.orderMinusOne.reset(BN_dup(c.orderBn.get()));
    c.orderMont.reset(BN_MONT_CTX_new());
    const BnCtxPtr context(BN_CTX_new());
    if (!c.group || !c.orderBn || !c.orderMinusOne || !c.orderMont || !context
        || BN_cmp(EC_GROUP_get0_order(c.group.get()), c.orderBn.get()) != 0
        || BN_sub_word(c.orderMinusOne.get(), 1) != 1
        || BN_MONT_CTX_set(c.orderMont.get(), c.orderBn.get(), context.get()) != 1)
        opensslUnusable(c.opensslName);
    c.templateKey = generatorKey(c);
    if (!c.templateKey)
        opensslUnusable(c.opensslName);
}

CurveData p256()
{
    CurveData c{.curve = Curve::P256,
                .name = "P-256",
                .opensslName = SN_X9_62_prime256v1,
                .bytes = 32,
                .hash = HashName::Sha256,
                .order = constant("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
                .spkiPrefix = constant("3059301306072a8648ce3d020106082a8648ce3d030107034200"),
                .compressedSpkiPrefix = constant("3039301306072a8648ce3d020106082a8648ce3d030107032200"),
                .pkcs8Prefix = constant("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420"),
                .pkcs8Middle = constant("a144034200")};
    makeObjects(c, NID_X9_62_prime256v1);
    return c;
}

CurveData p384()
{
    CurveData c{.curve = Curve::P384,
                .name = "P-384",
                .opensslName = SN_secp384r1,
                .bytes = 48,
                .hash = HashName::Sha384,
                .order = constant("ffffffffffffffffffffffffffffffffffffffffffffffff"
                                  "c7634d81f4372ddf581a0db248b0a77aecec196accc52973"),
                .spkiPrefix = constant("3076301006072a8648ce3d020106052b81040022036200"),
                .compressedSpkiPrefix = constant("3046301006072a8648ce3d020106052b81040022033200"),
                .pkcs8Prefix = constant("3081b6020100301006072a8648ce3d020106052b8104002204819e30819b0201010430"),
                .pkcs8Middle = constant("a164036200")};
    makeObjects(c, NID_secp384r1);
    return c;
}

} // namespace

const CurveData &curveData(Curve curve)
{
    static const CurveData p256Data = p256();
    static const CurveData p384Data = p384();
    return curve == Curve::P256 ? p256Data : p384Data;
}

BnPtr secretNumber(ByteView bytes)
{
    BnPtr number(BN_secure_new());
    if (!number || !BN_bin2bn(bytes.data(), int(bytes.size()), number.get()))
        return nullptr;
    BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    return number;
}

bool isBelowOrder(const CurveData &c, ByteView scalar)
{
    if (scalar.size() != c.order.size())
        return false;
    unsigned borrow = 0; // of scalar - n, without a branch on the scalar
    for (std::size_t i = scalar.size(); i-- > 0;)
        borrow = (unsigned(scalar[i]) - c.order[i] - borrow) >> 8 & 1;
    return borrow == 1;
}

bool isZero(ByteView bytes)
{
    std::uint8_t any = 0;
    for (const std::uint8_t byte : bytes)
        any |= byte;
    return any == 0;
}

Error libraryError(std::string_view doing)
{
    return fail("crypto.library", std::string(doing) + ": " + opensslError());
}

std::optional<Bytes> pointToBytes(const CurveData &c, const EC_POINT *point, BN_CTX *context)
{
    Bytes bytes(1 + 2 * c.bytes);
    // The point at infinity is one byte, so its length tells.
    if (EC_POINT_point2oct(c.group.get(), point, POINT_CONVERSION_UNCOMPRESSED, bytes.data(), bytes.size(), context)
        != bytes.size())
        return std::nullopt;
    return bytes;
}

} // namespace imprint
