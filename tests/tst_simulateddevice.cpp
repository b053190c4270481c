// The device's state machine against reference runs and 393 cases, and what of it a restart must keep.
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "support/devicebench.h"
#include "support/testca.h"

#include <QTest>

using namespace imprint;
using namespace imprint::simulation;
using namespace imprint::test;
using namespace std::string_literals;

class tst_SimulatedDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void runs_data();
    void runs();
    void offerEndsAfterTwoMinutes();
    void offerEndsWithARestart();
    void restartKeepsWhatWasPromised_data();
    void restartKeepsWhatWasPromised();
    void abandonedTxids();
    void abandonMayBeRepeated();
    void plainUdpOnceOwned();
    void lastEpochIsNotReleased();
    void commitForgetsTheRelease();
    void installedOnlyAsWritten_data();
    void installedOnlyAsWritten();
};

void tst_SimulatedDevice::cases_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = reference()[u"cases"_qs].toArray();
    QCOMPARE(rows.size(), 393);
    for (const QJsonValue &row : rows)
        QTest::addRow("%s %s", qPrintable(row[u"run"_qs].toString()), qPrintable(row[u"id"_qs].toString()))
            << row.toObject();
}

void tst_SimulatedDevice::cases()
{
    QFETCH(QJsonObject, row);
    std::optional<int> capabilities;
    if (row.contains(u"capabilities"_qs))
        capabilities = row[u"capabilities"_qs].toInt();
    Bench bench(row[u"run"_qs].toString(), {});
    bench.bringTo(row[u"at"_qs].toString());
    if (capabilities) {
        Record changed = bench.device->record();
        changed.nameplate.capabilities = std::uint64_t(*capabilities);
        QVERIFY(bench.store.save(changed));
        bench.restart();
    }
    const QJsonArray setup = row[u"setup"_qs].toArray();
    for (const QJsonValue &request : setup) {
        const CoapCall call = callOf(request.toObject());
        if (call.path == "/hca/key")
            bench.random.push(hex(bench.run[u"offer_draws"_qs]));
        QCOMPARE(bench.send(call).code, coapcode::Changed);
    }
    CoapCall call = callOf(row);
    if (call.path == "/hca/pop")
        bench.random.push(hex(bench.run[u"pop_r_dev"_qs]));
    if (row[u"id"_qs].toString() == u"offer-after-abandon")
        bench.random.push(hex(bench.run[u"offer_draws"_qs]));
    const QByteArray before = encodeRecord(bench.device->record());
    const State stateBefore = bench.device->state();
    const CoapAnswer answer = bench.send(call);

    QStringList allowed{row[u"expect"_qs].toString()};
    for (const QJsonValue &also : row[u"also"_qs].toArray())
        allowed << also.toString();
    QVERIFY2(allowed.contains(codeText(answer.code)),
             qPrintable(codeText(answer.code) + u", expected "_qs + allowed.join(u'/') + u": "_qs +
                        row[u"why"_qs].toString()));
    QCOMPARE(codeText(answer.code),
             allowed[0]); // where the text leaves a choice, this device reads it as the reference does
    if (answer.code >= 0x80) {
        QCOMPARE(encodeRecord(bench.device->record()), before);
        QCOMPARE(bench.device->state(), stateBefore);
        QCOMPARE(answer.contentFormat, std::optional(formatProblem));
        QVERIFY(!problemText(answer.body).empty());
    } else if (row.contains(u"same_answer"_qs)) {
        QCOMPARE(answer.body, bench.answers.at(row[u"same_answer"_qs].toString().toStdString()).body);
        QCOMPARE(encodeRecord(bench.device->record()), before);
    }
    if (call.path != "/hca/pop") // a refused one leaves its draw
        QVERIFY(bench.random.isEmpty());
}

void tst_SimulatedDevice::runs_data()
{
    QTest::addColumn<QString>("name");
    for (const QJsonValue &run : reference()[u"runs"_qs].toArray())
        QTest::newRow(qPrintable(run[u"name"_qs].toString())) << run[u"name"_qs].toString();
}

