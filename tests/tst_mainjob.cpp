// The main job by hand in the real window, from the first start to the report: a site is made, the wizard takes an order, devices are plugged
// in, one asks, one is refused, and the report is saved; then the same with nothing but the trial's simulated devices, twice.
#include "models/core/threadguard.h"
#include "models/devices/devicefleet.h"
#include "models/tables/devicetable.h"
#include "support/benchstage.h"
#include "support/windowchecks.h"
#include "widgets/live/batchendcard.h"
#include "widgets/live/batchtableview.h"
#include "widgets/live/operatorcard.h"
#include "widgets/livebatchview.h"
#include "widgets/reportview.h"
#include "widgets/wizard/batchwizard.h"
#include "widgets/wizard/expecteddevices.h"
#include "widgets/wizard/orderpart.h"
#include "widgets/wizard/profilechooser.h"

#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>

using namespace imprint;

class tst_MainJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownSite();
    void trialTwice();

private:
    static LiveBatchView *live(BenchStage &stage) { return static_cast<LiveBatchView *>(stage.bench().view(BenchPlace::Live)); }
    static ReportView *report(BenchStage &stage) { return static_cast<ReportView *>(stage.bench().view(BenchPlace::Report)); }
    static int cards(BenchStage &stage) { return int(live(stage)->findChild<BatchTableView *>()->cards().size()); }
    // Waits until it can be pressed, and presses it once.
    static bool press(BenchStage &stage, const char *name)
    {
        const auto isReady = [&] {
            const auto *const button = stage.find<QAbstractButton>(name);
            return button && button->isEnabled();
        };
        return QTest::qWaitFor(isReady, BenchStage::patience) && stage.click(name);
    }
    static QString write(BenchStage &stage, const std::vector<FleetDevice> &devices);
};

// The order of the devices that were started: of the last but one no key, of the last another one.
QString tst_MainJob::write(BenchStage &stage, const std::vector<FleetDevice> &devices)
{
    QByteArray text = "serial;model;fingerprint\n";
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const QByteArray print = i + 2 == devices.size()   ? QByteArray()
                                 : i + 1 == devices.size() ? QByteArray(64, 'A')
                                                           : QByteArray::fromStdString(toHex(devices[i].fingerprint));
        text += devices[i].serial.toLatin1() + ";Hall sensor v2;" + print + '\n';
    }
    QFile file(stage.home() + QStringLiteral("/order-4471.csv"));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void tst_MainJob::ownSite()
{
    FleetOptions options;
    options.count = 4;
    options.hasUdp = true;
    options.serialPrefix = QStringLiteral("MJ-");
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY(devices);
    BenchStage stage;
    ThreadGuard guard;

    // First start: make a site.
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::FirstStart, BenchStage::patience);
    QTRY_VERIFY(stage.find<QLineEdit>("site-name"));
    const QString passphrase = QStringLiteral("tulip anchor nine window");
    QVERIFY(stage.type("site-name", QStringLiteral("Lindenhof")) && stage.type("site-operator", QStringLiteral("M. Reyes")));
    QVERIFY(stage.type("site-passphrase", passphrase) && stage.type("site-passphrase-again", passphrase));
    QVERIFY(stage.click("site-make"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);

    // The order is dropped on the start page: the wizard has it.
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(stage, *devices))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.bench(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.bench(), &drop);
    QCOMPARE(stage.bench().place(), BenchPlace::Wizard);
    auto *const wizard = static_cast<BatchWizard *>(stage.bench().view(BenchPlace::Wizard));
    QVERIFY(press(stage, "profile-any-device"));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->step<ExpectedDevices>()->order().isGood(), BenchStage::patience);
    for (int page = 0; page < 3; ++page)
        QVERIFY(press(stage, "wizard-next"));
    QVERIFY(stage.type("batch-name", QStringLiteral("Hall sensors")));
    QVERIFY(press(stage, "wizard-next"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Live, BenchStage::patience);

    // Devices are plugged in; one by its address, typed as a serial would be.
    QTRY_COMPARE_WITH_TIMEOUT(stage.services().batch.phase(), BatchPhase::Running, BenchStage::patience);
    QVERIFY(live(stage)->scanned(devices->front().url));
    for (std::size_t i = 1; i < devices->size(); ++i)
        stage.services().batch.addLink((*devices)[i].url);
    QTRY_COMPARE_WITH_TIMEOUT(cards(stage), 1, BenchStage::patience);
    QCOMPARE(keyboardFindings(&stage.window()).join(u'\n'), QString()); // with a card that asks
    live(stage)->findChild<BatchTableView *>()->cards().front()->yes()->click();
    QTRY_COMPARE_WITH_TIMEOUT(stage.services().batch.phase(), BatchPhase::Ended, BenchStage::patience);
    const BatchCounts counts = live(stage)->table().counts();
    QCOMPARE(counts.done, 3);
    QCOMPARE(counts.failed, 1);

    // The report.
    auto *const end = live(stage)->findChild<BatchEndCard *>();
    QTRY_VERIFY_WITH_TIMEOUT(end->isVisible(), BenchStage::patience);
    end->report()->click();
    QTRY_COMPARE(stage.bench().place(), BenchPlace::Report);
    QTRY_VERIFY_WITH_TIMEOUT(report(stage)->report().has_value(), BenchStage::patience);
    QCOMPARE(report(stage)->report()->done, 3);
    QCOMPARE(keyboardFindings(&stage.window()).join(u'\n'), QString());
    QSignalSpy saved(report(stage), &ReportView::saved);
    for (const char *const ending : {"pdf", "csv", "json"}) {
        const QString file = stage.home() + QStringLiteral("/report.") + QLatin1String(ending);
        saved.clear();
        report(stage)->save(file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, BenchStage::patience);
        QVERIFY(QFileInfo(file).size() > 200);
    }
    // What it left in the registry is what Devices shows.
    stage.window().showPage(QStringLiteral("devices"));
    auto *const table = stage.window().currentPage()->findChild<DeviceTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 4, BenchStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(table->rows().begin(), table->rows().end(),
                                            [](const DeviceRow &row) { return row.state == QLatin1String("owned"); }),
                              3, BenchStage::patience);
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_MainJob::trialTwice()
{
    BenchStage stage;
    ThreadGuard guard;
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::FirstStart, BenchStage::patience);
    QVERIFY(press(stage, "trial"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Live, BenchStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(cards(stage), 1, BenchStage::patience);
    live(stage)->findChild<BatchTableView *>()->cards().front()->yes()->click();
    QTRY_COMPARE_WITH_TIMEOUT(stage.services().batch.phase(), BatchPhase::Ended, BenchStage::patience);
    QCOMPARE(live(stage)->table().counts().done, 7);

    // A second batch through the wizard finds the same devices, which are released first because they are ours.
    stage.bench().showPlace(BenchPlace::Start);
    QVERIFY(press(stage, "new-batch"));
    QVERIFY(press(stage, "profile-any-device"));
    QVERIFY(press(stage, "wizard-next"));
    QVERIFY(press(stage, "expect-anything"));
    QVERIFY(press(stage, "wizard-next"));
    QVERIFY(press(stage, "release-own"));
    QVERIFY(press(stage, "wizard-next"));
    QVERIFY(press(stage, "wizard-next"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Live, BenchStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(live(stage)->table().counts().done, 7, BenchStage::patience);
    stage.services().batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.services().batch.isUnderWay(), BenchStage::patience);
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

QTEST_MAIN(tst_MainJob)
#include "tst_mainjob.moc"
