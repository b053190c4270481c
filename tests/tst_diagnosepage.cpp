// The Diagnose page, clicked through: a log's failures with cause and remedy, a mismatch found and shown beside the hub, channels by mouse and
// keyboard, keys of a real site; nothing slow on this thread.
#include "models/core/threadguard.h"
#include "models/tables/kdfform.h"
#include "models/tables/keyduetable.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/diagnose/channelpicture.h"
#include "widgets/diagnose/channelsview.h"
#include "widgets/diagnose/checklistform.h"
#include "widgets/diagnose/checklistview.h"
#include "widgets/diagnose/failuresview.h"
#include "widgets/diagnose/kdfform.h"
#include "widgets/diagnose/kdfview.h"
#include "widgets/diagnose/keylists.h"
#include "widgets/diagnose/keysview.h"
#include "widgets/diagnose/keytree.h"
#include "widgets/diagnose/randomnessview.h"
#include "widgets/diagnosepage.h"
#include "widgets/controls.h"
#include "widgets/recordtable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QTabWidget>

using namespace imprint;

namespace {

constexpr int patience = TrialWindow::patience;
using Part = DiagnosePage::Part;

// PBKDF2 as RFC 8018 has it, one block.
QByteArray pbkdf2(const QByteArray &password, const QByteArray &salt, int iterations)
{
    QByteArray u = QMessageAuthenticationCode::hash(salt + QByteArray::fromHex("00000001"), password, QCryptographicHash::Sha256), out = u;
    for (int i = 1; i < iterations; ++i) {
        u = QMessageAuthenticationCode::hash(u, password, QCryptographicHash::Sha256);
        for (qsizetype k = 0; k < out.size(); ++k)
            out[k] = char(out[k] ^ u[k]);
    }
    return out;
}

} // namespace

class tst_DiagnosePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void models();
    void catalogueIsTranslated_data();
    void catalogueIsTranslated();
    void findsAreTranslated_data();
    void findsAreTranslated();
    void catalogueIsSearched_data();
    void catalogueIsSearched();
    void logIsRead();
    void mismatchIsFound();
    void channelsByKeyboard();
    void sampleOfThisComputer();
    void sampleOfManyStarts();
    void keysOfASite();
    void checklistOfADevice();
    void sampleOfADevice();
    void keyListIsRecorded();
    void opensPrefilled();
    void namedAndUncut();
    void nothingBlocked();

private:
    DiagnosePage *page() { return static_cast<DiagnosePage *>(m_trial->window().currentPage()); }
    template <typename View>
    View *show(Part part)
    {
        page()->showPart(part);
        return page()->findChild<View *>();
    }

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
};

void tst_DiagnosePage::initTestCase()
{
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    m_trial->window().showPage(QStringLiteral("diagnose"));
    auto *const failures = show<FailuresView>(Part::Failures);
    QTRY_VERIFY_WITH_TIMEOUT(failures->table().rowCount() > 100, patience);
}

void tst_DiagnosePage::models()
{
    FailureTable failures;
    ChannelTable channels;
    KeyDueTable keys;
    QAbstractItemModelTester one(&failures), two(&channels), three(&keys);
    LogFindings findings;
    failures.setFindings(findings);
    channels.toggle(QStringLiteral("wifi:6"));
    channels.toggle(QStringLiteral("no:such"));
    QCOMPARE(channels.inUse().size(), 1u);
    keys.setKeys({{QStringLiteral("LH-1"), DueWhy::Expired, -3, {}, {}}, {QStringLiteral("CA"), DueWhy::Age, 4000, {}, {}}});
    QCOMPARE(keys.index(0, KeyDueTable::Days).data().toString(), QStringLiteral("3"));
    SiteKeys deriving;
    deriving.derivationKeys = {{{}, {}, {}, 1}};
    for (const KeyLevel &level : keyHierarchy(deriving)) { // the words of the engine are those that the window knows
        m_trial->station().language().use(QStringLiteral("de"));
        QVERIFY2(keyLevelWords(level).exposure != level.exposure, qPrintable(level.exposure));
        QVERIFY2(keyLevelWords(level).kept != level.kept, qPrintable(level.kept));
        m_trial->station().language().use(QStringLiteral("en"));
    }
}

