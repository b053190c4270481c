// logs align: a device's log and its hub's on one clock.
#include "app/commands.h"
#include "app/station.h"
#include "app/textable.h"
#include "models/logs/alignfiles.h"

#include <QJsonArray>
#include <QJsonObject>

#include <future>
#include <optional>

namespace imprint {
namespace {

QString lineText(std::size_t line) { return QString::number(line + 1); }
qint64 lineJson(std::size_t line) { return qint64(line + 1); }

Result<AlignMark> markFrom(const QString &word)
{
    const QStringList parts = word.split(u':');
    bool isDevice = false, isHub = false;
    const qulonglong device = parts.value(0).toULongLong(&isDevice), hub = parts.value(1).toULongLong(&isHub);
    if (parts.size() != 2 || !isDevice || !isHub || device == 0 || hub == 0)
        return fail("usage.option", "--mark takes DEVICE:HUB, two line numbers that count from 1, not " + word.toStdString());
    return AlignMark{std::size_t(device - 1), std::size_t(hub - 1)};
}

Result<AlignOptions> marksOf(const Invocation &call)
{
    AlignOptions options;
    for (const QString &word : call.values("mark")) {
        const auto mark = markFrom(word);
        if (!mark)
            return mark.error();
        options.marks.push_back(*mark);
    }
    return options;
}

Result<LogOptions> readingOf(const Invocation &call)
{
    LogOptions options;
    options.zone = call.value("tz");
    options.formats = call.values("formats");
    if (!call.has("year"))
        return options;
    const auto year = call.number("year", 1971, 2199, 2000);
    if (!year)
        return year.error();
    options.year = *year;
    return options;
}

QJsonObject jsonOf(const AlignSegment &s)
{
    return {{text("device_first_line"), lineJson(s.deviceFirst)},
            {text("device_last_line"), lineJson(s.deviceLast)},
            {text("hub_first_line"), lineJson(s.hubFirst)},
            {text("hub_last_line"), lineJson(s.hubLast)},
            {text("offset_s"), s.offset},
            {text("drift_ppm"), s.drift * 1e6},
            {text("error_bound_s"), s.errorBound},
            {text("pairs"), qint64(s.pairs)},
            {text("marked"), s.isMarked}};
}

QJsonArray linesJson(const std::vector<std::size_t> &lines)
{
    QJsonArray out;
    for (const std::size_t line : lines)
        out.append(lineJson(line));
    return out;
}

QJsonObject jsonOf(const Alignment &a)
{
    const QString why = QString::fromStdString(a.why);
    QJsonArray segments, pairs, steps, rivals;
    for (const AlignRival &r : a.rivals)
        rivals.append(QJsonObject{{text("offset_s"), r.offset}, {text("pairs"), r.votes}});
    if (!a.isAligned)
        return {{text("aligned"), false}, {text("why"), why}, {text("reboots"), linesJson(a.reboots)}, {text("rivals"), rivals}};
    for (const AlignSegment &s : a.segments)
        segments.append(jsonOf(s));
    for (const AlignPair &p : a.pairs)
        pairs.append(QJsonArray{lineJson(p.device), lineJson(p.hub)});
    for (const HubClockStep &s : a.steps)
        steps.append(QJsonObject{{text("hub_line"), lineJson(s.hubLine)}, {text("step_s"), s.step}});
    QJsonValue divergence;
    if (a.divergence)
        divergence = QJsonObject{{text("device_line"), lineJson(a.divergence->device)},
                                 {text("hub_line"), lineJson(a.divergence->hub)},
                                 {text("why"), QString::fromStdString(a.divergence->why)}};
    return {{text("aligned"), true},
            {text("confidence"), a.confidence},
            {text("error_bound_s"), a.errorBound},
            {text("why"), why},
            {text("segments"), segments},
            {text("pairs"), pairs},
            {text("reboots"), linesJson(a.reboots)},
            {text("hub_clock_steps"), steps},
            {text("rivals"), rivals},
            {text("divergence"), divergence}};
}

void showText(Output &out, const Alignment &a)
{
    if (!a.isAligned)
        return out.line(text("Not aligned: %1.").arg(QString::fromStdString(a.why)), Tone::Attention);
    out.line(text("Aligned within %1 s, confidence %2: %3.")
                 .arg(a.errorBound, 0, 'f', 3)
                 .arg(a.confidence, 0, 'f', 2)
                 .arg(QString::fromStdString(a.why)));
    TextTable table({{"Device lines"}, {"Hub lines"}, {"Offset in s", true}, {"Drift in ppm", true}, {"Within s", true}, {"Pairs", true}});
    for (const AlignSegment &s : a.segments)
        table.add({{lineText(s.deviceFirst) + text("–") + lineText(s.deviceLast)}, {lineText(s.hubFirst) + text("–") + lineText(s.hubLast)},
                   {QString::number(s.offset, 'f', 3)}, {QString::number(s.drift * 1e6, 'f', 1)}, {QString::number(s.errorBound, 'f', 3)},
                   {QString::number(s.pairs)}});
    out.table(table);
    for (const std::size_t line : a.reboots)
        out.line(text("The device started anew at its line %1.").arg(line + 1));
    for (const HubClockStep &s : a.steps)
        out.line(text("The hub's clock was set by %1 s at its line %2.").arg(s.step, 0, 'f', 3).arg(s.hubLine + 1));
    out.line(text("%1 pairs of lines tell the same.").arg(a.pairs.size()));
    if (a.divergence)
        out.line(text("The stories part at the device's line %1 and the hub's line %2: %3")
                     .arg(lineText(a.divergence->device), lineText(a.divergence->hub), QString::fromStdString(a.divergence->why)),
                 Tone::Attention);
}

Result<std::shared_ptr<LogFile>> indexed(const QString &file, const LogOptions &reading)
{
    auto log = LogFile::open(file, reading);
    if (!log)
        return log;
    if (auto done = (*log)->index(); !done)
        return done.error();
    return log;
}

Result<Exit> align(Station &s, const Invocation &call)
{
    const auto marks = marksOf(call);
    if (!marks)
        return marks.error();
    const auto reading = readingOf(call);
    if (!reading)
        return reading.error();
    const QStringList devices = call.arguments.mid(0, call.arguments.size() - 1);
    if (devices.size() > 1 && !marks->marks.empty())
        return fail("usage.option", "--mark is for two logs");
    auto later = std::async(std::launch::async, [&] { return indexed(call.arguments.back(), *reading); });
    std::optional<FileAligner> aligner;
    QJsonArray all;
    for (const QString &file : devices) {
        const auto device = indexed(file, *reading);
        if (!aligner) {
            auto hub = later.get();
            if (!hub)
                return hub.error();
            aligner.emplace(std::move(*hub));
        }
        if (!device)
            return device.error();
        const auto found = aligner->align(**device, *marks);
        if (!found)
            return found.error();
        QJsonObject row = jsonOf(*found);
        if (!s.out().isJson()) {
            if (devices.size() > 1)
                s.out().line(plainText(file) + text(":"));
            showText(s.out(), *found);
        } else if (devices.size() == 1) {
            s.out().json(row);
        }
        row.insert(text("file"), file);
        all.append(row);
    }
    if (s.out().isJson() && devices.size() > 1)
        s.out().json(QJsonObject{{text("hub"), call.arguments.back()}, {text("logs"), all}});
    return Exit::Done;
}

} // namespace

std::vector<Command> logsAlignCommands()
{
    return {{"logs", "align", "DEVICE HUB...", "a device's log and its hub's on one clock: offset, drift, boots, clock steps, where the stories part",
             {{"mark", "D:H", "line D of the device's log and line H of the hub's are of one moment; always wins", true},
              {"tz", "ZONE", "of stamps that name none: +02:00, Europe/Berlin, local, UTC"},
              {"year", "YEAR", "of the first line, where stamps name no year"},
              {"formats", "FILE or FOLDER", "further formats of stamps", true}},
             align,
             "hub time = offset + device time × (1 + drift), for every boot of the device and every setting of the hub's clock. Logs\n"
             "that do not belong together, or share too little, are not aligned; the answer says why. Of more than two logs the last gives\n"
             "the clock, and each of the others is put on it."}};
}

} // namespace imprint
