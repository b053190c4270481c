// The Devices page, clicked through over real records: find by typing, narrow, history and certificate, export, revoke with a reason, release
// at the device, revocation list; by keyboard, in three languages, and nothing of the registry on this thread.
#include "models/core/threadguard.h"
#include "models/tables/devicetable.h"
#include "models/tables/historytable.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/askcard.h"
#include "widgets/certificateview.h"
#include "widgets/devicepanel.h"
#include "widgets/controls/buttons.h"
#include "widgets/recordtable.h"
#include "widgets/timeline.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace imprint;

namespace {

constexpr int patience = TrialWindow::patience;

} // namespace

class tst_DevicesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void emptyFirst();
    void findByTyping();
    void filters();
    void historyInWords();
    void certificateAsPeopleReadIt();
    void exportPem();
    void revokeWithReason();
    void revocationList();
    void releaseAtTheDevice();
    void openFromAnotherPage();
    void namedAndUncut_data();
    void namedAndUncut();
    void anotherSite();
    void nothingBlocked();

private:
    RecordTable *table() { return m_trial->find<RecordTable>("devices"); }
    void choose(const QString &serial);

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
    QString m_first;
};

void tst_DevicesPage::initTestCase()
{
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    m_trial->window().showPage(QStringLiteral("devices"));
}

void tst_DevicesPage::emptyFirst()
{
    QVERIFY(!table()->isVisible());
    QVERIFY(m_trial->run());
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
    QVERIFY(table()->isVisible());
    m_first = table()->model()->index(0, DeviceTable::Serial).data().toString();
}

void tst_DevicesPage::choose(const QString &serial)
{
    auto *const search = m_trial->find<QLineEdit>("search");
    search->clear();
    search->setFocus();
    QTest::keyClicks(search, serial);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, patience);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_trial->window().currentPage()->findChild<DevicePanel *>()->serial(), serial);
}

void tst_DevicesPage::findByTyping()
{
    choose(m_first);
    auto *const search = m_trial->find<QLineEdit>("search");
    QTest::keyClicks(search, QStringLiteral("X"));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, patience);
    QVERIFY(search->isVisible()); // a filter that fits nothing is no empty registry
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
}

void tst_DevicesPage::filters()
{
    auto *const state = m_trial->find<QComboBox>("state");
    const auto set = [](QComboBox *box, int index) {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    };
    set(state, state->findData(QStringLiteral("released")));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, patience);
    set(state, state->findData(QStringLiteral("owned")));
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
    auto *const batch = m_trial->find<QComboBox>("batch");
    QTRY_COMPARE_WITH_TIMEOUT(batch->count(), 2, patience);
    set(batch, 1);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
    set(batch, 0);
    set(state, 0);
}

void tst_DevicesPage::historyInWords()
{
    choose(m_first);
    auto *const timeline = m_trial->window().currentPage()->findChild<Timeline *>();
    QTRY_VERIFY_WITH_TIMEOUT(timeline->model()->rowCount() > 5, patience);
    QString all;
    for (int row = 0; row < timeline->model()->rowCount(); ++row)
        all += timeline->model()->index(row, 0).data(HistoryTable::TextRole).toString() + u'\n';
    for (const char *const part : {"Release: passed", "Discovery: passed", "Key verification: passed", "Key update: passed",
                                   "Certificate: passed", "Key fingerprint: ", "M. Reyes"})
        QVERIFY2(all.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + QStringLiteral(" is not in\n") + all));
    timeline->setCurrentIndex(timeline->model()->index(0, 0));
    QTest::keyClick(timeline, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Work ended: done")));
    QVERIFY(timeline->visualRect(timeline->model()->index(0, 0)).height() > 20);
}

void tst_DevicesPage::certificateAsPeopleReadIt()
{
    choose(m_first);
    m_trial->window().currentPage()->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *const view = m_trial->window().currentPage()->findChild<CertificateView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->current(), patience);
    QString all;
    for (const QLabel *const label : view->findChildren<QLabel *>())
        all += label->text() + u'\n';
    QVERIFY(all.contains(m_first));
    QVERIFY(all.contains(QStringLiteral("Lindenhof")));
    QVERIFY(all.contains(QStringLiteral("Valid to")));
    m_trial->find<QPushButton>("copy-pem")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("-----BEGIN CERTIFICATE-----")));
    m_trial->find<QPushButton>("as-pem")->click();
    QCOMPARE(view->findChild<QPlainTextEdit *>()->toPlainText().trimmed(), view->pem().trimmed());
    QVERIFY(view->findChild<QPlainTextEdit *>()->isVisible());
    m_trial->find<QPushButton>("as-pem")->click();
}

void tst_DevicesPage::exportPem()
{
    const QString file = m_trial->path("device.pem");
    m_trial->find<QPushButton>("export-pem")->click();
    QVERIFY(m_trial->savesTo(file));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    auto *const view = m_trial->window().currentPage()->findChild<CertificateView *>();
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromUtf8(TrialWindow::contentOf(file)), view->pem(), patience);
}

