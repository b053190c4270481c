// Whole batches against simulated devices that behave, fail, lie and lose power: what becomes of each, what the registry
// keeps, and what the operator is asked.
#include "models/core/qtbytes.h"
#include "models/workflow/releasevisit.h"
#include "support/lossylink.h"
#include "support/testsite.h"
#include "support/virtualdevice.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

using State = LiveRow::State;

class Fleet {
public:
    VirtualDevice &add(const VirtualOptions &options)
    {
        m_devices.push_back(std::make_unique<VirtualDevice>(options));
        return *m_devices.back();
    }
    DeviceRun::LinkMaker maker()
    {
        return [this](const QString &url) -> Result<std::unique_ptr<Link>> {
            for (const auto &device : m_devices)
                if (device->url() == url)
                    return decorate ? decorate(device->link()) : device->link();
            return fail("link.not-found", url.toStdString());
        };
    }
    std::function<std::unique_ptr<Link>(std::unique_ptr<Link>)> decorate;

private:
    std::vector<std::unique_ptr<VirtualDevice>> m_devices;
};

} // namespace

class TestBatchRun : public QObject {
    Q_OBJECT

    // One device in one batch, until nothing moves any more.
    LiveRow runOne(TestSite &site, Fleet &fleet, VirtualDevice &device, const Profile &profile, const BatchRecord &batch)
    {
        Rows rows;
        BatchRun run(*site.bench, profile, batch, fleet.maker(), {.devicesAtOnce = 1}, rows);
        run.add(device.url());
        if (!rows.waitFor(device.url(), [](const LiveRow &row) { return row.state != State::Queued && row.state != State::Running; }))
            qWarning("nothing came of %s", qPrintable(device.url()));
        run.stop();
        if (!run.wait())
            qFatal("no signed head");
        return rows.row(device.url());
    }

private Q_SLOTS:
    void oneDevice_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *faults, State state, const char *reason = "") {
            QTest::newRow(name) << QString::fromLatin1(faults) << int(state) << QString::fromLatin1(reason);
        };
        row("well behaved", "", State::Done);
        for (const char *request : {"identify", "pop", "offer", "prepare", "install", "commit"})
            for (const char *moment : {"before", "after", "answered"}) {
                const QByteArray fault = QByteArray("powercut-at=") + request + ":" + moment + "@1";
                row(fault.constData(), fault.constData(), State::Done);
            }
        row("silent once", "silent=prepare@1", State::Done);
        row("wrong new key", "wrong-pnew", State::Failed, "update.wrong-key");
        row("bad old signature", "bad-sig-old", State::Failed, "update.signature");
        row("bad new signature", "bad-sig-new", State::Failed, "update.signature");
        row("bad possession", "bad-pop", State::Failed, "key.possession");
        row("bad point", "bad-point", State::Failed, "device.answer");
        row("lies about its serial", "lying-serial=OTHER-9", State::Failed, "device.unexpected");
        row("no entropy, once", "no-entropy=offer@1", State::Done);
        row("slow crypto", "slow=300", State::Done);
        row("garbage", "garbage", State::Failed);
        row("bomb", "bomb", State::Failed);
        row("replays", "replay=pop", State::Failed, "key.possession");
    }

    void oneDevice()
    {
        QFETCH(QString, faults);
        QFETCH(int, expected);
        QFETCH(QString, reason);
        TestSite site;
        Fleet fleet;
        std::vector<std::string> list;
        if (!faults.isEmpty())
            list.push_back(faults.toStdString());
        auto &device = fleet.add({.faults = list});
        const BatchRecord batch = site.makeBatch({}, {expectedOf(device)});
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), batch);
        QVERIFY2(int(row.state) == expected, qPrintable(QStringLiteral("%1 %2 %3").arg(int(row.state)).arg(QString::fromStdString(row.reason.code + ": " + row.reason.detail)).arg(row.serial)));
        if (!reason.isEmpty())
            QCOMPARE(QString::fromStdString(row.reason.code), reason);
        if (row.state == State::Done)
            verifyDone(site, device);
        QVERIFY(AuditCheck(site));
    }

    void losesDoublesAndReorders_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void losesDoublesAndReorders()
    {
        QFETCH(unsigned, seed);
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        fleet.decorate = [seed](std::unique_ptr<Link> inner) { return std::make_unique<LossyLink>(std::move(inner), seed); };
        Profile profile = quickProfile(4);
        profile.patience.requestSeconds = 10;
        const LiveRow row = runOne(site, fleet, device, profile, site.makeBatch({}, {expectedOf(device)}));
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        verifyDone(site, device);
    }

    void aForeignDeviceIsLeftAlone()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.isForeign = true});
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {expectedOf(device)}));
        QCOMPARE(row.state, State::Failed);
        QCOMPARE(QString::fromStdString(row.reason.code), QStringLiteral("device.foreign-owner"));
    }

    void aDifferentDeliveredKeyIsRefused()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        ExpectedDevice expected = expectedOf(device);
        expected.key = EcPrivateKey::generate(Curve::P256).value().publicKey();
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {expected}));
        QCOMPARE(row.state, State::Failed);
        QCOMPARE(QString::fromStdString(row.reason.code), QStringLiteral("key.differs"));
        QCOMPARE(device.state(), simulation::State::Factory);
    }

    void anUnknownKeyWaitsForTheOperator()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        ExpectedDevice expected = expectedOf(device);
        expected.key.reset();
        const BatchRecord batch = site.makeBatch({}, {expected});
        Rows rows;
        BatchRun run(*site.bench, quickProfile(4), batch, fleet.maker(), {.devicesAtOnce = 2}, rows);
        run.add(device.url());
        QVERIFY(rows.waitFor(device.url(), [](const LiveRow &row) { return row.state == State::Waiting; }));
        const auto questions = site.registry->openQuestions(batch.id).value();
        QCOMPARE(questions.size(), std::size_t(1));
        QCOMPARE(questions.front().kind, QStringLiteral("ask.unknown-key"));
        QCOMPARE(questions.front().subject, hexText(device.key().spkiSha256()));
        QVERIFY(site.registry->answer(questions.front().id, AnswerKind::Confirmed, QStringLiteral("label compared")));
        QVERIFY(run.wait());
        QCOMPARE(rows.row(device.url()).state, State::Done);
        verifyDone(site, device);
    }

    void aRefusedQuestionFailsTheDevice()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        ExpectedDevice expected = expectedOf(device);
        expected.key.reset();
        const BatchRecord batch = site.makeBatch({}, {expected});
        Rows rows;
        BatchRun run(*site.bench, quickProfile(4), batch, fleet.maker(), {.devicesAtOnce = 2}, rows);
        run.add(device.url());
        QVERIFY(rows.waitFor(device.url(), [](const LiveRow &row) { return row.state == State::Waiting; }));
        const auto questions = site.registry->openQuestions(batch.id).value();
        QVERIFY(site.registry->answer(questions.front().id, AnswerKind::Refused, QStringLiteral("not ours")));
        QVERIFY(run.wait());
        QCOMPARE(QString::fromStdString(rows.row(device.url()).reason.code), QStringLiteral("operator.refused"));
    }

    void strictProfiles_data()
    {
        QTest::addColumn<bool>("hasShare");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no local share") << false << true << QStringLiteral("device.no-local-share");
        QTest::newRow("no delivered key") << true << false << QStringLiteral("key.not-delivered");
        QTest::newRow("both") << true << true << QString();
    }

    void strictProfiles()
    {
        QFETCH(bool, hasShare);
        QFETCH(bool, hasKey);
        QFETCH(QString, reason);
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.capabilities = hasShare ? 1u : 0u});
        ExpectedDevice expected = expectedOf(device);
        if (!hasKey)
            expected.key.reset();
        Profile profile = quickProfile(4);
        profile.deliveredKey = DeliveredKeyPolicy::Required;
        profile.requiresLocalShare = true;
        const LiveRow row = runOne(site, fleet, device, profile, site.makeBatch({}, {expected}));
        QCOMPARE(QString::fromStdString(row.reason.code), reason);
        QCOMPARE(row.state, reason.isEmpty() ? State::Done : State::Failed);
    }

    void aReleasedDeviceNeedsAnAccount()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.freeAs = simulation::State::Released, .epoch = 3});
        const BatchRecord asked = site.makeBatch({}, {expectedOf(device)});
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), asked).state, State::Waiting);
        QCOMPARE(site.registry->openQuestions(asked.id).value().front().kind, QStringLiteral("ask.release-account"));
        NewBatch accounted;
        accounted.releaseAccount = QStringLiteral("reset button, seen by the operator");
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch(accounted, {expectedOf(device)})).state, State::Done);
    }

    void anOwnDeviceIsProvisionedAgain()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {expectedOf(device)})).state, State::Done);
        ExpectedDevice again = expectedOf(device);
        again.key.reset(); // the registry knows its key
        NewBatch batch;
        batch.releasesOwn = true;
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch(batch, {again}));
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        QCOMPARE(device.record().epoch, 1u);
        verifyDone(site, device);
    }

    void anOlderKeyOnTheLabelAsks()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice label = expectedOf(device); // carries the factory key
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {label})).state, State::Done);
        NewBatch batch;
        batch.releasesOwn = true;
        const BatchRecord second = site.makeBatch(batch, {label});
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), second).state, State::Waiting);
        QCOMPARE(site.registry->openQuestions(second.id).value().front().kind, QStringLiteral("ask.old-label"));
    }

    // Somebody takes the device's place after it was verified.
    void aDeviceThatIsSwappedGetsNothing()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.faults = {"silent=prepare@8"}}); // longer than one request is waited for
        const ExpectedDevice expected = expectedOf(device);
        VirtualDevice other({});
        device.answered = [&](const CoapCall &call) {
            if (call.path == "/hca/key/abandon")
                device.become(other.record());
        };
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {expected}));
        QCOMPARE(row.state, State::Failed);
        QCOMPARE(QString::fromStdString(row.reason.code), QStringLiteral("device.changed"));
        QVERIFY(!device.record().owner && !device.record().update);
    }

    // Whoever kept the factory key comes with it, and with the label that carries it.
    void aCopyWithAnOlderKeyIsRefused_data()
    {
        QTest::addColumn<unsigned>("epoch");
        QTest::addColumn<QString>("reason");
        QTest::newRow("memory set back") << 0u << QStringLiteral("device.epoch");
        QTest::newRow("a later epoch") << 1u << QStringLiteral("key.superseded");
    }

    void aCopyWithAnOlderKeyIsRefused()
    {
        QFETCH(unsigned, epoch);
        QFETCH(QString, reason);
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice label = expectedOf(device);
        simulation::Record copy = device.record();
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {label})).state, State::Done);
        copy.epoch = epoch;
        copy.freeAs = epoch == 0 ? simulation::State::Factory : simulation::State::Released;
        device.become(copy);
        NewBatch batch;
        batch.releaseAccount = QStringLiteral("reset button");
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch(batch, {label}));
        QCOMPARE(QString::fromStdString(row.reason.code), reason);
    }

    void aLiarLeavesNoTraceInTheRegistry()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const simulation::Record genuine = device.record();
        simulation::Record liar = VirtualDevice({}).record();
        liar.nameplate.model = "liar";
        liar.epoch = 4000000000u;
        liar.freeAs = simulation::State::Released;
        const ExpectedDevice label = expectedOf(device);
        device.become(liar);
        NewBatch batch;
        batch.releaseAccount = QStringLiteral("reset button");
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch(batch, {label})).state, State::Failed);
        device.become(genuine);
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {label})).state, State::Done);
        QCOMPARE(site.registry->device(label.serial).value()->model, QStringLiteral("virtual"));
    }

    // Whatever a liar did with the serial before, the device that holds the delivered key is taken when it comes.
    void aLiarDoesNotKeepTheRealOneOut_data()
    {
        QTest::addColumn<bool>("showsRealKey");
        QTest::addColumn<bool>("isReal");
        QTest::newRow("another key") << false << true;
        QTest::newRow("the key itself, without holding it") << true << true;
        QTest::newRow("nobody but liars") << false << false;
    }

    void aLiarDoesNotKeepTheRealOneOut()
    {
        QFETCH(bool, showsRealKey);
        QFETCH(bool, isReal);
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.faults = {showsRealKey ? "bad-pop@1" : "late=1@1"}});
        const simulation::Record genuine = device.record();
        const ExpectedDevice label = expectedOf(device);
        const BatchRecord batch = site.makeBatch({}, {label});
        if (!showsRealKey)
            device.become(VirtualDevice({}).record());
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), batch).state, State::Failed);
        device.become(isReal ? genuine : VirtualDevice({}).record());
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), batch);
        QVERIFY2(row.state == (isReal ? State::Done : State::Failed), row.reason.code.c_str());
        QVERIFY(AuditCheck(site));
    }

    void onlyTheDeviceWeKnowIsReleased()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {expectedOf(device)})).state, State::Done);
        const simulation::Record genuine = device.record();
        simulation::Record fake = VirtualDevice({}).record();
        fake.owner = genuine.owner;
        fake.epoch = 7;
        device.become(fake);
        Operational operational(*site.bench, false);
        const auto visit = [&] {
            return visitForRelease(*site.bench, operational, fleet.maker(), device.url(), {QString::fromStdString(genuine.nameplate.serial)},
                                   std::chrono::seconds(5), {});
        };
        const ReleaseVisit refusedVisit = visit();
        QVERIFY(refusedVisit.problem);
        QCOMPARE(QString::fromStdString(refusedVisit.problem->code), QStringLiteral("release.unknown"));
        device.become(genuine);
        QVERIFY(!visit().problem);
        QCOMPARE(device.state(), simulation::State::Released);
    }

    // Prepared under one order, met again under another.
    void anUpdateUnderWayIsHeldAgainstTheNewOrder()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice first = expectedOf(device);
        device.answered = [&](const CoapCall &call) { device.setUnplugged(call.path == "/hca/key" && call.method == coapcode::Put); };
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {first})).state, State::Failed);
        QVERIFY(device.record().update);
        device.setUnplugged(false);
        ExpectedDevice second = first;
        second.key.reset();
        second.fingerprint = sha256(Bytes{1, 2, 3});
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), site.makeBatch({}, {second}));
        QCOMPARE(QString::fromStdString(row.reason.code), QStringLiteral("key.differs"));
    }

    void anOlderRegistryTakesItsDevicesBack()
    {
        TestSite before;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice label = expectedOf(device);
        QCOMPARE(runOne(before, fleet, device, quickProfile(4), before.makeBatch({}, {label})).state, State::Done);
        TestSite restored(before);
        const BatchRecord batch = restored.makeBatch({}, {label});
        for (const char *kind : {"ask.unknown-leaf", "ask.old-label"}) {
            QCOMPARE(runOne(restored, fleet, device, quickProfile(4), batch).state, State::Waiting);
            const auto questions = restored.registry->openQuestions(batch.id).value();
            QCOMPARE(questions.size(), std::size_t(1));
            QCOMPARE(questions.front().kind, QString::fromLatin1(kind));
            QVERIFY(restored.registry->answer(questions.front().id, AnswerKind::Confirmed, QStringLiteral("it is ours")));
        }
        const LiveRow row = runOne(restored, fleet, device, quickProfile(4), batch);
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        verifyDone(restored, device);
    }

    // The device committed, its answer was lost, and it comes back only in a later run.
    void aLostCommitIsFinishedLater_data()
    {
        QTest::addColumn<bool>("isSameBatch");
        QTest::addColumn<bool>("isReleased");
        QTest::newRow("retried in its batch") << true << false;
        QTest::newRow("in another batch") << false << false;
        QTest::newRow("released first") << false << true;
    }

    void aLostCommitIsFinishedLater()
    {
        QFETCH(bool, isSameBatch);
        QFETCH(bool, isReleased);
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice label = expectedOf(device);
        const BatchRecord first = site.makeBatch({}, {label});
        device.answered = [&](const CoapCall &call) { device.setUnplugged(call.path == "/hca/key/commit"); };
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), first).state, State::Failed);
        QCOMPARE(device.state(), simulation::State::Owned);
        device.setUnplugged(false);
        device.answered = {};
        if (isReleased) {
            Operational operational(*site.bench, false);
            QVERIFY(!visitForRelease(*site.bench, operational, fleet.maker(), device.url(), {label.serial}, std::chrono::seconds(5), {}).problem);
            QCOMPARE(site.registry->device(label.serial).value()->keyFingerprint, device.key().spkiSha256());
            return;
        }
        if (isSameBatch)
            QVERIFY(site.registry->retryDevice(first.id, label.serial, QStringLiteral("it is back")));
        const LiveRow row = runOne(site, fleet, device, quickProfile(4), isSameBatch ? first : site.makeBatch({}, {label}));
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        verifyDone(site, device);
    }

    // What only the operator can decide, from the question to the certificate.
    void confirmedQuestionsLetItGoOn_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"ask.epoch", "ask.foreign-offer", "ask.unknown-update", "ask.reveal-limit"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void confirmedQuestionsLetItGoOn()
    {
        QFETCH(QString, kind);
        TestSite before;
        std::optional<TestSite> other;
        TestSite *site = &before;
        Fleet fleet;
        const bool failsToReveal = kind == QStringLiteral("ask.reveal-limit");
        auto &device = fleet.add({.faults = {failsToReveal ? "bad-sig-new@4" : "late=1@1"}});
        ExpectedDevice label = expectedOf(device);
        NewBatch asked;
        asked.releaseAccount = QStringLiteral("reset button");
        if (kind == QStringLiteral("ask.epoch")) { // owned, released by us, and owned by others since
            QCOMPARE(runOne(before, fleet, device, quickProfile(4), before.makeBatch({}, {label})).state, State::Done);
            Operational operational(*before.bench, false);
            QVERIFY(!visitForRelease(*before.bench, operational, fleet.maker(), device.url(), {label.serial}, std::chrono::seconds(5), {}).problem);
            simulation::Record later = device.record();
            later.epoch = 3;
            device.become(later);
            label.key.reset();
        } else if (!failsToReveal) { // another owner's offer, or an update of ours that a restored registry does not know
            const bool isForeign = kind == QStringLiteral("ask.foreign-offer");
            const auto method = isForeign ? coapcode::Post : coapcode::Put;
            device.answered = [&, method](const CoapCall &call) { device.setUnplugged(call.path == "/hca/key" && call.method == method); };
            QCOMPARE(runOne(before, fleet, device, quickProfile(4), before.makeBatch({}, {label})).state, State::Failed);
            QCOMPARE(device.state(), simulation::State::Updating);
            device.answered = {};
            device.setUnplugged(false);
            if (isForeign)
                other.emplace();
            else
                other.emplace(before);
            site = &*other;
        }
        const BatchRecord batch = site->makeBatch(asked, {label});
        for (int i = 0; failsToReveal && i < 4; ++i) {
            QCOMPARE(QString::fromStdString(runOne(*site, fleet, device, quickProfile(4), batch).reason.code), QStringLiteral("update.signature"));
            QVERIFY(site->registry->retryDevice(batch.id, label.serial, QStringLiteral("once more")));
        }
        QCOMPARE(runOne(*site, fleet, device, quickProfile(4), batch).state, State::Waiting);
        const auto questions = site->registry->openQuestions(batch.id).value();
        QCOMPARE(questions.size(), std::size_t(1));
        QCOMPARE(questions.front().kind, kind);
        QVERIFY(site->registry->answer(questions.front().id, AnswerKind::Confirmed, QStringLiteral("known")));
        const LiveRow row = runOne(*site, fleet, device, quickProfile(4), batch);
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        verifyDone(*site, device);
        QVERIFY(AuditCheck(*site));
    }

    // Revoked while the run was interrupted between certificate and commit: it is never put in force.
    void aLeafRevokedMeanwhileIsNotCommitted()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        const ExpectedDevice label = expectedOf(device);
        const BatchRecord batch = site.makeBatch({}, {label});
        device.answered = [&](const CoapCall &call) { device.setUnplugged(call.path == "/hca/crt"); };
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), batch).state, State::Failed);
        const auto leaf = readCertificate(device.record().update->installed->leaf).value();
        QVERIFY(site.registry->revoke(leaf.serialNumber, 1, QStringLiteral("stolen on the way")));
        device.answered = {};
        device.setUnplugged(false);
        QVERIFY(site.registry->retryDevice(batch.id, label.serial, QStringLiteral("it is back")));
        LiveRow row = runOne(site, fleet, device, quickProfile(4), batch);
        QCOMPARE(QString::fromStdString(row.reason.code), QStringLiteral("certificate.taken-back"));
        QCOMPARE(device.state(), simulation::State::Factory);
        QVERIFY(site.registry->retryDevice(batch.id, label.serial, QStringLiteral("a mistake")));
        row = runOne(site, fleet, device, quickProfile(4), batch);
        QVERIFY2(row.state == State::Done, row.reason.code.c_str());
        verifyDone(site, device);
        QVERIFY(AuditCheck(site));
    }

    void oneDeviceOnTwoLinksIsOneRow()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.faults = {"slow=100"}});
        const BatchRecord batch = site.makeBatch({}, {expectedOf(device)});
        Rows rows;
        auto direct = fleet.maker();
        const auto maker = [&](const QString &url) { return direct(url == QStringLiteral("second:") ? device.url() : url); };
        BatchRun run(*site.bench, quickProfile(4), batch, maker, {.devicesAtOnce = 1}, rows);
        run.add(device.url());
        run.add(QStringLiteral("second:"));
        QVERIFY(run.wait());
        int done = 0;
        for (const LiveRow &row : run.rows())
            done += row.state == State::Done ? 1 : 0;
        QCOMPARE(done, 1);
        QCOMPARE(site.registry->batch(batch.id).value().done, 1);
    }

    void unpluggedAndPluggedInAgain()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({});
        device.setUnplugged(true);
        Rows rows;
        BatchRun run(*site.bench, quickProfile(4), site.makeBatch({}, {expectedOf(device)}), fleet.maker(), {.devicesAtOnce = 1}, rows);
        run.add(device.url());
        QVERIFY(rows.waitFor(device.url(), [](const LiveRow &row) { return row.state == State::Failed; }));
        QCOMPARE(QString::fromStdString(rows.row(device.url()).reason.code), QStringLiteral("link.gone"));
        run.vanished(device.url());
        device.setUnplugged(false);
        run.add(device.url());
        QVERIFY(run.wait());
        QCOMPARE(rows.row(device.url()).state, State::Done);
    }

    void stoppedAndResumedByAnother()
    {
        TestSite site;
        Fleet fleet;
        auto &device = fleet.add({.faults = {"late=60000@1"}});
        const BatchRecord batch = site.makeBatch({}, {expectedOf(device)});
        {
            Rows rows;
            BatchRun run(*site.bench, quickProfile(4), batch, fleet.maker(), {.devicesAtOnce = 1}, rows);
            run.add(device.url());
            QVERIFY(rows.waitFor(device.url(), [](const LiveRow &row) { return row.state == State::Running; }));
            run.stop();
            QVERIFY(run.wait());
        }
        QCOMPARE(runOne(site, fleet, device, quickProfile(4), batch).state, State::Done);
    }

    void manyAtOnceWithHostileOnesAmongThem()
    {
        TestSite site;
        Fleet fleet;
        std::vector<ExpectedDevice> expected;
        std::vector<VirtualDevice *> devices;
        const std::vector<std::string> faults{"", "garbage", "", "bad-pop", "", "silent", "", "bomb", "", "wrong-pnew"};
        for (int i = 0; i < 40; ++i) {
            VirtualOptions options{.serial = "MANY-" + std::to_string(i)};
            if (const auto &fault = faults[std::size_t(i) % faults.size()]; !fault.empty())
                options.faults = {fault};
            devices.push_back(&fleet.add(options));
            expected.push_back(expectedOf(*devices.back()));
        }
        const BatchRecord batch = site.makeBatch({}, expected);
        Rows rows;
        BatchRun run(*site.bench, quickProfile(4), batch, fleet.maker(), {.devicesAtOnce = 16}, rows);
        for (VirtualDevice *device : devices)
            run.add(device->url());
        for (VirtualDevice *device : devices)
            QVERIFY(rows.waitFor(device->url(), [](const LiveRow &row) { return row.state == State::Done || row.state == State::Failed; }));
        run.stop();
        QVERIFY(run.wait());
        for (int i = 0; i < 40; ++i) {
            const LiveRow row = rows.row(devices[std::size_t(i)]->url());
            const bool isGood = faults[std::size_t(i) % faults.size()].empty();
            QVERIFY2(row.state == (isGood ? State::Done : State::Failed), qPrintable(row.serial + QString::fromStdString(row.reason.code)));
        }
        QCOMPARE(site.registry->batch(batch.id).value().done, 20);
    }

private:
    static bool AuditCheck(TestSite &site)
    {
        const auto head = site.registry->signAuditHead(site.signer());
        return head.has_value();
    }

    // Device and registry agree, and the certificate is good for exactly this key.
    void verifyDone(TestSite &site, VirtualDevice &device)
    {
        QCOMPARE(device.state(), simulation::State::Owned);
        const auto record = site.registry->device(QString::fromStdString(device.record().nameplate.serial)).value();
        QVERIFY(record);
        QCOMPARE(record->state, QStringLiteral("owned"));
        QCOMPARE(record->keyFingerprint, device.key().spkiSha256());
        QCOMPARE(record->leafHash, device.record().owner->certificate.leafHash);
        const Bytes &leaf = device.record().owner->certificate.leaf;
        QVERIFY(verifyPath(leaf, {}, site.site.anchor, PathPurpose::Client, site.clock.unixSeconds()));
        QVERIFY(certificateKey(leaf).value() == device.key());
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "tst_batchrun.moc"
