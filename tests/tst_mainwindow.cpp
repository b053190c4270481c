// The window: pages are made when they are shown, everything is reached by keyboard and has a name, language and theme change while it runs, it
// remembers its size, and it never touches what may block.
#include "app/gui/guistation.h"
#include "models/core/errortext.h"
#include "models/core/importcsv.h"
#include "models/core/threadguard.h"
#include "models/tables/batchwords.h"
#include "support/windowchecks.h"
#include "widgets/controls.h"
#include "widgets/mainwindow.h"
#include "widgets/rail.h"
#include "widgets/settingsdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

// A page as somebody would add it.
class ProbePage : public Page {
public:
    ProbePage(Services &services, QWidget *parent) : Page(services, parent), m_button(new QPushButton(this)) { retranslate(); }
    QString heading() const override { return QStringLiteral("Probe ") + m_opened; }
    QWidget *headerWidget() override { return m_button; }
    void open(const QString &argument) override
    {
        m_opened = argument;
        Q_EMIT headingChanged();
    }
    void shown() override { ++m_shown; }

    QString m_opened;
    int m_shown = 0, m_translated = 0;
    QPushButton *m_button;

protected:
    void retranslate() override
    {
        ++m_translated;
        m_button->setText(QStringLiteral("Pause"));
    }
};

Page *makeProbe(Services &services, QWidget *parent) { return new ProbePage(services, parent); }

const std::vector<PageRow> probeRows{{"one", "bench", "Bench", makeProbe}, {"two", "devices", "Devices", makeProbe}};

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesAreMadeWhenShown();
    void shortcuts();
    void railByKeyboard();
    void headerShowsThePage();
    void pagesSendEachOther();
    void everyPageIsNamedAndUncut_data();
    void everyPageIsNamedAndUncut();
    void tabOrderFollowsReading();
    void languageWhileRunning();
    void headerLeavesOutWhole();
    void settingsTakeEffect();
    void brokenSettingsAreLeftAlone();
    void remembersItsSize();
    void closesAtOnceWhenIdle();
    void nothingBlocks();

private:
    std::unique_ptr<GuiStation> station(const QString &language = QStringLiteral("en")) const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_MainWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    qputenv("IMPRINT_HOME", m_home->path().toUtf8());
}

void tst_MainWindow::cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

std::unique_ptr<GuiStation> tst_MainWindow::station(const QString &language) const
{
    GuiOptions options;
    options.language = language;
    options.theme = QStringLiteral("light");
    options.followsDesktop = false;
    return std::make_unique<GuiStation>(*qApp, options);
}

void tst_MainWindow::pagesAreMadeWhenShown()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    QCOMPARE(window.findChildren<Page *>().size(), 1);
    QSignalSpy shown(&window, &MainWindow::pageShown);
    window.showPage(QStringLiteral("two"));
    QCOMPARE(window.findChildren<Page *>().size(), 2);
    QCOMPARE(window.currentPageId(), QStringLiteral("two"));
    window.showPage(QStringLiteral("one"));
    QCOMPARE(window.findChildren<Page *>().size(), 2);
    window.showPage(QStringLiteral("nowhere"));
    QCOMPARE(window.currentPageId(), QStringLiteral("one"));
    QCOMPARE(shown.count(), 2);
}

void tst_MainWindow::shortcuts()
{
    const auto s = station();
    MainWindow window(s->services(), pageTable());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (int i = int(pageTable().size()) - 1; i >= 0; --i) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(window.currentPageId(), QString::fromLatin1(pageTable()[std::size_t(i)].id));
    }
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(window.findChild<SettingsDialog *>()->isVisible());
}

void tst_MainWindow::railByKeyboard()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *const first = window.findChild<RailButton *>(QStringLiteral("rail-one"));
    auto *const second = window.findChild<RailButton *>(QStringLiteral("rail-two"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Space);
    QCOMPARE(window.currentPageId(), QStringLiteral("two"));
    QVERIFY(second->isChecked() && !first->isChecked());
    QVERIFY(second->toolTip().contains(QStringLiteral("Ctrl+2")));
}

