#include "app/showing.h"

#include "models/core/durablefile.h"
#include "models/core/errortext.h"
#include "models/core/qtbytes.h"
#include "models/workflow/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace imprint {
Mark markOf(const BatchRow &row)
{
    static constexpr Mark marks[] = {
        {"◔", "running", Tone::Busy}, {"▲", "needs you", Tone::Attention}, {"◌", "interrupted", Tone::Attention},
        {"✔", "done", Tone::Good},    {"✖", "failed", Tone::Bad},          {"–", "given up", Tone::Faint}};
    static constexpr Mark notYet{"–", "not yet", Tone::Faint};
    static constexpr Mark answered{"◌", "answered", Tone::Busy};
    if (!row.state)
        return notYet;
    return *row.state == RunState::Waiting && !row.question ? answered : marks[std::size_t(*row.state)];
}

Cell markCell(const Mark &mark)
{
    return {QString::fromUtf8(mark.sign) + u' ' + QString::fromUtf8(mark.word), mark.tone};
}

QString stepMarks(const BatchRow &row)
{
    QString out;
    for (const StepState &step : row.steps) {
        constexpr std::array outcomes{u'✔', u'◌', u'▲', u'✖'};
        out += step.attempts == 0     ? u'·'
               : step.outcome         ? outcomes[std::size_t(*step.outcome)]
               : step.finishedAt == 0 ? u'◔'
                                      : u'◌';
    }
    return out;
}

QString reasonLine(const Error &reason, std::optional<Step> step)
{
    if (reason.code.empty())
        return {};
    const QString title = errorText(reason).title;
    return step ? stepId(*step) + QStringLiteral(": ") + title : title;
}

QJsonObject jsonOf(const BatchRecord &batch)
{
    QJsonObject object = batchJson(batch);
    const std::pair<const char *, int> counts[] = {{"expected", batch.expected},       {"done", batch.done},
                                                   {"failed", batch.failed},           {"running", batch.running},
                                                   {"waiting", batch.waiting},         {"interrupted", batch.interrupted},
                                                   {"abandoned", batch.abandoned},     {"notBegun", batch.notSeen}};
    for (const auto &[name, count] : counts)
        object[QLatin1String(name)] = count;
    return object;
}

QJsonObject jsonOf(const DeviceRecord &device)
{
    return {{QStringLiteral("serial"), device.serial},
            {QStringLiteral("model"), textOrNull(device.model)},
            {QStringLiteral("vendor"), textOrNull(device.vendor)},
            {QStringLiteral("firmware"), textOrNull(device.firmware)},
            {QStringLiteral("hardwareAddress"), textOrNull(device.hardwareAddress)},
            {QStringLiteral("state"), device.state},
            {QStringLiteral("epoch"), qint64(device.highestEpoch)},
            {QStringLiteral("fingerprint"), hexOrNull(device.keyFingerprint)},
            {QStringLiteral("certificateSha256"), hexOrNull(device.leafHash)},
            {QStringLiteral("firstSeenAt"), timeOrNull(device.firstSeenAt)},
            {QStringLiteral("lastSeenAt"), timeOrNull(device.lastSeenAt)},
            {QStringLiteral("address"), textOrNull(device.address)}};
}

const char *certificateStateId(CertificateState state)
{
    constexpr const char *ids[] = {"reserved", "issued", "in-force", "superseded", "revoked"};
    return ids[std::size_t(state)];
}

QJsonObject jsonOf(const CertificateRecord &c, bool withPem)
{
    QJsonObject object{{QStringLiteral("serial"), textOrNull(c.serial)},
                       {QStringLiteral("serialNumber"), textOrNull(hexText(c.serialNumber))},
                       {QStringLiteral("state"), QLatin1String(certificateStateId(c.state))},
                       {QStringLiteral("isOperational"), c.isOperational},
                       {QStringLiteral("epoch"), qint64(c.epoch)},
                       {QStringLiteral("sequence"), qint64(c.sequence)},
                       {QStringLiteral("fingerprint"), hexOrNull(c.keyFingerprint)},
                       {QStringLiteral("sha256"), hexOrNull(c.leafHash)},
                       {QStringLiteral("notBefore"), timeOrNull(c.notBefore)},
                       {QStringLiteral("notAfter"), timeOrNull(c.notAfter)},
                       {QStringLiteral("issuedAt"), timeOrNull(c.issuedAt)},
                       {QStringLiteral("revokedAt"), timeOrNull(c.revokedAt)},
                       {QStringLiteral("why"), textOrNull(c.why)}};
    if (withPem && !c.der.empty())
        object[QStringLiteral("pem")] = QString::fromStdString(toPem("CERTIFICATE", c.der));
    return object;
}

QJsonObject jsonOf(const HistoryEvent &event)
{
    return {{QStringLiteral("seq"), event.seq},
            {QStringLiteral("time"), isoTime(event.time)},
            {QStringLiteral("operator"), event.operatorName},
            {QStringLiteral("station"), event.station},
            {QStringLiteral("action"), event.action},
            {QStringLiteral("detail"), QJsonDocument::fromJson(event.detail.toUtf8()).object()}};
}

