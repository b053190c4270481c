// logexport.h: what the archive says of its logs, for people and for programs.
#include "models/logs/logexport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace imprint {
namespace {

QString moment(std::optional<std::int64_t> ns)
{
    return ns ? QDateTime::fromMSecsSinceEpoch(*ns / 1'000'000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")) : QStringLiteral("open");
}

QString guesses(const ExportedLog &log)
{
    QStringList all;
    if (log.isYearGuessed)
        all << QStringLiteral("year");
    if (log.isZoneGuessed)
        all << QStringLiteral("zone");
    return all.isEmpty() ? QStringLiteral("nothing") : all.join(QStringLiteral(", "));
}

void addAlignment(QString &text, const ExportedLog &log)
{
    if (!log.alignment) {
        if (log.isWhole)
            text += QStringLiteral("Not on the common clock; the log is here whole.\n\n");
        return;
    }
    const Alignment &a = *log.alignment;
    if (!a.isAligned) {
        text += QStringLiteral("Not aligned: %1. The log is here whole.\n\n").arg(QString::fromStdString(a.why));
        return;
    }
    text += QStringLiteral("Aligned within %1 s, confidence %2: %3.\n\n").arg(a.errorBound, 0, 'f', 3).arg(a.confidence, 0, 'f', 2)
                .arg(QString::fromStdString(a.why));
    text += QStringLiteral("| lines | common clock = | pairs |\n|---|---|---|\n");
    for (const AlignSegment &s : a.segments)
        text += QStringLiteral("| %1–%2 | %3 s + uptime × (1 %4 %5 ppm) | %6 |\n")
                    .arg(s.deviceFirst + 1).arg(s.deviceLast + 1).arg(s.offset, 0, 'f', 3)
                    .arg(s.drift < 0 ? u'−' : u'+').arg(std::abs(s.drift) * 1e6, 0, 'f', 1).arg(s.pairs);
    for (const HubClockStep &step : a.steps)
        text += QStringLiteral("\nThe common clock was set by %1 s at line %2.\n").arg(step.step, 0, 'f', 3).arg(step.hubLine + 1);
    if (a.divergence)
        text += QStringLiteral("\nThe stories part at line %1 here and line %2 there: %3.\n")
                    .arg(a.divergence->device + 1).arg(a.divergence->hub + 1).arg(QString::fromStdString(a.divergence->why));
    text += u'\n';
}

QJsonObject jsonOf(const Alignment &a)
{
    QJsonArray segments, pairs;
    for (const AlignSegment &s : a.segments)
        segments.append(QJsonObject{{QStringLiteral("device_first_line"), qint64(s.deviceFirst + 1)},
                                    {QStringLiteral("device_last_line"), qint64(s.deviceLast + 1)},
                                    {QStringLiteral("offset_s"), s.offset},
                                    {QStringLiteral("drift_ppm"), s.drift * 1e6},
                                    {QStringLiteral("error_bound_s"), s.errorBound}});
    for (const AlignPair &p : a.pairs)
        pairs.append(QJsonArray{qint64(p.device + 1), qint64(p.hub + 1)});
    return {{QStringLiteral("aligned"), a.isAligned}, {QStringLiteral("why"), QString::fromStdString(a.why)},
            {QStringLiteral("confidence"), a.confidence}, {QStringLiteral("segments"), segments}, {QStringLiteral("pairs"), pairs}};
}

} // namespace

QByteArray exportReport(const std::vector<ExportedLog> &logs, const LogExportWish &wish)
{
    QString text = QStringLiteral("# Logs from %1 to %2\n\n").arg(moment(wish.from), moment(wish.to));
    for (const ExportedLog &log : logs) {
        text += QStringLiteral("## %1\n\n").arg(log.name);
        text += log.count == 0 ? QStringLiteral("No lines in this time.\n\n")
                               : QStringLiteral("Lines %1 to %2 of the log. Clock: %3, format: %4, guessed: %5.\n\n")
                                     .arg(log.first + 1).arg(log.first + log.count).arg(kindName(log.kind),
                                          log.format.isEmpty() ? QStringLiteral("none") : log.format, guesses(log));
        addAlignment(text, log);
    }
    return text.toUtf8();
}

QByteArray exportJson(const std::vector<ExportedLog> &logs, const LogExportWish &wish)
{
    QJsonArray all;
    for (const ExportedLog &log : logs) {
        QJsonObject row{{QStringLiteral("name"), log.name}, {QStringLiteral("kind"), kindName(log.kind)},
                        {QStringLiteral("format"), log.format}, {QStringLiteral("first_line"), qint64(log.first + 1)},
                        {QStringLiteral("lines"), qint64(log.count)}, {QStringLiteral("whole"), log.isWhole},
                        {QStringLiteral("guessed_year"), log.isYearGuessed}, {QStringLiteral("guessed_zone"), log.isZoneGuessed}};
        if (log.alignment)
            row.insert(QStringLiteral("alignment"), jsonOf(*log.alignment));
        all.append(row);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("from"), moment(wish.from)}, {QStringLiteral("to"), moment(wish.to)},
                                     {QStringLiteral("logs"), all}}).toJson();
}

} // namespace imprint
