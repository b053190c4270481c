// HomeKit setup payload (HomeKit Accessory Protocol R2, 4.2; apple/HomeKitADK): X-HM:// and nine base-36 digits of 46
// bits – version 3 (0), reserved 4 (0), category 8, bit 30 zero, BLE 29, IP 28, paired 27 (0), setup code 27 – and the
// setup id of four characters.
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *source = "HomeKit Accessory Protocol 4.2";
constexpr FieldSpec specs[] = {
    {"category", FieldType::Number, true, false, 1, 255, source}, {"setupCode", FieldType::Text, true, true},
    {"setupId", FieldType::Text},                                 {"ip", FieldType::Flag},
    {"ble", FieldType::Flag},
};
constexpr int codeBits = 27, ipBit = 28, bleBit = 29, categoryBit = 31, allBits = 39;
constexpr qsizetype digitCount = 9, idCount = 4;

// Eight digits, with or without the two dashes; empty when neither.
QString codeDigits(const QString &text)
{
    QString plain = text;
    if (text.size() == 10 && text[3] == u'-' && text[6] == u'-')
        plain.remove(6, 1).remove(3, 1);
    return isDigitText(plain, 8) ? plain : QString();
}

bool isForbidden(const QString &digits)
{
    return digits.count(digits[0]) == digits.size() || digits == QLatin1String("12345678") ||
           digits == QLatin1String("87654321");
}

bool isUpperAlnum(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

Result<QByteArray> make(const CodeFields &fields)
{
    const QString code = codeDigits(fields.text(QStringLiteral("setupCode")));
    const QString id = fields.text(QStringLiteral("setupId"));
    if (code.isEmpty())
        return refused("setupCode", "is not XXX-XX-XXX in digits", source);
    if (isForbidden(code))
        return refused("setupCode", "is one of those that are too easy to guess", "HomeKit Accessory Protocol 5.3");
    if (id.size() != idCount || !std::all_of(id.begin(), id.end(), isUpperAlnum))
        return refused("setupId", "is not four of 0 to 9 and A to Z", source);
    const bool ip = fields.flag(QStringLiteral("ip")), ble = fields.flag(QStringLiteral("ble"));
    if (!ip && !ble)
        return refused("ip", "neither IP nor BLE is there: no controller could reach the device", source);
    const quint64 bits = quint64(fields.number(QStringLiteral("category"))) << categoryBit | quint64(ble) << bleBit |
                         quint64(ip) << ipBit | code.toULongLong();
    return "X-HM://" + QByteArray::number(bits, 36).toUpper().rightJustified(digitCount, '0') + id.toLatin1();
}

Result<CodeFields> parse(const QByteArray &payload)
{
    const QByteArray text = payload.mid(7);
    if (!payload.startsWith("X-HM://") || text.size() != digitCount + idCount)
        return unreadable("not X-HM:// and 13 characters");
    if (!std::all_of(text.begin(), text.end(), [](char c) { return isUpperAlnum(QChar::fromLatin1(c)); }))
        return unreadable("other characters than 0 to 9 and A to Z");
    const quint64 bits = text.left(digitCount).toULongLong(nullptr, 36);
    const quint64 code = bits & ((quint64(1) << codeBits) - 1);
    if (bits >> allBits != 0 || (bits >> 30 & 1) != 0 || (bits >> codeBits & 1) != 0)
        return unreadable("version, reserved bits or the paired flag are not zero");
    CodeFields fields;
    fields.set(QStringLiteral("category"), qint64(bits >> categoryBit & 0xff));
    QString digits = QString::number(code).rightJustified(8, u'0');
    fields.set(QStringLiteral("setupCode"), digits.left(3) + u'-' + digits.mid(3, 2) + u'-' + digits.mid(5));
    fields.set(QStringLiteral("setupId"), QString::fromLatin1(text.mid(digitCount)));
    fields.set(QStringLiteral("ip"), (bits >> ipBit & 1) != 0);
    fields.set(QStringLiteral("ble"), (bits >> bleBit & 1) != 0);
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    const QString d = codeDigits(fields.text(QStringLiteral("setupCode")));
    return {{QStringLiteral("code"), d.left(3) + u'-' + d.mid(3, 2) + u'-' + d.mid(5), 0, 0, true},
            {QStringLiteral("id"), fields.text(QStringLiteral("setupId"))}};
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("X-HM:");
}

} // namespace

const CodeFormat &homekitFormat()
{
    static const CodeFormat format{"homekit", "HomeKit", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
