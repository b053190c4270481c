// A batch by clicking through the wizard: profile, order file with good and bad lines, scans, what comes, former
// owners, review in one sentence.
#include "models/core/threadguard.h"
#include "models/tables/batchlist.h"
#include "support/benchstage.h"
#include "support/windowchecks.h"
#include "widgets/start/returnedcard.h"
#include "widgets/wizard/batchreview.h"
#include "widgets/wizard/batchwizard.h"
#include "widgets/wizard/expecteddevices.h"
#include "widgets/wizard/orderpart.h"
#include "widgets/wizard/profilechooser.h"
#include "widgets/wizard/releasechoice.h"
#include "widgets/wizard/scanpart.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>

using namespace imprint;

class tst_BatchWizard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void orderByDrop();
    void badLinesAreMarked();
    void scansFromAnyPage();
    void takesWhatComes();
    void nameIsTakenOnce();
    void returnedDevice();
    void batchListTells_data();
    void batchListTells();
    void previewIsAModel();
    void namedAndUncut_data();
    void namedAndUncut();

private:
    QString write(const QByteArray &content) const;
    BatchWizard *openWizard();
    std::optional<BatchRecord> newest();
    std::unique_ptr<BenchStage> m_stage;
};

void tst_BatchWizard::init()
{
    m_stage = std::make_unique<BenchStage>();
    std::string words = "tulip anchor nine window";
    std::optional<Result<void>> made;
    m_stage->services().site.create(m_stage->home() + QStringLiteral("/site"), {.name = QStringLiteral("Lindenhof")},
                                    Secret::takeOver(words), this,
                                    [&made](Result<void> result) { made = std::move(result); });
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), BenchStage::patience);
    QVERIFY(made->has_value());
    QTRY_COMPARE(m_stage->bench().place(), BenchPlace::Start);
}

void tst_BatchWizard::cleanup()
{
    m_stage.reset();
}

QString tst_BatchWizard::write(const QByteArray &content) const
{
    const QString name = m_stage->home() + QStringLiteral("/order-4471.csv");
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? name : QString();
}

BatchWizard *tst_BatchWizard::openWizard()
{
    m_stage->click("new-batch");
    auto *const wizard = static_cast<BatchWizard *>(m_stage->bench().view(BenchPlace::Wizard));
    (void)QTest::qWaitFor([&] { return wizard->step<ProfileChooser>()->missing().isEmpty(); }, BenchStage::patience);
    return wizard;
}

std::optional<BatchRecord> tst_BatchWizard::newest()
{
    std::optional<Result<std::vector<BatchRecord>>> batches;
    m_stage->services().registry.ask(
        this, "newest", [](RegistryReader &reader) { return reader.batches(); },
        [&](Result<std::vector<BatchRecord>> result) { batches = std::move(result); });
    (void)QTest::qWaitFor([&] { return batches.has_value(); }, BenchStage::patience);
    return batches && *batches && !(*batches)->empty() ? std::optional((*batches)->front()) : std::nullopt;
}

void tst_BatchWizard::orderByDrop()
{
    ThreadGuard guard;
    BatchWizard *const wizard = openWizard();
    QCOMPARE(m_stage->bench().place(), BenchPlace::Wizard);
    QTRY_VERIFY(m_stage->click("profile-strict"));
    QVERIFY(m_stage->click("wizard-next"));
    QCOMPARE(wizard->page(), 1);
    QVERIFY(!m_stage->find<QAbstractButton>("wizard-next")->isEnabled());

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("serial;model\nLH-1;Hall sensor v2\nLH-2;Hall sensor v2\n"))});
    OrderPart &order = wizard->step<ExpectedDevices>()->order();
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&order, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&order, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(order.isGood(), BenchStage::patience);
    QCOMPARE(order.preview().firstBadRow(), -1);
    QVERIFY(m_stage->click("wizard-next"));
    QVERIFY(m_stage->click("release-accounted"));
    QVERIFY(!m_stage->find<QAbstractButton>("wizard-next")->isEnabled());
    QVERIFY(m_stage->type("release-account", QStringLiteral("Hand-over of 12 November")));
    QVERIFY(m_stage->click("wizard-next"));
    const QString sentence = m_stage->find<QLabel>("batch-sentence")->text();
    for (const char *const part :
         {"2 devices of order-4471.csv", "Lindenhof", "Strict", "Hand-over of 12 November", "Others are left alone"})
        QVERIFY2(sentence.contains(QString::fromLatin1(part)), qPrintable(sentence));
    QVERIFY(m_stage->type("batch-name", QStringLiteral("Hall sensors")));
    QVERIFY(m_stage->click("wizard-next"));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->bench().place(), BenchPlace::Live, BenchStage::patience);
    const auto batch = newest();
    QVERIFY(batch);
    QCOMPARE(batch->name, QStringLiteral("Hall sensors"));
    QCOMPARE(batch->profileName, QStringLiteral("strict"));
    QCOMPARE(batch->releaseAccount, QStringLiteral("Hand-over of 12 November"));
    QCOMPARE(batch->expected, 2);
    QVERIFY(!batch->takesAny && !batch->releasesOwn);
    m_stage->services().batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->services().batch.isUnderWay(), BenchStage::patience);
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_BatchWizard::badLinesAreMarked()
{
    BatchWizard *const wizard = openWizard();
    m_stage->click("wizard-next");
    OrderPart &order = wizard->step<ExpectedDevices>()->order();
    order.load(write("serial,public_key\nLH-1,\nLH-2,nonsense\nLH-1,\n"));
    QTRY_COMPARE_WITH_TIMEOUT(order.preview().rowCount(), 4, BenchStage::patience);
    QVERIFY(!order.isGood());
    QVERIFY(!m_stage->find<QAbstractButton>("wizard-next")->isEnabled());
    int bad = 0;
    for (int row = 0; row < order.preview().rowCount(); ++row) {
        const QModelIndex check = order.preview().index(row, 1);
        if (check.data(ToneRole).toInt() == int(Tone::Failed)) {
            ++bad;
            QVERIFY(!check.data().toString().isEmpty());
        }
    }
    QVERIFY(bad >= 2);
    // Mended and read again.
    order.load(write("serial,public_key\nLH-1,\nLH-2,\n"));
    QTRY_VERIFY_WITH_TIMEOUT(order.isGood(), BenchStage::patience);
    QVERIFY(m_stage->find<QAbstractButton>("wizard-next")->isEnabled());
}

