#include "models/devices/coap.h"

#include <algorithm>

namespace imprint {

namespace {

constexpr std::size_t headerSize = 4, maxToken = 8;
constexpr std::uint8_t payloadMarker = 0xff;

CoapType typeOf(ByteView datagram)
{
    return CoapType(datagram[0] >> 4 & 3);
}
std::uint16_t idOf(ByteView datagram)
{
    return std::uint16_t(datagram[2] << 8 | datagram[3]);
}
bool isOurs(ByteView datagram)
{
    return datagram.size() >= headerSize && datagram[0] >> 6 == 1;
}

bool isReserved(std::uint8_t code)
{
    return code != coapcode::Empty && !isCoapRequest(code) && !isCoapResponse(code);
}

// Nibble and extension of an option's delta or length (RFC 7252 section 3.1).
struct Extended {
    std::uint8_t nibble;
    std::uint8_t bytes[2];
    int size;
};

Extended extended(std::size_t value)
{
    if (value < 13)
        return {std::uint8_t(value), {}, 0};
    if (value < 269)
        return {13, {std::uint8_t(value - 13), 0}, 1};
    return {14, {std::uint8_t((value - 269) >> 8), std::uint8_t(value - 269)}, 2};
}

void appendOption(Bytes &to, std::size_t delta, ByteView value)
{
    const Extended d = extended(delta), l = extended(value.size());
    to.push_back(std::uint8_t(d.nibble << 4 | l.nibble));
    to.insert(to.end(), d.bytes, d.bytes + d.size);
    to.insert(to.end(), l.bytes, l.bytes + l.size);
    append(to, value);
}

// Takes the extension of a nibble off the front of what is left; nullopt when it is reserved (15) or cut off.
std::optional<std::size_t> takeExtended(std::uint8_t nibble, ByteView &rest)
{
    if (nibble < 13)
        return nibble;
    const std::size_t size = nibble - 12u;
    if (nibble == 15 || rest.size() < size)
        return std::nullopt;
    const std::size_t value = nibble == 13 ? rest[0] + 13u : (rest[0] << 8 | rest[1]) + 269u;
    rest = rest.subspan(size);
    return value;
}

Error malformed(const char *reason)
{
    return fail("coap.malformed", reason);
}

Result<void> takeOptions(ByteView rest, CoapMessage &message)
{
    std::size_t number = 0;
    while (!rest.empty()) {
        const std::uint8_t head = rest[0];
        rest = rest.subspan(1);
        if (head == payloadMarker) {
            if (rest.empty())
                return malformed("payload marker without payload");
            message.payload.assign(rest.begin(), rest.end());
            return {};
        }
        const auto delta = takeExtended(head >> 4, rest);
        const auto length = delta ? takeExtended(head & 15, rest) : std::nullopt;
        if (!delta || !length || *length > rest.size())
            return malformed("option beyond the message or reserved");
        number += *delta;
        if (number > 0xffff)
            return malformed("option number above 65535");
        message.options.push_back({std::uint16_t(number), Bytes(rest.begin(), rest.begin() + std::ptrdiff_t(*length))});
        rest = rest.subspan(*length);
    }
    return {};
}

std::uint32_t uintOf(ByteView value)
{
    std::uint32_t out = 0;
    for (const std::uint8_t byte : value)
        out = out << 8 | byte;
    return out;
}

} // namespace

std::string coapCodeText(std::uint8_t code)
{
    const int detail = code & 31;
    return std::to_string(code >> 5) + (detail < 10 ? ".0" : ".") + std::to_string(detail);
}

void CoapMessage::add(std::uint16_t number, ByteView value)
{
    const auto after = std::upper_bound(options.begin(), options.end(), number,
                                        [](std::uint16_t n, const CoapOption &o) { return n < o.number; });
    options.insert(after, {number, Bytes(value.begin(), value.end())});
}

void CoapMessage::addUint(std::uint16_t number, std::uint32_t value)
{
    const std::uint8_t bytes[] = {std::uint8_t(value >> 24), std::uint8_t(value >> 16), std::uint8_t(value >> 8),
                                  std::uint8_t(value)};
    std::size_t skip = 0;
    while (skip < sizeof bytes && bytes[skip] == 0)
        ++skip;
    add(number, ByteView(bytes).subspan(skip));
}

const CoapOption *CoapMessage::find(std::uint16_t number) const
{
    for (const CoapOption &option : options) {
        if (option.number == number)
            return &option;
    }
    return nullptr;
}

std::optional<std::uint32_t> CoapMessage::uintOption(std::uint16_t number) const
{
    const CoapOption *option = find(number);
    if (!option || option->value.size() > 4)
        return std::nullopt;
    return uintOf(option->value);
}

Bytes encodeEmpty(CoapType type, std::uint16_t id)
{
    return {std::uint8_t(1 << 6 | unsigned(type) << 4), coapcode::Empty, std::uint8_t(id >> 8), std::uint8_t(id)};
}

Bytes encode(const CoapMessage &message)
{
    const std::size_t tokenSize = std::min(message.token.size(), maxToken);
    Bytes out;
    out.reserve(headerSize + tokenSize + 32 + message.payload.size());
    out = encodeEmpty(message.type, message.id);
    out[0] = std::uint8_t(out[0] | tokenSize);
    out[1] = message.code;
    append(out, ByteView(message.token).first(tokenSize));
    std::vector<const CoapOption *> sorted;
    sorted.reserve(message.options.size());
    for (const CoapOption &option : message.options)
        sorted.push_back(&option);
    const auto isBefore = [](const CoapOption *a, const CoapOption *b) { return a->number < b->number; };
    if (!std::is_sorted(sorted.begin(), sorted.end(), isBefore))
        std::stable_sort(sorted.begin(), sorted.end(), isBefore);
    std::size_t number = 0;
    for (const CoapOption *option : sorted) {
        appendOption(out, option->number - number, option->value);
        number = option->number;
    }
    if (!message.payload.empty()) {
        out.push_back(payloadMarker);
        append(out, message.payload);
    }
    return out;
}

Result<CoapMessage> decodeCoap(ByteView datagram)
{
    if (!isOurs(datagram))
        return fail("coap.ignored", "shorter than a header, or another version");
    CoapMessage message;
    message.type = typeOf(datagram);
    message.code = datagram[1];
    message.id = idOf(datagram);
    const std::size_t tokenSize = datagram[0] & 15;
    if (tokenSize > maxToken || datagram.size() < headerSize + tokenSize)
        return malformed("token length");
    if (message.code == coapcode::Empty && datagram.size() != headerSize)
        return malformed("empty message with content");
    if (isReserved(message.code))
        return malformed("reserved code class");
    const ByteView rest = datagram.subspan(headerSize);
    message.token.assign(rest.begin(), rest.begin() + std::ptrdiff_t(tokenSize));
    if (auto options = takeOptions(rest.subspan(tokenSize), message); !options)
        return std::move(options).error();
    return message;
}

std::optional<Bytes> resetForMalformed(ByteView datagram)
{
    if (!isOurs(datagram) || typeOf(datagram) != CoapType::Confirmable)
        return std::nullopt;
    return encodeEmpty(CoapType::Reset, idOf(datagram));
}

Result<CoapBlock> decodeBlock(ByteView value)
{
    if (value.size() > 3)
        return fail("coap.block", "block option of " + std::to_string(value.size()) + " bytes");
    const std::uint32_t all = uintOf(value);
    if ((all & 7) == 7)
        return fail("coap.block", "reserved block size");
    return CoapBlock{all >> 4, (all & 8) != 0, all & 7};
}

std::uint32_t encodeBlock(const CoapBlock &block)
{
    return block.number << 4 | (block.more ? 8u : 0u) | (block.szx & 7);
}

} // namespace imprint
