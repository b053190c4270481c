// Simulated devices by the dozen, in this process: each with its own record, links and faults, on threads of the fleet.
//
// start() returns when every device answers; there is nothing to wait for afterwards. DTLS of a device is on the UDP
// port after its own, and answers once the device is owned. With a seed the identity keys and the dice of the faults
// repeat; everything that a run draws is random all the same, because a key update may never be repeated.
//
// Faults are written as in devicefaults.h, for all devices, or for one as "SERIAL/fault".
//
// Errors: "fleet.options" (they contradict each other), "device-fault.…", "device-state.content", those of
// durablefile.h, "device-port.bind", "pty.…".
#pragma once

#include "crypto/eckey.h"
#include "models/devices/mdns.h"

#include <QHostAddress>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace imprint {

namespace simulation {
class OwnerSearch;
}

enum class FleetStart { Factory, Released, OwnedByForeign };

struct FleetOptions {
    int count = 1; // at most 10,000
    bool hasPty = false, hasUdp = false, hasDtls = false, isAnnounced = false;
    QString serial; // of the only device; else prefix and number
    QString serialPrefix = QStringLiteral("SIM-");
    int firstNumber = 1;
    QString model = QStringLiteral("imprint-sim"), firmware = QStringLiteral("sim-1.0"),
            vendor = QStringLiteral("Imprint");
    Curve curve = Curve::P256;
    std::optional<std::uint64_t> capabilities; // else local share and random sample, DTLS with hasDtls, refresh with refreshTime
    std::uint32_t epoch = 0;
    FleetStart start = FleetStart::Factory;
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 portBase = 0;              // device i on portBase + 2 i; 0: whatever is free
    QString stateFile, stateDirectory; // both empty: in memory alone
    QString ptyDirectory;              // symbolic links named by serial; empty: none
    std::optional<std::uint32_t> seed;
    std::vector<std::string> faults;
    int threads = 0; // 0: one for each processor; never more than devices
    // Devices with capability 32 show themselves to their owner so often (section 6.8); 0: never. homeca: "HOST:PORT" of
    // the owner's endpoint; empty: as it announces itself.
    std::chrono::seconds refreshTime{0};
    QString homeca;
    MdnsOptions mdns;
    std::function<void()> die; // for die-at; absent: a power cut
};

struct FleetDevice {
    QString serial, model;
    QString url;          // the first of urls
    QStringList urls;     // serial:, coap:
    QString secureUrl;    // coaps:, once it is owned; empty without DTLS
    Bytes spki;           // of its identity key when it started
    Sha256 fingerprint{}; // SHA-256 of that
};

class DeviceFleet {
public:
    explicit DeviceFleet(FleetOptions options);
    ~DeviceFleet(); // stops
    DeviceFleet(const DeviceFleet &) = delete;
    DeviceFleet &operator=(const DeviceFleet &) = delete;

    // Once only. After an error nothing runs.
    Result<std::vector<FleetDevice>> start();
    void stop();

private:
    struct Worker;
    Result<void> check() const;
    Result<FleetDevice> startDevice(int index, Worker &worker);
    QString serialOf(int index) const;

    FleetOptions m_options;
    std::uint32_t m_diceSeed = 0;
    std::unique_ptr<MdnsResponder> m_responder;
    std::unique_ptr<simulation::OwnerSearch> m_owners;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

// A name for a file out of a serial: letters, digits, '-', '_' and '.' stay, everything else becomes %XX.
QString fileNameOf(const QString &serial);

} // namespace imprint
