#include "models/workflow/report.h"

#include "models/core/errortext.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace imprint {
namespace {

QJsonValue reasonJson(const Error &reason)
{
    if (reason.code.empty())
        return {};
    const ErrorText text = errorText(reason);
    return QJsonObject{{QStringLiteral("code"), QString::fromStdString(reason.code)},
                       {QStringLiteral("detail"), QString::fromStdString(reason.detail)},
                       {QStringLiteral("sentence"), text.sentence},
                       {QStringLiteral("remedy"), text.remedy}};
}

QJsonObject stepJson(Step step, const StepState &state)
{
    QJsonObject object{
        {QStringLiteral("step"), stepId(step)},
        {QStringLiteral("attempts"), state.attempts},
        {QStringLiteral("outcome"), state.outcome ? QJsonValue(outcomeId(*state.outcome)) : QJsonValue()},
        {QStringLiteral("startedAt"), timeOrNull(state.startedAt)},
        {QStringLiteral("finishedAt"), timeOrNull(state.finishedAt)},
        {QStringLiteral("reason"), reasonJson(state.reason)}};
    if (!state.evidence.empty()) {
        QJsonArray evidence;
        for (const Evidence &item : state.evidence)
            evidence.append(QJsonObject{{QStringLiteral("name"), item.name}, {QStringLiteral("value"), item.value}});
        object[QStringLiteral("evidence")] = evidence;
    }
    return object;
}

QJsonValue questionJson(const std::optional<OpenQuestion> &question)
{
    if (!question)
        return {};
    const ErrorText text = errorText(fail(question->kind.toStdString(), question->detail.toStdString()));
    return QJsonObject{{QStringLiteral("kind"), question->kind},
                       {QStringLiteral("subject"), question->subject},
                       {QStringLiteral("detail"), question->detail},
                       {QStringLiteral("sentence"), text.sentence},
                       {QStringLiteral("askedAt"), timeOrNull(question->askedAt)}};
}

bool isFirstPass(const BatchRow &row)
{
    return row.state == RunState::Done && row.attempt == 1 &&
           std::all_of(row.steps.begin(), row.steps.end(), [](const StepState &step) { return step.attempts == 1; });
}

void count(ReportTotals &totals, const BatchRow &row)
{
    ++(row.isExpected ? totals.planned : totals.unexpected);
    totals.labelsPrinted += row.labelsPrinted;
    totals.labelsReprinted += row.labelsReprinted;
    if (!row.state) {
        ++totals.notBegun;
        return;
    }
    int *const counters[] = {&totals.running, &totals.waiting, &totals.interrupted,
                             &totals.done,    &totals.failed,  &totals.abandoned};
    ++*counters[std::size_t(*row.state)];
    totals.begun += *row.state == RunState::Abandoned && row.steps[0].attempts == 0 ? 0 : 1;
    totals.firstPass += isFirstPass(row) ? 1 : 0;
    if (!row.reason.code.empty() && row.state != RunState::Done) {
        const auto step = stepOf(row);
        ++totals.reasons[{step ? stepId(*step) : QString(), QString::fromStdString(row.reason.code)}];
    }
}

} // namespace

QString runStateId(std::optional<RunState> state)
{
    constexpr std::array ids{"running", "waiting", "interrupted", "done", "failed", "abandoned"};
    return QLatin1String(state ? ids[std::size_t(*state)] : "not-begun");
}

std::optional<double> ReportTotals::firstPassYield() const
{
    return begun == 0 ? std::nullopt : std::optional(double(firstPass) / begun);
}

std::optional<Step> stepOf(const BatchRow &row)
{
    std::optional<Step> last;
    for (const Step step : allSteps) {
        const StepState &state = row.steps[std::size_t(step)];
        if (state.attempts > 0 && (!last || state.startedAt >= row.steps[std::size_t(*last)].startedAt))
            last = step;
    }
    return last;
}

ReportTotals totalsOf(const std::vector<BatchRow> &rows)
{
    ReportTotals totals;
    std::vector<std::int64_t> times;
    for (const BatchRow &row : rows) {
        count(totals, row);
        if (row.state == RunState::Done)
            times.push_back(row.duration);
    }
    if (!times.empty()) {
        const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        totals.medianMilliseconds = *middle;
    }
    return totals;
}

