#include "models/workflow/batchrun.h"

#include "models/core/qtbytes.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr Milliseconds supervision{500}; // how often answers of other processes are looked for
constexpr Milliseconds tryAgainTime{5000};

LiveRow::State stateOf(const RunEnd &end)
{
    if (end.reason.code == "device.done")
        return LiveRow::State::Done;
    static constexpr LiveRow::State states[] = {LiveRow::State::Done, LiveRow::State::Waiting, LiveRow::State::Failed,
                                                LiveRow::State::Interrupted, LiveRow::State::Queued};
    return states[std::size_t(end.kind)];
}

} // namespace

bool LiveRow::isSpoiled() const
{
    return state == State::Failed && blameOf(reason) == Blame::Moment;
}

bool LiveRow::waitsForKey() const
{
    return state == State::Interrupted && reason.code.starts_with("hsm.");
}

BatchRun::BatchRun(Workbench &bench, Profile profile, BatchRecord batch, DeviceRun::LinkMaker makeLink,
                   const BatchOptions &options, BatchObserver &observer)
    : m_bench(bench), m_profile(std::move(profile)), m_batch(std::move(batch)), m_makeLink(std::move(makeLink)),
      m_options(options), m_observer(observer), m_operational(bench, m_profile.allowsCcm8),
      m_lastEvent(std::chrono::steady_clock::now())
{
    for (int i = 0; i < std::clamp(m_options.devicesAtOnce, 1, 16); ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(stop); });
    m_supervisor = std::jthread([this](std::stop_token stop) { supervise(stop); });
}

BatchRun::~BatchRun()
{
    stop();
    if (m_supervisor.joinable())
        m_supervisor.join();
}

void BatchRun::queue(const QString &url)
{
    Entry &entry = m_entries[url];
    if (entry.isUnderWay)
        return;
    entry.isUnderWay = true;
    entry.nextTry.reset();
    entry.row.state = LiveRow::State::Queued;
    m_queue.push_back(url);
    m_changed.notify_all();
}

std::optional<QString> BatchRun::take(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_queue.empty() && !m_isPaused && !m_bench.signer.isAway(); }) || stop.stop_requested())
        return std::nullopt;
    QString url = m_queue.front();
    m_queue.pop_front();
    ++m_running;
    return url;
}

void BatchRun::work(std::stop_token stop)
{
    while (const auto url = take(stop)) {
        change(*url, [this](LiveRow &row) {
            row.state = LiveRow::State::Running;
            row.reason = {};
            row.startedAt = m_bench.clock.unixMilliseconds();
            row.endedAt = 0;
        });
        DeviceRun run(m_bench, m_profile, m_batch, m_operational, m_makeLink, *this);
        finished(*url, run.go(*url, stop));
    }
}

void BatchRun::settle(Entry &entry, const RunEnd &end)
{
    entry.isUnderWay = entry.isKnocking = false;
    if (!entry.row.fingerprint.isEmpty())
        if (const auto it = m_byKey.find(entry.row.fingerprint); it != m_byKey.end() && it->second == entry.row.url)
            m_byKey.erase(it);
    if (end.kind == RunEnd::Kind::Joined)
        return;
    entry.row.state = stateOf(end);
    entry.row.reason = entry.row.state == LiveRow::State::Done ? Error{} : end.reason;
    entry.row.at.reset();
    entry.row.activity.clear();
    entry.row.endedAt = m_bench.clock.unixMilliseconds();
    const bool isElsewhere = end.reason.code == "device.done" || end.reason.code == "device.taken";
    if (isElsewhere)
        for (auto &[url, other] : m_entries)
            if (url != entry.row.url && other.row.serial == entry.row.serial && !other.joinedTo)
                entry.joinedTo = url;
    // Nobody answered yet (a board that boots), or this computer was in the way: again soon. A device that failed for
    // good in all its attempts stays failed until it is plugged in again or the operator says so.
    const bool isAgain =
        (entry.row.isSpoiled() && end.serial.isEmpty()) || entry.row.state == LiveRow::State::Interrupted;
    if (entry.isPresent && isAgain)
        entry.nextTry = after(tryAgainTime);
    if (entry.row.state == LiveRow::State::Failed && !end.serial.isEmpty() && blameOf(end.reason) == Blame::Moment)
        m_spoiled.insert(end.serial);
}

