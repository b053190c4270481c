#include "models/registry/registry.h"

#include "models/registry/database.h"
#include "models/registry/registryreader.h"
#include "support/registryfixture.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

const Error reason = fail("link.lost", "no answer");
QString text(const char16_t *literal) { return QString::fromUtf16(literal); }

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
    void retryBeginsANewRun();
    void abandonTakesTheDeviceAway();
    void questionsStopOneDevice();
    void aKeyBelongsToOneDevice();
    void keysHaveAHistory();
    void ephemeralKeysAreUsedOnce();
    void updateGoesThroughItsPhases();
    void anUpdateBegunAnewGivesTheOldOneUp();
    void oneCertificateForAKey();
    void sequencesCountWithinAnOwnership();
    void aCertificateCarriesItsKey();
    void commitSupersedes();
    void constraintsHoldWithoutTheCode_data();
    void constraintsHoldWithoutTheCode();
    void revocationList();
    void operationalCertificates();
    void releaseTokensAreRepeated();
    void releaseRevokes();
    void epochsNeverFall();
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
    QVERIFY(record.profileJson == batch.profileJson && record.releaseAccount == batch.releaseAccount && record.releasesOwn);
    QCOMPARE(record.expected, 1);
    QCOMPARE(codeOf(f.registry->addExpected(id, device)), QStringLiteral("batch.duplicate"));
    device.serial = QStringLiteral("SN2");
    need(f.registry->addExpected(id, device));
    QCOMPARE(need(f.registry->batch(id)).expected, 2);
    QCOMPARE(codeOf(f.registry->batch(99)), QStringLiteral("batch.unknown"));
    need(f.registry->closeBatch(id));
    QCOMPARE(codeOf(f.registry->closeBatch(id)), QStringLiteral("batch.closed"));
    QCOMPARE(codeOf(f.registry->addExpected(id, device)), QStringLiteral("batch.closed"));
    QCOMPARE(codeOf(f.registry->claim(id, QStringLiteral("SN1"), {}, Milliseconds(1000))), QStringLiteral("batch.closed"));
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
    QVERIFY(second.expected && !second.expected->key && second.expected->deliveredFingerprint() == withFingerprint.fingerprint);
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
    QCOMPARE(claim(f.batch, u" SN1"), QStringLiteral("device.serial"));
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
    QCOMPARE(codeOf(f.registry->stepFinished(first.runId, Step::Release, Outcome::Passed, {}, {})), QStringLiteral("step.not-started"));
    need(f.registry->stepStarted(first.runId, Step::Release));
    need(f.registry->stepFinished(first.runId, Step::Release, Outcome::Passed, {}, {}, Step::Discovery));
    need(f.registry->stepFinished(first.runId, Step::Discovery, Outcome::Retry, reason, {}, Step::Discovery));
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
    QCOMPARE(codeOf(f.registry->claim(f.batch, absent.serial, {}, Milliseconds(1))), QStringLiteral("device.abandoned"));
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
    QVERIFY(answer.kind == AnswerKind::Confirmed && answer.words == QStringLiteral("read from the label") && answer.by == QStringLiteral("anna"));
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

void tst_registry::aKeyBelongsToOneDevice()
{
    RegistryFixture f;
    const Claim one = f.claim(QStringLiteral("SN1")), two = f.claim(QStringLiteral("SN2"));
    const EcPublicKey key = newKey();
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN1"))) == KeyOwner::Unknown);
    need(f.registry->recordKey(one.runId, 0, key, QStringLiteral("order")));
    need(f.registry->recordKey(one.runId, 0, key, QStringLiteral("order")));
    QCOMPARE(codeOf(f.registry->recordKey(two.runId, 0, key, QStringLiteral("order"))), QStringLiteral("key.known-elsewhere"));
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN1"))) == KeyOwner::ThisDeviceNow);
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN2"))) == KeyOwner::AnotherDevice);
    // P' of one device is the key of another.
    const EcPublicKey mine = newKey();
    need(f.registry->recordKey(two.runId, 0, mine, QStringLiteral("order")));
    const Bytes16 txid = newTxid();
    need(f.registry->updateOffered(two.runId, txid, 0, mine));
    need(f.registry->updateRevealed(txid, newKey(), {}, newKey()));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, key, Bytes(64), Bytes(64), {})), QStringLiteral("key.known-elsewhere"));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, mine, Bytes(64), Bytes(64), {})), QStringLiteral("key.reused"));
    QVERIFY(need(f.registry->update(txid))->phase == UpdatePhaseRecord::Revealed);
}

