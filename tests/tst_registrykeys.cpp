// What the registry lets happen once only: keys, key updates, certificates and revocations.
#include "models/registry/database.h"
#include "models/registry/registryreader.h"
#include "support/registryfixture.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

} // namespace

class tst_registrykeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyBelongsToOneDevice();
    void keysHaveAHistory();
    void ephemeralKeysAreUsedOnce();
    void updateGoesThroughItsPhases();
    void anUpdateBegunAnewGivesTheOldOneUp();
    void oneCertificateForAKey();
    void sequencesCountWithinAnOwnership();
    void aCertificateCarriesItsKey();
    void commitSupersedes();
    void aRevokedCertificateStaysRevoked();
    void constraintsHoldWithoutTheCode_data();
    void constraintsHoldWithoutTheCode();
    void revocationList();
    void operationalCertificates();
};

void tst_registrykeys::aKeyBelongsToOneDevice()
{
    RegistryFixture f;
    const Claim one = f.claim(QStringLiteral("SN1")), two = f.claim(QStringLiteral("SN2"));
    const EcPublicKey key = newKey();
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN1"))) == KeyOwner::Unknown);
    need(f.registry->recordKey(one.runId, 0, key, QStringLiteral("order")));
    need(f.registry->recordKey(one.runId, 0, key, QStringLiteral("order")));
    QCOMPARE(codeOf(f.registry->recordKey(two.runId, 0, key, QStringLiteral("order"))),
             QStringLiteral("key.known-elsewhere"));
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN1"))) == KeyOwner::ThisDeviceNow);
    QVERIFY(need(f.registry->keyOwner(key, QStringLiteral("SN2"))) == KeyOwner::AnotherDevice);
    // P' of one device is the key of another.
    const EcPublicKey mine = newKey();
    need(f.registry->recordKey(two.runId, 0, mine, QStringLiteral("order")));
    const Bytes16 txid = newTxid();
    need(f.registry->updateOffered(two.runId, txid, 0, mine));
    need(f.registry->updateRevealed(txid, newKey(), {}, newKey()));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, key, Bytes(64), Bytes(64), {})),
             QStringLiteral("key.known-elsewhere"));
    QCOMPARE(codeOf(f.registry->updatePrepared(txid, mine, Bytes(64), Bytes(64), {})), QStringLiteral("key.reused"));
    QVERIFY(need(f.registry->update(txid))->phase == UpdatePhaseRecord::Revealed);
}

void tst_registrykeys::keysHaveAHistory()
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

void tst_registrykeys::ephemeralKeysAreUsedOnce()
{
    RegistryFixture f;
    const Claim one = f.claim(QStringLiteral("SN1")), two = f.claim(QStringLiteral("SN2"));
    const EcPublicKey qDev = newKey(), u = newKey(), qCa = newKey();
    const Bytes16 first = newTxid(), second = newTxid();
    need(f.registry->updateOffered(one.runId, first, 0, newKey()));
    need(f.registry->updateRevealed(first, qDev, u, qCa));
    need(f.registry->updateRevealed(first, qDev, u, qCa)); // resumed: the very same
    QCOMPARE(codeOf(f.registry->updateRevealed(first, newKey(), qDev, newKey())),
             QStringLiteral("key.reused")); // as another part
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

void tst_registrykeys::updateGoesThroughItsPhases()
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
    QVERIFY(record.txid == txid && record.epoch == 3 && record.phase == UpdatePhaseRecord::Prepared &&
            record.hasLocalShare);
    QVERIFY(record.oldSpki == old.spki() && record.newSpki == pNew.spki() && record.sigOld == Bytes(64, 1) &&
            record.leaf.empty());
    QVERIFY(record.transcriptHash == Sha256{9});
    const CertificateSlot slot = need(f.registry->reserveCertificate(taken.runId, txid, pNew));
    const Bytes leaf = f.leafFor(pNew, QStringLiteral("SN1"));
    need(f.registry->storeCertificate(slot.id, leaf));
    need(f.registry->updateCommitted(txid));
    need(f.registry->updateCommitted(txid));
    const UpdateRecord done = *need(f.registry->update(txid));
    QVERIFY(done.phase == UpdatePhaseRecord::Committed && done.leaf == leaf && done.sequence == 1 &&
            done.leafHash == sha256(leaf));
    QCOMPARE(codeOf(f.registry->updateAbandoned(txid, {})), QStringLiteral("update.phase"));
    const DeviceRecord device = *need(f.registry->device(QStringLiteral("SN1")));
    QVERIFY(device.state == QStringLiteral("owned") && device.highestEpoch == 3 && device.leafHash == sha256(leaf));
    QVERIFY(!need(f.registry->update(newTxid())) && !need(f.registry->latestUpdate(QStringLiteral("SN7"))));
}

void tst_registrykeys::anUpdateBegunAnewGivesTheOldOneUp()
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

void tst_registrykeys::oneCertificateForAKey()
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
    QCOMPARE(codeOf(f.registry->storeCertificate(first.id, f.leafFor(pNew, QStringLiteral("SN1")))),
             QStringLiteral("certificate.issued"));
    QVERIFY(need(f.registry->reserveCertificate(taken.runId, txid, pNew)).leaf == leaf);
    QCOMPARE(codeOf(f.registry->storeCertificate(999, leaf)), QStringLiteral("certificate.unknown"));
}

