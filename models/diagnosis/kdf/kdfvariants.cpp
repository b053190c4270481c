#include "models/diagnosis/kdf/kdfvariants.h"

#include "crypto/eckey.h"
#include "crypto/kdflab/labhash.h"
#include "crypto/kdflab/outputform.h"
#include "models/core/qtbytes.h"

#include <QSet>

#include <algorithm>

namespace imprint {

using namespace kdflab;

namespace {

using Variants = std::vector<InputVariant>;
using Change = Bytes (*)(ByteView);

Bytes bytesOf(const std::string &text) { return Bytes(text.begin(), text.end()); }
QString utf8(ByteView v) { return QString::fromUtf8(reinterpret_cast<const char *>(v.data()), qsizetype(v.size())); }

Bytes with(ByteView v, std::initializer_list<std::uint8_t> after)
{
    Bytes out(v.begin(), v.end());
    out.insert(out.end(), after);
    return out;
}
Bytes before(ByteView v, std::initializer_list<std::uint8_t> front)
{
    Bytes out(front);
    append(out, v);
    return out;
}
Bytes padded(ByteView v, std::size_t size)
{
    Bytes out(v.begin(), v.end());
    out.resize(std::max(size, v.size()));
    return out;
}
Bytes formed(OutputForm form, ByteView v)
{
    const Secret out = applyForm(form, v, v.size());
    return Bytes(out.view().begin(), out.view().end());
}
template <OutputForm form>
Bytes inForm(ByteView v)
{
    return formed(form, v);
}
Bytes utf16(ByteView v, bool isLittle, bool hasMark, bool hasEnd)
{
    QString text = utf8(v);
    if (hasMark)
        text.prepend(QChar(0xfeff));
    if (hasEnd)
        text.append(QChar(0));
    Bytes out;
    for (const QChar c : text)
        append(out, integerBytes(c.unicode(), 16, isLittle));
    return out;
}
Bytes asAscii(ByteView v, const char *instead)
{
    std::string out;
    for (const std::uint8_t b : v)
        out += b < 0x80 ? std::string(1, char(b)) : instead;
    return bytesOf(out);
}
Bytes utf32(ByteView v, bool isLittle)
{
    Bytes out;
    for (const char32_t c : utf8(v).toUcs4())
        append(out, integerBytes(c, 32, isLittle));
    return out;
}
Bytes capitalised(ByteView v)
{
    const QString text = utf8(v).toLower();
    return toBytes((text.left(1).toUpper() + text.mid(1)).toUtf8());
}
Bytes otherCase(ByteView v)
{
    QString text = utf8(v);
    for (QChar &c : text)
        c = c.isUpper() ? c.toLower() : c.toUpper();
    return toBytes(text.toUtf8());
}
Bytes latin1ToUtf8(ByteView v)
{
    return toBytes(QString::fromLatin1(reinterpret_cast<const char *>(v.data()), qsizetype(v.size())).toUtf8());
}
Bytes paddedInFront(ByteView v, std::size_t size)
{
    Bytes out(std::max(size, v.size()) - v.size());
    append(out, v);
    return out;
}
// A buffer of so many bytes that was meant for bytes holds their text.
Bytes cutTo(Bytes text, std::size_t size)
{
    text.resize(std::min(text.size(), size));
    return text;
}
// As str() of Python and printing of lists write bytes.
Bytes asPythonText(ByteView v)
{
    std::string out = "b'";
    for (const std::uint8_t b : v) {
        const char *const escape = b == '\\' ? "\\\\" : b == '\n' ? "\\n" : b == '\r' ? "\\r" : b == '\t' ? "\\t" : nullptr;
        if (escape)
            out += escape;
        else if (b >= 0x20 && b < 0x7f && b != '\'')
            out += char(b);
        else
            out += "\\x" + toHex({&b, 1});
    }
    return bytesOf(out + "'");
}
Bytes asNumbers(ByteView v, const char *between)
{
    std::string out;
    for (const std::uint8_t b : v)
        out += (out.empty() ? "" : between) + std::to_string(b);
    return bytesOf(out);
}
Bytes hexWith(ByteView v, const char *between, const char *front, bool isUpper)
{
    std::string out = front;
    for (std::size_t i = 0; i < v.size(); ++i)
        out += (i > 0 ? between : "") + toHex(v.subspan(i, 1));
    if (isUpper)
        std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'a' && c <= 'f' ? char(c - 32) : c; });
    return bytesOf(out);
}
Bytes onlyDigits(ByteView v)
{
    Bytes out;
    std::copy_if(v.begin(), v.end(), std::back_inserter(out), [](std::uint8_t c) { return c >= '0' && c <= '9'; });
    return out;
}
Bytes onlyLettersAndDigits(ByteView v)
{
    Bytes out;
    std::copy_if(v.begin(), v.end(), std::back_inserter(out),
                 [](std::uint8_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return out;
}
Bytes untilZero(ByteView v) { return Bytes(v.begin(), std::find(v.begin(), v.end(), 0)); }
Bytes withoutLeadingZeros(ByteView v)
{
    return Bytes(std::find_if(v.begin(), v.end(), [](std::uint8_t b) { return b != 0; }), v.end());
}
Bytes withoutTrailing(ByteView v, std::string_view what)
{
    while (!v.empty() && what.find(char(v.back())) != std::string_view::npos)
        v = v.first(v.size() - 1);
    return Bytes(v.begin(), v.end());
}
Bytes number(ByteView v, int bits, bool isLittle)
{
    const Bytes digits = onlyDigits(v);
    if (digits.empty() || digits.size() > 18 || digits.size() != v.size())
        return {};
    const std::uint64_t value = std::stoull(std::string(digits.begin(), digits.end()));
    return bits < 64 && value >> bits ? Bytes() : integerBytes(value, bits, isLittle);
}
Bytes counted(ByteView v, int step)
{
    Bytes out(v.begin(), v.end());
    if (!out.empty())
        out.back() = std::uint8_t(out.back() + step);
    return out;
}
Bytes twice(ByteView v)
{
    Bytes out(v.begin(), v.end());
    append(out, v);
    return out;
}

struct Row {
    const char *words;
    double bits;
    Bytes (*change)(ByteView); // an empty result of what was not empty counts only where it is meant
};

// Faults of every value.
const Row common[] = {
    {"hex text", 2, [](ByteView v) { return hexWith(v, "", "", false); }},
    {"hex text, upper case", 3, [](ByteView v) { return hexWith(v, "", "", true); }},
    {"base64 text", 3, [](ByteView v) { return bytesOf(base64(v, false, true)); }},
    {"base64 text without padding", 5, [](ByteView v) { return bytesOf(base64(v, false, false)); }},
    {"base64url text", 6, [](ByteView v) { return bytesOf(base64(v, true, true)); }},
    {"base64url text without padding", 5, [](ByteView v) { return bytesOf(base64(v, true, false)); }},
    {"base64 text with newline", 6, [](ByteView v) { return with(bytesOf(base64(v, false, true)), {'\n'}); }},
    {"hex text with NUL", 5, [](ByteView v) { return with(hexWith(v, "", "", false), {0}); }},
    {"hex text with newline", 5, [](ByteView v) { return with(hexWith(v, "", "", false), {'\n'}); }},
    {"hex text with 0x", 6, [](ByteView v) { return hexWith(v, "", "0x", false); }},
    {"hex text with colons", 7, [](ByteView v) { return hexWith(v, ":", "", false); }},
    {"hex text with colons, upper case", 7, [](ByteView v) { return hexWith(v, ":", "", true); }},
    {"hex text with spaces", 7, [](ByteView v) { return hexWith(v, " ", "", false); }},
    {"hex text of the bytes reversed", 4, [](ByteView v) { return hexWith(inForm<OutputForm::Reversed>(v), "", "", false); }},
    {"hex text cut to the length of the bytes", 4, [](ByteView v) { return cutTo(hexWith(v, "", "", false), v.size()); }},
    {"hex text, upper case, cut to the length of the bytes", 5, [](ByteView v) { return cutTo(hexWith(v, "", "", true), v.size()); }},
    {"base64 text cut to the length of the bytes", 6, [](ByteView v) { return cutTo(bytesOf(base64(v, false, true)), v.size()); }},
    {"as Python prints bytes", 6, asPythonText},
    {"decimal numbers with commas", 8, [](ByteView v) { return asNumbers(v, ","); }},
    {"decimal numbers with commas and spaces", 8, [](ByteView v) { return asNumbers(v, ", "); }},
    {"bytes reversed", 2, inForm<OutputForm::Reversed>},
    {"16-bit words swapped", 4, inForm<OutputForm::Swap16>},
    {"32-bit words swapped", 3, inForm<OutputForm::Swap32>},
    {"64-bit words swapped", 4, inForm<OutputForm::Swap64>},
    {"32-bit word order reversed", 4, inForm<OutputForm::Words32>},
    {"16-bit word order reversed", 6, inForm<OutputForm::Words16>},
    {"64-bit word order reversed", 5, inForm<OutputForm::Words64>},
    {"nibbles swapped", 7, inForm<OutputForm::Nibbles>},
    {"bits of each byte reversed", 8, inForm<OutputForm::Bits>},
    {"inverted", 8, inForm<OutputForm::Inverted>},
    {"trailing NUL", 2, [](ByteView v) { return with(v, {0}); }},
    {"trailing newline", 2, [](ByteView v) { return with(v, {'\n'}); }},
    {"trailing CR LF", 4, [](ByteView v) { return with(v, {'\r', '\n'}); }},
    {"trailing CR", 6, [](ByteView v) { return with(v, {'\r'}); }},
    {"trailing tab", 7, [](ByteView v) { return with(v, {'\t'}); }},
    {"four NUL bytes behind", 6, [](ByteView v) { return with(v, {0, 0, 0, 0}); }},
    {"trailing space", 5, [](ByteView v) { return with(v, {' '}); }},
    {"leading space", 7, [](ByteView v) { return before(v, {' '}); }},
    {"leading NUL", 5, [](ByteView v) { return before(v, {0}); }},
    {"missing", 2, [](ByteView) { return Bytes(); }},
    {"all zero", 4, [](ByteView v) { return Bytes(v.size()); }},
    {"all 0xff", 7, [](ByteView v) { return Bytes(v.size(), 0xff); }},
    {"cut at the first NUL", 4, untilZero},
    {"twice", 6, twice},
    {"zero padded to 16 bytes", 5, [](ByteView v) { return padded(v, 16); }},
    {"zero padded to 32 bytes", 5, [](ByteView v) { return padded(v, 32); }},
    {"zero padded to 64 bytes", 6, [](ByteView v) { return padded(v, 64); }},
    {"zero padded to 8 bytes", 6, [](ByteView v) { return padded(v, 8); }},
    {"zero padded to 20 bytes", 7, [](ByteView v) { return padded(v, 20); }},
    {"zeros in front, 16 bytes in all", 5, [](ByteView v) { return paddedInFront(v, 16); }},
    {"zeros in front, 32 bytes in all", 5, [](ByteView v) { return paddedInFront(v, 32); }},
    {"zeros in front, 8 bytes in all", 6, [](ByteView v) { return paddedInFront(v, 8); }},
    {"zeros in front, 64 bytes in all", 7, [](ByteView v) { return paddedInFront(v, 64); }},
    {"first byte behind", 8, [](ByteView v) { return v.empty() ? Bytes() : with(v.subspan(1), {v[0]}); }},
    {"first half twice", 7, [](ByteView v) { return twice(v.first(v.size() / 2)); }},
    {"halves swapped", 6, inForm<OutputForm::Halves>},
    {"with a length of one byte before", 4, [](ByteView v) { return before(v, {std::uint8_t(v.size())}); }},
    {"with a length of two bytes before", 4, [](ByteView v) { return before(v, {std::uint8_t(v.size() >> 8), std::uint8_t(v.size())}); }},
    {"with a length of two bytes before, little endian", 6,
     [](ByteView v) { return before(v, {std::uint8_t(v.size()), std::uint8_t(v.size() >> 8)}); }},
    {"with a length of four bytes before", 5, [](ByteView v) { return before(v, {0, 0, std::uint8_t(v.size() >> 8), std::uint8_t(v.size())}); }},
    {"with a length of four bytes before, little endian", 6,
     [](ByteView v) { return before(v, {std::uint8_t(v.size()), std::uint8_t(v.size() >> 8), 0, 0}); }},
    {"last byte one more", 8, [](ByteView v) { return counted(v, 1); }},
    {"last byte one less", 8, [](ByteView v) { return counted(v, -1); }},
    {"UTF-8 with replacement characters", 4, [](ByteView v) { return toBytes(utf8(v).toUtf8()); }},
    {"bytes above 7f replaced by U+FFFD", 6, [](ByteView v) { return asAscii(v, "\xef\xbf\xbd"); }},
    {"bytes above 7f left out", 6, [](ByteView v) { return asAscii(v, ""); }},
    {"bytes above 7f replaced by question marks", 6, [](ByteView v) { return asAscii(v, "?"); }},
    {"taken for Latin-1 and made UTF-8", 4, latin1ToUtf8},
};

// Faults of what people read and type.
const Row textual[] = {
    {"UTF-16LE", 2, [](ByteView v) { return utf16(v, true, false, false); }},
    {"UTF-16BE", 3, [](ByteView v) { return utf16(v, false, false, false); }},
    {"UTF-16LE with byte order mark", 5, [](ByteView v) { return utf16(v, true, true, false); }},
    {"UTF-16BE with byte order mark", 6, [](ByteView v) { return utf16(v, false, true, false); }},
    {"UTF-16LE with terminator", 5, [](ByteView v) { return utf16(v, true, false, true); }},
    {"UTF-16BE with terminator", 7, [](ByteView v) { return utf16(v, false, false, true); }},
    {"UTF-32LE", 6, [](ByteView v) { return utf32(v, true); }},
    {"UTF-32BE", 7, [](ByteView v) { return utf32(v, false); }},
    {"capitalised", 5, capitalised},
    {"upper and lower case exchanged", 5, otherCase},
    {"with UTF-8 byte order mark", 6, [](ByteView v) { return before(v, {0xef, 0xbb, 0xbf}); }},
    {"upper case", 3, [](ByteView v) { return toBytes(utf8(v).toUpper().toUtf8()); }},
    {"lower case", 3, [](ByteView v) { return toBytes(utf8(v).toLower().toUtf8()); }},
    {"cut at the first space", 5, [](ByteView v) { return Bytes(v.begin(), std::find(v.begin(), v.end(), ' ')); }},
    {"spaces cut off", 4, [](ByteView v) { return toBytes(utf8(v).trimmed().toUtf8()); }},
    {"white space removed", 5, [](ByteView v) { return toBytes(utf8(v).simplified().remove(u' ').toUtf8()); }},
    {"letters and digits only", 5, onlyLettersAndDigits},
    {"digits only", 5, onlyDigits},
    {"in quotes", 6, [](ByteView v) { return with(before(v, {'"'}), {'"'}); }},
    {"in single quotes", 7, [](ByteView v) { return with(before(v, {'\''}), {'\''}); }},
    {"in Latin-1", 5, [](ByteView v) { return toBytes(utf8(v).toLatin1()); }},
    {"composed (NFC)", 5, [](ByteView v) { return toBytes(utf8(v).normalized(QString::NormalizationForm_C).toUtf8()); }},
    {"decomposed (NFD)", 5, [](ByteView v) { return toBytes(utf8(v).normalized(QString::NormalizationForm_D).toUtf8()); }},
    {"compatible (NFKC)", 6, [](ByteView v) { return toBytes(utf8(v).normalized(QString::NormalizationForm_KC).toUtf8()); }},
    {"percent encoded", 6, [](ByteView v) { return toBytes(toQt(v).toPercentEncoding()); }},
    {"hex text decoded", 2, [](ByteView v) { return fromHex(std::string(v.begin(), v.end())).value_or(Bytes()); }},
    {"base64 text decoded", 4, [](ByteView v) { return fromBase64(std::string(v.begin(), v.end())).value_or(Bytes()); }},
    {"as 32-bit number, little endian", 3, [](ByteView v) { return number(v, 32, true); }},
    {"as 32-bit number, big endian", 3, [](ByteView v) { return number(v, 32, false); }},
    {"as 64-bit number, little endian", 6, [](ByteView v) { return number(v, 64, true); }},
    {"as 64-bit number, big endian", 6, [](ByteView v) { return number(v, 64, false); }},
    {"as 16-bit number, little endian", 7, [](ByteView v) { return number(v, 16, true); }},
    {"as 16-bit number, big endian", 7, [](ByteView v) { return number(v, 16, false); }},
    {"newline cut off", 4, [](ByteView v) { return withoutTrailing(v, "\r\n"); }},
};

// Faults of big numbers, such as a shared secret.
const Row numeric[] = {
    {"leading zero bytes stripped", 2, withoutLeadingZeros},
    {"zero byte before for the sign", 4, [](ByteView v) { return before(v, {0}); }},
    {"trailing zero bytes stripped", 5, [](ByteView v) { return withoutTrailing(v, std::string_view("\0", 1)); }},
    {"as a DER INTEGER", 7,
     [](ByteView v) {
         const Bytes plain = withoutLeadingZeros(v);
         const Bytes body = !plain.empty() && plain[0] >= 0x80 ? before(plain, {0}) : plain;
         return before(body, {2, std::uint8_t(body.size())});
     }},
    {"as a DER OCTET STRING", 7, [](ByteView v) { return before(v, {4, std::uint8_t(v.size())}); }},
    {"point mark 02 before", 5, [](ByteView v) { return before(v, {2}); }},
    {"point mark 03 before", 5, [](ByteView v) { return before(v, {3}); }},
    {"point mark 04 before", 6, [](ByteView v) { return before(v, {4}); }},
};

bool isText(ByteView v)
{
    return !v.empty() && std::none_of(v.begin(), v.end(), [](std::uint8_t b) { return b < 0x20 || b == 0x7f; })
        && toBytes(utf8(v).toUtf8()) == Bytes(v.begin(), v.end());
}

void take(Variants &out, const char *words, double bits, Bytes bytes)
{
    out.push_back({words, std::move(bytes), 1, bits});
}

void takeRows(Variants &out, std::span<const Row> rows, ByteView v)
{
    for (const Row &row : rows)
        if (Bytes bytes = row.change(v); !bytes.empty() || std::string_view(row.words) == "missing")
            take(out, row.words, row.bits, std::move(bytes));
}

// The nearer a length is to what programs use, the likelier.
double cutBits(std::size_t n)
{
    return n == 8 || n == 16 || n == 32 ? 2 : n % 8 == 0 || n == 4 || n == 20 ? 4 : n % 4 == 0 ? 5 : 6;
}

void takeCuts(Variants &out, ByteView v)
{
    for (std::size_t n = 1; n < std::min<std::size_t>(v.size(), 129); ++n) {
        const double extra = n + 1 == v.size() ? 4 : cutBits(n);
        out.push_back({"cut to the first " + std::to_string(n) + " bytes", Bytes(v.begin(), v.begin() + std::ptrdiff_t(n)), 1, extra});
        out.push_back({"cut to the last " + std::to_string(n) + " bytes", Bytes(v.end() - std::ptrdiff_t(n), v.end()), 1, extra + 1.5});
    }
}

void takeHashes(Variants &out, ByteView v)
{
    for (const LabHash &hash : labHashes()) {
        const std::string_view name = hash.name;
        const double bits = name == "sha256" ? 3 : name == "md5" || name == "sha1" || name == "sha512" ? 4 : 7;
        Bytes digest(hash.bytes);
        labDigest(hash, {v}, digest.data());
        out.push_back({"hashed with " + std::string(name), digest, 1, bits});
        if (bits < 7)
            out.push_back({"hashed with " + std::string(name) + ", as hex text", hexWith(digest, "", "", false), 1, bits + 1});
    }
}

// The HkdfLabel of RFC 8446 section 7.1, and what else puts a label around an info.
void takeLabels(Variants &out, ByteView v, std::size_t outputLength)
{
    struct Wrap {
        const char *prefix, *words;
        double bits;
    };
    for (const Wrap &wrap : {Wrap{"tls13 ", "in a TLS 1.3 HkdfLabel", 3}, Wrap{"dtls13", "in a DTLS 1.3 HkdfLabel", 6},
                             Wrap{"", "in an HkdfLabel without prefix", 5}, Wrap{"quic ", "in a QUIC HkdfLabel", 8}}) {
        Bytes out1 = integerBytes(outputLength, 16, false);
        const Bytes label = bytesOf(wrap.prefix);
        out1.push_back(std::uint8_t(label.size() + v.size()));
        append(out1, label);
        append(out1, v);
        out1.push_back(0); // no context
        take(out, wrap.words, wrap.bits, out1);
    }
    for (const char *word : {"key", "iv", "tls13 "})
        take(out, "with a word before", 9, [&] { Bytes b = bytesOf(word); append(b, v); return b; }());
}

// The whole point for a shared x coordinate; which of the two is not known, so both.
void takePoints(Variants &out, ByteView v)
{
    if (v.size() != 32 && v.size() != 48)
        return;
    for (const std::uint8_t mark : {2, 3}) { // a compressed SubjectPublicKeyInfo (RFC 5480)
        Bytes spki = *fromHex(v.size() == 32 ? "3039301306072a8648ce3d020106082a8648ce3d030107032200"
                                             : "3046301006072a8648ce3d020106052b81040022033200");
        spki.push_back(mark);
        append(spki, v);
        const auto key = EcPublicKey::importKey(spki);
        if (!key)
            continue;
        const Bytes point = key->point();
        out.push_back({"as whole point", point, 1, 4});
        out.push_back({"as whole point without mark", Bytes(point.begin() + 1, point.end()), 1, 4.5});
        out.push_back({"the y coordinate", Bytes(point.end() - std::ptrdiff_t(v.size()), point.end()), 1, 5});
    }
}

Variants singles(ByteView v, Role role, std::size_t outputLength)
{
    Variants out;
    takeRows(out, common, v);
    takeCuts(out, v);
    takeHashes(out, v);
    if (isText(v))
        takeRows(out, textual, v);
    else
        takeRows(out, numeric, v);
    if (role == Role::Info || role == Role::Label)
        takeLabels(out, v, outputLength);
    if (role == Role::Secret && !isText(v))
        takePoints(out, v);
    if (role == Role::Salt)
        for (const char *constant : {"salt", "saltsalt", "SALT", "0123456789abcdef", "NaCl"})
            take(out, "a constant", 8, bytesOf(constant));
    return out;
}

// Of equal bytes the likeliest stays; what changes nothing goes.
void keepDistinct(Variants &all, ByteView original)
{
    std::stable_sort(all.begin(), all.end(), [](const InputVariant &a, const InputVariant &b) {
        return a.faults != b.faults ? a.faults < b.faults : a.bits < b.bits;
    });
    QSet<QByteArray> seen{toQt(original)};
    std::erase_if(all, [&](const InputVariant &v) {
        if (seen.contains(toQt(v.bytes)))
            return true;
        seen.insert(toQt(v.bytes));
        return false;
    });
}

} // namespace

std::vector<InputVariant> inputVariants(ByteView value, Role role, std::size_t outputLength)
{
    if (value.size() > 4096)
        return {};
    Variants all = singles(value, role, outputLength);
    keepDistinct(all, value);
    const Variants firsts = all;
    for (const InputVariant &first : firsts) {
        if (first.bits > 4.5 || first.bytes.empty() || first.bytes.size() > 256)
            continue;
        for (InputVariant second : singles(first.bytes, role, outputLength)) {
            if (second.bits > 5 || second.bytes.empty())
                continue;
            second.words = first.words + ", then " + second.words;
            second.faults = 2;
            second.bits += first.bits + 2;
            all.push_back(std::move(second));
        }
    }
    keepDistinct(all, value);
    return all;
}

} // namespace imprint
