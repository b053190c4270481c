#include "models/services/kdfwork.h"

#include "models/core/durablefile.h"
#include "models/core/qtbytes.h"
#include "models/diagnosis/kdf/kdfadvice.h"
#include "models/diagnosis/kdf/kdfmeasure.h"
#include "models/diagnosis/kdf/kdfpresets.h"
#include "models/diagnosis/kdf/kdfreport.h"
#include "models/diagnosis/kdf/kdfreproduce.h"

#include <QJsonDocument>

namespace imprint {
namespace {

Result<KdfCase> caseOf(const QJsonObject &json) { return parseKdfCase(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

KdfFindRow rowOf(const KdfCase &hub, const KdfFind &find)
{
    const QJsonObject before = inputsToJson(hub.inputs.values, hub.inputs.secretName, hub.inputs.given);
    QJsonObject inputs = inputsToJson(find.inputs, hub.inputs.secretName, hub.inputs.given);
    for (auto it = before.begin(); it != before.end(); ++it)
        if (inputs.value(it.key()) == it.value())
            inputs.remove(it.key());
    return {kdfDifferences(hub, find),
            specToJson(find.spec, hub.inputs.secretName),
            inputs,
            hexText(find.output.view()),
            QString::fromStdString(kdfReproduction(find.spec, find.inputs)),
            find.faultCount};
}

} // namespace

KdfSide deriveSide(const QJsonObject &spec, const QJsonObject &inputs)
{
    KdfSide side;
    const auto c = caseOf({{QStringLiteral("spec"), spec}, {QStringLiteral("inputs"), inputs}});
    if (!c) {
        side.error = c.error();
        return side;
    }
    side.ignored = c->ignored;
    side.advice = kdfAdvice(c->spec, c->inputs.values);
    const auto measured = measureKdf(*c);
    if (!measured) {
        side.error = measured.error();
        return side;
    }
    side.output = hexText(measured->output.view());
    side.seconds = measured->seconds;
    side.memoryKib = std::max(measured->memoryKib, measured->neededKib);
    return side;
}

Result<KdfFindings> searchDerivation(const QJsonObject &kdfCase, int seconds, JobControl &control)
{
    const auto c = caseOf(kdfCase);
    if (!c)
        return c.error();
    KdfSearchOptions options;
    options.seconds = seconds;
    options.stop = control.stop();
    int last = -1;
    options.progress = [&](const KdfProgress &progress) {
        if (const int percent = std::clamp(int(100 * progress.done), 0, 100); percent != last)
            control.report(QString(), last = percent);
    };
    const auto result = searchMismatch(*c, options);
    if (!result)
        return result.error();
    KdfFindings findings;
    for (const KdfFind &find : result->found)
        findings.found.push_back(rowOf(*c, find));
    findings.chanceHits = result->chanceHits;
    findings.tried = result->tried;
    findings.missing = result->missing;
    findings.isEqual = !result->found.empty() && result->found.front().faultCount == 0;
    findings.wasStopped = result->wasStopped;
    return findings;
}

Result<QJsonObject> readKdfCase(const QString &file)
{
    const auto json = readFile(file, mostCaseBytes);
    if (!json)
        return json.error();
    if (auto parsed = parseKdfCase(*json); !parsed)
        return parsed.error();
    return QJsonDocument::fromJson(*json).object();
}

Result<std::vector<KdfPresetRow>> presetRows()
{
    const auto presets = kdfPresets();
    if (!presets)
        return presets.error();
    std::vector<KdfPresetRow> rows;
    for (const KdfPreset &preset : *presets)
        rows.push_back({preset.name, preset.title, preset.note, specToJson(preset.spec, kdflab::rowOf(preset.spec.kind).secretName)});
    return rows;
}

} // namespace imprint
