#include "models/diagnosis/kdf/kdfcase.h"

#include <QJsonDocument>

namespace imprint {
namespace {

Result<std::optional<Bytes>> outputIn(const QJsonObject &json, const char *name)
{
    const QJsonValue value = json.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return std::optional<Bytes>();
    auto bytes = fromHex(value.toString().toStdString());
    if (!value.isString() || !bytes || bytes->empty() || bytes->size() > kdflab::mostOutput)
        return fail("kdf.case", std::string(name) + ": is no hex text of 1 to 65,536 bytes");
    return bytes;
}

} // namespace

Result<KdfCase> parseKdfCase(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail("kdf.case", "no JSON object: " + problem.errorString().toStdString());
    const QJsonObject object = document.object();
    const QString specName = object.contains(QLatin1String("spec")) ? QStringLiteral("spec") : QStringLiteral("hub_spec");
    for (const QString &name : {specName, QStringLiteral("inputs")})
        if (!object.value(name).isObject())
            return fail("kdf.case", name.toStdString() + ": is missing or no object");
    KdfCase out;
    auto spec = specFromJson(object.value(specName).toObject(), out.ignored);
    if (!spec)
        return spec.error();
    out.spec = *spec;
    auto inputs = inputsFromJson(object.value(QLatin1String("inputs")).toObject(), out.ignored);
    if (!inputs)
        return inputs.error();
    out.inputs = std::move(*inputs);
    auto device = outputIn(object, "device_output");
    auto hub = outputIn(object, "hub_output");
    if (!device || !hub)
        return device ? hub.error() : device.error();
    out.deviceOutput = std::move(*device);
    out.hubOutput = std::move(*hub);
    return out;
}

} // namespace imprint
