// The value of the ACL extension (certificate.h names its OID and its ASN.1). For crypto/ alone.
#pragma once

#include "crypto/certificate.h"

namespace imprint {

// "certificate.acl" for a row that is empty, too long or no UTF-8, for more than 256 rows and for more than 8 KiB.
Result<Bytes> encodeAcl(const std::vector<AclEntry> &acl);
// Strict: the DER that encodeAcl would have made, and nothing else. "certificate.parse".
Result<std::vector<AclEntry>> decodeAcl(ByteView der);

} // namespace imprint