void tst_registry::keysHaveAHistory()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey old = newKey(), pNew = newKey();
    const auto owner = [&](const EcPublicKey &key) { return need(f.registry->keyOwner(key, QStringLiteral("SN1"))); };
    need(f.registry->recordKey(taken.runId, 0, old, QStringLiteral("order")));
    const Bytes16 txid = f.prepare(taken.runId, old, pNew);
    QVERIFY(owner(old) == KeyOwner::ThisDeviceNow && owner(pNew) == KeyOwner::ThisDeviceNow);
    const CertificateSlot slot = need(f.registry->reserveCertificate(taken.runId, txid, pNew));
    need(f.registry->storeCertificate(slot.id, f.leafFor(pNew, QStringLiteral("SN1"))));
    need(f.registry->updateCommitted(txid));
    QVERIFY(owner(old) == KeyOwner::ThisDeviceEarlier && owner(pNew) == KeyOwner::ThisDeviceNow);
    QVERIFY(need(f.registry->device(QStringLiteral("SN1")))->keyFingerprint == pNew.spkiSha256());
    // One that was given up is no key of now.
    const EcPublicKey lost = newKey();
    need(f.registry->updateAbandoned(f.prepare(taken.runId, pNew, lost, 1), QStringLiteral("no record")));
    QVERIFY(owner(lost) == KeyOwner::ThisDeviceEarlier && owner(pNew) == KeyOwner::ThisDeviceNow);
    const auto keys = need(RegistryReader::over(*f.registry, f.clock)->keys(QStringLiteral("SN1")));
    QCOMPARE(keys.size(), std::size_t(3));
}

void tst_registry::ephemeralKeysAreUsedOnce()
{
    RegistryFixture f;
    const Claim one = f.claim(QStringLiteral("SN1")), two = f.claim(QStringLiteral("SN2"));
    const EcPublicKey qDev = newKey(), u = newKey(), qCa = newKey();
    const Bytes16 first = newTxid(), second = newTxid();
    need(f.registry->updateOffered(one.runId, first, 0, newKey()));
    need(f.registry->updateRevealed(first, qDev, u, qCa));
    need(f.registry->updateRevealed(first, qDev, u, qCa)); // resumed: the very same
    QCOMPARE(codeOf(f.registry->updateRevealed(first, newKey(), qDev, newKey())), QStringLiteral("key.reused")); // as another part
    need(f.registry->updateOffered(two.runId, second, 0, newKey()));
    QCOMPARE(codeOf(f.registry->updateRevealed(second, qDev, {}, newKey())), QStringLiteral("key.reused"));
    QCOMPARE(codeOf(f.registry->updateRevealed(second, newKey(), u, newKey())), QStringLiteral("key.reused"));
    QCOMPARE(codeOf(f.registry->updateRevealed(second, newKey(), {}, qCa)), QStringLiteral("key.reused"));
    QCOMPARE(codeOf(f.registry->recordKey(one.runId, 0, qDev, {})), QStringLiteral("key.reused"));
    QCOMPARE(codeOf(f.registry->recordKey(two.runId, 0, qDev, {})), QStringLiteral("key.known-elsewhere"));
    QVERIFY(need(f.registry->keyOwner(qDev, QStringLiteral("SN1"))) == KeyOwner::AnotherDevice);
    // Also in a later run of the same device.
    const Bytes16 third = newTxid();
    need(f.registry->updateOffered(one.runId, third, 0, newKey()));
    QCOMPARE(codeOf(f.registry->updateRevealed(third, qDev, {}, newKey())), QStringLiteral("key.reused"));
    // A refusal keeps nothing: what came with the refused point is still free.
    const EcPublicKey fresh = newKey();
    QCOMPARE(codeOf(f.registry->updateRevealed(third, fresh, u, newKey())), QStringLiteral("key.reused"));
    need(f.registry->updateRevealed(second, fresh, {}, newKey()));
}

