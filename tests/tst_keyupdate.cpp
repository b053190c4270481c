#include "crypto/kdf.h"
#include "crypto/keyupdate.h"

#include "support/vectors.h"

#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {

void load(const QString &file, const QString &list, const QString &name)
{
    QTest::addColumn<QJsonObject>("test");
    const QJsonArray tests = vectors(file)[list].toArray();
    QVERIFY(!tests.isEmpty());
    for (const QJsonValue &value : tests)
        QTest::newRow(qPrintable(value[name].toString())) << value.toObject();
}

Curve curveOf(const QJsonObject &test)
{
    return *curveByName(test[u"curve"_qs].toString().toStdString());
}

template <std::size_t size>
std::array<std::uint8_t, size> fixed(const QJsonValue &value)
{
    const Bytes bytes = hex(value);
    std::array<std::uint8_t, size> out{};
    if (bytes.size() == size)
        std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

EcPublicKey point(Curve curve, const QJsonValue &value)
{
    auto key = EcPublicKey::fromPoint(curve, hex(value));
    if (!key)
        qFatal("no point: %s", qPrintable(value.toString()));
    return std::move(key).value();
}

EcPrivateKey scalar(Curve curve, const QJsonValue &value)
{
    auto key = EcPrivateKey::fromScalar(curve, secretHex(value));
    if (!key)
        qFatal("no scalar: %s", qPrintable(value.toString()));
    return std::move(key).value();
}

std::string code(const auto &result)
{
    return result ? std::string() : result.error().code;
}

std::string text(const QJsonValue &value)
{
    return value.toString().toStdString();
}

// What a run's device and HomeCA both know.
Transcript transcriptOf(const QJsonObject &run)
{
    const Curve curve = curveOf(run);
    const QJsonObject update = run[u"key_update"_qs].toObject();
    const QJsonObject device = run[u"device"_qs].toObject();
    std::optional<EcPublicKey> u;
    if (run[u"local_share"_qs].toBool())
        u = point(curve, update[u"U"_qs]);
    return Transcript{.serial = text(device[u"serial"_qs]),
                      .epoch = std::uint32_t(device[u"epoch"_qs].toInt()),
                      .p = point(curve, device[u"P"_qs]),
                      .ownerId = fixed<32>(run[u"homeca"_qs][u"owner_id"_qs]),
                      .txid = fixed<16>(update[u"txid"_qs]),
                      .commitment = fixed<32>(update[u"C"_qs]),
                      .rDev = fixed<32>(update[u"r_dev"_qs]),
                      .qDev = point(curve, update[u"Q_dev"_qs]),
                      .u = u,
                      .rCa = fixed<32>(update[u"r_ca"_qs]),
                      .qCa = point(curve, update[u"Q_ca"_qs])};
}

// A transcript of which only the points matter.
Transcript pointsOnly(const EcPublicKey &p, std::optional<EcPublicKey> u = std::nullopt)
{
    return Transcript{.serial = "SN", .p = p, .qDev = p, .u = std::move(u), .qCa = p};
}

} // namespace

class TestKeyUpdate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeRuns_data() { load(u"runs.json"_qs, u"runs"_qs, u"name"_qs); }
    void wholeRuns();
    void statements_data() { load(u"runs.json"_qs, u"runs"_qs, u"name"_qs); }
    void statements();
    void possession_data() { load(u"runs.json"_qs, u"runs"_qs, u"name"_qs); }
    void possession();
    void everyFieldCounts_data() { load(u"runs.json"_qs, u"runs"_qs, u"name"_qs); }
    void everyFieldCounts();
    void bothSidesAlgebra_data() { load(u"keyupdate.json"_qs, u"update"_qs, u"id"_qs); }
    void bothSidesAlgebra();
    void sharedSecrets_data() { load(u"keyupdate.json"_qs, u"agree"_qs, u"id"_qs); }
    void sharedSecrets();
    void derivation_data() { load(u"keyupdate.json"_qs, u"derive"_qs, u"id"_qs); }
    void derivation();
    void degenerate_data() { load(u"keyupdate.json"_qs, u"degenerate"_qs, u"id"_qs); }
    void degenerate();
    void refusesPlusMinus_data();
    void refusesPlusMinus();
    void refusesForeignKeys();
};

