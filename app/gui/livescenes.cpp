#include "app/gui/livescenes.h"

#include "models/tables/batchtable.h"
#include "widgets/benchpage.h"
#include "widgets/live/batchtableview.h"
#include "widgets/live/livedevicepanel.h"
#include "widgets/live/operatorcard.h"
#include "widgets/livebatchview.h"
#include "widgets/reportview.h"

#include <QPushButton>

#include <algorithm>

namespace imprint {
namespace {

const QLatin1String slowSerial("LH-0114");

BenchPage &bench(Stage &stage) { return *static_cast<BenchPage *>(stage.window.page(QStringLiteral("bench"))); }
LiveBatchView *live(Stage &stage) { return static_cast<LiveBatchView *>(bench(stage).view(BenchPlace::Live)); }

TrialPlan plan()
{
    TrialPlan trial;
    trial.devices = 12;
    trial.siteName = QStringLiteral("Lindenhof");
    trial.batchName = QStringLiteral("2026-11-20 / Hall sensors");
    trial.faults = {std::string(slowSerial.data()) + "/slow=1200", "slow=40"}; // devices are slower than this computer
    trial.seed = 4471;
    return trial;
}

void begin(Stage &stage)
{
    stage.window.showPage(QStringLiteral("bench"));
    stage.services.simulation.begin(plan(), &stage.window, [stage](Result<BatchStart> start) {
        Stage own = stage;
        if (start)
            bench(own).run(*start);
    });
}

// Everybody but the slow one has come as far as it goes, and the slow one is chosen with what it left on record.
bool isUnderWay(Stage &stage)
{
    const BatchCounts counts = live(stage)->table().counts();
    if (counts.total == 0 || counts.done + counts.failed + counts.needsYou < counts.total - 1 || counts.needsYou == 0)
        return false;
    live(stage)->scanned(slowSerial);
    // Where it answered: a number, in every language.
    const QString met = live(stage)->findChild<LiveDevicePanel *>()->stepText(Step::Discovery);
    return std::any_of(met.begin(), met.end(), [](QChar c) { return c.isDigit(); });
}

void answer(Stage &stage)
{
    for (OperatorCard *const card : live(stage)->findChild<BatchTableView *>()->cards())
        card->yes()->click();
}

bool hasReport(Stage &stage)
{
    if (stage.services.batch.isUnderWay())
        return false;
    auto *const report = static_cast<ReportView *>(bench(stage).view(BenchPlace::Report));
    if (bench(stage).place() != BenchPlace::Report)
        bench(stage).showPlace(BenchPlace::Report, live(stage)->batchId());
    return report->report().has_value();
}

} // namespace

std::vector<Scene> liveScenes() { return {{"bench-live", begin, isUnderWay}, {"bench-report", answer, hasReport}}; }

} // namespace imprint
