// The Logs page, clicked through: two logs that belong together come in, stand side by side on one clock and move together; searching,
// filtering, divergence, notes, marks, more logs, the merged view, export, a device's console; by keyboard, in three languages.
#include "models/core/threadguard.h"
#include "models/devices/consolefiles.h"
#include "support/logpairs.h"
#include "support/trialwindow.h"
#include "support/windowchecks.h"
#include "widgets/controls/buttons.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/errornote.h"
#include "widgets/controls/pill.h"
#include "widgets/controls/searchfield.h"
#include "widgets/logs/logalignmentcard.h"
#include "widgets/logs/logcolumn.h"
#include "widgets/logs/logexportcard.h"
#include "widgets/logs/logjoint.h"
#include "widgets/logs/lognotescard.h"
#include "widgets/logs/logopener.h"
#include "widgets/logs/logoverview.h"
#include "widgets/logs/logpartingcard.h"
#include "widgets/logs/logreadingcard.h"
#include "widgets/logs/logsearchcard.h"
#include "widgets/logspage.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace imprint;

namespace {

constexpr int patience = 20'000;

test::LogPair pairOf(unsigned seed)
{
    test::LogPairSpec spec;
    spec.seed = seed;
    spec.events = 80;
    spec.boots = 2;
    spec.parts = true;
    spec.style = test::PairStyle::Stories;
    return test::makeLogPair(spec);
}

} // namespace

class tst_LogsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void emptyFirst();
    void rotations();
    void sideBySide();
    void movesTogether();
    void byKeyboard();
    void searching();
    void divergence();
    void explained();
    void notesAndMarks();
    void reading();
    void layouts();
    void thirdLog();
    void overview();
    void exported();
    void copied();
    void namedAndUncut_data();
    void namedAndUncut();
    void ofADevice();
    void nothingBlocked();

private:
    LogsPage &page() { return *static_cast<LogsPage *>(m_trial->window().page(QStringLiteral("logs"))); }
    LogsView &view() { return *page().view(); }
    LogPane *pane(std::size_t column) { return view().column(column)->pane(); }
    template <typename T>
    T *find(const char *name = "")
    {
        return *name ? m_trial->window().findChild<T *>(QLatin1String(name)) : page().findChild<T *>();
    }
    void activate(); // shortcuts are for the window one works in
    bool isSettled();
    int rowOf(std::size_t column, std::size_t line);
    void click(std::size_t column, int row);
    void chooseFromMenu(std::size_t column, const QString &begin);

    std::unique_ptr<ThreadGuard> m_guard;
    std::unique_ptr<TrialWindow> m_trial;
    test::LogPair m_pair;
    int m_device = 0, m_hub = 0;
};

void tst_LogsPage::initTestCase()
{
    m_guard = std::make_unique<ThreadGuard>();
    m_trial = std::make_unique<TrialWindow>();
    activate();
    m_pair = pairOf(21);
    m_trial->window().showPage(QStringLiteral("logs"));
}

void tst_LogsPage::activate()
{
    m_trial->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_trial->window()));
}

// Aligned, and every line in sight has its text.
bool tst_LogsPage::isSettled()
{
    if (page().desk().isAligning() || !page().desk().story())
        return false;
    for (std::size_t i = 0; i < view().columns(); ++i)
        for (const LogPaneRow &row : pane(i)->rows())
            if (row.kind == LogPaneRow::Kind::Line && !row.text)
                return false;
    return view().columns() > 0;
}

int tst_LogsPage::rowOf(std::size_t column, std::size_t line)
{
    const auto &rows = pane(column)->rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind == LogPaneRow::Kind::Line && rows[i].line == line)
            return int(i);
    return -1;
}

void tst_LogsPage::click(std::size_t column, int row)
{
    QTest::mouseClick(pane(column), Qt::LeftButton, {}, QPoint(120, row * metric::logRowHeight + 8));
}

void tst_LogsPage::chooseFromMenu(std::size_t column, const QString &begin)
{
    QMenu *const menu = view().column(column)->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *const action : menu->actions())
        if (action->text().startsWith(begin)) {
            action->trigger();
            return;
        }
    QFAIL(qPrintable(begin));
}

