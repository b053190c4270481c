#include "models/labels/codetext.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace imprint {
namespace {

constexpr char alphabet45[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr char alphabet38[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.";

void writeBase(QByteArray &out, std::uint32_t value, int digits, std::uint32_t base, const char *alphabet)
{
    for (; digits > 0; --digits, value /= base)
        out += alphabet[value % base];
}

// Least significant digit first.
std::optional<std::uint32_t> readBase(const QByteArray &digits, std::uint32_t base, const char *alphabet)
{
    std::uint32_t value = 0;
    for (qsizetype i = digits.size(); i-- > 0;) {
        const char *const found = digits[i] == '\0' ? nullptr : std::strchr(alphabet, digits[i]);
        if (!found)
            return std::nullopt;
        value = value * base + std::uint32_t(found - alphabet);
    }
    return value;
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c != '\0' && std::strchr("-._~", c));
}

} // namespace

bool isHexText(const QString &text, qsizetype digits)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return text.size() == digits && std::all_of(text.begin(), text.end(), isDigit);
}

bool isDigitText(const QString &text, qsizetype digits)
{
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

QString inGroups(const QString &text, qsizetype size, QChar between)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); i += size)
        out += (i > 0 ? QString(between) : QString()) + text.mid(i, size);
    return out;
}

QByteArray base45(ByteView bytes)
{
    QByteArray out;
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        writeBase(out, std::uint32_t(bytes[i] << 8 | bytes[i + 1]), 3, 45, alphabet45);
    if (i < bytes.size())
        writeBase(out, bytes[i], 2, 45, alphabet45);
    return out;
}

std::optional<Bytes> fromBase45(const QByteArray &text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    Bytes out;
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const QByteArray group = text.mid(i, 3);
        const auto value = readBase(group, 45, alphabet45);
        if (!value || *value > (group.size() == 3 ? 0xffffu : 0xffu))
            return std::nullopt;
        if (group.size() == 3)
            out.push_back(std::uint8_t(*value >> 8));
        out.push_back(std::uint8_t(*value));
    }
    return out;
}

QByteArray base38(ByteView bytes)
{
    static constexpr int digits[] = {0, 2, 4, 5};
    QByteArray out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const ByteView group = bytes.subspan(i, std::min<std::size_t>(3, bytes.size() - i));
        std::uint32_t value = 0;
        for (std::size_t k = group.size(); k-- > 0;)
            value = value << 8 | group[k];
        writeBase(out, value, digits[group.size()], 38, alphabet38);
    }
    return out;
}

std::optional<Bytes> fromBase38(const QByteArray &text)
{
    static constexpr std::array<int, 6> bytesOf{0, -1, 1, -1, 2, 3};
    Bytes out;
    for (qsizetype i = 0; i < text.size(); i += 5) {
        const QByteArray group = text.mid(i, 5);
        const int count = bytesOf[std::size_t(group.size())];
        const auto value = readBase(group, 38, alphabet38);
        if (count < 0 || !value || *value >> (8 * count) != 0)
            return std::nullopt;
        for (int k = 0; k < count; ++k)
            out.push_back(std::uint8_t(*value >> (8 * k)));
    }
    return out;
}

// J. Verhoeff, Error Detecting Decimal Codes, 1969: the group D5 as a table, and the permutation by position.
char verhoeffDigit(const QByteArray &digits)
{
    static constexpr int multiply[10][10] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    static constexpr int permute[10] = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    static constexpr int inverse[10] = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};
    int check = 0;
    for (qsizetype i = digits.size(); i-- > 0;) {
        int digit = digits[i] - '0';
        for (qsizetype k = digits.size() - i; k > 0; --k)
            digit = permute[digit];
        check = multiply[check][digit];
    }
    return char('0' + inverse[check]);
}

std::uint16_t crcX25(ByteView bytes)
{
    std::uint16_t crc = 0xffff;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = std::uint16_t(crc & 1 ? crc >> 1 ^ 0x8408 : crc >> 1);
    }
    return std::uint16_t(~crc);
}

bool hasGs1CheckDigit(const QByteArray &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

QByteArray percentEncoded(const QString &text)
{
    QByteArray out;
    for (const char c : text.toUtf8())
        out += isUnreserved(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    return out;
}

std::optional<QString> percentDecoded(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const auto byte = fromHex(std::string_view(text.constData() + i + 1, std::size_t(std::min<qsizetype>(2, text.size() - i - 1))));
        if (!byte || byte->size() != 1)
            return std::nullopt;
        out += char((*byte)[0]);
        i += 2;
    }
    return out.isValidUtf8() ? std::optional(QString::fromUtf8(out)) : std::nullopt;
}

} // namespace imprint
