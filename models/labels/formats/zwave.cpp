// Z-Wave S2 and SmartStart codes, SDS13937 (Node Provisioning QR Code Format).
//
// Digits only: "90", version (00 S2, 01 SmartStart), checksum (the first two bytes of the SHA-1 over what follows it, as
// a number), requested keys, DSK of eight groups, then TLVs: type and whether it is critical, length, value. We write the
// TLVs in ascending order, none critical, product type and product id always.
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QCryptographicHash>
#include <QStringList>

namespace imprint {
namespace {

constexpr const char *source = "SDS13937";
constexpr qint64 word = 0xffff, intervalUnit = 128;
constexpr qint64 knownKeys = 1 | 2 | 4 | 128;
constexpr FieldSpec specs[] = {
    {"version", FieldType::Number, true, false, 0, 1, source},
    {"requestedKeys", FieldType::Number, true, false, 1, 255, source},
    {"dsk", FieldType::Text, true, true},
    {"deviceType", FieldType::Number, true, false, 0, word, source},
    {"installerIcon", FieldType::Number, true, false, 0, word, source},
    {"manufacturerId", FieldType::Number, true, false, 0, word, source},
    {"productType", FieldType::Number, true, false, 0, word, source},
    {"productId", FieldType::Number, true, false, 0, word, source},
    {"applicationVersion", FieldType::Number, true, false, 0, word, source},
    {"maxInclusionRequestInterval", FieldType::Number, false, false, 640, 12672, source},
    {"uuid16/format", FieldType::Number, false, false, 0, 6, source},
    {"uuid16/hex", FieldType::Text, false},
    {"supportedProtocols", FieldType::Number, false, false, 1, 3, source},
};
constexpr qsizetype checksumEnd = 9, dskStart = 12, tlvStart = 52, group = 5, groups = 8;

QByteArray digits(qint64 value, int count)
{
    return QByteArray::number(value).rightJustified(count, '0');
}

// The 40 digits, whether they came in one piece or in groups; empty when it is neither.
QByteArray dskDigits(const QString &text)
{
    QString plain = text;
    if (text.contains(u'-')) {
        const QStringList parts = text.split(u'-');
        for (const QString &part : parts)
            if (part.size() != group)
                return {};
        plain = parts.join(QString());
    }
    return isDigitText(plain, group * groups) ? plain.toLatin1() : QByteArray();
}

bool areWords(const QByteArray &digitGroups)
{
    for (qsizetype i = 0; i < digitGroups.size(); i += group)
        if (digitGroups.mid(i, group).toInt() > word)
            return false;
    return true;
}

QByteArray wordsOfHex(const QString &hex)
{
    QByteArray out;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        out += digits(hex.mid(i, 4).toInt(nullptr, 16), group);
    return out;
}

QString hexOfWords(const QByteArray &words)
{
    QString hex;
    for (qsizetype i = 0; i < words.size(); i += group)
        hex += QString::number(words.mid(i, group).toInt(), 16).rightJustified(4, u'0');
    return hex;
}

QByteArray checksum(const QByteArray &content)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha1);
    return digits(quint8(hash[0]) << 8 | quint8(hash[1]), group);
}

Result<void> check(const CodeFields &fields)
{
    if ((fields.number(QStringLiteral("requestedKeys")) & ~knownKeys) != 0)
        return refused("requestedKeys", "has bits that are no keys: 1, 2, 4 and 128 are", source);
    const QByteArray dsk = dskDigits(fields.text(QStringLiteral("dsk")));
    if (dsk.isEmpty())
        return refused("dsk", "is not eight groups of five digits", source);
    if (!areWords(dsk))
        return refused("dsk", "has a group above 65535", source);
    if (fields.number(QStringLiteral("maxInclusionRequestInterval")) % intervalUnit != 0)
        return refused("maxInclusionRequestInterval", "is no multiple of 128 seconds", source);
    if (fields.has(QStringLiteral("uuid16/format")) != fields.has(QStringLiteral("uuid16/hex")))
        return refused("uuid16", "needs both format and hex", source);
    if (fields.has(QStringLiteral("uuid16/hex")) && !isHexText(fields.text(QStringLiteral("uuid16/hex")), 32))
        return refused("uuid16/hex", "is not 32 hexadecimal digits", source);
    return {};
}