void tst_LogsPage::emptyFirst()
{
    QVERIFY(find<EmptyState>()->isVisible());
    QCOMPARE(m_trial->window().focusWidget(), static_cast<QWidget *>(find<EmptyState>()->action()));
    find<EmptyState>()->action()->click();
    QTRY_VERIFY(page().findChild<QFileDialog *>());
    page().findChild<QFileDialog *>()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    activate();
    QVERIFY(!find<QPushButton>("log-export")->isVisible());
}

void tst_LogsPage::rotations()
{
    const auto logs = groupedRotations({"/a/hub.log", "/a/device.txt", "/a/hub.log.2.gz", "/a/hub.log.1", "/b/hub.log"});
    QCOMPARE(logs.size(), std::size_t(3));
    QCOMPARE(logs[0], (QStringList{"/a/hub.log.2.gz", "/a/hub.log.1", "/a/hub.log"}));
    QCOMPARE(logs[1], QStringList{"/a/device.txt"});
    QCOMPARE(logs[2], QStringList{"/b/hub.log"});
}

// The hub's log comes in first, by drop; the device's by pasting: it stands at the left all the same.
void tst_LogsPage::sideBySide()
{
    QFile file(m_trial->path("hub.log"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(m_pair.hubFile));
    file.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QApplication::sendEvent(&page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QApplication::sendEvent(&page(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
    QCOMPARE(view().columns(), std::size_t(1));
    QGuiApplication::clipboard()->setText(QString::fromStdString(m_pair.deviceFile));
    QCOMPARE(m_trial->window().focusWidget(), static_cast<QWidget *>(pane(0)));
    QTest::keyClick(pane(0), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page().desk().entries().size(), std::size_t(2), patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().desk().story() && page().desk().story()->parts.size() == 2 && isSettled(), patience);
    m_hub = page().desk().entries()[0].id;
    m_device = page().desk().entries()[1].id;
    QCOMPARE(view().shown(), (std::vector<int>{m_device, m_hub}));
    QCOMPARE(page().desk().story()->find(m_device)->clock, LogPart::Clock::Aligned);
    QVERIFY(find<QPushButton>("log-export")->isVisible());
    const auto pills = m_trial->window().findChildren<Pill *>();
    QVERIFY(std::any_of(pills.begin(), pills.end(), [](const Pill *pill) { return pill->text().startsWith("Aligned"); }));
}

// To go to a line in one log is to see that moment in the other; pairs are joined.
void tst_LogsPage::movesTogether()
{
    const auto &pairs = page().desk().story()->find(m_device)->alignment->pairs;
    for (const std::size_t i : {pairs.size() / 2, pairs.size() - 1, std::size_t(0)}) {
        const AlignPair &pair = pairs[i];
        view().goTo({m_device, pair.device});
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
        QVERIFY2(rowOf(0, pair.device) >= 0 && rowOf(1, pair.hub) >= 0, qPrintable(QStringLiteral("pair %1").arg(i)));
        QVERIFY(!view().joints()[0]->links().empty());
        view().goTo({m_hub, pair.hub});
        QVERIFY(rowOf(0, pair.device) >= 0 && rowOf(1, pair.hub) >= 0);
    }
    const AlignPair &pair = pairs[pairs.size() / 2];
    view().column(1)->bar()->setValue(int(pair.hub)); // by the scroll bar
    QVERIFY(rowOf(0, pair.device) >= 0);
    const int before = rowOf(1, pair.hub);
    QWheelEvent wheel(QPointF(40, 40), pane(0)->mapToGlobal(QPointF(40, 40)), {}, QPoint(0, -120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(pane(0), &wheel);
    QVERIFY(rowOf(1, pair.hub) < before); // the other went along
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
    int row = 0;
    while (pane(0)->rows()[std::size_t(row)].kind != LogPaneRow::Kind::Line)
        ++row;
    click(0, row);
    QCOMPARE(view().current()->id, m_device);
    QVERIFY(pane(0)->rows()[std::size_t(row)].isCurrent);
}

void tst_LogsPage::byKeyboard()
{
    pane(1)->setFocus();
    view().goTo({m_hub, 40});
    QTest::keyClick(pane(1), Qt::Key_Down);
    QCOMPARE(view().current()->line, std::size_t(41));
    QTest::keyClick(pane(1), Qt::Key_Up);
    QTest::keyClick(pane(1), Qt::Key_Up);
    QCOMPARE(view().current()->line, std::size_t(39));
    QTest::keyClick(pane(1), Qt::Key_End);
    QCOMPARE(view().current()->line, page().desk().find(m_hub)->log->lines() - 1);
    QTest::keyClick(pane(1), Qt::Key_Home);
    QCOMPARE(view().current()->line, std::size_t(0));
    QTest::keyClick(pane(1), Qt::Key_PageDown);
    QVERIFY(view().current()->line > 5);
}

void tst_LogsPage::searching()
{
    auto *const card = find<LogSearchCard>();
    QTest::keyClick(pane(0), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_trial->window().focusWidget(), static_cast<QWidget *>(card->field()));
    const QString word = QStringLiteral("e");
    QTest::keyClicks(card->field(), word);
    const auto label = [card] {
        QStringList texts;
        for (const QLabel *const l : card->findChildren<QLabel *>())
            texts << l->text();
        return texts.join(u' ');
    };
    QTRY_VERIFY_WITH_TIMEOUT(label().contains(" in hub.log"), patience);
    view().goTo({m_device, 0});
    const auto start = view().momentOf(*view().current());
    std::set<std::pair<int, std::size_t>> met;
    std::int64_t last = start.value_or(INT64_MIN);
    for (int i = 0; i < 30; ++i) { // forwards in time through both logs
        QTest::keyClick(pane(0), Qt::Key_F3);
        const auto at = view().momentOf(*view().current());
        QVERIFY(met.insert({view().current()->id, view().current()->line}).second);
        if (at)
            last = std::max(last, *at);
    }
    QVERIFY(std::any_of(met.begin(), met.end(), [this](const auto &m) { return m.first == m_hub; }));
    QVERIFY(std::any_of(met.begin(), met.end(), [this](const auto &m) { return m.first == m_device; }));
    QTest::keyClick(pane(0), Qt::Key_F3, Qt::ShiftModifier);
    auto *const filter = find<QComboBox>("log-filter");
    const auto reset = qScopeGuard([&] { // whatever fails here, the others see all lines
        filter->setCurrentIndex(0);
        Q_EMIT filter->activated(0);
        card->field()->clear();
    });
    card->field()->setText("nonce");
    find<QToolButton>("regex")->click();
    card->field()->setText("^(\\S*m)?I \\(\\d+\\)");
    filter->setCurrentIndex(1);
    Q_EMIT filter->activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && label().contains("in hub.log") &&
                                 std::all_of(pane(0)->rows().begin(), pane(0)->rows().end(),
                                             [](const LogPaneRow &row) {
                                                 return row.kind != LogPaneRow::Kind::Line || (row.text && row.text->text.startsWith('I'));
                                             }),
                             patience);
    card->field()->setText("(");
    QTRY_VERIFY_WITH_TIMEOUT(!label().contains(" in hub.log"), patience);
    find<QToolButton>("regex")->click();
    card->field()->clear();
    find<QToolButton>("words")->click();
    QTRY_VERIFY_WITH_TIMEOUT(label().contains(" in hub.log") || label().contains("No line fits"), patience);
    find<QToolButton>("words")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
}

void tst_LogsPage::divergence()
{
    QVERIFY(!page().desk().story()->partings.empty());
    const LogParting parting = page().desk().story()->partings.front();
    QVERIFY(parting.hub == m_hub);
    QTest::keyClick(pane(0), Qt::Key_F7);
    QVERIFY(find<LogPartingCard>()->isVisible());
    QVERIFY(view().current().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
    const std::size_t line = parting.failure ? parting.failure->line : parting.deviceLine;
    QVERIFY(rowOf(parting.failure && parting.failure->id == m_hub ? 1 : 0, line) >= 0);
}

void tst_LogsPage::explained()
{
    find<QPushButton>("log-why")->click();
    auto *const card = find<LogAlignmentCard>();
    QVERIFY(card->isVisible());
    QVERIFY(!find<LogPartingCard>()->isVisible());
    auto *const table = card->findChild<QTableView *>("logs/segments");
    QCOMPARE(table->model()->rowCount(), int(page().desk().story()->find(m_device)->alignment->segments.size()));
    table->selectRow(1);
    QCOMPARE(view().current()->line, page().desk().story()->find(m_device)->alignment->segments[1].deviceFirst);
    find<QPushButton>("log-why")->click();
    QVERIFY(!card->isVisible());
}

void tst_LogsPage::notesAndMarks()
{
    view().goTo({m_device, 12});
    QTest::keyClick(pane(0), Qt::Key_N, Qt::ControlModifier);
    auto *const card = find<LogNotesCard>();
    QCOMPARE(m_trial->window().focusWidget(), static_cast<QWidget *>(card->field()));
    QTest::keyClicks(card->field(), "it begins here");
    QTest::keyClick(card->field(), Qt::Key_Return);
    QCOMPARE(page().notebook().noteOf(m_device, 12), QStringLiteral("it begins here"));
    QVERIFY(pane(0)->rows()[std::size_t(rowOf(0, 12))].hasNote);
    view().goTo({m_hub, 20});
    QCOMPARE(card->field()->text(), QString());
    view().goTo({m_device, 12});
    QCOMPARE(card->field()->text(), QStringLiteral("it begins here"));
    // What is marked by hand wins.
    QTest::keyClick(pane(0), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && page().desk().ties().size() == 1, patience);
    QVERIFY(std::abs(*view().momentOf({m_device, 12}) - *view().momentOf({m_hub, 20})) < 1'000'000'000);
    QVERIFY(page().desk().story()->find(m_device)->segmentOf(12)->isMarked);
    // A second window over the same logs has both.
    LogNotebook other(page().desk(), m_trial->services().site, m_trial->services().batch);
    QTRY_COMPARE_WITH_TIMEOUT(other.notes().size(), std::size_t(2), patience);
    QCOMPARE(other.noteOf(m_device, 12), QStringLiteral("it begins here"));
    page().notebook().remove(1);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && page().desk().ties().empty(), patience);
    QVERIFY(!page().desk().story()->find(m_device)->segmentOf(12)->isMarked);
}

void tst_LogsPage::reading()
{
    chooseFromMenu(1, "How ");
    auto *const card = find<LogReadingCard>();
    QVERIFY(card->isVisible());
    auto *const zone = find<QComboBox>("log-zone");
    zone->setEditText("Nowhere/Atlantis");
    find<QPushButton>("log-read")->click();
    QVERIFY(card->findChild<ErrorNote *>()->isVisible());
    const std::int64_t before = page().desk().find(m_hub)->log->row(30).ns;
    zone->setEditText("+02:00");
    find<QPushButton>("log-read")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && page().desk().find(m_hub)->options.zone == "+02:00" && page().desk().find(m_hub)->isIndexed, patience);
    const bool isZoned = !page().desk().find(m_hub)->log->row(30).isZoneGuessed;
    QVERIFY(isZoned);
    QVERIFY(page().desk().find(m_hub)->log->row(30).ns == before - 7200 * 1'000'000'000LL || page().desk().find(m_hub)->log->row(30).ns == before);
}

void tst_LogsPage::layouts()
{
    for (const LogLayout layout : {LogLayout::Packed, LogLayout::Merged, LogLayout::Aligned}) {
        LogsView::Options options = view().options();
        options.layout = layout;
        view().setOptions(options);
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
        QCOMPARE(view().columns(), std::size_t(layout == LogLayout::Merged ? 1 : 2));
        const AlignPair pair = page().desk().story()->find(m_device)->alignment->pairs[10];
        view().goTo({m_device, pair.device});
        if (layout != LogLayout::Merged) {
            QVERIFY(rowOf(0, pair.device) >= 0);
            QVERIFY(rowOf(1, pair.hub) >= 0);
            continue;
        }
        std::set<int> lanes;
        for (const LogPaneRow &row : pane(0)->rows())
            lanes.insert(row.lane);
        QCOMPARE(lanes.size(), std::size_t(2));
        QTest::keyClick(pane(0), Qt::Key_PageDown);
        view().column(0)->bar()->setValue(view().column(0)->bar()->maximum() / 2);
    }
}

void tst_LogsPage::thirdLog()
{
    const int third = page().desk().openText("2026-11-20T10:00:00Z gateway: up\n2026-11-20T10:00:01Z gateway: down\n", "gateway.log");
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && page().desk().story()->parts.size() == 3, patience);
    QCOMPARE(view().columns(), std::size_t(2));
    chooseFromMenu(0, "One more log");
    QCOMPARE(view().columns(), std::size_t(3));
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
    chooseFromMenu(2, "Take this column");
    QCOMPARE(view().columns(), std::size_t(2));
    chooseFromMenu(1, "gateway.log");
    QCOMPARE(view().shown()[1], third);
    chooseFromMenu(1, "Close gateway.log");
    QTRY_VERIFY_WITH_TIMEOUT(isSettled() && page().desk().entries().size() == 2, patience);
}

void tst_LogsPage::overview()
{
    chooseFromMenu(0, page().desk().find(m_device)->name);
    if (view().columns() < 2)
        chooseFromMenu(0, "One more log");
    auto *const strip = find<LogOverview>();
    std::vector<std::int64_t> firsts;
    for (const double share : {0.1, 0.5, 0.9}) {
        QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(int(strip->width() * share), 20));
        const auto sight = view().inSight();
        QVERIFY(sight.has_value());
        QVERIFY(firsts.empty() || sight->first > firsts.back());
        firsts.push_back(sight->first);
    }
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Home);
    QVERIFY(view().inSight()->first < firsts.back());
}

void tst_LogsPage::exported()
{
    find<QPushButton>("log-export")->click();
    auto *const card = find<LogExportCard>();
    QVERIFY(card->isVisible());
    find<QLineEdit>("export-from")->setText("yesterday");
    Q_EMIT find<QLineEdit>("export-from")->textEdited("yesterday");
    QVERIFY(!card->save()->isEnabled());
    find<QLineEdit>("export-from")->clear();
    Q_EMIT find<QLineEdit>("export-from")->textEdited({});
    QVERIFY(card->save()->isEnabled());
    card->save()->click();
    QTRY_VERIFY(page().findChild<QFileDialog *>());
    auto *const dialog = page().findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(m_trial->path("case.zip"));
    dialog->close();
    activate();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_trial->path("case.zip")).size() > 1000 && card->save()->isEnabled(), patience);
}

void tst_LogsPage::copied()
{
    view().goTo({m_hub, 3});
    pane(0)->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(pane(0), Qt::Key_C, Qt::ControlModifier);
    const QString line = QString::fromStdString(m_pair.hubFile).section('\n', 3, 3);
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text(), line, patience);
}

