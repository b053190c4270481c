#include "crypto/der.h"

#include <array>

namespace imprint::der {

namespace {

void appendLength(Bytes &to, std::size_t length)
{
    if (length < 0x80) {
        to.push_back(static_cast<std::uint8_t>(length));
        return;
    }
    int octets = 0;
    for (std::size_t rest = length; rest != 0; rest >>= 8)
        ++octets;
    to.push_back(static_cast<std::uint8_t>(0x80 | octets));
    for (int i = octets - 1; i >= 0; --i)
        to.push_back(static_cast<std::uint8_t>(length >> (8 * i)));
}

} // namespace

Bytes element(std::uint8_t tag, std::initializer_list<ByteView> parts)
{
    std::size_t length = 0;
    for (const ByteView part : parts)
        length += part.size();
    Bytes out;
    out.reserve(length + 6);
    out.push_back(tag);
    appendLength(out, length);
    for (const ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

Bytes integer(ByteView magnitude)
{
    while (magnitude.size() > 1 && magnitude[0] == 0)
        magnitude = magnitude.subspan(1);
    static constexpr std::uint8_t zero[] = {0};
    const bool needsZero = magnitude.empty() || (magnitude[0] & 0x80) != 0;
    return element(Integer, {ByteView(zero, needsZero ? 1 : 0), magnitude});
}

Bytes integer(std::uint64_t value)
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (8 * (7 - i)));
    return integer(ByteView(bytes));
}

Bytes boolean(bool value)
{
    return {Boolean, 1, static_cast<std::uint8_t>(value ? 0xff : 0x00)};
}

Bytes bitString(ByteView wholeBytes)
{
    static constexpr std::uint8_t noUnusedBits[] = {0};
    return element(BitString, {noUnusedBits, wholeBytes});
}

Reader::Element Reader::next()
{
    const auto bad = [this] { refuse(); return Element{}; };
    if (m_rest.size() < 2 || (m_rest[0] & 0x1f) == 0x1f)
        return bad();
    std::size_t header = 2;
    std::size_t length = m_rest[1];
    if (length >= 0x80) {
        const std::size_t octets = length & 0x7f;
        if (octets < 1 || octets > 4 || m_rest.size() < 2 + octets || m_rest[2] == 0)
            return bad();
        length = 0;
        for (std::size_t i = 0; i < octets; ++i)
            length = length << 8 | m_rest[2 + i];
        if (length < 0x80)
            return bad();
        header += octets;
    }
    if (length > m_rest.size() - header)
        return bad();
    const Element element{m_rest[0], m_rest.subspan(header, length), m_rest.first(header + length)};
    m_rest = m_rest.subspan(header + length);
    return element;
}

ByteView Reader::take(std::uint8_t tag)
{
    const Element element = next();
    if (m_isGood && element.tag != tag)
        refuse();
    return m_isGood ? element.content : ByteView{};
}

ByteView Reader::takeWhole(std::uint8_t tag)
{
    const Element element = next();
    if (m_isGood && element.tag != tag)
        refuse();
    return m_isGood ? element.whole : ByteView{};
}

ByteView Reader::takeAny(std::uint8_t *tag)
{
    const Element element = next();
    *tag = element.tag;
    return element.content;
}

ByteView Reader::takeMagnitude()
{
    ByteView value = take(Integer);
    const bool isPadded = value.size() > 1 && value[0] == 0;
    if (value.empty() || (value[0] & 0x80) != 0 || (isPadded && (value[1] & 0x80) == 0)) {
        refuse();
        return {};
    }
    return isPadded ? value.subspan(1) : value;
}

bool Reader::takeBoolean()
{
    const ByteView value = take(Boolean);
    if (value.size() != 1 || (value[0] != 0x00 && value[0] != 0xff)) {
        refuse();
        return false;
    }
    return value[0] == 0xff;
}

} // namespace imprint::der
