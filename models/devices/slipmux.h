// slipmux (draft-bormann-t2trg-slipmux) as protocol.md section 2 uses it: SLIP frames (RFC 1055) whose first byte is A9 and
// whose FCS-16 (RFC 1662, over A9 and the message, low byte first) is good are CoAP messages; everything else between
// two C0 is console text, also frames that begin with 0A. What DB C0 ends is dropped; a torn A9 chunk becomes console
// text 1 s after its A9 when no C0 follows.
//
// The decoder never holds more than one frame (64 KiB; longer ones are let go as console text).
#pragma once

#include "crypto/bytes.h"

#include <cstdint>
#include <vector>

namespace imprint {

Bytes slipmuxFrame(ByteView message); // C0 A9 … FCS C0
std::uint16_t fcs16(ByteView data);

struct SlipmuxOutput {
    std::vector<Bytes> messages;
    std::vector<Bytes> console; // pieces of console text, not yet split into lines
};

class SlipmuxDecoder {
public:
    // nowMs: any steady clock in milliseconds.
    SlipmuxOutput received(ByteView bytes, std::int64_t nowMs);
    // Lets a torn chunk go; to be called at least every second or so.
    SlipmuxOutput idle(std::int64_t nowMs);

private:
    void endChunk(SlipmuxOutput &out);
    Bytes m_chunk;               // raw bytes since the last C0
    std::int64_t m_frameSince = 0;
};

} // namespace imprint
