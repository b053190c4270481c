// Devices over PTYs, UDP, DTLS and mDNS, in this process and as the program imprint-device.
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "models/devices/devicefactory.h"
#include "models/devices/devicefleet.h"
#include "models/devices/dtls.h"
#include "models/devices/homecaprotocol.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "support/outside.h"
#include "support/testca.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

using namespace imprint;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

constexpr std::int64_t caNotBefore = 1'700'000'000;

class Console final : public ConsoleSink {
public:
    void received(const ConsoleLine &line) override
    {
        QMutexLocker lock(&m_mutex);
        m_text += line.text + '\n';
    }
    bool contains(const char *text) const
    {
        QMutexLocker lock(&m_mutex);
        return m_text.contains(text);
    }

private:
    mutable QMutex m_mutex;
    QByteArray m_text;
};

Patience patience(int seconds = 20)
{
    return {after(std::chrono::seconds(seconds)), {}};
}

// A HomeCA of few words: enough to make a device its own.
struct Owner {
    test::TestCa ca;
    SystemRandom random;
    SystemClock clock;
    Console console;
    SerialPorts ports{clock, &console};
    DtlsIdentity dtls;

    explicit Owner(Curve curve = Curve::P256)
        : ca(test::makeCa(curve, caNotBefore)), dtls(operational(ca, *ca.signer, "Workbench"))
    {
    }
    static DtlsIdentity operational(const test::TestCa &anchor, Signer &signer, const std::string &name)
    {
        SystemRandom random;
        auto key = EcPrivateKey::generate(Curve::P256).value();
        auto leaf =
            issueOperationalCertificate({key.publicKey(), name, {caNotBefore, {}}}, anchor.certificate, signer, random);
        return {leaf.value(), {}, std::move(key), anchor.certificate};
    }
    Sha256 id() const { return ownerId(ca.signer->publicKey()); }
    std::unique_ptr<Link> open(const QString &url, const DtlsIdentity *identity = nullptr)
    {
        auto link = makeLink(url, {&ports, identity ? identity : &dtls});
        if (!link || !(*link)->open(after(std::chrono::seconds(20)), {}))
            return nullptr;
        return std::move(*link);
    }
    Bytes token(const char *aad, const CborBody &payload)
    {
        return encodeSign1(sign1(*ca.signer, aad, payload.encoded()).value());
    }
};

// One ownership change, as far as it gets; every call may be made again.
struct Change {
    Owner &owner;
    DeviceProtocol &device;
    Identification id;
    Bytes16 txid{};
    Bytes32 rCa{};
    EcPrivateKey qCa;
    Sha256 commitment{};
    std::optional<OfferAnswer> offered;
    std::optional<PrepareAnswer> prepared;
    Bytes leaf;

