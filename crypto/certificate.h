// X.509 v3 certificates (RFC 5280, IEEE 802.1AR) for a site's CA, its workbench and its devices.
//
// The issuing functions take plain structs and a Signer; profile JSON stays outside. Every certificate has a random
// 128-bit positive serial number, SKI (RFC 7093 method 1) and AKI, and is checked against the CA's key in software
// before it is returned. Path checks are those of `openssl verify -x509_strict`.
//
// Names: UTF-8 without control characters, at most 64 characters (RFC 5280 appendix A.1 upper bounds), else
// "certificate.name". Times: 1950-01-01 to 9999-12-31 and notAfter after notBefore, else "certificate.validity".
#pragma once

#include "crypto/cacertificate.h"
#include "crypto/signer.h"

#include <cstdint>
#include <optional>
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
    std::string service;    // UTF-8, 1 to 255 bytes
    std::string function;   // UTF-8, 1 to 255 bytes
    std::string protection; // needed protection, e.g. "TLS 1.2 AES-GCM"; may be empty, at most 255 bytes
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
    std::string serialNumber;  // subject serialNumber attribute: the device's serial, printable ASCII
    std::string organization;  // may be empty
    std::string sanUri;        // e.g. "urn:imprint:device:SN1"; empty: no SAN; refused when it begins with
                               // urn:homeca: ("certificate.name")
    Validity validity;
    std::string crlUrl;        // empty: no distribution point
    std::vector<AclEntry> acl; // empty: no extension; at most 256 rows and 8 KiB, else "certificate.acl"
};

// "certificate.issuer" when the CA certificate does not carry the signer's key; "certificate.signature" when what the
// signer returned does not verify with it. Whoever issues many parses the CA certificate once.
Result<Bytes> issueCaCertificate(const CaRequest &request, Signer &ca, RandomSource &random);
// URI SAN urn:homeca:<owner id in hex>, EKU clientAuth and serverAuth.
Result<Bytes> issueOperationalCertificate(const OperationalRequest &request, const CaCertificate &caCertificate,
                                          Signer &ca, RandomSource &random);
Result<Bytes> issueOperationalCertificate(const OperationalRequest &request, ByteView caDer, Signer &ca,
                                          RandomSource &random);
Result<Bytes> issueDeviceCertificate(const DeviceCertificateRequest &request, const CaCertificate &caCertificate,
                                     Signer &ca, RandomSource &random);
Result<Bytes> issueDeviceCertificate(const DeviceCertificateRequest &request, ByteView caDer, Signer &ca,
                                     RandomSource &random);

// What a certificate says, for people and for the registry. Text of hostile certificates is kept as it is; whoever
// shows it escapes it.
struct CertificateInfo {
    std::string subject, issuer;       // RFC 2253, UTF-8
    std::string commonName, subjectSerial;
    Bytes serialNumber;                // big-endian magnitude
    std::int64_t notBefore = 0, notAfter = 0;
    bool neverExpires = false;         // notAfter is 99991231235959Z
    bool isCa = false;
    std::vector<std::string> uris, crlUrls, keyUsage, extendedKeyUsage;
    std::vector<AclEntry> acl;
    Bytes spki;                        // as it stands in the certificate
    Bytes subjectKeyId, authorityKeyId;
    Sha256 sha256{};                   // of the DER
};
// "certificate.parse" for anything that is not exactly one DER certificate of at most 64 KiB, and for extensions that
// stand twice or do not decode. Checks no signature: a certificate is believed after verifyPath alone.
Result<CertificateInfo> readCertificate(ByteView der);
// What whoever keeps certificates needs of one: no names and no extensions, which take ten times as long.
struct CertificateBasics {
    Bytes serialNumber; // big-endian magnitude
    std::int64_t notBefore = 0, notAfter = 0;
    Bytes spki;
    Sha256 sha256{};
};
Result<CertificateBasics> readCertificateBasics(ByteView der); // "certificate.parse"
// The certificate's key when it is an EC key this program accepts; "key.spki" otherwise.
Result<EcPublicKey> certificateKey(ByteView der);

// Is this a self-signed CA certificate (version 3, subject is issuer, basic constraints CA, keyCertSign, own signature
// good)? "certificate.anchor"; "certificate.parse" when it is no certificate at all, "key.spki" for another key type.
Result<void> checkAnchor(ByteView der);

enum class PathPurpose { Any, Client, Server };

// Strict is for everything this program issues or hands on. The protocol asks less of a device (section 6.5: "the
// anchor issued it"), and other HomeCAs leave the key identifiers out: KeyIdsOptional is Strict without the demand that
// SKI and AKI be present. The device's side uses it.
enum class PathRules { Strict, KeyIdsOptional };

// "certificate.path" with OpenSSL's words and the depth; "certificate.parse" when one of the certificates is none.
// At most 8 certificates in the chain, 4 of them between leaf and anchor. at: seconds since 1970; nullopt leaves time
// unchecked (a device without a clock).
Result<void> verifyPath(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, PathPurpose purpose,
                        std::optional<std::int64_t> at, PathRules rules = PathRules::Strict);
Result<void> verifyPath(ByteView leaf, const std::vector<Bytes> &chain, const CaCertificate &anchor,
                        PathPurpose purpose, std::optional<std::int64_t> at, PathRules rules = PathRules::Strict);
// Did this CA issue it: its name as the issuer, and its signature? Nothing else is checked (no times, no purpose, no
// extensions), which is what a small device does for each step of a chain (protocol.md section 6.5), at the cost of one
// verification; OpenSSL's path check costs three. "certificate.path", "certificate.parse".
Result<void> checkIssuedBy(const CaCertificate &issuer, ByteView der);
// Is the peer's certificate the operational certificate of this owner: path good for a TLS client (KeyIdsOptional), and
// urn:homeca:<owner id> its one and only URI SAN? "certificate.operational" for the name. (protocol.md section 2)
Result<void> checkOperational(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, const Sha256 &ownerId,
                              std::optional<std::int64_t> at);

std::string toPem(std::string_view label, ByteView der); // label: "CERTIFICATE", "X509 CRL", "PUBLIC KEY"
// Every block with that label, text around them ignored; empty when there is none, or when any block is damaged.
std::vector<Bytes> fromPem(std::string_view label, std::string_view pem);

} // namespace imprint
