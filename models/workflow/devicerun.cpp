#include "models/workflow/devicerun.h"

#include "models/core/threadguard.h"

#include "models/devices/protocols.h"
#include "models/workflow/release.h"
#include "models/workflow/steps.h"

#include <condition_variable>

namespace imprint {
namespace {

constexpr Milliseconds lease{180000};      // longer than any single step; renewed with every step
constexpr Milliseconds openTime{10000};
constexpr Milliseconds firstPause{200}, longestPause{5000};

QString attemptText(int attempt, int attempts)
{
    return QStringLiteral("attempt %1 of %2").arg(attempt).arg(attempts);
}

// False when stopped meanwhile.
bool pauseFor(Milliseconds time, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

struct DeviceRun::Visit {
    std::stop_token stop;
    std::unique_ptr<Link> link;
    std::unique_ptr<DeviceProtocol> protocol;
    std::optional<Identification> seen;
    std::optional<Known> known; // asked for with the claim
    bool isElsewhere = false;
};

DeviceRun::DeviceRun(Workbench &bench, const Profile &profile, const BatchRecord &batch, Operational &operational,
                     LinkMaker makeLink, RunObserver &observer)
    : m_bench(bench), m_profile(profile), m_batch(batch), m_operational(operational), m_makeLink(std::move(makeLink)),
      m_observer(observer)
{
}

RunEnd DeviceRun::go(const QString &url, std::stop_token stop)
{
    m_url = url;
    const Deadline deadline = after(std::chrono::seconds(m_profile.patience.deviceSeconds));
    Milliseconds pause = firstPause;
    for (int attempt = 1;; ++attempt) {
        Visit now{.stop = stop};
        if (attempt > 1)
            m_observer.activityChanged(url, attemptText(attempt, m_profile.patience.attempts));
        RunEnd end = visit(now);
        if (now.link)
            now.link->close();
        const bool isMoment = end.kind == RunEnd::Kind::Failed && blameOf(end.reason) == Blame::Moment;
        if (!isMoment)
            return end;
        const bool isLast = attempt >= m_profile.patience.attempts || std::chrono::steady_clock::now() >= deadline || !m_claim
            || end.reason.code == "device.changed";
        if (isLast && attempt > 1)
            end.reason.detail += (end.reason.detail.empty() ? "" : "; ") + attemptText(attempt, m_profile.patience.attempts).toStdString();
        if (isLast)
            return giveUp(end.reason);
        const Milliseconds asked = now.protocol ? now.protocol->askedPause() : Milliseconds(0);
        if (after(asked) >= deadline)
            return giveUp(end.reason);
        if (!pauseFor(std::max(pause, asked), stop))
            return giveUp(fail("stopped"));
        pause = std::min(pause * 2, longestPause);
    }
}

Result<void> DeviceRun::connect(Visit &visit)
{
    willBlock("link");
    auto link = m_makeLink(m_url);
    if (!link)
        return std::move(link).error();
    visit.link = std::move(*link);
    if (auto opened = visit.link->open(after(openTime), visit.stop); !opened)
        return opened;
    auto protocol = makeProtocol(m_profile.protocol, *visit.link, m_bench.random);
    if (!protocol)
        return std::move(protocol).error();
    visit.protocol = std::move(*protocol);
    const Patience patience{after(std::chrono::seconds(m_profile.patience.requestSeconds)), visit.stop};
    m_bench.registry.expectSoon(); // a device that is awake answers at once
    if (auto awake = visit.protocol->wake(patience); !awake)
        return awake;
    auto seen = visit.protocol->identify(patience);
    if (!seen)
        return std::move(seen).error();
    const QString serial = QString::fromStdString(seen->serial);
    if (m_claim && serial != m_serial)
        return fail("device.changed", "the device at " + m_url.toStdString() + " now says it is " + seen->serial);
    m_serial = serial;
    visit.seen = std::move(*seen);
    if (m_claim) // the pause before this visit may have been as long as the device asked for
        return m_bench.registry.renewLease(m_claim->runId, lease);
    if (!m_observer.identified(m_url, *visit.seen)) {
        visit.isElsewhere = true;
        return {};
    }
    auto claim = claimFor(visit);
    if (!claim)
        return std::move(claim).error();
    m_claim = std::move(*claim);
    return {};
}

Result<Claim> DeviceRun::claimFor(Visit &visit)
{
    const auto claim = [&]() -> Result<Claim> {
        auto met = m_bench.registry.meet(m_batch.id, m_serial, visit.link->where(), lease, visit.seen->epoch, visit.seen->key);
        if (!met)
            return std::move(met).error();
        visit.known = std::move(met->known);
        return std::move(met->claim);
    };
    auto first = claim();
    if (first || first.error().code != "device.refused" || !isTheRealOne(visit))
        return first;
    const QString why = QStringLiteral("it proved the delivered key; what failed before had proved nothing");
    if (auto retried = m_bench.registry.retryDevice(m_batch.id, m_serial, why); !retried)
        return std::move(retried).error();
    return claim();
}

// Whether something else claimed this device's serial and failed for that: the run that failed had not got through the
// verification, and what is here now holds the key that was delivered for the serial.
bool DeviceRun::isTheRealOne(const Visit &visit)
{
    const auto isUnproven = m_bench.registry.failedUnproven(m_batch.id, m_serial, visit.seen->key.spkiSha256());
    const bool isFree = visit.seen->state == DeviceState::Factory || visit.seen->state == DeviceState::Released;
    const Patience patience{after(std::chrono::seconds(m_profile.patience.requestSeconds)), visit.stop};
    return isUnproven && *isUnproven && isFree && provePossession(m_bench, *visit.protocol, *visit.seen, patience);
}

RunEnd DeviceRun::visit(Visit &visit)
{
    if (auto connected = connect(visit); !connected) {
        const StepResult result = ended(connected.error());
        if (blameOf(result.reason) == Blame::Moment || !m_claim)
            return {result.outcome == Outcome::Retry && blameOf(result.reason) == Blame::Workbench ? RunEnd::Kind::Interrupted : RunEnd::Kind::Failed,
                    m_serial, result.reason};
        return conclude(result);
    }
    if (visit.isElsewhere)
        return {RunEnd::Kind::Joined, m_serial, {}};
    auto standing = standingOf(*visit.seen, m_bench.registry, m_bench.site.ownerId);
    if (!standing)
        return conclude(ended(std::move(standing).error()));
    DtlsDoor door(m_url, m_operational, m_bench.random);
    StepContext context{.bench = m_bench,
                        .profile = m_profile,
                        .batch = m_batch,
                        .claim = *m_claim,
                        .device = *visit.protocol,
                        .secured = door,
                        .where = visit.link->where(),
                        .stop = visit.stop,
                        .seen = std::move(*visit.seen),
                        .standing = std::move(*standing),
                        .known = std::move(visit.known),
                        .activity = [this](const QString &text) { m_observer.activityChanged(m_url, text); }};
    return conclude(runSteps(context));
}

// From the first step whenever the device is free (it may be another one by now), else from where the journal stands.
StepResult DeviceRun::runSteps(StepContext &c)
{
    const bool isUnderWay = c.standing.isOurs() && c.standing.record->runId == m_claim->runId;
    const Step first = isUnderWay ? m_claim->at : Step::Release;
    m_bench.registry.postStepStarted(m_claim->runId, first);
    for (std::size_t i = std::size_t(first);; ++i) {
        const Step step = allSteps[i];
        m_observer.stepStarted(m_url, step);
        StepResult result = runStep(step, c);
        const bool goesOn = result.outcome == Outcome::Passed && step != allSteps.back();
        const auto next = goesOn ? std::optional(NextStep{allSteps[i + 1], lease}) : std::nullopt;
        if (goesOn) // the next step waits for it before it sends what matters
            m_bench.registry.postStepPassed(m_claim->runId, step, result.evidence, next);
        else if (result.outcome == Outcome::Passed) // with the last step ends the run: conclude()
            ;
        else if (auto noted = m_bench.registry.stepFinished(m_claim->runId, step, result.outcome, result.reason, result.evidence); !noted)
            return ended(noted.error());
        m_observer.stepFinished(m_url, step, result);
        if (!goesOn)
            return result;
    }
}

RunEnd DeviceRun::conclude(const StepResult &last)
{
    if (last.outcome == Outcome::Retry && blameOf(last.reason) == Blame::Moment)
        return {RunEnd::Kind::Failed, m_serial, last.reason}; // go() decides whether to try again
    struct Row {
        Outcome outcome;
        RunState state;
        RunEnd::Kind kind;
    };
    static constexpr Row rows[] = {
        {Outcome::Passed, RunState::Done, RunEnd::Kind::Done},
        {Outcome::Retry, RunState::Interrupted, RunEnd::Kind::Interrupted},
        {Outcome::NeedsOperator, RunState::Waiting, RunEnd::Kind::Waiting},
        {Outcome::Failed, RunState::Failed, RunEnd::Kind::Failed},
    };
    const Row &row = rows[std::size_t(last.outcome)];
    if (!m_claim)
        return {row.kind, m_serial, last.reason};
    const bool isDone = row.state == RunState::Done;
    const auto noted = isDone ? m_bench.registry.runDone(m_claim->runId, last.evidence)
                              : m_bench.registry.runEnded(m_claim->runId, row.state, last.reason);
    if (!noted) {
        if (isDone) // what was handed over before could not be kept
            return conclude(ended(noted.error()));
        return {RunEnd::Kind::Interrupted, m_serial, noted.error()};
    }
    return {row.kind, m_serial, last.reason};
}

RunEnd DeviceRun::giveUp(const Error &reason)
{
    const bool isStopped = blameOf(reason) == Blame::Workbench;
    return conclude({isStopped ? Outcome::Retry : Outcome::Failed, reason, {}});
}

} // namespace imprint
