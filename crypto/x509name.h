// A DER Name as text. For crypto/ alone.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

namespace imprint::x509 {

struct NameText {
    std::string text; // RFC 2253, readable beyond ASCII, control characters escaped
    std::string commonName, serialNumber; // the first of each, as it is; empty when absent
};
// "certificate.parse" for anything that is not exactly one Name.
Result<NameText> readName(ByteView der);

} // namespace imprint::x509
