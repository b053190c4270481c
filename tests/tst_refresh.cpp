// Refresh (protocol.md section 6.8): devices that are owned show themselves to the workbench over DTLS, get a new
// certificate when it is due, and are told when they are revoked or unknown.
#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "models/devices/coapclient.h"
#include "models/devices/devicefleet.h"
#include "models/devices/devicerefresh.h"
#include "models/devices/dtlslink.h"
#include "models/devices/homecaprotocol.h"
#include "models/devices/links.h"
#include "models/devices/udplink.h"
#include "models/registry/auditverify.h"
#include "models/registry/registryreader.h"
#include "models/workflow/ownerendpoint.h"
#include "support/registryfixture.h"
#include "support/testsite.h"

#include <QNetworkInterface>
#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr std::int64_t day = 86'400'000;
const QString serialOfTest = QStringLiteral("RF-1");
const QByteArray profileOfTest =
    R"({"format": "imprint-profile", "version": 1, "name": "t", "title": "T", "protocol": "homeca-1",
        "linkSchemes": ["coap"], "deliveredKey": "preferred", "certificate": {"validityDays": 90}})";

Bytes liveBody(const std::string &serial, std::uint64_t sequence, const std::string &address)
{
    return CborBody().addText(key::Serial, serial).add(key::Sequence, sequence).addText(key::Address, address).encoded();
}

MdnsOptions onLoopback()
{
    MdnsOptions options;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        if (interface.flags() & QNetworkInterface::IsLoopBack)
            options.interfaces << interface.name();
    return options;
}

} // namespace

// A registry with one device of ours, which a real DTLS client plays.
class tst_Refresh : public QObject {
    Q_OBJECT

    struct Stage {
        RegistryFixture fixture;
        SystemRandom random;
        std::optional<Workbench> bench;
        std::optional<EcPrivateKey> key;
        Bytes leaf;
        std::unique_ptr<OwnerEndpoint> owner;

        Stage()
        {
            const SiteRecord site = need(fixture.registry->site());
            bench.emplace(Workbench{*fixture.registry, *fixture.ca.signer, random, fixture.clock, site,
                                    need(CaCertificate::parse(site.anchor))});
            NewBatch batch{.name = QStringLiteral("refreshed"), .profileName = QStringLiteral("t"), .profileJson = profileOfTest};
            batch.takesAny = true;
            provision(need(fixture.registry->createBatch(batch, {})));
            owner = std::make_unique<OwnerEndpoint>(*bench, false, onLoopback());
        }

        void provision(qint64 batchId)
        {
            Registry &registry = *fixture.registry;
            key.emplace(need(EcPrivateKey::generate(Curve::P256)));
            const Claim claim = need(registry.claim(batchId, serialOfTest, QStringLiteral("here"), Milliseconds(60000)));
            const Bytes16 txid = fixture.prepare(claim.runId, newKey(), key->publicKey());
            const CertificateSlot slot = need(registry.reserveCertificate(claim.runId, txid, key->publicKey()));
            leaf = leafFor(fixture.clock.unixSeconds(), 90);
            need(registry.storeCertificate(slot.id, leaf));
            need(registry.updateCommitted(txid));
            need(registry.runEnded(claim.runId, RunState::Done, {}));
        }

        Bytes leafFor(std::int64_t now, int days)
        {
            return need(issueDeviceCertificate({.key = key->publicKey(),
                                                .commonName = serialOfTest.toStdString(),
                                                .serialNumber = serialOfTest.toStdString(),
                                                .validity = {.notBefore = now, .notAfter = now + days * 86400}},
                                               bench->ca, bench->signer, random));
        }

