// The two curves as constants and as OpenSSL's objects, made once per process. For crypto/ alone.
//
// OpenSSL's decoders spend more time on finding and building a curve than P-256 needs for a signature. Hence fixed
// DER prefixes (RFC 5480, RFC 5958) that are compared or copied, one shared EC_GROUP, and template keys that are
// duplicated. Everything here is constant after its making and may be read by any thread.
#pragma once

#include "crypto/eckey.h"
#include "crypto/opensslptr.h"

namespace imprint {

struct CurveData {
    Curve curve;
    std::string_view name;       // as the protocol spells it
    const char *opensslName;
    std::size_t bytes;           // of a coordinate and of a scalar
    HashName hash;
    Bytes order;                 // n, big-endian
    Bytes spkiPrefix;            // followed by 04 || X || Y
    Bytes compressedSpkiPrefix;  // followed by 02 or 03 || X
    Bytes pkcs8Prefix;           // followed by the scalar,
    Bytes pkcs8Middle;           // this, and 04 || X || Y
    EcGroupPtr group;
    BnPtr orderBn, orderMinusOne;
    BnMontPtr orderMont;
    EvpPkeyPtr templateKey;      // the generator as a public key
};

const CurveData &curveData(Curve curve);
inline constexpr Curve allCurves[] = {Curve::P256, Curve::P384};

// Big-endian bytes as a number that OpenSSL handles in constant time; null without memory.
BnPtr secretNumber(ByteView bytes);
// Is the scalar of the curve's length and below n? Zero is below n.
bool isBelowOrder(const CurveData &c, ByteView scalar);
bool isZero(ByteView bytes);

// A failed call that does not depend on what came in.
Error libraryError(std::string_view doing);
// 04 || X || Y; nullopt for the point at infinity and when OpenSSL fails.
std::optional<Bytes> pointToBytes(const CurveData &c, const EC_POINT *point, BN_CTX *context);

} // namespace imprint
