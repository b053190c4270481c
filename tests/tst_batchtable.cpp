// The devices of a batch as a table: joined by serial from what runs and what is on record, counted, ordered and filtered, and told in one
// change however many rows came.
#include "models/tables/batchorder.h"
#include "models/tables/batchtable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace imprint;

namespace {

LiveRow liveRow(std::uint64_t arrival, const QString &serial, LiveRow::State state)
{
    LiveRow row;
    row.arrival = arrival;
    row.url = QStringLiteral("serial:/dev/ttyUSB%1").arg(arrival);
    row.where = QStringLiteral("/dev/ttyUSB%1").arg(arrival);
    row.serial = serial;
    row.state = state;
    row.startedAt = 1000;
    return row;
}

BatchRow expected(const QString &serial)
{
    BatchRow row;
    row.serial = serial;
    row.isExpected = true;
    return row;
}

std::vector<BatchRow> order(int count)
{
    std::vector<BatchRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(expected(QStringLiteral("LH-%1").arg(i, 6, 10, QLatin1Char('0'))));
    return rows;
}

struct Shown {
    BatchTable table;
    BatchOrder order{table};
    QAbstractItemModelTester tableTester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester orderTester{&order, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QString text(int row, int column) const { return order.index(row, column).data().toString(); }
    Tone tone(int row, int column) const { return Tone(order.index(row, column).data(ToneRole).toInt()); }
};

} // namespace

class tst_BatchTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expectedAreNotSeen();
    void portBecomesDevice();
    void laterPluggingCounts();
    void earlierPluggingIsOld();
    void aSecondLinkHasNoRow();
    void stepsInWords();
    void givenUpInTheRegistry();
    void counts();
    void nobodyAtAPort();
    void filterByTone();
    void seenStandFirst();
    void sortedByResult();
    void oneChangeForMany();
    void timeGoesOn();
    void questions();
    void evidence_data();
    void evidence();
    void durations();
};

void tst_BatchTable::expectedAreNotSeen()
{
    Shown s;
    s.table.setRecords(order(3));
    QCOMPARE(s.order.rowCount(), 3);
    QCOMPARE(s.text(0, BatchTable::Serial), QStringLiteral("LH-000000"));
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Not seen yet"));
    QCOMPARE(s.tone(0, BatchTable::Result), Tone::Idle);
    QCOMPARE(s.table.counts().seen, 0);
    QCOMPARE(s.table.counts().total, 3);
}

void tst_BatchTable::portBecomesDevice()
{
    Shown s;
    s.table.setRecords(order(2));
    s.table.apply({liveRow(1, {}, LiveRow::State::Running)});
    QCOMPARE(s.table.rowCount(), 3);
    s.table.apply({liveRow(1, QStringLiteral("LH-000001"), LiveRow::State::Running)});
    QCOMPARE(s.table.rowCount(), 2); // the port's row is the device's now
    QCOMPARE(s.text(0, BatchTable::Serial), QStringLiteral("LH-000001"));
    QCOMPARE(s.text(0, BatchTable::Where), QStringLiteral("ttyUSB1"));
}

void tst_BatchTable::laterPluggingCounts()
{
    Shown s;
    s.table.apply({liveRow(1, QStringLiteral("A"), LiveRow::State::Interrupted)});
    LiveRow again = liveRow(2, QStringLiteral("A"), LiveRow::State::Done);
    again.otherWheres << QStringLiteral("192.168.4.7:5683");
    s.table.apply({again});
    QCOMPARE(s.table.rowCount(), 1);
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Done"));
    QCOMPARE(s.text(0, BatchTable::Where), QStringLiteral("ttyUSB2 +net"));
}

void tst_BatchTable::earlierPluggingIsOld()
{
    Shown s;
    s.table.apply({liveRow(2, QStringLiteral("A"), LiveRow::State::Done)});
    s.table.apply({liveRow(1, QStringLiteral("A"), LiveRow::State::Interrupted)});
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Done"));
}

void tst_BatchTable::aSecondLinkHasNoRow()
{
    Shown s;
    s.table.apply({liveRow(1, QStringLiteral("A"), LiveRow::State::Running), liveRow(2, QString(), LiveRow::State::Running)});
    QCOMPARE(s.order.rowCount(), 2);
    LiveRow joined = liveRow(2, QString(), LiveRow::State::Queued);
    joined.isJoined = true;
    s.table.apply({joined});
    QCOMPARE(s.order.rowCount(), 1);
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Running"));
}

