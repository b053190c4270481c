// From nothing to an open site by clicking: make one, open it again, unlock it in place, restore one, or try everything
// with simulated devices.
#include "models/core/threadguard.h"
#include "models/registry/sitebackup.h"
#include "support/benchstage.h"
#include "support/windowchecks.h"
#include "widgets/askcard.h"
#include "widgets/controls.h"
#include "widgets/start/opensiteform.h"
#include "widgets/start/recentbatches.h"

using namespace imprint;

namespace {
const QString passphrase = QStringLiteral("tulip anchor nine window");
}

class tst_FirstStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesASite();
    void saysWhatIsMissing();
    void siteIsOpenedAndUnlockedInPlace();
    void brokenSiteIsTold();
    void restoresABackup();
    void trialRuns();
    void namedAndUncut_data();
    void namedAndUncut();

private:
    static bool make(BenchStage &stage, const QString &name);
};

bool tst_FirstStart::make(BenchStage &stage, const QString &name)
{
    stage.bench().showPlace(BenchPlace::FirstStart);
    return stage.type("site-name", name) && stage.type("site-operator", QStringLiteral("M. Reyes")) &&
           stage.type("site-passphrase", passphrase) && stage.type("site-passphrase-again", passphrase) &&
           stage.click("site-make");
}