Result<QByteArray> make(const CodeFields &fields)
{
    if (auto checked = check(fields); !checked)
        return checked.error();
    const auto number = [&](const char *name, int count) { return digits(fields.number(QLatin1String(name)), count); };
    QByteArray content = number("requestedKeys", 3) + dskDigits(fields.text(QStringLiteral("dsk")));
    content += "0010" + number("deviceType", 5) + number("installerIcon", 5);
    content += "0220" + number("manufacturerId", 5) + number("productType", 5) + number("productId", 5) +
               number("applicationVersion", 5);
    if (fields.has(QStringLiteral("maxInclusionRequestInterval")))
        content += "0402" + digits(fields.number(QStringLiteral("maxInclusionRequestInterval")) / intervalUnit, 2);
    if (fields.has(QStringLiteral("uuid16/hex")))
        content += "0642" + number("uuid16/format", 2) + wordsOfHex(fields.text(QStringLiteral("uuid16/hex")));
    if (fields.has(QStringLiteral("supportedProtocols")))
        content += "0803" + number("supportedProtocols", 3);
    return "90" + number("version", 2) + checksum(content) + content;
}

// What a TLV holds: its fields with their digits each, in order.
struct Tlv {
    int type;
    struct {
        const char *name;
        int digits;
    } parts[4];
};
constexpr Tlv tlvs[] = {
    {0, {{"deviceType", 5}, {"installerIcon", 5}}},
    {2, {{"manufacturerId", 5}, {"productType", 5}, {"productId", 5}, {"applicationVersion", 5}}},
    {4, {{"maxInclusionRequestInterval", 2}}},
    {6, {{"uuid16/format", 2}, {"uuid16/hex", 40}}},
    {8, {{"supportedProtocols", 3}}},
};

Result<void> takeTlv(const Tlv &tlv, const QByteArray &value, CodeFields &fields)
{
    qsizetype at = 0;
    for (const auto &part : tlv.parts) {
        if (!part.name)
            break;
        const QByteArray text = value.mid(at, part.digits);
        at += part.digits;
        if (text.size() != part.digits)
            return unreadable("a TLV is too short");
        if (fields.has(QLatin1String(part.name)))
            return unreadable("a TLV stands there twice");
        if (part.digits == 40) {
            if (!areWords(text))
                return unreadable("a group above 65535");
            fields.set(QLatin1String(part.name), hexOfWords(text));
        } else {
            fields.set(QLatin1String(part.name), text.toLongLong() * (tlv.type == 4 ? intervalUnit : 1));
        }
    }
    return at == value.size() ? Result<void>() : Result<void>(unreadable("a TLV is too long"));
}

Result<void> takeTlvs(const QByteArray &payload, CodeFields &fields)
{
    for (qsizetype at = tlvStart; at < payload.size();) {
        const int type = payload.mid(at, 2).toInt();
        const int length = payload.mid(at + 2, 2).toInt();
        if (payload.size() < at + 4 + length)
            return unreadable("the last TLV is cut off");
        const Tlv *known = nullptr;
        for (const Tlv &tlv : tlvs)
            if (tlv.type == type)
                known = &tlv;
        if (!known)
            return unreadable("a TLV of a type that is not known here");
        if (auto taken = takeTlv(*known, payload.mid(at + 4, length), fields); !taken)
            return taken;
        at += 4 + length;
    }
    return {};
}

Result<CodeFields> parse(const QByteArray &payload)
{
    if (!isDigitText(QString::fromLatin1(payload), payload.size()))
        return unreadable("not digits alone");
    if (payload.size() < tlvStart)
        return unreadable("too short");
    if (checksum(payload.mid(checksumEnd)) != payload.mid(4, group))
        return unreadable("the checksum is wrong");
    CodeFields fields;
    fields.set(QStringLiteral("version"), payload.mid(2, 2).toLongLong());
    fields.set(QStringLiteral("requestedKeys"), payload.mid(checksumEnd, 3).toLongLong());
    fields.set(QStringLiteral("dsk"), inGroups(QString::fromLatin1(payload.mid(dskStart, group * groups)), group, u'-'));
    if (auto taken = takeTlvs(payload, fields); !taken)
        return taken.error();
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    const QString dsk = QString::fromLatin1(dskDigits(fields.text(QStringLiteral("dsk"))));
    return {{QStringLiteral("dsk"), inGroups(dsk, group, u'-'), 0, group, true},
            {QStringLiteral("pin"), dsk.left(group), 0, group, true}};
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("90") && payload.size() >= tlvStart && isDigitText(QString::fromLatin1(payload), payload.size());
}

} // namespace

const CodeFormat &zwaveFormat()
{
    static const CodeFormat format{"zwave", "Z-Wave S2 and SmartStart", specs, isLike, make, parse, true, readable, Level::L};
    return format;
}

} // namespace imprint
