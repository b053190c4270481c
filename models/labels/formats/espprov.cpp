// Espressif provisioning: one JSON object (esp-idf, wifi_provisioning; esp-idf-provisioning for Android and iOS).
//
// Security is always written: phone libraries take 2 where it is missing, the firmware's examples mean 1. Names are
// bounded by what they travel in: 32 bytes of an SSID, 29 of a BLE advertisement; the whole by the firmware's buffer of
// 150 bytes with its final zero. Codes of others may have any order and blanks; without security they mean 2.
#include "models/labels/formats/formats.h"

#include <array>

namespace imprint {
namespace {

constexpr const char *source = "esp-idf wifi_provisioning";
constexpr FieldSpec specs[] = {
    {"ver", FieldType::Text},
    {"name", FieldType::Text},
    {"username", FieldType::Text, false},
    {"pop", FieldType::Text, false, true},
    {"transport", FieldType::Text},
    {"security", FieldType::Number, false, false, 0, 2, source},
    {"password", FieldType::Text, false, true},
    {"network", FieldType::Text, false},
};
constexpr qint64 assumedSecurity = 2;
constexpr qsizetype maxBleName = 29, maxSoftApName = 32, maxPayload = 149, maxPassword = 64;

Result<void> check(const CodeFields &fields)
{
    const auto text = [&](const char *name) { return fields.text(QLatin1String(name)); };
    if (text("ver") != QLatin1String("v1"))
        return refused("ver", "is not v1", source);
    const bool isBle = text("transport") == QLatin1String("ble");
    if (!isBle && text("transport") != QLatin1String("softap"))
        return refused("transport", "is neither ble nor softap", source);
    if (text("name").toUtf8().size() > (isBle ? maxBleName : maxSoftApName))
        return refused("name", isBle ? "is longer than 29 bytes" : "is longer than 32 bytes", source);
    if (text("password").toUtf8().size() > maxPassword)
        return refused("password", "is longer than 64 bytes", source);
    const bool isNetwork = text("network") == QLatin1String("wifi") || text("network") == QLatin1String("thread");
    if (fields.has(QStringLiteral("network")) && !isNetwork)
        return refused("network", "is neither wifi nor thread", source);
    return {};
}

Result<QByteArray> make(const CodeFields &fields)
{
    if (auto checked = check(fields); !checked)
        return checked.error();
    CodeFields ordered;
    for (const FieldSpec &spec : specs) {
        const QString name = QLatin1String(spec.name);
        if (const FieldValue *const value = fields.find(name))
            ordered.set(name, *value);
        else if (name == QLatin1String("security"))
            ordered.set(name, assumedSecurity);
    }
    QByteArray payload = '{' + fieldsAsJson(ordered) + '}';
    if (payload.size() > maxPayload)
        return refused("name", "makes the code longer than the 149 bytes that the firmware's buffer holds", source);
    return payload;
}

Result<CodeFields> parse(const QByteArray &payload)
{
    auto fields = readFields(payload);
    if (!fields)
        return unreadable(fields.error().detail);
    if (!fields->has(QStringLiteral("security")))
        fields->set(QStringLiteral("security"), assumedSecurity);
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    std::vector<Readable> lines{{QStringLiteral("name"), fields.text(QStringLiteral("name"))}};
    if (fields.has(QStringLiteral("pop")))
        lines.push_back({QStringLiteral("code"), fields.text(QStringLiteral("pop")), 0, 0, true});
    return lines;
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith('{') && payload.contains("\"transport\"");
}

} // namespace

const CodeFormat &espprovFormat()
{
    static const CodeFormat format{"espprov", "Espressif provisioning", specs, isLike, make, parse, false, readable, Level::M};
    return format;
}

} // namespace imprint
