#include "app/logsexportcommand.h"

#include "app/station.h"
#include "app/terminal.h"
#include "models/logs/logexport.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace imprint {
namespace {

// Nanoseconds in UTC; nothing when it was not given.
Result<std::optional<std::int64_t>> momentOf(const Invocation &call, const char *option)
{
    if (!call.has(option))
        return std::optional<std::int64_t>();
    QDateTime moment = QDateTime::fromString(call.value(option), Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    if (!moment.isValid())
        return fail("usage.option", std::string("--") + option + " takes a moment such as 2022-10-08T06:18:19Z");
    return std::optional<std::int64_t>(moment.toMSecsSinceEpoch() * 1'000'000);
}

Result<Exit> exportRange(Station &s, const Invocation &call)
{
    LogExportWish wish;
    const auto from = momentOf(call, "from"), to = momentOf(call, "to");
    if (!from || !to)
        return from ? to.error() : from.error();
    wish.from = *from;
    wish.to = *to;
    wish.archive = call.value("out");
    if (wish.archive.isEmpty())
        return fail("usage.option", "--out says where the archive goes");
    LogOptions options;
    options.zone = call.value("tz");
    options.formats = call.values("formats");
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    std::vector<std::shared_ptr<LogFile>> logs;
    for (const QString &file : call.arguments) {
        auto log = LogFile::open(file, options, stopper.get_token());
        if (!log)
            return log.error();
        if (auto indexed = (*log)->index(stopper.get_token()); !indexed)
            return indexed.error();
        logs.push_back(std::move(*log));
    }
    const auto parts = exportLogs(logs, wish, stopper.get_token());
    if (!parts)
        return parts.error();
    if (s.out().isJson())
        s.out().json(QJsonDocument::fromJson(exportJson(*parts, wish)).object());
    else
        s.out().raw(exportReport(*parts, wish));
    return Exit::Done;
}

} // namespace

Command logsExportCommand()
{
    return {"logs",
            "export",
            "FILE...",
            "a stretch of time of several logs as one zip archive, with their alignment and a report",
            {{"out", "FILE", "where the archive goes"},
             {"from", "MOMENT", "from then on, such as 2022-10-08T06:18:19Z; without a zone in UTC"},
             {"to", "MOMENT", "until then"},
             {"tz", "ZONE", "of stamps that name none: +02:00, Europe/Berlin, local, UTC"},
             {"formats", "FILE or FOLDER", "further formats of stamps", true}},
            exportRange,
            "The first log with a wall clock is the clock of all; uptimes are aligned with it. What cannot be aligned goes in whole."};
}

} // namespace imprint
