#include "crypto/kdflab/outputform.h"

#include "crypto/kdflab/labhash.h"

#include <algorithm>

namespace imprint::kdflab {
namespace {

constexpr OutputFormRow rows[] = {
    {OutputForm::Plain, "plain", "d"},
    {OutputForm::Reversed, "bytes reversed", "d[::-1]"},
    {OutputForm::Swap16, "16-bit words swapped", "b\"\".join(d[i:i+2][::-1] for i in range(0,len(d)//2*2,2))+d[len(d)//2*2:]"},
    {OutputForm::Swap32, "32-bit words swapped", "b\"\".join(d[i:i+4][::-1] for i in range(0,len(d)//4*4,4))+d[len(d)//4*4:]"},
    {OutputForm::Swap64, "64-bit words swapped", "b\"\".join(d[i:i+8][::-1] for i in range(0,len(d)//8*8,8))+d[len(d)//8*8:]"},
    {OutputForm::Words32, "32-bit word order reversed",
     "b\"\".join(d[i:i+4] for i in range(len(d)//4*4-4,-1,-4))+d[len(d)//4*4:]"},
    {OutputForm::Words16, "16-bit word order reversed",
     "b\"\".join(d[i:i+2] for i in range(len(d)//2*2-2,-1,-2))+d[len(d)//2*2:]"},
    {OutputForm::Words64, "64-bit word order reversed",
     "b\"\".join(d[i:i+8] for i in range(len(d)//8*8-8,-1,-8))+d[len(d)//8*8:]"},
    {OutputForm::Halves, "halves swapped", "d[len(d)//2:len(d)//2*2]+d[:len(d)//2]+d[len(d)//2*2:]"},
    {OutputForm::Nibbles, "nibbles swapped", "bytes((x>>4)|(x&15)<<4 for x in d)"},
    {OutputForm::Bits, "bits of each byte reversed", "bytes(int(f\"{x:08b}\"[::-1],2) for x in d)"},
    {OutputForm::Inverted, "inverted", "bytes(x^255 for x in d)"},
    {OutputForm::ZeroPadded, "zero padded", "d+bytes(n-len(d))"},
    {OutputForm::ZeroFront, "zeros in front", "bytes(n-len(d))+d"},
    {OutputForm::Repeated, "repeated", "d*(n//len(d)+1)"},
    {OutputForm::Folded, "halves xored", "bytes(x^y for x,y in zip(d[:len(d)//2],d[len(d)//2:]))"},
    {OutputForm::DesParity, "DES parity", "bytes(x&254|(bin(x>>1).count(\"1\")+1)%2 for x in d)"},
    {OutputForm::Md5, "md5 of it", "__import__(\"hashlib\").md5(d).digest()"},
    {OutputForm::Sha1, "sha1 of it", "__import__(\"hashlib\").sha1(d).digest()"},
    {OutputForm::Sha256, "sha256 of it", "__import__(\"hashlib\").sha256(d).digest()"},
    {OutputForm::Sha512, "sha512 of it", "__import__(\"hashlib\").sha512(d).digest()"},
    {OutputForm::Hex, "hex text", "d.hex().encode()"},
    {OutputForm::HexUpper, "hex text, upper case", "d.hex().upper().encode()"},
    {OutputForm::Base64, "base64 text", "__import__(\"base64\").b64encode(d)"},
    {OutputForm::Base64Url, "base64url text", "__import__(\"base64\").urlsafe_b64encode(d).rstrip(b\"=\")"},
};

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Words of `size` bytes; what does not fill a word stays where it is.
std::size_t swapped(std::size_t j, std::size_t size, std::size_t derived)
{
    return j < derived / size * size ? j / size * size + (size - 1 - j % size) : j;
}
std::size_t reordered(std::size_t j, std::size_t size, std::size_t derived)
{
    const std::size_t whole = derived / size;
    return j < whole * size ? (whole - 1 - j / size) * size + j % size : j;
}
std::size_t halved(std::size_t j, std::size_t derived)
{
    const std::size_t half = derived / 2;
    return j < half ? j + half : j < 2 * half ? j - half : j;
}

std::string textOf(OutputForm form, ByteView derived)
{
    if (form == OutputForm::Base64 || form == OutputForm::Base64Url)
        return base64(derived, form == OutputForm::Base64Url, form == OutputForm::Base64);
    std::string hex = toHex(derived);
    if (form == OutputForm::HexUpper)
        std::transform(hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'a' ? char(c - 32) : c; });
    return hex;
}

int digitOf(char c)
{
    if (c == '-' || c == '_')
        c = c == '-' ? '+' : '/';
    const std::size_t at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : int(at);
}

} // namespace

std::span<const OutputFormRow> outputForms()
{
    return rows;
}

const OutputFormRow &rowOf(OutputForm form)
{
    return rows[std::size_t(form)];
}