void tst_BatchWizard::scansFromAnyPage()
{
    BatchWizard *const wizard = openWizard();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window()));
    m_stage->click("wizard-next");
    ScanPart &scans = wizard->step<ExpectedDevices>()->scans();
    m_stage->find<QAbstractButton>("expect-order")->setFocus();
    for (const QString &scan : {QStringLiteral("]C1LH-1"), QStringLiteral("]d2LH-2"), QStringLiteral("]Q1LH-1")}) {
        for (const QChar c : scan)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(scans.serials(), QStringList({QStringLiteral("LH-1"), QStringLiteral("LH-2")}));
    QCOMPARE(wizard->step<ExpectedDevices>()->from(), ExpectedFrom::Scans);
    QVERIFY(m_stage->find<QAbstractButton>("wizard-next")->isEnabled());

    // What was scanned or removed by mistake is taken back.
    auto *const list = m_stage->find<QListWidget>("scan-list");
    list->setFocus();
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(scans.serials().isEmpty());
    QTest::keyClick(m_stage->find<QLineEdit>("scan-serial"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(scans.serials().size(), 2);
    QVERIFY(m_stage->click("scan-undo"));
    QCOMPARE(scans.serials(), QStringList{QStringLiteral("LH-1")});
    QVERIFY(m_stage->click("scan-undo"));
    QVERIFY(!m_stage->find<QAbstractButton>("scan-undo")->isEnabled());
}

void tst_BatchWizard::takesWhatComes()
{
    openWizard();
    m_stage->click("wizard-next");
    QVERIFY(m_stage->click("expect-anything"));
    QVERIFY(m_stage->click("wizard-next"));
    QVERIFY(m_stage->click("release-own"));
    QVERIFY(m_stage->click("wizard-next"));
    QVERIFY(m_stage->find<QLabel>("batch-sentence")->text().contains(QStringLiteral("released first")));
    QVERIFY(m_stage->click("wizard-back"));
    QVERIFY(m_stage->click("wizard-next"));
    QVERIFY(m_stage->click("wizard-next"));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->bench().place(), BenchPlace::Live, BenchStage::patience);
    const auto batch = newest();
    QVERIFY(batch && batch->takesAny && batch->releasesOwn);
    QVERIFY(batch->name.endsWith(QStringLiteral("/ Any device")));
    m_stage->services().batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->services().batch.isUnderWay(), BenchStage::patience);
}

void tst_BatchWizard::nameIsTakenOnce()
{
    NewBatch batch;
    batch.name = QStringLiteral("Taken");
    batch.profileName = QStringLiteral("any-device");
    std::optional<Result<qint64>> made;
    m_stage->services().site.perform(
        this, QString(),
        [batch](OpenSite &site, JobControl &) mutable -> Result<qint64> {
            batch.profileJson = *shippedProfile(batch.profileName);
            return site.registry().createBatch(batch, {});
        },
        [&made](Result<qint64> result) { made = std::move(result); });
    QTRY_VERIFY_WITH_TIMEOUT(made && made->has_value(), BenchStage::patience);
    BatchWizard *const wizard = openWizard();
    m_stage->click("wizard-next");
    m_stage->click("expect-anything");
    m_stage->click("wizard-next");
    m_stage->click("wizard-next");
    QTRY_VERIFY(m_stage->find<QAbstractButton>("wizard-next")->isEnabled());
    m_stage->type("batch-name", QStringLiteral("Taken"));
    QTRY_VERIFY(!m_stage->find<QAbstractButton>("wizard-next")->isEnabled());
    QVERIFY(!wizard->step<BatchReview>()->missing().isEmpty());
}

