// The Token page, clicked through over the scripted module, and a whole batch whose CA key is in a token that is pulled out in between:
// devices wait, the card names the token, and with its PIN everything goes on. Nothing of a token on this thread.
#include "crypto/token/tokensigner.h"
#include "models/core/threadguard.h"
#include "models/devices/devicefleet.h"
#include "models/tables/tokenhealthtable.h"
#include "models/tables/tokenkeytable.h"
#include "models/tables/tokentable.h"
#include "support/tokendouble.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/askcard.h"
#include "widgets/benchpage.h"
#include "widgets/diagnose/randomnessview.h"
#include "widgets/controls/buttons.h"
#include "widgets/controls/errornote.h"
#include "widgets/recordtable.h"
#include "widgets/token/tokenlogin.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr int patience = TrialWindow::patience;

Double &module()
{
    static Double *const one = new Double;
    return *one;
}

Secret pinText()
{
    std::string text = "648219";
    return Secret::takeOver(text);
}

} // namespace

class tst_TokenPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void models();
    void locked();
    void lastTryNeedsAYes();
    void opensAndShowsKeys();
    void derivesOne();
    void examines();
    void itsGeneratorIsTested();
    void makesASite();
    void batchWaitsForItsToken();
    void pulledOut();
    void namedAndUncut();
    void nothingBlocked();

private:
    void showTab(int tab) { m_trial->find<QTabWidget>("token-tabs")->setCurrentIndex(tab); }
    void type(const char *field, const char *text)
    {
        auto *const edit = m_trial->find<QLineEdit>(field);
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    bool hasLabel(const char *text)
    {
        const auto labels = m_trial->window().currentPage()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel *label) { return label->text().contains(QLatin1String(text)); });
    }
    QPushButton *button(const char *name) { return m_trial->find<QPushButton>(name); }

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
};

void tst_TokenPage::initTestCase()
{
    module().reset();
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    m_trial->services().tokens.watch(Double::path());
    m_trial->window().showPage(QStringLiteral("token"));
    QTRY_COMPARE_WITH_TIMEOUT(m_trial->find<RecordTable>("tokens")->model()->rowCount(), 1, patience);
}

void tst_TokenPage::models()
{
    TokenTable tokens;
    TokenKeyTable keys;
    TokenHealthTable tests;
    const QAbstractItemModelTester tokensTester(&tokens), keysTester(&keys), testsTester(&tests);
    tokens.put({QStringLiteral("m"), QStringLiteral("1"), QStringLiteral("a")}, {{.label = "a", .serial = "1", .pin = PinState::FinalTry}, false});
    QCOMPARE(tokens.data(tokens.index(0, TokenTable::State), ToneRole).toInt(), int(Tone::NeedsYou));
    keys.setKeys({{{.kind = KeyKind::Aes, .label = "k", .bits = 128, .isExtractable = true}, QStringLiteral("fde4fb")}});
    QCOMPARE(keys.data(keys.index(0, TokenKeyTable::Note), ToneRole).toInt(), int(Tone::NeedsYou));
    TokenHealth health;
    health.checks.push_back({TokenCheck::Kind::Signature, TokenCheck::Outcome::Bad, "k", "it did not verify"});
    health.timings.push_back({TokenTiming::Operation::Aes, 5, 30, 3});
    QVERIFY(!health.isGood());
    tests.setHealth(health);
    QCOMPARE(tests.data(tests.index(0, TokenHealthTable::Outcome), ToneRole).toInt(), int(Tone::Failed));
    QCOMPARE(tests.data(tests.index(1, TokenHealthTable::Outcome), ToneRole).toInt(), int(Tone::NeedsYou));
}

void tst_TokenPage::locked()
{
    auto *const login = m_trial->find<TokenLogin>("token-login");
    QVERIFY(login->isVisible());
    QVERIFY(!button("token-open")->isEnabled());
    type("token-pin", "111111");
    button("token-open")->click();
    QTRY_COMPARE_WITH_TIMEOUT(login->findChild<ErrorNote *>()->error().code, std::string("hsm.pin-wrong"), patience);
    QCOMPARE(module().tries(), 2);
    QVERIFY(m_trial->find<QLineEdit>("token-pin")->text().isEmpty());
    // One that is too short is not sent at all.
    type("token-pin", "12");
    button("token-open")->click();
    QTRY_COMPARE_WITH_TIMEOUT(login->findChild<ErrorNote *>()->error().code, std::string("hsm.pin-length"), patience);
    QCOMPARE(module().tries(), 2);
}