// Whole answers. Signatures are hedged here, so those are verified and everything around them compared.
void tst_SimulatedDevice::runs()
{
    QFETCH(QString, name);
    Bench bench(name);
    const QJsonObject &run = bench.run;
    const auto oldKey = EcPublicKey::fromSpki(hex(run[u"device"_qs][u"spki"_qs]));
    const auto newKey = EcPublicKey::fromSpki(hex(run[u"spki_new"_qs]));
    QVERIFY(oldKey && newKey);
    for (const QJsonValue &s : run[u"steps"_qs].toArray()) {
        const QString step = s[u"step"_qs].toString();
        if (step.endsWith(u"pop"))
            bench.random.push(hex(run[step == u"pop" ? u"pop_r_dev"_qs : u"verify_pop_r_dev"_qs]));
        const Bytes expected = hex(s[u"response"_qs]);
        if (const auto map = CborMap::parse(expected);
            map && map->has(key::Uptime)) // the reference's clock goes on as it likes
            bench.time = bench.booted + Milliseconds(*map->uint(key::Uptime));
        const CoapAnswer answer = bench.step(step);
        QCOMPARE(codeText(answer.code), s[u"code"_qs].toString());
        if (step.endsWith(u"pop") || step == u"prepare") {
            QCOMPARE(answer.body.size(), expected.size());
            const auto got = CborMap::parse(answer.body), wanted = CborMap::parse(expected);
            QVERIFY(got && wanted);
            if (step == u"prepare") {
                QCOMPARE(*got->bytes(key::PNew), *wanted->bytes(key::PNew));
                QVERIFY(oldKey->verify(hex(run[u"sig_old_input"_qs]), *got->bytes(key::SigOld)));
                QVERIFY(newKey->verify(hex(run[u"sig_new_input"_qs]), *got->bytes(key::SigNew)));
            } else {
                QCOMPARE(*got->bytes(key::RDev), *wanted->bytes(key::RDev));
                const bool isFirst = step == u"pop";
                const Bytes input = hex(run[isFirst ? u"pop_input"_qs : u"verify_pop_input"_qs]);
                QVERIFY((isFirst ? oldKey : newKey)->verify(input, *got->bytes(key::Signature)));
            }
        } else {
            QCOMPARE(answer.body, expected);
        }
        QVERIFY(bench.random.isEmpty());
    }
}

void tst_SimulatedDevice::offerEndsAfterTwoMinutes()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"offered"_qs);
    bench.time += std::chrono::seconds(100);
    QCOMPARE(bench.send(bench.request(u"offer"_qs)).code,
             coapcode::Changed); // a repetition does not begin the time anew
    bench.time += std::chrono::milliseconds(19'999);
    QCOMPARE(bench.send(bench.request(u"identify"_qs)).code, coapcode::Content);
    QCOMPARE(bench.device->state(), State::Updating);
    bench.time += std::chrono::milliseconds(1);
    QCOMPARE(bench.send(bench.request(u"prepare"_qs)).code, coapcode::Conflict);
    QCOMPARE(bench.device->state(), State::Factory);
}

void tst_SimulatedDevice::offerEndsWithARestart()
{
    Bench bench(u"p256-plain"_qs);
    bench.bringTo(u"offered"_qs);
    bench.restart();
    QCOMPARE(bench.device->state(), State::Released);
    QCOMPARE(bench.send(bench.request(u"prepare"_qs)).code, coapcode::Conflict);
}

void tst_SimulatedDevice::restartKeepsWhatWasPromised_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("step");
    QTest::newRow("prepared, offer") << u"prepared"_qs << u"offer"_qs;
    QTest::newRow("prepared, prepare") << u"prepared"_qs << u"prepare"_qs;
    QTest::newRow("certified, prepare") << u"certified"_qs << u"prepare"_qs;
    QTest::newRow("certified, install") << u"certified"_qs << u"install"_qs;
    QTest::newRow("owned, commit") << u"owned"_qs << u"commit"_qs;
    QTest::newRow("released, release") << u"released"_qs << u"release"_qs;
}

