#include "models/devices/devicefleet.h"

#include "models/core/identity.h"
#include "models/devices/devicefactory.h"
#include "models/devices/devicehost.h"

#include <QDir>
#include <QEventLoop>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace imprint {

using namespace simulation;

namespace {

constexpr int mostDevices = 10'000;
constexpr std::uint64_t localShare = 1, dtls = 2, randomSample = 4, refresh = 32;

// The faults of one device out of all that were asked for.
Result<std::vector<Fault>> faultsOf(const std::vector<std::string> &texts, const std::string &serial)
{
    std::vector<Fault> out;
    for (const std::string &text : texts) {
        const auto slash = text.rfind('/', text.find('=')); // what comes after '=' may hold any text
        if (slash != text.npos && text.substr(0, slash) != serial)
            continue;
        auto fault = parseFault(slash == text.npos ? text : text.substr(slash + 1));
        if (!fault)
            return fault.error();
        out.push_back(std::move(*fault));
    }
    return out;
}

Nameplate nameplateOf(const FleetOptions &options, const QString &serial)
{
    Nameplate plate;
    plate.serial = serial.toStdString();
    plate.model = options.model.toStdString();
    plate.firmware = options.firmware.toStdString();
    plate.vendor = options.vendor.toStdString();
    plate.capabilities = options.capabilities.value_or(
        localShare | randomSample | (options.hasDtls ? dtls : 0) | (options.refreshTime.count() > 0 ? refresh : 0));
    return plate;
}

// What is stored stays; a device that has never run is made.
Result<void> ensureRecord(DeviceStore &store, const FleetOptions &options, const QString &serial, bool isForeign)
{
    auto stored = store.load();
    if (!stored)
        return stored.error();
    if (*stored)
        return {};
    SystemRandom system;
    SeededRandom seeded(options.seed.value_or(0), serial.toStdString());
    RandomSource &random = options.seed ? static_cast<RandomSource &>(seeded) : system;
    const State freeAs = options.start == FleetStart::Factory ? State::Factory : State::Released;
    auto record = makeRecord(nameplateOf(options, serial), options.curve, options.epoch, freeAs, random);
    if (record && isForeign)
        record = givenAway(std::move(*record), system);
    if (!record)
        return record.error();
    return store.save(*record);
}

} // namespace

// One thread with an event loop, and the devices on it. Not a QThread: its wait() returns a little before the thread has gone, and what OpenSSL
// keeps for each thread would then be let go of while the process already ends.
struct DeviceFleet::Worker {
    std::mutex mutex;
    std::condition_variable changed;
    QEventLoop *loop = nullptr; // made and gone on the thread
    std::vector<std::unique_ptr<DeviceHost>> hosts;
    std::jthread thread; // last: joined first

    Worker()
        : thread([this] {
              QEventLoop own;
              {
                  const std::lock_guard held(mutex);
                  loop = &own;
              }
              changed.notify_one();
              own.exec();
          })
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return loop != nullptr; });
    }
    ~Worker()
    {
        run([this] {
            hosts.clear();
            loop->quit();
        });
    }
    // Runs it there and waits for it. Handed over under a mutex of our own, which the thread sanitizer can see.
    void run(const std::function<void()> &what)
    {
        bool isDone = false;
        std::unique_lock lock(mutex);
        const auto there = [&] {
            const std::lock_guard held(mutex);
            what();
            isDone = true;
            changed.notify_all(); // others may wait for theirs
        };
        QMetaObject::invokeMethod(loop, there, Qt::QueuedConnection);
        changed.wait(lock, [&] { return isDone; });
    }
};

DeviceFleet::DeviceFleet(FleetOptions options) : m_options(std::move(options)) {}

DeviceFleet::~DeviceFleet()
{
    stop();
}

QString DeviceFleet::serialOf(int index) const
{
    if (!m_options.serial.isEmpty())
        return m_options.serial;
    return m_options.serialPrefix + u"%1"_qs.arg(m_options.firstNumber + index, 4, 10, QLatin1Char('0'));
}

Result<void> DeviceFleet::check() const
{
    const FleetOptions &o = m_options;
    constexpr std::uint64_t known = localShare | dtls | randomSample | refresh;
    if (o.count < 1 || o.count > mostDevices)
        return fail("fleet.options", "the number of devices is 1 to 10000");
    if (!o.hasPty && !o.hasUdp)
        return fail("fleet.options", "a device needs a PTY or UDP");
    if (o.count > 1 && (!o.serial.isEmpty() || !o.stateFile.isEmpty()))
        return fail("fleet.options", "one serial or state file, but several devices");
    if (!isSerial(serialOf(0)) || !isSerial(serialOf(o.count - 1)))
        return fail("fleet.options", "a serial is 1 to 64 characters of printable ASCII");
    if (o.isAnnounced && !o.hasUdp)
        return fail("fleet.options", "only devices on UDP are announced");
    if (o.capabilities && (*o.capabilities & ~known))
        return fail("fleet.options", "capabilities are 1 (local share), 2 (DTLS), 4 (random sample) and 32 (refresh)");
    if (o.hasDtls && o.capabilities && !(*o.capabilities & dtls))
        return fail("fleet.options", "DTLS without capability 2");
    if (o.refreshTime.count() > 0 && !o.hasDtls)
        return fail("fleet.options", "devices refresh over DTLS");
    if (!o.homeca.isEmpty() && !ownerPlace(o.homeca))
        return fail("fleet.options", "the owner's endpoint is HOST:PORT, not " + o.homeca.toStdString());
    if (o.portBase && int(o.portBase) + 2 * o.count > 65536)
        return fail("fleet.options", "not that many ports from there");
    if (o.model.toUtf8().size() > 64 || o.firmware.toUtf8().size() > 64 || o.vendor.toUtf8().size() > 64)
        return fail("fleet.options", "model, firmware and vendor are at most 64 bytes");
    return {};
}

