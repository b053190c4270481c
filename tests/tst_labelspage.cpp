// The Labels page, clicked through over real records: what is shown is what is printed, secrets are hidden in it, a click says
// where printing begins, what was printed is on record, and a label of one's own is kept. And scans and photos on the Bench.
#include "models/core/threadguard.h"
#include "models/labels/render/codereader.h"
#include "models/labels/scanneddevice.h"
#include "models/workflow/sitesecret.h"
#include "support/outside.h"
#include "support/tokendouble.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/labels/labelform.h"
#include "widgets/labels/sheetview.h"
#include "widgets/labelspage.h"
#include "widgets/scanfield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImageReader>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <thread>

using namespace imprint;

namespace {

constexpr int patience = TrialWindow::patience;

test::Double &module()
{
    static test::Double *const one = new test::Double;
    return *one;
}

Secret passphrase()
{
    std::string text = "correct horse battery";
    return Secret::takeOver(text);
}

QByteArray profileWith(const QByteArray &more)
{
    return R"({"format": "imprint-profile", "version": 1, "name": "any-device", "title": "Plug", "protocol": "homeca-1",
        "linkSchemes": ["serial", "coap"], "curve": "any", "deliveredKey": "preferred")" + more + '}';
}
const QByteArray derivedPops = R"(, "derivation": {"scheme": "cmac-serial", "key": "MyAESKey", "keyCheck": "FDE4FB", "destination": "label"},
    "label": {"format": "espprov", "template": "brother-62", "fields": [
    {"name": "ver", "from": "constant", "value": "v1"}, {"name": "name", "from": "registry", "value": "serial"},
    {"name": "transport", "from": "constant", "value": "ble"}, {"name": "pop", "from": "derived"}]})";
const QByteArray drawnPasscodes = R"(, "label": {"format": "matter", "template": "brother-62", "fields": [
    {"name": "vendorId", "from": "constant", "value": "65521"}, {"name": "productId", "from": "constant", "value": "32768"},
    {"name": "flow", "from": "constant", "value": "0"}, {"name": "discovery", "from": "constant", "value": "2"},
    {"name": "discriminator", "from": "drawn"}, {"name": "passcode", "from": "drawn"}]})";

} // namespace

class tst_LabelsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void emptyFirst();
    void theSheetOfABatch();
    void startByClickAndKey();
    void exportIsOnRecord();
    void whatWouldFit();
    void calibrationMovesTheSheet();
    void aLabelOfOnesOwn();
    void secretsAreHidden();
    void photoOnTheWindow();
    void derivedInTheToken();
    void drawnForFlashing();
    void scansNameDevices_data();
    void scansNameDevices();
    void namedAndUncut_data();
    void namedAndUncut();
    void nothingBlocked();

private:
    LabelsPage &page() { return *static_cast<LabelsPage *>(m_trial->window().page(QStringLiteral("labels"))); }
    template <typename T>
    T *find(const char *name)
    {
        return page().findChild<T *>(QLatin1String(name));
    }
    void choose(const char *box, const QVariant &data)
    {
        auto *const combo = find<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(data));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    // With the site, off this thread.
    void withSite(const std::function<void(OpenSite &)> &work)
    {
        const auto site = m_trial->services().site.openSite();
        std::thread([&] { work(*site); }).join();
    }
    void giveProfile(const QByteArray &json);
    void type(const char *field, const QString &text)
    {
        auto *const widget = find<QWidget>(field);
        auto *edit = qobject_cast<QLineEdit *>(widget);
        edit = edit ? edit : widget->findChild<QLineEdit *>();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void checkScreen();
    QImage picture();

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
    QString m_png;
};

void tst_LabelsPage::initTestCase()
{
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    m_trial->window().showPage(QStringLiteral("labels"));
}

void tst_LabelsPage::emptyFirst()
{
    QVERIFY(!find<QComboBox>("from")->isVisible());
    QVERIFY(m_trial->run());
    QTRY_VERIFY_WITH_TIMEOUT(find<QComboBox>("from")->isVisible(), patience);
}

// The picture that is on the screen, however long the drawing takes.
QImage tst_LabelsPage::picture()
{
    QImage image;
    const QMetaObject::Connection catching =
        connect(&m_trial->services().labels, &LabelService::drawn, this, [&](int, const QImage &drawn) { image = drawn; });
    m_trial->services().labels.draw(0, QSize(2400, 3400));
    (void)QTest::qWaitFor([&] { return !image.isNull(); }, patience);
    disconnect(catching);
    return image;
}

