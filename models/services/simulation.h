// Simulated devices in this process, for trying the whole job without hardware: makes a site for the trial in a temporary folder (passphrase
// drawn, never shown), an order with delivered keys, a batch, and the devices on PTYs and UDP, one of which holds another key than was delivered.
//
// Everything is gone when the trial ends or the program does. Errors: those of OpenSite, Registry and DeviceFleet.
#pragma once

#include "models/devices/devicefleet.h"
#include "models/services/batchcontroller.h"

#include <QTemporaryDir>

namespace imprint {

struct TrialPlan {
    int devices = 8;    // half of them on PTYs (none where there are no PTYs), the others on UDP
    QString siteName, batchName; // translated by whoever asks
    bool hasWrongKey = true;     // one device's key differs from the delivered one: it will be refused
    bool hasUnknownKey = true;   // for one device no key was delivered: it will ask
    std::vector<std::string> faults; // of devicefaults.h, "LH-112/slow=300": serials count from LH-110
    std::uint32_t seed = 0;      // 0: drawn; else identity keys repeat, for pictures
};

class Simulation : public QObject {
    Q_OBJECT
public:
    Simulation(SiteService &site, RandomSource &random, QObject *parent = nullptr);
    ~Simulation() override;

    bool isRunning() const { return !m_fleets.empty(); }
    // The trial's site is open and unlocked when then is called with what BatchController::start() takes.
    Job *begin(const TrialPlan &plan, QObject *context, std::function<void(Result<BatchStart>)> then);
    void end();

private:
    struct Begun;
    void stage(const TrialPlan &plan, const QPointer<QObject> &guard, const std::function<void(Result<BatchStart>)> &then);

    SiteService &m_site;
    RandomSource &m_random;
    std::shared_ptr<QTemporaryDir> m_folder;
    std::vector<std::shared_ptr<DeviceFleet>> m_fleets;
};

} // namespace imprint
