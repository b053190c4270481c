#include "app/batchsession.h"

#include "app/terminal.h"
#include "models/core/durablefile.h"
#include "models/core/errortext.h"
#include "models/devices/consolefiles.h"
#include "models/workflow/lastmet.h"
#include "models/workflow/ownerendpoint.h"
#include "models/workflow/report.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

Result<std::vector<FoundDevice>> knownLinks(RegistryReader &reader, const BatchRecord &batch, const Profile &profile,
                                            const SessionOptions &options)
{
    std::vector<FoundDevice> devices;
    for (const QString &url : options.links) {
        const auto parsed = parseLinkUrl(url);
        if (!parsed)
            return parsed.error();
        devices.push_back(deviceAt(url));
    }
    if (!options.remembers)
        return devices;
    auto known = unfinishedDevices(reader, batch.id, profile.baud);
    if (!known)
        return known;
    for (FoundDevice &device : *known)
        if (std::none_of(devices.begin(), devices.end(), [&](const FoundDevice &d) { return d.url == device.url; }))
            devices.push_back(std::move(device));
    return devices;
}

bool ledNowhere(const LiveRow &row)
{
    // Queued with a reason: it would have been tried once more when the end came.
    const bool isOver = row.state == LiveRow::State::Failed || row.state == LiveRow::State::Interrupted ||
                        (row.state == LiveRow::State::Queued && !row.reason.code.empty());
    return isOver && !row.isJoined && (row.serial.isEmpty() || row.reason.code == "device.unexpected");
}

// While it lives, devices are found, and the owner announces itself and is at home for its devices.
class Search {
public:
    Search(OpenSite &site, bool allowsCcm8, const FinderOptions &options, std::function<bool(const FoundDevice &)> takes,
           SerialPorts &ports, BatchRun &run, BatchView &view)
        : m_owner(site.bench(), allowsCcm8, options.mdns),
          m_finder(options, [&ports, &run, takes = std::move(takes)](const FinderEvent &event) {
              if (takes && !takes(event.device))
                  return;
              if (event.kind == FinderEvent::Kind::Vanished && event.device.url.startsWith(QStringLiteral("serial:")))
                  ports.unplugged(event.device.where);
              run.found(event);
          })
    {
        if (const auto problem = m_finder.problem())
            view.note(oneLine(*problem));
    }

private:
    OwnerEndpoint m_owner;
    Finder m_finder;
};

QString fileNameFor(const QString &batch, const Clock &clock)
{
    QString name;
    for (const QChar c : batch)
        name += (c.isLetterOrNumber() || c == u'-' || c == u'_') ? c : QChar(u'-');
    return name.left(60) +
           QDateTime::fromMSecsSinceEpoch(clock.unixMilliseconds()).toString(QStringLiteral("-yyyyMMdd-HHmmss"));
}

} // namespace

FinderOptions finderOptionsFor(const Profile &profile, FinderOptions base)
{
    base.hasSerial = profile.linkSchemes.contains(QStringLiteral("serial"));
    base.hasNetwork = profile.linkSchemes.contains(QStringLiteral("coap"));
    for (const UsbId &id : profile.usbIds)
        base.usb.push_back({id.vendor, id.product, profile.baud});
    return base;
}

Result<SessionEnd> runSession(OpenSite &site, const BatchRecord &batch, const SessionOptions &options, BatchView &view,
                              const Clock &clock)
{
    auto profile = parseProfile(batch.profileJson);
    if (!profile)
        return std::move(profile).error();
    const auto reader = RegistryReader::over(site.registry(), clock);
    const auto known = knownLinks(*reader, batch, *profile, options);
    if (!known)
        return known.error();
    if (auto retried = retrySpoiled(site.registry(), *reader, batch.id); !retried)
        return retried.error();

    ConsoleFiles console(site.folder().consoleFolder());
    SerialPorts ports(clock, &console);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    const FinderOptions finding = finderOptionsFor(*profile, options.finder);
    const bool allowsCcm8 = profile->allowsCcm8;
    BatchRun run(
        site.bench(), std::move(*profile), batch, [&](const QString &url) { return makeLink(url, services); },
        {.devicesAtOnce = options.devicesAtOnce,
         .quietTime = options.quietTime,
         .endsWithExpected = options.endsWithExpected},
        view);
    const Interrupts interrupts([&] {
        view.note(QStringLiteral("Stopping: devices end where they can go on later. Ctrl-C again ends at once."));
        run.stop();
    });
    for (const FoundDevice &device : *known)
        run.add(device);
    auto search = options.finds ? std::make_unique<Search>(site, allowsCcm8, finding, options.takes, ports, run, view) : nullptr;
    auto head = run.wait();
    view.finish();
    search.reset();
    if (!head)
        return std::move(head).error();
    SessionEnd end{.isInterrupted = interrupts.hasHappened(), .unusable = {}, .signedHead = std::move(*head)};
    for (LiveRow &row : run.rows())
        if (options.links.contains(row.url) && ledNowhere(row))
            end.unusable.push_back(std::move(row));
    return end;
}

Result<ReportFiles> writeReport(const QString &folder, const BatchReport &report, const Clock &clock)
{
    QDir().mkpath(folder);
    const QString base = folder + u'/' + fileNameFor(report.batch.name, clock);
    ReportFiles files{base + QStringLiteral(".json"), base + QStringLiteral(".csv")};
    if (auto written = writeFile(files.json, reportJson(report, clock.unixMilliseconds()), FileAccess::Private);
        !written)
        return written.error();
    if (auto written = writeFile(files.csv, reportCsv(report), FileAccess::Private); !written)
        return written.error();
    return files;
}

Exit exitOf(const std::vector<BatchRow> &rows, bool isInterrupted)
{
    const ReportTotals totals = totalsOf(rows);
    const bool isUnfinished = totals.running + totals.interrupted + totals.notBegun > 0;
    if (isInterrupted && (isUnfinished || totals.waiting > 0))
        return Exit::Interrupted;
    if (totals.failed > 0)
        return Exit::DevicesFailed;
    if (totals.waiting > 0)
        return Exit::NeedsOperator;
    return isUnfinished ? Exit::Interrupted : Exit::Done;
}

} // namespace imprint
