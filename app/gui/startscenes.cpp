#include "app/gui/startscenes.h"

#include "models/services/simulation.h"
#include "widgets/benchpage.h"
#include "widgets/start/recentbatches.h"
#include "widgets/wizard/batchwizard.h"
#include "widgets/wizard/expecteddevices.h"
#include "widgets/wizard/orderpart.h"
#include "widgets/wizard/profilechooser.h"
#include "widgets/wizard/scanpart.h"

#include <QDir>
#include <QPushButton>
#include <QTemporaryFile>

#include <algorithm>

namespace imprint {
namespace {

BenchPage &bench(Stage &stage)
{
    return *static_cast<BenchPage *>(stage.window.page(QStringLiteral("bench")));
}

BatchWizard &wizard(Stage &stage)
{
    return *static_cast<BatchWizard *>(bench(stage).view(BenchPlace::Wizard));
}

void next(Stage &stage)
{
    if (auto *const button = wizard(stage).findChild<QPushButton *>(QStringLiteral("wizard-next")))
        button->click();
}

void beginTrial(Stage &stage)
{
    if (stage.services.site.state())
        return;
    TrialPlan plan;
    plan.siteName = QStringLiteral("Lindenhof");
    plan.batchName = QStringLiteral("2026-11-20 / Hall sensors");
    plan.seed = 11;
    stage.services.simulation.begin(plan, &stage.window, [&stage](Result<BatchStart> start) {
        if (start)
            bench(stage).run(*start);
    });
}

bool hasProfiles(Stage &stage)
{
    return wizard(stage).step<ProfileChooser>()->missing().isEmpty();
}

// An order in which two lines are wrong, as they are in life.
std::shared_ptr<QTemporaryFile> faultyOrder()
{
    auto file = std::make_shared<QTemporaryFile>();
    file->setFileTemplate(QDir::tempPath() + QStringLiteral("/order-4471-XXXXXX.csv"));
    if (!file->open())
        return file;
    file->write("serial;model;fingerprint\n");
    for (int i = 110; i < 122; ++i) {
        const QByteArray serial = "LH-000" + QByteArray::number(i == 119 ? 112 : i);
        const QByteArray print =
            i == 115 ? QByteArray("7E1C 90A4 (see label)") : QByteArray(64, "0123456789ABCDEF"[i % 16]);
        file->write(serial + ";Hall sensor v2;" + print + "\n");
    }
    file->close();
    return file;
}

} // namespace

std::vector<Scene> startScenes()
{
    const auto order = faultyOrder();
    return {{"bench-start",
             [](Stage &stage) {
                 beginTrial(stage);
                 stage.window.showPage(QStringLiteral("bench"));
             },
             [](Stage &stage) {
                 const auto &rows = stage.services.batch.rows();
                 const bool isAtRest =
                     rows.size() >= 8 && std::none_of(rows.begin(), rows.end(), [](const LiveRow &row) {
                         return row.state == LiveRow::State::Running || row.state == LiveRow::State::Queued;
                     });
                 if (isAtRest && bench(stage).place() != BenchPlace::Start)
                     bench(stage).showPlace(BenchPlace::Start);
                 const auto *const recent = stage.window.findChild<RecentBatches *>();
                 return isAtRest && recent && recent->model().rowCount() > 0;
             }},
            {"wizard-profile", [](Stage &stage) { bench(stage).showPlace(BenchPlace::Wizard); }, hasProfiles},
            {"wizard-order",
             [order](Stage &stage) {
                 next(stage);
                 wizard(stage).step<ExpectedDevices>()->order().load(order->fileName());
             },
             [](Stage &stage) {
                 const OrderPart &part = wizard(stage).step<ExpectedDevices>()->order();
                 return part.preview().rowCount() > 0 && part.preview().order().problemCount > 0;
             }},
            {"wizard-scan",
             [](Stage &stage) {
                 ExpectedDevices *const devices = wizard(stage).step<ExpectedDevices>();
                 devices->choose(ExpectedFrom::Scans);
                 for (int i = 110; i < 118; ++i)
                     devices->scanned(QStringLiteral("LH-000%1").arg(i));
             },
             {}},
            {"wizard-release", next, {}},
            {"wizard-review", next, {}}};
}

} // namespace imprint
