// Logs of the window without the window: the desk that opens, follows and aligns; rows of several logs laid out on one clock; notes.
#include "models/services/logdesk.h"
#include "models/services/lognotes.h"
#include "models/tables/logfacts.h"
#include "models/tables/logslots.h"
#include "models/tables/logwords.h"
#include "support/logpairs.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

constexpr int patience = 30'000;

QByteArray bytesOf(const std::string &text) { return QByteArray::fromStdString(text); }

test::LogPair pairOf(unsigned seed, int boots = 1, int steps = 0)
{
    test::LogPairSpec spec;
    spec.seed = seed;
    spec.boots = boots;
    spec.steps = steps;
    spec.events = 80;
    return test::makeLogPair(spec);
}

// Both logs of a pair, open and aligned.
class Desk {
public:
    explicit Desk(const test::LogPair &pair)
    {
        device = desk.openText(bytesOf(pair.deviceFile), "device.log");
        hub = desk.openText(bytesOf(pair.hubFile), "hub.log");
        if (!QTest::qWaitFor([this] { return desk.story() && !desk.isAligning() && desk.story()->parts.size() == 2; }, patience))
            qFatal("not aligned in time");
    }
    std::shared_ptr<const LogLane> lane(int id, LogLines chosen = nullptr)
    {
        return std::make_shared<LogLane>(id, desk.find(id)->log, desk.story(), std::move(chosen));
    }
    LogDesk desk;
    int device = 0, hub = 0;
};

} // namespace

class tst_LogSlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowOnce_data();
    void everyRowOnce();
    void partnersSideBySide();
    void momentsAndRows();
    void silence();
    void filtered();
    void linesBeforeTheIndexIsDone();
    void followsGrowthAndRotation();
    void packedLogsComeAtOnce();
    void textsForTheScreen();
    void searchesAll();
    void tiesWin();
    void guessesAreCorrected();
    void facts();
    void notesComeBack();
    void spans_data();
    void spans();
};

void tst_LogSlots::everyRowOnce_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("boots");
    QTest::addColumn<int>("direction");
    for (const LogLayout layout : {LogLayout::Aligned, LogLayout::Merged})
        for (const int boots : {1, 3})
            for (const int direction : {1, -1})
                QTest::addRow("%s, %d boots, %s", layout == LogLayout::Aligned ? "aligned" : "merged", boots, direction > 0 ? "down" : "up")
                    << int(layout) << boots << direction;
}

// From one end to the other every row of every log comes once, in its order.
void tst_LogSlots::everyRowOnce()
{
    QFETCH(int, layout);
    QFETCH(int, boots);
    QFETCH(int, direction);
    Desk open(pairOf(3, boots, boots > 1));
    LogSlots slots_;
    slots_.setLanes({open.lane(open.device), open.lane(open.hub)}, LogLayout(layout));
    const std::size_t from = 1;
    const qint64 last = slots_.lanes()[from]->rows() - 1;
    slots_.anchor(from, direction > 0 ? 0 : last);
    int begin = 0; // what lies on the other side of the anchor belongs to the walk
    while (slots_.at(begin - direction).isThere)
        begin -= direction;
    std::vector<std::vector<qint64>> seen(2);
    for (int slot = begin; slots_.at(slot).isThere; slot += direction) {
        const LogSlot &found = slots_.at(slot);
        int rows = 0;
        for (std::size_t lane = 0; lane < 2; ++lane)
            if (found.rows[lane] != LogSlot::none) {
                seen[lane].push_back(found.rows[lane]);
                ++rows;
            }
        QVERIFY(rows > 0 || found.silence > 0);
        QVERIFY(LogLayout(layout) != LogLayout::Merged || rows <= 1);
    }
    for (std::size_t lane = 0; lane < 2; ++lane) {
        QCOMPARE(qint64(seen[lane].size()), slots_.lanes()[lane]->rows());
        for (std::size_t i = 0; i < seen[lane].size(); ++i)
            QCOMPARE(seen[lane][i], direction > 0 ? qint64(i) : slots_.lanes()[lane]->rows() - 1 - qint64(i));
    }
}

