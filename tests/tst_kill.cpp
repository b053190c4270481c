// Kill -9 of the workbench, of the device, or of both, at every boundary and at seeded random instants: after resume every device is
// done, the registry knows every key and certificate, and the audit trail verifies.
//
// The workbench is this program again (--workbench), so that it can die without taking the test along; the devices are imprint-device
// with their state in files, by network and, every third instant, on pseudo terminals: there what dies leaves a line behind, a frame
// that was torn, and a port marked exclusive. IMPRINT_LONG=1 makes it 1,000 instants instead of 60.
#include "models/core/qtbytes.h"
#include "models/devices/homecaprotocol.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "models/registry/auditverify.h"
#include "models/registry/registryreader.h"
#include "support/testsite.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <random>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr int boundaries = 18;   // events of one device's run, and some beyond its end
constexpr int devicesEach = 2;

Profile quickProfile()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.protocol = QStringLiteral("homeca-1");
    profile.patience.requestSeconds = 5;
    return profile;
}

// What the two processes share: a registry on disk and a CA key in a test file.
struct Shop {
    explicit Shop(const QString &path) : folder(path) {}
    QString registryFile() const { return folder + QStringLiteral("/registry.sqlite"); }
    QString keyFile() const { return folder + QStringLiteral("/ca.p8"); }

    std::unique_ptr<Registry> open(const QString &process) const
    {
        static SystemClock clock;
        SystemRandom random;
        Bytes16 unique{};
        (void)random.fill(unique);
        return Registry::open(registryFile(), {QStringLiteral("tester"), QStringLiteral("bench"), process + hexText(unique)}, clock).value();
    }
    std::unique_ptr<KeySigner> signer() const
    {
        QFile file(keyFile());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no key");
        return std::make_unique<KeySigner>(EcPrivateKey::fromPkcs8(Secret::copyOf(viewOf(file.readAll()))).value());
    }
    QString folder;
};

// Dies on the spot at the n-th thing that happens.
class Doomed final : public BatchObserver {
public:
    explicit Doomed(int at) : m_left(at) {}
    void rowChanged(const LiveRow &) override
    {
        if (m_left > 0 && --m_left == 0)
            (void)std::raise(SIGKILL);
    }

private:
    int m_left;
};

