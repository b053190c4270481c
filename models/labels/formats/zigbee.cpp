// Zigbee install codes as QR text. No official form exists: sections are parted by '%', fields by '$'. Three are in use:
//   Z:<eui>$I:<code>                          ubisys, Ledvance, Inovelli; ours unless another is asked for
//   G$M:<model>%Z:<eui>$I:<code>%M:<maker>    Danfoss
//   G$M:<model>$S:<serial>$D:<id>%Z$A:<eui>$I:<code>   Aqara
// The code is 16 random bytes and their CRC-16/X-25, low byte first (Zigbee Base Device Behavior 10.1). A wrong CRC is
// refused and never repaired: labels with wrong ones have shipped. Lengths of 6, 8 and 12 bytes are of old Smart Energy.
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QRegularExpression>

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *baseDevice = "Zigbee Base Device Behavior 10.1";
constexpr FieldSpec specs[] = {
    {"eui64", FieldType::Text},
    {"code16", FieldType::Text, false, true},
    {"code18", FieldType::Text, false, true},
    {"style", FieldType::Text, false},
    {"model", FieldType::Text, false},
    {"manufacturerCode", FieldType::Text, false},
    {"serial", FieldType::Text, false},
    {"deviceId", FieldType::Text, false},
};
constexpr qsizetype maxText = 64;