void tst_TokenPage::lastTryNeedsAYes()
{
    module().pin(1, 0);
    auto *const yes = m_trial->find<QCheckBox>("token-last-try");
    QTRY_VERIFY_WITH_TIMEOUT(yes->isVisible(), patience);
    type("token-pin", "648219");
    QVERIFY(!button("token-open")->isEnabled());
    QTest::keyClick(m_trial->find<QLineEdit>("token-pin"), Qt::Key_Return);
    QCOMPARE(module().tries(), 1);
    module().pin(0, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!button("token-open")->isVisible(), patience); // locked: it is not asked at all
    module().pin(3, 0);
    QTRY_VERIFY_WITH_TIMEOUT(button("token-open")->isVisible() && !yes->isVisible(), patience);
}

void tst_TokenPage::opensAndShowsKeys()
{
    type("token-pin", "648219");
    button("token-open")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_trial->find<TokenLogin>("token-login")->isVisible(), patience);
    showTab(1);
    auto *const keys = m_trial->find<RecordTable>("token-keys");
    QTRY_VERIFY_WITH_TIMEOUT(keys->model()->rowCount() >= 2, patience);
    QCOMPARE(keys->model()->index(0, TokenKeyTable::Check).data().toString(), QStringLiteral("fde4fb"));
    keys->selectRow(0);
    auto *const verdict = m_trial->window().currentPage()->findChild<QWidget *>(QStringLiteral("token-verdict"));
    for (const auto &[typed, isSame] : {std::pair("fde4fbae4a09e020eff722969f83832b", true), {"000000", false}}) {
        type("token-expected", typed);
        button("token-compare")->click();
        const QString word = isSame ? QStringLiteral("The same key") : QStringLiteral("Another key");
        QTRY_COMPARE_WITH_TIMEOUT(verdict->property("text").toString(), word, patience);
    }
    button("token-speed")->click();
    QTRY_VERIFY_WITH_TIMEOUT(hasLabel("derivations a second"), patience);
}

void tst_TokenPage::derivesOne()
{
    showTab(2);
    auto *const scheme = m_trial->find<QComboBox>("derive-scheme");
    const int old = scheme->findData(QStringLiteral("aes-cbc-md5"));
    scheme->setCurrentIndex(old);
    Q_EMIT scheme->activated(old);
    type("derive-try-serial", "SN12345");
    QVERIFY(!button("derive-try")->isEnabled()); // the secret is not shown without a yes
    m_trial->find<QCheckBox>("derive-show")->setChecked(true);
    button("derive-try")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial->find<QLabel>("derive-secret")->text(), QStringLiteral("SN12345  612b3b3f59f516b24a2c831168f701ea"), patience);
    QVERIFY(!button("derive-start")->isEnabled()); // without a site nothing is given out
}

void tst_TokenPage::examines()
{
    showTab(0);
    button("token-examine")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->find<RecordTable>("token-tests")->isVisible(), patience);
    QVERIFY(m_trial->find<RecordTable>("token-tests")->model()->rowCount() >= 5);
}

void tst_TokenPage::itsGeneratorIsTested()
{
    m_trial->window().showPage(QStringLiteral("diagnose"));
    auto *const view = m_trial->window().findChild<RandomnessView *>();
    auto &tokens = m_trial->services().tokens;
    view->testToken(tokens.placeOf(tokens.tokens()->front()));
    QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy() && view->result(), patience);
    QCOMPARE(view->result()->run.bits, 1'000'000u);
    QVERIFY(view->result()->title.contains(QString::fromStdString(tokens.tokens()->front().label)));
    m_trial->window().showPage(QStringLiteral("token"));
}

void tst_TokenPage::makesASite()
{
    showTab(3);
    type("token-site-name", "Vault");
    auto *const key = m_trial->find<QComboBox>("token-site-key");
    key->setCurrentIndex(key->findData(QStringLiteral("CA")));
    QVERIFY(key->currentIndex() > 0);
    button("token-site-make")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->services().site.state().has_value(), patience);
    const SiteState site = *m_trial->services().site.state();
    QVERIFY(site.isUnlocked && site.caToken && !site.hasCaKey);
    QCOMPARE(site.caToken->keyLabel, QStringLiteral("CA"));
    // Opened anew it is locked until the PIN is there.
    button("token-close")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_trial->services().site.state()->isUnlocked, patience);
}

