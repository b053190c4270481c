// What goes wrong with a device, on demand or by itself: power, entropy, storage, answers that lie.
#include "models/devices/cbor.h"
#include "support/devicebench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace imprint;
using namespace imprint::simulation;
using namespace imprint::test;
using namespace std::string_literals;

class tst_DeviceFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entropy();
    void storeThatFails();
    void powerCuts_data();
    void powerCuts();
    void deadlyFaultIsRemembered();
    void faultTexts_data();
    void faultTexts();
    void spoiltAnswers();
    void wrongKeysAndSignatures();
    void stateFile();
};

void tst_DeviceFaults::entropy()
{
    Bench bench(u"p256-share"_qs, {}, {"no-entropy@1"});
    const CoapAnswer first = bench.send(bench.request(u"offer"_qs));
    QCOMPARE(first.code, coapcode::Unavailable);
    QCOMPARE(first.maxAge, std::optional<std::uint32_t>(1));
    QCOMPARE(bench.device->state(), State::Factory);
    QCOMPARE(bench.step(u"offer"_qs).code, coapcode::Changed);
    // A source that fails by itself, in the middle of the draws: the same, and nothing half-done.
    Bench dry(u"p256-share"_qs);
    dry.random.push(Bytes(40, 7));
    QCOMPARE(dry.send(dry.request(u"offer"_qs)).code, coapcode::Unavailable);
    QCOMPARE(dry.device->state(), State::Factory);

    CoapCall sample;
    sample.method = coapcode::Get;
    sample.path = "/hca/rng";
    sample.query = {"n=5"};
    Bench free(u"p256-share"_qs);
    free.random.push({1, 2, 3, 4, 5});
    const CoapAnswer answer = free.send(sample);
    QCOMPARE(answer.code, coapcode::Content);
    QCOMPARE(answer.contentFormat, std::optional(formatOctets));
    QCOMPARE(answer.body, (Bytes{1, 2, 3, 4, 5}));
}

void tst_DeviceFaults::storeThatFails()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"offered"_qs);
    bench.store.isFull = true;
    QCOMPARE(bench.send(bench.request(u"prepare"_qs)).code, coapcode::InternalError);
    QVERIFY(!bench.device->record().update);
    bench.store.isFull = false;
    QCOMPARE(bench.step(u"prepare"_qs).code, coapcode::Changed);
}

void tst_DeviceFaults::powerCuts_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("step");
    const std::vector<std::pair<QString, QString>> rows{{u"free"_qs, u"offer"_qs},
                                                        {u"offered"_qs, u"prepare"_qs},
                                                        {u"prepared"_qs, u"install"_qs},
                                                        {u"certified"_qs, u"commit"_qs},
                                                        {u"owned"_qs, u"release"_qs}};
    for (const auto &[place, step] : rows)
        QTest::newRow(qPrintable(step)) << place << step;
}

void tst_DeviceFaults::powerCuts()
{
    QFETCH(QString, place);
    QFETCH(QString, step);
    const std::string name = step.toStdString();
    const bool isVolatile = step == u"offer";
    for (const auto &[fault, isWritten, isAnswered] :
         {std::tuple("powercut-at=" + name + ":before@1", false, false),
          std::tuple("powercut-at=" + name + "@1", true, false), std::tuple("reboot-at=" + name + "@1", true, true)}) {
        Bench bench(u"p256-share"_qs, {}, {fault});
        bench.bringTo(place);
        const QByteArray before = encodeRecord(bench.device->record());
        CoapAnswer answer = bench.step(step);
        QCOMPARE(!answer.isSilent, isAnswered);
        QVERIFY(bench.device->takePowerLoss());
        bench.restart();
        QCOMPARE(encodeRecord(bench.device->record()) != before, isWritten && !isVolatile);
        // What was asked before can be asked again, and the run goes on; an offer lives in memory and has to come anew.
        if (step == u"prepare" && !isWritten)
            QCOMPARE(bench.step(u"offer"_qs).code, coapcode::Changed);
        QCOMPARE(bench.step(step).code, coapcode::Changed);
        QVERIFY(!bench.device->takePowerLoss());
    }
}

void tst_DeviceFaults::deadlyFaultIsRemembered()
{
    for (const std::string &fault : {"die-at=prepare@1"s, "die-at=prepare:before@1"s}) {
        MemoryDeviceStore store;
        QVERIFY(store.save(recordOf(runNamed(u"p256-share"_qs))));
        int deaths = 0;
        for (int life = 0; life < 3; ++life) {
            SystemRandom random;
            DeviceFaults faults({parseFault(fault).value()}, 1);
            faults.restore(store.load().value()->firedFaults);
            SimulatedDevice device({&store, &random, &faults, [] { return Deadline(); }, [&] { ++deaths; }});
            QVERIFY(device.boot());
            CoapCall call;
            call.method = coapcode::Put;
            call.path = "/hca/key";
            device.handle(call, LinkKind::Serial);
        }
        QCOMPARE(deaths, 1);
    }
}

