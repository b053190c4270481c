// One device on one link, from the first ping to the certificate: opens its own link on the thread that calls go(), claims the serial in the
// registry, journals every step before and after, and tries again what the moment spoiled.
//
// It can be stopped, killed or unplugged at any instant; another DeviceRun of the same batch and serial, in this process or another,
// goes on from what the registry and the device say.
#pragma once

#include "models/devices/links.h"
#include "models/workflow/operational.h"
#include "models/workflow/outcome.h"

namespace imprint {

struct RunEnd {
    // Joined: the device is already under way on another link (or done); this link is only noted.
    enum class Kind { Done, Waiting, Failed, Interrupted, Joined };
    Kind kind = Kind::Failed;
    QString serial;  // empty when the device never said it
    Error reason;
};

// Called on the run's own thread; must be quick and thread-safe.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    // False: the device is under way on another link; the run ends as Joined.
    virtual bool identified(const QString &url, const Identification &device) = 0;
    virtual void stepStarted(const QString &url, Step step) = 0;
    virtual void stepFinished(const QString &url, Step step, const StepResult &result) = 0;
    virtual void activityChanged(const QString &url, const QString &activity) = 0;
};

class DeviceRun {
public:
    using LinkMaker = std::function<Result<std::unique_ptr<Link>>(const QString &url)>;

    DeviceRun(Workbench &bench, const Profile &profile, const BatchRecord &batch, Operational &operational, LinkMaker makeLink,
              RunObserver &observer);

    RunEnd go(const QString &url, std::stop_token stop);

private:
    struct Visit; // one connection to the device
    Result<void> connect(Visit &visit);
    Result<Claim> claimFor(Visit &visit);
    bool isTheRealOne(const Visit &visit);
    RunEnd visit(Visit &visit);
    StepResult runSteps(StepContext &c);
    RunEnd conclude(const StepResult &last);
    RunEnd giveUp(const Error &reason);

    Workbench &m_bench;
    const Profile &m_profile;
    const BatchRecord &m_batch;
    Operational &m_operational;
    LinkMaker m_makeLink;
    RunObserver &m_observer;
    QString m_url;
    QString m_serial;
    std::optional<Claim> m_claim;
    Step m_at = Step::Release;
};

} // namespace imprint
