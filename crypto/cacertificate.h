// A CA certificate parsed once, for whoever issues under it or checks against it many times.
//
// parse() refuses what is no version 3 CA certificate with keyCertSign and an EC key of ours: "certificate.parse",
// "certificate.anchor", "key.spki". The self-signature is left to checkSelfSigned(), which costs one verification.
// Copies share what was parsed; all of it may be used from any thread.
#pragma once

#include "crypto/eckey.h"

#include <memory>

typedef struct x509_store_st X509_STORE;

namespace imprint {

class CaCertificate {
public:
    static Result<CaCertificate> parse(ByteView der);

    const Bytes &der() const;
    const Bytes &subject() const; // the DER Name, byte for byte
    const Bytes &keyId() const;   // its SKI, or the one this program would have given it
    const EcPublicKey &key() const;

    // Do the name of the issuer and the signature under this AlgorithmIdentifier fit? Of DER fields as they stand.
    bool hasIssued(ByteView issuer, ByteView tbs, ByteView algorithm, ByteView signature) const;
    // "certificate.anchor" when issued by another name or signed by another key.
    Result<void> checkSelfSigned() const;

    // A store that trusts this certificate alone, made on first use; null when OpenSSL cannot read the certificate.
    // For crypto/ and the DTLS link.
    X509_STORE *store() const;

private:
    struct Impl;
    explicit CaCertificate(std::shared_ptr<Impl> impl) : m_impl(std::move(impl)) {}
    std::shared_ptr<Impl> m_impl;
};

// RFC 7093 section 2 method 1: the first 20 bytes of the SHA-256 of the public key's BIT STRING content.
Bytes keyIdentifier(const EcPublicKey &key);

} // namespace imprint