// --workbench FOLDER BATCH DIE-AT URL…
int workbench(const QStringList &arguments)
{
    const Shop shop(arguments[2]);
    const auto registry = shop.open(QStringLiteral("workbench"));
    const auto signer = shop.signer();
    SystemClock clock;
    SystemRandom random;
    const SiteRecord site = registry->site().value();
    Workbench bench{*registry, *signer, random, clock, site, CaCertificate::parse(site.anchor).value()};
    SerialPorts ports(clock, nullptr);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    Doomed doomed(arguments[4].toInt());
    BatchRun run(bench, quickProfile(), registry->batch(arguments[3].toLongLong()).value(),
                 [&](const QString &url) { return makeLink(url, services); }, {.devicesAtOnce = devicesEach, .quietTime = Milliseconds(15000)}, doomed);
    for (const QString &url : arguments.mid(5))
        run.add(url);
    return run.wait() ? 0 : 1;
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_ca = std::make_unique<TestCa>(makeCa(Curve::P256, SystemClock().unixSeconds() - 86400));
        m_caKey = &m_ca->signer->key();
    }

    void atEveryBoundaryOfTheWorkbench_data()
    {
        QTest::addColumn<int>("dieAt");
        for (int i = 1; i <= boundaries; ++i)
            QTest::addRow("event %d", i) << i;
    }
    void atEveryBoundaryOfTheWorkbench()
    {
        QFETCH(int, dieAt);
        openShop(1, {});
        QProcess bench;
        startWorkbench(bench, dieAt);
        QVERIFY(bench.waitForFinished(60000));
        resumeAndCheck();
    }

    void atEveryMomentOfTheDevice_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *request : {"identify", "pop", "offer", "prepare", "install", "commit"})
            for (const char *moment : {"before", "after", "answered"})
                QTest::addRow("%s %s", request, moment) << QStringLiteral("die-at=%1:%2@1").arg(QLatin1StringView(request), QLatin1StringView(moment));
    }
    void atEveryMomentOfTheDevice()
    {
        QFETCH(QString, fault);
        openShop(1, {QStringLiteral("--fault"), fault});
        QProcess bench;
        startWorkbench(bench, 0);
        QVERIFY(m_devices->waitForFinished(60000));
        startDevices();
        QVERIFY(bench.waitForFinished(60000));
        resumeAndCheck();
    }

    void atRandomInstants_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned instants = qEnvironmentVariableIsSet("IMPRINT_LONG") ? 1000 : 60;
        for (unsigned seed = 1; seed <= instants; ++seed)
            QTest::addRow("seed %u, %s", seed, isSerial(seed) ? "serial" : "network") << seed;
    }
    void atRandomInstants()
    {
        QFETCH(unsigned, seed);
        std::mt19937 dice(seed);
        openShop(devicesEach, {}, isSerial(seed) ? Line::Serial : Line::Network);
        for (int blow = 0; blow < 2; ++blow) {
            QProcess bench;
            startWorkbench(bench, 0);
            const bool hasEnded = bench.waitForFinished(int(dice() % 400) + 20);
            const unsigned victim = dice() % 3;
            if (victim != 0)
                m_devices->kill();
            if (victim != 1 || hasEnded)
                bench.kill();
            if (victim != 0) {
                m_devices->waitForFinished();
                startDevices();
            }
            QVERIFY(bench.state() == QProcess::NotRunning || bench.waitForFinished(60000));
        }
        resumeAndCheck();
    }

    void cleanup()
    {
        if (m_devices) {
            m_devices->kill();
            m_devices->waitForFinished();
        }
        m_devices.reset();
        m_folder.reset();
    }

