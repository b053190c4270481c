#include "bench/bench.h"
#include "bench/spent.h"
#include "support/testsite.h"

#include "models/devices/devicefleet.h"
#include "models/devices/links.h"

#include <QTemporaryDir>

#include <fstream>
#include <string>
#include <sys/resource.h>

using namespace imprint;
using namespace imprint::test;

namespace imprint::bench {
namespace {

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

// 200 simulated devices over UDP on this machine, in this process: their half of the work and of the memory is in the figures.
void batch()
{
    constexpr int devices = 200;
    QTemporaryDir folder;
    TestSite site(folder.filePath(QStringLiteral("registry.sqlite")));
    FleetOptions options;
    options.count = devices;
    options.hasUdp = true;
    DeviceFleet fleet(options);
    const auto started = fleet.start().value();
    std::vector<ExpectedDevice> expected;
    for (const FleetDevice &device : started) {
        ExpectedDevice e;
        e.serial = device.serial;
        e.fingerprint = device.fingerprint;
        expected.push_back(e);
    }
    Profile profile;
    profile.name = QStringLiteral("bench");
    profile.protocol = QStringLiteral("homeca-1");
    Rows rows;
    const BatchRecord record = site.makeBatch({}, expected);
    const LinkServices services;
    const auto countedLink = [&](const QString &url) -> Result<std::unique_ptr<Link>> {
        auto link = makeLink(url, services);
        return link ? Result<std::unique_ptr<Link>>(counted(std::move(*link))) : std::move(link);
    };
    const double cpuBefore = processorSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const double time = timed([&] {
        BatchRun run(*site.bench, profile, record, countedLink, {.devicesAtOnce = 16}, rows);
        for (const FleetDevice &device : started)
            run.add(device.url);
        (void)run.wait();
    });
    const auto end = site.registry->batch(record.id).value();
    figure("devices done", end.done, "of 200");
    figure("devices per second, 16 at once, registry on disk", end.done / time, "/s");
    const Spent where = spent();
    figure("  of a run's time: waiting for the device", 100 * where.device / where.all, "%");
    figure("  of a run's time: crypto", 100 * where.crypto / where.all, "%");
    figure("  of a run's time: neither (registry, journal, all else)", 100 * (where.all - where.device - where.crypto) / where.all, "%");
    figure("processor time per device, both sides", (processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore) / devices * 1e3, "ms");
    figure("peak memory, devices included", peakMegabytes(), "MB", "asked: at most 120");
}

} // namespace imprint::bench
