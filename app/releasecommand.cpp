#include "app/releasecommand.h"

#include "app/batchlookup.h"
#include "app/showing.h"
#include "app/station.h"
#include "app/terminal.h"
#include "models/core/errortext.h"
#include "models/devices/finder.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "models/workflow/lastmet.h"
#include "models/workflow/releasevisit.h"

#include <QJsonArray>

namespace imprint {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr qint32 usualBaud = 115200;
constexpr std::chrono::milliseconds findingTime{1500}; // serial ports; owned devices do not announce themselves

Result<std::set<QString>> wantedSerials(RegistryReader &reader, const Invocation &call)
{
    std::set<QString> wanted(call.arguments.begin(), call.arguments.end());
    if (call.has("batch")) {
        const auto batch = findBatch(reader, call.value("batch"));
        if (!batch)
            return batch.error();
        const auto rows = reader.batchRows(batch->id);
        if (!rows)
            return rows.error();
        for (const BatchRow &row : *rows)
            if (row.state == RunState::Done)
                wanted.insert(row.serial);
    }
    if (wanted.empty())
        return fail("usage.argument", "name serials, or --batch NAME for all devices that are done in it");
    return wanted;
}

// Named links, then where the devices were last met, then the serial ports that are there.
Result<QStringList> linksFor(RegistryReader &reader, const std::set<QString> &wanted, const Invocation &call,
                             std::stop_token stop)
{
    QStringList links = call.values("link");
    for (const QString &url : links)
        if (const auto parsed = parseLinkUrl(url); !parsed)
            return parsed.error();
    if (!links.isEmpty())
        return links;
    auto met = linksLastMet(reader, wanted, usualBaud);
    if (!met)
        return met;
    links = std::move(*met);
    Finder finder({.hasNetwork = false});
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, findingTime, [] { return false; });
    for (const FoundDevice &device : finder.now())
        if (!links.contains(device.url))
            links << device.url;
    return links;
}

struct Results {
    std::map<QString, ReleaseVisit> bySerial;
    std::vector<ReleaseVisit> silent; // links where nobody wanted was met
};

Results releaseAll(OpenSite &site, const QStringList &links, std::set<QString> wanted, const Clock &clock, Output &out,
                   std::stop_token stop)
{
    Results results;
    SerialPorts ports(clock, nullptr);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    Operational operational(site.bench(), true);
    for (const QString &url : links) {
        if (wanted.empty() || stop.stop_requested())
            break;
        ReleaseVisit visit = visitForRelease(
            site.bench(), operational, [&](const QString &u) { return makeLink(u, services); }, url, wanted, patience,
            stop);
        if (!visit.isWanted) {
            results.silent.push_back(std::move(visit));
            continue;
        }
        if (!out.isJson() && !visit.problem)
            out.line(text("✔ %1 at %2 is released").arg(plainText(visit.serial), plainText(visit.where)), Tone::Good);
        wanted.erase(visit.serial);
        results.bySerial.insert_or_assign(visit.serial, std::move(visit));
    }
    for (const QString &serial : wanted) {
        std::string tried;
        for (const ReleaseVisit &visit : results.silent)
            tried += (tried.empty() ? "" : "; ") + visit.where.toStdString() +
                     (visit.problem ? " (" + errorText(*visit.problem).title.toStdString() + ")"
                                    : " is " + visit.serial.toStdString());
        ReleaseVisit none{.serial = serial};
        none.problem = fail("release.not-found", serial.toStdString() + (tried.empty() ? "" : "; tried " + tried));
        results.bySerial.insert_or_assign(serial, std::move(none));
    }
    return results;
}

Exit show(Output &out, const Results &results)
{
    Exit exit = Exit::Done;
    QJsonArray all;
    for (const auto &[serial, visit] : results.bySerial) {
        QJsonObject object{
            {text("serial"), serial}, {text("where"), visit.where}, {text("isReleased"), !visit.problem}};
        if (visit.problem) {
            exit = Exit::DevicesFailed;
            object[text("reason")] = QString::fromStdString(visit.problem->code);
            if (!out.isJson())
                out.line(text("✖ %1: %2").arg(plainText(serial), oneLine(*visit.problem)), Tone::Bad);
        }
        all.append(object);
    }
    if (out.isJson())
        out.json(all);
    return exit;
}

Result<Exit> release(Station &s, const Invocation &call)
{
    std::set<QString> wanted;
    std::stop_source stopper;
    {
        const auto reader = s.reader();
        if (!reader)
            return reader.error();
        auto serials = wantedSerials(**reader, call);
        if (!serials)
            return std::move(serials).error();
        wanted = std::move(*serials);
    }
    auto site = s.unlockedSite();
    if (!site)
        return std::move(site).error();
    const Interrupts interrupts([&] { stopper.request_stop(); });
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto links = linksFor(*reader, wanted, call, stopper.get_token());
    if (!links)
        return links.error();
    const Exit exit =
        show(s.out(), releaseAll(**site, *links, std::move(wanted), s.clock(), s.out(), stopper.get_token()));
    return interrupts.hasHappened() ? Exit::Interrupted : exit;
}

} // namespace

std::vector<Command> releaseCommands()
{
    return {{"device",
             "release",
             "[SERIAL...]",
             "let devices of this site go, for the next owner",
             {{"batch", "NAME", "all devices that are done in this batch"},
              {"link", "URL", "where the device is; else where it was last met, and every serial port", true}},
             release,
             "The release is signed by the CA key and takes the certificate back. Only the owner can release a device: "
             "one that belongs to\n"
             "somebody else has to be released by that owner, or by its own reset button where it has one."}};
}

} // namespace imprint
