// slipmux (draft-bormann-t2trg-slipmux) as protocol.md section 2 uses it: SLIP frames (RFC 1055) whose first byte is A9
// and whose FCS-16 (RFC 1662, over A9 and the message, low byte first) is good are CoAP messages; everything else
// between two C0 is console text, also frames that begin with 0A. What DB C0 ends is dropped; a torn A9 chunk becomes
// console text 1 s after its A9 when no C0 follows.
//
// Console text is handed out at once and as it stands on the wire (devices print it without SLIP escapes). Only a chunk
// that begins with A9 is held, never more than one frame (64 KiB; longer ones are let go as console text), and so of
// console text that DB C0 ends only the DB can be dropped.
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
    // Whether idle() may have something to let go later.
    bool isHolding() const { return m_state == State::Frame || m_hasEscape; }

private:
    enum class State { Start, Frame, Text }; // nothing since C0; a chunk that began with A9; console text
    void endChunk(SlipmuxOutput &out);
    void releaseChunk(Bytes &text);
    void takeText(std::uint8_t byte, Bytes &text);

    State m_state = State::Start;
    Bytes m_chunk;            // raw bytes since the last C0, while in Frame
    bool m_hasEscape = false; // in Text: the last byte was DB, which the next C0 would drop
    std::int64_t m_frameSince = 0;
};

} // namespace imprint