void tst_registry::updateGoesThroughItsPhases()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey old = newKey(), pNew = newKey(), qDev = newKey(), qCa = newKey();
    const Bytes16 txid = newTxid();
    QCOMPARE(codeOf(f.registry->updateRevealed(txid, qDev, {}, qCa)), QStringLiteral("update.unknown"));
    need(f.registry->updateOffered(taken.runId, txid, 3, old));
    need(f.registry->updateOffered(taken.runId, txid, 3, old));
    QCOMPARE(need(f.registry->device(QStringLiteral("SN1")))->state, QStringLiteral("updating"));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, pNew, {}, {}, {})), QStringLiteral("update.phase"));
    need(f.registry->updateRevealed(txid, qDev, newKey(), qCa));
    QCOMPARE(codeOf(f.registry->reserveCertificate(taken.runId, txid, pNew)), QStringLiteral("update.phase"));
    need(f.registry->updatePrepared(txid, pNew, Bytes(64, 1), Bytes(64, 2), Sha256{9}));
    need(f.registry->updatePrepared(txid, pNew, Bytes(64, 3), Bytes(64, 4), Sha256{9}));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, newKey(), {}, {}, {})), QStringLiteral("update.phase"));
    QCOMPARE(codeOf(f.registry->updateCommitted(txid)), QStringLiteral("update.phase"));
    const UpdateRecord record = *need(f.registry->latestUpdate(QStringLiteral("SN1")));
    QVERIFY(record.txid == txid && record.epoch == 3 && record.phase == UpdatePhaseRecord::Prepared && record.hasLocalShare);
    QVERIFY(record.oldSpki == old.spki() && record.newSpki == pNew.spki() && record.sigOld == Bytes(64, 1) && record.leaf.empty());
    QVERIFY(record.transcriptHash == Sha256{9});
    const CertificateSlot slot = need(f.registry->reserveCertificate(taken.runId, txid, pNew));
    const Bytes leaf = f.leafFor(pNew, QStringLiteral("SN1"));
    need(f.registry->storeCertificate(slot.id, leaf));
    need(f.registry->updateCommitted(txid));
    need(f.registry->updateCommitted(txid));
    const UpdateRecord done = *need(f.registry->update(txid));
    QVERIFY(done.phase == UpdatePhaseRecord::Committed && done.leaf == leaf && done.sequence == 1 && done.leafHash == sha256(leaf));
    QCOMPARE(codeOf(f.registry->updateAbandoned(txid, {})), QStringLiteral("update.phase"));
    const DeviceRecord device = *need(f.registry->device(QStringLiteral("SN1")));
    QVERIFY(device.state == QStringLiteral("owned") && device.highestEpoch == 3 && device.leafHash == sha256(leaf));
    QVERIFY(!need(f.registry->update(newTxid())) && !need(f.registry->latestUpdate(QStringLiteral("SN7"))));
}

void tst_registry::anUpdateBegunAnewGivesTheOldOneUp()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey old = newKey(), lost = newKey();
    const Bytes16 first = f.prepare(taken.runId, old, lost);
    const CertificateSlot slot = need(f.registry->reserveCertificate(taken.runId, first, lost));
    need(f.registry->storeCertificate(slot.id, f.leafFor(lost, QStringLiteral("SN1"))));
    QCOMPARE(need(f.registry->revealsFailed(QStringLiteral("SN1"), 0)), 0);
    const Bytes16 second = newTxid();
    need(f.registry->updateOffered(taken.runId, second, 0, old));
    QVERIFY(need(f.registry->update(first))->phase == UpdatePhaseRecord::Abandoned);
    QCOMPARE(need(f.registry->revealsFailed(QStringLiteral("SN1"), 0)), 1);
    QCOMPARE(need(f.registry->revealsFailed(QStringLiteral("SN1"), 1)), 0);
    // Its certificate must never be good for anything.
    const auto revoked = need(f.registry->beginCrl()).revoked;
    QVERIFY(revoked.size() == 1 && revoked[0].reason == RevocationReason::CessationOfOperation);
    need(f.registry->updateAbandoned(second, QStringLiteral("free again")));
    QCOMPARE(need(f.registry->revealsFailed(QStringLiteral("SN1"), 0)), 1); // that one was never revealed
    QCOMPARE(need(f.registry->device(QStringLiteral("SN1")))->state, QStringLiteral("seen"));
    QCOMPARE(codeOf(f.registry->updateOffered(taken.runId, first, 0, old)), QStringLiteral("update.phase"));
}

void tst_registry::oneCertificateForAKey()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey pNew = newKey();
    const Bytes16 txid = f.prepare(taken.runId, newKey(), pNew);
    const CertificateSlot first = need(f.registry->reserveCertificate(taken.runId, txid, pNew));
    const CertificateSlot again = need(f.registry->reserveCertificate(taken.runId, txid, pNew));
    QVERIFY(first.id == again.id && first.leaf.empty() && again.leaf.empty());
    QCOMPARE(codeOf(f.registry->reserveCertificate(taken.runId, txid, newKey())), QStringLiteral("certificate.key"));
    const Bytes leaf = f.leafFor(pNew, QStringLiteral("SN1"));
    need(f.registry->storeCertificate(first.id, leaf));
    need(f.registry->storeCertificate(first.id, leaf));
    QCOMPARE(codeOf(f.registry->storeCertificate(first.id, f.leafFor(pNew, QStringLiteral("SN1")))), QStringLiteral("certificate.issued"));
    QVERIFY(need(f.registry->reserveCertificate(taken.runId, txid, pNew)).leaf == leaf);
    QCOMPARE(codeOf(f.registry->storeCertificate(999, leaf)), QStringLiteral("certificate.unknown"));
}

