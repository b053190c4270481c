// Certificate revocation lists (RFC 5280 section 5): version 2, CRL number, AKI, reasons.
#pragma once

#include "crypto/certificate.h"

namespace imprint {

enum class RevocationReason {
    Unspecified = 0, KeyCompromise = 1, AffiliationChanged = 3, Superseded = 4, CessationOfOperation = 5
};

struct RevokedCertificate {
    Bytes serialNumber; // big-endian magnitude, 1 to 20 bytes, not zero
    std::int64_t revokedAt = 0;
    RevocationReason reason = RevocationReason::Unspecified;
};
// Times in seconds since 1970, UTC. The number rises with every list of a CA.
struct CrlRequest {
    std::vector<RevokedCertificate> revoked;
    std::uint64_t number = 1;
    std::int64_t thisUpdate = 0, nextUpdate = 0;
};

// "crl.request" for times that do not fit and serial numbers that are none or stand twice; "certificate.issuer",
// "certificate.signature" and "certificate.validity" as for certificates.
Result<Bytes> issueCrl(const CrlRequest &request, ByteView caDer, Signer &ca);

struct CrlInfo {
    std::string issuer; // RFC 2253, UTF-8
    std::uint64_t number = 0;
    std::int64_t thisUpdate = 0, nextUpdate = 0;
    std::vector<RevokedCertificate> revoked; // other reasons than the above are Unspecified
};
// Parses and checks issuer and signature with the CA certificate; "crl.parse" for anything that is not exactly one
// complete DER list of at most 32 MiB without critical extensions, "crl.signature".
Result<CrlInfo> readCrl(ByteView der, ByteView caDer);

} // namespace imprint
