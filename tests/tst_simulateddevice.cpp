// The device's state machine against reference runs and 393 cases, its durability, and its faults.
#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "models/devices/simulateddevice.h"
#include "support/vectors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace imprint;
using namespace imprint::simulation;
using imprint::test::hex;
using namespace std::string_literals;

namespace {

const QJsonObject &reference()
{
    static const QJsonObject file = test::vectors(u"homeca_protocol_device.json"_qs);
    return file;
}

QJsonObject runNamed(const QString &name)
{
    for (const QJsonValue &run : reference()[u"runs"_qs].toArray())
        if (run[u"name"_qs].toString() == name)
            return run.toObject();
    qFatal("no run %s", qPrintable(name));
}

// Draws that the run lists, and nothing else.
class ListedRandom final : public RandomSource {
public:
    void push(Bytes bytes) { append(m_bytes, bytes); }
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        if (m_bytes.size() < out.size())
            return fail("random.unavailable", "the list is at its end");
        std::copy_n(m_bytes.begin(), out.size(), out.begin());
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(out.size()));
        return {};
    }
    bool isEmpty() const { return m_bytes.empty(); }

private:
    Bytes m_bytes;
};

class FailingStore final : public DeviceStore {
public:
    Result<std::optional<Record>> load() override { return inner.load(); }
    Result<void> save(const Record &record) override
    {
        if (isFull)
            return fail("file.full", "disk full");
        return inner.save(record);
    }
    MemoryDeviceStore inner;
    bool isFull = false;
};

Record recordOf(const QJsonObject &run, std::optional<int> capabilities = {})
{
    const QJsonObject d = run[u"device"_qs].toObject();
    Record record;
    record.nameplate = {d[u"serial"_qs].toString().toStdString(),
                        d[u"model"_qs].toString().toStdString(),
                        d[u"firmware"_qs].toString().toStdString(),
                        d[u"vendor"_qs].toString().toStdString(),
                        hex(d[u"hardware_address"_qs]),
                        std::uint64_t(d[u"capabilities"_qs].toInt()),
                        std::uint64_t(d[u"max_message"_qs].toInt())};
    if (capabilities)
        record.nameplate.capabilities = std::uint64_t(*capabilities);
    record.freeAs = State(d[u"state"_qs].toInt());
    record.epoch = std::uint32_t(d[u"epoch"_qs].toInt());
    auto key =
        EcPrivateKey::fromScalar(*curveByName(run[u"curve"_qs].toString().toStdString()), test::secretHex(d[u"d"_qs]));
    record.identity = std::make_shared<const EcPrivateKey>(std::move(*key));
    return record;
}

std::uint8_t methodOf(const QString &name)
{
    const QStringList names{u"GET"_qs, u"POST"_qs, u"PUT"_qs, u"DELETE"_qs};
    return std::uint8_t(1 + names.indexOf(name));
}

CoapCall callOf(const QJsonObject &request, const QString &bodyName = u"body"_qs)
{
    CoapCall call;
    call.method = methodOf(request[u"method"_qs].toString());
    call.path = request[u"path"_qs].toString().toStdString();
    for (const QJsonValue &q : request[u"query"_qs].toArray())
        call.query.push_back(q.toString().toStdString());
    call.contentFormat = std::uint16_t(request[u"content_format"_qs].toInt(formatCbor));
    call.body = hex(request[bodyName]);
    call.body.resize(call.body.size() + std::size_t(request[u"zeros"_qs].toInt()));
    return call;
}

// One device of a run with everything it needs.
struct Bench {
    QJsonObject run;
    FailingStore store;
    ListedRandom random;
    DeviceFaults faults;
    const Deadline booted{std::chrono::seconds(1000)};
    Deadline time = booted;
    std::map<std::string, CoapAnswer> answers;
    std::unique_ptr<SimulatedDevice> device;