void tst_registry::sequencesCountWithinAnOwnership()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const auto sequence = [&](std::uint32_t epoch) {
        const EcPublicKey pNew = newKey();
        const Bytes16 txid = f.prepare(taken.runId, newKey(), pNew, epoch);
        return need(f.registry->reserveCertificate(taken.runId, txid, pNew)).sequence;
    };
    QCOMPARE(sequence(0), std::uint64_t(1));
    QCOMPARE(sequence(0), std::uint64_t(2));
    QCOMPARE(sequence(1), std::uint64_t(1));
}

void tst_registry::aCertificateCarriesItsKey()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey pNew = newKey();
    const CertificateSlot slot = need(f.registry->reserveCertificate(taken.runId, f.prepare(taken.runId, newKey(), pNew), pNew));
    QCOMPARE(codeOf(f.registry->storeCertificate(slot.id, f.leafFor(newKey(), QStringLiteral("SN1")))), QStringLiteral("certificate.key"));
    QCOMPARE(codeOf(f.registry->storeCertificate(slot.id, Bytes(100, 7))), QStringLiteral("certificate.parse"));
    need(f.registry->storeCertificate(slot.id, f.leafFor(pNew, QStringLiteral("SN1"))));
}

void tst_registry::commitSupersedes()
{
    RegistryFixture f;
    const Bytes first = f.provision(QStringLiteral("SN1"));
    const qint64 later = f.newBatch(QStringLiteral("later"));
    const Bytes second = f.provision(QStringLiteral("SN1"), 1, later);
    const auto revoked = need(f.registry->beginCrl()).revoked;
    QCOMPARE(revoked.size(), std::size_t(1));
    QVERIFY(revoked[0].serialNumber == first && revoked[0].reason == RevocationReason::Superseded);
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    const auto certificates = need(reader->certificates(QStringLiteral("SN1")));
    QCOMPARE(certificates.size(), std::size_t(2));
    QVERIFY(certificates[0].state == CertificateState::Superseded && certificates[1].state == CertificateState::InForce);
    QVERIFY(certificates[1].serialNumber == second);
}

void tst_registry::constraintsHoldWithoutTheCode_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char16_t *sql) { QTest::newRow(name) << text(sql); };
    row("second certificate for a key", u"INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, state, reserved_at) "
                                        u"SELECT 0, 'SN2', 0, 1, fingerprint, 0, 1 FROM certificate");
    row("same serial number", u"INSERT INTO certificate (kind, fingerprint, serial_number, der, state, reserved_at) "
                              u"SELECT 0, x'00', serial_number, x'00', 1, 1 FROM certificate");
    row("same sequence", u"INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, state, reserved_at) "
                         u"SELECT 0, serial, epoch, sequence, x'00', 0, 1 FROM certificate");
    row("key of two devices", u"INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, first_seen_at) "
                              u"SELECT fingerprint, 0, 'SN2', x'00', 0, '', 1, 0 FROM public_key WHERE role = 0");
    row("two current keys", u"INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, first_seen_at) "
                            u"VALUES (x'00', 0, 'SN1', x'00', 0, '', 0, 0)");
    row("forgotten key", u"DELETE FROM public_key");
    row("forgotten certificate", u"DELETE FROM certificate");
    row("changed audit entry", u"UPDATE audit SET detail = '' WHERE seq = 1");
    row("removed audit entry", u"DELETE FROM audit WHERE seq = 1");
    row("second site", u"INSERT INTO site (id, name, anchor, owner_id, created_at) VALUES (2, 'x', x'00', x'00', 0)");
    row("run without a batch", u"INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) "
                               u"VALUES (99, 'SN1', 1, '', 0, '', '', 0)");
    row("same attempt twice", u"INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) "
                              u"SELECT batch_id, serial, attempt, '', 0, '', '', 0 FROM run");
    row("lease twice", u"INSERT INTO lease SELECT 'SN1', id, 'p', '', '', '', '', 1, 1, 0, 0, 0, 0 FROM run "
                       u"UNION ALL SELECT 'SN1', id, 'q', '', '', '', '', 1, 1, 0, 0, 0, 0 FROM run");
}