    Change(Owner &o, DeviceProtocol &d)
        : owner(o), device(d), id(d.identify(patience()).value()), qCa(EcPrivateKey::generate(id.key.curve()).value())
    {
        (void)owner.random.fill(txid);
        (void)owner.random.fill(rCa);
        commitment = keyUpdateCommitment(rCa, qCa.publicKey());
    }
    Result<void> offer(const Patience &p = patience())
    {
        auto answer = device.offer(id, owner.id(), commitment, txid, p);
        if (!answer)
            return answer.error();
        offered = std::move(*answer);
        return {};
    }
    Transcript transcript() const
    {
        return {id.serial,     id.epoch,      id.key,     owner.id(), txid,           commitment,
                offered->rDev, offered->qDev, offered->u, rCa,        qCa.publicKey()};
    }
    Result<void> prepare(const Patience &p = patience())
    {
        const Sha256 h = transcript().hash();
        auto sigCa = owner.ca.signer->sign(ownerStatement(h, owner.ca.certificate));
        auto answer = device.prepare({txid, qCa.publicKey(), rCa, owner.ca.certificate, sigCa.value()}, p);
        if (!answer)
            return answer.error();
        prepared = std::move(*answer);
        const auto k = keyUpdateScalar(transcript(), qCa, offered->qDev);
        if (!(newPublicKey(transcript(), *k).value() == prepared->pNew))
            return fail("test.key");
        return {};
    }
    Result<void> install()
    {
        if (leaf.empty())
            leaf = issueDeviceCertificate({.key = prepared->pNew,
                                           .commonName = id.serial,
                                           .serialNumber = id.serial,
                                           .validity = {caNotBefore, {}}},
                                          owner.ca.certificate, *owner.ca.signer, owner.random)
                       .value();
        auto answer = device.install(txid, leaf, {}, 1, patience());
        return answer ? Result<void>() : answer.error();
    }
    Result<void> commit()
    {
        const Bytes token = owner.token("HomeCA-COMMIT-v1", CborBody()
                                                                .addText(key::Serial, id.serial)
                                                                .add(key::Epoch, id.epoch)
                                                                .add(key::Txid, txid)
                                                                .add(key::Sequence, 1)
                                                                .add(key::LeafHash, sha256(leaf))
                                                                .add(key::SpkiHash, prepared->pNew.spkiSha256()));
        auto answer = device.commit(txid, token, patience());
        return answer ? Result<void>() : answer.error();
    }
    Result<void> all()
    {
        for (const auto &step : std::initializer_list<std::function<Result<void>()>>{
                 [this] { return offer(); }, [this] { return prepare(); }, [this] { return install(); },
                 [this] { return commit(); }}) {
            if (auto done = step(); !done)
                return done;
        }
        return {};
    }
    Bytes releaseToken(const EcPublicKey &p) const
    {
        return owner.token("HomeCA-RELEASE-v1", CborBody()
                                                    .addText(key::Serial, id.serial)
                                                    .add(key::Epoch, id.epoch)
                                                    .add(key::IssuedAt, 1'800'000'000)
                                                    .add(key::SpkiHash, p.spkiSha256()));
    }
};

FleetOptions udpFleet(int count = 1)
{
    FleetOptions options;
    options.count = count;
    options.hasUdp = true;
    return options;
}

QString program()
{
    return QStringLiteral(IMPRINT_BIN "/imprint-device");
}

// The program under way, once it has said that its devices are ready.
struct Program {
    QProcess process;
    QList<QJsonObject> ready;