        CoapResponse ask(const CoapRequest &request, const Bytes &with)
        {
            DtlsIdentity identity{.certificate = with,
                                  .key = need(EcPrivateKey::fromPkcs8(need(key->pkcs8()))),
                                  .anchor = bench->site.anchor,
                                  .hasClock = false};
            DtlsLink link(QStringLiteral("127.0.0.1"), owner->port(), identity);
            need(link.open(after(Milliseconds(20000)), {}));
            need(checkOperational(link.peerCertificate(), {}, bench->site.anchor, bench->site.ownerId, {}));
            CoapClient client(link, random);
            return need(client.request(request, after(Milliseconds(20000)), {}));
        }
        CoapResponse live(const Bytes &with, std::uint64_t sequence = 1, const std::string &serial = "RF-1")
        {
            const Bytes body =
                liveBody(serial, sequence, "[::1]:5684");
            CoapResponse answer = ask({.method = coapcode::Post, .path = "/hca/live", .body = body}, with);
            // Nobody may come again within a second: that is told, and tested by itself.
            while (answer.code == coapcode::TooManyRequests)
                answer = ask({.method = coapcode::Post, .path = "/hca/live", .body = body}, with);
            return answer;
        }
        std::vector<CertificateRecord> certificates()
        {
            return need(RegistryReader::over(*fixture.registry, fixture.clock)->certificates(serialOfTest));
        }
        bool isIntact()
        {
            const AuditVerdict verdict =
                need(verifyAudit(fixture.registry->database(), fixture.ca.signer->publicKey()));
            if (verdict.finding)
                qWarning("%s: %s", verdict.finding->code.c_str(), verdict.finding->detail.c_str());
            return verdict.isIntact();
        }
    };

private Q_SLOTS:
    void nothingIsDue();
    void renewsWhenDue();
    void anExpiredCertificateIsRenewed();
    void aRenewalThatWasNotFetched();
    void isRefused_data();
    void isRefused();
    void aRevokedDevice();
    void aRenewalDiesWithWhatItRenews();
    void aStrangerGetsNoSession();
    void whenItIsDue_data();
    void whenItIsDue();
    void aSimulatedDeviceRenews();
    void anUnknownCertificateIsRevokedWithTheRelease();
    void whatADeviceTakes_data();
    void whatADeviceTakes();
    void places_data();
    void places();
};

void tst_Refresh::nothingIsDue()
{
    Stage stage;
    stage.fixture.clock.add(10 * day);
    const CoapResponse answer = stage.live(stage.leaf);
    QCOMPARE(answer.code, coapcode::Changed);
    QVERIFY(answer.body.empty());
    const auto device = need(stage.fixture.registry->device(serialOfTest));
    QCOMPARE(device->lastSeenAt, stage.fixture.clock.unixMilliseconds());
    QCOMPARE(device->address, QStringLiteral("[::1]:5684"));
    QCOMPARE(stage.certificates().size(), std::size_t(1));
}

void tst_Refresh::renewsWhenDue()
{
    Stage stage;
    stage.fixture.clock.add(61 * day); // of 90
    const CoapResponse answer = stage.live(stage.leaf);
    QCOMPARE(answer.code, coapcode::Changed);
    const CborMap map = need(CborMap::parse(answer.body));
    const Bytes fresh = need(map.bytes(key::Leaf));
    QCOMPARE(need(map.uint(key::Sequence)), std::uint64_t(2));
    QVERIFY(need(map.byteArray(key::Chain)).empty());
    QVERIFY(need(certificateKey(fresh)) == stage.key->publicKey());
    need(verifyPath(fresh, {}, stage.bench->site.anchor, PathPurpose::Any, stage.fixture.clock.unixSeconds()));
    QCOMPARE(need(readCertificate(fresh)).notAfter, stage.fixture.clock.unixSeconds() + 90 * 86400);
    // Until the device shows it, the old one is in force.
    QCOMPARE(need(stage.fixture.registry->device(serialOfTest))->leafHash, sha256(stage.leaf));
    QCOMPARE(stage.live(fresh, 2).code, coapcode::Changed);
    QCOMPARE(need(stage.fixture.registry->device(serialOfTest))->leafHash, sha256(fresh));
    QCOMPARE(stage.live(stage.leaf).code, coapcode::Forbidden); // superseded
    const auto draft = need(stage.fixture.registry->beginCrl());
    QCOMPARE(draft.revoked.size(), std::size_t(1));
    QCOMPARE(draft.revoked[0].serialNumber, need(readCertificate(stage.leaf)).serialNumber);
    QVERIFY(stage.isIntact());
}

void tst_Refresh::anExpiredCertificateIsRenewed()
{
    Stage stage;
    stage.fixture.clock.add(200 * day);
    const CoapResponse answer = stage.live(stage.leaf);
    QCOMPARE(answer.code, coapcode::Changed);
    QVERIFY(!answer.body.empty());
}

