// The services behind the window: sites made and opened as jobs, reads where the latest wins, and a batch of simulated devices from start to
// report, every value delivered on this thread and nothing of the engine called on it.
#include "models/core/threadguard.h"
#include "models/devices/consolefiles.h"
#include "models/services/batchcontroller.h"
#include "models/services/simulation.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <future>

using namespace imprint;

namespace {

constexpr int patience = 60'000;

Secret passphrase(std::string text = "tulip anchor nine window") { return Secret::takeOver(text); }

struct Bench {
    SystemClock clock;
    SystemRandom random;
    RegistryFeed feed{clock};
    SiteService site{feed, clock, random};
    BatchController batch{site, clock};
    Simulation simulation{site, random};

    Bench() { site.setOperatorName(QStringLiteral("M. Reyes")); }
};

} // namespace

class tst_Services : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threadRunsInOrder();
    void threadKeepsTheLatest();
    void siteIsMadeAndOpenedAgain();
    void wrongPassphrase();
    void noSite();
    void missingSiteTells();
    void deadContextGetsNothing();
    void cancelledJobStops();
    void feedLatestWins();
    void feedKeepsQuestions();
    void feedTellsChanges();
    void batchNeedsAnUnlockedSite();
    void trialRuns();
    void trialStopsAndResumes();
    void consoleIsKept();
    void consoleIsBounded();

private:
    QTemporaryDir m_folder;
};

void tst_Services::threadRunsInOrder()
{
    std::mutex mutex;
    std::vector<int> done;
    {
        WorkThread thread;
        std::promise<void> last;
        for (int i = 0; i < 20; ++i)
            thread.post([&, i](std::stop_token) {
                const std::lock_guard lock(mutex);
                done.push_back(i);
            });
        thread.post([&](std::stop_token) { last.set_value(); });
        last.get_future().wait();
    }
    QCOMPARE(int(done.size()), 20);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
}

void tst_Services::threadKeepsTheLatest()
{
    std::vector<int> done;
    std::promise<void> started, go, last;
    WorkThread thread;
    thread.post([&](std::stop_token) {
        started.set_value();
        go.get_future().wait();
    });
    started.get_future().wait();
    for (int i = 0; i < 5; ++i)
        thread.post([&, i](std::stop_token) { done.push_back(i); }, "filter");
    thread.post([&](std::stop_token) { last.set_value(); });
    go.set_value();
    last.get_future().wait();
    QCOMPARE(done, std::vector<int>{4});
}