void tst_LogSlots::partnersSideBySide()
{
    Desk open(pairOf(5));
    LogSlots slots_;
    slots_.setLanes({open.lane(open.device), open.lane(open.hub)}, LogLayout::Aligned);
    slots_.anchor(0, 0);
    std::size_t together = 0, all = 0;
    for (int slot = -2000; slot < 5000; ++slot) {
        const LogSlot found = slots_.at(slot);
        if (!found.isThere || found.rows[0] == LogSlot::none)
            continue;
        const auto partner = slots_.lanes()[0]->partner(*slots_.lanes()[1], std::size_t(found.rows[0]));
        all += partner.has_value();
        together += partner && found.rows[1] == qint64(*partner);
        if (partner)
            QCOMPARE(slots_.lanes()[1]->partner(*slots_.lanes()[0], *partner), std::optional(std::size_t(found.rows[0])));
    }
    QVERIFY(all > 40);
    QVERIFY2(together * 10 >= all * 9, qPrintable(QStringLiteral("%1 of %2").arg(together).arg(all)));
}

void tst_LogSlots::momentsAndRows()
{
    Desk open(pairOf(7, 2));
    for (const int id : {open.device, open.hub}) {
        const auto lane = open.lane(id);
        QVERIFY(lane->hasClock());
        std::optional<std::int64_t> high;
        for (qint64 row = 0; row < lane->rows(); ++row) {
            const auto moment = lane->moment(lane->lineOf(row));
            if (!moment)
                continue;
            high = std::max(high.value_or(*moment), *moment);
            const qint64 found = lane->rowAt(*high); // the last that came by then
            QVERIFY(found >= row);
            QVERIFY(*lane->moment(std::size_t(found)) <= *high);
        }
    }
    // A line of the device lies where its partner does.
    const auto device = open.lane(open.device), hub = open.lane(open.hub);
    const LogPart &part = *open.desk.story()->find(open.device);
    for (const AlignPair &pair : part.alignment->pairs)
        QVERIFY(std::abs(*device->moment(pair.device) - *hub->moment(pair.hub)) < 2'000'000'000);
}

void tst_LogSlots::silence()
{
    LogDesk desk;
    const int id = desk.openText("2026-11-20 10:00:00 a\n2026-11-20 10:00:01 b\n2026-11-20 11:00:01 c\n2026-11-20 11:00:02 d\n"
                                 "2026-11-20 11:00:03 d\n2026-11-20 11:00:04 d\n2026-11-20 11:00:05 d\n", "x");
    QTRY_VERIFY_WITH_TIMEOUT(desk.story() != nullptr, patience);
    LogSlots slots_;
    slots_.setLanes({std::make_shared<LogLane>(id, desk.find(id)->log, desk.story())}, LogLayout::Aligned);
    slots_.anchor(0, 0);
    QCOMPARE(slots_.at(1).rows[0], 1);
    QCOMPARE(slots_.at(2).silence, 3'600'000'000'000);
    QCOMPARE(slots_.at(3).rows[0], 2);
    slots_.anchor(0, 3); // the same upwards
    QCOMPARE(slots_.at(-1).rows[0], 2);
    QCOMPARE(slots_.at(-2).silence, 3'600'000'000'000);
    QCOMPARE(slots_.at(-3).rows[0], 1);
}

void tst_LogSlots::filtered()
{
    Desk open(pairOf(9));
    const auto chosen = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{2, 5, 30});
    const auto lane = open.lane(open.device, chosen);
    QCOMPARE(lane->rows(), 3);
    QCOMPARE(lane->lineOf(1), std::size_t(5));
    QCOMPARE(lane->rowOf(5), 1);
    QCOMPARE(lane->rowOf(6), 2);
    QCOMPARE(lane->rowOf(31), 3);
    LogSlots slots_;
    slots_.setLanes({lane, open.lane(open.hub)}, LogLayout::Aligned);
    slots_.anchor(0, 1);
    QCOMPARE(slots_.at(0).rows[0], 1);
    LogSlots none;
    none.setLanes({open.lane(open.device, std::make_shared<const std::vector<std::uint32_t>>())}, LogLayout::Aligned);
    QVERIFY(!none.at(0).isThere);
    QVERIFY(!none.placeAt(0));
}

