#include "windowbench.h"

#include "widgets/benchpage.h"

namespace imprint::bench {

namespace {
constexpr int deviceCount = 50;
}

void blocks()
{
    BenchWindow stage;
    Services &services = stage.services();
    BenchPage &page = *static_cast<BenchPage *>(stage.window().page(QStringLiteral("bench")));
    TrialPlan plan;
    plan.devices = deviceCount;
    plan.siteName = QStringLiteral("Bench");
    plan.batchName = QStringLiteral("Fifty devices");
    plan.hasUnknownKey = plan.hasWrongKey = false;
    bool isBegun = false;
    services.simulation.begin(plan, &stage.window(), [&](Result<BatchStart> start) {
        if (start)
            page.run(*start);
        isBegun = true;
    });
    auto &application = *static_cast<WatchedApplication *>(qApp);
    if (!waitUntil([&] { return isBegun; }))
        return;
    (void)application.takeBlocks();
    waitUntil([&] { return services.batch.phase() == BatchPhase::Ended; });
    std::vector<double> times = application.takeBlocks();
    int done = 0;
    for (const LiveRow &row : services.batch.rows())
        done += row.state == LiveRow::State::Done ? 1 : 0;
    figure("devices done", done, "of 50");
    figure("longest block of the window's thread", worst(times), "ms", "asked: at most 50");
    std::sort(times.begin(), times.end());
    figure("  99.9 of 100 events are shorter than", times[std::size_t(double(times.size() - 1) * 0.999)], "ms");
}

} // namespace imprint::bench
