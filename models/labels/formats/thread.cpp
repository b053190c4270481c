// Thread joiner: v=1&&eui=<EUI-64>&&cc=<PSKd> (OpenThread, external commissioning). The PSKd has 6 to 32 of the digits and
// upper-case letters without I, O, Q and Z (Thread 1.1.1, 8.2; OpenThread's IsPskdValid). The EUI stays in the case it has.
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr FieldSpec specs[] = {{"eui64", FieldType::Text}, {"credential", FieldType::Text, true, true}};
constexpr qsizetype minPskd = 6, maxPskd = 32;

bool isPskdDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Y' && c != u'I' && c != u'O' && c != u'Q');
}

Result<QByteArray> make(const CodeFields &fields)
{
    const QString eui = fields.text(QStringLiteral("eui64")), pskd = fields.text(QStringLiteral("credential"));
    if (!isHexText(eui, 16))
        return refused("eui64", "is not 16 hexadecimal digits", "IEEE EUI-64");
    if (pskd.size() < minPskd || pskd.size() > maxPskd)
        return refused("credential", "has not 6 to 32 characters", "Thread 1.1.1, 8.2");
    if (!std::all_of(pskd.begin(), pskd.end(), isPskdDigit))
        return refused("credential", "has other characters than 0 to 9 and A to Y without I, O and Q", "Thread 1.1.1, 8.2");
    return "v=1&&eui=" + eui.toLatin1() + "&&cc=" + pskd.toLatin1();
}

Result<CodeFields> parse(const QByteArray &payload)
{
    constexpr qsizetype euiAt = 9, ccAt = euiAt + 16;
    if (!payload.startsWith("v=1&&eui=") || payload.mid(ccAt, 5) != "&&cc=")
        return unreadable("not v=1&&eui=…&&cc=…");
    CodeFields fields;
    fields.set(QStringLiteral("eui64"), QString::fromLatin1(payload.mid(euiAt, 16)));
    fields.set(QStringLiteral("credential"), QString::fromLatin1(payload.mid(ccAt + 5)));
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    return {{QStringLiteral("eui64"), inGroups(fields.text(QStringLiteral("eui64")).toUpper(), 4)},
            {QStringLiteral("code"), inGroups(fields.text(QStringLiteral("credential")), 4), 0, 0, true}};
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("v=1&&");
}

} // namespace

const CodeFormat &threadFormat()
{
    static const CodeFormat format{"thread", "Thread joiner", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