QJsonObject rowJson(const BatchRow &row)
{
    QJsonArray steps;
    for (const Step step : allSteps)
        if (row.steps[std::size_t(step)].attempts > 0)
            steps.append(stepJson(step, row.steps[std::size_t(step)]));
    const auto step = stepOf(row);
    const bool isDone = row.state == RunState::Done;
    return {{QStringLiteral("serial"), row.serial},
            {QStringLiteral("model"), textOrNull(row.model)},
            {QStringLiteral("result"), runStateId(row.state)},
            {QStringLiteral("isExpected"), row.isExpected},
            {QStringLiteral("where"), textOrNull(row.where)},
            {QStringLiteral("attempts"), row.attempt},
            {QStringLiteral("step"), step && !isDone ? QJsonValue(stepId(*step)) : QJsonValue()},
            {QStringLiteral("reason"), isDone ? QJsonValue() : reasonJson(row.reason)},
            {QStringLiteral("question"), questionJson(row.question)},
            {QStringLiteral("fingerprint"), hexOrNull(row.keyFingerprint)},
            {QStringLiteral("deliveredFingerprint"),
             row.deliveredFingerprint ? QJsonValue(hexText(*row.deliveredFingerprint)) : QJsonValue()},
            {QStringLiteral("certificate"), textOrNull(hexText(row.certificateNumber))},
            {QStringLiteral("certificateNotAfter"), timeOrNull(row.certificateNotAfter)},
            {QStringLiteral("startedAt"), timeOrNull(row.startedAt)},
            {QStringLiteral("endedAt"), timeOrNull(row.endedAt)},
            {QStringLiteral("milliseconds"), qint64(row.duration)},
            {QStringLiteral("steps"), steps}};
}

QJsonObject totalsJson(const ReportTotals &t)
{
    const auto yield = t.firstPassYield();
    return {{QStringLiteral("planned"), t.planned},
            {QStringLiteral("unexpected"), t.unexpected},
            {QStringLiteral("done"), t.done},
            {QStringLiteral("failed"), t.failed},
            {QStringLiteral("waiting"), t.waiting},
            {QStringLiteral("running"), t.running},
            {QStringLiteral("interrupted"), t.interrupted},
            {QStringLiteral("abandoned"), t.abandoned},
            {QStringLiteral("notBegun"), t.notBegun},
            {QStringLiteral("begun"), t.begun},
            {QStringLiteral("firstPass"), t.firstPass},
            {QStringLiteral("firstPassYield"), yield ? QJsonValue(*yield) : QJsonValue()},
            {QStringLiteral("medianMilliseconds"), qint64(t.medianMilliseconds)},
            {QStringLiteral("labelsPrinted"), t.labelsPrinted},
            {QStringLiteral("labelsReprinted"), t.labelsReprinted}};
}

QByteArray reportJson(const BatchReport &report, std::int64_t madeAt)
{
    const ReportTotals totals = totalsOf(report.rows);
    QJsonArray failures, devices;
    for (const auto &[at, count] : totals.reasons)
        failures.append(QJsonObject{{QStringLiteral("step"), textOrNull(at.first)},
                                    {QStringLiteral("reason"), at.second},
                                    {QStringLiteral("devices"), count}});
    for (const BatchRow &row : report.rows) {
        QJsonObject device = rowJson(row);
        device[QStringLiteral("labelsPrinted")] = row.labelsPrinted;
        device[QStringLiteral("labelsReprinted")] = row.labelsReprinted;
        devices.append(device);
    }
    const QJsonObject object{
        {QStringLiteral("format"), QStringLiteral("imprint-batch-report")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("madeAt"), isoTime(madeAt)},
        {QStringLiteral("site"), siteJson(report.site)},
        {QStringLiteral("batch"), batchJson(report.batch)},
        {QStringLiteral("totals"), totalsJson(totals)},
        {QStringLiteral("failures"), failures},
        {QStringLiteral("devices"), devices},
        {QStringLiteral("audit"),
         QJsonObject{{QStringLiteral("entries"), report.auditEntries},
                     {QStringLiteral("signedHead"), textOrNull(QString::fromUtf8(report.signedHead))}}}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray reportCsv(const BatchReport &report)
{
    QByteArray csv =
        csvLine({QStringLiteral("serial"), QStringLiteral("model"), QStringLiteral("result"), QStringLiteral("step"),
                 QStringLiteral("reason"), QStringLiteral("detail"), QStringLiteral("where"),
                 QStringLiteral("expected"), QStringLiteral("runs"), QStringLiteral("fingerprint"),
                 QStringLiteral("certificate"), QStringLiteral("certificate_not_after"), QStringLiteral("started_at"),
                 QStringLiteral("ended_at"), QStringLiteral("seconds"), QStringLiteral("labels_printed"),
                 QStringLiteral("labels_reprinted")});
    for (const BatchRow &row : report.rows) {
        const auto step = row.state == RunState::Done ? std::nullopt : stepOf(row);
        csv += csvLine({row.serial, row.model, runStateId(row.state), step ? stepId(*step) : QString(),
                        QString::fromStdString(row.reason.code), QString::fromStdString(row.reason.detail), row.where,
                        row.isExpected ? QStringLiteral("yes") : QStringLiteral("no"), QString::number(row.attempt),
                        hexOrEmpty(row.keyFingerprint), hexText(row.certificateNumber),
                        isoTime(row.certificateNotAfter), isoTime(row.startedAt), isoTime(row.endedAt),
                        row.state ? QString::number(double(row.duration) / 1000, 'f', 3) : QString(),
                        QString::number(row.labelsPrinted), QString::number(row.labelsReprinted)});
    }
    return csv;
}

} // namespace imprint
