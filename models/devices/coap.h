// CoAP messages (RFC 7252 section 3) and block options (RFC 7959 section 2.2). No I/O, no state.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace imprint {

enum class CoapType : std::uint8_t { Confirmable = 0, NonConfirmable = 1, Acknowledgement = 2, Reset = 3 };

constexpr std::uint8_t coapCode(unsigned cls, unsigned detail)
{
    return std::uint8_t(cls << 5 | detail);
}
std::string coapCodeText(std::uint8_t code); // "2.05"

namespace coapcode {
constexpr std::uint8_t Empty = 0, Get = 1, Post = 2, Put = 3, Delete = 4, Changed = coapCode(2, 4),
                       Content = coapCode(2, 5), Continue = coapCode(2, 31), BadRequest = coapCode(4, 0),
                       Unauthorized = coapCode(4, 1), BadOption = coapCode(4, 2), Forbidden = coapCode(4, 3),
                       NotFound = coapCode(4, 4), MethodNotAllowed = coapCode(4, 5), NotAcceptable = coapCode(4, 6),
                       Incomplete = coapCode(4, 8), Conflict = coapCode(4, 9), PreconditionFailed = coapCode(4, 12),
                       TooLarge = coapCode(4, 13), UnsupportedFormat = coapCode(4, 15), Unprocessable = coapCode(4, 22),
                       TooManyRequests = coapCode(4, 29), InternalError = coapCode(5, 0), Unavailable = coapCode(5, 3);
}

namespace coapoption {
constexpr std::uint16_t IfMatch = 1, UriHost = 3, ETag = 4, IfNoneMatch = 5, UriPort = 7, UriPath = 11,
                        ContentFormat = 12, MaxAge = 14, UriQuery = 15, Accept = 17, Block2 = 23, Block1 = 27,
                        Size2 = 28, Size1 = 60;
}

constexpr std::uint16_t formatOctets = 42, formatCbor = 60, formatProblem = 257;

struct CoapOption {
    std::uint16_t number = 0;
    Bytes value;
    bool operator==(const CoapOption &) const = default;
};

struct CoapMessage {
    CoapType type = CoapType::Confirmable;
    std::uint8_t code = coapcode::Empty;
    std::uint16_t id = 0;
    Bytes token;                     // 0 to 8 bytes
    std::vector<CoapOption> options; // sorted by number when encoded; equal numbers keep their order
    Bytes payload;

    void add(std::uint16_t number, ByteView value);
    void addUint(std::uint16_t number, std::uint32_t value); // shortest form, RFC 7252 3.2
    const CoapOption *find(std::uint16_t number) const;
    std::optional<std::uint32_t> uintOption(std::uint16_t number) const; // nullopt: absent or longer than 4 bytes
    bool operator==(const CoapMessage &) const = default;
};

constexpr bool isCoapRequest(std::uint8_t code)
{
    return code != coapcode::Empty && code < 32;
}
constexpr bool isCoapResponse(std::uint8_t code)
{
    return code >> 5 == 2 || code >> 5 == 4 || code >> 5 == 5;
}

// An empty acknowledgement or reset.
Bytes encodeEmpty(CoapType type, std::uint16_t id);
Bytes encode(const CoapMessage &message);

// "coap.ignored": shorter than a header or another version; nothing is answered.
// "coap.malformed": format error, also a reserved code class or an empty message with content; a confirmable message
// is answered by a reset with its id (resetForMalformed).
Result<CoapMessage> decodeCoap(ByteView datagram);

// What is said to a datagram that decodeCoap refused: the reset, or nothing (not confirmable, other version, too
// short).
std::optional<Bytes> resetForMalformed(ByteView datagram);

struct CoapBlock {
    std::uint32_t number = 0;
    bool more = false;
    unsigned szx = 0; // 0 to 6; size is 16 << szx
    std::size_t size() const { return std::size_t(16) << szx; }
    std::size_t offset() const { return number * size(); }
};
// "coap.block" for SZX 7 or an option longer than 3 bytes.
Result<CoapBlock> decodeBlock(ByteView value);
std::uint32_t encodeBlock(const CoapBlock &block);

} // namespace imprint
