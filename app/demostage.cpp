#include "app/demostage.h"

#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"

#include <QNetworkInterface>

#include <algorithm>

namespace imprint {
namespace {

constexpr int eachKind = 4;

QString loopback()
{
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        if (interface.flags() & QNetworkInterface::IsLoopBack)
            return interface.name();
    return QStringLiteral("lo");
}

FleetOptions sensors()
{
    FleetOptions options;
    options.count = eachKind;
    options.hasPty = true;
    options.serialPrefix = QStringLiteral("LH-");
    options.firstNumber = 101;
    options.model = QStringLiteral("sensor-2");
    return options;
}

FleetOptions plugs()
{
    FleetOptions options;
    options.count = eachKind;
    options.hasUdp = options.hasDtls = options.isAnnounced = true;
    options.serialPrefix = QStringLiteral("LH-");
    options.firstNumber = 105;
    options.model = QStringLiteral("plug-1");
    options.mdns.interfaces = QStringList{loopback()}; // nobody else's network is bothered
    return options;
}

} // namespace

DemoStage::DemoStage() : m_sensors(sensors()), m_plugs(plugs()) {}

Result<std::unique_ptr<DemoStage>> DemoStage::start()
{
    std::unique_ptr<DemoStage> stage(new DemoStage);
    for (DeviceFleet *fleet : {&stage->m_sensors, &stage->m_plugs}) {
        auto devices = fleet->start();
        if (!devices)
            return std::move(devices).error();
        stage->m_devices.insert(stage->m_devices.end(), devices->begin(), devices->end());
    }
    const auto other = EcPrivateKey::generate(Curve::P256);
    if (!other)
        return other.error();
    stage->m_oddSerial = stage->m_devices[eachKind + 1].serial;
    stage->m_orderCsv = csvLine({QStringLiteral("serial"), QStringLiteral("model"), QStringLiteral("public_key")});
    for (const FleetDevice &device : stage->m_devices) {
        const Bytes spki = device.serial == stage->m_oddSerial ? other->publicKey().spki() : device.spki;
        stage->m_orderCsv += csvLine({device.serial, device.model, QString::fromLatin1(toQt(spki).toBase64())});
    }
    return stage;
}

bool DemoStage::isOurs(const FoundDevice &device) const
{
    const auto at = [](const QString &url) { return url.section(u'?', 0, 0); };
    return std::any_of(m_devices.begin(), m_devices.end(),
                       [&](const FleetDevice &ours) { return at(ours.url) == at(device.url); });
}

FinderOptions DemoStage::finderOptions() const
{
    FinderOptions options;
    options.mdns.interfaces = QStringList{loopback()};
    std::vector<SerialPortEntry> ports;
    for (const FleetDevice &device : m_devices)
        if (device.url.startsWith(QStringLiteral("serial:")))
            ports.push_back({.location = device.url.mid(7).section(u'?', 0, 0),
                             .manufacturer = QStringLiteral("Imprint"),
                             .description = QStringLiteral("simulated sensor"),
                             .usbSerial = device.serial,
                             .vid = 0,
                             .pid = 0});
    options.listPorts = [ports] { return ports; };
    return options;
}

} // namespace imprint
