// Something that signs with a CA key: a sealed file (softsigner.h), or a PKCS#11 token (token/tokensigner.h).
//
// sign() may take a while, may be called from any thread and never asks the operator anything; whoever makes a
// Signer has asked for the passphrase or PIN before.
#pragma once

#include "crypto/eckey.h"

namespace imprint {

class Signer {
public:
    virtual ~Signer() = default;
    virtual const EcPublicKey &publicKey() const = 0;
    // ECDSA over the message with the hash of the curve; r || s.
    virtual Result<Bytes> sign(ByteView message) = 0;
    // Its token is not there, or wants its PIN: sign() fails at once. Whatever needs it had better wait.
    virtual bool isAway() const { return false; }
};

// SHA-256 over the DER SPKI of the CA key (protocol.md section 1).
inline Sha256 ownerId(const EcPublicKey &caKey) { return caKey.spkiSha256(); }

} // namespace imprint