void tst_FirstStart::makesASite()
{
    BenchStage stage;
    ThreadGuard guard;
    QTRY_COMPARE(stage.bench().place(), BenchPlace::FirstStart);
    QVERIFY(make(stage, QStringLiteral("Lindenhof")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    QCOMPARE(stage.services().site.state()->name, QStringLiteral("Lindenhof"));
    QVERIFY(stage.services().site.state()->isUnlocked);
    QCOMPARE(stage.services().preferences.settings().operatorName, QStringLiteral("M. Reyes"));
    QTRY_VERIFY(stage.find<QAbstractButton>("new-batch"));
    // Nothing of the passphrase stays in the fields.
    for (const QLineEdit *const edit : stage.window().findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(passphrase));
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_FirstStart::saysWhatIsMissing()
{
    BenchStage stage;
    stage.bench().showPlace(BenchPlace::FirstStart);
    auto *const button = stage.find<QAbstractButton>("site-make");
    QVERIFY(button && !button->isEnabled());
    stage.type("site-name", QStringLiteral("Lindenhof"));
    stage.type("site-operator", QStringLiteral("M. Reyes"));
    stage.type("site-passphrase", QStringLiteral("short"));
    stage.type("site-passphrase-again", QStringLiteral("short"));
    QVERIFY(!button->isEnabled());
    stage.type("site-passphrase", passphrase);
    stage.type("site-passphrase-again", passphrase + u'!');
    QVERIFY(!button->isEnabled());
    stage.type("site-passphrase-again", passphrase);
    QVERIFY(button->isEnabled());
    stage.type("site-name", QStringLiteral("../x"));
    QVERIFY(!button->isEnabled());
}

void tst_FirstStart::siteIsOpenedAndUnlockedInPlace()
{
    BenchStage stage;
    QVERIFY(make(stage, QStringLiteral("Lindenhof")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    QVERIFY(stage.click("leave-site"));
    QTRY_COMPARE(stage.bench().place(), BenchPlace::FirstStart);
    QTRY_VERIFY(stage.find<QAbstractButton>("open-Lindenhof"));
    QVERIFY(stage.click("open-Lindenhof"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    QVERIFY(!stage.services().site.state()->isUnlocked);

    // A batch wants the key: the question opens in place, and what lies under it waits.
    BatchStart start;
    start.batchId = 4711;
    stage.bench().run(start);
    auto *const card = stage.bench().findChild<AskCard *>(QStringLiteral("unlock"));
    QTRY_VERIFY(card && card->isVisible());
    auto *const edit = card->findChild<PassphraseField *>()->edit();
    QTest::keyClicks(edit, QStringLiteral("wrong passphrase"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(card->findChild<ErrorNote *>()->isVisible(), BenchStage::patience);
    QCOMPARE(card->findChild<ErrorNote *>()->error().code, std::string("ca.passphrase"));
    QVERIFY(card->isVisible() && edit->text().isEmpty());
    QTest::keyClicks(edit, passphrase);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(stage.services().site.state()->isUnlocked, BenchStage::patience);
    QTRY_VERIFY(card->isHidden());
    QCOMPARE(stage.bench().place(), BenchPlace::Live);
}

void tst_FirstStart::brokenSiteIsTold()
{
    BenchStage stage;
    stage.bench().showPlace(BenchPlace::FirstStart);
    auto *const form = stage.window().findChild<OpenSiteForm *>();
    form->openSite(stage.home() + QStringLiteral("/nowhere"));
    auto *const note = form->findChild<ErrorNote *>();
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), BenchStage::patience);
    QCOMPARE(note->error().code, std::string("site.none"));
    QCOMPARE(stage.bench().place(), BenchPlace::FirstStart);
}

void tst_FirstStart::restoresABackup()
{
    BenchStage stage;
    QVERIFY(make(stage, QStringLiteral("Lindenhof")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    const QString file = stage.home() + QStringLiteral("/lindenhof.imprint-backup");
    std::optional<Result<BackupSummary>> saved;
    stage.services().site.perform(
        this, QString(),
        [file](OpenSite &site, JobControl &) -> Result<BackupSummary> {
            SystemRandom random;
            const SystemClock clock;
            std::string words = passphrase.toStdString();
            const Secret secret = Secret::takeOver(words);
            return backupSite(site.folder(), site.registry(), {}, secret, file, clock, random);
        },
        [&saved](Result<BackupSummary> result) { saved = std::move(result); });
    QTRY_VERIFY_WITH_TIMEOUT(saved.has_value(), BenchStage::patience);
    QVERIFY2(saved->has_value(), saved->has_value() ? "" : saved->error().detail.c_str());

    QVERIFY(stage.click("leave-site"));
    stage.window().findChild<OpenSiteForm *>()->chooseBackup(file);
    QTRY_VERIFY(stage.find<QLineEdit>("restore-name"));
    stage.type("restore-name", QStringLiteral("Second"));
    stage.type("restore-passphrase", QStringLiteral("wrong passphrase"));
    QVERIFY(stage.click("restore"));
    auto *const note = stage.window().findChild<OpenSiteForm *>()->findChild<ErrorNote *>();
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), BenchStage::patience);
    QCOMPARE(note->error().code, std::string("backup.open"));
    stage.type("restore-passphrase", passphrase);
    QVERIFY(stage.click("restore"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    QVERIFY(stage.services().site.state()->path.endsWith(QStringLiteral("Second")));
    QVERIFY(stage.services().site.state()->restoredAt != 0);
}

void tst_FirstStart::trialRuns()
{
    BenchStage stage;
    ThreadGuard guard;
    stage.bench().showPlace(BenchPlace::FirstStart);
    QVERIFY(stage.click("trial"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Live, BenchStage::patience);
    BatchController &batch = stage.services().batch;
    const auto count = [&](LiveRow::State state) {
        return std::count_if(batch.rows().begin(), batch.rows().end(),
                             [&](const LiveRow &row) { return row.state == state; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(LiveRow::State::Done), 6, BenchStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(count(LiveRow::State::Waiting), 1, BenchStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(count(LiveRow::State::Failed), 1, BenchStage::patience);
    batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!batch.isUnderWay(), BenchStage::patience);

    // The start page shows what is not finished, and the trial's end takes everything away.
    stage.bench().showPlace(BenchPlace::Start);
    QTRY_VERIFY(stage.find<QAbstractButton>("resume"));
    QCOMPARE(stage.window().findChild<RecentBatches *>()->model().rowCount(), 1);
    const QString path = stage.services().site.state()->path;
    QVERIFY(stage.click("leave-site"));
    QTRY_COMPARE(stage.bench().place(), BenchPlace::FirstStart);
    QVERIFY(!stage.services().simulation.isRunning());
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_FirstStart::namedAndUncut_data()
{
    QTest::addColumn<QString>("language");
    for (const LanguageRow &language : languageTable())
        QTest::addRow("%s", qPrintable(language.code)) << language.code;
}

void tst_FirstStart::namedAndUncut()
{
    QFETCH(QString, language);
    BenchStage stage(language);
    const auto isGood = [&stage](BenchPlace place) {
        stage.bench().showPlace(place);
        QCoreApplication::processEvents();
        QStringList findings = unnamedControls(&stage.window()) + cutTexts(&stage.window()) + keyboardFindings(&stage.window());
        return findings.join(u'\n');
    };
    QCOMPARE(isGood(BenchPlace::FirstStart), QString());
    QVERIFY(make(stage, QStringLiteral("Lindenhof")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.bench().place(), BenchPlace::Start, BenchStage::patience);
    QCOMPARE(isGood(BenchPlace::Start), QString());
    QCOMPARE(stage.window().size(), QSize(1280, 720));
}

QTEST_MAIN(tst_FirstStart)
#include "tst_firststart.moc"
