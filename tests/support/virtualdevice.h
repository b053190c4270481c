// A simulated device without a wire: its CoAP server is called directly, it loses power as its faults say, and it can be
// unplugged. For tests of runs and batches, and for the bench.
#pragma once

#include "models/core/identity.h"
#include "models/devices/simulateddevice.h"
#include "support/pipelink.h"

#include <atomic>

namespace imprint::test {

struct VirtualOptions {
    std::string serial = "VD-1";
    std::string model = "virtual";
    Curve curve = Curve::P256;
    std::uint64_t capabilities = 1;
    simulation::State freeAs = simulation::State::Factory;
    std::uint32_t epoch = 0;
    bool isForeign = false; // owned by somebody else
    std::vector<std::string> faults;
    std::uint32_t seed = 1;
};

class VirtualDevice {
public:
    explicit VirtualDevice(const VirtualOptions &options);

    // Used by one thread at a time; the device outlives the link.
    std::unique_ptr<Link> link();
    QString url() const { return QStringLiteral("virtual:") + QString::fromStdString(m_serial); }
    EcPublicKey key() const { return m_device.record().identity->publicKey(); }
    simulation::State state() const { return m_device.state(); }
    const simulation::Record &record() const { return m_device.record(); }
    void reboot();
    void become(const simulation::Record &record); // another device on the same line, or its own memory set back
    std::function<void(const CoapCall &)> answered; // after every answer
    void setUnplugged(bool isUnplugged) { m_isUnplugged = isUnplugged; }

private:
    friend class VirtualLink;
    void settle();

    std::string m_serial;
    simulation::MemoryDeviceStore m_store;
    SystemRandom m_random;
    simulation::DeviceFaults m_faults;
    SimulatedDevice m_device;
    CoapServer m_server;
    std::atomic<bool> m_isUnplugged = false;
};

// As an order names it: its serial and its key.
inline ExpectedDevice expectedOf(const VirtualDevice &device, const QString &source = QStringLiteral("order.csv, line 2"))
{
    ExpectedDevice expected;
    expected.serial = QString::fromStdString(device.record().nameplate.serial);
    expected.key = device.key();
    expected.source = source;
    return expected;
}

} // namespace imprint::test
