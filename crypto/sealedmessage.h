// Bytes sealed to the holder of a certificate: CMS EnvelopedData (RFC 5652), AES-256, the key by RSA-OAEP or ECDH. What
// `openssl cms -decrypt` opens with the recipient's key.
//
// Refused, "recipient.certificate": what is no certificate, one that is not valid now, one whose key usage does not allow it
// or whose key is too weak (RSA below 2048 bits) or of another kind than RSA and EC.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "crypto/secret.h"

#include <cstdint>
#include <memory>
#include <string>

typedef struct x509_st X509;

namespace imprint {

class Recipient {
public:
    // PEM or DER, one certificate. now: Unix seconds.
    static Result<Recipient> parse(ByteView pemOrDer, std::int64_t now);
    const std::string &subject() const { return m_subject; }
    const Bytes &sha256() const { return m_sha256; } // of the certificate

    // DER of the ContentInfo. Streams through memory; at most 64 MiB.
    Result<Bytes> seal(const Secret &content) const;

private:
    std::shared_ptr<X509> m_certificate;
    std::string m_subject;
    Bytes m_sha256;
};

} // namespace imprint
