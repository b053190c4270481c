// Writing and reading DER (X.690), as far as certificates and revocation lists need it.
//
// Certificates are put together here rather than by OpenSSL's X509 calls, because these can only sign with a key that
// they hold, and ours may sit in a token; and because every X509 that OpenSSL 3.0 reads costs the time of two ECDSA
// operations for decoding its public key.
#pragma once

#include "crypto/bytes.h"

#include <initializer_list>

namespace imprint::der {

enum Tag : std::uint8_t {
    Boolean = 0x01, Integer = 0x02, BitString = 0x03, OctetString = 0x04, ObjectId = 0x06, Enumerated = 0x0a,
    Utf8String = 0x0c, PrintableString = 0x13, UtcTime = 0x17, GeneralizedTime = 0x18, Sequence = 0x30, Set = 0x31
};
// [n] of a context: as it stands (a string, an octet string), or around something.
constexpr std::uint8_t context(unsigned n) { return static_cast<std::uint8_t>(0x80 | n); }
constexpr std::uint8_t constructed(unsigned n) { return static_cast<std::uint8_t>(0xa0 | n); }

Bytes element(std::uint8_t tag, std::initializer_list<ByteView> parts);
inline Bytes element(std::uint8_t tag, ByteView content) { return element(tag, {content}); }
inline Bytes sequence(std::initializer_list<ByteView> parts) { return element(Sequence, parts); }
// Big-endian magnitude, never negative; leading zeros are dropped.
Bytes integer(ByteView magnitude);
Bytes integer(std::uint64_t value);
Bytes boolean(bool value);
Bytes bitString(ByteView wholeBytes);

// Reads element after element. Strict: single-byte tags, definite and shortest lengths, nothing past the end. The first
// violation or unexpected tag makes the reader bad and everything it returns from then on empty, so that a caller
// checks once at the end.
class Reader {
public:
    explicit Reader(ByteView der) : m_rest(der) {}

    ByteView take(std::uint8_t tag);                  // the content
    ByteView takeWhole(std::uint8_t tag);             // with tag and length
    ByteView takeAny(std::uint8_t *tag);              // the content of whatever comes
    bool isNext(std::uint8_t tag) const { return m_isGood && !m_rest.empty() && m_rest[0] == tag; }
    ByteView takeMagnitude();                         // an INTEGER's value, shortest form, negative refused
    bool takeBoolean();                               // 00 or ff
    void refuse() { m_isGood = false; m_rest = {}; }  // for what the caller finds wrong

    bool isGood() const { return m_isGood; }
    bool hasMore() const { return m_isGood && !m_rest.empty(); }
    bool isDone() const { return m_isGood && m_rest.empty(); }

private:
    struct Element { std::uint8_t tag = 0; ByteView content, whole; };
    Element next();

    ByteView m_rest;
    bool m_isGood = true;
};

} // namespace imprint::der
