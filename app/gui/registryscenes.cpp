#include "app/gui/registryscenes.h"

#include "widgets/askcard.h"
#include "widgets/benchpage.h"
#include "widgets/manualview.h"
#include "widgets/recordtable.h"
#include "widgets/start/recentbatches.h"
#include "widgets/timeline.h"
#include "widgets/trailcheck.h"

#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace imprint {

void beginTrial(Stage &stage)
{
    if (stage.services.site.state())
        return;
    BatchController &batch = stage.services.batch;
    stage.services.simulation.begin({.siteName = QStringLiteral("Lindenhof"), .batchName = QStringLiteral("Hall sensors"), .faults = {}, .seed = 11},
                                    &stage.window, [&batch](Result<BatchStart> start) {
                                        if (start)
                                            batch.start(*start);
                                    });
}

namespace {

bool isTrialOver(Stage &stage)
{
    const auto &rows = stage.services.batch.rows();
    return rows.size() >= 8 && std::none_of(rows.begin(), rows.end(), [](const LiveRow &row) {
        return row.state == LiveRow::State::Running;
    });
}

template <typename T>
T *find(Stage &stage, const char *name)
{
    return stage.window.findChild<T *>(QLatin1String(name));
}

bool isDeviceShown(Stage &stage)
{
    auto *const table = find<RecordTable>(stage, "devices");
    if (!isTrialOver(stage) || !table || table->model()->rowCount() < 6)
        return false;
    if (!table->currentIndex().isValid())
        table->selectRow(0);
    const auto *const timeline = stage.window.findChild<Timeline *>();
    const QModelIndex newest = timeline->model()->index(0, 0);
    return newest.isValid() && (!timeline->isVisible() || timeline->visualRect(newest).height() > 20); // laid out
}

bool isEntryShown(Stage &stage)
{
    auto *const table = find<RecordTable>(stage, "entries");
    auto *const check = stage.window.findChild<TrailCheck *>();
    if (!table || table->model()->rowCount() < 10 || !check->verdict())
        return false;
    if (!table->currentIndex().isValid())
        table->selectRow(2);
    return true;
}

void showTab(Stage &stage, const char *page, int tab)
{
    stage.window.showPage(QLatin1String(page));
    stage.window.currentPage()->findChild<QTabWidget *>()->setCurrentIndex(tab);
}

// The same site as after a start: its key is locked, and a batch wants it.
void openAnew(Stage &stage)
{
    stage.window.showPage(QStringLiteral("bench"));
    stage.services.site.open(stage.services.site.state()->path, &stage.window, [](const Result<void> &) {});
}

bool isKeyAskedFor(Stage &stage)
{
    auto &bench = *static_cast<BenchPage *>(stage.window.page(QStringLiteral("bench")));
    const auto &site = stage.services.site.state();
    if (!site || site->isUnlocked || !stage.services.registry.isOpen())
        return false;
    auto *const unlock = bench.findChild<AskCard *>(QStringLiteral("unlock"));
    if (!unlock->isVisible()) {
        bench.showPlace(BenchPlace::Start);
        bench.run({.batchId = 1, .links = {}});
    }
    const auto *const recent = stage.window.findChild<RecentBatches *>();
    return unlock->isVisible() && recent && recent->model().rowCount() > 0;
}

} // namespace

std::vector<Scene> registryScenes()
{
    return {{"devices",
             [](Stage &stage) {
                 beginTrial(stage);
                 showTab(stage, "devices", 0);
             },
             isDeviceShown},
            {"devices-certificate", [](Stage &stage) { showTab(stage, "devices", 1); }, isDeviceShown},
            {"devices-revoke",
             [](Stage &stage) {
                 showTab(stage, "devices", 0);
                 find<QPushButton>(stage, "revoke")->click();
             },
             isDeviceShown},
            {"activity",
             [](Stage &stage) {
                 showTab(stage, "activity", 0);
                 stage.window.findChild<TrailCheck *>()->check();
             },
             isEntryShown},
            {"activity-reports", [](Stage &stage) { showTab(stage, "activity", 1); }, isEntryShown},
            {"manual", [](Stage &stage) { stage.window.showManual(QStringLiteral("batch.md")); }, {}},
            {"bench-unlock", openAnew, isKeyAskedFor}}; // the last: the site is locked from here on
}

} // namespace imprint
