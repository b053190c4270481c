#include "models/registry/registry.h"

#include "models/registry/database.h"
#include "models/registry/registryreader.h"
#include "support/registryfixture.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

const Error reason = fail("link.lost", "no answer");
QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

} // namespace

class tst_registry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSite();
    void batchesAndTheirNames();
    void expectedDevicesComeBackWithTheirKeys();
    void claimRefuses();
    void stepsAreJournalledAndResumed();
    void lastStepPassedMeansDone();
    void doneInOne();
    void metAndKnown();
    void retryBeginsANewRun();
    void abandonTakesTheDeviceAway();
    void questionsStopOneDevice();
    void releaseTokensAreRepeated();
    void releaseRevokes();
    void epochsNeverFall();
    void postedEntriesAreReported();
    void nothingWithoutARun();
    void snapshotIsWhole();
};

void tst_registry::oneSite()
{
    RegistryFixture f;
    const SiteRecord site = need(f.registry->site());
    QCOMPARE(site.name, QStringLiteral("Home"));
    QVERIFY(site.anchor == f.ca.certificate && site.createdAt == f.clock.unixMilliseconds() && site.backedUpAt == 0);
    QCOMPARE(codeOf(f.registry->createSite(site)), QStringLiteral("site.exists"));
    f.clock.add(5);
    need(f.registry->markBackedUp());
    need(f.registry->markRestored());
    QCOMPARE(need(f.registry->site()).backedUpAt, f.clock.unixMilliseconds());
    QCOMPARE(need(f.registry->site()).restoredAt, f.clock.unixMilliseconds());
    const SetClock clock;
    const auto empty = need(Registry::open(QStringLiteral(":memory:"), actor(), clock));
    QCOMPARE(codeOf(empty->site()), QStringLiteral("site.none"));
    QCOMPARE(codeOf(empty->markBackedUp()), QStringLiteral("site.none"));
}

void tst_registry::batchesAndTheirNames()
{
    RegistryFixture f;
    NewBatch batch;
    batch.name = QStringLiteral("first");
    QCOMPARE(codeOf(f.registry->createBatch(batch, {})), QStringLiteral("batch.name"));
    batch.name = QStringLiteral("  ");
    QCOMPARE(codeOf(f.registry->createBatch(batch, {})), QStringLiteral("batch.name"));
    batch.name = QStringLiteral("second");
    batch.profileJson = QByteArray("{\"a\":\0 1}", 9);
    batch.releaseAccount = QStringLiteral("bought new");
    batch.releasesOwn = true;
    ExpectedDevice device;
    device.serial = QStringLiteral("SN1");
    QCOMPARE(codeOf(f.registry->createBatch(batch, {device, device})), QStringLiteral("batch.duplicate"));
    const qint64 id = need(f.registry->createBatch(batch, {device})); // nothing was left of the attempt
    const BatchRecord record = need(f.registry->batch(id));
    QVERIFY(record.profileJson == batch.profileJson && record.releaseAccount == batch.releaseAccount &&
            record.releasesOwn);
    QCOMPARE(record.expected, 1);
    QCOMPARE(codeOf(f.registry->addExpected(id, device)), QStringLiteral("batch.duplicate"));
    device.serial = QStringLiteral("SN2");
    need(f.registry->addExpected(id, device));
    QCOMPARE(need(f.registry->batch(id)).expected, 2);
    QCOMPARE(codeOf(f.registry->batch(99)), QStringLiteral("batch.unknown"));
    need(f.registry->closeBatch(id));
    QCOMPARE(codeOf(f.registry->closeBatch(id)), QStringLiteral("batch.closed"));
    QCOMPARE(codeOf(f.registry->addExpected(id, device)), QStringLiteral("batch.closed"));
    QCOMPARE(codeOf(f.registry->claim(id, QStringLiteral("SN1"), {}, Milliseconds(1000))),
             QStringLiteral("batch.closed"));
}