void tst_MainWindow::headerShowsThePage()
{
    const auto s = station();
    s->services().preferences.setOperatorName(QStringLiteral("M. Reyes"));
    MainWindow window(s->services(), probeRows);
    window.show();
    auto *const one = static_cast<ProbePage *>(window.currentPage());
    QVERIFY(one->m_button->isVisible());
    QCOMPARE(one->m_shown, 1);
    window.showPage(QStringLiteral("two"), QStringLiteral("LH-1"));
    auto *const two = static_cast<ProbePage *>(window.currentPage());
    QVERIFY(two->m_button->isVisible() && !one->m_button->isVisible());
    const auto labels = window.findChildren<ElidedLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *l) { return l->text() == QStringLiteral("Probe LH-1"); }));
    const auto pills = window.findChildren<Pill *>();
    const auto shows = [&](const QString &text) {
        return std::any_of(pills.begin(), pills.end(), [&](const Pill *p) { return p->isVisible() && p->text() == text; });
    };
    QVERIFY(shows(QStringLiteral("Operator: M. Reyes")));
    QVERIFY(shows(QStringLiteral("No site")));
}

void tst_MainWindow::pagesSendEachOther()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    Q_EMIT window.currentPage()->pageRequested(QStringLiteral("two"), QStringLiteral("LH-7"));
    QCOMPARE(window.currentPageId(), QStringLiteral("two"));
    QCOMPARE(static_cast<ProbePage *>(window.currentPage())->m_opened, QStringLiteral("LH-7"));
}

void tst_MainWindow::everyPageIsNamedAndUncut_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const PageRow &row : pageTable())
        for (const LanguageRow &language : languageTable())
            QTest::addRow("%s in %s", row.id, qPrintable(language.code)) << QString::fromLatin1(row.id) << language.code;
}

// On the smallest screen that is promised.
void tst_MainWindow::everyPageIsNamedAndUncut()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const auto s = station(language);
    MainWindow window(s->services(), pageTable());
    window.resize(1280, 720);
    window.showPage(id);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), QSize(1280, 720));
    const QStringList unnamed = unnamedControls(&window), cut = cutTexts(&window) + keyboardFindings(&window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void tst_MainWindow::tabOrderFollowsReading()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    window.show();
    const QList<QWidget *> order = tabOrder(&window);
    const auto at = [&](const QString &name) { return order.indexOf(window.findChild<QWidget *>(name)); };
    QVERIFY(at(QStringLiteral("rail-one")) >= 0);
    QCOMPARE(at(QStringLiteral("rail-two")), -1); // the pages are one stop, the arrows go on from there
    QVERIFY(at(QStringLiteral("rail-one")) < at(QStringLiteral("rail-settings")));
    QVERIFY(at(QStringLiteral("rail-settings")) < order.indexOf(static_cast<ProbePage *>(window.currentPage())->m_button));
    auto *const one = window.findChild<RailButton *>(QStringLiteral("rail-one"));
    one->setFocus(Qt::TabFocusReason);
    QTest::keyClick(one, Qt::Key_Down);
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("rail-two"))->hasFocus());
}