void tst_TokenPage::batchWaitsForItsToken()
{
    DeviceFleet fleet({.count = 6, .hasPty = false, .hasUdp = true, .serialPrefix = QStringLiteral("W-"), .seed = 5, .threads = 1});
    const auto devices = fleet.start();
    QVERIFY(devices);
    Services &services = m_trial->services();
    BatchStart start{.findsSerial = false, .findsNetwork = false};
    std::vector<ExpectedDevice> order;
    for (const FleetDevice &device : *devices) {
        start.links << device.url;
        order.push_back({.serial = device.serial, .key = EcPublicKey::importKey(device.spki).value()});
    }
    services.site.perform(
        this, QString(),
        [order](OpenSite &site, JobControl &) {
            return site.registry().createBatch({.name = QStringLiteral("hall"), .profileName = QStringLiteral("any-device"),
                                                .profileJson = shippedProfile(QStringLiteral("any-device")).value()}, order);
        },
        [&start](const Result<qint64> &id) { start.batchId = id ? *id : 0; });
    QTRY_VERIFY_WITH_TIMEOUT(start.batchId != 0, patience);
    m_trial->window().showPage(QStringLiteral("bench"));
    auto *const bench = static_cast<BenchPage *>(m_trial->window().currentPage());
    bench->run(start);
    auto *const unlock = m_trial->find<AskCard>("unlock");
    QVERIFY(unlock->isVisible());
    module().add("C_Sign", module().calls("C_Sign") + 5, 0x30, DoubleEffect::Unplug);
    QTest::keyClicks(unlock->findChild<QLineEdit *>(), QStringLiteral("648219"));
    unlock->confirm()->click();
    QTRY_VERIFY_WITH_TIMEOUT(services.batch.isUnderWay(), patience);
    auto *const card = m_trial->find<AskCard>("token-card");
    QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), patience);
    QVERIFY(services.site.state()->away.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(services.batch.rows().begin(), services.batch.rows().end(), [](const LiveRow &r) { return r.waitsForKey(); }), patience);
    auto *const pin = card->findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(pin->isVisible(), patience);
    // A wrong PIN is one try, and the batch waits on.
    for (const char *const typed : {"111111", "648219"}) {
        QTRY_VERIFY_WITH_TIMEOUT(pin->isEnabled(), patience);
        pin->clear();
        QTest::keyClicks(pin, QString::fromLatin1(typed));
        card->confirm()->click();
        if (*typed == '1')
            QTRY_COMPARE_WITH_TIMEOUT(card->findChild<ErrorNote *>()->error().code, std::string("hsm.pin-wrong"), patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(services.batch.phase(), BatchPhase::Ended, patience);
    QVERIFY(!card->isVisible());
    for (const LiveRow &row : services.batch.rows())
        QVERIFY2(row.state == LiveRow::State::Done, qPrintable(row.serial + u' ' + QString::fromStdString(row.reason.code)));
    QCOMPARE(int(services.batch.rows().size()), 6);
    QCOMPARE(module().tries(), 3);
}

void tst_TokenPage::pulledOut()
{
    m_trial->window().showPage(QStringLiteral("token"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_trial->find<TokenLogin>("token-login")->isVisible(), patience); // the batch opened it
    module().add("C_GetSlotList", module().calls("C_GetSlotList") + 1, 0, DoubleEffect::Unplug);
    QTRY_VERIFY_WITH_TIMEOUT(!m_trial->services().site.state()->isUnlocked, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->find<TokenLogin>("token-login")->isVisible(), patience); // it is there again, and locked
    bool isIn = false;
    const TokenPlace place = m_trial->services().tokens.placeOf(m_trial->services().tokens.tokens()->front());
    m_trial->services().tokens.login(place, pinText(), false, this, [&isIn](const Result<void> &in) { isIn = bool(in); });
    QTRY_VERIFY_WITH_TIMEOUT(isIn && m_trial->services().site.state()->isUnlocked, patience); // one PIN opens both
}

void tst_TokenPage::namedAndUncut()
{
    for (const LanguageRow &row : languageTable()) {
        m_trial->station().language().use(row.code);
        for (int tab = 0; tab < 4; ++tab) {
            showTab(tab);
            QCoreApplication::sendPostedEvents();
            QTest::qWait(30);
            const QStringList unnamed = unnamedControls(&m_trial->window()), cut = cutTexts(&m_trial->window());
            QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
    }
}

void tst_TokenPage::nothingBlocked()
{
    const std::vector<std::string> &findings = m_guard->findings();
    QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
}

QTEST_MAIN(tst_TokenPage)
#include "tst_tokenpage.moc"