void tst_registry::constraintsHoldWithoutTheCode()
{
    QFETCH(QString, sql);
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    const Result<void> done = f.registry->database().write([&](SqlConnection &c) -> Result<void> {
        c.execute(sql);
        return {};
    });
    QCOMPARE(codeOf(done), QStringLiteral("registry.constraint"));
}

void tst_registry::revocationList()
{
    RegistryFixture f;
    const Bytes number = f.provision(QStringLiteral("SN1"));
    QCOMPARE(codeOf(f.registry->revoke(Bytes{1, 2}, 1, {})), QStringLiteral("certificate.unknown"));
    QCOMPARE(codeOf(f.registry->revoke(number, 6, {})), QStringLiteral("certificate.reason"));
    Bytes padded = number;
    padded.insert(padded.begin(), 0); // as DER writes it
    need(f.registry->revoke(padded, int(RevocationReason::KeyCompromise), QStringLiteral("stolen")));
    QCOMPARE(codeOf(f.registry->revoke(number, 1, {})), QStringLiteral("certificate.revoked"));
    QVERIFY(need(f.registry->device(QStringLiteral("SN1")))->leafHash == Sha256{});
    const CrlDraft first = need(f.registry->beginCrl()), second = need(f.registry->beginCrl());
    QCOMPARE(first.number + 1, second.number);
    QCOMPARE(first.revoked.size(), std::size_t(1));
    QVERIFY(first.revoked[0].serialNumber == number && first.revoked[0].reason == RevocationReason::KeyCompromise);
    QCOMPARE(first.revoked[0].revokedAt, f.clock.unixSeconds());
    need(f.registry->storeCrl(second.number, Bytes{1, 2, 3}));
    QCOMPARE(codeOf(f.registry->storeCrl(second.number, Bytes{4})), QStringLiteral("crl.number"));
    QCOMPARE(codeOf(f.registry->storeCrl(99, Bytes{4})), QStringLiteral("crl.number"));
    const auto kept = need(RegistryReader::over(*f.registry, f.clock)->latestCrl());
    QVERIFY(kept && kept->number == second.number && kept->der == (Bytes{1, 2, 3}));
}

void tst_registry::operationalCertificates()
{
    RegistryFixture f;
    const EcPublicKey key = newKey();
    const Bytes first = f.leafFor(key, QStringLiteral("workbench")), renewed = f.leafFor(key, QStringLiteral("workbench"));
    need(f.registry->recordOperational(first));
    need(f.registry->recordOperational(first));
    need(f.registry->recordOperational(renewed));
    const auto all = need(RegistryReader::over(*f.registry, f.clock)->allCertificates());
    QCOMPARE(all.size(), std::size_t(2));
    QVERIFY(all[0].isOperational && all[0].der == first && all[1].der == renewed);
}

void tst_registry::releaseTokensAreRepeated()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"), 4);
    const Bytes token{1, 2, 3};
    QVERIFY(need(f.registry->releaseIssued(QStringLiteral("SN1"), 4, token)) == token);
    QVERIFY(need(f.registry->releaseIssued(QStringLiteral("SN1"), 4, Bytes{9})) == token);
    QVERIFY(need(f.registry->device(QStringLiteral("SN1")))->ownReleaseEpoch == 4u);
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 5));
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 5));
    const DeviceRecord device = *need(f.registry->device(QStringLiteral("SN1")));
    QVERIFY(device.highestEpoch == 5 && device.state == QStringLiteral("released") && device.ownReleaseEpoch == 4u);
    f.provision(QStringLiteral("SN1"), 5, f.newBatch(QStringLiteral("again")));
    QVERIFY(!need(f.registry->device(QStringLiteral("SN1")))->ownReleaseEpoch);
    // A device that the registry has never met, after a restore.
    QVERIFY(need(f.registry->releaseIssued(QStringLiteral("SN2"), 1, token)) == token);
}

void tst_registry::releaseRevokes()
{
    RegistryFixture f;
    const Bytes number = f.provision(QStringLiteral("SN1"));
    need(f.registry->releaseIssued(QStringLiteral("SN1"), 0, Bytes{1}));
    QVERIFY(need(f.registry->beginCrl()).revoked.empty()); // the device has not said so yet
    need(f.registry->releaseConfirmed(QStringLiteral("SN1"), 1));
    const auto revoked = need(f.registry->beginCrl()).revoked;
    QVERIFY(revoked.size() == 1 && revoked[0].serialNumber == number && revoked[0].reason == RevocationReason::CessationOfOperation);
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
