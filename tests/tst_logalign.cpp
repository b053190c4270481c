// Two logs on one clock: made pairs of two styles against their truth, pairs that do not belong together, marks, and what
// is refused.
#include "support/logpairs.h"
#include "support/logscore.h"

#include "models/logs/alignfiles.h"
#include "models/logs/aligntokens.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace imprint;
using namespace imprint::test;

Q_DECLARE_METATYPE(imprint::test::LogPairSpec)

namespace {

LogText logOf(const std::vector<std::pair<double, std::string>> &lines, StampKind kind, double resolution = 0.001)
{
    auto bytes = std::make_shared<std::string>();
    for (const auto &[seconds, words] : lines)
        *bytes += words;
    LogText log;
    log.kind = kind;
    log.bytes = bytes;
    std::size_t at = 0;
    for (const auto &[seconds, words] : lines) {
        log.lines.push_back({std::string_view(*bytes).substr(at, words.size()), seconds, resolution, kind});
        at += words.size();
    }
    return log;
}

Alignment aligned(const LogPair &pair, const AlignOptions &options = {})
{
    auto found = alignLogs(pair.device, pair.hub, options);
    return found ? *found : Alignment{};
}

} // namespace

class TestLogAlign : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOneThingInTwoNotations_data();
    void findsOneThingInTwoNotations();
    void alignsMadePairs_data();
    void alignsMadePairs();
    void refusesWhatDoesNotBelongTogether_data();
    void refusesWhatDoesNotBelongTogether();
    void findsWhereTheStoriesPart();
    void ticksAreNoEvidence();
    void largeLogsBySample();
    void marksWin();
    void marksHaveToExist();
    void sparesLogsWithoutTimes();
};

void TestLogAlign::findsOneThingInTwoNotations_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("address") << "peer aa:bb:cc:12:ee:ff up" << "joined AABBCC12EEFF" << true;
    QTest::newRow("address with dashes") << "aa-bb-cc-12-ee-ff" << "aabb.cc12.eeff" << true;
    QTest::newRow("hex and decimal") << "mid=0x1a2b" << "message 6699" << true;
    QTest::newRow("hex without prefix") << "mid=1a2b" << "message 6699" << true;
    QTest::newRow("hex of decimal digits") << "mid=4521" << "mid=0x4521" << true;
    QTest::newRow("uuid") << "550e8400-e29b-41d4-a716-446655440000" << "550E8400E29B41D4A716446655440000" << true;
    QTest::newRow("hex dump") << "random 0a 1b 2c 3d 4e 5f" << "0a1b2c3d4e5f" << true;
    QTest::newRow("leading zeros") << "seq=000123" << "seq 123" << true;
    QTest::newRow("first digits of a hash") << "e160c722fa8b9931aa00" << "e160c722" << true;
    QTest::newRow("words") << "joined the network" << "left the network" << false;
    QTest::newRow("others") << "id 12345" << "id 12346" << false;
    QTest::newRow("time of day") << "at 12:13:14" << "12131400" << false;
}

void TestLogAlign::findsOneThingInTwoNotations()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isSame);
    std::vector<LineToken> a, b;
    const std::string first = one.toStdString(), second = other.toStdString();
    readTokens(first, a);
    readTokens(second, b);
    const bool shares = std::any_of(a.begin(), a.end(), [&](const LineToken &t) {
        return std::any_of(b.begin(), b.end(), [&](const LineToken &o) { return o.key == t.key; });
    });
    QCOMPARE(shares, isSame);
}