struct Style {
    const char *form;    // as the style is called
    const char *letters; // of the form, for those who leave the marks out
    const char *makers;  // and other names that are in use, separated by blanks
    const char *needs;   // the optional fields it has, all of them needed
    const char *pattern; // %1 eui, %2 code, named groups for the others
};
constexpr Style styles[] = {
    {"Z:$I:", "zi", "ubisys ledvance inovelli plain z", "", "Z:{eui64}$I:{code18}"},
    {"G$M:%Z:$I:%M:", "gmzim", "danfoss gm", "model manufacturerCode", "G$M:{model}%Z:{eui64}$I:{code18}%M:{manufacturerCode}"},
    {"G$M:$S:$D:%Z$A:$I:", "gmsdzai", "aqara gms", "model serial deviceId",
     "G$M:{model}$S:{serial}$D:{deviceId}%Z$A:{eui64}$I:{code18}"},
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

const Style *styleNamed(const QString &name)
{
    QString letters = name.toLower();
    letters.removeIf([](QChar c) { return c == u':' || c == u'$' || c == u'%'; });
    for (const Style &style : styles)
        if (name.isEmpty() || letters == QLatin1String(style.letters) || words(style.makers).contains(letters))
            return &style;
    return nullptr;
}

bool isPlain(const QString &text)
{
    return text.size() <= maxText && isPrintableAscii(text) && !text.contains(u'$') && !text.contains(u'%') &&
           text.trimmed() == text;
}

QString crcText(const QString &code16)
{
    const Bytes bytes = *fromHex(code16.toStdString());
    const std::uint16_t crc = crcX25(bytes);
    const Bytes low{std::uint8_t(crc), std::uint8_t(crc >> 8)};
    return hexText(low).toUpper();
}

Result<QString> wholeCode(const CodeFields &fields)
{
    const QString code16 = fields.text(QStringLiteral("code16")), code18 = fields.text(QStringLiteral("code18"));
    if (code16.isEmpty() == code18.isEmpty())
        return refused("code16", "either it or code18 has to be there, not both");
    if (!code16.isEmpty() && !isHexText(code16, 32))
        return refused("code16", "is not 32 hexadecimal digits", baseDevice);
    if (!code16.isEmpty())
        return code16.toUpper() + crcText(code16);
    if (!isHexText(code18, 36))
        return refused("code18", "is not 36 hexadecimal digits", baseDevice);
    const QString whole = code18.toUpper();
    if (crcText(whole.left(32)) != whole.mid(32))
        return refused("code18", "ends with a wrong CRC", baseDevice);
    return whole;
}

Result<void> checkTexts(const CodeFields &fields, const Style &style)
{
    const QStringList needed = words(style.needs);
    for (const char *const name : {"model", "manufacturerCode", "serial", "deviceId"}) {
        const bool isThere = fields.has(QLatin1String(name));
        if (isThere != needed.contains(QLatin1String(name)))
            return refused(name, std::string(isThere ? "has no place in" : "is needed by") + " the style " + style.form);
        if (isThere && !isPlain(fields.text(QLatin1String(name))))
            return refused(name, "is not 1 to 64 characters of printable ASCII without $ and %");
    }
    if (fields.has(QStringLiteral("manufacturerCode")) && !isHexText(fields.text(QStringLiteral("manufacturerCode")), 4))
        return refused("manufacturerCode", "is not four hexadecimal digits");
    return {};
}

Result<QByteArray> make(const CodeFields &fields)
{
    if (!isHexText(fields.text(QStringLiteral("eui64")), 16))
        return refused("eui64", "is not 16 hexadecimal digits", "IEEE EUI-64");
    const Style *const style = styleNamed(fields.text(QStringLiteral("style")));
    if (!style)
        return refused("style", "is none of Z:$I:, G$M:%Z:$I:%M: and G$M:$S:$D:%Z$A:$I:");
    const auto code = wholeCode(fields);
    if (!code)
        return code.error();
    if (auto checked = checkTexts(fields, *style); !checked)
        return checked.error();
    QString payload;
    for (const QString &piece : QString::fromLatin1(style->pattern).split(u'{')) {
        const QString name = piece.section(u'}', 0, 0);
        if (!piece.contains(u'}'))
            payload += piece;
        else if (name == QLatin1String("code18"))
            payload += *code + piece.section(u'}', 1);
        else
            payload += (name == QLatin1String("eui64") ? fields.text(name).toUpper() : fields.text(name)) +
                       piece.section(u'}', 1);
    }
    return payload.toLatin1();
}

// The pattern as a regular expression: what stands in braces is a named group.
QRegularExpression expressionOf(const Style &style)
{
    QString expression = QRegularExpression::escape(QString::fromLatin1(style.pattern));
    expression.replace(QLatin1String("\\{"), QLatin1String("(?<")).replace(QLatin1String("\\}"), QLatin1String(">[^$%]+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

Result<CodeFields> parse(const QByteArray &payload)
{
    const QString text = QString::fromLatin1(payload);
    for (const Style &style : styles) {
        const QRegularExpression expression = expressionOf(style);
        const QRegularExpressionMatch match = expression.match(text);
        if (!match.hasMatch())
            continue;
        CodeFields fields;
        for (const FieldSpec &spec : specs)
            if (const QString name = QLatin1String(spec.name); expression.namedCaptureGroups().contains(name)) {
                const bool isHex = name == QLatin1String("eui64") || name == QLatin1String("code18");
                fields.set(name, isHex ? match.captured(name).toUpper() : match.captured(name));
            }
        fields.set(QStringLiteral("style"), QString::fromLatin1(style.form));
        return fields;
    }
    return unreadable("none of the forms Z:$I:, G$M:%Z:$I:%M: and G$M:$S:$D:%Z$A:$I:");
}

std::vector<Readable> readable(const CodeFields &fields)
{
    const auto code = wholeCode(fields);
    return {{QStringLiteral("eui64"), inGroups(fields.text(QStringLiteral("eui64")).toUpper(), 4)},
            {QStringLiteral("code"), code ? inGroups(*code, 4) : QString(), 0, 0, true}};
}

bool isLike(const QByteArray &payload)
{
    return (payload.startsWith("Z:") || payload.startsWith("G$M:")) && payload.contains("$I:");
}

} // namespace

const CodeFormat &zigbeeFormat()
{
    static const CodeFormat format{"zigbee", "Zigbee install code", specs, isLike, make, parse, false, readable, Level::M};
    return format;
}

} // namespace imprint