// A log of several chunks: some of its lines are there before all of them are.
void tst_LogSlots::linesBeforeTheIndexIsDone()
{
    QByteArray text;
    for (int i = 0; text.size() < 26 << 20; ++i)
        text += "I (" + QByteArray::number(i) + ") app: a line of the log that is long enough to fill it up soon\n";
    LogDesk desk;
    std::vector<std::size_t> sizes;
    connect(&desk, &LogDesk::changed, &desk, [&](int id) {
        if (const LogEntry *const entry = desk.find(id); entry && entry->log)
            sizes.push_back(entry->log->lines());
    });
    const int id = desk.openText(text, "long");
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed, patience);
    QVERIFY(sizes.size() >= 2);
    QVERIFY(std::is_sorted(sizes.begin(), sizes.end()));
    QCOMPARE(sizes.back(), std::size_t(text.count('\n')));
    QVERIFY(sizes.front() < sizes.back());
}

void tst_LogSlots::followsGrowthAndRotation()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.log");
    const auto write = [&path](const QByteArray &text, QIODevice::OpenMode mode) {
        QFile file(path);
        QVERIFY(file.open(mode));
        file.write(text);
    };
    write("I (10) a: one\nI (20) a: two\n", QIODevice::WriteOnly);
    LogDesk desk;
    const int id = desk.open({path});
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed, patience);
    QCOMPARE(desk.find(id)->log->lines(), std::size_t(2));
    const auto before = desk.find(id)->log;
    write("I (30) a: three\n", QIODevice::Append);
    QTRY_COMPARE_WITH_TIMEOUT(desk.find(id)->log->lines(), std::size_t(3), patience);
    QCOMPARE(before->lines(), std::size_t(2)); // who still looks at the copy is not disturbed
    QVERIFY(QFile::rename(path, path + ".1"));
    write("I (5) a: anew\n", QIODevice::WriteOnly);
    QTRY_COMPARE_WITH_TIMEOUT(desk.find(id)->log->lines(), std::size_t(1), patience);
    write("", QIODevice::WriteOnly | QIODevice::Truncate);
    QTRY_COMPARE_WITH_TIMEOUT(desk.find(id)->log->lines(), std::size_t(0), patience);
    const int missing = desk.open({folder.filePath("none.log")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(missing)->problem, patience);
    QCOMPARE(desk.find(missing)->problem->code, std::string("file.missing"));
}

// The first lines of a packed log are there before the rest is unpacked.
void tst_LogSlots::packedLogsComeAtOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.log");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 120000; ++i)
        file.write("I (" + QByteArray::number(i * 10) + ") a: line " + QByteArray::number(i * 7919) + " of many\n");
    file.close();
    QProcess packer;
    packer.start("gzip", {path});
    if (!packer.waitForStarted())
        QSKIP("gzip is not installed");
    QVERIFY(packer.waitForFinished() && packer.exitCode() == 0);
    LogDesk desk;
    std::vector<std::size_t> counts;
    connect(&desk, &LogDesk::changed, this, [&](int id) {
        if (const LogEntry *const entry = desk.find(id); entry->log)
            counts.push_back(entry->log->lines());
    });
    const int id = desk.open({path + ".gz"});
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed, patience);
    QVERIFY(counts.size() > 1);
    QVERIFY2(counts.front() > 1000 && counts.front() < 60000, qPrintable(QString::number(counts.front())));
    QCOMPARE(counts.back(), std::size_t(120000));
}