void TestKeyUpdate::wholeRuns()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const QJsonObject update = test[u"key_update"_qs].toObject();
    const Transcript t = transcriptOf(test);
    QCOMPARE(toHex(keyUpdateCommitment(t.rCa, t.qCa)), text(update[u"C"_qs]));
    QCOMPARE(toHex(t.encoded()), text(update[u"T"_qs]));
    QCOMPARE(toHex(t.hash()), text(update[u"H"_qs]));
    const EcPrivateKey qDev = scalar(curve, update[u"q_dev"_qs]), qCa = scalar(curve, update[u"q_ca"_qs]);
    const auto kDevice = keyUpdateScalar(t, qDev, t.qCa);
    const auto kHomeCa = keyUpdateScalar(t, qCa, t.qDev);
    QVERIFY(kDevice && kHomeCa);
    QCOMPARE(toHex(kDevice->view()), text(update[u"k"_qs]));
    QCOMPARE(toHex(kHomeCa->view()), text(update[u"k"_qs]));
    // The steps between, by the functions that keyUpdateScalar is made of.
    const auto z = qDev.agree(t.qCa);
    QCOMPARE(toHex(z->view()), text(update[u"Z"_qs]));
    const auto prk = hkdfExtract(HashName::Sha256, t.hash(), z->view());
    QCOMPARE(toHex(prk->view()), text(update[u"PRK"_qs]));
    const Bytes okm = hex(update[u"OKM"_qs]);
    QCOMPARE(toHex(hkdfExpand(HashName::Sha256, prk->view(), hex(update[u"info"_qs]), okm.size())->view()), toHex(okm));

    const auto pNew = newPublicKey(t, *kHomeCa);
    QVERIFY(pNew);
    QCOMPARE(toHex(pNew->point()), text(update[u"P_new"_qs]));
    QCOMPARE(toHex(pNew->spkiSha256()), text(update[u"spki_new_sha256"_qs]));
    const EcPrivateKey d = scalar(curve, test[u"device"_qs][u"d"_qs]);
    const Secret u = t.u ? secretHex(update[u"u"_qs]) : Secret();
    const auto dNew = newPrivateKey(t, *kDevice, d, t.u ? &u : nullptr);
    QVERIFY(dNew);
    QCOMPARE(toHex(dNew->scalar()->view()), text(update[u"d_new"_qs]));
    QVERIFY(dNew->publicKey() == *pNew);
}

void TestKeyUpdate::statements()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const QJsonObject update = test[u"key_update"_qs].toObject();
    const Transcript t = transcriptOf(test);
    const EcPublicKey pNew = point(curve, update[u"P_new"_qs]);
    const auto ca = EcPublicKey::fromSpki(hex(test[u"homeca"_qs][u"spki"_qs]));
    const Bytes owner = ownerStatement(t.hash(), hex(test[u"homeca"_qs][u"anchor"_qs]));
    const Bytes oldKey = oldKeyStatement(t.hash(), pNew), newKey = newKeyStatement(t.hash(), pNew);
    QCOMPARE(toHex(owner), text(update[u"sig_ca_input"_qs]));
    QCOMPARE(toHex(oldKey), text(update[u"sig_old_input"_qs]));
    QCOMPARE(toHex(newKey), text(update[u"sig_new_input"_qs]));
    const Bytes sigOld = hex(update[u"sig_old"_qs]), sigNew = hex(update[u"sig_new"_qs]);
    QCOMPARE(code(ca->verify(owner, hex(update[u"sig_ca"_qs]))), std::string());
    QCOMPARE(code(t.p.verify(oldKey, sigOld)), std::string());
    QCOMPARE(code(pNew.verify(newKey, sigNew)), std::string());
    // Neither signature stands for the other.
    QCOMPARE(code(t.p.verify(newKey, sigOld)), std::string("signature.wrong"));
    QCOMPARE(code(pNew.verify(newKey, sigOld)), std::string("signature.wrong"));
    QCOMPARE(code(t.p.verify(oldKey, sigNew)), std::string("signature.wrong"));
}