void tst_registry::expectedDevicesComeBackWithTheirKeys()
{
    RegistryFixture f;
    ExpectedDevice withKey, withFingerprint;
    withKey.serial = QStringLiteral("K1");
    withKey.model = QStringLiteral("sensor");
    withKey.key = newKey(Curve::P384);
    withKey.source = QStringLiteral("order.csv, line 2");
    withFingerprint.serial = QStringLiteral("F1");
    withFingerprint.fingerprint = Sha256{1, 2, 3};
    const qint64 id = f.newBatch(QStringLiteral("expected"), false, {withKey, withFingerprint});
    const Claim first = f.claim(QStringLiteral("K1"), id);
    QVERIFY(first.expected && first.expected->key && *first.expected->key == *withKey.key);
    QCOMPARE(first.expected->source, withKey.source);
    QCOMPARE(first.expected->model, withKey.model);
    const Claim second = f.claim(QStringLiteral("F1"), id);
    QVERIFY(second.expected && !second.expected->key &&
            second.expected->deliveredFingerprint() == withFingerprint.fingerprint);
    QVERIFY(!f.claim(QStringLiteral("ANY")).expected);
}

void tst_registry::claimRefuses()
{
    RegistryFixture f;
    const qint64 strict = f.newBatch(QStringLiteral("strict"), false);
    const auto claim = [&](qint64 batch, const char16_t *serial) {
        return codeOf(f.registry->claim(batch, text(serial), QStringLiteral("pty"), Milliseconds(1000)));
    };
    QCOMPARE(claim(strict, u"SN1"), QStringLiteral("device.unexpected"));
    QCOMPARE(claim(77, u"SN1"), QStringLiteral("batch.unknown"));
    QCOMPARE(claim(f.batch, u"SN\u00e4"), QStringLiteral("device.serial"));
    QCOMPARE(claim(f.batch, u" SN 1 "), QString()); // spaces are printable ASCII
    f.provision(QStringLiteral("SN1"));
    QCOMPARE(claim(f.batch, u"SN1"), QStringLiteral("device.done"));
    const Claim failed = f.claim(QStringLiteral("SN2"));
    QCOMPARE(claim(f.batch, u"SN2"), QStringLiteral("device.taken")); // by this very process
    need(f.registry->runEnded(failed.runId, RunState::Failed, reason));
    QCOMPARE(claim(f.batch, u"SN2"), QStringLiteral("device.refused"));
    need(f.registry->abandonDevice(f.batch, QStringLiteral("SN2"), QStringLiteral("broken")));
    QCOMPARE(claim(f.batch, u"SN2"), QStringLiteral("device.abandoned"));
}

void tst_registry::stepsAreJournalledAndResumed()
{
    RegistryFixture f;
    const QString serial = QStringLiteral("SN1");
    const Claim first = f.claim(serial);
    QVERIFY(!first.isResumed && first.at == Step::Release);
    QCOMPARE(codeOf(f.registry->stepFinished(first.runId, Step::Release, Outcome::Passed, {}, {})),
             QStringLiteral("step.not-started"));
    need(f.registry->stepStarted(first.runId, Step::Release));
    need(f.registry->stepFinished(first.runId, Step::Release, Outcome::Passed, {}, {}, NextStep{Step::Discovery, Milliseconds(60000)}));
    need(f.registry->stepFinished(first.runId, Step::Discovery, Outcome::Retry, reason, {}, NextStep{Step::Discovery, Milliseconds(60000)}));
    need(f.registry->runEnded(first.runId, RunState::Interrupted, reason));
    QCOMPARE(codeOf(f.registry->stepStarted(first.runId, Step::Discovery)), QStringLiteral("device.taken"));

    const Claim again = f.claim(serial);
    QVERIFY(again.isResumed && again.at == Step::Discovery && again.runId == first.runId);
    need(f.registry->stepStarted(again.runId, Step::Discovery));
    need(f.registry->stepFinished(again.runId, Step::Discovery, Outcome::NeedsOperator, reason, {}));
    need(f.registry->runEnded(again.runId, RunState::Waiting, reason));
    QCOMPARE(need(f.registry->batch(f.batch)).waiting, 1);
    QCOMPARE(f.claim(serial).at, Step::Discovery);

    const auto reader = RegistryReader::over(*f.registry, f.clock);
    const BatchRow row = need(reader->batchRow(f.batch, serial));
    QCOMPARE(row.steps[1].attempts, 3);
    QVERIFY(row.steps[1].outcome == Outcome::NeedsOperator && row.steps[0].outcome == Outcome::Passed);
}

void tst_registry::lastStepPassedMeansDone()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    need(f.registry->stepStarted(taken.runId, Step::Certificate));
    need(f.registry->stepFinished(taken.runId, Step::Certificate, Outcome::Passed, {}, {}));
    // The process dies here, before runEnded().
    const auto other = f.registry->claim(f.batch, QStringLiteral("SN1"), {}, Milliseconds(1000));
    QCOMPARE(codeOf(other), QStringLiteral("device.done"));
    QCOMPARE(need(f.registry->batch(f.batch)).done, 1);
}

