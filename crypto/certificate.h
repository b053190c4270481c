// X.509 v3 certificates (RFC 5280, IEEE 802.1AR) for a site's CA, its workbench and its devices.
//
// The issuing functions take plain structs and a Signer; profile JSON stays outside. Every certificate has a random
// 128-bit positive serial number, SKI and AKI, and is checked against the CA's key in software before it is returned.
// Path checks are those of `openssl verify -x509_strict`.
#pragma once

#include "crypto/signer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imprint {

// Seconds since 1970, UTC. notAfter absent: 99991231235959Z, "no well-defined expiration" (RFC 5280 4.1.2.5).
struct Validity {
    std::int64_t notBefore = 0;
    std::optional<std::int64_t> notAfter;
};

// One row of a device's rights, carried in the non-critical ACL extension.
struct AclEntry {
    std::string service;
    std::string function;
    std::string protection; // needed protection, e.g. "TLS 1.2 AES-GCM"; may be empty
    bool throughGateway = false;
    bool operator==(const AclEntry &) const = default;
};

// The ACL extension's own OID in the UUID arc (ITU-T X.667): 2.25.<UUID as a decimal>. Its value is DER:
// SEQUENCE OF SEQUENCE { service UTF8String, function UTF8String, protection UTF8String, throughGateway BOOLEAN }.
const char *aclOid();

struct CaRequest {
    std::string commonName;
    std::string organization; // may be empty
    Validity validity;
};
struct OperationalRequest {
    EcPublicKey key;
    std::string commonName;
    Validity validity;
};
struct DeviceCertificateRequest {
    EcPublicKey key;
    std::string commonName;
    std::string serialNumber;  // subject serialNumber attribute: the device's serial
    std::string organization;  // may be empty
    std::string sanUri;        // e.g. "urn:imprint:device:SN1"; refused when it begins with urn:homeca: ("certificate.name")
    Validity validity;
    std::string crlUrl;        // empty: no distribution point
    std::vector<AclEntry> acl; // empty: no extension
};

Result<Bytes> issueCaCertificate(const CaRequest &request, Signer &ca, RandomSource &random);
// URI SAN urn:homeca:<owner id in hex>, EKU clientAuth and serverAuth.
Result<Bytes> issueOperationalCertificate(const OperationalRequest &request, ByteView caDer, Signer &ca, RandomSource &random);
Result<Bytes> issueDeviceCertificate(const DeviceCertificateRequest &request, ByteView caDer, Signer &ca, RandomSource &random);

// What a certificate says, for people and for the registry. Text of hostile certificates is kept as it is; whoever
// shows it escapes it.
struct CertificateInfo {
    std::string subject, issuer;       // RFC 2253
    std::string commonName, subjectSerial;
    Bytes serialNumber;                // big-endian magnitude
    std::int64_t notBefore = 0, notAfter = 0;
    bool neverExpires = false;
    bool isCa = false;
    std::vector<std::string> uris, crlUrls, keyUsage, extendedKeyUsage;
    std::vector<AclEntry> acl;
    Bytes spki;                        // as it stands in the certificate
    Bytes subjectKeyId, authorityKeyId;
    Sha256 sha256{};                   // of the DER
};
// "certificate.parse" for anything that is not exactly one DER certificate.
Result<CertificateInfo> readCertificate(ByteView der);
// The certificate's key when it is an EC key this program accepts; "key.spki" otherwise.
Result<EcPublicKey> certificateKey(ByteView der);

// Is this a self-signed CA certificate (basic constraints CA, keyCertSign, own signature good)? "certificate.anchor".
Result<void> checkAnchor(ByteView der);

enum class PathPurpose { Any, Client, Server };
// "certificate.path" with OpenSSL's words and the depth. at: seconds since 1970; nullopt leaves time unchecked
// (a device without a clock).
Result<void> verifyPath(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, PathPurpose purpose,
                        std::optional<std::int64_t> at);
// Is the peer's certificate the operational certificate of this owner: path good, and exactly the URI SAN
// urn:homeca:<owner id>? (protocol.md section 2)
Result<void> checkOperational(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, const Sha256 &ownerId,
                              std::optional<std::int64_t> at);

std::string toPem(std::string_view label, ByteView der); // label: "CERTIFICATE", "X509 CRL", "PUBLIC KEY"
// Every block with that label; empty when there is none.
std::vector<Bytes> fromPem(std::string_view label, std::string_view pem);

} // namespace imprint
