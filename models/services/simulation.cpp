#include "models/services/simulation.h"

#include <algorithm>
#include <iterator>

namespace imprint {

struct Simulation::Begun {
    std::vector<std::shared_ptr<DeviceFleet>> fleets;
    std::vector<FleetDevice> devices;
    qint64 batchId = 0;
};

namespace {

// Half of the devices on pseudo terminals, the others on UDP: two fleets whose serials follow each other.
Result<std::vector<FleetDevice>> startFleets(const TrialPlan &plan, std::vector<std::shared_ptr<DeviceFleet>> &fleets)
{
#ifdef Q_OS_WIN
    const int onPty = 0;
#else
    const int onPty = plan.devices / 2;
#endif
    std::vector<FleetDevice> all;
    for (const bool isPty : {true, false}) {
        FleetOptions options;
        options.count = isPty ? onPty : plan.devices - onPty;
        if (options.count == 0)
            continue;
        options.hasPty = isPty;
        options.hasUdp = !isPty;
        options.serialPrefix = QStringLiteral("LH-");
        options.firstNumber = 110 + int(all.size());
        options.model = QStringLiteral("Hall sensor v2");
        options.firmware = QStringLiteral("1.4.0");
        options.vendor = QStringLiteral("Lindenhof");
        if (plan.seed != 0)
            options.seed = plan.seed + (isPty ? 0 : 1);
        options.faults = plan.faults;
        options.threads = 1;
        auto fleet = std::make_shared<DeviceFleet>(options);
        auto devices = fleet->start();
        if (!devices)
            return std::move(devices).error();
        fleets.push_back(std::move(fleet));
        std::move(devices->begin(), devices->end(), std::back_inserter(all));
    }
    return all;
}

// An order as a vendor's would be: keys delivered, but for one device that holds another and one without.
Result<std::vector<ExpectedDevice>> orderOf(const std::vector<FleetDevice> &devices, const TrialPlan &plan)
{
    std::vector<ExpectedDevice> order;
    for (const FleetDevice &device : devices) {
        auto key = EcPublicKey::importKey(device.spki);
        if (!key)
            return std::move(key).error();
        ExpectedDevice expected;
        expected.serial = device.serial;
        expected.model = device.model;
        expected.key = std::move(*key);
        expected.source = QStringLiteral("simulated-order.csv, line %1").arg(order.size() + 2);
        order.push_back(std::move(expected));
    }
    if (plan.hasUnknownKey && order.size() > 2)
        order[2].key.reset();
    if (plan.hasWrongKey && order.size() > 1) {
        auto other = EcPrivateKey::generate(Curve::P256);
        if (!other)
            return std::move(other).error();
        order.back().key = other->publicKey();
    }
    return order;
}

} // namespace

Simulation::Simulation(SiteService &site, RandomSource &random, QObject *parent) : QObject(parent), m_site(site), m_random(random) {}

Simulation::~Simulation() { end(); }

Job *Simulation::begin(const TrialPlan &plan, QObject *context, std::function<void(Result<BatchStart>)> then)
{
    end();
    m_folder = std::make_shared<QTemporaryDir>();
    if (!m_folder->isValid()) {
        const Error error = fail("file.failed", m_folder->errorString().toStdString());
        QMetaObject::invokeMethod(context, [then, error] { then(error); }, Qt::QueuedConnection);
        return nullptr;
    }
    auto passphrase = m_random.secret(24);
    if (!passphrase) {
        QMetaObject::invokeMethod(context, [then, error = passphrase.error()] { then(error); }, Qt::QueuedConnection);
        return nullptr;
    }
    const QPointer<QObject> guard(context);
    const QString path = m_folder->filePath(QStringLiteral("site"));
    return m_site.create(path, {.name = plan.siteName}, std::move(*passphrase), this, [this, plan, guard, then](Result<void> made) {
        if (!made) {
            if (guard)
                then(made.error());
            return;
        }
        m_site.markTrial();
        stage(plan, guard, then);
    });
}

// The site stands; now the devices, the order of them, and the batch.
void Simulation::stage(const TrialPlan &plan, const QPointer<QObject> &guard, const std::function<void(Result<BatchStart>)> &then)
{
    m_site.perform(
        this, tr("Starting simulated devices"),
        [plan](OpenSite &site, JobControl &) -> Result<Begun> {
            Begun begun;
            if (auto started = startFleets(plan, begun.fleets); !started)
                return std::move(started).error();
            else
                begun.devices = std::move(*started);
            const auto order = orderOf(begun.devices, plan);
            if (!order)
                return order.error();
            const auto profile = shippedProfile(QStringLiteral("any-device"));
            if (!profile)
                return profile.error();
            NewBatch batch;
            batch.name = plan.batchName;
            batch.profileName = QStringLiteral("any-device");
            batch.profileJson = *profile;
            const auto id = site.registry().createBatch(batch, *order);
            if (!id)
                return id.error();
            begun.batchId = *id;
            return begun;
        },
        [this, guard, then](Result<Begun> begun) {
            if (begun)
                m_fleets = std::move(begun->fleets);
            if (!guard)
                return;
            if (!begun) {
                then(begun.error());
                return;
            }
            BatchStart start{.batchId = begun->batchId, .findsSerial = false, .findsNetwork = false};
            for (const FleetDevice &device : begun->devices)
                start.links << device.url;
            then(start);
        });
}

void Simulation::end()
{
    m_fleets.clear();
    m_folder.reset();
}

} // namespace imprint