void tst_registry::doneInOne()
{
    RegistryFixture f;
    const QString serial = QStringLiteral("SN1");
    const Claim taken = f.claim(serial);
    need(f.registry->stepStarted(taken.runId, Step::Update));
    QCOMPARE(codeOf(f.registry->runDone(taken.runId, {})), QStringLiteral("step.not-started")); // and nothing has ended
    need(f.registry->stepFinished(taken.runId, Step::Update, Outcome::Passed, {}, {}, NextStep{Step::Certificate, Milliseconds(60000)}));
    need(f.registry->runDone(taken.runId, {{QStringLiteral("leaf"), QStringLiteral("00")}}));
    QCOMPARE(need(f.registry->batch(f.batch)).done, 1);
    QCOMPARE(codeOf(f.registry->renewLease(taken.runId, Milliseconds(1000))), QStringLiteral("device.taken"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    const BatchRow row = need(reader->batchRow(f.batch, serial));
    QVERIFY(row.steps[std::size_t(Step::Certificate)].outcome == Outcome::Passed);
    QVERIFY(row.state == RunState::Done);
}

void tst_registry::metAndKnown()
{
    RegistryFixture f;
    const QString serial = QStringLiteral("SN1");
    const EcPublicKey key = EcPrivateKey::generate(Curve::P256).value().publicKey();
    const auto meet = [&] { return f.registry->meet(f.batch, serial, QStringLiteral("here"), Milliseconds(60000), 3, key); };
    const Met first = need(meet());
    QVERIFY(first.known.owner == KeyOwner::Unknown && !first.known.device && !first.known.latest);
    need(f.registry->recordKey(first.claim.runId, 3, key, QStringLiteral("here")));
    need(f.registry->runEnded(first.claim.runId, RunState::Interrupted, {}));
    const Met again = need(meet());
    QVERIFY(again.claim.isResumed && again.known.device && again.known.owner == KeyOwner::ThisDeviceNow);
    QCOMPARE(again.known.device->serial, serial);
    const Known asked = need(f.registry->known(serial, 3, key));
    QVERIFY(asked.owner == again.known.owner && asked.device);
}

void tst_registry::retryBeginsANewRun()
{
    RegistryFixture f;
    const QString serial = QStringLiteral("SN1");
    const Claim first = f.claim(serial);
    QCOMPARE(codeOf(f.registry->retryDevice(f.batch, serial, {})), QStringLiteral("device.taken"));
    need(f.registry->stepStarted(first.runId, Step::Release));
    need(f.registry->stepFinished(first.runId, Step::Release, Outcome::Passed, {}, {}));
    need(f.registry->runEnded(first.runId, RunState::Failed, reason));
    QCOMPARE(need(f.registry->batch(f.batch)).failed, 1);
    need(f.registry->retryDevice(f.batch, serial, QStringLiteral("new cable")));
    const Claim second = f.claim(serial);
    QVERIFY(second.runId != first.runId && !second.isResumed && second.at == Step::Release);
    QCOMPARE(codeOf(f.registry->retryDevice(f.batch, QStringLiteral("SN9"), {})), QStringLiteral("device.unexpected"));
    f.provision(QStringLiteral("SN2"));
    QCOMPARE(codeOf(f.registry->retryDevice(f.batch, QStringLiteral("SN2"), {})), QStringLiteral("device.done"));
}

void tst_registry::abandonTakesTheDeviceAway()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    need(f.registry->abandonDevice(f.batch, QStringLiteral("SN1"), QStringLiteral("sold")));
    QCOMPARE(codeOf(f.registry->stepStarted(taken.runId, Step::Release)), QStringLiteral("device.taken"));
    QCOMPARE(codeOf(f.registry->renewLease(taken.runId, Milliseconds(1000))), QStringLiteral("device.taken"));
    // Also one that never came.
    ExpectedDevice absent;
    absent.serial = QStringLiteral("SN2");
    need(f.registry->addExpected(f.batch, absent));
    need(f.registry->abandonDevice(f.batch, absent.serial, QStringLiteral("not delivered")));
    QCOMPARE(codeOf(f.registry->claim(f.batch, absent.serial, {}, Milliseconds(1))),
             QStringLiteral("device.abandoned"));
    need(f.registry->retryDevice(f.batch, absent.serial, {}));
    QVERIFY(!f.claim(absent.serial).isResumed);
}

void tst_registry::questionsStopOneDevice()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const Question question{QStringLiteral("ask.unknown-key"), QStringLiteral("aa"), QStringLiteral("first seen")};
    QVERIFY(need(f.registry->ask(taken.runId, question)).kind == AnswerKind::None);
    QVERIFY(need(f.registry->ask(taken.runId, question)).kind == AnswerKind::None);
    const auto open = need(f.registry->openQuestions(f.batch));
    QCOMPARE(open.size(), std::size_t(1));
    QVERIFY(open[0].serial == QStringLiteral("SN1") && open[0].subject == QStringLiteral("aa"));
    QCOMPARE(need(f.registry->openQuestions(0)).size(), std::size_t(1));
    need(f.registry->answer(open[0].id, AnswerKind::Confirmed, QStringLiteral("read from the label")));
    QCOMPARE(codeOf(f.registry->answer(open[0].id, AnswerKind::Refused, {})), QStringLiteral("question.closed"));
    QCOMPARE(codeOf(f.registry->answer(999, AnswerKind::Refused, {})), QStringLiteral("question.unknown"));
    const Answer answer = need(f.registry->ask(taken.runId, question));
    QVERIFY(answer.kind == AnswerKind::Confirmed && answer.words == QStringLiteral("read from the label") &&
            answer.by == QStringLiteral("anna"));
    // Another key is another question.
    const Question other{question.kind, QStringLiteral("bb"), {}};
    QVERIFY(need(f.registry->ask(taken.runId, other)).kind == AnswerKind::None);
    need(f.registry->answer(need(f.registry->openQuestions(f.batch))[0].id, AnswerKind::Refused, {}));
    QVERIFY(need(f.registry->ask(taken.runId, other)).kind == AnswerKind::Refused);
    const Question third{question.kind, QStringLiteral("cc"), {}};
    need(f.registry->ask(taken.runId, third));
    need(f.registry->runEnded(taken.runId, RunState::Failed, reason));
    QVERIFY(need(f.registry->openQuestions(f.batch)).empty());
    // A new try asks what was refused again, and keeps what was confirmed.
    need(f.registry->retryDevice(f.batch, QStringLiteral("SN1"), {}));
    const Claim again = f.claim(QStringLiteral("SN1"));
    QVERIFY(need(f.registry->ask(again.runId, question)).kind == AnswerKind::Confirmed);
    QVERIFY(need(f.registry->ask(again.runId, other)).kind == AnswerKind::None);
    QVERIFY(need(f.registry->ask(again.runId, third)).kind == AnswerKind::None);
    QCOMPARE(need(f.registry->openQuestions(f.batch)).size(), std::size_t(2));
}