void tst_BatchTable::stepsInWords()
{
    Shown s;
    LiveRow row = liveRow(1, QStringLiteral("A"), LiveRow::State::Running);
    row.steps[0] = Outcome::Passed;
    row.at = Step::Update;
    row.activity = QStringLiteral("sharing");
    s.table.apply({row});
    QCOMPARE(s.text(0, BatchTable::FirstStep), QStringLiteral("passed"));
    QCOMPARE(s.tone(0, BatchTable::FirstStep), Tone::Passed);
    QCOMPARE(s.text(0, BatchTable::FirstStep + 3), QStringLiteral("sharing"));
    QCOMPARE(s.tone(0, BatchTable::FirstStep + 3), Tone::Running);
    QCOMPARE(s.text(0, BatchTable::FirstStep + 4), QString());
    row.state = LiveRow::State::Failed;
    row.steps[3] = Outcome::Failed;
    row.reason = fail("key.differs", "A");
    s.table.apply({row});
    QCOMPARE(s.tone(0, BatchTable::FirstStep + 3), Tone::Failed);
    QCOMPARE(s.table.at(0).reason().code, std::string("key.differs"));
    QVERIFY(s.table.at(0).canRetry());
}

void tst_BatchTable::givenUpInTheRegistry()
{
    Shown s;
    s.table.setRecords(order(1));
    s.table.apply({liveRow(1, QStringLiteral("LH-000000"), LiveRow::State::Failed)});
    QVERIFY(s.table.at(0).canAbandon());
    BatchRow record = expected(QStringLiteral("LH-000000"));
    record.state = RunState::Abandoned;
    s.table.setRecords({record});
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Given up"));
    QVERIFY(!s.table.at(0).canAbandon());
    QVERIFY(s.table.at(0).canRetry());
    QCOMPARE(s.table.counts().failed, 0);
    QCOMPARE(s.table.counts().abandoned, 1);
    s.table.apply({liveRow(1, QStringLiteral("LH-000000"), LiveRow::State::Running)}); // it was started again
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("Running"));
}

void tst_BatchTable::counts()
{
    Shown s;
    s.table.setRecords(order(6));
    LiveRow done = liveRow(1, QStringLiteral("LH-000000"), LiveRow::State::Done);
    done.endedAt = 3000;
    done.steps.fill(Outcome::Passed);
    LiveRow waiting = liveRow(2, QStringLiteral("LH-000001"), LiveRow::State::Waiting);
    waiting.steps[2] = Outcome::NeedsOperator;
    s.table.apply({done, waiting, liveRow(3, QStringLiteral("LH-000002"), LiveRow::State::Failed),
                   liveRow(4, QStringLiteral("LH-000003"), LiveRow::State::Running),
                   liveRow(5, QStringLiteral("LH-000004"), LiveRow::State::Interrupted)});
    const BatchCounts counts = s.table.counts();
    QCOMPARE(counts.total, 6);
    QCOMPARE(counts.seen, 5);
    QCOMPARE(counts.done, 1);
    QCOMPARE(counts.running, 1);
    QCOMPARE(counts.needsYou, 1);
    QCOMPARE(counts.failed, 1);
    QCOMPARE(counts.interrupted, 1);
    QCOMPARE(counts.averageMilliseconds, std::int64_t(2000));
    QCOMPARE(counts.steps[0].passed, 1);
    QCOMPARE(counts.steps[2].waiting, 1);
}

void tst_BatchTable::nobodyAtAPort()
{
    Shown s;
    s.table.apply({liveRow(1, {}, LiveRow::State::Interrupted)});
    QCOMPARE(s.text(0, BatchTable::Result), QStringLiteral("No answer"));
    QCOMPARE(s.table.counts().total, 0); // no device is missing because of it
    QCOMPARE(s.table.counts().interrupted, 0);
}