void tst_LabelsPage::theSheetOfABatch()
{
    page().open(QStringLiteral("batch 1"));
    choose("design", QStringLiteral("l7651"));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().sheet->labels() == 4, patience);
    QCOMPARE(page().proof().format, QStringLiteral("pubkey"));
    QTRY_VERIFY_WITH_TIMEOUT(page().sheet().hasImage(), patience);
    const auto codes = readCodes(picture()); // a public key is no secret: it is shown as it will be
    QVERIFY(!codes.empty());
    for (const QByteArray &code : codes)
        QVERIFY(scannedDevice(QString::fromUtf8(code))->key.has_value());
    // Every copy has its place.
    find<QSpinBox>("copies")->setValue(20);
    QTRY_COMPARE_WITH_TIMEOUT(page().sheet().pages(), 2, patience);
    find<QSpinBox>("copies")->setValue(1);
    QTRY_COMPARE_WITH_TIMEOUT(page().sheet().pages(), 1, patience);
}

void tst_LabelsPage::startByClickAndKey()
{
    SheetView &view = page().sheet();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.labelRect(6).center().toPoint());
    QCOMPARE(find<QSpinBox>("start")->value(), 7);
    QTRY_COMPARE_WITH_TIMEOUT(page().form().wish().start, 7, patience);
    QTest::keyClick(&view, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(find<QSpinBox>("start")->value(), 12, patience);
    const double before = view.factor();
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.factor() > before);
    view.setZoom(0);
}

void tst_LabelsPage::exportIsOnRecord()
{
    choose("dpi", 600);
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet != nullptr, patience);
    m_png = m_trial->path("labels.png");
    for (const QString &file : {m_trial->path("labels.pdf"), m_png}) {
        QTRY_VERIFY_WITH_TIMEOUT(m_trial->window().findChild<QPushButton *>("export")->isEnabled(), patience);
        m_trial->window().findChild<QPushButton *>(QStringLiteral("export"))->click();
        QVERIFY(m_trial->savesTo(file));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    }
    QVERIFY(TrialWindow::contentOf(m_trial->path("labels.pdf")).startsWith("%PDF"));
    // Printed before, and why is asked; no secret is on them, so that the answer may stay out.
    QTRY_COMPARE_WITH_TIMEOUT(page().proof().again, 4, patience);
    QVERIFY(find<QLineEdit>("label-why")->isVisible());
    std::optional<BatchReport> report;
    m_trial->services().registry.ask(this, "r", [](RegistryReader &reader) { return reader.report(1); },
                                     [&](Result<BatchReport> all) { report = *all; });
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), patience);
    for (const BatchRow &row : report->rows)
        QCOMPARE(std::pair(row.labelsPrinted, row.labelsReprinted), std::pair(1, 1));
}

void tst_LabelsPage::whatWouldFit()
{
    choose("design", QStringLiteral("l4731"));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().problem.has_value(), patience);
    QCOMPARE(page().proof().problem->code, std::string("label.small"));
    QVERIFY(!page().proof().fits.empty() && page().proof().sheet == nullptr);
    QVERIFY(!m_trial->window().findChild<QPushButton *>("print")->isEnabled());
    choose("design", page().proof().fits.front().name);
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet != nullptr, patience);
}

void tst_LabelsPage::calibrationMovesTheSheet()
{
    choose("design", QStringLiteral("l7651"));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().design->name == QLatin1String("l7651"), patience);
    const QPoint before = page().proof().sheet->pages().front().labels.front().at;
    find<QPushButton>("calibrate")->click();
    find<QDoubleSpinBox>("offset-x")->setValue(2);
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().sheet->pages().front().labels.front().at.x() > before.x(), patience);
    find<QPushButton>("test-page")->click();
    QVERIFY(m_trial->savesTo(m_trial->path("test.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(TrialWindow::contentOf(m_trial->path("test.pdf")).startsWith("%PDF"), patience);
    find<QPushButton>("leave-calibration")->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().proof().sheet->pages().front().labels.front().at, before, patience);
}

void tst_LabelsPage::aLabelOfOnesOwn()
{
    find<QPushButton>("edit")->click();
    auto *const items = find<QListWidget>("items");
    const int before = items->count();
    find<QPushButton>("add-text")->click();
    QCOMPARE(items->count(), before + 1);
    find<QLineEdit>("text")->setText(QStringLiteral("Lindenhof {serial}"));
    find<QDoubleSpinBox>("y")->setValue(16);
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().design && page().proof().design->items.back().text == QLatin1String("Lindenhof {serial}"), patience);
    items->setCurrentRow(0); // the code stays
    QVERIFY(!find<QAbstractButton>("remove")->isEnabled());
    find<QLineEdit>("template-name")->setText(QStringLiteral("hall"));
    find<QPushButton>("save-template")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QComboBox>("design")->findData(QStringLiteral("hall")) >= 0, patience);
    choose("design", QStringLiteral("hall"));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().design->name == QLatin1String("hall"), patience);
    QVERIFY(page().proof().design->media.isSheet());
}

