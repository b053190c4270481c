// The Activity page, clicked through over real records: the trail is checked, an entry leads to its device,
// filters narrow, the export is whole, a batch's report is written; nothing of the registry on this thread.
#include "models/core/threadguard.h"
#include "models/tables/audittable.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/entrypanel.h"
#include "widgets/controls/buttons.h"
#include "widgets/recordtable.h"
#include "widgets/trailcheck.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTabWidget>

using namespace imprint;

namespace {

constexpr int patience = TrialWindow::patience;

} // namespace

class tst_ActivityPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wholeTrail();
    void filters();
    void entryLeadsToItsDevice();
    void exports_data();
    void exports();
    void batchReport();
    void namedAndUncut();
    void nothingBlocked();

private:
    RecordTable *table() { return m_trial->find<RecordTable>("entries"); }
    TrailCheck *check() { return m_trial->window().currentPage()->findChild<TrailCheck *>(); }

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
};

void tst_ActivityPage::initTestCase()
{
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    m_trial->window().showPage(QStringLiteral("activity"));
    QVERIFY(!table()->isVisible());
    QVERIFY(m_trial->run());
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 40, patience);
    QVERIFY(table()->isVisible());
}

void tst_ActivityPage::wholeTrail()
{
    QVERIFY(!check()->verdict());
    m_trial->find<QPushButton>("check")->click();
    QTRY_VERIFY_WITH_TIMEOUT(check()->verdict().has_value(), patience);
    QVERIFY(check()->verdict()->isIntact());
    QVERIFY(check()->verdict()->signedUpTo > 0); // the batch ended
    QVERIFY(!m_trial->find<QPushButton>("show-entry")->isVisible());
}

void tst_ActivityPage::filters()
{
    auto *const kind = m_trial->find<QComboBox>("kind");
    const int certificates = kind->findData(QStringLiteral("certificate."));
    kind->setCurrentIndex(certificates);
    Q_EMIT kind->activated(certificates);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() < 40, patience);
    QVERIFY(table()->model()->rowCount() >= 8); // reserved and issued, for each of four devices
    for (const AuditEntry &entry : static_cast<AuditTable *>(table()->model())->rows())
        QVERIFY2(entry.action.startsWith(QLatin1String("certificate.")), qPrintable(entry.action));
    kind->setCurrentIndex(0);
    Q_EMIT kind->activated(0);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 40, patience);
}

void tst_ActivityPage::entryLeadsToItsDevice()
{
    auto *const search = m_trial->find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("lh-011"));
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 20, patience); // all of them begin like that
    QTest::keyClicks(search, QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 5 && table()->model()->rowCount() < 40, patience);
    table()->selectRow(0);
    auto *const device = m_trial->find<QPushButton>("show-device");
    QVERIFY(device->isVisible());
    device->click();
    QCOMPARE(m_trial->window().currentPageId(), QStringLiteral("devices"));
    m_trial->window().showPage(QStringLiteral("activity"));
    search->clear();
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 40, patience);
}

void tst_ActivityPage::exports_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("header");
    QTest::newRow("JSON") << QStringLiteral("export-json") << 0;
    QTest::newRow("CSV") << QStringLiteral("export-csv") << 1;
}

void tst_ActivityPage::exports()
{
    QFETCH(QString, action);
    QFETCH(int, header);
    const QString file = m_trial->path(qPrintable(action));
    m_trial->window().currentPage()->findChild<QAction *>(action)->trigger();
    QVERIFY(m_trial->savesTo(file));
    QTRY_VERIFY_WITH_TIMEOUT(!TrialWindow::contentOf(file).isEmpty(), patience);
    QCOMPARE(TrialWindow::contentOf(file).count('\n'), table()->model()->rowCount() + header);
}

void tst_ActivityPage::batchReport()
{
    m_trial->window().currentPage()->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *const batches = m_trial->find<RecordTable>("batches");
    QTRY_COMPARE_WITH_TIMEOUT(batches->model()->rowCount(), 1, patience);
    auto *const json = m_trial->find<QPushButton>("report-json");
    QVERIFY(!json->isEnabled());
    batches->selectRow(0);
    QVERIFY(json->isEnabled());
    json->click();
    const QString file = m_trial->path("report.json");
    QVERIFY(m_trial->savesTo(file));
    QTRY_VERIFY_WITH_TIMEOUT(!TrialWindow::contentOf(file).isEmpty(), patience);
    const QJsonObject report = QJsonDocument::fromJson(TrialWindow::contentOf(file)).object();
    QCOMPARE(report[QLatin1String("totals")].toObject()[QLatin1String("done")].toInt(), 4);
    m_trial->window().currentPage()->findChild<QTabWidget *>()->setCurrentIndex(0);
}

void tst_ActivityPage::namedAndUncut()
{
    for (const LanguageRow &row : languageTable()) {
        m_trial->station().language().use(row.code);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(50);
        const QStringList unnamed = unnamedControls(&m_trial->window()), cut = cutTexts(&m_trial->window()) + keyboardFindings(&m_trial->window());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        QVERIFY2(cut.isEmpty(), qPrintable(row.code + u' ' + cut.join(u'\n')));
        const QSize size = m_trial->window().size();
        m_trial->window().resize(m_trial->window().minimumSize());
        QTRY_COMPARE(cutTexts(&m_trial->window()).join(u'\n'), QString());
        m_trial->window().resize(size);
    }
    m_trial->station().language().use(QStringLiteral("en"));
}

void tst_ActivityPage::nothingBlocked()
{
    QVERIFY2(m_guard->findings().empty(), m_guard->findings().empty() ? "" : m_guard->findings().front().c_str());
}

QTEST_MAIN(tst_ActivityPage)
#include "tst_activitypage.moc"