void tst_LogsPage::namedAndUncut_data()
{
    QTest::addColumn<QString>("language");
    for (const char *const language : {"en", "de", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void tst_LogsPage::namedAndUncut()
{
    QFETCH(QString, language);
    m_trial->station().language().use(language);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patience);
    for (const char *const card : {"log-why", "log-notes", "log-export"}) {
        find<QPushButton>(card)->click();
        QCoreApplication::processEvents();
        QCOMPARE(unnamedControls(&m_trial->window()), QStringList());
        QCOMPARE(cutTexts(&page()), QStringList());
    }
    m_trial->station().language().use("en");
}

// A device's console, as it was kept, from another page; a device that printed nothing says so.
void tst_LogsPage::ofADevice()
{
    QVERIFY(m_trial->run(2));
    page().desk().closeAll();
    const auto &rows = m_trial->services().batch.rows();
    const QString folder = m_trial->services().site.state()->path + "/console";
    QVERIFY(QDir().mkpath(folder));
    ConsoleFiles files(folder);
    files.received({1'790'000'000'000, rows[0].where, "I (10) boot: up"});
    files.received({1'790'000'000'010, rows[0].where, "E (20) prov: failed"});
    m_trial->window().showPage(QStringLiteral("logs"), rows[0].serial);
    QTRY_VERIFY_WITH_TIMEOUT(!page().desk().entries().empty() && isSettled() && page().desk().entries()[0].log->lines() >= 2, patience);
    page().desk().closeAll();
    m_trial->window().showPage(QStringLiteral("logs"), QStringLiteral("NOBODY"));
    QTRY_VERIFY_WITH_TIMEOUT(page().findChild<ErrorNote *>(QString(), Qt::FindChildrenRecursively)->isVisible(), patience);
}

void tst_LogsPage::nothingBlocked()
{
    QVERIFY2(m_guard->findings().empty(), m_guard->findings().empty() ? "" : m_guard->findings().front().c_str());
}

QTEST_MAIN(tst_LogsPage)
#include "tst_logspage.moc"