void tst_registry::releaseTokensAreRepeated()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"), 4);
    const Sha256 key = sha256(Bytes{1}), otherKey = sha256(Bytes{2});
    const Bytes token(key.begin(), key.end()), foreign(otherKey.begin(), otherKey.end());
    QVERIFY(need(f.registry->releaseIssued(0, QStringLiteral("SN1"), 4, otherKey, foreign)) == foreign);
    QVERIFY(need(f.registry->releaseIssued(0, QStringLiteral("SN1"), 4, key, token)) == token); // for another key: another token
    QVERIFY(need(f.registry->releaseIssued(0, QStringLiteral("SN1"), 4, key, Bytes{9})) == token);
    QVERIFY(need(f.registry->device(QStringLiteral("SN1")))->ownReleaseEpoch == 4u);
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 5));
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 5));
    const DeviceRecord device = *need(f.registry->device(QStringLiteral("SN1")));
    QVERIFY(device.highestEpoch == 5 && device.state == QStringLiteral("released") && device.ownReleaseEpoch == 4u);
    f.provision(QStringLiteral("SN1"), 5, f.newBatch(QStringLiteral("again")));
    QVERIFY(!need(f.registry->device(QStringLiteral("SN1")))->ownReleaseEpoch);
    // Not behind the back of a run that has the device, whoever runs it; the run itself may.
    const qint64 third = f.newBatch(QStringLiteral("third"));
    const Claim held = f.claim(QStringLiteral("SN1"), third);
    QCOMPARE(codeOf(f.registry->releaseIssued(0, QStringLiteral("SN1"), 5, key, token)), QStringLiteral("device.taken"));
    QCOMPARE(codeOf(f.registry->releaseIssued(held.runId, QStringLiteral("SN1"), 5, key, token)), QString());
    // A device that the registry has never met, after a restore.
    QVERIFY(need(f.registry->releaseIssued(0, QStringLiteral("SN2"), 1, key, token)) == token);
}

