// demo: the whole main job with simulated devices, in a few seconds and without hardware.
#include "app/batchsession.h"
#include "app/commands.h"
#include "app/demostage.h"
#include "app/livetable.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/workflow/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace imprint {
namespace {

constexpr std::chrono::seconds quietTime{8};

// The folder may hold an earlier demonstration, but never a site of somebody's.
Result<void> prepareOut(const QString &folder)
{
    const QDir dir(folder);
    const bool isSite =
        QFileInfo::exists(dir.filePath(text("ca.key"))) || (QFileInfo::exists(dir.filePath(text("registry.sqlite"))) &&
                                                            !QFileInfo::exists(dir.filePath(text("report.json"))));
    if (isSite)
        return fail("site.exists", folder.toStdString());
    if (!dir.mkpath(text("certs")))
        return fail("file.permission", folder.toStdString());
    for (const char *rest : {"registry.sqlite", "registry.sqlite-wal", "registry.sqlite-shm"})
        QFile::remove(dir.filePath(text(rest)));
    return {};
}

Result<std::unique_ptr<OpenSite>> makeSite(Station &s, const QString &path)
{
    auto passphrase = s.random().secret(32);
    if (!passphrase)
        return std::move(passphrase).error();
    const SiteRequest request{
        .name = text("Demonstration"), .organization = QString(), .curve = Curve::P256, .validityYears = 1};
    if (auto made = OpenSite::create(path, request, *passphrase, s.actor(), s.clock(), s.random()); !made)
        return made.error();
    auto site = OpenSite::open(path, s.actor(), s.clock(), s.random());
    if (!site)
        return site;
    if (auto unlocked = (*site)->unlock(*passphrase); !unlocked)
        return unlocked.error();
    return site;
}

Result<BatchRecord> makeBatch(OpenSite &site, const DemoStage &stage)
{
    const auto json = shippedProfile(text("network-plug"));
    if (!json)
        return json.error();
    const auto expected = importCsvStrict(stage.orderCsv(), text("order.csv"));
    if (!expected)
        return expected.error();
    const auto id = site.registry().createBatch(
        {.name = text("demo"), .profileName = text("network-plug"), .profileJson = *json}, *expected);
    if (!id)
        return id.error();
    return site.registry().batch(*id);
}

std::unique_ptr<BatchView> viewFor(Station &s, int expected)
{
    if (s.out().isJson())
        return std::make_unique<JsonLines>(s.out(), s.clock());
    if (s.out().isTerminal())
        return std::make_unique<LiveTable>(s.out(), text("Demonstration"), expected, s.clock());
    return std::make_unique<ChangeLines>(s.out());
}

// A network that carries no multicast finds nobody; the rest of the demonstration still shows.
Result<SessionEnd> runAll(Station &s, OpenSite &site, const BatchRecord &batch, const DemoStage &stage)
{
    SessionOptions options{.links = {}, .devicesAtOnce = 8, .quietTime = quietTime, .finder = stage.finderOptions()};
    options.takes = [&stage](const FoundDevice &device) { return stage.isOurs(device); };
    auto view = viewFor(s, batch.expected);
    auto end = runSession(site, batch, options, *view, s.clock());
    if (!end || end->isInterrupted)
        return end;
    const auto rows = RegistryReader::over(site.registry(), s.clock())->batchRows(batch.id);
    if (!rows)
        return rows.error();
    for (const BatchRow &row : *rows)
        for (const FleetDevice &device : stage.devices())
            if (!row.state && device.serial == row.serial)
                options.links << device.url;
    if (options.links.isEmpty())
        return end;
    s.out().remark(
        text("%1 devices were not found by their announcements and are named instead.").arg(options.links.size()));
    options.finds = false;
    view = viewFor(s, batch.expected);
    return runSession(site, batch, options, *view, s.clock());
}

Result<void> leave(OpenSite &site, const BatchReport &report, const DemoStage &stage, const QString &folder,
                   const Clock &clock)
{
    const QDir dir(folder);
    const auto put = [&](const QString &name, const QByteArray &content) {
        return writeFile(dir.filePath(name), content, FileAccess::Shared);
    };
    if (auto made = site.registry().snapshotTo(dir.filePath(text("registry.sqlite"))); !made)
        return made;
    const auto reader = RegistryReader::over(site.registry(), clock);
    for (const BatchRow &row : report.rows) {
        if (row.certificateNumber.empty())
            continue;
        const auto certificate = reader->certificate(row.certificateNumber);
        if (!certificate)
            return certificate.error();
        const QString name = text("certs/") + fileNameOf(row.serial) + text(".pem");
        if (auto written = put(name, QByteArray::fromStdString(toPem("CERTIFICATE", certificate->der))); !written)
            return written;
    }
    const std::pair<const char *, QByteArray> files[] = {
        {"ca.pem", QByteArray::fromStdString(toPem("CERTIFICATE", site.site().anchor))},
        {"order.csv", stage.orderCsv()},
        {"report.csv", reportCsv(report)},
        {"report.json", reportJson(report, clock.unixMilliseconds())}};
    for (const auto &[name, content] : files)
        if (auto written = put(text(name), content); !written)
            return written;
    return {};
}

QJsonObject resultJson(const BatchReport &report)
{
    const ReportTotals totals = totalsOf(report.rows);
    QJsonArray devices;
    for (const BatchRow &row : report.rows) {
        QJsonObject device{
            {text("serial"), row.serial}, {text("result"), runStateId(row.state)}, {text("where"), row.where}};
        if (row.state != RunState::Done && !row.reason.code.empty())
            device[text("reason")] = QString::fromStdString(row.reason.code);
        if (!row.certificateNumber.empty())
            device[text("certificate")] = hexText(row.certificateNumber);
        devices.append(device);
    }
    return {{text("planned"), totals.planned},
            {text("done"), totals.done},
            {text("failed"), totals.failed},
            {text("devices"), devices}};
}

bool isAsStaged(const BatchReport &report, const DemoStage &stage)
{
    return report.rows.size() == stage.devices().size() &&
           std::all_of(report.rows.begin(), report.rows.end(), [&](const BatchRow &row) {
               return row.serial == stage.oddSerial()
                          ? row.state == RunState::Failed && row.reason.code == "key.differs"
                          : row.state == RunState::Done;
           });
}

void conclude(Station &s, const BatchReport &report, const DemoStage &stage, const QString &folder)
{
    Output &out = s.out();
    if (out.isJson())
        return out.json(resultJson(report));
    if (!out.isTerminal())
        showBatchRows(out, report.rows);
    showBatchLine(out, report.batch, report.rows);
    showFailures(out, report.rows);
    if (isAsStaged(report, stage))
        out.line(text("That is as staged: the order named another key for %1 than the device holds.")
                     .arg(stage.oddSerial()));
    out.line(folder.isEmpty() ? text("Nothing is kept; --out DIR keeps CA, certificates, registry and report.")
                              : text("In %1: ca.pem, certs/, registry.sqlite, report.json, report.csv, order.csv")
                                    .arg(plainText(folder)));
}

Result<Exit> demo(Station &s, const Invocation &call)
{
    const QString folder = call.has("out") ? QFileInfo(call.value("out")).absoluteFilePath() : QString();
    if (!folder.isEmpty())
        if (auto prepared = prepareOut(folder); !prepared)
            return prepared.error();
    const QTemporaryDir place;
    if (!place.isValid())
        return fail("file.permission", place.errorString().toStdString());
    const auto stage = DemoStage::start();
    if (!stage)
        return stage.error();
    auto site = makeSite(s, place.filePath(text("Demonstration")));
    if (!site)
        return std::move(site).error();
    const auto batch = makeBatch(**site, **stage);
    if (!batch)
        return batch.error();
    const auto end = runAll(s, **site, *batch, **stage);
    if (!end)
        return end.error();
    const auto report = RegistryReader::over((*site)->registry(), s.clock())->report(batch->id);
    if (!report)
        return report.error();
    if (!folder.isEmpty())
        if (auto left = leave(**site, *report, **stage, folder, s.clock()); !left)
            return left.error();
    conclude(s, *report, **stage, folder);
    if (end->isInterrupted)
        return Exit::Interrupted;
    return isAsStaged(*report, **stage) ? Exit::Done : Exit::DevicesFailed;
}

} // namespace

std::vector<Command> demoCommands()
{
    return {{"demo",
             "",
             "",
             "the whole main job with eight simulated devices, one of them with a wrong key",
             {{"out", "DIR", "leave CA certificate, device certificates, registry and report there"}},
             demo,
             "Four devices are on pseudo terminals, four announce themselves on the loopback interface. The site is "
             "made in a temporary\n"
             "folder with a random passphrase. Ends with 0 when seven devices are done and the eighth is refused."}};
}

} // namespace imprint
