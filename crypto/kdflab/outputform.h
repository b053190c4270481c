// What happens to derived bytes on their way to the output: byte order, text, padding. A form maps the derived bytes to
// formed bytes; a window of these is the output.
//
// Every form but the texts and the computed ones moves bytes (and may change each by itself), so that a search can compute from
// the output where a derived byte must lie: sourceOf(). Computed forms lose what they were made of and can only be tried.
#pragma once

#include "crypto/bytes.h"
#include "crypto/secret.h"

#include <optional>

namespace imprint::kdflab {

enum class OutputForm {
    Plain,
    Reversed,
    Swap16, // the bytes of each 16-bit word
    Swap32,
    Swap64,
    Words32, // the order of the 32-bit words
    Words16,
    Words64,
    Halves, // second half first
    Nibbles, // of each byte
    Bits,    // of each byte, reversed
    Inverted,
    ZeroPadded, // zeros behind
    ZeroFront,  // zeros before
    Repeated,
    Folded,    // first half xor second half
    DesParity, // the lowest bit of each byte makes its parity odd
    Md5,       // of all derived bytes
    Sha1,
    Sha256,
    Sha512,
    Hex,
    HexUpper,
    Base64,
    Base64Url, // without padding
};

struct OutputFormRow {
    OutputForm form;
    const char *words;  // as specifications say it
    const char *python; // over d: bytes, n: what the window needs; gives bytes
};
std::span<const OutputFormRow> outputForms();
const OutputFormRow &rowOf(OutputForm form);

bool isText(OutputForm form); // hex or base64 characters
bool isComputed(OutputForm form); // folded, with parity, hashed
// How many derived bytes a computed form needs at least for so many formed ones.
std::size_t derivedFor(OutputForm form, std::size_t formed);
// Which derived byte is formed byte j, when `derived` bytes were derived and `formed` are made; none: it is zero.
std::optional<std::size_t> sourceOf(OutputForm form, std::size_t j, std::size_t derived, std::size_t formed);
// The derived byte from the formed one, and back: these changes undo themselves.
std::uint8_t changed(OutputForm form, std::uint8_t byte);
// The formed bytes; `formed` at least as many for the padding forms.
Secret applyForm(OutputForm form, ByteView derived, std::size_t formed);

std::string base64(ByteView bytes, bool isUrl, bool isPadded);
std::optional<Bytes> fromBase64(std::string_view text); // both alphabets, padded or not

} // namespace imprint::kdflab