void tst_LogSlots::textsForTheScreen()
{
    LogDesk desk;
    const int id = desk.openText("2026-11-20 10:00:00.5 \x1b[0;32mgreen\x1b[0m kdf \xff\x01 x\n2026-11-20 10:00:01 [auth] authentication failed\r\n"
                                 "2026-11-20 10:00:02 " + QByteArray(1 << 20, 'y') + "\n", "x");
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed, patience);
    std::vector<std::vector<LogLineText>> answers;
    LogLook look;
    look.search = {{"gre+n"}, false, false};
    desk.read(this, id, {0, 1, 2, 99}, look, [&](std::vector<LogLineText> made) { answers.push_back(std::move(made)); });
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(2), patience); // the text at once, what stands out in it as soon as that is known
    const std::vector<LogLineText> &texts = answers[1];
    QCOMPARE(texts.size(), std::size_t(4));
    QCOMPARE(answers[0][0].text, texts[0].text);
    QCOMPARE(int(answers[0][1].level), int(LogLevel::Plain));
    QCOMPARE(texts[0].text, QStringLiteral("green kdf \ufffd\u00b7 x"));
    QCOMPARE(int(texts[0].level), int(LogLevel::Keyword));
    std::map<int, std::pair<int, int>> spans;
    for (const LogSpan &span : texts[0].spans)
        spans[span.kind] = {span.begin, span.length};
    QCOMPARE(spans[LogSpan::Colour], (std::pair{0, 5}));
    QCOMPARE(spans[LogSpan::Hit], (std::pair{0, 5}));
    QCOMPARE(spans[LogSpan::Keyword], (std::pair{6, 3}));
    QCOMPARE(texts[1].text, QStringLiteral("[auth] authentication failed"));
    QCOMPARE(int(texts[1].level), int(LogLevel::Error));
    QVERIFY(texts[2].isCut);
    QVERIFY(texts[2].text.size() <= qsizetype(shownBytes));
    QVERIFY(texts[3].text.isEmpty());
    Result<QByteArray> raw = QByteArray();
    desk.readRaw(this, id, 2, [&](Result<QByteArray> text) { raw = std::move(text); });
    QTRY_COMPARE_WITH_TIMEOUT(raw->size(), qsizetype(1 << 20), patience); // what is longer is cut there
}

void tst_LogSlots::searchesAll()
{
    Desk open(pairOf(11));
    std::optional<Result<LogFinds>> found;
    open.desk.search(this, {{"no such thing"}, true, true}, [&](Result<LogFinds>) { QFAIL("this search was overtaken"); });
    open.desk.search(this, {{"."}, false, false}, [&](Result<LogFinds> finds) { found = std::move(finds); });
    QTRY_VERIFY_WITH_TIMEOUT(found, patience);
    QVERIFY(*found);
    QCOMPARE((*found)->logs.size(), std::size_t(2));
    for (const LogFinds::Of &of : (*found)->logs) {
        QCOMPARE(of.count, open.desk.find(of.id)->log->lines());
        QCOMPARE(of.lines.size(), of.count);
        QCOMPARE(of.lines[7], std::size_t(7));
    }
    open.desk.search(this, {{"("}, false, false}, [&](Result<LogFinds> finds) { found = std::move(finds); });
    QTRY_VERIFY_WITH_TIMEOUT(!*found, patience);
    QCOMPARE(found->error().code, std::string("logs.pattern"));
}

void tst_LogSlots::tiesWin()
{
    const test::LogPair pair = pairOf(13);
    Desk open(pair);
    const auto zero = [&] { return open.desk.story()->find(open.device)->alignment->segments.front().offset; };
    const double found = zero();
    QVERIFY(std::abs(found - pair.segments.front().offset) < 0.2);
    // A line of the device and one much later are said to be of one moment.
    const auto &part = *open.desk.story()->find(open.device);
    const AlignPair first = part.alignment->pairs.front();
    const std::size_t wrong = part.alignment->pairs[part.alignment->pairs.size() / 2].hub;
    open.desk.setTies({{open.device, open.hub, first.device, wrong}});
    QTRY_VERIFY_WITH_TIMEOUT(!open.desk.isAligning(), patience);
    QVERIFY(open.desk.story()->find(open.device)->alignment->segments.front().isMarked);
    const auto device = open.lane(open.device), hub = open.lane(open.hub);
    QVERIFY(std::abs(*device->moment(first.device) - *hub->moment(wrong)) < 50'000'000);
    open.desk.setTies({});
    QTRY_VERIFY_WITH_TIMEOUT(!open.desk.isAligning(), patience);
    QVERIFY(std::abs(zero() - found) < 0.001);
}