bool BatchRun::isSpoiled(const RunEnd &end)
{
    if (end.reason.code != "device.refused")
        return false;
    const std::lock_guard lock(m_mutex);
    return m_spoiled.erase(end.serial) > 0;
}

// The device may still be there on another link; its claim is open again for that.
void BatchRun::useOtherLink(const QString &url)
{
    for (auto &[otherUrl, other] : m_entries) {
        if (other.joinedTo != url || !other.isPresent || other.isUnderWay)
            continue;
        other.joinedTo.reset();
        m_entries[url].joinedTo = otherUrl;
        m_entries[url].nextTry.reset();
        queue(otherUrl);
        return;
    }
}

bool BatchRun::hasOtherLink(const QString &url) const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const auto &entry) { return entry.second.joinedTo == url && entry.second.isPresent; });
}

void BatchRun::finished(const QString &url, const RunEnd &end)
{
    // Also when somebody on this link only claimed the key that a device on another link may really hold.
    const bool mayUseOther = !end.serial.isEmpty() && end.kind == RunEnd::Kind::Failed && hasOtherLink(url) &&
                             (blameOf(end.reason) == Blame::Moment || end.reason.code == "key.possession");
    // Unplugged, seen as failed, and plugged in again, here or on another port: that is the operator's way to say "try
    // again".
    const bool isSecondTry = isSpoiled(end);
    if (mayUseOther || isSecondTry)
        (void)m_bench.registry.retryDevice(m_batch.id, end.serial, QStringLiteral("the link failed"));
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[url];
        settle(entry, end);
        if (mayUseOther)
            useOtherLink(url);
        else if (isSecondTry)
            queue(url);
    }
    change(url, [](LiveRow &) {});
    const std::lock_guard lock(m_mutex);
    m_hasFinished = true;
    if (Entry &entry = m_entries[url]; entry.next) {
        const FoundDevice next = *std::exchange(entry.next, std::nullopt);
        arrived(entry, next);
        queue(url);
    }
    --m_running;
    if (!end.serial.isEmpty() && end.kind != RunEnd::Kind::Interrupted)
        m_lastEvent = std::chrono::steady_clock::now();
    m_changed.notify_all();
}

// Whatever the CA key was missing for waits until it is there again, and goes on at once then; nothing new starts meanwhile.
bool BatchRun::waitsForKey()
{
    const bool isAway = m_bench.signer.isAway();
    const std::lock_guard lock(m_mutex);
    if (isAway)
        m_lastEvent = std::chrono::steady_clock::now();
    if (m_hasWaited && !isAway) {
        for (auto &[url, entry] : m_entries)
            if (entry.row.state == LiveRow::State::Interrupted && entry.row.waitsForKey())
                entry.nextTry = std::chrono::steady_clock::now();
        m_changed.notify_all();
    }
    m_hasWaited = isAway;
    return isAway;
}

void BatchRun::requeueReady()
{
    if (waitsForKey())
        return;
    const auto ready = m_bench.registry.interrupted(m_batch.id);
    const std::lock_guard lock(m_mutex);
    if (m_isStopped)
        return;
    const auto now = std::chrono::steady_clock::now();
    for (auto &[url, entry] : m_entries) {
        if (entry.isUnderWay || !entry.isPresent || entry.joinedTo || entry.row.state == LiveRow::State::Done)
            continue;
        const bool isAnswered = ready && !entry.row.serial.isEmpty() &&
                                entry.row.state != LiveRow::State::Interrupted &&
                                std::find(ready->begin(), ready->end(), entry.row.serial) != ready->end();
        if (!isAnswered && !(entry.nextTry && *entry.nextTry <= now))
            continue;
        queue(url);
        entry.isKnocking = entry.row.serial.isEmpty();
    }
}