// In German no part of a row is left in English, whichever of the two catalogues it comes from.
void tst_DiagnosePage::catalogueIsTranslated_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("of a stack") << QStringLiteral("KDF_TIMEOUT_ERROR");
    QTest::newRow("our own") << QStringLiteral("hsm.pin-wrong");
}

void tst_DiagnosePage::catalogueIsTranslated()
{
    QFETCH(QString, code);
    const KnownFailure *const failure = (*FailureCatalogue::builtIn())->find(code);
    QVERIFY(failure);
    m_trial->station().language().use(QStringLiteral("de"));
    const FailureText text = failureText(*failure);
    m_trial->station().language().use(QStringLiteral("en"));
    const FailureText english = failureText(*failure);
    QVERIFY(english.title == failure->title && english.steps == failure->steps);
    QVERIFY2(text.title != english.title && text.cause != english.cause && text.remedy != english.remedy, qPrintable(text.title));
    QVERIFY2(!text.cause.contains(u'{'), qPrintable(text.cause));
    QVERIFY(!text.steps.isEmpty());
    for (const QString &step : failure->steps)
        QVERIFY2(!text.steps.contains(step), qPrintable(step));
}

void tst_DiagnosePage::findsAreTranslated_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *member, const QJsonValue &value, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(member) << value << QString::fromUtf8(words);
    };
    row("number", "iterations", 1000, "Iterationen: 1000");
    row("input", "salt", "hex text, upper case", "Salt: als Hextext in Großbuchstaben");
    row("one after the other", "password", "hex text, then cut to the first 16 bytes", "Geheimnis: als Hextext, dann auf die ersten 16 Bytes gekürzt");
    row("several", "info", "hashed with md5, as hex text; salt in its place", "Info: mit md5 gehasht, als Hextext; an seiner Stelle: Salt");
    row("roles", "roles", "ikm and salt swapped", "Geheimnis und Salt vertauscht");
    row("secret called key", "key", "all zero", "Geheimnis: lauter Nullen");
    row("key of the MAC", "key", "salt", "Schlüssel der MAC: salt");
    row("of a specification", "hash", "sha1", "Hash: sha1");
    row("unknown", "cf", "%1 in its place", "cf: %1 in its place");
}

void tst_DiagnosePage::findsAreTranslated()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    m_trial->station().language().use(QStringLiteral("de"));
    const QString words = differenceWords({{member, value}});
    m_trial->station().language().use(QStringLiteral("en"));
    QTEST(words, "words");
}

void tst_DiagnosePage::catalogueIsSearched_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("code") << QStringLiteral("kdf_timeout") << QStringLiteral("KDF_TIMEOUT_ERROR");
    QTest::newRow("message") << QStringLiteral("esp-tls: mbedtls_ssl_handshake returned -0x7780") << QStringLiteral("MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE");
}

void tst_DiagnosePage::catalogueIsSearched()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    auto *const failures = show<FailuresView>(Part::Failures);
    auto *const search = failures->findChild<QLineEdit *>(QStringLiteral("search"));
    search->setFocus();
    QTest::keyClicks(search, typed);
    QVERIFY(failures->table().rowCount() > 0);
    QCOMPARE(failures->table().at(0).code, first);
    search->clear();
    QVERIFY(failures->table().rowCount() > 100);
}

