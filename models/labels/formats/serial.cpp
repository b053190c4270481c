// The bare serial, as a QR code or a Data Matrix. Serials are what isSerial says (models/core/identity.h), here without
// blanks at their ends: scanners drop those.
#include "models/core/identity.h"
#include "models/labels/formats/formats.h"

namespace imprint {
namespace {

constexpr FieldSpec specs[] = {{"serial", FieldType::Text}, {"symbology", FieldType::Text, false}};

Result<QByteArray> make(const CodeFields &fields)
{
    const QString serial = fields.text(QStringLiteral("serial")), symbology = fields.text(QStringLiteral("symbology"));
    if (!isSerial(serial) || serial != serial.trimmed())
        return refused("serial", "is not 1 to 64 characters of printable ASCII without blanks at its ends");
    if (fields.has(QStringLiteral("symbology")) && symbology != QLatin1String("qr") &&
        symbology != QLatin1String("datamatrix"))
        return refused("symbology", "is neither qr nor datamatrix");
    return serial.toLatin1();
}

Result<CodeFields> parse(const QByteArray &payload)
{
    CodeFields fields;
    fields.set(QStringLiteral("serial"), QString::fromUtf8(payload));
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    return {{QStringLiteral("serial"), fields.text(QStringLiteral("serial"))}};
}

// Whatever no other row claims.
bool isLike(const QByteArray &payload)
{
    return isSerial(QString::fromUtf8(payload));
}

} // namespace

const CodeFormat &serialFormat()
{
    static const CodeFormat format{"serial", "Serial", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
