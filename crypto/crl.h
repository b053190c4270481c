// Certificate revocation lists (RFC 5280 section 5): version 2, CRL number, AKI, reasons.
#pragma once

#include "crypto/certificate.h"

namespace imprint {

enum class RevocationReason { Unspecified = 0, KeyCompromise = 1, AffiliationChanged = 3, Superseded = 4, CessationOfOperation = 5 };

struct RevokedCertificate {
    Bytes serialNumber; // big-endian magnitude
    std::int64_t revokedAt = 0;
    RevocationReason reason = RevocationReason::Unspecified;
};
struct CrlRequest {
    std::vector<RevokedCertificate> revoked;
    std::uint64_t number = 1;
    std::int64_t thisUpdate = 0, nextUpdate = 0;
};

Result<Bytes> issueCrl(const CrlRequest &request, ByteView caDer, Signer &ca);

struct CrlInfo {
    std::string issuer;
    std::uint64_t number = 0;
    std::int64_t thisUpdate = 0, nextUpdate = 0;
    std::vector<RevokedCertificate> revoked;
};
// Parses and checks the signature with the CA certificate's key; "crl.parse", "crl.signature".
Result<CrlInfo> readCrl(ByteView der, ByteView caDer);

} // namespace imprint
