// COSE_Sign1 (RFC 9052) as protocol.md section 3 uses it: tag 18, protected {1: -7} or {1: -35}, empty unprotected
// header, an attached payload, external_aad naming the purpose, signed on the CA key's own curve.
//
// This unit makes and checks the signature over the parts; finding the parts in a message is the CBOR reader's
// work (models/devices/cbor), which never re-encodes what is verified here.
#pragma once

#include "crypto/signer.h"

namespace imprint {

struct Sign1 {
    Bytes protectedHeader; // the content of the byte string, e.g. a1 01 26
    Bytes payload;
    Bytes signature;
};

Bytes sigStructure(ByteView protectedHeader, std::string_view externalAad, ByteView payload);
Result<Sign1> sign1(Signer &signer, std::string_view externalAad, ByteView payload);
// The whole item with its tag, deterministic.
Bytes encodeSign1(const Sign1 &token);

// "token.header" when the protected header is neither ES256 nor ES384 alone; "token.signature" when the algorithm
// belongs to the other curve, or the signature has the wrong length or does not verify.
Result<void> checkSign1(const Sign1 &token, std::string_view externalAad, const EcPublicKey &key);
// The first of the two alone, for receivers that must tell malformed from wrong (protocol.md section 8).
Result<void> checkSign1Header(const Sign1 &token);

} // namespace imprint