bool BatchRun::hasEnded()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopped)
            return true;
        if (!m_isAwaited || isBusy())
            return false;
        const auto quiet = std::chrono::steady_clock::now() - m_lastEvent;
        if (m_options.quietTime.count() > 0 && quiet >= m_options.quietTime)
            return true;
    }
    if (!m_options.endsWithExpected)
        return false;
    const auto now = m_bench.registry.batch(m_batch.id);
    return now && now->expected > 0 && now->notSeen + now->running + now->waiting + now->interrupted == 0;
}

bool BatchRun::isBusy() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const auto &entry) { return entry.second.isUnderWay && !entry.second.isKnocking; });
}

void BatchRun::supervise(std::stop_token stop)
{
    while (!stop.stop_requested() && !hasEnded()) {
        {
            std::unique_lock lock(m_mutex);
            // The end of the last device may be the end of the batch, which nobody should wait half a second for.
            m_changed.wait_for(lock, stop, supervision, [this] { return m_isStopped || (m_hasFinished && !isBusy()); });
            m_hasFinished = false;
        }
        requeueReady();
    }
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    for (std::jthread &thread : m_threads)
        thread.join();
}

void BatchRun::pause()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = true;
}

void BatchRun::resume()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = false;
    m_changed.notify_all();
}

void BatchRun::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    m_changed.notify_all();
}

Result<QByteArray> BatchRun::wait()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isAwaited = true;
        m_changed.notify_all();
    }
    if (m_supervisor.joinable())
        m_supervisor.join();
    return m_bench.registry.signAuditHead(m_bench.signer);
}

std::vector<LiveRow> BatchRun::rows() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<LiveRow> rows;
    std::set<QString> serials;
    for (const auto &[url, entry] : m_entries)
        if (!entry.joinedTo) {
            rows.push_back(entry.row);
            serials.insert(entry.row.serial);
        }
    for (const LiveRow &row : m_gone)
        if (!serials.contains(row.serial))
            rows.push_back(row);
    return rows;
}

template <typename Change>
void BatchRun::change(const QString &url, Change apply)
{
    const std::lock_guard inOrder(m_observerMutex);
    LiveRow copy;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[url];
        apply(entry.row);
        copy = entry.row;
        copy.isJoined = entry.joinedTo.has_value();
    }
    m_observer.rowChanged(copy);
}

bool BatchRun::identified(const QString &url, const Identification &device)
{
    const QString fingerprint = hexText(device.key.spkiSha256());
    std::optional<QString> elsewhere;
    {
        const std::lock_guard lock(m_mutex);
        Entry &met = m_entries[url];
        met.isKnocking = false;
        if (met.row.serial.isEmpty())
            m_lastEvent = std::chrono::steady_clock::now();
        const auto [it, isFirst] = m_byKey.emplace(fingerprint, url);
        if (!isFirst && it->second != url) {
            elsewhere = it->second;
            Entry &entry = m_entries[url];
            entry.joinedTo = elsewhere;
            QStringList &others = m_entries[*elsewhere].row.otherWheres;
            if (!others.contains(entry.row.where))
                others << entry.row.where;
        }
    }
    if (elsewhere) {
        change(*elsewhere, [](LiveRow &) {});
        change(url, [](LiveRow &) {});
        return false;
    }
    change(url, [&](LiveRow &row) {
        row.serial = QString::fromStdString(device.serial);
        row.model = QString::fromStdString(device.model);
        row.fingerprint = fingerprint;
    });
    return true;
}

void BatchRun::stepStarted(const QString &url, Step step)
{
    change(url, [step](LiveRow &row) {
        row.at = step;
        row.activity.clear();
        row.steps[std::size_t(step)].reset();
    });
}

void BatchRun::stepFinished(const QString &url, Step step, const StepResult &result)
{
    change(url, [&](LiveRow &row) {
        row.at.reset();
        row.activity.clear();
        row.steps[std::size_t(step)] = result.outcome;
        row.reason = result.reason;
    });
}

void BatchRun::activityChanged(const QString &url, const QString &activity)
{
    change(url, [&](LiveRow &row) { row.activity = activity; });
}

} // namespace imprint
