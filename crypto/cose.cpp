#include "crypto/cose.h"

#include <array>

namespace imprint {

namespace {

// RFC 9053 section 2.1, as the argument of a negative integer: -1 - 6, -1 - 34.
constexpr std::uint64_t es256 = 6, es384 = 34;
enum MajorType : std::uint8_t { Unsigned = 0, Negative = 1, ByteString = 2, TextString = 3, Array = 4, Map = 5, Tag = 6 };
constexpr std::uint64_t tagSign1 = 18;

// Deterministic: the shortest form (RFC 8949 section 4.2.1).
void appendHead(Bytes &to, MajorType type, std::uint64_t value)
{
    const auto major = std::uint8_t(type << 5);
    if (value < 24) {
        to.push_back(major | std::uint8_t(value));
        return;
    }
    const int width = value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffffffff ? 2 : 3;
    to.push_back(major | std::uint8_t(24 + width));
    for (int shift = (8 << width) - 8; shift >= 0; shift -= 8)
        to.push_back(std::uint8_t(value >> shift));
}

void appendString(Bytes &to, MajorType type, ByteView content)
{
    appendHead(to, type, content.size());
    append(to, content);
}

// Takes any of the definite forms, as receivers do not ask for the shortest (protocol.md section 3).
std::optional<std::uint64_t> takeHead(ByteView &from, MajorType type)
{
    if (from.empty() || from[0] >> 5 != type)
        return std::nullopt;
    const int info = from[0] & 31;
    from = from.subspan(1);
    if (info < 24)
        return std::uint64_t(info);
    const std::size_t width = info <= 27 ? std::size_t(1) << (info - 24) : 0;
    if (width == 0 || from.size() < width)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : from.first(width))
        value = value << 8 | byte;
    from = from.subspan(width);
    return value;
}

// {1: algorithm} and nothing else.
std::optional<Curve> curveOfHeader(ByteView header)
{
    if (takeHead(header, Map) != 1u || takeHead(header, Unsigned) != 1u)
        return std::nullopt;
    const auto algorithm = takeHead(header, Negative);
    if (!header.empty())
        return std::nullopt;
    if (algorithm == es256)
        return Curve::P256;
    if (algorithm == es384)
        return Curve::P384;
    return std::nullopt;
}

} // namespace

Bytes sigStructure(ByteView protectedHeader, std::string_view externalAad, ByteView payload)
{
    Bytes structure;
    appendHead(structure, Array, 4);
    appendString(structure, TextString, viewOf("Signature1"));
    appendString(structure, ByteString, protectedHeader);
    appendString(structure, ByteString, viewOf(externalAad));
    appendString(structure, ByteString, payload);
    return structure;
}

Result<Sign1> sign1(Signer &signer, std::string_view externalAad, ByteView payload)
{
    Sign1 token;
    appendHead(token.protectedHeader, Map, 1);
    appendHead(token.protectedHeader, Unsigned, 1);
    appendHead(token.protectedHeader, Negative, signer.publicKey().curve() == Curve::P256 ? es256 : es384);
    token.payload.assign(payload.begin(), payload.end());
    auto signature = signer.sign(sigStructure(token.protectedHeader, externalAad, payload));
    if (!signature)
        return std::move(signature).error();
    token.signature = std::move(signature).value();
    return token;
}

Bytes encodeSign1(const Sign1 &token)
{
    Bytes item;
    appendHead(item, Tag, tagSign1);
    appendHead(item, Array, 4);
    appendString(item, ByteString, token.protectedHeader);
    appendHead(item, Map, 0);
    appendString(item, ByteString, token.payload);
    appendString(item, ByteString, token.signature);
    return item;
}

Result<void> checkSign1Header(const Sign1 &token)
{
    if (!curveOfHeader(token.protectedHeader))
        return fail("token.header", "the protected header is neither ES256 nor ES384 alone");
    return {};
}

Result<void> checkSign1(const Sign1 &token, std::string_view externalAad, const EcPublicKey &key)
{
    const auto curve = curveOfHeader(token.protectedHeader);
    if (!curve)
        return checkSign1Header(token);
    if (*curve != key.curve())
        return fail("token.signature", "the token is signed for " + std::string(curveName(*curve)) + ", the key is on "
                        + std::string(curveName(key.curve())));
    const auto verified = key.verify(sigStructure(token.protectedHeader, externalAad, token.payload), token.signature);
    if (!verified)
        return fail("token.signature", std::string(externalAad) + ": " + verified.error().detail);
    return {};
}

} // namespace imprint