void tst_LabelsPage::secretsAreHidden()
{
    const QString file = m_trial->path("matter.csv");
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("vendorId,productId,flow,discovery,discriminator,passcode,serial\n65521,32768,0,2,3840,20202021,M-1\n");
    csv.close();
    choose("design", QStringLiteral("l7651"));
    choose("format", QStringLiteral("matter"));
    page().form().chooseCsv(file);
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().format == QLatin1String("matter"), patience);
    QVERIFY(page().proof().sheet->hasSecret());
    QVERIFY(readCodes(picture()).empty());
    QImageReader::setAllocationLimit(0); // a page at 600 dpi
    const auto png = page().proof().sheet->write(LabelFile::Png); // and paper has it
    QVERIFY(png && !readCodes(QImage::fromData(png->front())).empty());
    choose("format", QString());
    page().open(QStringLiteral("batch 1"));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().format == QLatin1String("pubkey"), patience);
}

// The sheet that was exported, dropped on the window.
void tst_LabelsPage::photoOnTheWindow()
{
    QMimeData photo;
    photo.setUrls({QUrl::fromLocalFile(m_png)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &photo, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_trial->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &photo, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_trial->window(), &drop);
    QCOMPARE(m_trial->window().currentPageId(), QStringLiteral("bench"));
    m_trial->window().showPage(QStringLiteral("labels"));
}

// Batch 1 gets another profile, and the site's secret a passphrase that is known here.
void tst_LabelsPage::giveProfile(const QByteArray &json)
{
    withSite([&](OpenSite &site) {
        SystemRandom random;
        (void)openSiteSecret(site.registry(), passphrase(), random);
    });
    const QString name = QStringLiteral("profile");
    {
        QSqlDatabase registry = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        registry.setDatabaseName(m_trial->services().site.state()->path + QStringLiteral("/registry.sqlite"));
        QVERIFY(registry.open());
        QSqlQuery change(registry);
        change.prepare(QStringLiteral("UPDATE batch SET profile_json = ? WHERE id = 1"));
        change.addBindValue(json);
        QVERIFY(change.exec());
    }
    QSqlDatabase::removeDatabase(name);
    choose("format", QString());
    choose("design", QStringLiteral("brother-62"));
    Q_EMIT m_trial->services().site.changed(); // read anew
    page().open(QStringLiteral("batch 1"));
}

// Whole in every language, also in a small window.
void tst_LabelsPage::checkScreen()
{
    for (const LanguageRow &row : languageTable())
        for (const QSize &size : {QSize(880, 500), QSize(1280, 720)}) {
            m_trial->station().language().use(row.code);
            m_trial->window().resize(size);
            QCoreApplication::sendPostedEvents();
            QTest::qWait(50);
            const QStringList found = unnamedControls(&m_trial->window()) + cutTexts(&m_trial->window()) + keyboardFindings(&m_trial->window());
            QVERIFY2(found.isEmpty(), qPrintable(row.code + u' ' + found.join(u'\n')));
        }
    m_trial->station().language().use(QStringLiteral("en"));
}

void tst_LabelsPage::derivedInTheToken()
{
    module().reset();
    giveProfile(profileWith(derivedPops));
    m_trial->services().tokens.watch(test::Double::path());
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().derivation && page().proof().derivation->devices == 4, patience);
    QCOMPARE(page().proof().derivation->issued, 0);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("token-open")->isVisible(), patience);
    checkScreen();
    type("token-pin", QStringLiteral("648219"));
    find<QPushButton>("token-open")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("derive-labels")->isVisible(), patience);
    QVERIFY(!find<QPushButton>("derive-labels")->isEnabled());
    checkScreen();
    type("derive-labels-passphrase", QStringLiteral("correct horse battery"));
    find<QPushButton>("derive-labels")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().sheet->hasSecret(), patience);
    QVERIFY(readCodes(picture()).empty());
    const auto issues = [this](const QString &serial) {
        std::vector<SecretIssue> all;
        withSite([&](OpenSite &site) { all = site.registry().secretIssues(serial).value(); });
        return all;
    };
    QString serial;
    withSite([&](OpenSite &site) {
        SystemClock clock;
        serial = RegistryReader::over(site.registry(), clock)->batchRows(1).value().front().serial;
    });
    QVERIFY(issues(serial).empty()); // nothing has left yet
    type("label-why", QStringLiteral("with their secrets now")); // there were labels without them
    m_trial->window().findChild<QPushButton *>(QStringLiteral("export"))->click();
    QVERIFY(m_trial->savesTo(m_trial->path("derived.pdf")));
    // It left once, and the next time says why.
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().derivation && page().proof().derivation->issued == 4, patience);
    QCOMPARE(issues(serial).size(), std::size_t(1));
    QCOMPARE(issues(serial).front().state, SecretState::Left);
    type("derive-labels-passphrase", QStringLiteral("correct horse battery"));
    QVERIFY(!find<QPushButton>("derive-labels")->isEnabled());
    type("derive-labels-why", QStringLiteral("they tore"));
    find<QPushButton>("derive-labels")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet != nullptr, patience);
    QCOMPARE(find<QLineEdit>("label-why")->text(), QStringLiteral("they tore"));
}

