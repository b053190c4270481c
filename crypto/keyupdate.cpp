#include "crypto/keyupdate.h"

#include "crypto/kdf.h"

#include <algorithm>

namespace imprint {

namespace {

constexpr std::string_view updateLabel = "HomeCA-KU-v1";

std::array<std::uint8_t, 4> bigEndian(std::uint32_t number)
{
    return {std::uint8_t(number >> 24), std::uint8_t(number >> 16), std::uint8_t(number >> 8), std::uint8_t(number)};
}

Result<void> checkCurves(const Transcript &t)
{
    const Curve curve = t.p.curve();
    if (t.qDev.curve() != curve || t.qCa.curve() != curve || (t.u && t.u->curve() != curve))
        return fail("key.curve", "a point of the key update is not on " + std::string(curveName(curve)));
    return {};
}

// Equal x is equality up to the sign.
bool isPlusMinus(const EcPublicKey &a, const EcPublicKey &b)
{
    return a.curve() == b.curve()
        && std::equal(a.point().begin() + 1, a.point().begin() + 1 + std::ptrdiff_t(fieldBytes(a.curve())),
                      b.point().begin() + 1);
}

Result<void> checkNotDegenerate(const EcPublicKey &pNew, const EcPublicKey &p)
{
    if (isPlusMinus(pNew, p))
        return fail("update.degenerate", "the new key is the old one, or its negative");
    if (isPlusMinus(pNew, generator(p.curve())))
        return fail("update.degenerate", "the new key is the curve's generator, or its negative");
    return {};
}

Bytes statement(std::string_view label, ByteView first, ByteView second)
{
    Bytes out;
    out.reserve(6 + label.size() + first.size() + second.size());
    appendLp(out, viewOf(label));
    appendLp(out, first);
    appendLp(out, second);
    return out;
}

} // namespace

Sha256 keyUpdateCommitment(const Bytes32 &rCa, const EcPublicKey &qCa)
{
    return sha256({viewOf("HomeCA-KU-v1 commit"), rCa, qCa.point()});
}

Bytes Transcript::encoded() const
{
    Bytes out;
    out.reserve(768);
    appendLp(out, viewOf(updateLabel));
    appendLp(out, viewOf(curveName(p.curve())));
    appendLp(out, viewOf(serial));
    appendLp(out, bigEndian(epoch));
    appendLp(out, p.point());
    appendLp(out, ownerId);
    appendLp(out, txid);
    appendLp(out, commitment);
    appendLp(out, rDev);
    appendLp(out, qDev.point());
    appendLp(out, u ? ByteView(u->point()) : ByteView());
    appendLp(out, rCa);
    appendLp(out, qCa.point());
    return out;
}

Sha256 Transcript::hash() const
{
    return sha256(encoded());
}

Result<Secret> keyUpdateScalar(const Transcript &t, const EcPrivateKey &own, const EcPublicKey &peer)
{
    if (auto curves = checkCurves(t); !curves)
        return std::move(curves).error();
    const bool isDevice = own.publicKey() == t.qDev && peer == t.qCa;
    const bool isHomeCa = own.publicKey() == t.qCa && peer == t.qDev;
    if (!isDevice && !isHomeCa)
        return fail("update.transcript", "the ephemeral keys are not those of the transcript");
    const auto z = own.agree(peer);
    if (!z)
        return z.error();
    const Curve curve = t.p.curve();
    const auto prk = hkdfExtract(HashName::Sha256, t.hash(), z->view());
    if (!prk)
        return prk.error();
    const std::string info = std::string(updateLabel) + " scalar " + std::string(curveName(curve));
    // Half as long again as the order: the bias of the reduction is below 2^-128.
    const auto okm = hkdfExpand(HashName::Sha256, prk->view(), viewOf(info), fieldBytes(curve) * 3 / 2);
    if (!okm)
        return okm.error();
    return reduceToScalar(curve, *okm);
}

Result<EcPublicKey> newPublicKey(const Transcript &t, const Secret &k)
{
    auto pNew = multiplyAdd(k, t.p, t.u ? &*t.u : nullptr);
    if (!pNew)
        return pNew.error().code == "key.infinity" ? fail("update.degenerate", "the new key is the point at infinity")
                                                   : pNew.error();
    if (auto checked = checkNotDegenerate(*pNew, t.p); !checked)
        return std::move(checked).error();
    return pNew;
}

Result<EcPrivateKey> newPrivateKey(const Transcript &t, const Secret &k, const EcPrivateKey &d, const Secret *u)
{
    if (!(d.publicKey() == t.p) || (u != nullptr) != t.u.has_value())
        return fail("update.transcript", "the identity key or the local share is not the transcript's");
    const auto scalar = d.scalar();
    if (!scalar)
        return scalar.error();
    const auto sum = multiplyAddScalar(d.curve(), k, *scalar, u);
    if (!sum)
        return sum.error().code == "key.scalar" ? fail("update.degenerate", "the new private key is zero, or a "
                                                                            "scalar was out of range")
                                                : sum.error();
    auto key = EcPrivateKey::fromScalar(d.curve(), *sum);
    if (!key)
        return key;
    if (auto checked = checkNotDegenerate(key->publicKey(), t.p); !checked)
        return std::move(checked).error();
    return key;
}

Bytes ownerStatement(const Sha256 &h, ByteView anchorDer)
{
    return statement("HomeCA-KU-OWNER-v1", h, sha256(anchorDer));
}

Bytes oldKeyStatement(const Sha256 &h, const EcPublicKey &pNew)
{
    return statement("HomeCA-KU-OLD-v1", h, pNew.point());
}

Bytes newKeyStatement(const Sha256 &h, const EcPublicKey &pNew)
{
    return statement("HomeCA-KU-NEW-v1", h, pNew.point());
}

Bytes Possession::statement() const
{
    Bytes out;
    out.reserve(384);
    appendLp(out, viewOf("HomeCA-POP-v1"));
    appendLp(out, viewOf(curveName(p.curve())));
    appendLp(out, viewOf(serial));
    appendLp(out, p.point());
    appendLp(out, bigEndian(epoch));
    appendLp(out, ByteView(&state, 1));
    appendLp(out, ownerId);
    appendLp(out, nonce);
    appendLp(out, rDev);
    return out;
}

} // namespace imprint
