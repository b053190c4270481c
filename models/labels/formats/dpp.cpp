// Wi-Fi DPP bootstrapping URI (Wi-Fi Easy Connect 2.0, 5.2.1): DPP: and fields that end with ';', then one more ';'. We
// write C, M, I, V, H, K. The key is base64 of a DER SubjectPublicKeyInfo with a compressed point; curves are those of
// crypto/curvepoint.h. Codes of others may have the fields in any order, each at most once.
#include "crypto/curvepoint.h"
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QStringList>

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *easyConnect = "Wi-Fi Easy Connect 5.2.1";
constexpr FieldSpec specs[] = {
    {"curve", FieldType::Text},          {"publicPoint", FieldType::Text},
    {"channels", FieldType::Text, false}, {"mac", FieldType::Text, false},
    {"info", FieldType::Text, false},     {"version", FieldType::Number, false, false, 1, 3, easyConnect},
    {"host", FieldType::Text, false},
};
constexpr qsizetype maxInfo = 255, maxHost = 253;

bool isByteNumber(const QString &text)
{
    return text.size() <= 3 && isDigitText(text, text.size()) && !text.startsWith(u'0') && text.toInt() >= 1 &&
           text.toInt() <= 255;
}

// "81/1,6,115/36": the operating class carries over to the channels behind it, so the first has to name one.
bool areChannels(const QString &text)
{
    bool hasClass = false;
    for (const QString &part : text.split(u',')) {
        const QStringList both = part.split(u'/');
        hasClass = hasClass || both.size() == 2;
        if (!hasClass || both.size() > 2 || !std::all_of(both.begin(), both.end(), isByteNumber))
            return false;
    }
    return true;
}

bool isInfo(const QString &text)
{
    return text.size() <= maxInfo && isPrintableAscii(text) && !text.contains(u';');
}

bool isHost(const QString &text)
{
    return text.size() <= maxHost && isInfo(text) && !text.contains(u' ');
}

Result<CurvePoint> pointOf(const CodeFields &fields)
{
    const auto bytes = fromHex(fields.text(QStringLiteral("publicPoint")).toStdString());
    if (!bytes)
        return refused("publicPoint", "is not hex");
    auto point = readCurvePoint(fields.text(QStringLiteral("curve")).toStdString(), *bytes);
    if (!point && point.error().code == "key.curve")
        return refused("curve", "is " + point.error().detail, easyConnect);
    if (!point)
        return refused("publicPoint", "is " + point.error().detail, "SEC 1, 2.3.4");
    return point;
}

Result<QByteArray> make(const CodeFields &fields)
{
    const auto text = [&](const char *name) { return fields.text(QLatin1String(name)); };
    if (fields.has(QStringLiteral("channels")) && !areChannels(text("channels")))
        return refused("channels", "is not class/channel, channel, …, each from 1 to 255", easyConnect);
    if (fields.has(QStringLiteral("mac")) && !isHexText(text("mac"), 12))
        return refused("mac", "is not 12 hexadecimal digits", easyConnect);
    if (!isInfo(text("info")))
        return refused("info", "is not printable ASCII without ';', at most 255 characters", easyConnect);
    if (!isHost(text("host")))
        return refused("host", "is no host name", easyConnect);
    const auto point = pointOf(fields);
    if (!point)
        return point.error();
    static constexpr std::pair<const char *, const char *> optional[] = {
        {"C:", "channels"}, {"M:", "mac"}, {"I:", "info"}, {"V:", "version"}, {"H:", "host"}};
    QByteArray payload = "DPP:";
    for (const auto &[letter, name] : optional) {
        if (!fields.has(QLatin1String(name)))
            continue;
        const bool isNumber = *name == 'v';
        payload += letter + (isNumber ? QByteArray::number(fields.number(QLatin1String(name))) : text(name).toLatin1()) + ';';
    }
    return payload + "K:" + toQt(compressedSpki(*point)).toBase64() + ";;";
}

Result<void> takeKey(const QByteArray &value, CodeFields &fields)
{
    const auto der = QByteArray::fromBase64Encoding(value, QByteArray::AbortOnBase64DecodingErrors);
    if (!der || der.decoded.toBase64() != value)
        return unreadable("the key is not base64");
    const auto point = readCompressedSpki(viewOf(der.decoded));
    if (!point)
        return unreadable("the key is " + point.error().detail);
    fields.set(QStringLiteral("curve"), QString::fromStdString(point->curve));
    fields.set(QStringLiteral("publicPoint"), hexText(point->compressed));
    return {};
}

Result<CodeFields> parse(const QByteArray &payload)
{
    static constexpr std::pair<const char *, const char *> letters[] = {{"K:", "curve"},   {"C:", "channels"}, {"M:", "mac"},
                                                                        {"I:", "info"},    {"H:", "host"},     {"V:", "version"}};
    if (!payload.startsWith("DPP:") || !payload.endsWith(";;"))
        return unreadable("not DPP: … ;;");
    CodeFields fields;
    for (const QByteArray &part : payload.mid(4).chopped(2).split(';')) {
        const auto *const known =
            std::find_if(std::begin(letters), std::end(letters), [&](const auto &l) { return part.startsWith(l.first); });
        if (known == std::end(letters))
            return unreadable("a field that is not known");
        const QString name = QLatin1String(known->second), value = QString::fromLatin1(part.mid(2));
        if (fields.has(name))
            return unreadable("a field stands there twice");
        if (name == QLatin1String("curve")) {
            if (auto taken = takeKey(part.mid(2), fields); !taken)
                return taken.error();
        } else if (name == QLatin1String("version")) {
            if (!isDigitText(value, 1))
                return unreadable("the version is not one digit");
            fields.set(name, value.toLongLong());
        } else {
            fields.set(name, value);
        }
    }
    return fields.has(QStringLiteral("curve")) ? Result<CodeFields>(fields) : Result<CodeFields>(unreadable("it has no key"));
}

// "SN=…" is how Imprint and others put the serial into the information field.
std::vector<Readable> readable(const CodeFields &fields)
{
    std::vector<Readable> lines;
    const QString info = fields.text(QStringLiteral("info"));
    if (info.startsWith(QLatin1String("SN=")))
        lines.push_back({QStringLiteral("serial"), info.mid(3)});
    if (fields.has(QStringLiteral("mac")))
        lines.push_back({QStringLiteral("mac"), inGroups(fields.text(QStringLiteral("mac")).toUpper(), 2, u':')});
    return lines;
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("DPP:");
}

} // namespace

const CodeFormat &dppFormat()
{
    static const CodeFormat format{"dpp", "Wi-Fi DPP", specs, isLike, make, parse, false, readable, Level::M};
    return format;
}

} // namespace imprint