bool isText(OutputForm form)
{
    return form >= OutputForm::Hex;
}

bool isComputed(OutputForm form)
{
    return form >= OutputForm::Folded && form <= OutputForm::Sha512;
}

std::size_t derivedFor(OutputForm form, std::size_t formed)
{
    return form == OutputForm::Folded ? 2 * formed : formed;
}

std::optional<std::size_t> sourceOf(OutputForm form, std::size_t j, std::size_t derived, std::size_t formed)
{
    switch (form) {
    case OutputForm::Reversed: return j < derived ? std::optional(derived - 1 - j) : std::nullopt;
    case OutputForm::Swap16: return swapped(j, 2, derived);
    case OutputForm::Swap32: return swapped(j, 4, derived);
    case OutputForm::Swap64: return swapped(j, 8, derived);
    case OutputForm::Words16: return reordered(j, 2, derived);
    case OutputForm::Words32: return reordered(j, 4, derived);
    case OutputForm::Words64: return reordered(j, 8, derived);
    case OutputForm::Halves: return halved(j, derived);
    case OutputForm::ZeroPadded: return j < derived ? std::optional(j) : std::nullopt;
    case OutputForm::ZeroFront: return j + derived >= formed ? std::optional(j + derived - formed) : std::nullopt;
    case OutputForm::Repeated: return derived > 0 ? std::optional(j % derived) : std::nullopt;
    default: return j;
    }
}

std::uint8_t changed(OutputForm form, std::uint8_t byte)
{
    unsigned b = byte;
    switch (form) {
    case OutputForm::Nibbles: return std::uint8_t(b >> 4 | b << 4);
    case OutputForm::Inverted: return std::uint8_t(~b);
    case OutputForm::Bits:
        b = (b & 0xf0) >> 4 | (b & 0x0f) << 4;
        b = (b & 0xcc) >> 2 | (b & 0x33) << 2;
        return std::uint8_t((b & 0xaa) >> 1 | (b & 0x55) << 1);
    default: return byte;
    }
}

namespace {

std::uint8_t withOddParity(std::uint8_t byte)
{
    int ones = 0;
    for (unsigned rest = byte >> 1; rest > 0; rest >>= 1)
        ones += int(rest & 1);
    return std::uint8_t((byte & 0xfe) | (ones % 2 == 0 ? 1 : 0));
}

Secret computed(OutputForm form, ByteView derived)
{
    if (form == OutputForm::Folded) {
        const std::size_t half = derived.size() / 2;
        Secret out(half);
        for (std::size_t j = 0; j < half; ++j)
            out.data()[j] = derived[j] ^ derived[j + half];
        return out;
    }
    if (form == OutputForm::DesParity) {
        Secret out(derived.size());
        std::transform(derived.begin(), derived.end(), out.data(), withOddParity);
        return out;
    }
    constexpr const char *names[] = {"md5", "sha1", "sha256", "sha512"};
    const LabHash &hash = *findHash(names[std::size_t(form) - std::size_t(OutputForm::Md5)]);
    Secret out(hash.bytes);
    labDigest(hash, {derived}, out.data());
    return out;
}

} // namespace

Secret applyForm(OutputForm form, ByteView derived, std::size_t formed)
{
    if (isComputed(form))
        return computed(form, derived);
    if (isText(form)) {
        std::string text = textOf(form, derived);
        return Secret::takeOver(text);
    }
    const bool isPadding = form == OutputForm::ZeroPadded || form == OutputForm::ZeroFront || form == OutputForm::Repeated;
    Secret out(isPadding ? std::max(formed, derived.size()) : derived.size());
    for (std::size_t j = 0; j < out.size(); ++j)
        if (const auto source = sourceOf(form, j, derived.size(), out.size()); source && *source < derived.size())
            out.data()[j] = changed(form, derived[*source]);
    return out;
}

std::string base64(ByteView bytes, bool isUrl, bool isPadded)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < left ? bytes[i + k] : 0u);
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = alphabet[group >> (18 - 6 * k) & 63];
            if (k <= left)
                out += isUrl && c == '+' ? '-' : isUrl && c == '/' ? '_' : c;
            else if (isPadded)
                out += '=';
        }
    }
    return out;
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    std::size_t padding = 0;
    for (; padding < 2 && !text.empty() && text.back() == '='; ++padding)
        text.remove_suffix(1);
    if (text.size() % 4 == 1 || (padding > 0 && (text.size() + padding) % 4 != 0))
        return std::nullopt;
    Bytes out;
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = digitOf(text[i]);
        if (digit < 0)
            return std::nullopt;
        group = group << 6 | std::uint32_t(digit);
        if (i % 4 > 0)
            out.push_back(std::uint8_t(group >> (6 - 2 * (i % 4))));
    }
    return out;
}

} // namespace imprint::kdflab
