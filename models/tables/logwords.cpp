#include "models/tables/logwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace imprint::logwords {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogWords)
};

constexpr std::int64_t second = 1'000'000'000, millisecond = 1'000'000;

QDateTime timeOf(std::int64_t ns)
{
    const std::int64_t ms = ns >= 0 ? ns / millisecond : -((-ns + millisecond - 1) / millisecond);
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString unsignedSpan(std::int64_t ns)
{
    const double seconds = double(ns) / double(second);
    if (ns < 10 * millisecond && ns % millisecond != 0)
        return Words::tr("%1 ms").arg(seconds * 1000, 0, 'f', 1);
    if (ns < second)
        return Words::tr("%1 ms").arg(std::llround(seconds * 1000));
    if (ns < 60 * second)
        return Words::tr("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 2 : 1);
    const std::int64_t whole = ns / second;
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 86'400)
        return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
    return Words::tr("%1 d %2 h").arg(whole / 86'400).arg(whole / 3600 % 24);
}

const AlignSegment *nearestSegment(const LogPart &part, std::size_t line)
{
    if (const AlignSegment *const own = part.segmentOf(line))
        return own;
    const auto &all = part.alignment->segments;
    const auto after = std::find_if(all.begin(), all.end(), [line](const AlignSegment &segment) { return segment.deviceLast >= line; });
    return all.empty() ? nullptr : after == all.end() ? &all.back() : &*after;
}

// "the device says at line 7, "…"; the hub has no counterpart for 3 lines of kinds that had one, from the device's line 8, "…""
QString partingReason(const QString &why)
{
    static const QRegularExpression parts(QStringLiteral(
        "the (device|hub) says at line (\\d+), (\".*?\")(?=; the |$)"
        "|the (device|hub) has no counterpart for (\\d+) lines? of (?:a kind|kinds) that had one, from the (?:device|hub)'s line (\\d+), (\".*?\")(?=; the |$)"));
    QStringList sentences;
    for (auto found = parts.globalMatch(why); found.hasNext();) {
        const auto match = found.next();
        if (!match.captured(1).isEmpty())
            sentences << (match.captured(1) == u"device" ? Words::tr("The device says in line %1: %2.") : Words::tr("The hub says in line %1: %2."))
                             .arg(match.captured(2), match.captured(3));
        else
            sentences << (match.captured(4) == u"hub"
                              ? Words::tr("%n line(s) of the device, from line %1 on (%2), have no counterpart in the hub's log.", nullptr, match.captured(5).toInt())
                              : Words::tr("%n line(s) of the hub, from line %1 on (%2), have no counterpart in the device's log.", nullptr, match.captured(5).toInt()))
                             .arg(match.captured(6), match.captured(7));
    }
    return sentences.isEmpty() ? why : sentences.join(u' ');
}

} // namespace

QString span(std::int64_t ns, bool isSigned)
{
    const QString sign = ns < 0 ? QStringLiteral("\u2212") : isSigned ? QStringLiteral("+") : QString();
    return sign + unsignedSpan(std::abs(ns));
}

QString moment(std::int64_t ns, int digits, bool hasDate)
{
    QString format = hasDate ? QStringLiteral("MM-dd HH:mm:ss") : QStringLiteral("HH:mm:ss");
    if (digits > 0)
        format += QStringLiteral(".zzz");
    return timeOf(ns).toString(format);
}

QString wholeMoment(std::int64_t ns) { return timeOf(ns).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")); }

QString stamp(const LogRow &row, bool hasDate)
{
    switch (row.kind) {
    case StampKind::None: return {};
    case StampKind::Wall: return moment(row.ns, row.digits, hasDate);
    case StampKind::TimeOfDay: return moment(row.ns, row.digits);
    case StampKind::Uptime: return QString::number(double(row.ns) / double(second), 'f', std::clamp<int>(row.digits, 0, 3));
    }
    return {};
}

QString kind(StampKind kind)
{
    switch (kind) {
    case StampKind::Wall: return Words::tr("wall clock");
    case StampKind::Uptime: return Words::tr("uptime clock");
    case StampKind::TimeOfDay: return Words::tr("time of day");
    case StampKind::None: break;
    }
    return Words::tr("no clock");
}

QString clock(const LogEntry &entry, const LogStory *story)
{
    if (!entry.log)
        return {};
    const LogPart *const part = story ? story->find(entry.id) : nullptr;
    QString text = kind(entry.log->clock().kind());
    if (entry.log->clock().kind() == StampKind::Wall) {
        const QString zone = entry.options.zone.isEmpty() ? QStringLiteral("UTC") : entry.options.zone;
        text += entry.log->clock().isZoneGuessed() ? Words::tr(", UTC (zone guessed)")
              : entry.options.zone.isEmpty()       ? Words::tr(", shown in UTC")
                                                   : Words::tr(", read as %1, shown in UTC").arg(zone);
    }
    if (entry.log->clock().isYearGuessed())
        text += Words::tr(", year %1 guessed").arg(entry.log->clock().firstYear());
    if (!part)
        return text;
    if (part->clock == LogPart::Clock::Aligned && entry.log->clock().kind() != StampKind::Wall)
        text += Words::tr(", shown on the hub's");
    else if (part->clock == LogPart::Clock::Apart && story->parts.size() > 1 && entry.log->clock().kind() != StampKind::None)
        text += Words::tr(", not aligned");
    return text;
}

QStringList guesses(const LogEntry &entry)
{
    QStringList all;
    if (!entry.log)
        return all;
    if (entry.log->clock().isYearGuessed())
        all << Words::tr("The year is guessed: %1 in the first line.").arg(entry.log->clock().firstYear());
    if (entry.log->clock().isZoneGuessed())
        all << Words::tr("The zone is guessed: UTC.");
    return all;
}

QString clockOfDevice(const LogPart &part, std::size_t line, const LogStory &story)
{
    QStringList words;
    if (part.clock == LogPart::Clock::Same)
        return Words::tr("Both write the wall clock; they are taken for one clock.");
    if (part.clock != LogPart::Clock::Aligned)
        return {};
    const AlignSegment *const segment = nearestSegment(part, line);
    if (!segment)
        return {};
    const std::size_t boots = part.log->clock().boots();
    if (boots > 1)
        words << Words::tr("boot %1 of %2").arg(segment->boot + 1).arg(boots);
    if (part.log->clock().kind() == StampKind::Uptime)
        words << Words::tr("started %1").arg(moment(std::llround(segment->offset * 1e9), 3));
    const double ppm = segment->drift * 1e6;
    // hub = offset + device · (1 + drift): a device that counts too little has a positive drift.
    words << (std::abs(ppm) < 0.5 ? Words::tr("runs as fast as the hub's")
              : ppm > 0           ? Words::tr("runs %1 ppm slow").arg(ppm, 0, 'f', 0)
                                  : Words::tr("runs %1 ppm fast").arg(-ppm, 0, 'f', 0));
    for (const HubClockStep &step : part.alignment->steps)
        words << Words::tr("the hub's clock stepped %1 at line %2").arg(span(std::llround(step.step * 1e9), true), QLocale().toString(qulonglong(step.hubLine + 1)));
    if (segment->isMarked)
        words << Words::tr("by your marks");
    Q_UNUSED(story)
    return words.join(QStringLiteral(" \u00b7 "));
}

// What models/logs says of an alignment is English; each of its sentences has a row here.
QString reason(const std::string &why)
{
    struct Form {
        const char *pattern; // its captures are %1, %2 …
        const char *text;
    };
    static const Form forms[] = {
        {"only (\\d+) pairs? of lines agrees? on one clock; that is too few to tell",
         QT_TRANSLATE_NOOP("LogWords", "Only %1 pairs of lines agree on one clock. That is too few to tell.")},
        {"(\\d+) pairs? of lines agrees? in time, but they name different ids: these logs tell two stories that run alike",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree in time, but they name different ids: these logs tell two stories that run alike.")},
        {"(\\d+) pairs? of lines agrees?, and chance alone makes (\\d+)",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree, and chance alone makes %2.")},
        {"(\\d+) pairs? of lines agrees? at the best offset and (\\d+) at another one: it cannot be told which is right",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree at the best offset and %2 at another one. It cannot be told which is right.")},
        {"(\\d+) pairs? of lines agrees?, but another run of the same program would look as much like it",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree, but another run of the same program would look as much like it.")},
        {"the logs share nothing rare: .*", QT_TRANSLATE_NOOP("LogWords", "The logs share nothing rare: no id, address, counter or kind of line that comes in both.")},
        {"what the logs share does not agree on one clock", QT_TRANSLATE_NOOP("LogWords", "What the logs share does not agree on one clock.")},
        {"(\\d+) pairs? of lines agrees? by their kinds; chance makes (\\d+), the best other offset (\\d+)",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree by their kinds. Chance makes %2, the best other offset %3.")},
        {"(\\d+) pairs? of lines agrees? by what both name; chance makes (\\d+), the best other offset (\\d+)",
         QT_TRANSLATE_NOOP("LogWords", "%1 pairs of lines agree by what both name. Chance makes %2, the best other offset %3.")},
        {"the device's log has no times that could be read", QT_TRANSLATE_NOOP("LogWords", "The device's log has no times that could be read.")},
        {"the hub's log has no times that could be read", QT_TRANSLATE_NOOP("LogWords", "The hub's log has no times that could be read.")},
        {"the operator's marks", QT_TRANSLATE_NOOP("LogWords", "Your own marks put the logs on one clock.")}};
    const QString whole = QString::fromStdString(why);
    for (const Form &form : forms) {
        const auto match = QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(form.pattern))).match(whole);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("LogWords", form.text);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            text = text.arg(match.captured(i));
        return text;
    }
    return partingReason(whole);
}

QString verdict(const LogStory &story)
{
    std::size_t pairs = 0, aligned = 0, apart = 0;
    double bound = 0;
    for (const auto &part : story.parts) {
        if (part->clock == LogPart::Clock::Aligned) {
            ++aligned;
            pairs += part->alignment->pairs.size();
            bound = std::max(bound, part->alignment->errorBound);
        }
        apart += part->clock == LogPart::Clock::Apart && part->log->clock().kind() != StampKind::None;
    }
    if (story.parts.size() < 2)
        return {};
    if (apart > 0 || (aligned == 0 && story.reference < 0))
        return Words::tr("Not aligned");
    if (aligned == 0)
        return Words::tr("One clock, as written");
    return Words::tr("Aligned \u00b7 %n pair(s) \u00b7 within %1", nullptr, int(pairs)).arg(span(std::llround(bound * 1e9)));
}

} // namespace imprint::logwords