void tst_DiagnosePage::logIsRead()
{
    auto *const failures = show<FailuresView>(Part::Failures);
    QGuiApplication::clipboard()->setText(QStringLiteral("boot\nE kdf: KDF_FAILURE_PARAM_MISMATCH\nE kdf: KDF_FAILURE_PARAM_MISMATCH\n"));
    failures->findChild<QPushButton *>(QStringLiteral("paste-log"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(failures->table().findings().has_value(), patience);
    QCOMPARE(failures->table().rowCount(), 1);
    QCOMPARE(failures->table().foundAt(0)->count, 2u);
    QCOMPARE(failures->table().findings()->lines, 3u);
    failures->readLog(m_trial->path("none.log"));
    QTRY_VERIFY_WITH_TIMEOUT(failures->findChild<ErrorNote *>()->isVisible(), patience);
    QCOMPARE(failures->findChild<ErrorNote *>()->error().code, std::string("file.missing"));
    failures->findChild<QPushButton *>(QStringLiteral("show-all"))->click();
    QVERIFY(failures->table().rowCount() > 100);
}

void tst_DiagnosePage::mismatchIsFound()
{
    auto *const kdf = show<KdfView>(Part::Derivation);
    const QByteArray got = pbkdf2("hall sensor", QByteArray::fromHex("be2fedc3888d7643"), 1000);
    kdf->setCase(QJsonDocument::fromJson(R"({"hub_spec": {"kdf": "PBKDF2", "hash": "sha256", "iterations": 10000, "length": 32},
        "inputs": {"password_text": "hall sensor", "salt": "be2fedc3888d7643f5c8945169f0e3a7"}, "device_output": "%"})").object());
    auto *const output = kdf->findChild<QLineEdit *>(QStringLiteral("device-output"));
    output->setText(QString::fromLatin1(got.toHex()));
    QVERIFY(!kdf->form().differs());
    kdf->findChild<QPushButton *>(QStringLiteral("search-start"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(kdf->findings() && !kdf->isBusy(), patience);
    QVERIFY(!kdf->findings()->found.empty());
    QCOMPARE(kdf->findings()->found.front().faults, 2);
    QTRY_VERIFY(kdf->findChild<QPushButton *>(QStringLiteral("show-find")));
    kdf->findChild<QPushButton *>(QStringLiteral("show-find"))->click();
    QVERIFY(kdf->form().differs());
    QCOMPARE(kdf->findChild<QLineEdit *>(QStringLiteral("device-iterations"))->text(), QStringLiteral("1000"));
    QCOMPARE(kdf->findChild<QLineEdit *>(QStringLiteral("device-in:salt"))->text(), QStringLiteral("be2fedc3888d7643"));
    QCOMPARE(deriveSide(kdf->form().device().spec(), kdf->form().device().inputsJson()).output, QString::fromLatin1(got.toHex()));
    kdf->findChild<QPushButton *>(QStringLiteral("copy-command"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("pbkdf2_hmac")));
}

void tst_DiagnosePage::channelsByKeyboard()
{
    auto *const view = show<ChannelsView>(Part::Channels);
    auto *const picture = view->findChild<ChannelPicture *>();
    picture->setFocus();
    QCOMPARE(picture->currentId(), QStringLiteral("wifi:1"));
    QTest::keyClick(picture, Qt::Key_Space);
    QTest::keyClick(picture, Qt::Key_Down);
    QCOMPARE(picture->currentId(), QStringLiteral("zigbee:12")); // the nearest by frequency
    QCOMPARE(view->table().inUse().size(), 1u);
    QCOMPARE(view->table().best(), QStringList{QStringLiteral("zigbee:26")});
    auto *const radio = view->findChild<QComboBox *>(QStringLiteral("radio"));
    radio->setCurrentIndex(radio->findData(QStringLiteral("wifi5")));
    auto *const width = view->findChild<QComboBox *>(QStringLiteral("width"));
    QVERIFY(width->isVisible());
    width->setCurrentIndex(width->findData(QStringLiteral("80")));
    QTest::keyClick(picture, Qt::Key_Space);
    QVERIFY(view->table().isInUse(QStringLiteral("wifi5:36/80")));
    view->findChild<QPushButton *>(QStringLiteral("clear"))->click();
    QVERIFY(view->table().inUse().empty());
    radio->setCurrentIndex(0);
}

void tst_DiagnosePage::keysOfASite()
{
    auto *const keys = show<KeysView>(Part::Keys);
    QVERIFY(!keys->findChild<RecordTable *>()->isVisible()); // no site
    QVERIFY(m_trial->run());
    m_trial->window().showPage(QStringLiteral("diagnose"));
    QTRY_VERIFY_WITH_TIMEOUT(keys->findChild<KeyTree *>()->levelCount() >= 3, patience);
    QCOMPARE(keys->table().rowCount(), 0);
    keys->findChild<QSpinBox *>(QStringLiteral("before-expiry"))->setValue(100'000);
    QTRY_VERIFY(keys->table().rowCount() >= 4); // every device's certificate ends within
}

// All 15 tests over a million bits of this computer's generator: honest about what they cannot show.
void tst_DiagnosePage::sampleOfThisComputer()
{
    auto *const view = show<RandomnessView>(Part::Randomness);
    view->testHost();
    QTRY_VERIFY_WITH_TIMEOUT(view->result() && !view->isBusy(), patience);
    QCOMPARE(view->result()->run.bits, 1'000'000u);
    QCOMPARE(view->result()->run.pValues.size(), 15u);
    QVERIFY(verdictWords(*view->result()).contains(QLatin1String("16 bits of seed")));
    RandomTestTable tests;
    EstimateTable estimates;
    QAbstractItemModelTester one(&tests), two(&estimates);
    tests.setResult(view->result());
    estimates.setResult(view->result());
    QCOMPARE(tests.rowCount(), 15);
    QCOMPARE(estimates.rowCount(), 13); // ten estimators, the least, two health tests
    view->testFile(m_trial->path("none.bin"));
    QTRY_VERIFY_WITH_TIMEOUT(view->findChild<ErrorNote *>()->isVisible(), patience);
}

// A thousand starts of a thousand bits each; another number does not fit the file.
void tst_DiagnosePage::sampleOfManyStarts()
{
    auto *const view = show<RandomnessView>(Part::Randomness);
    QFile file(m_trial->path("starts.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QRandomGenerator source(7);
    for (int i = 0; i < 31'250; ++i) {
        const quint32 word = source.generate();
        file.write(reinterpret_cast<const char *>(&word), sizeof word);
    }
    file.close();
    auto *const restarts = view->findChild<QSpinBox *>(QStringLiteral("restarts"));
    restarts->setValue(1000);
    view->testFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy() && view->result()->restart, patience);
    QVERIFY(view->result()->restart->entropy);
    EstimateTable estimates;
    estimates.setResult(view->result());
    QCOMPARE(estimates.rowCount(), 14);
    restarts->setValue(999);
    view->testFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy(), patience);
    QCOMPARE(view->findChild<ErrorNote *>()->error().code, std::string("random.restart"));
    restarts->setValue(1);
}

// What the registry knows is filled in; answers go on record, about the device.
void tst_DiagnosePage::checklistOfADevice()
{
    const QString serial = m_trial->services().batch.rows().front().serial;
    m_trial->window().showPage(QStringLiteral("diagnose"), serial);
    auto *const view = page()->findChild<ChecklistView *>();
    QVERIFY(view->isVisible());
    const auto factsOf = [view](const QString &id) {
        QStringList facts;
        for (const ChecklistItem &item : view->form().checklist().items)
            if (item.id == id)
                for (const Fact &fact : item.facts)
                    facts << fact.sentence.english();
        return facts.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(factsOf(QStringLiteral("traffic")).contains(QLatin1String("Passed: release, discovery")), patience);
    QVERIFY(factsOf(QStringLiteral("parameters")).contains(QLatin1String("Hall sensors")));
    view->addLog(LogFindings{QStringLiteral("a.log"), 1, {{FailureCatalogue::builtIn().value()->find(QStringLiteral("KDF_ENTROPY_LOW")), 1, {1}, {}}}});
    QVERIFY(factsOf(QStringLiteral("entropy")).contains(QLatin1String("a.log")));
    auto *const answer = view->findChild<QComboBox *>(QStringLiteral("answer-entropy"));
    QCOMPARE(CheckAnswer(answer->currentData().toInt()), CheckAnswer::Wrong);
    auto *const record = view->findChild<QPushButton *>(QStringLiteral("record"));
    QVERIFY(record->isEnabled());
    record->click();
    QString recorded;
    const auto isRecorded = [&] {
        m_trial->services().registry.ask(view, "test", [serial](RegistryReader &reader) { return reader.history(serial); },
                                         [&recorded](Result<std::vector<HistoryEvent>> events) {
                                             if (events && !events->empty() && events->back().action == QLatin1String("checklist.recorded"))
                                                 recorded = events->back().detail;
                                         });
        QTest::qWait(20);
        return recorded.contains(QLatin1String("entropy: wrong"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), patience);
}

// Owned by now: it refuses, and the page says why.
void tst_DiagnosePage::sampleOfADevice()
{
    auto *const view = show<RandomnessView>(Part::Randomness);
    const QString link = m_trial->services().batch.rows().front().url;
    QVERIFY(!link.isEmpty());
    view->testDevice(link);
    QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy(), patience);
    const std::string code = view->findChild<ErrorNote *>()->error().code;
    QVERIFY2(code == "sample.none", code.c_str());
}

void tst_DiagnosePage::keyListIsRecorded()
{
    auto *const keys = show<KeysView>(Part::Keys);
    QTRY_VERIFY_WITH_TIMEOUT(keys->findChild<QComboBox *>(QStringLiteral("answer-backup")), patience);
    auto *const record = keys->findChild<QPushButton *>(QStringLiteral("record-list"));
    QVERIFY(!record->isEnabled());
    keys->findChild<QComboBox *>(QStringLiteral("answer-backup"))->setCurrentIndex(int(CheckAnswer::Wrong));
    keys->findChild<QLineEdit *>(QStringLiteral("note-backup"))->setText(QStringLiteral("no copy"));
    QVERIFY(record->isEnabled());
    record->click();
    QTRY_COMPARE_WITH_TIMEOUT(keys->findChild<KeyLists *>()->findChild<StateText *>()->tone(), Tone::Passed, patience);
}

void tst_DiagnosePage::opensPrefilled()
{
    m_trial->window().showPage(QStringLiteral("diagnose"), QStringLiteral("code:KDF_TIMEOUT_ERROR"));
    auto *const failures = page()->findChild<FailuresView *>();
    QVERIFY(failures->isVisible());
    const QModelIndexList rows = failures->findChild<RecordTable *>()->selectionModel()->selectedRows();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(failures->table().at(rows.front().row()).code, QStringLiteral("KDF_TIMEOUT_ERROR"));
}

void tst_DiagnosePage::namedAndUncut()
{
    auto *const tabs = page()->findChild<QTabWidget *>();
    for (const LanguageRow &row : languageTable()) {
        m_trial->station().language().use(row.code);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCoreApplication::sendPostedEvents();
            QTest::qWait(50);
            const QStringList unnamed = unnamedControls(&m_trial->window()), cut = cutTexts(&m_trial->window());
            QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
            QVERIFY2(cut.isEmpty(), qPrintable(row.code + u' ' + cut.join(u'\n')));
        }
    }
    m_trial->station().language().use(QStringLiteral("en"));
}

void tst_DiagnosePage::nothingBlocked()
{
    QVERIFY2(m_guard->findings().empty(), m_guard->findings().empty() ? "" : m_guard->findings().front().c_str());
}

QTEST_MAIN(tst_DiagnosePage)
#include "tst_diagnosepage.moc"