    bool start(const QStringList &arguments, int devices)
    {
        process.start(program(), arguments);
        while (ready.size() < devices) {
            if (!process.canReadLine() && !process.waitForReadyRead(20'000))
                return false;
            while (process.canReadLine())
                ready << QJsonDocument::fromJson(process.readLine()).object();
        }
        return true;
    }
};

} // namespace

class tst_DeviceFleet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyOnUdp();
    void readByCoapClient();
    void serialWithConsole();
    void ownershipOverUdpAndDtls();
    void ownershipOverSerialAndAgain();
    void statesSurvive();
    void startedAs_data();
    void startedAs();
    void powerCutAtPrepare();
    void rebootSaysHello();
    void slowIsSeparate();
    void frameFaults_data();
    void frameFaults();
    void tornFrames();
    void hostileAnswers_data();
    void hostileAnswers();
    void announcedWhileFree();
    void seeds();
    void refusedOptions_data();
    void refusedOptions();
    void fileNames();
    void programWritesOrderAndStops();
    void programEndsWithItsInput();
    void programDiesAndComesBack();
    void programRefuses_data();
    void programRefuses();
};

void tst_DeviceFleet::manyOnUdp()
{
    DeviceFleet fleet(udpFleet(40));
    const auto devices = fleet.start();
    QVERIFY2(devices, devices ? "" : devices.error().detail.c_str());
    QCOMPARE(devices->size(), std::size_t(40));
    Owner owner;
    std::set<QString> urls;
    for (const FleetDevice &device : *devices) {
        urls.insert(device.url);
        auto link = owner.open(device.url);
        QVERIFY(link);
        HomecaProtocol protocol(*link, owner.random);
        const auto id = protocol.identify(patience());
        QVERIFY2(id, id ? "" : id.error().detail.c_str());
        QCOMPARE(QString::fromStdString(id->serial), device.serial);
        QCOMPARE(id->key.spkiSha256(), device.fingerprint);
        QCOMPARE(id->capabilities, std::uint64_t(5));
    }
    QCOMPARE(urls.size(), devices->size());
    fleet.stop();
}

void tst_DeviceFleet::readByCoapClient()
{
    const QString client = QStandardPaths::findExecutable(u"coap-client-notls"_qs);
    if (client.isEmpty())
        QSKIP("coap-client-notls is not installed");
    DeviceFleet fleet(udpFleet());
    const auto devices = fleet.start();
    QVERIFY(devices);
    QTemporaryDir directory;
    const QString out = directory.filePath(u"hca"_qs);
    const auto run = test::runOutside("coap-client-notls -m get -B 5 -o", {out, devices->front().url + u"/hca"_qs});
    QCOMPARE(run.exitCode, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto map = CborMap::parse(viewOf(file.readAll()));
    QVERIFY(map);
    QCOMPARE(*map->text(key::Serial, 64), "SIM-0001"s);
    QCOMPARE(*map->bytes(key::P), devices->front().spki);
}

void tst_DeviceFleet::serialWithConsole()
{
    QTemporaryDir directory;
    FleetOptions options;
    options.hasPty = options.hasUdp = true;
    options.ptyDirectory = directory.filePath(u"ports"_qs);
    options.serial = u"A/1"_qs;
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY2(devices, devices ? "" : devices.error().detail.c_str());
    const FleetDevice &device = devices->front();
    QCOMPARE(device.urls.size(), 2);
    QCOMPARE(device.url, u"serial:"_qs + options.ptyDirectory + u"/A%2f1"_qs);
    Owner owner;
    for (const QString &url : device.urls) {
        auto link = owner.open(url);
        QVERIFY2(link, qPrintable(url));
        HomecaProtocol protocol(*link, owner.random);
        QVERIFY(protocol.wake(patience()));
        const auto id = protocol.identify(patience());
        QVERIFY(id);
        QCOMPARE(id->key.spkiSha256(), device.fingerprint); // one device on two links
    }
    QTRY_VERIFY(owner.console.contains("hca: serial A/1, epoch 0, factory"));
    QTRY_VERIFY(owner.console.contains("hca: GET /hca -> 2.05"));
    fleet.stop();
    QVERIFY(!QFileInfo(options.ptyDirectory + u"/A%2f1"_qs).isSymLink());
}

void tst_DeviceFleet::ownershipOverUdpAndDtls()
{
    for (const Curve curve : {Curve::P256, Curve::P384}) {
        FleetOptions options = udpFleet();
        options.hasDtls = true;
        options.curve = curve;
        DeviceFleet fleet(options);
        const auto devices = fleet.start();
        QVERIFY(devices);
        const FleetDevice &device = devices->front();
        Owner owner(curve);
        auto link = owner.open(device.url);
        HomecaProtocol protocol(*link, owner.random);
        Change change(owner, protocol);
        QVERIFY(change.id.can(capability::Dtls));
        const auto done = change.all();
        QVERIFY2(done, done ? "" : (done.error().code + " " + done.error().detail).c_str());
        const auto owned = protocol.identify(patience());
        QVERIFY(owned);
        QCOMPARE(owned->state, DeviceState::Owned);
        QVERIFY(owned->key == change.prepared->pNew);
        QCOMPARE(protocol.provePossession({}, owner.id(), patience()).error().code, "device.conflict"s);

        // The same device behind its certificate, and nobody but its owner.
        Owner stranger(curve);
        const DtlsIdentity pretender = Owner::operational(stranger.ca, *stranger.ca.signer, "Pretender");
        QVERIFY(!owner.open(device.secureUrl, &pretender));
        auto secure = owner.open(device.secureUrl);
        QVERIFY(secure);
        HomecaProtocol behind(*secure, owner.random);
        const auto verified = behind.identify(patience());
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
        QVERIFY(verified->key == change.prepared->pNew);
        QVERIFY(behind.provePossession({}, owner.id(), patience()));

        // Released over DTLS: the answer still comes, then there is no DTLS any more and plain UDP serves all.
        const auto epoch = behind.release(change.releaseToken(verified->key), patience());
        QVERIFY2(epoch, epoch ? "" : epoch.error().detail.c_str());
        QCOMPARE(*epoch, std::uint32_t(1));
        QVERIFY(protocol.provePossession({}, owner.id(), patience()));
        auto late = makeLink(device.secureUrl, {nullptr, &owner.dtls});
        QVERIFY(late);
        QVERIFY(!(*late)->open(after(Milliseconds(300)), {}));
    }
}

void tst_DeviceFleet::ownershipOverSerialAndAgain()
{
    FleetOptions options;
    options.hasPty = true;
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY(devices);
    EcPublicKey before = EcPublicKey::fromSpki(devices->front().spki).value();
    for (std::uint32_t epoch = 0; epoch < 2; ++epoch) {
        Owner owner;
        auto link = owner.open(devices->front().url);
        QVERIFY(link);
        HomecaProtocol protocol(*link, owner.random);
        Change change(owner, protocol);
        QCOMPARE(change.id.epoch, epoch);
        QVERIFY(change.id.key == before);
        const auto done = change.all();
        QVERIFY2(done, done ? "" : (done.error().code + " " + done.error().detail).c_str());
        before = change.prepared->pNew;
        QVERIFY(protocol.release(change.releaseToken(before), patience()));
    }
}

void tst_DeviceFleet::statesSurvive()
{
    QTemporaryDir directory;
    FleetOptions options = udpFleet(2);
    options.stateDirectory = directory.filePath(u"states"_qs);
    Owner owner;
    Sha256 fingerprint{};
    {
        DeviceFleet fleet(options);
        const auto devices = fleet.start();
        QVERIFY(devices);
        auto link = owner.open(devices->front().url);
        HomecaProtocol protocol(*link, owner.random);
        Change change(owner, protocol);
        QVERIFY(change.all());
        fingerprint = change.prepared->pNew.spkiSha256();
    }
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY(devices);
    QCOMPARE(devices->front().fingerprint, fingerprint);
    auto link = owner.open(devices->front().url);
    HomecaProtocol protocol(*link, owner.random);
    const auto id = protocol.identify(patience());
    QVERIFY(id);
    QCOMPARE(id->state, DeviceState::Owned);
    QCOMPARE(id->ownerId, std::optional(owner.id()));
}

void tst_DeviceFleet::startedAs_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<int>("state");
    QTest::newRow("factory") << int(FleetStart::Factory) << QStringList() << 0;
    QTest::newRow("released") << int(FleetStart::Released) << QStringList() << 1;
    QTest::newRow("foreign") << int(FleetStart::OwnedByForeign) << QStringList() << 2;
    QTest::newRow("foreign by fault") << int(FleetStart::Factory) << QStringList{u"SIM-0001/foreign-owner"_qs} << 2;
    QTest::newRow("slash in an argument")
        << int(FleetStart::Factory) << QStringList{u"SIM-0001/lying-serial=SIM-0001/x@1"_qs} << 0;
    QTest::newRow("somebody else's fault")
        << int(FleetStart::Factory) << QStringList{u"SIM-0002/foreign-owner"_qs} << 0;
}

void tst_DeviceFleet::startedAs()
{
    QFETCH(int, start);
    QFETCH(QStringList, faults);
    QFETCH(int, state);
    FleetOptions options = udpFleet();
    options.start = FleetStart(start);
    options.epoch = 3;
    for (const QString &fault : faults)
        options.faults.push_back(fault.toStdString());
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY2(devices, devices ? "" : devices.error().detail.c_str());
    Owner owner;
    auto link = owner.open(devices->front().url);
    HomecaProtocol protocol(*link, owner.random);
    const auto id = protocol.identify(patience());
    QVERIFY(id);
    QCOMPARE(int(id->state), state);
    QCOMPARE(id->epoch, 3u);
    QCOMPARE(id->ownerId.has_value(), state == 2);
}

void tst_DeviceFleet::powerCutAtPrepare()
{
    for (const auto &[fault, isKept] :
         {std::pair("powercut-at=prepare:before@1"s, false), std::pair("powercut-at=prepare@1"s, true)}) {
        FleetOptions options = udpFleet();
        options.faults = {fault};
        DeviceFleet fleet(options);
        const auto devices = fleet.start();
        Owner owner;
        auto link = owner.open(devices->front().url);
        HomecaProtocol protocol(*link, owner.random);
        Change change(owner, protocol);
        QVERIFY(change.offer());
        // Without an answer the request goes out again, and the device, awake by then, knows of it or not.
        const auto done = change.prepare();
        QCOMPARE(done.has_value(), isKept);
        if (!isKept)
            QCOMPARE(done.error().code, "device.conflict"s);
        const auto id = protocol.identify(patience());
        QVERIFY(id);
        QCOMPARE(id->state, isKept ? DeviceState::Updating : DeviceState::Factory);
        QCOMPARE(id->phase, isKept ? std::optional(UpdatePhase::Prepared) : std::nullopt);
    }
}

void tst_DeviceFleet::rebootSaysHello()
{
    FleetOptions options;
    options.hasPty = true;
    options.faults = {"reboot-at=offer@1"};
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    Owner owner;
    auto link = owner.open(devices->front().url);
    HomecaProtocol protocol(*link, owner.random);
    Change change(owner, protocol);
    QVERIFY(change.offer());
    QVERIFY(protocol.wake(patience()));
    const auto id = protocol.identify(patience());
    QVERIFY(id);
    QCOMPARE(id->state, DeviceState::Factory); // an offer lives in memory
    QVERIFY(*id->uptimeMs < 30'000);
    QTRY_VERIFY(owner.console.contains("rst:0x1 (POWERON)"));
}

void tst_DeviceFleet::slowIsSeparate()
{
    FleetOptions options = udpFleet();
    options.faults = {"slow=50:pop"};
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    Owner owner;
    auto link = owner.open(devices->front().url);
    CoapMessage request;
    request.code = coapcode::Post;
    request.id = 7;
    request.token = {1, 2, 3};
    request.add(coapoption::UriPath, viewOf("hca"sv));
    request.add(coapoption::UriPath, viewOf("pop"sv));
    request.addUint(coapoption::ContentFormat, formatCbor);
    request.payload = CborBody().add(key::Nonce, Bytes32{}).add(key::OwnerId, Sha256{}).encoded();
    QVERIFY(link->send(encode(request)));
    const auto take = [&] {
        const auto datagram = link->receive(after(std::chrono::seconds(10)), {});
        return decodeCoap(datagram.value().value_or(Bytes())).value();
    };
    const CoapMessage acknowledged = take(), response = take();
    QCOMPARE(acknowledged.type, CoapType::Acknowledgement);
    QCOMPARE(acknowledged.code, coapcode::Empty);
    QCOMPARE(response.type, CoapType::Confirmable);
    QCOMPARE(response.code, coapcode::Changed);
    QCOMPARE(response.token, request.token);
    QCOMPARE(take().id, response.id); // not acknowledged: sent again
}

void tst_DeviceFleet::frameFaults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("replies");
    QTest::newRow("none") << u"drop=0"_qs << 2;
    QTest::newRow("drop") << u"drop=100"_qs << 0;
    QTest::newRow("drop one") << u"drop=100@1"_qs << 1;
    QTest::newRow("duplicate") << u"duplicate=100"_qs << 8; // each twice in, each twice out
    QTest::newRow("reorder") << u"reorder=100"_qs << 2;
    QTest::newRow("silent") << u"silent"_qs << 0;
    QTest::newRow("late") << u"late=100"_qs << 2;
}

void tst_DeviceFleet::frameFaults()
{
    QFETCH(QString, fault);
    QFETCH(int, replies);
    FleetOptions options = udpFleet();
    options.faults = {fault.toStdString()};
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    Owner owner;
    auto link = owner.open(devices->front().url);
    for (std::uint16_t id : {1, 2}) {
        CoapMessage request;
        request.code = coapcode::Get;
        request.id = id;
        request.token = {std::uint8_t(id)};
        request.add(coapoption::UriPath, viewOf("hca"sv));
        QVERIFY(link->send(encode(request)));
    }
    std::vector<std::uint16_t> ids;
    // What is expected may take its time; what is not expected gets a second to show up.
    const auto next = [&](Milliseconds time) {
        const auto datagram = link->receive(after(time), {});
        if (!datagram || !*datagram)
            return false;
        ids.push_back(decodeCoap(**datagram).value().id);
        return true;
    };
    for (int i = 0; i < replies; ++i)
        QVERIFY(next(std::chrono::seconds(10)));
    QVERIFY(!next(std::chrono::seconds(1)));
    if (fault == u"reorder=100")
        QCOMPARE(ids, (std::vector<std::uint16_t>{1, 2})); // turned round on the way in, and again on the way out
}

void tst_DeviceFleet::tornFrames()
{
    FleetOptions options;
    options.hasPty = true;
    options.faults = {"tear=100@1"};
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    Owner owner;
    auto link = owner.open(devices->front().url);
    HomecaProtocol protocol(*link, owner.random);
    const auto id = protocol.identify(patience()); // the second frame comes through
    QVERIFY2(id, id ? "" : id.error().detail.c_str());
}

void tst_DeviceFleet::hostileAnswers_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"garbage", "garbage=identify", "bomb", "bomb=identify", "silent=identify"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void tst_DeviceFleet::hostileAnswers()
{
    QFETCH(QString, fault);
    FleetOptions options = udpFleet(2);
    options.faults = {"SIM-0001/"s + fault.toStdString()};
    options.threads = 1; // the other one goes on, on the same thread
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    Owner owner;
    auto hostile = owner.open((*devices)[0].url), honest = owner.open((*devices)[1].url);
    HomecaProtocol toHostile(*hostile, owner.random), toHonest(*honest, owner.random);
    QVERIFY(!toHostile.identify({after(Milliseconds(500)), {}}));
    QVERIFY(toHonest.identify(patience()));
}

void tst_DeviceFleet::announcedWhileFree()
{
    FleetOptions options = udpFleet();
    options.isAnnounced = true;
    options.mdns.interfaces = {u"lo"_qs};
    options.listen = QHostAddress::Any;
    options.serial = u"FLEET-TEST-1"_qs;
    QMutex mutex;
    std::map<QString, MdnsFound> known;
    MdnsBrowser browser(options.mdns);
    const auto browsing = browser.browse(u"_homeca-dev._udp"_qs, [&](const MdnsEvent &event) {
        QMutexLocker lock(&mutex);
        if (event.kind == MdnsEvent::Kind::Removed)
            known.erase(event.found.instance);
        else
            known[event.found.instance] = event.found;
    });
    QVERIFY(browsing);
    const auto isKnown = [&] {
        QMutexLocker lock(&mutex);
        return known.count(u"FLEET-TEST-1"_qs) == 1;
    };
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY(devices);
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(), 20'000);
    {
        QMutexLocker lock(&mutex);
        const MdnsFound &found = known[u"FLEET-TEST-1"_qs];
        QVERIFY(devices->front().url.endsWith(u':' + QString::number(found.port)));
        const QByteArray fingerprint = QByteArray::fromStdString(toHex(devices->front().fingerprint)).left(16);
        QCOMPARE(
            found.txt,
            (MdnsTxt{
                {"v", "1"}, {"sn", "FLEET-TEST-1"}, {"md", "imprint-sim"}, {"st", "factory"}, {"fp", fingerprint}}));
    }
    Owner owner;
    auto link = owner.open(devices->front().url);
    HomecaProtocol protocol(*link, owner.random);
    Change change(owner, protocol);
    QVERIFY(change.all());
    QTRY_VERIFY_WITH_TIMEOUT(!isKnown(), 20'000); // an owned device announces nothing of this
    QVERIFY(protocol.release(change.releaseToken(change.prepared->pNew), patience()));
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(), 20'000);
    QMutexLocker lock(&mutex);
    QVERIFY(known[u"FLEET-TEST-1"_qs].txt.at(3) == std::pair(QByteArray("st"), QByteArray("released")));
}

void tst_DeviceFleet::seeds()
{
    const auto fingerprints = [](std::optional<std::uint32_t> seed) {
        FleetOptions options = udpFleet(2);
        options.seed = seed;
        DeviceFleet fleet(options);
        const auto devices = fleet.start();
        return std::pair(devices.value()[0].fingerprint, devices.value()[1].fingerprint);
    };
    const auto first = fingerprints(7);
    QVERIFY(first.first != first.second);
    QVERIFY(fingerprints(7) == first);
    QVERIFY(fingerprints(8) != first);
    QVERIFY(fingerprints({}) != fingerprints({}));
}

void tst_DeviceFleet::refusedOptions_data()
{
    using Change = std::function<void(FleetOptions &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *code, Change change) {
        QTest::newRow(name) << change << QByteArray(code);
    };
    row("none", "fleet.options", [](FleetOptions &o) { o.count = 0; });
    row("too many", "fleet.options", [](FleetOptions &o) { o.count = 10'001; });
    row("no link", "fleet.options", [](FleetOptions &o) { o.hasUdp = false; });
    row("one serial for two", "fleet.options", [](FleetOptions &o) {
        o.count = 2;
        o.serial = u"S"_qs;
    });
    row("one file for two", "fleet.options", [](FleetOptions &o) {
        o.count = 2;
        o.stateFile = u"/tmp/x"_qs;
    });
    row("serial", "fleet.options", [](FleetOptions &o) { o.serial = u"caf\u00e9"_qs; });
    row("long serial", "fleet.options", [](FleetOptions &o) { o.serial = QString(65, u'x'); });
    row("reserved capability", "fleet.options", [](FleetOptions &o) { o.capabilities = 8; });
    row("DTLS without capability", "fleet.options", [](FleetOptions &o) {
        o.hasDtls = true;
        o.capabilities = 1;
    });
    row("ports", "fleet.options", [](FleetOptions &o) {
        o.count = 100;
        o.portBase = 65'500;
    });
    row("long model", "fleet.options", [](FleetOptions &o) { o.model = QString(65, u'x'); });
    row("announced nowhere", "fleet.options", [](FleetOptions &o) {
        o.hasUdp = false;
        o.hasPty = o.isAnnounced = true;
    });
    row("fault", "device-fault.name", [](FleetOptions &o) { o.faults = {"lunch"}; });
    row("address", "device-port.bind", [](FleetOptions &o) { o.listen = QHostAddress(u"203.0.113.1"_qs); });
    row("state", "file.failed", [](FleetOptions &o) { o.stateFile = u"/nonexistent/x/state.json"_qs; });
}

void tst_DeviceFleet::refusedOptions()
{
    using Change = std::function<void(FleetOptions &)>;
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    FleetOptions options = udpFleet();
    change(options);
    DeviceFleet fleet(options);
    const auto devices = fleet.start();
    QVERIFY(!devices);
    QCOMPARE(QByteArray::fromStdString(devices.error().code), code);
}

void tst_DeviceFleet::fileNames()
{
    QCOMPARE(fileNameOf(u"SIM-0001_a.b"_qs), u"SIM-0001_a.b"_qs);
    QCOMPARE(fileNameOf(u"../x y%"_qs), u"%2e.%2fx%20y%25"_qs);
    QCOMPARE(fileNameOf(u".."_qs), u"%2e."_qs);
}

void tst_DeviceFleet::programWritesOrderAndStops()
{
    QTemporaryDir directory;
    const QString csv = directory.filePath(u"order.csv"_qs), links = directory.filePath(u"links"_qs);
    Program device;
    QVERIFY(device.start({u"--count"_qs, u"3"_qs, u"--pty"_qs, u"--order-csv"_qs, csv, u"--links-file"_qs, links,
                          u"--serial-prefix"_qs, u"P-"_qs, u"--model"_qs, u"plug, 2"_qs, u"--curve"_qs, u"P-384"_qs},
                         3));
    QFile file(csv), list(links);
    QVERIFY(file.open(QIODevice::ReadOnly) && list.open(QIODevice::ReadOnly));
    const auto order = importCsvStrict(file.readAll(), u"order.csv"_qs);
    QVERIFY2(order, order ? "" : order.error().detail.c_str());
    const QStringList urls = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(urls.size(), 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const QJsonObject &ready = device.ready[qsizetype(i)];
        QCOMPARE((*order)[i].serial, ready[u"serial"_qs].toString());
        QCOMPARE((*order)[i].model, u"plug, 2"_qs);
        QCOMPARE(hexText((*order)[i].key->spkiSha256()), ready[u"spkiSha256"_qs].toString());
        QCOMPARE(urls[qsizetype(i)], ready[u"url"_qs].toString());
        QVERIFY(urls[qsizetype(i)].startsWith(u"serial:/dev/"));
    }
    device.process.terminate();
    QVERIFY(device.process.waitForFinished(20'000));
    QCOMPARE(device.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(device.process.exitCode(), 0);
}

void tst_DeviceFleet::programEndsWithItsInput()
{
    Program device;
    QVERIFY(device.start({u"--udp"_qs, u"--until-eof"_qs}, 1));
    device.process.closeWriteChannel();
    QVERIFY(device.process.waitForFinished(20'000));
    QCOMPARE(device.process.exitCode(), 0);
}

void tst_DeviceFleet::programDiesAndComesBack()
{
    QTemporaryDir directory;
    const QStringList arguments{u"--pty"_qs,       u"--serial"_qs,   u"MORTAL"_qs,
                                u"--state-dir"_qs, directory.path(), u"--pty-dir"_qs,
                                directory.path(),  u"--fault"_qs,    u"die-at=prepare@1"_qs};
    Owner owner;
    Program first;
    QVERIFY(first.start(arguments, 1));
    const QString url = first.ready[0][u"url"_qs].toString();
    auto link = owner.open(url);
    HomecaProtocol protocol(*link, owner.random);
    Change change(owner, protocol);
    QVERIFY(change.offer());
    QVERIFY(!change.prepare(patience(5)));
    QVERIFY(first.process.waitForFinished(20'000));
    QCOMPARE(first.process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(first.process.exitCode(), SIGKILL);
    link.reset();

    Program second;
    QVERIFY(second.start(arguments, 1));
    QCOMPARE(second.ready[0][u"url"_qs].toString(), url); // another terminal under the same name
    auto again = owner.open(url);
    QVERIFY(again);
    HomecaProtocol after(*again, owner.random);
    const auto id = after.identify(patience());
    QVERIFY2(id, id ? "" : id.error().detail.c_str());
    QCOMPARE(id->phase, std::optional(UpdatePhase::Prepared));
    QVERIFY(id->pendingKey);
    second.process.kill();
    second.process.waitForFinished();
}

void tst_DeviceFleet::programRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("count") << QStringList{u"--count"_qs, u"many"_qs} << 2;
    QTest::newRow("curve") << QStringList{u"--curve"_qs, u"P-521"_qs} << 2;
    QTest::newRow("two starts") << QStringList{u"--factory"_qs, u"--released"_qs} << 2;
    QTest::newRow("word") << QStringList{u"lunch"_qs} << 2;
    QTest::newRow("fault") << QStringList{u"--fault"_qs, u"lunch"_qs} << 1;
    QTest::newRow("csv") << QStringList{u"--order-csv"_qs, u"/nonexistent/order.csv"_qs} << 1;
}

void tst_DeviceFleet::programRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const auto run = test::runOutside(qPrintable(program()), arguments);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY(run.output.startsWith("imprint-device: "));
}

QTEST_GUILESS_MAIN(tst_DeviceFleet)
#include "tst_devicefleet.moc"
