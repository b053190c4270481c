// The stage of the demonstration: eight simulated devices in this process, the order file that came with them, and what
// must become of each. One delivered key is not the device's, as if somebody had put another board into the box.
#pragma once

#include "models/devices/devicefleet.h"
#include "models/devices/finder.h"

#include <set>

namespace imprint {

class DemoStage {
public:
    static Result<std::unique_ptr<DemoStage>> start();

    const std::vector<FleetDevice> &devices() const { return m_devices; }
    const QString &oddSerial() const { return m_oddSerial; } // the device that must be refused
    const QByteArray &orderCsv() const { return m_orderCsv; }
    // Finds the four on pseudo terminals as if they were USB ports, and the four that announce themselves on the
    // loopback interface.
    FinderOptions finderOptions() const;
    // Another demonstration may be running on this computer, with devices of the same names.
    bool isOurs(const FoundDevice &device) const;

private:
    DemoStage();
    DeviceFleet m_sensors, m_plugs;
    std::vector<FleetDevice> m_devices;
    QString m_oddSerial;
    QByteArray m_orderCsv;
};

} // namespace imprint