void tst_registry::releaseRevokes()
{
    RegistryFixture f;
    const Bytes number = f.provision(QStringLiteral("SN1"));
    need(f.registry->releaseIssued(0, QStringLiteral("SN1"), 0, {}, Bytes{1}));
    QVERIFY(need(f.registry->beginCrl()).revoked.empty()); // the device has not said so yet
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 1));
    const auto revoked = need(f.registry->beginCrl()).revoked;
    QVERIFY(revoked.size() == 1 && revoked[0].serialNumber == number &&
            revoked[0].reason == RevocationReason::CessationOfOperation);
}

// What nobody waited for and could not be kept is the answer of the next call that waits, once; nothing of the run is recorded between.
void tst_registry::postedEntriesAreReported()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1")), other = f.claim(QStringLiteral("SN2"));
    f.registry->postStepPassed(taken.runId, Step::Update, {}, std::nullopt); // not under way
    f.registry->postStepStarted(taken.runId, Step::Release);                 // left out
    f.registry->postStepStarted(other.runId, Step::Release);                 // another run's
    need(f.registry->recordEpoch(other.runId, 1));
    QCOMPARE(codeOf(f.registry->recordEpoch(taken.runId, 1)), QStringLiteral("step.not-started"));
    need(f.registry->recordEpoch(taken.runId, 1));
    QCOMPARE(codeOf(f.registry->stepFinished(taken.runId, Step::Release, Outcome::Passed, {}, {})), QStringLiteral("step.not-started"));
    const std::vector<Evidence> evidence{{QStringLiteral("state"), QStringLiteral("factory")}};
    f.registry->postStepStarted(taken.runId, Step::Release);
    f.registry->postStepPassed(taken.runId, Step::Release, evidence, NextStep{Step::Discovery, Milliseconds(60'000)});
    need(f.registry->stepFinished(taken.runId, Step::Discovery, Outcome::Failed, fail("device.no-local-share"), {}));
    need(f.registry->stepFinished(other.runId, Step::Release, Outcome::Passed, {}, {}));
}

void tst_registry::epochsNeverFall()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    need(f.registry->recordEpoch(taken.runId, 7));
    need(f.registry->recordEpoch(taken.runId, 3));
    QCOMPARE(need(f.registry->device(QStringLiteral("SN1")))->highestEpoch, 7u);
    need(f.registry->recordEpoch(taken.runId, 0xffffffffu));
    QCOMPARE(need(f.registry->device(QStringLiteral("SN1")))->highestEpoch, 0xffffffffu);
}

void tst_registry::nothingWithoutARun()
{
    RegistryFixture f;
    QCOMPARE(codeOf(f.registry->stepStarted(5, Step::Release)), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->runEnded(5, RunState::Done, {})), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->renewLease(5, Milliseconds(1))), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->seen(5, {})), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->recordKey(5, 0, newKey(), {})), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->recordEpoch(5, 0)), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->ask(5, {})), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->updateOffered(5, newTxid(), 0, newKey())), QStringLiteral("run.unknown"));
    QCOMPARE(codeOf(f.registry->reserveCertificate(5, newTxid(), newKey())), QStringLiteral("update.unknown"));
    QVERIFY(!need(f.registry->device(QStringLiteral("SN1"))));
}

void tst_registry::snapshotIsWhole()
{
    RegistryFixture f(true);
    const Bytes number = f.provision(QStringLiteral("SN1"));
    const QString copy = f.directory.filePath(QStringLiteral("copy ' 1.sqlite"));
    need(f.registry->snapshotTo(copy));
    QCOMPARE(codeOf(f.registry->snapshotTo(copy)), QStringLiteral("registry.cannot-open"));
    f.provision(QStringLiteral("SN2"));
    const auto opened = need(Registry::open(copy, actor(), f.clock));
    QVERIFY(need(opened->device(QStringLiteral("SN1"))) && !need(opened->device(QStringLiteral("SN2"))));
    QVERIFY(need(RegistryReader::over(*opened, f.clock)->certificate(number)).state == CertificateState::InForce);
}

QTEST_GUILESS_MAIN(tst_registry)
#include "tst_registry.moc"