void tst_registrykeys::sequencesCountWithinAnOwnership()
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

void tst_registrykeys::aCertificateCarriesItsKey()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey pNew = newKey();
    const CertificateSlot slot =
        need(f.registry->reserveCertificate(taken.runId, f.prepare(taken.runId, newKey(), pNew), pNew));
    QCOMPARE(codeOf(f.registry->storeCertificate(slot.id, f.leafFor(newKey(), QStringLiteral("SN1")))),
             QStringLiteral("certificate.key"));
    QCOMPARE(codeOf(f.registry->storeCertificate(slot.id, Bytes(100, 7))), QStringLiteral("certificate.parse"));
    need(f.registry->storeCertificate(slot.id, f.leafFor(pNew, QStringLiteral("SN1"))));
}

void tst_registrykeys::commitSupersedes()
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
    QVERIFY(certificates[0].state == CertificateState::Superseded &&
            certificates[1].state == CertificateState::InForce);
    QVERIFY(certificates[1].serialNumber == second);
}

void tst_registrykeys::aRevokedCertificateStaysRevoked()
{
    RegistryFixture f;
    const Claim taken = f.claim(QStringLiteral("SN1"));
    const EcPublicKey pNew = newKey();
    const Bytes16 txid = f.prepare(taken.runId, newKey(), pNew);
    const Bytes leaf = f.leafFor(pNew, QStringLiteral("SN1"));
    need(f.registry->storeCertificate(need(f.registry->reserveCertificate(taken.runId, txid, pNew)).id, leaf));
    need(f.registry->revoke(need(readCertificate(leaf)).serialNumber, 1,
                            QStringLiteral("while its commit was under way")));
    need(f.registry->updateCommitted(txid)); // it happened, and is recorded
    const DeviceRecord device = *need(f.registry->device(QStringLiteral("SN1")));
    QVERIFY(device.state == QStringLiteral("owned") && device.leafHash == Sha256{} &&
            device.keyFingerprint == pNew.spkiSha256());
    QCOMPARE(need(f.registry->beginCrl()).revoked.size(), std::size_t(1));
}

void tst_registrykeys::constraintsHoldWithoutTheCode_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char16_t *sql) { QTest::newRow(name) << text(sql); };
    row("second certificate for a key",
        u"INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, state, reserved_at) "
        u"SELECT 0, 'SN2', 0, 1, fingerprint, 0, 1 FROM certificate");
    row("same serial number", u"INSERT INTO certificate (kind, fingerprint, serial_number, der, state, reserved_at) "
                              u"SELECT 0, x'00', serial_number, x'00', 1, 1 FROM certificate");
    row("same sequence", u"INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, state, reserved_at) "
                         u"SELECT 0, serial, epoch, sequence, x'00', 0, 1 FROM certificate");
    row("key of two devices",
        u"INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, first_seen_at) "
        u"SELECT fingerprint, 0, 'SN2', x'00', 0, '', 1, 0 FROM public_key WHERE role = 0");
    row("two current keys",
        u"INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, first_seen_at) "
        u"VALUES (x'00', 0, 'SN1', x'00', 0, '', 0, 0)");
    row("forgotten key", u"DELETE FROM public_key");
    row("forgotten certificate", u"DELETE FROM certificate");
    row("changed audit entry", u"UPDATE audit SET detail = '' WHERE seq = 1");
    row("removed audit entry", u"DELETE FROM audit WHERE seq = 1");
    row("second site", u"INSERT INTO site (id, name, anchor, owner_id, created_at) VALUES (2, 'x', x'00', x'00', 0)");
    row("run without a batch",
        u"INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) "
        u"VALUES (99, 'SN1', 1, '', 0, '', '', 0)");
    row("same attempt twice",
        u"INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) "
        u"SELECT batch_id, serial, attempt, '', 0, '', '', 0 FROM run");
    row("lease twice", u"INSERT INTO lease SELECT 'SN1', id, 1, 'p', '', '', '', '', 1, 1, 0, 0, 0, 0 FROM run "
                       u"UNION ALL SELECT 'SN1', id, 1, 'q', '', '', '', '', 1, 1, 0, 0, 0, 0 FROM run");
}

void tst_registrykeys::constraintsHoldWithoutTheCode()
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

void tst_registrykeys::revocationList()
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

void tst_registrykeys::operationalCertificates()
{
    RegistryFixture f;
    const EcPublicKey key = newKey();
    const Bytes first = f.leafFor(key, QStringLiteral("workbench")),
                renewed = f.leafFor(key, QStringLiteral("workbench"));
    need(f.registry->recordOperational(first));
    need(f.registry->recordOperational(first));
    need(f.registry->recordOperational(renewed));
    const auto all = need(RegistryReader::over(*f.registry, f.clock)->allCertificates());
    QCOMPARE(all.size(), std::size_t(2));
    QVERIFY(all[0].isOperational && all[0].der == first && all[1].der == renewed);
}

QTEST_GUILESS_MAIN(tst_registrykeys)
#include "tst_registrykeys.moc"