void TestLogAlign::alignsMadePairs_data()
{
    using S = PairStyle;
    using D = DeviceStamp;
    using H = HubStamp;
    QTest::addColumn<LogPairSpec>("spec");
    QTest::addColumn<double>("aim");
    QTest::newRow("95 % unrelated") << LogPairSpec{.style = S::Traffic, .unrelated = 0.95} << 0.05;
    QTest::newRow("5,000 ppm") << LogPairSpec{.seed = 2, .style = S::Traffic, .unrelated = 0.8, .driftPpm = 4900} << 0.05;
    QTest::newRow("whole seconds") << LogPairSpec{.seed = 3, .style = S::Traffic, .hubStamp = H::Rfc3164, .unrelated = 0.8} << 0.3;
    QTest::newRow("three boots") << LogPairSpec{.seed = 4, .style = S::Traffic, .deviceStamp = D::Dmesg, .events = 90, .unrelated = 0.8, .boots = 3} << 0.05;
    QTest::newRow("a clock step") << LogPairSpec{.seed = 1000, .style = S::Traffic, .unrelated = 0.8, .steps = 1} << 0.05;
    QTest::newRow("decoys") << LogPairSpec{.seed = 6, .style = S::Traffic, .unrelated = 0.8, .decoys = 60} << 0.05;
    QTest::newRow("lines missing") << LogPairSpec{.seed = 7, .style = S::Traffic, .unrelated = 0.8, .missing = 0.5} << 0.05;
    QTest::newRow("device's wall clock") << LogPairSpec{.seed = 8, .style = S::Traffic, .deviceStamp = D::IsoMilli, .unrelated = 0.8} << 0.05;
    QTest::newRow("stories") << LogPairSpec{.seed = 1003, .style = S::Stories, .deviceStamp = D::Zephyr, .unrelated = 0.9} << 0.05;
    QTest::newRow("stories, four boots") << LogPairSpec{.seed = 1004, .style = S::Stories, .hubStamp = H::UnixMilli, .events = 120, .unrelated = 0.8, .boots = 4} << 0.05;
    for (const unsigned seed : {1002u, 1017u, 1019u}) // 1019: both count their ticks and tick at the same moments, which says nothing
        QTest::addRow("kinds alone, %u", seed) << LogPairSpec{.seed = seed, .style = S::Traffic, .events = 40, .unrelated = 0.7, .hasTokens = false} << 0.05;
    for (const unsigned seed : {1010u, 1012u})
        QTest::addRow("kinds alone, whole seconds, %u", seed)
            << LogPairSpec{.seed = seed, .style = S::Traffic, .hubStamp = H::Rfc3164, .events = 40, .unrelated = 0.7, .hasTokens = false} << 0.3;
    QTest::newRow("a step of which few events tell") << LogPairSpec{.seed = 1010, .style = S::Traffic, .hubStamp = H::Rfc3164, .events = 150, .unrelated = 0.9, .boots = 3, .steps = 2} << 0.3;
}

void TestLogAlign::alignsMadePairs()
{
    QFETCH(LogPairSpec, spec);
    QFETCH(double, aim);
    const LogPair pair = makeLogPair(spec);
    const Alignment found = aligned(pair);
    QVERIFY2(found.isAligned, found.why.c_str());
    const Score score = scoreOf(pair, found);
    QVERIFY2(score.worst <= aim, qPrintable(QString::number(score.worst)));
    QVERIFY(score.isBounded);
    QCOMPARE(score.covered, 1.0);
    QVERIFY2(score.f1 >= 0.95, qPrintable(QString::number(score.f1)));
    QVERIFY(score.hasAllSteps);
    QVERIFY(score.hasAllSegments);
    QCOMPARE(found.reboots, pair.device.reboots);
    QVERIFY(!found.divergence);
}

void TestLogAlign::refusesWhatDoesNotBelongTogether_data()
{
    QTest::addColumn<LogPairSpec>("spec");
    QTest::newRow("traffic") << LogPairSpec{.style = PairStyle::Traffic, .unrelated = 0.8, .decoys = 20};
    QTest::newRow("whole seconds") << LogPairSpec{.style = PairStyle::Traffic, .hubStamp = HubStamp::Rfc3164, .unrelated = 0.5};
    QTest::newRow("stories") << LogPairSpec{.style = PairStyle::Stories, .unrelated = 0.5, .boots = 3};
    QTest::newRow("kinds alone") << LogPairSpec{.style = PairStyle::Traffic, .events = 40, .unrelated = 0.7, .hasTokens = false};
}

void TestLogAlign::refusesWhatDoesNotBelongTogether()
{
    QFETCH(LogPairSpec, spec);
    LogPair before;
    for (unsigned seed = 20; seed < 24; ++seed) {
        spec.seed = seed;
        LogPair pair = makeLogPair(spec);
        if (seed > 20) {
            const auto found = alignLogs(pair.device, before.hub);
            QVERIFY(found);
            QVERIFY2(!found->isAligned, found->why.c_str());
            QVERIFY(!found->why.empty());
        }
        before = std::move(pair);
    }
}

void TestLogAlign::findsWhereTheStoriesPart()
{
    const LogPair pair = makeLogPair({.seed = 1001, .style = PairStyle::Traffic, .events = 100, .unrelated = 0.6, .parts = true});
    const Alignment found = aligned(pair);
    QVERIFY(found.divergence);
    QVERIFY(std::llabs(std::int64_t(found.divergence->device) - std::int64_t(pair.partsAt)) <= 10);
    QVERIFY(!found.divergence->why.empty());
}

// Both count from one at the same pace: that fits any two logs.
void TestLogAlign::ticksAreNoEvidence()
{
    std::vector<std::pair<double, std::string>> device, hub;
    for (int i = 1; i < 200; ++i) {
        device.push_back({5.0 + i * 10, "report: seq=" + std::to_string(i)});
        hub.push_back({1773480000.0 + i * 10, "collector: report seq=" + std::to_string(i) + " taken"});
    }
    const auto found = alignLogs(logOf(device, StampKind::Uptime), logOf(hub, StampKind::Wall));
    QVERIFY(found);
    QVERIFY2(!found->isAligned, found->why.c_str());
}

