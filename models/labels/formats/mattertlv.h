// The optional data behind a Matter code: one anonymous structure of Matter TLV (Matter Core appendix A, 5.1.5).
#pragma once

#include "crypto/bytes.h"

#include <QString>

#include <optional>

namespace imprint {

// A structure with the serial number alone, as UTF-8 with a one-byte length under tag 0. At most 32 bytes of text.
Bytes matterSerialTlv(const QString &serial);
// The serial number when the bytes are exactly what matterSerialTlv writes.
std::optional<QString> serialOfMatterTlv(ByteView tlv);
// One structure and nothing after it; members are integers, floats, flags, texts and byte strings under context tags,
// each once: 0 to 4 (serial number to commissioning timeout, a serial number of at most 32 bytes) or 0x80 and above
// (the vendor's own).
bool isMatterTlv(ByteView tlv);

} // namespace imprint