void tst_LabelsPage::drawnForFlashing()
{
    giveProfile(profileWith(drawnPasscodes));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().isDrawn && page().proof().problem && page().proof().problem->code == "label.not-out", patience);
    find<QPushButton>("draw")->click();
    checkScreen();
    const QString certificate = m_trial->path("c.pem"), file = m_trial->path("secrets.cms");
    QCOMPARE(test::runOutside("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=flasher -addext keyUsage=keyEncipherment -keyout",
                              {m_trial->path("k.pem"), QStringLiteral("-out"), certificate}).exitCode, 0);
    type("draw-certificate", certificate);
    type("draw-file", file);
    QVERIFY(!find<QPushButton>("draw-secrets")->isEnabled());
    type("draw-passphrase", QStringLiteral("correct horse battery"));
    find<QPushButton>("draw-secrets")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().sheet->hasSecret() && page().proof().format == QLatin1String("matter"), patience);
    const QByteArray csv = test::runOutside("openssl cms -decrypt -inform DER -in", {file, QStringLiteral("-recip"), certificate, QStringLiteral("-inkey"),
                                                                                     m_trial->path("k.pem")}).output;
    QVERIFY2(csv.startsWith("serial,discriminator,passcode\r\n") && csv.count('\n') == 5, csv);
    QVERIFY(readCodes(picture()).empty());
    giveProfile(profileWith({}));
    QTRY_VERIFY_WITH_TIMEOUT(page().proof().sheet && page().proof().format == QLatin1String("pubkey"), patience);
}

void tst_LabelsPage::scansNameDevices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("address");
    QTest::newRow("bare") << "M-17" << "M-17" << "";
    QTest::newRow("AIM") << "]Q1M-17" << "M-17" << "";
    QTest::newRow("link") << "https://id.example.com/01/09506000134352/21/A-9" << "A-9" << "";
    QTest::newRow("thread") << "v=1&&eui=18b4300000000004&&cc=J01NME" << "" << "18B4300000000004";
    QTest::newRow("damaged HomeKit") << "X-HM://0071WK4SM7OS" << "" << "";
}

void tst_LabelsPage::scansNameDevices()
{
    QFETCH(QString, text);
    QFETCH(QString, serial);
    QFETCH(QString, address);
    ScanField field;
    QString scanned, addressed;
    bool isRefused = false;
    connect(&field, &ScanField::scanned, &field, [&](const QString &s) { scanned = s; });
    connect(&field, &ScanField::addressed, &field, [&](const QString &a) { addressed = a; });
    connect(&field, &ScanField::refused, &field, [&] { isRefused = true; });
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(scanned, serial);
    QCOMPARE(addressed, address);
    QCOMPARE(isRefused, serial.isEmpty() && address.isEmpty());
}

void tst_LabelsPage::namedAndUncut_data()
{
    QTest::addColumn<QString>("language");
    for (const LanguageRow &row : languageTable())
        QTest::newRow(qPrintable(row.code)) << row.code;
}

void tst_LabelsPage::namedAndUncut()
{
    QFETCH(QString, language);
    m_trial->station().language().use(language);
    for (const char *const side : {"", "calibrate", "edit"}) {
        if (*side)
            find<QPushButton>(side)->click();
        QCoreApplication::sendPostedEvents();
        QTest::qWait(50);
        const QStringList unnamed = unnamedControls(&m_trial->window()), cut = cutTexts(&m_trial->window()) + keyboardFindings(&m_trial->window());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        if (*side)
            find<QPushButton>(side[0] == 'c' ? "leave-calibration" : "leave-editor")->click();
    }
    m_trial->station().language().use(QStringLiteral("en"));
}

void tst_LabelsPage::nothingBlocked()
{
    QVERIFY2(m_guard->findings().empty(), m_guard->findings().empty() ? "" : m_guard->findings().front().c_str());
}

QTEST_MAIN(tst_LabelsPage)
#include "tst_labelspage.moc"
