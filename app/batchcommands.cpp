// batch create | list | status | report | export-keys | import; run and resume are in batchruncommand.cpp.
#include "app/batchlookup.h"
#include "app/batchruncommand.h"
#include "app/commands.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/core/importcsv.h"
#include "models/core/profile.h"
#include "models/core/qtbytes.h"
#include "models/labels/scanneddevice.h"
#include "models/workflow/report.h"

#include <QFileInfo>
#include <QJsonArray>

namespace imprint {
namespace {

constexpr qint64 longestCsv = 16 * 1024 * 1024;

Result<std::vector<ExpectedDevice>> readOrder(Station &s, const QString &file)
{
    const auto content = readFile(file, longestCsv);
    if (!content)
        return content.error();
    const QString name = QFileInfo(file).fileName();
    const CsvImport import = isScanList(*content) ? importScans(*content, name) : importCsv(*content, name);
    for (const CsvProblem &problem : import.problems)
        s.out().remark(text("%1, line %2, column %3 (%4): %5")
                           .arg(plainText(QFileInfo(file).fileName()))
                           .arg(problem.line)
                           .arg(problem.column)
                           .arg(plainText(problem.field), plainText(problem.reason)));
    if (!import.ignoredColumns.isEmpty())
        s.out().remark(text("Columns that are not used: %1").arg(plainText(import.ignoredColumns.join(text(", ")))));
    if (import.problemCount == 0)
        return import.devices;
    return firstProblem(import, name);
}

Result<void> checkCreate(const Invocation &call)
{
    if (!call.has("profile"))
        return fail("usage.argument",
                    "--profile NAME says what kind of devices they are; see imprint-cli profile list");
    if (!call.has("csv") && !call.has("any"))
        return fail("usage.argument", "--csv FILE names the devices that are expected; --any takes what comes");
    return {};
}

Result<Exit> create(Station &s, const Invocation &call)
{
    if (auto whole = checkCreate(call); !whole)
        return whole.error();
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto json = profileJson((*site)->folder().profilesFolder(), call.value("profile"));
    if (!json)
        return json.error();
    if (const auto profile = parseProfile(*json); !profile)
        return profile.error();
    std::vector<ExpectedDevice> expected;
    if (call.has("csv")) {
        auto order = readOrder(s, call.value("csv"));
        if (!order)
            return std::move(order).error();
        expected = std::move(*order);
    }
    const NewBatch batch{.name = call.arguments[0],
                         .profileName = call.value("profile"),
                         .profileJson = *json,
                         .releaseAccount = call.value("release-account"),
                         .takesAny = call.has("any"),
                         .releasesOwn = call.has("release-own")};
    if (const auto made = (*site)->registry().createBatch(batch, expected); !made)
        return made.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("name"), batch.name},
                                 {text("profile"), batch.profileName},
                                 {text("expected"), int(expected.size())}});
    else
        s.out().line(text("Batch %1 %2. Next: imprint-cli batch run %3")
                         .arg(plainText(batch.name),
                              expected.empty() ? text("takes any device")
                                               : text("expects %1 devices%2")
                                                     .arg(expected.size())
                                                     .arg(batch.takesAny ? text(" and takes any other") : QString()),
                              shellWord(batch.name)));
    return Exit::Done;
}

Result<Exit> list(Station &s, const Invocation &)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto batches = (*reader)->batches();
    if (!batches)
        return batches.error();
    TextTable table({{"Batch", false, true},
                     {"Profile", false, true},
                     {"Made"},
                     {"Expected", true},
                     {"✔ done", true},
                     {"✖ failed", true},
                     {"▲ needs you", true},
                     {"– not yet", true}});
    QJsonArray all;
    for (const BatchRecord &b : *batches) {
        all.append(jsonOf(b));
        const auto number = [](int n, Tone tone) { return Cell(QString::number(n), n > 0 ? tone : Tone::Faint); };
        table.add({{b.name},
                   {b.profileName},
                   {dateTime(b.createdAt)},
                   {QString::number(b.expected)},
                   number(b.done, Tone::Good),
                   number(b.failed, Tone::Bad),
                   number(b.waiting, Tone::Attention),
                   number(b.notSeen + b.interrupted + b.running, Tone::Plain)});
    }
    if (s.out().isJson())
        s.out().json(all);
    else if (table.isEmpty())
        s.out().line(
            text("There is no batch yet. Make one: imprint-cli batch create NAME --profile PROFILE --csv FILE"));
    else
        s.out().table(table);
    return Exit::Done;
}