    explicit Bench(const QString &name, std::optional<int> capabilities = {},
                   const std::vector<std::string> &faultTexts = {})
        : run(runNamed(name))
    {
        std::vector<Fault> list;
        for (const std::string &text : faultTexts)
            list.push_back(parseFault(text).value());
        faults = DeviceFaults(list, 1);
        if (!store.save(recordOf(run, capabilities)))
            qFatal("store");
        device =
            std::make_unique<SimulatedDevice>(DeviceServices{&store, &random, &faults, [this] { return time; }, {}});
        if (!device->boot())
            qFatal("boot");
    }
    CoapAnswer send(const CoapCall &call, LinkKind link = LinkKind::Serial)
    {
        CoapAnswer answer = device->handle(call, link);
        device->answered();
        return answer;
    }
    CoapCall request(const QString &step) const
    {
        for (const QJsonValue &s : run[u"steps"_qs].toArray())
            if (s[u"step"_qs].toString() == step)
                return callOf(s.toObject(), u"request"_qs);
        qFatal("no step %s", qPrintable(step));
    }
    CoapAnswer step(const QString &name)
    {
        if (name == u"offer")
            random.push(hex(run[u"offer_draws"_qs]));
        CoapAnswer answer = send(request(name));
        answers[name.toStdString()] = answer;
        return answer;
    }
    CoapAnswer abandonPrepared()
    {
        CoapCall call = request(u"offer"_qs);
        call.path = "/hca/key/abandon";
        call.body = CborBody()
                        .add(key::Txid, hex(run[u"txid"_qs]))
                        .addItem(key::Token, hex(run[u"abandon_token"_qs]))
                        .encoded();
        return send(call);
    }
    void bringTo(const QString &place)
    {
        static const QStringList order{u"offer"_qs, u"prepare"_qs, u"install"_qs, u"commit"_qs, u"release"_qs};
        static const std::map<QString, int> steps{{u"free"_qs, 0},      {u"offered"_qs, 1}, {u"prepared"_qs, 2},
                                                  {u"certified"_qs, 3}, {u"owned"_qs, 4},   {u"released"_qs, 5},
                                                  {u"abandoned"_qs, 2}};
        for (int i = 0; i < steps.at(place); ++i)
            if (step(order[i]).code != coapcode::Changed)
                qFatal("%s failed", qPrintable(order[i]));
        if (place == u"abandoned" && abandonPrepared().code != coapcode::Changed)
            qFatal("abandon failed");
    }
    void restart()
    {
        if (!device->boot())
            qFatal("boot");
    }
};

QString codeText(std::uint8_t code)
{
    return QStringLiteral("%1.%2").arg(code >> 5).arg(code & 31, 2, 10, QLatin1Char('0'));
}

Bytes txidOf(const Bench &bench)
{
    return hex(bench.run[u"txid"_qs]);
}

} // namespace

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
    auto caKey = EcPrivateKey::generate(Curve::P256);
    QVERIFY(caKey);
    class Ca final : public Signer {
    public:
        explicit Ca(const EcPrivateKey &key) : m_key(key) {}
        const EcPublicKey &publicKey() const override { return m_key.publicKey(); }
        Result<Bytes> sign(ByteView message) override { return m_key.sign(message); }

    private:
        const EcPrivateKey &m_key;
    } ca(*caKey);
    SystemRandom random;
    auto anchor = issueCaCertificate({"Last", {}, {1'700'000'000, {}}}, ca, random);
    QVERIFY(anchor);
    last.owner->anchor = *anchor;
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
        call.body =
            CborBody().addItem(key::Token, encodeSign1(sign1(ca, "HomeCA-RELEASE-v1", payload).value())).encoded();
        return bench.send(call).code;
    };
    QCOMPARE(releaseAt(UINT32_MAX), coapcode::Conflict);
    QCOMPARE(bench.device->state(), State::Owned);
    QCOMPARE(releaseAt(UINT32_MAX - 1), coapcode::Changed);
    QCOMPARE(bench.device->record().epoch, UINT32_MAX);
}

void tst_SimulatedDevice::entropy()
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
    bench.send([&] {
        CoapCall c = bench.request(u"offer"_qs);
        c.path = "/hca/key/abandon";
        c.body = CborBody().add(key::Txid, txidOf(bench)).encoded();
        return c;
    }());
    bench.random.push({1, 2, 3, 4, 5});
    const CoapAnswer answer = bench.send(sample);
    QCOMPARE(answer.code, coapcode::Content);
    QCOMPARE(answer.contentFormat, std::optional(formatOctets));
    QCOMPARE(answer.body, (Bytes{1, 2, 3, 4, 5}));
}

void tst_SimulatedDevice::storeThatFails()
{
    Bench bench(u"p256-share"_qs);
    bench.bringTo(u"offered"_qs);
    bench.store.isFull = true;
    QCOMPARE(bench.send(bench.request(u"prepare"_qs)).code, coapcode::InternalError);
    QVERIFY(!bench.device->record().update);
    bench.store.isFull = false;
    QCOMPARE(bench.step(u"prepare"_qs).code, coapcode::Changed);
}

void tst_SimulatedDevice::powerCuts_data()
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

void tst_SimulatedDevice::powerCuts()
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

void tst_SimulatedDevice::deadlyFaultIsRemembered()
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

void tst_SimulatedDevice::faultTexts_data()
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

void tst_SimulatedDevice::faultTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto fault = parseFault(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(fault ? std::string() : fault.error().code), code);
}

void tst_SimulatedDevice::spoiltAnswers()
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

void tst_SimulatedDevice::wrongKeysAndSignatures()
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

void tst_SimulatedDevice::stateFile()
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

QTEST_GUILESS_MAIN(tst_SimulatedDevice)
#include "tst_simulateddevice.moc"