void tst_MainWindow::languageWhileRunning()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    auto *const button = window.findChild<RailButton *>(QStringLiteral("rail-two"));
    const int before = static_cast<ProbePage *>(window.currentPage())->m_translated;
    QCOMPARE(button->text(), QStringLiteral("Devices"));
    s->language().use(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(button->text(), QStringLiteral("Ger\u00e4te"));
    QCOMPARE(button->accessibleName(), button->text());
    QVERIFY(static_cast<ProbePage *>(window.currentPage())->m_translated > before);
    // What data files say, too; what has no translation is English.
    const ErrorText differs = errorText({"key.differs", "7e1c"});
    QCOMPARE(differs.title, QStringLiteral("Der Schl\u00fcssel ist nicht der gelieferte"));
    QVERIFY(differs.sentence.endsWith(QStringLiteral("Bestellung kam: 7e1c.")));
    QCOMPARE(batchwords::profileTitle(QStringLiteral("Any device")), QStringLiteral("Beliebiges Ger\u00e4t"));
    QCOMPARE(batchwords::profileTitle(QStringLiteral("Our own")), QStringLiteral("Our own"));
    QCOMPARE(importCsv("serial\n\xff\n", QStringLiteral("x")).problems.front().reason,
             QStringLiteral("die Zeile ist kein UTF-8; speichern Sie die Datei als \"CSV UTF-8\""));
    s->language().use(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(button->text(), QStringLiteral("Devices"));
}

// Where there is no room for every pill, some go; none is cut.
void tst_MainWindow::headerLeavesOutWhole()
{
    const auto s = station(QStringLiteral("de"));
    s->services().preferences.setOperatorName(QStringLiteral("Maximiliane von Hohenstaufen-Reyes"));
    MainWindow window(s->services(), probeRows);
    window.resize(1280, 720);
    window.show();
    window.showPage(QStringLiteral("two"), QStringLiteral("with a heading that says which batch of which day it is about"));
    static_cast<ProbePage *>(window.currentPage())->m_button->setText(QStringLiteral("A button that takes its room at the right end"));
    QCoreApplication::processEvents();
    int most = 0, least = 99;
    for (const int width : {1600, 960}) {
        window.resize(width, 720);
        QCoreApplication::processEvents();
        int shown = 0;
        for (const Pill *const pill : window.findChildren<Pill *>()) {
            shown += pill->isVisible() ? 1 : 0;
            QVERIFY2(!pill->isVisible() || pill->width() >= pill->sizeHint().width(), qPrintable(pill->text()));
        }
        most = std::max(most, shown);
        least = std::min(least, shown);
    }
    QVERIFY(least < most);
}

void tst_MainWindow::settingsTakeEffect()
{
    GuiOptions options;
    options.followsDesktop = false;
    GuiStation s(*qApp, options);
    MainWindow window(s.services(), probeRows);
    window.show();
    window.showSettings();
    auto *const dialog = window.findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QStringList unnamed = unnamedControls(dialog), cut = cutTexts(dialog) + keyboardFindings(dialog);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));

    const auto choose = [&](const QString &data) {
        for (QComboBox *const box : dialog->findChildren<QComboBox *>())
            if (const int i = box->findData(data); i >= 0) {
                box->setCurrentIndex(i);
                Q_EMIT box->activated(i);
            }
    };
    choose(QStringLiteral("dark"));
    QVERIFY(s.services().theme.isDark());
    choose(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Optionen"));
    dialog->findChild<QSpinBox *>()->setValue(3);
    dialog->findChild<QCheckBox *>()->setChecked(false);

    // What the next start, and the command line, will read.
    const auto saved = loadSettings(settingsFile());
    QVERIFY(saved.has_value());
    QCOMPARE(saved->devicesAtOnce, 3);
    QVERIFY(!saved->hasSound);
    QCOMPARE(saved->others.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QCOMPARE(saved->others.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
    s.language().use(QStringLiteral("en"));
}

void tst_MainWindow::brokenSettingsAreLeftAlone()
{
    const QByteArray broken = R"({"format": "imprint-settings", "version": 1, "devicesAtOnce": "many"})";
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    Preferences preferences(settingsFile());
    QVERIFY(preferences.problem().has_value());
    QCOMPARE(preferences.problem()->code, std::string("settings.field"));
    preferences.setSound(false);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);
}

void tst_MainWindow::remembersItsSize()
{
    const QSize wanted(1111, 777);
    {
        const auto s = station();
        MainWindow window(s->services(), probeRows);
        window.show();
        window.resize(wanted);
        QVERIFY(window.close());
    }
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    QCOMPARE(window.size(), wanted);
}

void tst_MainWindow::closesAtOnceWhenIdle()
{
    const auto s = station();
    MainWindow window(s->services(), probeRows);
    window.show();
    QVERIFY(window.close());
    QVERIFY(!window.isVisible());
}

void tst_MainWindow::nothingBlocks()
{
    ThreadGuard guard;
    {
        const auto s = station();
        MainWindow window(s->services(), pageTable());
        window.show();
        s->start();
        for (const PageRow &row : pageTable()) {
            window.showPage(QString::fromLatin1(row.id));
            QCoreApplication::processEvents();
        }
    }
    QCOMPARE(guard.findings(), std::vector<std::string>());
    willBlock("registry"); // the guard can fail
    QCOMPARE(guard.findings(), std::vector<std::string>{"registry"});
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
