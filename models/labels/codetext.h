// The small alphabets and checks that onboarding codes are written with.
#pragma once

#include "crypto/bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace imprint {

// Exactly this many hexadecimal digits, either case.
bool isHexText(const QString &text, qsizetype digits);
bool isDigitText(const QString &text, qsizetype digits);
bool isPrintableAscii(const QString &text); // 0x20 to 0x7E, every character
// Upper-case letters and digits in groups of this size, with this between them: "0123 4567".
QString inGroups(const QString &text, qsizetype size, QChar between = u' ');

// RFC 9285. Nothing for wrong characters, impossible lengths and groups that are too large.
QByteArray base45(ByteView bytes);
std::optional<Bytes> fromBase45(const QByteArray &text);

// Matter Core 5.1.3.1: three bytes make five characters, two four, one two, least significant first.
QByteArray base38(ByteView bytes);
std::optional<Bytes> fromBase38(const QByteArray &text);

// The check digit of Verhoeff's dihedral scheme for a number without it.
char verhoeffDigit(const QByteArray &digits);
// CRC-16/X-25, as Zigbee install codes end with, low byte first.
std::uint16_t crcX25(ByteView bytes);
// GS1 General Specifications 7.9: the last of these digits makes the weighted sum a multiple of ten.
bool hasGs1CheckDigit(const QByteArray &digits);

// %XX for whatever RFC 3986 does not count as unreserved, upper-case.
QByteArray percentEncoded(const QString &text);
// Nothing for a '%' without two hexadecimal digits and for what is not UTF-8 then.
std::optional<QString> percentDecoded(const QByteArray &text);

} // namespace imprint