void TestKeyUpdate::possession()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const QJsonObject device = test[u"device"_qs].toObject();
    for (const char *name : {"pop", "verify_pop"}) {
        const QJsonObject pop = test[QString::fromLatin1(name)].toObject();
        const bool isNew = qstrcmp(name, "verify_pop") == 0;
        const EcPublicKey p = point(curve, isNew ? test[u"key_update"_qs][u"P_new"_qs] : device[u"P"_qs]);
        const Possession possession{.serial = text(device[u"serial"_qs]),
                                    .p = p,
                                    .epoch = std::uint32_t(device[u"epoch"_qs].toInt()),
                                    .state = std::uint8_t(pop[u"state"_qs].toInt()),
                                    .ownerId = fixed<32>(test[u"homeca"_qs][u"owner_id"_qs]),
                                    .nonce = fixed<32>(pop[u"nonce"_qs]),
                                    .rDev = fixed<32>(pop[u"r_dev"_qs])};
        QCOMPARE(toHex(possession.statement()), text(pop[u"input"_qs]));
        QCOMPARE(code(p.verify(possession.statement(), hex(pop[u"signature"_qs]))), std::string());
    }
}

void TestKeyUpdate::everyFieldCounts()
{
    QFETCH(QJsonObject, test);
    const Transcript t = transcriptOf(test);
    const EcPublicKey other = EcPrivateKey::generate(curveOf(test))->publicKey();
    std::vector<Transcript> changed(12, t);
    changed[0].serial += "x";
    changed[1].epoch += 0x01000000;
    changed[2].p = other;
    changed[3].ownerId[0] ^= 1;
    changed[4].txid[15] ^= 1;
    changed[5].commitment[0] ^= 1;
    changed[6].rDev[31] ^= 1;
    changed[7].qDev = other;
    changed[8].u = t.u ? std::nullopt : std::optional<EcPublicKey>(other);
    changed[9].rCa[0] ^= 1;
    changed[10].qCa = other;
    changed[11].u = other;
    for (const Transcript &c : changed)
        QVERIFY(c.hash() != t.hash());
    QVERIFY(keyUpdateCommitment(t.rCa, other) != t.commitment);
    QVERIFY(keyUpdateCommitment(changed[9].rCa, t.qCa) != t.commitment);
}

void TestKeyUpdate::bothSidesAlgebra()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const EcPrivateKey d = scalar(curve, test[u"d"_qs]);
    QCOMPARE(toHex(d.publicKey().point()), text(test[u"P"_qs]));
    const bool hasShare = !test[u"u"_qs].toString().isEmpty();
    const Secret k = secretHex(test[u"k"_qs]), u = secretHex(test[u"u"_qs]);
    std::optional<EcPublicKey> shareU;
    if (hasShare)
        shareU = point(curve, test[u"U"_qs]);
    const Transcript t = pointsOnly(d.publicKey(), shareU);
    const auto pNew = newPublicKey(t, k);
    QVERIFY(pNew);
    QCOMPARE(toHex(pNew->point()), text(test[u"P_new"_qs]));
    const auto dNew = newPrivateKey(t, k, d, hasShare ? &u : nullptr);
    QVERIFY(dNew);
    QCOMPARE(toHex(dNew->scalar()->view()), text(test[u"d_new"_qs]));
    QVERIFY(dNew->publicKey() == *pNew);
}

void TestKeyUpdate::sharedSecrets()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const EcPrivateKey device = scalar(curve, test[u"device_ephemeral_private"_qs]);
    const EcPrivateKey homeCa = scalar(curve, test[u"homeca_ephemeral_private"_qs]);
    QCOMPARE(toHex(device.publicKey().point()), text(test[u"device_ephemeral_public"_qs]));
    QCOMPARE(toHex(homeCa.publicKey().point()), text(test[u"homeca_ephemeral_public"_qs]));
    QCOMPARE(toHex(device.agree(homeCa.publicKey())->view()), text(test[u"shared_x"_qs]));
    QCOMPARE(toHex(homeCa.agree(device.publicKey())->view()), text(test[u"shared_x"_qs]));
}

void TestKeyUpdate::derivation()
{
    QFETCH(QJsonObject, test);
    const auto prk = hkdfExtract(HashName::Sha256, hex(test[u"transcript_hash"_qs]), hex(test[u"shared_x"_qs]));
    QCOMPARE(toHex(prk->view()), text(test[u"prk"_qs]));
    const Bytes okm = hex(test[u"okm"_qs]);
    const auto expanded = hkdfExpand(HashName::Sha256, prk->view(), hex(test[u"info"_qs]), okm.size());
    QCOMPARE(toHex(expanded->view()), toHex(okm));
    QCOMPARE(toHex(reduceToScalar(curveOf(test), *expanded)->view()), text(test[u"k"_qs]));
}