void tst_DeviceFaults::faultTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    for (const char *good :
         {"drop", "drop=0", "drop=100", "tear=5@3", "slow=300", "slow=300:prepare", "late=4000@2", "reboot-at=commit",
          "powercut-at=install:before@1", "die-at=rng:answered", "silent", "silent=pop", "bad-pop@1", "lying-serial",
          "lying-serial=SN 1", "foreign-owner", "bomb=identify"})
        QTest::newRow(good) << QByteArray(good) << QByteArray();
    for (const char *name : {"", "drops", "=5", "@1"})
        QTest::addRow("name '%s'", name) << QByteArray(name) << QByteArray("device-fault.name");
    for (const char *argument :
         {"drop=101", "drop=-1", "drop=x", "drop=5:commit", "reboot-at", "reboot-at=lunch", "powercut-at=commit:noon",
          "bad-pop=1", "slow=1:2", "slow=99999999", "drop@x", "silent=commit:before"})
        QTest::newRow(argument) << QByteArray(argument) << QByteArray("device-fault.argument");
}

void tst_DeviceFaults::faultTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto fault = parseFault(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(fault ? std::string() : fault.error().code), code);
}

void tst_DeviceFaults::spoiltAnswers()
{
    Bench bench(u"p256-share"_qs, {}, {"silent=identify@1", "slow=700:pop", "replay=pop", "too-often=identify@2"});
    QCOMPARE(bench.send(bench.request(u"identify"_qs)).code, coapcode::TooManyRequests);
    QCOMPARE(bench.send(bench.request(u"identify"_qs)).code, coapcode::TooManyRequests);
    bench.random.push(Bytes(32, 1));
    bench.random.push(Bytes(32, 2));
    const CoapAnswer first = bench.send(bench.request(u"pop"_qs));
    QCOMPARE(first.delay, Milliseconds(700));
    const CoapAnswer second = bench.send(bench.request(u"verify-pop"_qs));
    QCOMPARE(second.body, first.body);

    for (const std::string &fault : {"garbage=identify"s, "bomb=identify"s}) {
        Bench hostile(u"p256-share"_qs, {}, {fault});
        for (int i = 0; i < 20; ++i)
            QVERIFY(!CborMap::parse(hostile.send(hostile.request(u"identify"_qs)).body));
    }
}

void tst_DeviceFaults::wrongKeysAndSignatures()
{
    const auto prepareWith = [](const std::string &fault) {
        Bench bench(u"p256-share"_qs, {}, {fault});
        bench.bringTo(u"offered"_qs);
        bench.random.push(Bytes(32, 9)); // for wrong-pnew
        return bench.step(u"prepare"_qs).body;
    };
    const QJsonObject run = runNamed(u"p256-share"_qs);
    const auto oldKey = EcPublicKey::fromSpki(hex(run[u"device"_qs][u"spki"_qs]));
    const auto verdict = [&](const Bytes &body) {
        const auto map = CborMap::parse(body);
        const auto newKey = EcPublicKey::fromSpki(*map->bytes(key::PNew));
        const bool isOldGood = oldKey->verify(hex(run[u"sig_old_input"_qs]), *map->bytes(key::SigOld)).has_value();
        const bool isNewGood = newKey->verify(hex(run[u"sig_new_input"_qs]), *map->bytes(key::SigNew)).has_value();
        return std::tuple(*map->bytes(key::PNew) == hex(run[u"spki_new"_qs]), isOldGood, isNewGood);
    };
    QCOMPARE(verdict(prepareWith("drop=0")), std::tuple(true, true, true));
    QCOMPARE(verdict(prepareWith("bad-sig-old")), std::tuple(true, false, true));
    QCOMPARE(verdict(prepareWith("bad-sig-new")), std::tuple(true, true, false));
    QCOMPARE(std::get<0>(verdict(prepareWith("wrong-pnew"))), false);

    Bench point(u"p256-share"_qs, {}, {"bad-point"});
    const auto offered = CborMap::parse(point.step(u"offer"_qs).body);
    QVERIFY(!EcPublicKey::fromPoint(Curve::P256, *offered->bytes(key::QDev)));
    Bench share(u"p256-share"_qs, {}, {"no-local-share"});
    QVERIFY(!CborMap::parse(share.step(u"offer"_qs).body)->has(key::U));
    Bench liar(u"p256-share"_qs, {}, {"lying-serial=OTHER"});
    QCOMPARE(*CborMap::parse(liar.step(u"identify"_qs).body)->text(key::Serial, 64), "OTHER"s);
}

void tst_DeviceFaults::stateFile()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"device.json"_qs);
    FileDeviceStore store(path);
    auto nothing = store.load();
    QVERIFY(nothing && !*nothing);
    Bench bench(u"p384-share"_qs);
    bench.bringTo(u"certified"_qs);
    QVERIFY(store.save(bench.device->record()));
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::Permissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    auto loaded = store.load();
    QVERIFY(loaded && *loaded);
    QCOMPARE(encodeRecord(**loaded), encodeRecord(bench.device->record()));

    for (const QByteArray &damaged :
         {QByteArray(), QByteArray("{}"), encodeRecord(**loaded).replace("\"epoch\"", "\"epoche\""),
          encodeRecord(**loaded).replace("\"identity\": \"", "\"identity\": \"zz")}) {
        const auto refused = decodeRecord(damaged);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "device-state.content"s);
    }
    FileDeviceStore nowhere(directory.filePath(u"missing/device.json"_qs));
    QCOMPARE(nowhere.save(bench.device->record()).error().code, "file.failed"s);
}

QTEST_GUILESS_MAIN(tst_DeviceFaults)
#include "tst_devicefaults.moc"