void tst_Refresh::aRenewalThatWasNotFetched()
{
    Stage stage;
    stage.fixture.clock.add(61 * day);
    const Bytes first = stage.live(stage.leaf).body;
    QCOMPARE(stage.live(stage.leaf).body, first); // its answer was lost
    QCOMPARE(stage.certificates().size(), std::size_t(2));
    stage.fixture.clock.add(400 * day); // nobody wants that one any more
    const CborMap later = need(CborMap::parse(stage.live(stage.leaf).body));
    QCOMPARE(need(later.uint(key::Sequence)), std::uint64_t(3));
    QVERIFY(stage.isIntact());
}

void tst_Refresh::isRefused_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Bytes>("body");
    QTest::addColumn<int>("code");
    const auto body = [](const char *serial, std::uint64_t sequence) { return liveBody(serial, sequence, "a"); };
    QTest::newRow("another path") << int(coapcode::Post) << "/hca" << body("RF-1", 1) << int(coapcode::NotFound);
    QTest::newRow("another method") << int(coapcode::Put) << "/hca/live" << body("RF-1", 1) << int(coapcode::MethodNotAllowed);
    QTest::newRow("no CBOR") << int(coapcode::Post) << "/hca/live" << Bytes{0xff} << int(coapcode::BadRequest);
    QTest::newRow("incomplete") << int(coapcode::Post) << "/hca/live" << CborBody().addText(key::Serial, "RF-1").encoded()
                                << int(coapcode::BadRequest);
    QTest::newRow("another serial") << int(coapcode::Post) << "/hca/live" << body("RF-2", 1) << int(coapcode::NotFound);
    QTest::newRow("a sequence nobody gave") << int(coapcode::Post) << "/hca/live" << body("RF-1", 2) << int(coapcode::Conflict);
}

void tst_Refresh::isRefused()
{
    QFETCH(int, method);
    QFETCH(QString, path);
    QFETCH(Bytes, body);
    QFETCH(int, code);
    Stage stage;
    const CoapResponse answer =
        stage.ask({.method = std::uint8_t(method), .path = path.toStdString(), .body = body}, stage.leaf);
    QCOMPARE(int(answer.code), code);
}

void tst_Refresh::aRevokedDevice()
{
    Stage stage;
    need(stage.fixture.registry->revoke(need(readCertificate(stage.leaf)).serialNumber, 1, QStringLiteral("stolen")));
    stage.fixture.clock.add(80 * day);
    QCOMPARE(stage.live(stage.leaf).code, coapcode::Forbidden);
    QCOMPARE(stage.certificates().size(), std::size_t(1));
    // Our CA's, but not in this registry.
    QCOMPARE(stage.live(stage.leafFor(stage.fixture.clock.unixSeconds(), 90)).code, coapcode::NotFound);
}

void tst_Refresh::aRenewalDiesWithWhatItRenews()
{
    Stage stage;
    stage.fixture.clock.add(61 * day);
    const Bytes fresh = need(need(CborMap::parse(stage.live(stage.leaf).body)).bytes(key::Leaf));
    need(stage.fixture.registry->revoke(need(readCertificate(stage.leaf)).serialNumber, 1, QStringLiteral("stolen")));
    QCOMPARE(need(stage.fixture.registry->beginCrl()).revoked.size(), std::size_t(2));
    QCOMPARE(stage.live(fresh, 2).code, coapcode::Forbidden);
    QVERIFY(stage.isIntact());
}

void tst_Refresh::aStrangerGetsNoSession()
{
    Stage stage;
    const TestCa other = makeCa(Curve::P256, stage.fixture.clock.unixSeconds() - 86400);
    const auto key = need(EcPrivateKey::generate(Curve::P256));
    const std::int64_t now = stage.fixture.clock.unixSeconds();
    const Bytes leaf = need(issueDeviceCertificate({.key = key.publicKey(),
                                                    .commonName = "RF-1",
                                                    .serialNumber = "RF-1",
                                                    .validity = {.notBefore = now, .notAfter = now + 86400}},
                                                   other.certificate, *other.signer, stage.random));
    DtlsIdentity identity{.certificate = leaf,
                          .key = need(EcPrivateKey::fromPkcs8(need(key.pkcs8()))),
                          .anchor = stage.bench->site.anchor,
                          .hasClock = false};
    DtlsLink link(QStringLiteral("127.0.0.1"), stage.owner->port(), identity);
    const auto opened = link.open(after(Milliseconds(20000)), {});
    SystemRandom random;
    CoapClient client(link, random);
    QVERIFY(!opened || !client.request({.path = "/hca/live"}, after(Milliseconds(20000)), {}));
}

