#include "models/workflow/releasevisit.h"

#include "models/core/threadguard.h"

#include "models/devices/protocols.h"
#include "models/workflow/release.h"

namespace imprint {
namespace {

Result<void> releaseThere(Workbench &bench, Operational &operational, DeviceProtocol &device, const Link &link,
                          Identification seen, std::chrono::seconds patience, std::stop_token stop, ReleaseVisit &visit)
{
    auto standing = standingOf(seen, bench.registry, bench.site.ownerId);
    if (!standing)
        return std::move(standing).error();
    Profile profile;
    profile.patience.requestSeconds = int(patience.count());
    const BatchRecord batch;
    const Claim claim;
    DtlsDoor door(link.url(), operational, bench.random);
    StepContext context{.bench = bench,
                        .profile = profile,
                        .batch = batch,
                        .claim = claim,
                        .device = device,
                        .secured = door,
                        .where = link.where(),
                        .stop = stop,
                        .seen = std::move(seen),
                        .standing = std::move(*standing),
                        .activity = [](const QString &) {}};
    auto released = releaseOwned(context);
    if (!released)
        return std::move(released).error();
    visit.evidence = std::move(*released);
    return {};
}

Result<void> meet(Workbench &bench, Operational &operational, Link &link, const std::set<QString> &wanted,
                  std::chrono::seconds patience, std::stop_token stop, ReleaseVisit &visit)
{
    if (auto opened = link.open(after(patience), stop); !opened)
        return opened;
    auto protocol = makeProtocol(QStringLiteral("homeca-1"), link, bench.random);
    if (!protocol)
        return std::move(protocol).error();
    if (auto awake = (*protocol)->wake({after(patience), stop}); !awake)
        return awake;
    auto seen = (*protocol)->identify({after(patience), stop});
    if (!seen)
        return std::move(seen).error();
    visit.serial = QString::fromStdString(seen->serial);
    visit.isWanted = wanted.contains(visit.serial);
    return visit.isWanted ? releaseThere(bench, operational, **protocol, link, std::move(*seen), patience, stop, visit)
                          : Result<void>();
}

} // namespace

ReleaseVisit visitForRelease(Workbench &bench, Operational &operational, const DeviceRun::LinkMaker &makeLink,
                             const QString &url, const std::set<QString> &wanted, std::chrono::seconds patience,
                             std::stop_token stop)
{
    ReleaseVisit visit{.url = url, .where = url};
    willBlock("link");
    auto link = makeLink(url);
    if (!link) {
        visit.problem = link.error();
        return visit;
    }
    visit.where = (*link)->where();
    if (auto met = meet(bench, operational, **link, wanted, patience, stop, visit); !met)
        visit.problem = met.error();
    (*link)->close();
    return visit;
}

} // namespace imprint