void tst_SimulatedDevice::restartKeepsWhatWasPromised()
{
    QFETCH(QString, place);
    QFETCH(QString, step);
    for (const QString &run : {u"p256-share"_qs, u"p384-share"_qs}) {
        Bench bench(run);
        bench.bringTo(place);
        // Through the text of the file, so that nothing survives by being the same object.
        auto copy = decodeRecord(encodeRecord(bench.device->record()));
        QVERIFY(copy);
        QVERIFY(bench.store.save(*copy));
        bench.restart();
        const CoapAnswer answer = bench.send(bench.request(step));
        QCOMPARE(answer.code, coapcode::Changed);
        QCOMPARE(answer.body, bench.answers.at(step.toStdString()).body);
    }
}

void tst_SimulatedDevice::abandonedTxids()
{
    Bench bench(u"p256-share"_qs);
    const auto offerOf = [&](std::uint8_t n) {
        CoapCall call = bench.request(u"offer"_qs);
        const auto map = CborMap::parse(call.body);
        call.body = CborBody()
                        .add(key::OwnerId, *map->bytes(key::OwnerId))
                        .add(key::Commitment, *map->bytes(key::Commitment))
                        .add(key::Txid, Bytes(16, n))
                        .encoded();
        return call;
    };
    const auto abandonOf = [&](std::uint8_t n) {
        CoapCall call = offerOf(n);
        call.path = "/hca/key/abandon";
        call.body = CborBody().add(key::Txid, Bytes(16, n)).encoded();
        return call;
    };
    for (std::uint8_t n = 1; n <= 17; ++n) {
        bench.random.push(hex(bench.run[u"offer_draws"_qs]));
        QCOMPARE(bench.send(offerOf(n)).code, coapcode::Changed);
        QCOMPARE(bench.send(abandonOf(n)).code, coapcode::Changed);
    }
    for (std::uint8_t n = 2; n <= 17; ++n)
        QCOMPARE(bench.send(offerOf(n)).code, coapcode::Conflict);
    bench.restart(); // those were given up while offered
    bench.random.push(hex(bench.run[u"offer_draws"_qs]));
    QCOMPARE(bench.send(offerOf(17)).code, coapcode::Changed);

    Bench other(u"p256-share"_qs);
    other.bringTo(u"abandoned"_qs);
    other.restart(); // this one was not
    QCOMPARE(other.send(other.request(u"offer"_qs)).code, coapcode::Conflict);
    QCOMPARE(other.send(other.request(u"prepare"_qs)).code, coapcode::Conflict);
}

void tst_SimulatedDevice::abandonMayBeRepeated()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"abandoned"_qs);
    QCOMPARE(bench.abandonPrepared().code, coapcode::Changed);
    bench.restart();
    const CoapAnswer again = bench.abandonPrepared();
    QCOMPARE(again.code, coapcode::Changed);
    QVERIFY(again.body.empty());
    QCOMPARE(bench.device->state(), State::Factory);
}

void tst_SimulatedDevice::plainUdpOnceOwned()
{
    constexpr int dtlsAndShare = 3, shareAlone = 1;
    for (const int capabilities : {dtlsAndShare, shareAlone}) {
        Bench bench(u"p256-share"_qs, capabilities);
        bench.bringTo(u"owned"_qs);
        const bool isClosed = capabilities == dtlsAndShare;
        bench.random.push(hex(bench.run[u"pop_r_dev"_qs]));
        const auto sent = [&](const QString &step, LinkKind link) {
            return bench.send(bench.request(step), link).code;
        };
        QCOMPARE(sent(u"identify"_qs, LinkKind::Udp), coapcode::Content);
        QCOMPARE(sent(u"verify-pop"_qs, LinkKind::Udp), isClosed ? coapcode::Conflict : coapcode::Changed);
        if (isClosed)
            QCOMPARE(sent(u"verify-pop"_qs, LinkKind::Dtls), coapcode::Changed);
        QCOMPARE(sent(u"offer"_qs, LinkKind::Udp), coapcode::Conflict);
        QCOMPARE(sent(u"commit"_qs, LinkKind::Udp), coapcode::Changed);
        QCOMPARE(sent(u"release"_qs, LinkKind::Udp), coapcode::Changed);
    }
}