private:
    enum class Line { Network, Serial };
    static bool isSerial(unsigned seed)
    {
#ifdef Q_OS_UNIX
        return seed % 3 == 0;
#else
        Q_UNUSED(seed);
        return false;
#endif
    }

    void openShop(int devices, const QStringList &faults, Line line = Line::Network)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop.emplace(m_folder->path());
        m_deviceArguments = QStringList{QStringLiteral("--count"), QString::number(devices), QStringLiteral("--serial-prefix"), QStringLiteral("KILL-"), QStringLiteral("--state-dir"), m_folder->path(),
                                        QStringLiteral("--until-eof")} + faults;
        if (line == Line::Serial) // by links, which stay where they are
            m_deviceArguments << QStringLiteral("--pty") << QStringLiteral("--pty-dir") << m_folder->path();
        else
            m_deviceArguments << QStringLiteral("--udp");
        m_ports.clear();
        startDevices();
        QFile key(m_shop->keyFile());
        QVERIFY(key.open(QIODevice::WriteOnly));
        const Secret pkcs8 = m_caKey->pkcs8().value();
        key.write(reinterpret_cast<const char *>(pkcs8.data()), qint64(pkcs8.size()));
        key.close();
        const auto registry = m_shop->open(QStringLiteral("owner"));
        QVERIFY(registry->createSite({.name = QStringLiteral("Kill"), .anchor = m_ca->certificate, .ownerId = ownerId(m_ca->signer->publicKey())}));
        NewBatch batch;
        batch.name = QStringLiteral("kill");
        batch.profileName = QStringLiteral("test");
        m_batch = registry->createBatch(batch, m_expected).value();
    }

    // The same ports again after a death, so that the workbench finds them where they were.
    void startDevices()
    {
        m_devices = std::make_unique<QProcess>();
        m_devices->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments = m_deviceArguments;
        if (!m_ports.isEmpty())
            arguments << QStringLiteral("--port-base") << QString::number(m_ports.front());
        m_devices->start(QStringLiteral(IMPRINT_BIN "/imprint-device"), arguments);
        const int count = m_deviceArguments[1].toInt();
        m_urls.clear();
        m_expected.clear();
        while (m_urls.size() < count) {
            if (!m_devices->canReadLine() && !m_devices->waitForReadyRead(30000))
                QFAIL("imprint-device does not start");
            while (m_devices->canReadLine())
                took(QJsonDocument::fromJson(m_devices->readLine()).object());
        }
    }

    void took(const QJsonObject &line)
    {
        const QString url = line[u"url"].toString();
        m_urls << url;
        if (url.startsWith(QLatin1String("coap:")) && m_ports.size() < m_deviceArguments[1].toInt())
            m_ports << parseLinkUrl(url).value().port;
        ExpectedDevice expected;
        expected.serial = line[u"serial"].toString();
        Sha256 fingerprint{};
        const Bytes bytes = *fromHex(line[u"spkiSha256"].toString().toStdString());
        std::copy(bytes.begin(), bytes.end(), fingerprint.begin());
        expected.fingerprint = fingerprint;
        m_expected.push_back(expected);
    }

    void startWorkbench(QProcess &process, int dieAt)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{QStringLiteral("--workbench"), m_shop->folder, QString::number(m_batch), QString::number(dieAt)} + m_urls);
        QVERIFY(process.waitForStarted());
    }

    void resumeAndCheck()
    {
        {
            const auto registry = m_shop->open(QStringLiteral("operator"));
            for (const ExpectedDevice &device : m_expected)
                (void)registry->retryDevice(m_batch, device.serial, QStringLiteral("after the blow"));
        }
        QProcess bench;
        startWorkbench(bench, 0);
        QVERIFY(bench.waitForFinished(120000));
        QCOMPARE(bench.exitStatus(), QProcess::NormalExit);
        const auto registry = m_shop->open(QStringLiteral("checker"));
        QCOMPARE(registry->batch(m_batch).value().done, int(m_expected.size()));
        for (int i = 0; i < m_urls.size(); ++i)
            checkDevice(*registry, m_urls[i]);
        checkTrail();
    }

    // The device itself is asked: what it has is what the registry has.
    void checkDevice(Registry &registry, const QString &url)
    {
        SystemRandom random;
        SystemClock clock;
        SerialPorts ports(clock, nullptr);
        const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
        auto link = makeLink(url, services).value();
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        HomecaProtocol protocol(*link, random);
        QVERIFY(protocol.wake({after(Milliseconds(10000)), {}}));
        const auto seen = protocol.identify({after(Milliseconds(10000)), {}});
        QVERIFY2(seen.has_value(), seen ? "" : seen.error().detail.c_str());
        QCOMPARE(seen->state, DeviceState::Owned);
        const auto record = registry.device(QString::fromStdString(seen->serial)).value();
        QVERIFY(record);
        QCOMPARE(record->leafHash, *seen->leafHash);
        QCOMPARE(record->keyFingerprint, seen->key.spkiSha256());
        const auto update = registry.latestUpdate(record->serial).value();
        QVERIFY(update && update->leafHash == *seen->leafHash && update->newSpki == seen->key.spki());
        QCOMPARE(int(update->phase), int(UpdatePhaseRecord::Committed));
    }

    void checkTrail()
    {
        SystemClock clock;
        const auto reader = RegistryReader::open(m_shop->registryFile(), clock).value();
        const auto verdict = verifyAudit(reader->database(), m_ca->signer->publicKey());
        QVERIFY(verdict);
        QVERIFY2(verdict->isIntact(), verdict->finding ? verdict->finding->detail.c_str() : "");
    }

    std::unique_ptr<TestCa> m_ca;
    const EcPrivateKey *m_caKey = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Shop> m_shop;
    std::unique_ptr<QProcess> m_devices;
    QStringList m_deviceArguments, m_urls;
    QList<quint16> m_ports;
    std::vector<ExpectedDevice> m_expected;
    qint64 m_batch = 0;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--workbench"))
        return workbench(arguments);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