void tst_BatchWizard::returnedDevice()
{
    QVERIFY(m_stage->type("returned-serial", QStringLiteral("]C1LH-000117")));
    QTest::keyClick(m_stage->find<QLineEdit>("returned-serial"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->find<QAbstractButton>("returned-again"), BenchStage::patience);
    QVERIFY(m_stage->click("returned-again"));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->bench().place(), BenchPlace::Live, BenchStage::patience);
    const auto batch = newest();
    QVERIFY(batch && batch->releasesOwn && !batch->takesAny);
    QCOMPARE(batch->expected, 1);
    QVERIFY(batch->name.startsWith(QStringLiteral("LH-000117")));
    m_stage->services().batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->services().batch.isUnderWay(), BenchStage::patience);
}

void tst_BatchWizard::batchListTells_data()
{
    QTest::addColumn<BatchRecord>("batch");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("tone");
    QTest::addColumn<bool>("goesOn");
    BatchRecord done;
    done.expected = done.done = 8;
    QTest::newRow("done") << done << "8 of 8 done" << int(Tone::Passed) << false;
    BatchRecord half = done;
    half.done = 5;
    half.interrupted = 2;
    half.notSeen = 1;
    QTest::newRow("half") << half << QStringLiteral("5 of 8 done \u00b7 2 interrupted \u00b7 1 not seen yet")
                          << int(Tone::Running) << true;
    half.closedAt = 1;
    QTest::newRow("closed") << half << QStringLiteral("5 of 8 done \u00b7 2 interrupted \u00b7 1 not seen yet")
                            << int(Tone::Running) << false;
    BatchRecord failed = done;
    failed.done = 7;
    failed.failed = 1;
    QTest::newRow("failed") << failed << QStringLiteral("7 of 8 done \u00b7 1 failed") << int(Tone::Failed) << false;
    BatchRecord asks = done;
    asks.done = 7;
    asks.waiting = 1;
    QTest::newRow("asks") << asks << QStringLiteral("7 of 8 done \u00b7 1 needs you") << int(Tone::NeedsYou) << true;
    BatchRecord any;
    any.takesAny = true;
    QTest::newRow("nothing came") << any << "no device yet" << int(Tone::Idle) << true;
}

void tst_BatchWizard::batchListTells()
{
    QFETCH(BatchRecord, batch);
    BatchList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.show({batch});
    const QModelIndex index = list.index(0, 0);
    QTEST(index.data(BatchDetailRole).toString(), "detail");
    QTEST(index.data(ToneRole).toInt(), "tone");
    QTEST(index.data(BatchCanGoOnRole).toBool(), "goesOn");
    list.show({});
    QCOMPARE(list.rowCount(), 0);
}

void tst_BatchWizard::previewIsAModel()
{
    OrderPreview preview;
    const QAbstractItemModelTester tester(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
    preview.show(importCsv("serial,model\nLH-1,A\nLH-1,B\n", QStringLiteral("a.csv")));
    QCOMPARE(preview.firstBadRow() >= 0, true);
    QCOMPARE(preview.columnCount(), 4);
    // A problem far below the preview's last line is shown all the same.
    QByteArray many("serial\n");
    for (int i = 0; i < 500; ++i)
        many += "LH-" + QByteArray::number(i) + "\n";
    preview.show(importCsv(many + "LH-0\n", QStringLiteral("b.csv")));
    QVERIFY(preview.firstBadRow() >= 0);
    QCOMPARE(preview.index(preview.rowCount() - 1, 0).data().toInt(), 502);
}

void tst_BatchWizard::namedAndUncut_data()
{
    QTest::addColumn<QString>("language");
    for (const LanguageRow &language : languageTable())
        QTest::addRow("%s", qPrintable(language.code)) << language.code;
}

void tst_BatchWizard::namedAndUncut()
{
    QFETCH(QString, language);
    m_stage->station().language().use(language);
    QCoreApplication::sendPostedEvents();
    BatchWizard *const wizard = openWizard();
    const auto findings = [&] {
        QCoreApplication::processEvents();
        return (unnamedControls(&m_stage->window()) + cutTexts(&m_stage->window()) + keyboardFindings(&m_stage->window())).join(u'\n');
    };
    QCOMPARE(findings(), QString());
    m_stage->click("wizard-next");
    QCOMPARE(findings(), QString());
    m_stage->click("expect-scans");
    QCOMPARE(findings(), QString());
    m_stage->click("expect-anything");
    QCOMPARE(findings(), QString());
    m_stage->click("wizard-next");
    QCOMPARE(findings(), QString());
    m_stage->click("wizard-next");
    QCOMPARE(wizard->page(), 3);
    QCOMPARE(findings(), QString());
    m_stage->station().language().use(QStringLiteral("en"));
}

QTEST_MAIN(tst_BatchWizard)
#include "tst_batchwizard.moc"
