// What the simulated device's handlers share: reading a body whose first flaw decides, tokens, and answers.
#pragma once

#include "models/devices/cbor.h"
#include "models/devices/devicehandlers.h"

namespace imprint::simulation {

// Reads the fields of a body one after the other; the first that is missing or of another type is kept, and whatever is
// read after it is empty. A caller reads all, then asks once.
class Fields {
public:
    explicit Fields(ByteView body);

    template <std::size_t N>
    std::array<std::uint8_t, N> fixed(int key)
    {
        return keep(m_map.fixed<N>(key));
    }
    Bytes bytes(int key) { return keep(m_map.bytes(key)); }
    std::vector<Bytes> list(int key) { return keep(m_map.byteArray(key)); }
    std::uint64_t uint(int key) { return keep(m_map.uint(key)); }
    std::string text(int key, std::size_t maxBytes) { return keep(m_map.text(key, maxBytes)); }
    Sign1 token(int key) { return keep(m_map.token(key)); }
    Bytes signature(int key); // 64 or 96 bytes
    bool has(int key) const { return m_map.has(key); }

    bool isBad() const { return m_error.has_value(); }
    void refuse(Error error);
    const Error &error() const { return *m_error; }

private:
    template <typename T>
    T keep(Result<T> value)
    {
        if (value)
            return std::move(*value);
        refuse(std::move(value).error());
        return T();
    }

    CborMap m_map;
    std::optional<Error> m_error;
};

// A signed token with the values that one of the three purposes has (sections 6.2, 6.4c, 6.6).
struct Token {
    Sign1 sign1;
    std::string serial;
    std::uint64_t epoch = 0;
    Bytes16 txid{};
    std::uint64_t sequence = 0;
    Sha256 leafHash{}, spkiHash{};
};
enum class Purpose { Release, Abandon, Commit };
Token readToken(Fields &fields, Purpose purpose);
// 4.01's first half: the signature, under the CA key that the anchor carries.
Result<void> checkToken(const Situation &s, const Token &token, Purpose purpose, ByteView anchor);

CoapAnswer refusalOf(std::uint8_t code, const Error &why);
CoapAnswer refusalOf(std::uint8_t code, std::string_view why);
inline Outcome refuse(std::uint8_t code, std::string_view why)
{
    return {refusalOf(code, why), {}, {}};
}
inline Outcome refuse(std::uint8_t code, const Error &why)
{
    return {refusalOf(code, why), {}, {}};
}
Outcome refuseForNow(std::uint8_t code, std::string_view why, std::uint32_t seconds);
Outcome accept(Bytes body, std::uint8_t code = coapcode::Changed);

// Owned and with capability 2, plain UDP is good for little (section 2).
bool isClearLinkClosed(const Situation &s);
bool isAbandoned(const Memory &memory, const Bytes16 &txid);
std::optional<Outcome> withoutEntropy(const Situation &s, Step step);

} // namespace imprint::simulation
