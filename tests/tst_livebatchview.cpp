// The live batch on the screen, driven with simulated devices: rows fill, a card is answered in place, the chosen device is shown, a failed one
// is given up, the batch ends and leads to its report; paused, stopped and resumed. Nothing of the engine is called on this thread.
#include "models/core/threadguard.h"
#include "models/tables/batchorder.h"
#include "models/tables/batchtable.h"
#include "tests/support/livebench.h"
#include "tests/support/windowchecks.h"
#include "widgets/controls.h"
#include "widgets/live/batchendcard.h"
#include "widgets/live/batchsummary.h"
#include "widgets/live/batchtableview.h"
#include "widgets/live/finishsignal.h"
#include "widgets/live/livedevicepanel.h"
#include "widgets/live/operatorcard.h"
#include "widgets/livebatchview.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtEndian>
#include <QtTest>

#include <algorithm>

using namespace imprint;

namespace {

constexpr int patience = 60'000;

struct Screen {
    LiveBench bench;
    LiveBatchView view{bench.services};

    Screen()
    {
        view.resize(1196, 672); // the page's room in a window of 1280 x 720
        view.show();
    }
    void run()
    {
        bench.stage(smallTrial(), &view);
        QTRY_VERIFY_WITH_TIMEOUT(bench.trial || bench.problem, patience);
        QVERIFY(bench.trial);
        bench.batch.start(*bench.trial);
        view.open(bench.trial->batchId);
    }
    BatchTableView *table() const { return view.findChild<BatchTableView *>(); }
    LiveDevicePanel *panel() const { return view.findChild<LiveDevicePanel *>(); }
    BatchEndCard *endCard() const { return view.findChild<BatchEndCard *>(); }
    std::vector<OperatorCard *> cards() const { return table()->cards(); }
    BatchCounts counts() const { return view.table().counts(); }
    QString serialOf(Tone tone) const
    {
        for (int row = 0; row < view.table().rowCount(); ++row)
            if (view.table().at(row).result().tone == tone)
                return view.table().at(row).serial;
        return {};
    }
};

OpenQuestion question(const QString &kind)
{
    OpenQuestion q;
    q.kind = kind;
    q.subject = QString(64, u'b');
    q.detail = QStringLiteral("LH-000121");
    q.serial = QStringLiteral("LH-000121");
    q.id = 5;
    return q;
}

} // namespace

class tst_LiveBatchView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromStartToReport();
    void stoppedAndResumed();
    void pauseTells();
    void cardWantsWords();
    void everyQuestionHasWords_data();
    void everyQuestionHasWords();
    void firstCardLeads();
    void signalTellsOnce();
    void numbersFilter();
};