Result<Exit> status(Station &s, const Invocation &call)
{
    const auto found = readBatch(s, call.arguments[0]);
    if (!found)
        return found.error();
    const auto rows = found->reader->batchRows(found->batch.id);
    if (!rows)
        return rows.error();
    if (s.out().isJson()) {
        QJsonArray devices;
        for (const BatchRow &row : *rows)
            devices.append(rowJson(row));
        s.out().json(devices);
        return Exit::Done;
    }
    showBatchLine(s.out(), found->batch, *rows);
    if (!rows->empty())
        showBatchRows(s.out(), *rows);
    showQuestions(s.out(), *rows);
    return Exit::Done;
}

Result<Exit> report(Station &s, const Invocation &call)
{
    const auto isCsv = call.wantsCsv();
    if (!isCsv)
        return isCsv.error();
    const auto found = readBatch(s, call.arguments[0]);
    if (!found)
        return found.error();
    const auto all = found->reader->report(found->batch.id);
    if (!all)
        return all.error();
    const QByteArray content = *isCsv ? reportCsv(*all) : reportJson(*all, s.clock().unixMilliseconds());
    return writeOut(s.out(), call.value("out"), content);
}

Result<Exit> exportKeys(Station &s, const Invocation &call)
{
    const auto found = readBatch(s, call.arguments[0]);
    if (!found)
        return found.error();
    const auto keys = found->reader->exportKeys(found->batch.id);
    if (!keys)
        return keys.error();
    QByteArray csv = csvLine({text("serial"), text("model"), text("public_key")});
    for (const KeyRow &row : *keys)
        csv += csvLine({row.serial, row.model, QString::fromLatin1(toQt(row.spki).toBase64())});
    return writeOut(s.out(), call.value("out"), csv);
}

Result<Exit> import(Station &s, const Invocation &call)
{
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto batch = findBatch(*reader, call.arguments[0]);
    if (!batch)
        return batch.error();
    const auto order = readOrder(s, call.arguments[1]);
    if (!order)
        return order.error();
    const auto there = reader->batchRows(batch->id);
    if (!there)
        return there.error();
    for (const ExpectedDevice &device : *order) // all or nothing: before the first is added
        if (std::any_of(there->begin(), there->end(),
                        [&](const BatchRow &row) { return row.serial == device.serial && row.isExpected; }))
            return fail("batch.duplicate",
                        device.serial.toStdString() + " (" + device.source.toStdString() + ") is in the batch already");
    for (const ExpectedDevice &device : *order)
        if (auto added = (*site)->registry().addExpected(batch->id, device); !added)
            return added.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("name"), batch->name}, {text("added"), int(order->size())}});
    else
        s.out().line(text("%1 more devices are expected in %2.").arg(order->size()).arg(plainText(batch->name)));
    return Exit::Done;
}

} // namespace

std::vector<Command> batchCommands()
{
    const OptionSpec out{"out", "FILE", "write there instead of standard output"};
    std::vector<Command> commands{
        {"batch",
         "create",
         "NAME",
         "a new batch of devices that are handled together",
         {{"profile", "NAME", "what kind of devices they are; see profile list"},
          {"csv", "FILE", "the order file: serial, model, public_key or fingerprint"},
          {"any", nullptr, "takes devices that are not expected as well"},
          {"release-account", "TEXT", "how released devices were let go, for the record; else each one is asked for"},
          {"release-own", nullptr, "devices that this site owns are released first and provisioned again"}},
         create},
    };
    for (Command &command : batchRunCommands())
        commands.push_back(std::move(command));
    commands.insert(
        commands.end(),
        {{"batch", "list", "", "all batches, newest first", {}, list},
         {"batch", "status", "NAME", "every device of a batch, and what waits for you", {}, status},
         {"batch",
          "report",
          "NAME",
          "planned, done, failed and why, with the signed head of the audit trail",
          {{"format", "FORMAT", "json or csv (json)"}, out},
          report},
         {"batch",
          "export-keys",
          "NAME",
          "the public keys as CSV that batch create and import read: for the next owner",
          {out},
          exportKeys},
         {"batch", "import", "NAME FILE", "more expected devices for a batch, from an order file", {}, import}});
    return commands;
}

} // namespace imprint
