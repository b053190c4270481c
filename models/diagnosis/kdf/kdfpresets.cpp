#include "models/diagnosis/kdf/kdfpresets.h"

#include "models/core/jsonfields.h"

#include <QFile>

namespace imprint {

Result<std::vector<KdfPreset>> kdfPresets()
{
    QFile file(QStringLiteral(":/imprint/kdf/presets.json"));
    QString problem;
    const auto object = file.open(QIODevice::ReadOnly)
        ? parseVersioned(file.readAll(), QStringLiteral("imprint-kdfpresets"), 1, &problem)
        : std::nullopt;
    if (!object)
        return fail("kdf.preset", problem.toStdString());
    std::vector<KdfPreset> presets;
    for (const QJsonValue &value : object->value(QLatin1String("presets")).toArray()) {
        const QJsonObject row = value.toObject();
        const auto member = [&](const char *name) { return row.value(QLatin1String(name)).toString(); };
        QStringList ignored;
        const auto spec = specFromJson(row.value(QLatin1String("spec")).toObject(), ignored);
        if (!spec || !ignored.isEmpty())
            return fail("kdf.preset", member("name").toStdString() + ": "
                            + (spec ? ignored.join(u' ').toStdString() : spec.error().detail));
        presets.push_back({member("name"), member("title"), member("note"), *spec});
    }
    return presets;
}

Result<KdfPreset> kdfPreset(const QString &name)
{
    const auto all = kdfPresets();
    if (!all)
        return all.error();
    QStringList names;
    for (const KdfPreset &preset : *all) {
        if (preset.name == name)
            return preset;
        names << preset.name;
    }
    return fail("kdf.preset", "there are " + names.join(QStringLiteral(", ")).toStdString());
}

} // namespace imprint