void tst_BatchTable::filterByTone()
{
    Shown s;
    s.table.setRecords(order(3));
    s.table.apply({liveRow(1, QStringLiteral("LH-000001"), LiveRow::State::Failed)});
    s.order.setTone(Tone::Failed);
    QCOMPARE(s.order.rowCount(), 1);
    s.table.apply({liveRow(2, QStringLiteral("LH-000002"), LiveRow::State::Failed)});
    QCOMPARE(s.order.rowCount(), 2);
    s.table.apply({liveRow(1, QStringLiteral("LH-000001"), LiveRow::State::Done)});
    QCOMPARE(s.order.rowCount(), 1);
    s.order.setTone(std::nullopt);
    QCOMPARE(s.order.rowCount(), 3);
}

void tst_BatchTable::seenStandFirst()
{
    Shown s;
    s.table.setRecords(order(4));
    s.table.apply({liveRow(1, QStringLiteral("LH-000003"), LiveRow::State::Running)});
    s.table.apply({liveRow(2, QStringLiteral("LH-000001"), LiveRow::State::Running)});
    QStringList serials;
    for (int row = 0; row < 4; ++row)
        serials << s.text(row, BatchTable::Serial).right(1);
    QCOMPARE(serials.join(QString()), QStringLiteral("3102"));
}

void tst_BatchTable::sortedByResult()
{
    Shown s;
    s.table.apply({liveRow(1, QStringLiteral("A"), LiveRow::State::Done), liveRow(2, QStringLiteral("B"), LiveRow::State::Failed),
                   liveRow(3, QStringLiteral("C"), LiveRow::State::Waiting)});
    s.order.sort(BatchTable::Result);
    QCOMPARE(s.text(0, BatchTable::Serial) + s.text(1, BatchTable::Serial) + s.text(2, BatchTable::Serial), QStringLiteral("BCA"));
    s.order.sort(-1);
    QCOMPARE(s.text(0, BatchTable::Serial), QStringLiteral("A"));
}

void tst_BatchTable::oneChangeForMany()
{
    BatchTable table;
    table.setRecords(order(500));
    std::vector<LiveRow> rows;
    for (const BatchRow &row : order(500))
        rows.push_back(liveRow(rows.size() + 1, row.serial, LiveRow::State::Running));
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    table.apply(rows);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 499);
}

void tst_BatchTable::timeGoesOn()
{
    Shown s;
    s.table.setNow(1500);
    s.table.apply({liveRow(1, QStringLiteral("A"), LiveRow::State::Running)});
    QCOMPARE(s.text(0, BatchTable::Time), QLocale().toString(0.5, 'f', 1) + QStringLiteral(" s"));
    QSignalSpy changed(&s.table, &QAbstractItemModel::dataChanged);
    s.table.setNow(3000);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(s.text(0, BatchTable::Time), QLocale().toString(2.0, 'f', 1) + QStringLiteral(" s"));
}

void tst_BatchTable::questions()
{
    Shown s;
    s.table.setRecords(order(2));
    OpenQuestion question;
    question.id = 7;
    question.serial = QStringLiteral("LH-000001");
    s.table.setQuestions({question});
    QVERIFY(!s.table.at(0).question);
    QCOMPARE(s.table.at(1).question->id, qint64(7));
    QSignalSpy changed(&s.table, &QAbstractItemModel::dataChanged);
    s.table.setQuestions({question}); // nothing new
    QCOMPARE(changed.count(), 0);
    s.table.setQuestions({});
    QVERIFY(!s.table.at(1).question);
}

void tst_BatchTable::evidence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("state") << "state" << "factory" << "Factory state, first owner";
    QTest::newRow("where") << "where" << "/dev/ttyUSB0" << "Answers at /dev/ttyUSB0";
    QTest::newRow("hex") << "fingerprint" << QString(64, u'a') << QStringLiteral("Holds key AAAA AAAA AAAA AAAA") + QChar(0x2026);
    QTest::newRow("for auditors") << "txid" << "00" << "";
    QTest::newRow("unknown") << "colour" << "green" << "colour: green";
}

void tst_BatchTable::evidence()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, words);
    QCOMPARE(batchwords::evidence(Step::Release, {{name, value}}).join(u'|'), words);
}

void tst_BatchTable::durations()
{
    QCOMPARE(batchwords::duration(1749), QLocale().toString(1.7, 'f', 1) + QStringLiteral(" s"));
    QCOMPARE(batchwords::duration(125'000), QStringLiteral("2 min 05 s"));
}

QTEST_GUILESS_MAIN(tst_BatchTable)
#include "tst_batchtable.moc"