void tst_Refresh::whenItIsDue_data()
{
    QTest::addColumn<qint64>("notBefore");
    QTest::addColumn<qint64>("notAfter");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("isDue");
    constexpr qint64 forever = 253402300799000;
    QTest::newRow("fresh") << qint64(0) << qint64(90 * day) << qint64(day) << false;
    QTest::newRow("two thirds") << qint64(0) << qint64(90 * day) << qint64(60 * day) << false;
    QTest::newRow("later") << qint64(0) << qint64(90 * day) << qint64(60 * day + 1) << true;
    QTest::newRow("over") << qint64(0) << qint64(90 * day) << qint64(91 * day) << true;
    QTest::newRow("forever") << qint64(0) << forever << forever - day << false;
}

void tst_Refresh::whenItIsDue()
{
    QFETCH(qint64, notBefore);
    QFETCH(qint64, notAfter);
    QFETCH(qint64, now);
    QTEST(isRenewalDue(notBefore, notAfter, now), "isDue");
}

void tst_Refresh::whatADeviceTakes_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("a newer one") << "good" << "";
    QTest::newRow("the same sequence") << "sequence" << "device-refresh.sequence";
    QTest::newRow("another key") << "key" << "device-refresh.certificate";
    QTest::newRow("another CA") << "issuer" << "device-refresh.certificate";
}

void tst_Refresh::whatADeviceTakes()
{
    QFETCH(QString, what);
    Stage stage;
    simulation::Record record;
    record.identity = std::make_shared<const EcPrivateKey>(need(EcPrivateKey::fromPkcs8(need(stage.key->pkcs8()))));
    record.owner = simulation::Ownership{{}, stage.bench->site.ownerId, stage.bench->site.anchor, {stage.leaf, {}, 1, sha256(stage.leaf)}};
    if (what == QStringLiteral("key"))
        stage.key.emplace(need(EcPrivateKey::generate(Curve::P256)));
    if (what == QStringLiteral("issuer"))
        record.owner->anchor = makeCa(Curve::P256, stage.fixture.clock.unixSeconds()).certificate;
    const Bytes fresh = stage.leafFor(stage.fixture.clock.unixSeconds(), 90);
    const auto taken = simulation::withRenewal(record, {fresh, {}, what == QStringLiteral("sequence") ? 1u : 2u, sha256(fresh)});
    QTEST(codeOf(taken), "code");
    if (taken)
        QCOMPARE(taken->owner->certificate.leaf, fresh);
}