void tst_SimulatedDevice::lastEpochIsNotReleased()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"owned"_qs);
    Record last = bench.device->record();
    last.epoch = UINT32_MAX;
    const test::TestCa ca = makeCa(Curve::P256, 1'700'000'000);
    last.owner->anchor = ca.certificate;
    const auto releaseAt = [&](std::uint32_t epoch) {
        last.epoch = epoch;
        if (!bench.store.save(last))
            qFatal("store");
        bench.restart();
        const Bytes payload = CborBody()
                                  .addText(key::Serial, last.nameplate.serial)
                                  .add(key::Epoch, epoch)
                                  .add(key::IssuedAt, 1'800'000'000)
                                  .add(key::SpkiHash, last.identity->publicKey().spkiSha256())
                                  .encoded();
        CoapCall call = bench.request(u"release"_qs);
        call.body = CborBody()
                        .addItem(key::Token, encodeSign1(sign1(*ca.signer, "HomeCA-RELEASE-v1", payload).value()))
                        .encoded();
        return bench.send(call).code;
    };
    QCOMPARE(releaseAt(UINT32_MAX), coapcode::Conflict);
    QCOMPARE(bench.device->state(), State::Owned);
    QCOMPARE(releaseAt(UINT32_MAX - 1), coapcode::Changed);
    QCOMPARE(bench.device->record().epoch, UINT32_MAX);
}

// A release token is good until the next commit: then it belongs to an ownership that is over.
void tst_SimulatedDevice::commitForgetsTheRelease()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"certified"_qs);
    Record released = bench.device->record();
    released.release = LastRelease{sha256(Bytes{1}), {0xa0}};
    QVERIFY(bench.store.save(released));
    bench.restart();
    QVERIFY(bench.device->record().release);
    QCOMPARE(bench.step(u"commit"_qs).code, coapcode::Changed);
    QVERIFY(!bench.device->record().release);
}

void tst_SimulatedDevice::installedOnlyAsWritten_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("sequence");
    QTest::addColumn<bool>("hasAnchorInChain");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is") << u"prepared"_qs << 1 << false << u"2.04"_qs;
    QTest::newRow("anchor in the chain") << u"prepared"_qs << 1 << true << u"2.04"_qs;
    QTest::newRow("higher") << u"prepared"_qs << 7 << false << u"2.04"_qs;
    QTest::newRow("sequence 0") << u"prepared"_qs << 0 << false << u"4.09"_qs;
    QTest::newRow("again") << u"certified"_qs << 1 << false << u"2.04"_qs;
    QTest::newRow("again, another sequence") << u"certified"_qs << 2 << false << u"4.09"_qs;
    QTest::newRow("again, another chain") << u"certified"_qs << 1 << true << u"4.09"_qs;
}

void tst_SimulatedDevice::installedOnlyAsWritten()
{
    QFETCH(QString, place);
    QFETCH(int, sequence);
    QFETCH(bool, hasAnchorInChain);
    QFETCH(QString, expected);
    Bench bench(u"p256-share"_qs);
    bench.bringTo(place);
    CoapCall call = bench.request(u"install"_qs);
    const auto map = CborMap::parse(call.body);
    auto chain = *map->byteArray(key::Chain);
    if (hasAnchorInChain)
        chain.push_back(hex(bench.run[u"anchor"_qs]));
    call.body = CborBody()
                    .add(key::Txid, *map->bytes(key::Txid))
                    .add(key::Leaf, *map->bytes(key::Leaf))
                    .addArray(key::Chain, chain)
                    .add(key::Sequence, std::uint64_t(sequence))
                    .encoded();
    QCOMPARE(codeText(bench.send(call).code), expected);
}

QTEST_GUILESS_MAIN(tst_SimulatedDevice)
#include "tst_simulateddevice.moc"