Result<FleetDevice> DeviceFleet::startDevice(int index, Worker &worker)
{
    const QString serial = serialOf(index);
    auto faults = faultsOf(m_options.faults, serial.toStdString());
    if (!faults)
        return faults.error();
    DeviceFaults dice(std::move(*faults), m_diceSeed + std::uint32_t(index));
    std::unique_ptr<DeviceStore> store = std::make_unique<MemoryDeviceStore>();
    if (!m_options.stateFile.isEmpty())
        store = std::make_unique<FileDeviceStore>(m_options.stateFile);
    else if (!m_options.stateDirectory.isEmpty())
        store = std::make_unique<FileDeviceStore>(
            QDir(m_options.stateDirectory).filePath(fileNameOf(serial) + u".json"_qs));
    const bool isForeign = m_options.start == FleetStart::OwnedByForeign || dice.has(FaultKind::ForeignOwner);
    if (auto ensured = ensureRecord(*store, m_options, serial, isForeign); !ensured)
        return ensured.error();

    HostOptions options;
    options.hasPty = m_options.hasPty;
    options.hasUdp = m_options.hasUdp;
    options.hasDtls = m_options.hasDtls;
    if (!m_options.ptyDirectory.isEmpty())
        options.ptyLink = QDir(m_options.ptyDirectory).absoluteFilePath(fileNameOf(serial));
    options.listen = m_options.listen;
    options.port = m_options.portBase ? quint16(m_options.portBase + 2 * index) : quint16(0);
    options.responder = m_responder.get();
    options.die = m_options.die;
    options.refreshTime = m_options.refreshTime;
    options.findOwner = [owners = m_owners.get(), fixed = ownerPlace(m_options.homeca)](const Sha256 &ownerId) {
        return owners ? owners->find(ownerId) : fixed;
    };
    auto host = std::make_unique<DeviceHost>(std::move(store), std::move(dice), std::move(options));
    if (auto started = host->start(); !started)
        return started.error();
    FleetDevice out;
    const Record &record = host->device().record();
    out.serial = QString::fromStdString(record.nameplate.serial);
    out.model = QString::fromStdString(record.nameplate.model);
    out.urls = host->urls();
    out.url = out.urls.value(0);
    out.secureUrl = host->secureUrl();
    out.spki = record.identity->publicKey().spki();
    out.fingerprint = record.identity->publicKey().spkiSha256();
    worker.hosts.push_back(std::move(host));
    return out;
}

Result<std::vector<FleetDevice>> DeviceFleet::start()
{
    if (auto checked = check(); !checked)
        return checked.error();
    for (const QString &directory : {m_options.stateDirectory, m_options.ptyDirectory}) {
        if (!directory.isEmpty() && !QDir().mkpath(directory))
            return fail("file.failed", directory.toStdString() + ": cannot be made");
    }
    if (m_options.seed) {
        m_diceSeed = *m_options.seed;
    } else {
        std::array<std::uint8_t, 4> drawn{};
        if (auto filled = SystemRandom().fill(drawn); !filled)
            return filled.error();
        m_diceSeed = std::uint32_t(drawn[0]) << 24 | std::uint32_t(drawn[1] << 16 | drawn[2] << 8 | drawn[3]);
    }
    if (m_options.isAnnounced)
        m_responder = std::make_unique<MdnsResponder>(m_options.mdns);
    if (m_options.refreshTime.count() > 0 && m_options.homeca.isEmpty())
        m_owners = std::make_unique<OwnerSearch>(m_options.mdns);
    const int wanted = m_options.threads > 0 ? m_options.threads : QThread::idealThreadCount();
    for (int i = 0; i < std::clamp(wanted, 1, m_options.count); ++i)
        m_workers.push_back(std::make_unique<Worker>());

    std::vector<FleetDevice> out;
    for (int i = 0; i < m_options.count; ++i) {
        Worker &worker = *m_workers[std::size_t(i) % m_workers.size()];
        std::optional<Result<FleetDevice>> device;
        worker.run([&] { device = startDevice(i, worker); });
        if (!*device) {
            stop();
            return device->error();
        }
        out.push_back(std::move(**device));
    }
    return out;
}

void DeviceFleet::stop()
{
    m_workers.clear(); // they withdraw what they announced
    m_responder.reset();
    m_owners.reset();
}

QString fileNameOf(const QString &serial)
{
    QString out;
    for (const char c : serial.toUtf8()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.';
        if (isPlain)
            out += QLatin1Char(c);
        else
            out += u"%%1"_qs.arg(int(quint8(c)), 2, 16, QLatin1Char('0'));
    }
    // "." and ".." are no names of files.
    return out.startsWith(u'.') ? u"%2e"_qs + out.mid(1) : out;
}

} // namespace imprint
