#include "models/diagnosis/kdf/kdfreport.h"

#include "models/core/qtbytes.h"
#include "models/diagnosis/kdf/kdfreproduce.h"

#include <QJsonArray>

namespace imprint {

QJsonObject kdfDifferences(const KdfCase &hub, const KdfFind &find)
{
    QJsonObject out;
    const QJsonObject before = specToJson(hub.spec, hub.inputs.secretName), after = specToJson(find.spec, hub.inputs.secretName);
    for (auto it = after.begin(); it != after.end(); ++it)
        if (it.value() != before.value(it.key()) && it.key() != u"derive")
            out[it.key()] = it.value();
    for (const KdfFault &fault : find.faults) {
        if (fault.words.empty())
            continue;
        // The plan speaks of the secret as the derivation does; the file may call it otherwise.
        const bool isSecret = fault.field == rowOf(hub.spec.kind).secretName;
        const QString field = QString::fromStdString(isSecret ? hub.inputs.secretName : fault.field);
        const QString words = QString::fromStdString(fault.words);
        out[field] = out.contains(field) ? out[field].toString() + QStringLiteral("; ") + words : words;
    }
    return out;
}

QJsonObject kdfReport(const KdfCase &hub, const KdfSearchResult &result)
{
    QJsonArray found;
    for (const KdfFind &find : result.found)
        found.append(QJsonObject{{QStringLiteral("differs"), kdfDifferences(hub, find)},
                                 {QStringLiteral("faults"), find.faultCount},
                                 {QStringLiteral("spec"), specToJson(find.spec, hub.inputs.secretName)},
                                 {QStringLiteral("inputs"), inputsToJson(find.inputs, hub.inputs.secretName, hub.inputs.given)},
                                 {QStringLiteral("output"), hexText(find.output.view())},
                                 {QStringLiteral("reproduce"), QString::fromStdString(kdfReproduction(find.spec, find.inputs))}});
    return {{QStringLiteral("found"), found},
            {QStringLiteral("chance_hits"), result.chanceHits},
            {QStringLiteral("covered"), result.covered}};
}

} // namespace imprint