void tst_LogSlots::guessesAreCorrected()
{
    LogDesk desk;
    const int id = desk.openText("Dec 10 06:55:46 a: x\nDec 10 06:55:48 a: y\n", "syslog");
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed, patience);
    QVERIFY(desk.find(id)->log->row(0).isYearGuessed);
    QVERIFY(desk.find(id)->log->row(0).isZoneGuessed);
    QCOMPARE(logwords::guesses(*desk.find(id)).size(), 2);
    LogOptions options;
    options.year = 2019;
    options.zone = QStringLiteral("+02:00");
    desk.reread(id, options);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->isIndexed && !desk.find(id)->log->clock().isYearGuessed(), patience);
    QCOMPARE(logwords::wholeMoment(desk.find(id)->log->row(0).ns), QStringLiteral("2019-12-10 04:55:46.000"));
    QVERIFY(!desk.find(id)->log->row(0).isZoneGuessed);
    options.format = QStringLiteral("no such format");
    desk.reread(id, options);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(id)->problem, patience);
    QCOMPARE(desk.find(id)->problem->code, std::string("logs.format"));
}

void tst_LogSlots::facts()
{
    Desk open(pairOf(15, 2));
    LogFacts model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const LogPart &part = *open.desk.story()->find(open.device);
    model.showSegments(part);
    QCOMPARE(model.rowCount(), int(part.alignment->segments.size()));
    QCOMPARE(model.at(0).id, open.device);
    model.showPairs(part);
    QCOMPARE(model.rowCount(), int(part.alignment->pairs.size()));
    QCOMPARE(model.at(0).line, part.alignment->pairs[0].device);
    model.showRivals(part);
    model.showSegments({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_LogSlots::notesComeBack()
{
    const QTemporaryDir folder;
    const QString file = logNotesFile(folder.path(), 12);
    QVERIFY(readLogNotes(file)->empty());
    const std::vector<LogNote> notes{{"a.log/1", 7, "look \u00e4", {}, 0, 5, "M. Reyes"}, {"a.log/1", 3, {}, "b.log/2", 9, 6, {}}};
    QVERIFY(writeLogNotes(file, notes));
    const auto read = readLogNotes(file);
    QVERIFY(read);
    QCOMPARE(read->size(), std::size_t(2));
    QCOMPARE(read->at(0).text, notes[0].text);
    QCOMPARE(read->at(0).line, qulonglong(7));
    QVERIFY(read->at(1).isTie());
    QCOMPARE(read->at(1).tiedLine, qulonglong(9));
    for (const QByteArray &broken : {QByteArray("{}"), QByteArray("x"), QByteArray("{\"format\":\"imprint-lognotes\"}")}) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(broken);
        out.close();
        const auto again = readLogNotes(file);
        QVERIFY(again ? again->empty() : again.error().code == "logs.notes");
    }
}

void tst_LogSlots::spans_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("9 ms") << qint64(9'000'000) << QStringLiteral("+9 ms");
    QTest::newRow("below") << qint64(-1'200'000) << QStringLiteral("\u22121.2 ms");
    QTest::newRow("1.25 s") << qint64(1'250'000'000) << QStringLiteral("+1.25 s");
    QTest::newRow("minutes") << qint64(200'000'000'000) << QStringLiteral("+3 min 20 s");
    QTest::newRow("hours") << qint64(7'500'000'000'000) << QStringLiteral("+2 h 05 min");
    QTest::newRow("days") << qint64(356'400'000'000'000) << QStringLiteral("+4 d 3 h");
}

void tst_LogSlots::spans()
{
    QFETCH(qint64, ns);
    QTEST(logwords::span(ns, true), "text");
}

QTEST_GUILESS_MAIN(tst_LogSlots)
#include "tst_logslots.moc"