// A sample says the same of the clocks as all lines do, in the logs' own line numbers.
void TestLogAlign::largeLogsBySample()
{
    const LogPair pair = makeLogPair({.seed = 12, .style = PairStyle::Traffic, .events = 800, .unrelated = 0.5, .boots = 2, .steps = 1, .duration = 7200});
    const QTemporaryDir folder;
    const auto opened = [&folder](const QString &name, const std::string &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            qFatal("no room");
        file.close();
        auto log = LogFile::open(file.fileName()).value();
        if (!log->index())
            qFatal("not indexed");
        return log;
    };
    const auto device = opened("device", pair.deviceFile), hub = opened("hub", pair.hubFile);
    FileAligner whole(hub), sampled(hub, 5000);
    const Alignment all = whole.align(*device, {}).value(), some = sampled.align(*device, {}).value();
    QVERIFY2(some.isAligned, some.why.c_str());
    QVERIFY(some.pairs.size() * 3 < all.pairs.size());
    QCOMPARE(some.reboots, pair.device.reboots);
    QCOMPARE(some.segments.size(), pair.segments.size());
    QCOMPARE(some.segments.back().deviceLast, device->lines() - 1);
    QCOMPARE(some.segments.back().hubLast, hub->lines() - 1);
    const std::set<std::pair<std::size_t, std::size_t>> truth(pair.pairs.begin(), pair.pairs.end());
    for (const AlignPair &p : some.pairs)
        QVERIFY(truth.contains({p.device, p.hub}));
    for (const AlignSegment &s : some.segments)
        for (const auto &t : pair.segments)
            if ((s.deviceFirst + s.deviceLast) / 2 >= t.deviceFirst && (s.deviceFirst + s.deviceLast) / 2 <= t.deviceLast)
                QVERIFY(std::fabs(s.hubTime(100) - t.offset - 100 * (1 + t.drift)) < 0.05);
    const AlignMark mark{pair.pairs[5].first, pair.pairs[5].second};
    QVERIFY(sampled.align(*device, {{mark}}).value().segments.front().isMarked);
    QCOMPARE(sampled.align(*device, {{{device->lines(), 0}}}).error().code, std::string("logs.mark"));
    const LogPair other = makeLogPair({.seed = 13, .style = PairStyle::Traffic, .events = 800, .unrelated = 0.5, .duration = 7200});
    QVERIFY(!sampled.align(*opened("other", other.deviceFile), {}).value().isAligned);
}

void TestLogAlign::marksWin()
{
    const LogPair pair = makeLogPair({.seed = 30, .style = PairStyle::Traffic, .unrelated = 0.5, .driftPpm = 40});
    const auto [d, h] = pair.pairs[pair.pairs.size() / 2];
    const double shift = 100; // what the operator says, whatever the logs say
    const auto other = std::find_if(pair.hub.lines.begin() + std::ptrdiff_t(h), pair.hub.lines.end(),
                                    [&, at = pair.hub.lines[h].seconds](const LogLine &l) { return l.seconds > at + shift; });
    QVERIFY(other != pair.hub.lines.end());
    const auto marked = std::size_t(other - pair.hub.lines.begin());
    const Alignment found = aligned(pair, {.marks = {{d, marked}}});
    QVERIFY(found.isAligned);
    QCOMPARE(found.segments.size(), std::size_t(1));
    QVERIFY(found.segments[0].isMarked);
    QVERIFY(std::abs(found.segments[0].hubTime(pair.device.lines[d].seconds) - other->seconds) < 0.002);

    const Alignment early = aligned(pair, {.marks = {{0, 30}}});
    QCOMPARE(early.segments.size(), std::size_t(1)); // no step of the clock is made up between a mark and what was found
    QVERIFY(early.steps.empty());

    const LogPair stranger = makeLogPair({.seed = 31, .style = PairStyle::Traffic, .unrelated = 0.5});
    const auto forced = alignLogs(pair.device, stranger.hub, {.marks = {{10, 20}, {200, 210}}});
    QVERIFY(forced && forced->isAligned);
}

void TestLogAlign::marksHaveToExist()
{
    const LogPair pair = makeLogPair({.seed = 32, .style = PairStyle::Traffic});
    const auto found = alignLogs(pair.device, pair.hub, {.marks = {{pair.device.lines.size(), 0}}});
    QVERIFY(!found);
    QCOMPARE(found.error().code, std::string("logs.mark"));
}

void TestLogAlign::sparesLogsWithoutTimes()
{
    const LogPair pair = makeLogPair({.seed = 33, .style = PairStyle::Traffic});
    for (const LogText &log : {LogText{}, logOf({{0, "no time"}}, StampKind::None), logOf({{3, "one line 0x12345678"}}, StampKind::Uptime)}) {
        const auto one = alignLogs(log, pair.hub), other = alignLogs(pair.device, log);
        QVERIFY(one && other);
        QVERIFY(!one->isAligned && !one->why.empty());
        QVERIFY(!other->isAligned && !other->why.empty());
    }
}

QTEST_GUILESS_MAIN(TestLogAlign)
#include "tst_logalign.moc"
