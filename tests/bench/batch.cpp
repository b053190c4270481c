#include "bench/bench.h"
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

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return of(usage.ru_utime) + of(usage.ru_stime);
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
    const double cpuBefore = processorSeconds();
    const double time = timed([&] {
        BatchRun run(*site.bench, profile, record, [&](const QString &url) { return makeLink(url, services); }, {.devicesAtOnce = 16}, rows);
        for (const FleetDevice &device : started)
            run.add(device.url);
        (void)run.wait();
    });
    const auto end = site.registry->batch(record.id).value();
    figure("devices done", end.done, "of 200");
    figure("devices per second, 16 at once, registry on disk", end.done / time, "/s");
    figure("processor time per device, both sides", (processorSeconds() - cpuBefore) / devices * 1e3, "ms");
    figure("peak memory, devices included", peakMegabytes(), "MB", "asked: at most 120");
}

} // namespace imprint::bench
