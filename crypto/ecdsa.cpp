#include "crypto/ecdsa.h"

#include <array>

namespace imprint {

namespace {

// An ECDSA-Sig-Value on P-384 has at most 3 + 2 * (2 + 49) bytes.
using DerBuffer = std::array<std::uint8_t, 128>;

std::size_t putInteger(std::uint8_t *out, ByteView magnitude)
{
    while (magnitude.size() > 1 && magnitude[0] == 0)
        magnitude = magnitude.subspan(1);
    const std::size_t zero = magnitude[0] & 0x80 ? 1 : 0;
    out[0] = 0x02;
    out[1] = std::uint8_t(zero + magnitude.size());
    out[2] = 0;
    std::copy(magnitude.begin(), magnitude.end(), out + 2 + zero);
    return 2 + zero + magnitude.size();
}

// Content is below 128 bytes, so the sequence's length is one byte.
std::size_t toDer(DerBuffer &out, ByteView r, ByteView s)
{
    std::size_t size = 2;
    size += putInteger(out.data() + size, r);
    size += putInteger(out.data() + size, s);
    out[0] = 0x30;
    out[1] = std::uint8_t(size - 2);
    return size;
}

} // namespace

Result<Bytes> signDigest(const CurveData &c, EVP_PKEY *key, ByteView digest)
{
    const EvpPkeyCtxPtr context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr) : nullptr);
    DerBuffer der{};
    std::size_t size = der.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1
        || EVP_PKEY_sign(context.get(), der.data(), &size, digest.data(), digest.size()) != 1)
        return libraryError("signing");
    const unsigned char *at = der.data();
    const EcdsaSigPtr parsed(d2i_ECDSA_SIG(nullptr, &at, long(size)));
    Bytes signature(2 * c.bytes);
    if (!parsed || BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), signature.data(), int(c.bytes)) < 0
        || BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), signature.data() + c.bytes, int(c.bytes)) < 0)
        return libraryError("reading the signature made");
    return signature;
}

bool verifiesDigest(const CurveData &c, EVP_PKEY *key, ByteView digest, ByteView signature)
{
    if (signature.size() != 2 * c.bytes)
        return false;
    const ByteView r = signature.first(c.bytes);
    const ByteView s = signature.last(c.bytes);
    if (isZero(r) || isZero(s) || !isBelowOrder(c, r) || !isBelowOrder(c, s))
        return false;
    DerBuffer der{};
    const std::size_t size = toDer(der, r, s);
    const EvpPkeyCtxPtr context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr) : nullptr);
    const bool good = context && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_verify(context.get(), der.data(), size, digest.data(), digest.size()) == 1;
    if (!good)
        ERR_clear_error();
    return good;
}

Result<void> EcPublicKey::verify(ByteView message, ByteView signature) const
{
    const CurveData &c = curveData(m_curve);
    Bytes hash(hashBytes(c.hash));
    digest(c.hash, {message}, hash);
    if (!verifiesDigest(c, pkey(), hash, signature))
        return fail("signature.wrong", "the signature does not verify with key "
                        + toHex(ByteView(spkiSha256()).first(8)) + "… on " + std::string(c.name));
    return {};
}

} // namespace imprint
