// CBOR bodies of the protocol (protocol.md section 3, RFC 8949): strict in, deterministic out.
//
// A received body is one map with integer keys. Refused ("cbor.malformed"): keys that are not integers, duplicate keys
// (also in nested maps), indefinite lengths, trailing bytes, nesting deeper than 4, invalid UTF-8, simple values with
// reserved encodings. Bodies above 16 KiB are "cbor.too-large". Order and shortest form are not checked; unknown
// integer keys are kept but ignored. Values are handed out as they stood on the wire: nothing that is verified is
// encoded again.
//
// Parsing walks a QCborStreamReader (never a QCborValue: it takes duplicate keys and trailing bytes). It costs 0.1 to
// 1.1 microseconds for the bodies of one run (37 to 566 bytes), so a reader of our own would buy nothing.
#pragma once

#include "crypto/bytes.h"
#include "crypto/cose.h"
#include "crypto/result.h"

#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <variant>
#include <vector>

namespace imprint {

// The keys of protocol.md section 3.
namespace key {
constexpr int Version = 0, Serial = 1, Model = 2, Firmware = 3, State = 4, P = 5, Capabilities = 6, Epoch = 7,
              MaxMessage = 8, Token = 9, Nonce = 10, OwnerId = 11, RDev = 12, Signature = 13, Uptime = 14, Vendor = 15,
              HardwareAddress = 16, Commitment = 20, QDev = 21, Txid = 22, QCa = 23, RCa = 24, PNew = 25, SigOld = 26,
              SigNew = 27, Leaf = 30, Chain = 31, Anchor = 32, Sequence = 34, LeafHash = 36, U = 37, SigCa = 39,
              Address = 40, IssuedAt = 41, Phase = 42, PendingKey = 43, SpkiHash = 47;
}

struct CborOther {}; // a well-formed value of a type that no key of this protocol has
using CborValue = std::variant<std::uint64_t, Bytes, std::string, std::vector<Bytes>, Sign1, CborOther>;

// A key as it stood on the wire, of the whole range that CBOR has; size without its sign (0 stands for -2^64).
struct CborKey {
    bool isNegative = false;
    std::uint64_t size = 0;
    auto operator<=>(const CborKey &) const = default;
};

using CborEntries = std::vector<std::pair<CborKey, CborValue>>;

class CborMap {
public:
    static Result<CborMap> parse(ByteView body);

    bool has(int key) const;
    // "cbor.missing" when absent, "cbor.type" when of another type, size or range; the detail names the key.
    Result<std::uint64_t> uint(int key, std::uint64_t max = UINT64_MAX) const;
    Result<Bytes> bytes(int key) const;
    Result<Bytes> bytes(int key, std::size_t size) const;
    Result<std::string> text(int key, std::size_t maxBytes) const;
    Result<std::vector<Bytes>> byteArray(int key) const; // array of byte strings
    Result<Sign1> token(int key) const;                  // embedded COSE_Sign1, tag 18

    template <std::size_t N>
    Result<std::array<std::uint8_t, N>> fixed(int key) const
    {
        auto value = bytes(key, N);
        if (!value)
            return std::move(value).error();
        std::array<std::uint8_t, N> out;
        std::copy(value->begin(), value->end(), out.begin());
        return out;
    }

private:
    const CborValue *find(int key) const;

    CborEntries m_values; // sorted by key
};

// Builds one map; keys are sorted bytewise as RFC 8949 section 4.2.1 wants.
class CborBody {
public:
    CborBody &add(int key, std::uint64_t value);
    CborBody &add(int key, ByteView value);
    CborBody &addText(int key, std::string_view value);
    CborBody &addArray(int key, const std::vector<Bytes> &values);
    CborBody &addItem(int key, ByteView encoded); // one complete item, e.g. encodeSign1()
    Bytes encoded() const;

private:
    Bytes &valueOf(int key); // empty: the encoded value goes there

    struct Entry {
        CborKey key;
        Bytes value;
    };
    std::vector<Entry> m_entries;
};

// RFC 9290 concise problem details {-1: title, -2: detail}; detail "" leaves it out.
Bytes problemDetails(std::string_view title, std::string_view detail);
// Title and detail for people, control characters removed, at most 200 characters; empty when it is no such thing.
std::string problemText(ByteView body);

} // namespace imprint
