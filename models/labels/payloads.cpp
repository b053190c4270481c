#include "models/labels/payloads.h"

#include "models/labels/formats/formats.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr qsizetype maxPayload = 4096, maxBullets = 8;

} // namespace

const std::vector<const CodeFormat *> &codeFormats()
{
    static const std::vector<const CodeFormat *> formats{
        &matterFormat(), &zwaveFormat(), &zigbeeFormat(), &threadFormat(), &homekitFormat(), &espprovFormat(),
        &gs1Format(),    &wifiFormat(),  &dppFormat(),    &pubkeyFormat(), &serialFormat()};
    return formats;
}

Result<const CodeFormat *> codeFormat(const QString &id)
{
    QStringList known;
    for (const CodeFormat *const format : codeFormats()) {
        if (id == QLatin1String(format->id))
            return format;
        known << QLatin1String(format->id);
    }
    return fail("code.format", "\"" + id.left(64).toStdString() + "\" is none of " + known.join(QStringLiteral(", ")).toStdString());
}

const CodeFormat *formatOfScan(const QByteArray &payload)
{
    if (payload.size() > maxPayload)
        return nullptr;
    const auto &all = codeFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const CodeFormat *f) { return f->isLike(payload); });
    return found == all.end() ? nullptr : *found;
}

Result<CodeFields> parseCode(const CodeFormat &format, const QByteArray &payload)
{
    if (payload.isEmpty() || payload.size() > maxPayload)
        return unreadable("empty, or longer than 4 KiB");
    if (!payload.isValidUtf8())
        return unreadable("not UTF-8");
    if (!format.isLike(payload))
        return unreadable(std::string("it does not look like ") + format.title);
    auto fields = format.parse(payload);
    if (!fields)
        return fields;
    if (auto checked = checkFields(format, *fields); !checked)
        return checked.error();
    const auto again = format.make(*fields);
    if (!again)
        return again.error();
    if (format.hasOneForm && *again != payload)
        return unreadable("it says what it says in another form than the one there is");
    return fields;
}

Result<MadeCode> makeCode(const CodeFormat &format, const CodeFields &fields)
{
    if (auto checked = checkFields(format, fields); !checked)
        return checked.error();
    auto payload = format.make(fields);
    if (!payload)
        return payload.error();
    // Its own reader has to see what was meant; then nobody else has an excuse.
    const auto back = parseCode(format, *payload);
    const auto again = back ? format.make(*back) : Result<QByteArray>(back.error());
    if (!again || *again != *payload)
        return fail("code.readback", std::string(format.id) + ": " + (again ? "another code comes back" : again.error().detail));
    MadeCode made{std::move(*payload), {}, Symbol::Qr};
    if (&format == &matterFormat())
        made.manualCode = matterManualCode(fields);
    if (fields.text(QStringLiteral("symbology")) == QLatin1String("datamatrix"))
        made.symbol = Symbol::DataMatrix;
    return made;
}

CodeFields masked(const CodeFormat &format, const CodeFields &fields)
{
    CodeFields out = fields;
    for (const FieldSpec &spec : format.fields) {
        const QString name = QLatin1String(spec.name);
        const FieldValue *const value = spec.isSecret ? fields.find(name) : nullptr;
        if (!value)
            continue;
        const QString *const text = std::get_if<QString>(value);
        out.set(name, QString(text ? std::min(text->size(), maxBullets) : maxBullets, QChar(0x2022)));
    }
    return out;
}

} // namespace imprint