QJsonObject jsonOf(const AuditEntry &entry)
{
    return {{QStringLiteral("seq"), entry.seq},
            {QStringLiteral("time"), isoTime(entry.time)},
            {QStringLiteral("operator"), entry.operatorName},
            {QStringLiteral("station"), entry.station},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("detail"), QJsonDocument::fromJson(entry.detail.toUtf8()).object()},
            {QStringLiteral("previous"), hexText(entry.previous)},
            {QStringLiteral("hash"), hexText(entry.hash)}};
}

QString shortHex(ByteView bytes)
{
    return hexOrEmpty(bytes).isEmpty() ? QStringLiteral("–") : bytes.size() <= 8 ? hexText(bytes) : hexText(bytes.first(8)) + u'…';
}

void showBatchRows(Output &out, const std::vector<BatchRow> &rows)
{
    TextTable table({{"Serial", false, true},
                     {"Model", false, true},
                     {"Result"},
                     {"Steps"},
                     {"Where", false, true},
                     {"Time", true},
                     {"Why", false, true}});
    for (const BatchRow &row : rows) {
        const auto step = row.state == RunState::Done ? std::nullopt : stepOf(row);
        const Mark mark = markOf(row);
        table.add({{row.serial},
                   {row.model},
                   markCell(mark),
                   {stepMarks(row)},
                   {row.where},
                   {row.state ? timeSpan(row.duration) : QString()},
                   {row.state == RunState::Done ? QString() : reasonLine(row.reason, step), mark.tone}});
    }
    out.table(table);
}

QString shellWord(const QString &word)
{
    const QString plain = plainText(word);
    const bool isPlain = std::all_of(plain.begin(), plain.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u"-_.:/@%+=,").contains(c);
    });
    if (isPlain && !plain.isEmpty())
        return plain;
    return u'\'' + QString(plain).replace(QStringLiteral("'"), QStringLiteral("'\\''")) + u'\'';
}

void showBatchLine(Output &out, const BatchRecord &batch, const std::vector<BatchRow> &rows)
{
    const ReportTotals t = totalsOf(rows);
    struct Part {
        const char *sign;
        int count;
        const char *word;
        Tone tone;
    };
    QString line = QStringLiteral("Batch %1 (%2), %3 planned:")
                       .arg(plainText(batch.name), plainText(batch.profileName))
                       .arg(t.planned);
    for (const Part &part :
         {Part{"✔", t.done, "done", Tone::Good}, Part{"◔", t.running, "running", Tone::Busy},
          Part{"▲", t.waiting, "need you", Tone::Attention}, Part{"✖", t.failed, "failed", Tone::Bad},
          Part{"◌", t.interrupted, "interrupted", Tone::Attention}, Part{"–", t.abandoned, "given up", Tone::Faint},
          Part{"–", t.notBegun, "not yet", Tone::Faint}})
        if (part.count > 0)
            line += QStringLiteral("  ") + painted(QStringLiteral("%1 %2 %3")
                                                       .arg(QString::fromUtf8(part.sign))
                                                       .arg(part.count)
                                                       .arg(QString::fromUtf8(part.word)),
                                                   part.tone, out.hasColour());
    out.line(line);
}

void showFailures(Output &out, const std::vector<BatchRow> &rows)
{
    for (const BatchRow &row : rows) {
        if (row.state != RunState::Failed)
            continue;
        const auto step = stepOf(row);
        out.line(QStringLiteral("✖ %1%2: %3")
                     .arg(plainText(row.serial), step ? QStringLiteral(", ") + stepId(*step) : QString(),
                          oneLine(row.reason)),
                 Tone::Bad);
    }
}

Result<void> checkWritable(const QString &file)
{
    if (file.isEmpty())
        return {};
    const QFileInfo place(file);
    if (place.isDir())
        return fail("file.failed", file.toStdString() + " is a folder");
    if (!place.absoluteDir().exists())
        return fail("file.missing", place.absolutePath().toStdString());
    if (place.exists() ? !place.isWritable() : !QFileInfo(place.absolutePath()).isWritable())
        return fail("file.permission", file.toStdString());
    return {};
}

Result<Exit> writeOut(Output &out, const QString &file, const QByteArray &content)
{
    if (file.isEmpty()) {
        out.raw(content);
        return Exit::Done;
    }
    if (auto written = writeFile(file, content, FileAccess::Shared); !written)
        return written.error();
    if (out.isJson())
        out.json(QJsonObject{{QStringLiteral("path"), file}});
    else
        out.line(QStringLiteral("Written: %1").arg(plainText(file)));
    return Exit::Done;
}

void showQuestions(Output &out, const std::vector<BatchRow> &rows)
{
    for (const BatchRow &row : rows) {
        if (!row.question)
            continue;
        const ErrorText text = errorText(fail(row.question->kind.toStdString(), row.question->detail.toStdString()));
        out.line(QStringLiteral("▲ %1: %2").arg(plainText(row.serial), text.sentence), Tone::Attention);
        const QString words =
            row.question->kind == QStringLiteral("ask.release-account") ? QStringLiteral(" --words 'HOW'") : QString();
        out.line(QStringLiteral("    imprint-cli device confirm %1%2    (or: device refuse %1)")
                     .arg(shellWord(row.serial), words));
    }
}

} // namespace imprint
