#include "models/devices/slipmux.h"

#include <array>
#include <optional>

namespace imprint {

namespace {

constexpr std::uint8_t slipEnd = 0xc0, slipEsc = 0xdb, slipEscEnd = 0xdc, slipEscEsc = 0xdd, coapFrame = 0xa9;
constexpr std::size_t maxChunk = 64 * 1024;
constexpr std::int64_t tornAfterMs = 1000;

// RFC 1662 appendix C.2: reflected polynomial x^16 + x^12 + x^5 + 1.
constexpr std::array<std::uint16_t, 256> fcsTable = [] {
    std::array<std::uint16_t, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        unsigned value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? value >> 1 ^ 0x8408 : value >> 1;
        table[i] = std::uint16_t(value);
    }
    return table;
}();

void appendEscaped(Bytes &to, std::uint8_t byte)
{
    if (byte == slipEnd)
        to.insert(to.end(), {slipEsc, slipEscEnd});
    else if (byte == slipEsc)
        to.insert(to.end(), {slipEsc, slipEscEsc});
    else
        to.push_back(byte);
}

// nullopt for an escape that SLIP does not know.
std::optional<Bytes> unescaped(ByteView chunk)
{
    Bytes out;
    out.reserve(chunk.size());
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        if (chunk[i] != slipEsc) {
            out.push_back(chunk[i]);
            continue;
        }
        if (++i == chunk.size() || (chunk[i] != slipEscEnd && chunk[i] != slipEscEsc))
            return std::nullopt;
        out.push_back(chunk[i] == slipEscEnd ? slipEnd : slipEsc);
    }
    return out;
}

// The message in an A9 chunk whose frame check is good.
std::optional<Bytes> messageIn(ByteView chunk)
{
    auto frame = unescaped(chunk);
    if (!frame || frame->size() < 4)
        return std::nullopt;
    const ByteView covered = ByteView(*frame).first(frame->size() - 2);
    const std::uint16_t fcs = fcs16(covered);
    if ((*frame)[frame->size() - 2] != (fcs & 0xff) || frame->back() != fcs >> 8)
        return std::nullopt;
    return Bytes(covered.begin() + 1, covered.end());
}

} // namespace

std::uint16_t fcs16(ByteView data)
{
    std::uint16_t fcs = 0xffff;
    for (const std::uint8_t byte : data)
        fcs = std::uint16_t(fcs >> 8 ^ fcsTable[(fcs ^ byte) & 0xff]);
    return std::uint16_t(~fcs);
}

Bytes slipmuxFrame(ByteView message)
{
    Bytes plain;
    plain.reserve(message.size() + 3);
    plain.push_back(coapFrame);
    append(plain, message);
    const std::uint16_t fcs = fcs16(plain);
    plain.push_back(std::uint8_t(fcs & 0xff));
    plain.push_back(std::uint8_t(fcs >> 8));
    Bytes out;
    out.reserve(plain.size() + 16);
    out.push_back(slipEnd);
    for (const std::uint8_t byte : plain)
        appendEscaped(out, byte);
    out.push_back(slipEnd);
    return out;
}

// A C0 came.
void SlipmuxDecoder::endChunk(SlipmuxOutput &out)
{
    if (m_state == State::Frame && m_chunk.back() != slipEsc) { // DB C0 aborts
        if (auto message = messageIn(m_chunk))
            out.messages.push_back(std::move(*message));
        else
            out.console.push_back(std::move(m_chunk));
    }
    m_chunk.clear();
    m_hasEscape = false;
    m_state = State::Start;
}

void SlipmuxDecoder::releaseChunk(Bytes &text)
{
    append(text, m_chunk);
    m_chunk.clear();
    m_state = State::Text;
}

void SlipmuxDecoder::takeText(std::uint8_t byte, Bytes &text)
{
    if (m_hasEscape)
        text.push_back(slipEsc);
    m_hasEscape = byte == slipEsc;
    if (!m_hasEscape)
        text.push_back(byte);
}

SlipmuxOutput SlipmuxDecoder::received(ByteView bytes, std::int64_t nowMs)
{
    SlipmuxOutput out;
    Bytes text; // the piece of console text under way
    if (m_state == State::Frame && nowMs - m_frameSince >= tornAfterMs)
        releaseChunk(text);
    for (const std::uint8_t byte : bytes) {
        if (byte == slipEnd) {
            if (!text.empty())
                out.console.push_back(std::move(text));
            text.clear();
            endChunk(out);
            continue;
        }
        if (m_state == State::Start) {
            m_state = byte == coapFrame ? State::Frame : State::Text;
            m_frameSince = nowMs;
        }
        if (m_state == State::Text) {
            takeText(byte, text);
            continue;
        }
        m_chunk.push_back(byte);
        if (m_chunk.size() > maxChunk)
            releaseChunk(text);
    }
    if (!text.empty())
        out.console.push_back(std::move(text));
    return out;
}

SlipmuxOutput SlipmuxDecoder::idle(std::int64_t nowMs)
{
    SlipmuxOutput out;
    Bytes text;
    if (m_state == State::Frame && nowMs - m_frameSince >= tornAfterMs)
        releaseChunk(text);
    if (m_hasEscape)
        text.push_back(slipEsc);
    m_hasEscape = false;
    if (!text.empty())
        out.console.push_back(std::move(text));
    return out;
}

} // namespace imprint
