#include "models/core/process.h"
#include "models/registry/auditverify.h"
#include "models/registry/registryreader.h"
#include "support/registryfixture.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr int serials = 60;
QString serialOf(int i)
{
    return QStringLiteral("SN%1").arg(i, 3, 10, QLatin1Char('0'));
}

// As another process: takes whatever device it can get and provisions it as far as its certificate's place; says which
// it took.
// --hold: takes one, says so and waits to be killed in the middle of writing.
int hammer(const QStringList &arguments)
{
    const SystemClock clock;
    Actor who = actor(arguments.at(3), arguments.at(3));
    auto registry = need(Registry::open(arguments.at(2), who, clock));
    const bool isHolding = arguments.contains(QStringLiteral("--hold"));
    for (int i = 0; i < serials; ++i) {
        const Result<Claim> claim = registry->claim(1, serialOf(i), who.process, Milliseconds(3'600'000));
        if (!claim && codeOf(claim) != QStringLiteral("device.taken") && codeOf(claim) != QStringLiteral("device.done"))
            stop(claim.error());
        if (!claim)
            continue;
        std::printf("%d\n", i);
        std::fflush(stdout);
        const EcPublicKey pNew = newKey();
        const Bytes16 txid = newTxid();
        need(registry->updateOffered(claim->runId, txid, 0, newKey()));
        need(registry->updateRevealed(txid, newKey(), {}, newKey()));
        need(registry->updatePrepared(txid, pNew, Bytes(64), Bytes(64), {}));
        need(registry->reserveCertificate(claim->runId, txid, pNew));
        while (isHolding)
            need(registry->note(QStringLiteral("test"), serialOf(i), QString(500, QLatin1Char('x'))));
        need(registry->runEnded(claim->runId, RunState::Done, {}));
    }
    return 0;
}

std::unique_ptr<QProcess> helper(const QString &file, const QString &name, const QStringList &more = {})
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--hammer"), file, name} + more);
    return process;
}

AuditVerdict verdict(RegistryFixture &f)
{
    return need(verifyAudit(f.registry->database(), f.ca.signer->publicKey()));
}

} // namespace

class tst_leases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void processesAreTold();
    void aDeviceIsTakenOnce();
    void aLeaseIsRenewed();
    void anExpiredLeaseIsTakenOver();
    void theClockIsSetBack();
    void theClockIsSetBackUnderASilentHolder();
    void theClockIsSetForward();
    void twoProcessesHammer();
    void aKilledProcessIsSucceededAtOnce();
    void deadLeaseShowsAsInterrupted();
};

void tst_leases::processesAreTold()
{
    const ProcessIdentity self = currentProcess();
    QVERIFY(self.pid > 0);
    QVERIFY(isProcessAlive(self.pid, self.start));
    QVERIFY(!isKnownDead(self));
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wait")});
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    QVERIFY(isProcessAlive(pid, 0));
    if (self.start != 0)
        QVERIFY(!isProcessAlive(pid, self.start + 1'000'000'000)); // the pid of another start
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(!isProcessAlive(pid, 0));
    if (self.place.isEmpty())
        return; // this platform does not say where a pid means something
    QVERIFY(isKnownDead({self.place, self.boot, pid, 1}));
    QVERIFY(isKnownDead({self.place, QStringLiteral("an earlier boot"), self.pid, self.start}));
    QVERIFY(!isKnownDead({QStringLiteral("another computer"), self.boot, pid, 1}));
}

// Processes of this test are this one: alive. Only time ends their leases.
void tst_leases::aDeviceIsTakenOnce()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const auto refused = other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(1000));
    QCOMPARE(codeOf(refused), QStringLiteral("device.taken"));
    QVERIFY(QString::fromStdString(refused.error().detail).contains(QStringLiteral("anna at bench-1")));
    QCOMPARE(codeOf(other->stepStarted(taken.runId, Step::Release)), QStringLiteral("device.taken"));
    // In another batch too.
    const qint64 second = f.newBatch(QStringLiteral("second"));
    QCOMPARE(codeOf(other->claim(second, QStringLiteral("SN1"), {}, Milliseconds(1000))),
             QStringLiteral("device.taken"));
    need(f.registry->runEnded(taken.runId, RunState::Interrupted, {}));
    QVERIFY(need(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(1000))).isResumed);
}