// The whole way: provisioned in a batch, found by its announcement, renewed two months later.
void tst_Refresh::aSimulatedDeviceRenews()
{
    RegistryFixture fixture;
    fixture.clock.set(SystemClock().unixMilliseconds());
    SystemRandom random;
    const SiteRecord site = need(fixture.registry->site());
    Workbench bench{*fixture.registry, *fixture.ca.signer, random, fixture.clock, site, need(CaCertificate::parse(site.anchor))};
    FleetOptions options;
    options.hasUdp = options.hasDtls = true;
    options.refreshTime = std::chrono::seconds(1);
    options.serial = serialOfTest;
    options.mdns = onLoopback();
    DeviceFleet fleet(options);
    const auto devices = need(fleet.start());

    NewBatch asked{.name = QStringLiteral("refreshed"), .profileName = QStringLiteral("t"), .profileJson = profileOfTest};
    ExpectedDevice expected;
    expected.serial = serialOfTest;
    expected.key = need(EcPublicKey::fromSpki(devices[0].spki));
    const BatchRecord batch = need(fixture.registry->batch(need(fixture.registry->createBatch(asked, {expected}))));
    Rows rows;
    BatchRun run(bench, need(parseProfile(profileOfTest)), batch,
                 [](const QString &url) { return makeLink(url, {}); }, {.devicesAtOnce = 1}, rows);
    run.add(devices[0].url);
    need(run.wait());
    const Sha256 first = need(fixture.registry->device(serialOfTest))->leafHash;
    QVERIFY(first != Sha256{});

    fixture.clock.add(61 * day);
    const OwnerEndpoint owner(bench, false, onLoopback());
    const auto inForce = [&] { return need(fixture.registry->device(serialOfTest))->leafHash; };
    QTRY_VERIFY_WITH_TIMEOUT(inForce() != first, 60000);
    // What it says in the clear fits: the next batch knows it as ours.
    UdpLink link(QStringLiteral("127.0.0.1"), quint16(devices[0].url.section(u':', -1).toUInt()));
    need(link.open(after(Milliseconds(10000)), {}));
    const auto seen = need(HomecaProtocol(link, random).identify({after(Milliseconds(10000)), {}}));
    QCOMPARE(*seen.leafHash, inForce());
    QCOMPARE(need(standingOf(seen, *fixture.registry, site.ownerId)).kind, StandingKind::OurDevice);
}

// The registry was restored from before the device got its certificate: it is released, and its certificate goes on the list.
void tst_Refresh::anUnknownCertificateIsRevokedWithTheRelease()
{
    FleetOptions options;
    options.hasUdp = options.hasDtls = true;
    options.serial = serialOfTest;
    DeviceFleet fleet(options);
    const auto devices = need(fleet.start());
    ExpectedDevice expected;
    expected.serial = serialOfTest;
    expected.key = need(EcPublicKey::fromSpki(devices[0].spki));
    const Profile profile = need(parseProfile(profileOfTest));
    const auto runIn = [&](TestSite &site, const BatchRecord &batch, bool isAsked) {
        Rows rows;
        BatchRun run(*site.bench, profile, batch, [](const QString &url) { return makeLink(url, {}); }, {.devicesAtOnce = 1}, rows);
        run.add(devices[0].url);
        if (isAsked) {
            QVERIFY(rows.waitFor(devices[0].url, [](const LiveRow &row) { return row.state == LiveRow::State::Waiting; }));
            const auto question = need(site.registry->openQuestions(batch.id)).front();
            QCOMPARE(question.kind, QStringLiteral("ask.unknown-leaf"));
            need(site.registry->answer(question.id, AnswerKind::Confirmed, QStringLiteral("it is ours")));
            QVERIFY(rows.waitFor(devices[0].url, [](const LiveRow &row) { return row.steps[0] == Outcome::Passed; }));
            run.stop();
        }
        need(run.wait());
    };
    TestSite before;
    runIn(before, before.makeBatch({}, {expected}), false);
    const Sha256 lost = need(before.registry->device(serialOfTest))->leafHash;
    TestSite restored(before);
    runIn(restored, restored.makeBatch({}, {expected}), true);
    const auto certificates = need(RegistryReader::over(*restored.registry, restored.clock)->certificates(serialOfTest));
    QVERIFY(!certificates.empty());
    QCOMPARE(certificates[0].leafHash, lost);
    QCOMPARE(certificates[0].state, CertificateState::Revoked);
    QCOMPARE(need(restored.registry->beginCrl()).revoked.size(), std::size_t(1));
    const auto entries = need(RegistryReader::over(*restored.registry, restored.clock)->audit({.actionPrefix = QStringLiteral("certificate.recovered")}));
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries[0].subject, serialOfTest);
}

void tst_Refresh::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "homeca.local:5683" << "homeca.local" << 5683;
    QTest::newRow("IPv6") << "[::1]:77" << "::1" << 77;
    QTest::newRow("nothing") << "" << "" << 0;
    QTest::newRow("no port number") << "a:b" << "" << 0;
}

void tst_Refresh::places()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    const auto place = simulation::ownerPlace(text);
    QTEST(place ? int(place->port) : 0, "port");
    QCOMPARE(place ? place->host : QString(), host);
}

QTEST_GUILESS_MAIN(tst_Refresh)
#include "tst_refresh.moc"