void tst_LiveBatchView::fromStartToReport()
{
    ThreadGuard guard;
    Screen s;
    s.run();
    QTRY_COMPARE_WITH_TIMEOUT(int(s.cards().size()), 1, patience);
    OperatorCard *const card = s.cards().front();
    QVERIFY(card->isVisible() && card->isLeading());
    const QString asking = card->question().serial;
    const int row = s.table()->model()->match(s.table()->model()->index(0, BatchTable::Serial), Qt::DisplayRole, asking).value(0).row();
    QCOMPARE(card->y(), s.table()->rowViewportPosition(row) + metric::rowHeight); // right under its row
    QTRY_COMPARE_WITH_TIMEOUT(s.counts().done, 4, patience);                      // it stops nobody else
    QCOMPARE(s.counts().failed, 1);
    QCOMPARE(unnamedControls(&s.view), QStringList());

    QVERIFY(s.view.scanned(s.serialOf(Tone::Failed)));
    QCOMPARE(s.panel()->key(), s.serialOf(Tone::Failed));
    QTRY_VERIFY_WITH_TIMEOUT(s.panel()->stepText(Step::Release).contains(QStringLiteral("Factory state")), patience);
    QVERIFY(s.panel()->findChild<ErrorNote *>()->isVisible());
    QVERIFY(s.panel()->retryButton()->isVisible());
    QVERIFY(!s.view.scanned(QStringLiteral("nobody")));
    QVERIFY(s.view.scanned(asking)); // on a PTY: its console is there
    QTRY_VERIFY_WITH_TIMEOUT(!s.panel()->consoleText().isEmpty(), patience);

    QTest::mouseClick(card->yes(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(s.counts().done, 5, patience);
    QTRY_VERIFY_WITH_TIMEOUT(s.cards().empty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(s.endCard()->isVisible(), patience);
    QSignalSpy asked(&s.view, &BenchView::viewRequested);
    QTest::mouseClick(s.endCard()->next(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<BenchPlace>(), BenchPlace::Report);
    QCOMPARE(asked[0][1].toLongLong(), s.bench.trial->batchId);
    QCOMPARE(cutTexts(&s.view), QStringList());
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_LiveBatchView::stoppedAndResumed()
{
    Screen s;
    s.run();
    QTRY_VERIFY_WITH_TIMEOUT(s.counts().seen > 0, patience);
    s.bench.batch.stop();
    QTRY_VERIFY_WITH_TIMEOUT(s.endCard()->isVisible(), patience);
    QSignalSpy asked(&s.view, &BenchView::viewRequested);
    QTest::mouseClick(s.endCard()->next(), Qt::LeftButton);
    QCOMPARE(asked[0][0].value<BenchPlace>(), BenchPlace::Live);
    s.bench.batch.start(*s.bench.trial);
    s.view.open(s.bench.trial->batchId);
    QVERIFY(!s.endCard()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(int(s.cards().size()), 1, patience);
    s.panel()->setLine(s.view.table().find(s.cards().front()->question().serial));
    QTRY_COMPARE_WITH_TIMEOUT(s.counts().done, 4, patience);
    // Given up instead of answered: that ends the batch as well.
    QVERIFY(s.view.scanned(s.cards().front()->question().serial));
    QTest::mouseClick(s.panel()->abandonButton(), Qt::LeftButton);
    auto *const why = s.panel()->findChild<QLineEdit *>();
    QVERIFY(why->isVisible());
    QTest::keyClicks(why, QStringLiteral("label is missing"));
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(s.counts().abandoned, 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(s.bench.batch.phase() == BatchPhase::Ended, patience);
}

void tst_LiveBatchView::pauseTells()
{
    Screen s;
    s.run();
    QTRY_COMPARE_WITH_TIMEOUT(s.bench.batch.phase(), BatchPhase::Running, patience);
    auto *const pause = s.view.headerWidget()->findChild<QPushButton *>();
    const QString before = pause->text();
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(s.bench.batch.phase(), BatchPhase::Paused);
    QVERIFY(pause->text() != before);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(s.bench.batch.phase(), BatchPhase::Running);
    QCOMPARE(pause->text(), before);
}

void tst_LiveBatchView::cardWantsWords()
{
    OperatorCard card(question(QStringLiteral("ask.release-account")), nullptr);
    QSignalSpy answered(&card, &OperatorCard::answered);
    card.show();
    QVERIFY(card.words() && !card.yes()->isEnabled());
    QTest::keyClicks(card.words(), QStringLiteral("reset button"));
    QTest::keyClick(card.words(), Qt::Key_Return);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][1].value<AnswerKind>(), AnswerKind::Confirmed);
    QCOMPARE(answered[0][2].toString(), QStringLiteral("reset button"));
    card.setRecorded(true);
    QVERIFY(!card.yes()->isEnabled() && !card.no()->isEnabled());
}

void tst_LiveBatchView::everyQuestionHasWords_data()
{
    QTest::addColumn<QString>("kind");
    QFile file(QStringLiteral(":/imprint/failurecodes/imprint.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue &row : QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("codes")).toArray())
        if (const QString code = row.toObject().value(QStringLiteral("code")).toString(); code.startsWith(QLatin1String("ask.")))
            QTest::newRow(qPrintable(code)) << code;
}

// Each kind of question has its own two answers, which say what happens.
void tst_LiveBatchView::everyQuestionHasWords()
{
    QFETCH(QString, kind);
    OperatorCard card(question(kind), nullptr);
    QVERIFY(card.yes()->text() != QStringLiteral("Confirm"));
    QVERIFY(card.no()->text() != QStringLiteral("Refuse"));
    QVERIFY(!card.yes()->accessibleDescription().isEmpty());
}

void tst_LiveBatchView::firstCardLeads()
{
    LiveBench bench;
    BatchTable table;
    BatchOrder order(table);
    BatchTableView view(table, order, nullptr);
    view.resize(800, 400);
    view.show();
    std::vector<BatchRow> rows(3);
    std::vector<OpenQuestion> questions;
    for (int i = 0; i < 3; ++i) {
        rows[std::size_t(i)].serial = QStringLiteral("LH-%1").arg(i);
        OpenQuestion q = question(QStringLiteral("ask.unknown-key"));
        q.id = 10 - i;
        q.serial = rows[std::size_t(i)].serial;
        questions.push_back(q);
    }
    table.setRecords(rows);
    table.setQuestions(questions);
    view.showQuestions();
    QCOMPARE(int(view.cards().size()), 3);
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(view.cards()[i]->isLeading(), i == 0);
        QVERIFY(view.rowHeight(int(i)) > metric::rowHeight);
    }
    QCOMPARE(view.findChildren<PrimaryButton *>().size(), 1);
    questions.erase(questions.begin());
    table.setQuestions(questions);
    view.showQuestions();
    QCOMPARE(view.rowHeight(0), int(metric::rowHeight));
    QVERIFY(view.cards().front()->isLeading());
    view.choose(QStringLiteral("LH-2"));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return); // to its answer
    QVERIFY(view.card(QStringLiteral("LH-2"))->isAncestorOf(view.focusWidget()) || view.card(QStringLiteral("LH-2"))->yes() == view.window()->focusWidget());
}

void tst_LiveBatchView::signalTellsOnce()
{
    LiveBench bench;
    bench.preferences.setSound(true);
    FinishSignal signal(bench.preferences, nullptr);
    QSignalSpy happened(&signal, &FinishSignal::happened), sounded(&signal, &FinishSignal::sounded);
    BatchCounts counts;
    counts.done = 3;
    signal.start(counts);
    signal.look(counts);
    QCOMPARE(happened.count(), 0); // was there before
    counts.done = 5;
    counts.failed = 1;
    signal.look(counts);
    QCOMPARE(happened.count(), 2);
    QCOMPARE(sounded.count(), 1);
    QCOMPARE(sounded[0][0].value<Chime>(), Chime::Attention);
    // Two sounds that nobody takes for each other, as every player understands them.
    const QByteArray done = chimeWav(Chime::Done), attention = chimeWav(Chime::Attention);
    QVERIFY(done != attention && done.startsWith("RIFF") && attention.startsWith("RIFF"));
    QCOMPARE(qFromLittleEndian<quint32>(done.constData() + 4), quint32(done.size() - 8));
    QCOMPARE(qFromLittleEndian<quint32>(done.constData() + 40), quint32(done.size() - 44));
    bench.preferences.setSound(false);
    FinishSignal quiet(bench.preferences, nullptr);
    QSignalSpy noSound(&quiet, &FinishSignal::sounded);
    quiet.look(counts);
    QCOMPARE(noSound.count(), 0);
}

void tst_LiveBatchView::numbersFilter()
{
    Screen s;
    BatchRow done, open;
    done.serial = QStringLiteral("A");
    done.state = RunState::Done;
    open.serial = QStringLiteral("B");
    s.view.table().setRecords({done, open});
    auto *const summary = s.view.findChild<BatchSummary *>();
    QTest::mouseClick(summary->button(Tone::Passed), Qt::LeftButton);
    QCOMPARE(s.table()->model()->rowCount(), 1);
    QVERIFY(s.view.scanned(QStringLiteral("B"))); // what is hidden is shown when it is scanned
    QCOMPARE(s.table()->model()->rowCount(), 2);
}

QTEST_MAIN(tst_LiveBatchView)
#include "tst_livebatchview.moc"