void tst_leases::aLeaseIsRenewed()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1")); // 30 s
    for (int i = 0; i < 5; ++i) {
        f.clock.add(20'000);
        QCOMPARE(codeOf(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(1000))),
                 QStringLiteral("device.taken"));
        need(f.registry->renewLease(taken.runId, Milliseconds(30'000)));
    }
}

void tst_leases::anExpiredLeaseIsTakenOver()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1"));
    need(f.registry->stepStarted(taken.runId, Step::Release));
    const Bytes16 txid = newTxid();
    need(f.registry->updateOffered(taken.runId, txid, 0, newKey()));
    f.clock.add(30'001);
    need(f.registry->renewLease(taken.runId, Milliseconds(30'000))); // late, but nobody came meanwhile
    f.clock.add(30'001);
    const Claim over = need(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(30'000)));
    QVERIFY(over.isResumed && over.runId == taken.runId);
    // Whatever the first still wants is refused.
    QCOMPARE(codeOf(f.registry->renewLease(taken.runId, Milliseconds(30'000))), QStringLiteral("device.taken"));
    QCOMPARE(codeOf(f.registry->stepFinished(taken.runId, Step::Release, Outcome::Passed, {}, {})),
             QStringLiteral("device.taken"));
    QCOMPARE(codeOf(f.registry->updateRevealed(txid, newKey(), {}, newKey())), QStringLiteral("device.taken"));
    QCOMPARE(codeOf(f.registry->runEnded(taken.runId, RunState::Done, {})), QStringLiteral("device.taken"));
    // Its unfinished step is none any more: the successor starts it again.
    QCOMPARE(codeOf(other->stepFinished(over.runId, Step::Release, Outcome::Passed, {}, {})),
             QStringLiteral("step.not-started"));
    need(other->stepStarted(over.runId, Step::Release));
    need(other->stepFinished(over.runId, Step::Release, Outcome::Passed, {}, {}));
}

void tst_leases::theClockIsSetBack()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1")); // 30 s
    f.clock.add(-10LL * 365 * 24 * 3600 * 1000);
    const auto claim = [&] { return codeOf(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(30'000))); };
    QCOMPARE(claim(), QStringLiteral("device.taken")); // not two
    f.clock.add(29'000);
    QCOMPARE(claim(), QStringLiteral("device.taken"));
    need(f.registry->renewLease(taken.runId, Milliseconds(30'000))); // it lives
    f.clock.add(29'000);
    QCOMPARE(claim(), QStringLiteral("device.taken"));
    f.clock.add(1'000);
    QCOMPARE(claim(), QString()); // and not for ever
    QVERIFY(verdict(f).isIntact());
    QCOMPARE(verdict(f).clockSetBack, qint64(1));
}

// A holder that hangs, or is on a computer that nobody can ask, must not keep the device for ten years.
void tst_leases::theClockIsSetBackUnderASilentHolder()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1")); // 30 s
    f.clock.add(-10LL * 365 * 24 * 3600 * 1000);
    const auto claim = [&] { return codeOf(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(30'000))); };
    QCOMPARE(claim(), QStringLiteral("device.taken"));
    f.clock.add(29'999);
    QCOMPARE(claim(), QStringLiteral("device.taken"));
    f.clock.add(1);
    QCOMPARE(claim(), QString());
    QCOMPARE(codeOf(f.registry->renewLease(taken.runId, Milliseconds(30'000))), QStringLiteral("device.taken"));
}

void tst_leases::theClockIsSetForward()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    const Claim taken = f.claim(QStringLiteral("SN1"));
    f.clock.add(10LL * 365 * 24 * 3600 * 1000);
    need(other->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(30'000)));
    QCOMPARE(codeOf(f.registry->recordEpoch(taken.runId, 1)), QStringLiteral("device.taken")); // never both
}

void tst_leases::twoProcessesHammer()
{
    RegistryFixture f(true);
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const char16_t *name : {u"p", u"q", u"r"})
        processes.push_back(helper(f.file, QString::fromUtf16(name)));
    QList<QByteArray> taken;
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitCode(), 0);
        taken += process->readAllStandardOutput().split('\n');
    }
    taken.removeAll(QByteArray());
    QCOMPARE(taken.size(), serials); // each once, none left out
    QCOMPARE(QSet<QByteArray>(taken.begin(), taken.end()).size(), serials);
    QCOMPARE(need(f.registry->batch(f.batch)).done, serials);
    const AuditVerdict audit = verdict(f);
    QVERIFY2(audit.isIntact(), audit.finding ? audit.finding->detail.c_str() : "");
    QVERIFY(audit.entries >= serials * 6);
}

void tst_leases::aKilledProcessIsSucceededAtOnce()
{
    RegistryFixture f(true);
    for (int round = 0; round < 5; ++round) {
        const qint64 before = verdict(f).entries;
        const auto process = helper(f.file, QStringLiteral("doomed-%1").arg(round), {QStringLiteral("--hold")});
        QVERIFY(process->waitForReadyRead(60'000));
        const int taken = process->readAllStandardOutput().trimmed().split('\n').first().toInt();
        QTRY_VERIFY_WITH_TIMEOUT(verdict(f).entries > before + 20, 60'000); // it is writing
        QCOMPARE(codeOf(f.registry->claim(1, serialOf(taken), {}, Milliseconds(1000))), QStringLiteral("device.taken"));
        process->kill();
        QVERIFY(process->waitForFinished());
        const AuditVerdict audit = verdict(f);
        QVERIFY2(audit.isIntact(), audit.finding ? audit.finding->detail.c_str() : "");
        if (currentProcess().place.isEmpty())
            QSKIP("this platform does not say whether another process lives; its lease has to run out");
        const Claim over = need(f.registry->claim(1, serialOf(taken), {}, Milliseconds(1000))); // its lease was an hour
        QVERIFY(over.isResumed);
        // The certificate's place is handed out again for the same update.
        const UpdateRecord update = *need(f.registry->latestUpdate(serialOf(taken)));
        QVERIFY(update.phase == UpdatePhaseRecord::Prepared);
        const EcPublicKey key = need(EcPublicKey::fromSpki(update.newSpki));
        QCOMPARE(need(f.registry->reserveCertificate(over.runId, update.txid, key)).sequence, std::uint64_t(1));
        need(f.registry->runEnded(over.runId, RunState::Done, {}));
    }
}

void tst_leases::deadLeaseShowsAsInterrupted()
{
    RegistryFixture f(true);
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const auto reader = need(RegistryReader::open(f.file, f.clock));
    QVERIFY(need(reader->batchRow(f.batch, QStringLiteral("SN1"))).state == RunState::Running);
    f.clock.add(60'000);
    QVERIFY(need(reader->batchRow(f.batch, QStringLiteral("SN1"))).state == RunState::Interrupted);
    need(f.registry->renewLease(taken.runId, Milliseconds(30'000)));
    QVERIFY(need(reader->batchRow(f.batch, QStringLiteral("SN1"))).state == RunState::Running);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QStringLiteral("--hammer"))
        return hammer(app.arguments());
    if (app.arguments().value(1) == QStringLiteral("--wait")) {
        QFile input;
        return input.open(stdin, QIODevice::ReadOnly) ? input.readAll().size() : 1;
    }
    tst_leases test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_leases.moc"
