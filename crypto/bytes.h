// Byte strings as this program passes them around, and the few operations every format needs.
//
// Bytes holds public data only; what must be wiped lives in Secret (secret.h).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace imprint {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Lower-case hex, two digits a byte, no separators.
std::string toHex(ByteView bytes);

// Accepts upper and lower case, an even number of digits and nothing else; nullopt otherwise.
std::optional<Bytes> fromHex(std::string_view hex);

// The bytes of a text, without a terminating zero. The view lives as long as the text does.
ByteView viewOf(std::string_view text);

void append(Bytes &to, ByteView bytes);

// Appends lp(x) of protocol.md section 1: two-byte big-endian length, then x.
// x must be at most 65,535 bytes (asserted: every caller passes values of known, small size).
void appendLp(Bytes &to, ByteView x);

// Compares in a time that depends on the lengths only.
bool equalBytes(ByteView a, ByteView b);

} // namespace imprint