void tst_Services::siteIsMadeAndOpenedAgain()
{
    ThreadGuard guard;
    const QString path = m_folder.filePath(QStringLiteral("lindenhof"));
    {
        Bench b;
        QSignalSpy opened(&b.feed, &RegistryFeed::opened);
        std::optional<Result<void>> made;
        QStringList activities;
        Job *const job = b.site.create(path, {.name = QStringLiteral("Lindenhof")}, passphrase(), this,
                                       [&](Result<void> r) { made = std::move(r); });
        connect(job, &Job::progressed, this, [&](const QString &what) { activities << what; });
        QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), patience);
        QVERIFY2(made->has_value(), made->has_value() ? "" : made->error().detail.c_str());
        QVERIFY(b.site.state()->isUnlocked);
        QCOMPARE(b.site.state()->name, QStringLiteral("Lindenhof"));
        QVERIFY(b.site.state()->hasCaKey);
        QVERIFY(!activities.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        b.site.close();
        QVERIFY(!b.site.state() && !b.feed.isOpen());
    }
    Bench b;
    std::optional<Result<void>> result;
    b.site.open(path, this, [&](Result<void> r) { result = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QVERIFY(result->has_value() && !b.site.state()->isUnlocked);
    result.reset();
    b.site.unlock(passphrase(), this, [&](Result<void> r) { result = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QVERIFY(result->has_value() && b.site.state()->isUnlocked);
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_Services::wrongPassphrase()
{
    Bench b;
    std::optional<Result<void>> result;
    b.site.open(m_folder.filePath(QStringLiteral("lindenhof")), this, [&](Result<void>) {
        b.site.unlock(passphrase("not that one"), this, [&](Result<void> r) { result = std::move(r); });
    });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QVERIFY(!*result);
    QCOMPARE(result->error().code, std::string("ca.passphrase"));
    QVERIFY(!b.site.state()->isUnlocked);
}

void tst_Services::noSite()
{
    Bench b;
    std::optional<Result<qint64>> result;
    b.site.perform(this, QStringLiteral("x"), [](OpenSite &, JobControl &) -> Result<qint64> { return 7; },
                   [&](Result<qint64> r) { result = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QCOMPARE(result->error().code, std::string("site.closed"));
}

void tst_Services::missingSiteTells()
{
    Bench b;
    QSignalSpy failed(&b.site, &SiteService::failed);
    b.site.open(m_folder.filePath(QStringLiteral("nowhere")), this, [](Result<void>) {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QCOMPARE(failed[0][0].value<Error>().code, std::string("site.none"));
}

void tst_Services::deadContextGetsNothing()
{
    Bench b;
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    Job *const job = b.site.performAnywhere(context.get(), QStringLiteral("x"), [](JobControl &) { return 1; }, [&](int) { isCalled = true; });
    QSignalSpy finished(job, &Job::finished);
    context.reset();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QVERIFY(!isCalled);
}

void tst_Services::cancelledJobStops()
{
    Bench b;
    std::optional<Result<void>> result;
    Job *const job = b.site.performAnywhere(
        this, QStringLiteral("x"),
        [](JobControl &control) -> Result<void> {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any until;
            until.wait(lock, control.stop(), [] { return false; });
            return fail("stopped");
        },
        [&](Result<void> r) { result = std::move(r); });
    job->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), patience);
    QCOMPARE(result->error().code, std::string("stopped"));
}

void tst_Services::feedLatestWins()
{
    Bench b;
    b.feed.open(m_folder.filePath(QStringLiteral("lindenhof/registry.sqlite")));
    QSignalSpy opened(&b.feed, &RegistryFeed::opened);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    QThread *answeredOn = nullptr;
    std::vector<int> answers;
    for (int i = 0; i < 50; ++i)
        b.feed.ask(this, "filter", [i](RegistryReader &reader) -> Result<int> {
            if (auto site = reader.site(); !site)
                return site.error();
            return i;
        }, [&](Result<int> r) {
            answeredOn = QThread::currentThread();
            answers.push_back(r.has_value() ? *r : -1);
        });
    bool isOther = false;
    b.feed.ask(this, "other", [](RegistryReader &) { return true; }, [&](bool) { isOther = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOther, patience);
    QCOMPARE(answers, std::vector<int>{49});
    QCOMPARE(answeredOn, QThread::currentThread());
}

void tst_Services::feedKeepsQuestions()
{
    Bench b;
    QString name;
    b.feed.ask(this, "site", [](RegistryReader &r) { return r.site(); }, [&](Result<SiteRecord> s) { name = s ? s->name : QString(); });
    b.feed.open(m_folder.filePath(QStringLiteral("lindenhof/registry.sqlite")));
    QTRY_COMPARE_WITH_TIMEOUT(name, QStringLiteral("Lindenhof"), patience);
    QSignalSpy failed(&b.feed, &RegistryFeed::failed);
    b.feed.open(m_folder.filePath(QStringLiteral("nothing.sqlite")));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(!b.feed.isOpen());
}

void tst_Services::feedTellsChanges()
{
    Bench b;
    QSignalSpy opened(&b.feed, &RegistryFeed::opened);
    b.site.open(m_folder.filePath(QStringLiteral("lindenhof")), this, [](Result<void>) {});
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    QSignalSpy changed(&b.feed, &RegistryFeed::changed);
    // Until it has looked once it cannot know what is new, so that one note may come too early.
    const auto note = [&] {
        b.site.perform(this, QStringLiteral("x"),
                       [](OpenSite &site, JobControl &) { return site.registry().note(QStringLiteral("test.note"), {}, {}); },
                       [](Result<void>) {});
        return changed.count() > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(note(), patience);
}

void tst_Services::batchNeedsAnUnlockedSite()
{
    Bench b;
    QSignalSpy failed(&b.batch, &BatchController::failed);
    b.batch.start({.batchId = 1});
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, std::string("site.closed"));
    std::optional<Result<void>> opened;
    b.site.open(m_folder.filePath(QStringLiteral("lindenhof")), this, [&](Result<void> r) { opened = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), patience);
    b.batch.start({.batchId = 1});
    QCOMPARE(failed[1][0].value<Error>().code, std::string("site.locked"));
    QVERIFY(!b.batch.isUnderWay());
}

// The whole job: eight devices, one is refused, one asks, the operator answers, the batch ends by itself.
void tst_Services::trialRuns()
{
    ThreadGuard guard;
    Bench b;
    std::optional<Result<BatchStart>> trial;
    b.simulation.begin({.devices = 8, .siteName = QStringLiteral("Trial"), .batchName = QStringLiteral("Hall sensors"), .seed = 5}, this,
                       [&](Result<BatchStart> r) { trial = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(trial.has_value(), patience);
    QVERIFY2(trial->has_value(), trial->has_value() ? "" : trial->error().detail.c_str());
    QVERIFY(b.site.state()->isTrial);
    QSignalSpy ended(&b.batch, &BatchController::ended), rows(&b.batch, &BatchController::rowsChanged);
    b.batch.start(**trial);
    QVERIFY(b.batch.isUnderWay());

    const auto count = [&](LiveRow::State state) {
        return std::count_if(b.batch.rows().begin(), b.batch.rows().end(), [&](const LiveRow &row) { return row.state == state; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(LiveRow::State::Waiting), 1, patience);
    QCOMPARE(b.batch.batch().name, QStringLiteral("Hall sensors"));
    std::optional<Result<std::vector<OpenQuestion>>> questions;
    b.feed.ask(this, "questions", [id = (*trial)->batchId](RegistryReader &r) { return r.openQuestions(id); },
               [&](Result<std::vector<OpenQuestion>> r) { questions = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(questions.has_value(), patience);
    QCOMPARE(int((*questions)->size()), 1);
    b.batch.answer((*questions)->front().id, AnswerKind::Confirmed, QStringLiteral("compared with the label"));

    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    const auto end = ended[0][0].value<BatchEnd>();
    QVERIFY2(!end.problem, end.problem ? end.problem->detail.c_str() : "");
    QVERIFY(!end.wasStopped && !end.signedHead.isEmpty());
    QCOMPARE(count(LiveRow::State::Done), 7);
    QCOMPARE(count(LiveRow::State::Failed), 1);
    for (const LiveRow &row : b.batch.rows())
        if (row.state == LiveRow::State::Failed)
            QCOMPARE(row.reason.code, std::string("key.differs"));
    QVERIFY(rows.count() > 1);
    QCOMPARE(b.batch.phase(), BatchPhase::Ended);
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

void tst_Services::trialStopsAndResumes()
{
    Bench b;
    std::optional<Result<BatchStart>> trial;
    b.simulation.begin({.devices = 4,
                        .siteName = QStringLiteral("Trial"),
                        .batchName = QStringLiteral("Plugs"),
                        .hasWrongKey = false,
                        .hasUnknownKey = false,
                        .faults = {"slow=60"}},
                       this, [&](Result<BatchStart> r) { trial = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(trial.has_value(), patience);
    QVERIFY2(trial->has_value(), trial->has_value() ? "" : trial->error().detail.c_str());
    QSignalSpy ended(&b.batch, &BatchController::ended);
    b.batch.start(**trial);
    const auto areClaimed = [&b] {
        return b.batch.rows().size() == 4 && std::none_of(b.batch.rows().begin(), b.batch.rows().end(), [](const LiveRow &row) {
            return !row.steps[std::size_t(Step::Discovery)];
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areClaimed(), patience);
    b.batch.stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(ended[0][0].value<BatchEnd>().wasStopped);
    // Nobody says where they are: it goes back to where they were last met.
    b.batch.start({.batchId = (*trial)->batchId, .links = {}, .findsSerial = false, .findsNetwork = false});
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
    QVERIFY(!ended[1][0].value<BatchEnd>().wasStopped);
    std::optional<Result<BatchReport>> report;
    b.feed.ask(this, "report", [id = (*trial)->batchId](RegistryReader &r) { return r.report(id); },
               [&](Result<BatchReport> r) { report = std::move(r); });
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), patience);
    QCOMPARE((*report)->done, 4);
}

void tst_Services::consoleIsKept()
{
    QTemporaryDir folder;
    ConsoleFiles files(folder.path());
    files.received({1'000, QStringLiteral("/dev/ttyUSB0"), "I (81) boot"});
    files.received({2'500, QStringLiteral("/dev/ttyUSB0"), "I (82) \x1b[31mred"});
    QFile file(folder.filePath(QStringLiteral("dev-ttyUSB0.log")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("1970-01-01T00:00:01.000Z I (81) boot\n1970-01-01T00:00:02.500Z I (82) \x1b[31mred\n"));
    QCOMPARE(ConsoleFiles::fileName(QStringLiteral("../../etc/passwd")), QStringLiteral("etc-passwd.log"));
}

void tst_Services::consoleIsBounded()
{
    QTemporaryDir folder;
    ConsoleFiles files(folder.path());
    const QByteArray line(1024 * 1024, 'x');
    for (int i = 0; i < 20; ++i)
        files.received({0, QStringLiteral("COM3"), line});
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("COM3.log"))).size() <= ConsoleFiles::maxBytes + line.size() + 64);
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("COM3.log.1"))));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("COM3.log.1.1"))));
}

QTEST_GUILESS_MAIN(tst_Services)
#include "tst_services.moc"
