#include "app/batchruncommand.h"

#include "app/batchlookup.h"
#include "app/batchsession.h"
#include "app/liveanswers.h"
#include "app/tokendesk.h"
#include "app/livetable.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/core/errortext.h"
#include "models/workflow/report.h"

#include <QJsonArray>

namespace imprint {
namespace {

Result<SessionOptions> optionsFrom(Station &s, const Invocation &call)
{
    SessionOptions options;
    options.links = call.values("link");
    for (const QString &url : options.links)
        if (const auto parsed = parseLinkUrl(url); !parsed)
            return parsed.error();
    options.finds = options.remembers = !call.has("no-find");
    if (!options.finds && options.links.isEmpty())
        return fail("usage.argument", "--no-find leaves nothing to do without a --link");
    const auto atOnce = call.number("at-once", 1, 16, s.settings().devicesAtOnce);
    if (!atOnce)
        return atOnce.error();
    options.devicesAtOnce = *atOnce;
    // At a terminal somebody plugs devices in; a script must come to an end by itself.
    const int standard = s.out().isTerminal() || call.has("watch") ? 0 : options.finds ? 30 : 5;
    const auto quiet = call.number("quiet-time", 0, 86400, standard);
    if (!quiet)
        return quiet.error();
    options.quietTime = std::chrono::seconds(*quiet);
    options.endsWithExpected = !call.has("watch");
    return options;
}

std::unique_ptr<BatchView> viewFor(Station &s, const BatchRecord &batch)
{
    if (s.out().isJson())
        return std::make_unique<JsonLines>(s.out(), s.clock());
    if (s.out().isTerminal())
        return std::make_unique<LiveTable>(s.out(), batch.name, batch.expected, s.clock());
    return std::make_unique<ChangeLines>(s.out());
}

void remindOfBackup(Output &out, const SiteRecord &site, const std::vector<BatchRow> &rows)
{
    std::int64_t latest = 0;
    for (const BatchRow &row : rows)
        latest = std::max(latest, row.endedAt);
    if (latest > site.backedUpAt)
        out.remark(site.backedUpAt == 0
                       ? text("This site was never backed up: imprint-cli site backup FILE")
                       : text("The last backup (%1) is older than this batch: imprint-cli site backup FILE")
                             .arg(dateTime(site.backedUpAt)));
}

void showEnd(Station &s, const BatchReport &report, const ReportFiles &files, bool isInterrupted)
{
    Output &out = s.out();
    const ReportTotals totals = totalsOf(report.rows);
    if (out.isJson()) {
        QJsonObject summary = totalsJson(totals);
        summary[text("event")] = text("summary");
        summary[text("batch")] = report.batch.name;
        summary[text("isInterrupted")] = isInterrupted;
        summary[text("report")] = files.json;
        QJsonArray devices;
        for (const BatchRow &row : report.rows)
            devices.append(rowJson(row));
        summary[text("devices")] = devices;
        return out.json(summary);
    }
    if (!out.isTerminal())
        showBatchLine(out, report.batch, report.rows);
    showFailures(out, report.rows);
    showQuestions(out, report.rows);
    const int unfinished = totals.interrupted + totals.running + totals.notBegun;
    if (unfinished > 0)
        out.line(text("%1 not finished or not seen yet; go on with: imprint-cli batch resume %2")
                     .arg(unfinished)
                     .arg(shellWord(report.batch.name)),
                 Tone::Attention);
    out.line(text("Report: %1 and .csv").arg(files.json));
}

Result<Exit> run(Station &s, const Invocation &call)
{
    const auto options = optionsFrom(s, call);
    if (!options)
        return options.error();
    {
        const auto found = readBatch(s, call.arguments[0]); // a wrong name is told before anybody types a passphrase
        if (!found)
            return found.error();
        if (found->batch.closedAt != 0)
            return fail("batch.closed", found->batch.name.toStdString());
    }
    auto site = s.unlockedSite();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto batch = findBatch(*reader, call.arguments[0]);
    if (!batch)
        return batch.error();
    if (auto told = tellPace(s, **site, batch->expected - batch->done); !told)
        return told.error();
    const auto view = viewFor(s, *batch);
    std::optional<LiveAnswers> answers; // only where a key cannot be meant for anything else
    if (s.out().isTerminal() && !s.out().isJson() && ConsoleOperator::isThere())
        answers.emplace((*site)->registry(), batch->id, *view);
    const WaitingNews tokenNews(**site, [&view](const QString &said) { view->note(said); });
    const auto end = runSession(**site, *batch, *options, *view, s.clock());
    answers.reset();
    if (!end)
        return end.error();
    const auto report = reader->report(batch->id);
    if (!report)
        return report.error();
    const auto files = writeReport((*site)->folder().reportsFolder(), *report, s.clock());
    if (!files)
        return files.error();
    showEnd(s, *report, *files, end->isInterrupted);
    for (const LiveRow &row : end->unusable)
        s.out().remark(text("--link %1 led to no device of this batch: %2").arg(plainText(row.url), oneLine(row.reason)));
    remindOfBackup(s.out(), report->site, report->rows);
    const Exit exit = exitOf(report->rows, end->isInterrupted);
    return exit == Exit::Done && !end->unusable.empty() ? Exit::DevicesFailed : exit;
}

} // namespace

std::vector<Command> batchRunCommands()
{
    const std::vector<OptionSpec> options{
        {"link", "URL",
         "a device that is neither plugged in nor announced: serial:/dev/ttyUSB0?baud=115200 or coap://host:port",
         true},
        {"at-once", "N", "devices at once, 1 to 16 (the settings' number, 8)"},
        {"quiet-time", "S",
         "ends when nothing came and nothing moved for S seconds; 0: never (30 without a terminal, 5 with --no-find)"},
        {"watch", nullptr, "goes on when all expected devices are done"},
        {"no-find", nullptr, "only the devices named by --link"},
    };
    const char *more = "Devices start as they are plugged in or announce themselves. What needs you stops that device "
                       "alone; answer in another\n"
                       "terminal with device confirm, or here with y and n, and it goes on. Ctrl-C stops; the same "
                       "command goes on where it\n"
                       "stood.";
    return {
        {"batch", "run", "NAME", "take the devices of a batch through all five steps", options, run, more},
        {"batch", "resume", "NAME", "the same as run: goes on where the batch stood", options, run, more},
    };
}

} // namespace imprint