void TestKeyUpdate::degenerate()
{
    QFETCH(QJsonObject, test);
    const EcPrivateKey d = scalar(curveOf(test), test[u"d"_qs]);
    const Transcript t = pointsOnly(d.publicKey());
    const Secret k = secretHex(test[u"k"_qs]);
    const auto pNew = newPublicKey(t, k);
    QVERIFY(code(pNew) == "update.degenerate" || code(pNew) == "key.scalar");
    QCOMPARE(code(newPrivateKey(t, k, d, nullptr)), std::string("update.degenerate"));
}

void TestKeyUpdate::refusesPlusMinus_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("target");
    for (const int number : {0, 1}) {
        for (const char *target : {"infinity", "P", "-P", "G", "-G"})
            QTest::addRow("P-%d %s", number ? 384 : 256, target) << number << QByteArray(target);
    }
}

// A device that knows k may choose U so that the sum comes out where it likes.
void TestKeyUpdate::refusesPlusMinus()
{
    QFETCH(int, number);
    QFETCH(QByteArray, target);
    const Curve curve = number ? Curve::P384 : Curve::P256;
    const auto d = EcPrivateKey::generate(curve), k = EcPrivateKey::generate(curve);
    const EcPublicKey &p = d->publicKey();
    const Secret ks = *k->scalar();
    const EcPublicKey minusKp = negated(*multiplyAdd(ks, p, nullptr));
    Bytes oneBytes(fieldBytes(curve));
    oneBytes.back() = 1;
    const Secret one = Secret::copyOf(oneBytes);
    const EcPublicKey minusG = negated(generator(curve)), minusP = negated(p);
    const std::map<QByteArray, const EcPublicKey *> targets = {
        {"P", &p}, {"-P", &minusP}, {"G", &generator(curve)}, {"-G", &minusG}, {"infinity", nullptr}};
    const EcPublicKey *wanted = targets.at(target);
    const EcPublicKey u = wanted ? *multiplyAdd(one, minusKp, wanted) : minusKp;
    QCOMPARE(code(newPublicKey(pointsOnly(p, u), ks)), std::string("update.degenerate"));
    QCOMPARE(code(newPublicKey(pointsOnly(p, generator(curve)), ks)), std::string());
}

void TestKeyUpdate::refusesForeignKeys()
{
    const auto d = EcPrivateKey::generate(Curve::P256), qDev = EcPrivateKey::generate(Curve::P256),
               qCa = EcPrivateKey::generate(Curve::P256), other = EcPrivateKey::generate(Curve::P256);
    const auto large = EcPrivateKey::generate(Curve::P384);
    Transcript t{.serial = "SN", .p = d->publicKey(), .qDev = qDev->publicKey(), .qCa = qCa->publicKey()};
    const auto k = keyUpdateScalar(t, *qDev, qCa->publicKey());
    QVERIFY(k);
    QCOMPARE(code(keyUpdateScalar(t, *other, qCa->publicKey())), std::string("update.transcript"));
    QCOMPARE(code(keyUpdateScalar(t, *qDev, other->publicKey())), std::string("update.transcript"));
    QCOMPARE(code(keyUpdateScalar(t, *qDev, qDev->publicKey())), std::string("update.transcript"));
    QCOMPARE(code(newPrivateKey(t, *k, *other, nullptr)), std::string("update.transcript"));
    const Secret u = *other->scalar();
    QCOMPARE(code(newPrivateKey(t, *k, *d, &u)), std::string("update.transcript"));
    t.u = other->publicKey();
    QCOMPARE(code(newPrivateKey(t, *k, *d, nullptr)), std::string("update.transcript"));
    t.u = large->publicKey();
    QCOMPARE(code(keyUpdateScalar(t, *qDev, qCa->publicKey())), std::string("key.curve"));
    QCOMPARE(code(newPublicKey(t, *k)), std::string("key.curve"));
    t.u.reset();
    t.qDev = large->publicKey();
    QCOMPARE(code(keyUpdateScalar(t, *large, qCa->publicKey())), std::string("key.curve"));
}

QTEST_GUILESS_MAIN(TestKeyUpdate)
#include "tst_keyupdate.moc"
