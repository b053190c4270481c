// Matter onboarding payload, Matter Core 1.3, 5.1.3 (QR code) and 5.1.4 (manual pairing code).
//
// 88 bits, least significant first: version 3, vendor 16, product 16, flow 2, discovery 8, discriminator 12, passcode 27,
// padding 4; then TLV, of which we write the serial number alone and keep other elements as "tlv" in hex. Which values
// count is what connectedhomeip's SetupPayload checks: passcodes (5.1.7.1), vendor 0 or 1 to 0xFFF4, a product for every
// vendor, discovery bits 0 to 4 (bit 0 was SoftAP and is in the SDK's own vectors).
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"
#include "models/labels/formats/mattertlv.h"

#include <algorithm>
#include <array>

namespace imprint {
namespace {

constexpr const char *core = "Matter Core 5.1.3.1";
constexpr FieldSpec specs[] = {
    {"vendorId", FieldType::Number, true, false, 0, 0xfff4, "Matter Core 2.5.2"},
    {"productId", FieldType::Number, true, false, 0, 0xffff, "Matter Core 2.5.3"},
    {"flow", FieldType::Number, true, false, 0, 2, core},
    {"discovery", FieldType::Number, true, false, 0, 31, "Matter Core 5.1.3.1: bits 5 to 7 are reserved"},
    {"discriminator", FieldType::Number, true, false, 0, 0xfff, core},
    {"passcode", FieldType::Number, true, true, 1, 99999998, "Matter Core 5.1.7"},
    {"serialNumber", FieldType::Text, false},
    {"version", FieldType::Number, false, false, 0, 0, core},
    {"tlv", FieldType::Text, false},
};

struct Part {
    const char *name;
    int bits;
};
constexpr std::array<Part, 7> parts{{{"version", 3},
                                     {"vendorId", 16},
                                     {"productId", 16},
                                     {"flow", 2},
                                     {"discovery", 8},
                                     {"discriminator", 12},
                                     {"passcode", 27}}};
constexpr std::size_t packedBytes = 11, maxSerial = 32;
constexpr qsizetype maxPayload = 255; // Matter Core 5.1.3.2

bool isForbidden(qint64 passcode)
{
    return passcode == 12345678 || passcode == 87654321 || passcode % 11111111 == 0;
}

Result<void> check(const CodeFields &fields)
{
    if (isForbidden(fields.number(QStringLiteral("passcode"))))
        return refused("passcode", "is one of those that are too easy to guess", "Matter Core 5.1.7.1");
    if (fields.number(QStringLiteral("productId")) == 0 && fields.number(QStringLiteral("vendorId")) != 0)
        return refused("productId", "is 0 although there is a vendor", "Matter Core 2.5.3");
    const QByteArray serial = fields.text(QStringLiteral("serialNumber")).toUtf8();
    if (std::size_t(serial.size()) > maxSerial)
        return refused("serialNumber", "is longer than 32 bytes", "Matter Core 5.1.5");
    const QString tlv = fields.text(QStringLiteral("tlv"));
    if (tlv.isEmpty())
        return {};
    if (!serial.isEmpty())
        return refused("tlv", "stands beside serialNumber, which belongs inside it");
    const auto bytes = fromHex(tlv.toStdString());
    if (!bytes || !isMatterTlv(*bytes))
        return refused("tlv", "is not the optional data of a Matter code in hex", "Matter Core 5.1.5");
    return {};
}

Bytes packed(const CodeFields &fields)
{
    Bytes out(packedBytes);
    std::size_t at = 0;
    for (const Part &part : parts) {
        const auto value = std::uint64_t(fields.number(QLatin1String(part.name)));
        for (int bit = 0; bit < part.bits; ++bit, ++at)
            out[at / 8] = std::uint8_t(out[at / 8] | ((value >> bit & 1) << (at % 8)));
    }
    return out;
}

Result<QByteArray> make(const CodeFields &fields)
{
    if (auto checked = check(fields); !checked)
        return checked.error();
    Bytes bytes = packed(fields);
    const QString serial = fields.text(QStringLiteral("serialNumber"));
    const QString tlv = fields.text(QStringLiteral("tlv"));
    if (!serial.isEmpty())
        append(bytes, matterSerialTlv(serial));
    if (!tlv.isEmpty())
        append(bytes, *fromHex(tlv.toStdString()));
    QByteArray payload = "MT:" + base38(bytes);
    if (payload.size() > maxPayload)
        return refused("tlv", "makes the code longer than 255 characters", "Matter Core 5.1.3.2");
    return payload;
}

Result<CodeFields> parse(const QByteArray &payload)
{
    if (payload.size() > maxPayload)
        return unreadable("longer than 255 characters");
    if (payload.contains('*'))
        return unreadable("several codes in one, which belong to several devices");
    const auto bytes = fromBase38(payload.mid(3));
    if (!bytes)
        return unreadable("not base 38");
    if (bytes->size() < packedBytes)
        return unreadable("too short");
    if ((*bytes)[packedBytes - 1] >> 4 != 0)
        return unreadable("the padding is not zero");
    CodeFields fields;
    std::size_t at = 0;
    for (const Part &part : parts) {
        qint64 value = 0;
        for (int bit = 0; bit < part.bits; ++bit, ++at)
            value |= qint64((*bytes)[at / 8] >> (at % 8) & 1) << bit;
        fields.set(QLatin1String(part.name), value);
    }
    const ByteView rest = ByteView(*bytes).subspan(packedBytes);
    if (rest.empty())
        return fields;
    if (const auto serial = serialOfMatterTlv(rest))
        fields.set(QStringLiteral("serialNumber"), *serial);
    else
        fields.set(QStringLiteral("tlv"), hexText(rest));
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    const QString code = QString::fromLatin1(matterManualCode(fields));
    QString grouped = code;
    if (code.size() == 11)
        grouped = code.left(4) + u'-' + code.mid(4, 3) + u'-' + code.mid(7);
    std::vector<Readable> lines{{QStringLiteral("code"), grouped, 0, 0, true}};
    if (fields.has(QStringLiteral("serialNumber")))
        lines.push_back({QStringLiteral("serial"), fields.text(QStringLiteral("serialNumber"))});
    return lines;
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("MT:");
}

QByteArray digits(qint64 value, int count)
{
    return QByteArray::number(value).rightJustified(count, '0');
}

} // namespace

QByteArray matterManualCode(const CodeFields &fields)
{
    const qint64 discriminator = fields.number(QStringLiteral("discriminator"));
    const qint64 passcode = fields.number(QStringLiteral("passcode"));
    const bool hasIds = fields.number(QStringLiteral("flow")) != 0;
    QByteArray code = digits(discriminator >> 10 | (hasIds ? 4 : 0), 1);
    code += digits((discriminator & 0x300) << 6 | (passcode & 0x3fff), 5) + digits(passcode >> 14, 4);
    if (hasIds)
        code += digits(fields.number(QStringLiteral("vendorId")), 5) + digits(fields.number(QStringLiteral("productId")), 5);
    return code + verhoeffDigit(code);
}

const CodeFormat &matterFormat()
{
    static const CodeFormat format{"matter", "Matter", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
