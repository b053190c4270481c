// GS1 Digital Link (GS1 Digital Link Standard: URI Syntax 1.3): https://<domain>/01/<gtin>[/22/<variant>][/10/<lot>]/21/
// <serial>. GTIN with 14 digits and its check digit; variant, lot and serial 1 to 20 characters of CSET 82 (General
// Specifications 7.11), percent-encoded except for what RFC 3986 leaves unreserved.
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QStringList>

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *general = "GS1 General Specifications";
constexpr FieldSpec specs[] = {{"domain", FieldType::Text},
                               {"gtin", FieldType::Text},
                               {"serial", FieldType::Text},
                               {"lot", FieldType::Text, false},
                               {"variant", FieldType::Text, false}};
constexpr qsizetype maxValue = 20, maxLabel = 63, maxDomain = 253;

bool isAlnum(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= maxLabel && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           std::all_of(label.begin(), label.end(), [](QChar c) { return isAlnum(c) || c == u'-'; });
}

bool isDomain(const QString &text)
{
    const QStringList labels = text.split(u'.');
    return text.size() <= maxDomain && labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isLabel) &&
           labels.last()[0].isLetter();
}

bool isCset82(const QString &text)
{
    static const QString marks = QStringLiteral("!\"%&'()*+,-./:;<=>?_");
    return text.size() <= maxValue &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return isAlnum(c) || marks.contains(c); });
}

Result<QByteArray> make(const CodeFields &fields)
{
    const QString domain = fields.text(QStringLiteral("domain")), gtin = fields.text(QStringLiteral("gtin"));
    if (!isDomain(domain))
        return refused("domain", "is no host name with at least two parts", "RFC 1123 2.1");
    if (!isDigitText(gtin, 14))
        return refused("gtin", "is not 14 digits", general);
    if (!hasGs1CheckDigit(gtin.toLatin1()))
        return refused("gtin", "has a wrong check digit", "GS1 General Specifications 7.9");
    if (gtin.count(u'0') == gtin.size())
        return refused("gtin", "is zero", general);
    for (const char *const name : {"serial", "lot", "variant"})
        if (!isCset82(fields.text(QLatin1String(name))))
            return refused(name, "is not 1 to 20 characters of CSET 82", "GS1 General Specifications 7.11");
    QByteArray payload = "https://" + domain.toLatin1() + "/01/" + gtin.toLatin1();
    if (fields.has(QStringLiteral("variant")))
        payload += "/22/" + percentEncoded(fields.text(QStringLiteral("variant")));
    if (fields.has(QStringLiteral("lot")))
        payload += "/10/" + percentEncoded(fields.text(QStringLiteral("lot")));
    return payload + "/21/" + percentEncoded(fields.text(QStringLiteral("serial")));
}

Result<CodeFields> parse(const QByteArray &payload)
{
    const QList<QByteArray> parts = payload.mid(8).split('/');
    if (!payload.startsWith("https://") || parts.size() < 5 || parts.size() % 2 == 0)
        return unreadable("not https://DOMAIN/01/GTIN/21/SERIAL");
    CodeFields fields;
    fields.set(QStringLiteral("domain"), QString::fromLatin1(parts[0]));
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        static constexpr std::pair<const char *, const char *> names[] = {
            {"01", "gtin"}, {"22", "variant"}, {"10", "lot"}, {"21", "serial"}};
        const auto *const known =
            std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return parts[i] == n.first; });
        const auto value = percentDecoded(parts[i + 1]);
        if (known == std::end(names) || !value || fields.has(QLatin1String(known->second)))
            return unreadable("an application identifier or its value is not understood");
        fields.set(QLatin1String(known->second), *value);
    }
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    return {{QStringLiteral("gtin"), fields.text(QStringLiteral("gtin"))},
            {QStringLiteral("serial"), fields.text(QStringLiteral("serial"))}};
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("https://") && payload.contains("/01/");
}

} // namespace

const CodeFormat &gs1Format()
{
    static const CodeFormat format{"gs1", "GS1 Digital Link", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