void tst_DevicesPage::revokeWithReason()
{
    auto *const panel = m_trial->window().currentPage()->findChild<DevicePanel *>();
    auto *const card = panel->findChild<AskCard *>();
    m_trial->find<QPushButton>("revoke")->click();
    QVERIFY(card->isVisible());
    const QSize size = m_trial->window().size();
    m_trial->window().resize(m_trial->window().minimumSize());
    QTRY_COMPARE(cutTexts(&m_trial->window()).join(u'\n'), QString()); // the question stands whole in the lowest window
    m_trial->window().resize(size);
    QTest::keyClick(card->findChild<QPushButton *>(QStringLiteral("dismiss")), Qt::Key_Space);
    QVERIFY(!card->isVisible()); // nothing was done
    m_trial->find<QPushButton>("revoke")->click();
    auto *const reason = m_trial->find<QComboBox>("reason");
    reason->setCurrentIndex(reason->findData(1));
    QTest::keyClicks(m_trial->find<QLineEdit>("why"), QStringLiteral("lost in the field"));
    card->confirm()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!card->isVisible(), patience);
    auto *const view = panel->findChild<CertificateView *>();
    QTRY_COMPARE_WITH_TIMEOUT(int(view->current()->state), int(CertificateState::Revoked), patience);
    QCOMPARE(view->current()->reason, 1);
    QCOMPARE(view->current()->why, QStringLiteral("lost in the field"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_trial->find<QPushButton>("revoke")->isEnabled(), patience); // nothing is in force now
}

void tst_DevicesPage::revocationList()
{
    const QString file = m_trial->path("revoked.pem");
    m_trial->window().findChild<QPushButton *>(QStringLiteral("revocation-list"))->click();
    const auto cards = m_trial->window().currentPage()->findChildren<AskCard *>();
    const auto card = std::find_if(cards.begin(), cards.end(), [](const AskCard *c) { return c->isVisible(); });
    QVERIFY(card != cards.end());
    (*card)->confirm()->click();
    QVERIFY(m_trial->savesTo(file));
    QTRY_VERIFY_WITH_TIMEOUT(TrialWindow::contentOf(file).startsWith("-----BEGIN X509 CRL-----"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!(*card)->isVisible(), patience);
}

void tst_DevicesPage::releaseAtTheDevice()
{
    auto *const search = m_trial->find<QLineEdit>("search");
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
    const QString last = table()->model()->index(3, DeviceTable::Serial).data().toString();
    choose(last);
    auto *const card = m_trial->window().currentPage()->findChild<DevicePanel *>()->findChild<AskCard *>();
    m_trial->find<QPushButton>("release")->click();
    QVERIFY(card->isVisible());
    card->confirm()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!card->isVisible(), 2 * patience);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->index(0, DeviceTable::State).data().toString(), QStringLiteral("released"), patience);
    QVERIFY(!m_trial->find<QPushButton>("release")->isEnabled());
}

void tst_DevicesPage::openFromAnotherPage()
{
    m_trial->window().showPage(QStringLiteral("activity"));
    m_trial->window().showPage(QStringLiteral("devices"), m_first);
    QTRY_COMPARE_WITH_TIMEOUT(m_trial->window().currentPage()->findChild<DevicePanel *>()->serial(), m_first, patience);
}

void tst_DevicesPage::namedAndUncut_data()
{
    QTest::addColumn<QString>("language");
    for (const LanguageRow &row : languageTable())
        QTest::newRow(qPrintable(row.code)) << row.code;
}

void tst_DevicesPage::namedAndUncut()
{
    QFETCH(QString, language);
    m_trial->station().language().use(language);
    QCoreApplication::sendPostedEvents();
    QTest::qWait(50);
    const QStringList unnamed = unnamedControls(&m_trial->window()), cut = cutTexts(&m_trial->window()) + keyboardFindings(&m_trial->window());
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    m_trial->station().language().use(QStringLiteral("en"));
}

// Another site of this computer is a choice away.
void tst_DevicesPage::anotherSite()
{
    Services &services = m_trial->services();
    for (const QString &name : {QStringLiteral("North"), QStringLiteral("South")}) {
        bool isMade = false;
        services.site.create(SiteFolder::locate(name), {.name = name}, *SystemRandom().secret(16), this,
                             [&](Result<void> made) { isMade = made.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isMade, patience);
    }
    auto *const sites = m_trial->find<QComboBox>("site");
    QTRY_COMPARE_WITH_TIMEOUT(sites->currentText(), QStringLiteral("South"), patience);
    QVERIFY(!sites->isHidden());
    const int north = sites->findText(QStringLiteral("North"));
    sites->setCurrentIndex(north);
    Q_EMIT sites->activated(north);
    QTRY_COMPARE_WITH_TIMEOUT(services.site.state()->name, QStringLiteral("North"), patience);
}

void tst_DevicesPage::nothingBlocked()
{
    QVERIFY2(m_guard->findings().empty(), m_guard->findings().empty() ? "" : m_guard->findings().front().c_str());
}

QTEST_MAIN(tst_DevicesPage)
#include "tst_devicespage.moc"
