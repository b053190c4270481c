// Public points on the curves that Wi-Fi DPP knows, which are more than Imprint's own two (eckey.h): checked, compressed,
// and wrapped as the DER SubjectPublicKeyInfo with a compressed point that DPP and HCA1 codes carry.
//
// Curves go by OpenSSL's names: prime256v1 (also P-256), secp384r1 (P-384), secp521r1 (P-521), brainpoolP256r1,
// brainpoolP384r1, brainpoolP512r1 (Wi-Fi Easy Connect, table of curves). Anything else is "key.curve".
// Points are SEC1 compressed (02 or 03) or uncompressed (04); infinity, hybrid forms, wrong lengths and whatever is not
// on the curve are "key.point".
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

namespace imprint {

struct CurvePoint {
    std::string curve; // OpenSSL's own name, e.g. "prime256v1"
    Bytes compressed;  // 02 or 03, then X
};

Result<CurvePoint> readCurvePoint(std::string_view curve, ByteView point);
// X || Y, each as long as the field.
Result<Bytes> affineCoordinates(const CurvePoint &point);
Bytes compressedSpki(const CurvePoint &point);
// Exactly what compressedSpki writes: "key.spki" for everything else.
Result<CurvePoint> readCompressedSpki(ByteView der);

} // namespace imprint
