#include "models/diagnosis/kdf/kdfsearch.h"

#include "crypto/kdflab/argon.h"
#include "models/diagnosis/kdf/kdfcoverage.h"
#include "models/diagnosis/kdf/kdfworker.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace imprint {

using namespace kdflab;

namespace {

using Clock = std::chrono::steady_clock;

constexpr double usualSeconds = 15;
constexpr double computedShare = 0.03; // of the time allowed, when nothing else was found
constexpr double certain = 1e-6; // fewer chance hits expected than this: the find ends the search

// Hands out the units of one round and gathers what the workers report.
class Round {
public:
    Round(const KdfPlan &plan, const KdfMatcher &matcher, std::vector<KdfUnit> units, KdfCoverage &coverage)
        : m_plan(plan), m_matcher(matcher), m_units(std::move(units)), m_coverage(coverage)
    {
        for (const KdfUnit &unit : m_units)
            m_planned += unit.seconds;
    }

    std::vector<KdfFind> run(unsigned threads, const std::function<bool(double done)> &goOn);

private:
    void work();
    void note(KdfUnitResult result, const KdfUnit &unit);

    const KdfPlan &m_plan;
    const KdfMatcher &m_matcher;
    const std::vector<KdfUnit> m_units;
    KdfCoverage &m_coverage;
    double m_planned = 0;

    std::stop_source m_settled; // ends what is under way when there is a find
    std::stop_source m_end;     // ends everything

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_next = 0;
    unsigned m_working = 0;
    double m_done = 0;
    bool m_isSettled = false;
    int m_fewest = 99;
    std::vector<KdfFind> m_found;
};

void Round::note(KdfUnitResult result, const KdfUnit &unit)
{
    const std::lock_guard lock(m_mutex);
    m_done += unit.seconds;
    m_coverage.add(unit, m_plan, result);
    for (KdfFind &find : result.found) {
        find.chanceHits = m_coverage.hypotheses() * find.chanceHits;
        m_isSettled |= find.chanceHits < certain;
        m_fewest = std::min(m_fewest, find.faultCount);
        m_found.push_back(std::move(find));
    }
    if (m_isSettled)
        m_settled.request_stop();
    m_changed.notify_all();
}

void Round::work()
{
    KdfWorker worker(m_plan, m_matcher);
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (m_end.stop_requested() || m_next == m_units.size() || (m_isSettled && m_fewest <= 1))
            break;
        const KdfUnit &unit = m_units[m_next++];
        if (m_isSettled && (unit.isChain || unit.seconds > 0.01))
            continue; // only what is quickly done may still explain it with fewer faults
        const std::stop_token stop = m_isSettled ? m_end.get_token() : m_settled.get_token();
        lock.unlock();
        note(worker.run(unit, stop), unit);
    }
    const std::lock_guard lock(m_mutex);
    --m_working;
    m_changed.notify_all();
}

std::vector<KdfFind> Round::run(unsigned threads, const std::function<bool(double)> &goOn)
{
    std::vector<std::jthread> workers;
    m_working = threads;
    for (unsigned i = 0; i < threads; ++i)
        workers.emplace_back([this] { work(); });
    std::unique_lock lock(m_mutex);
    while (m_working > 0) {
        m_changed.wait_for(lock, std::chrono::milliseconds(100), [&] { return m_working == 0; });
        const double done = m_planned > 0 ? m_done / m_planned : 1;
        lock.unlock();
        if (!goOn(done)) {
            m_end.request_stop();
            m_settled.request_stop();
        }
        lock.lock();
    }
    lock.unlock();
    workers.clear();
    return std::move(m_found);
}

bool isSame(const KdfFind &a, const KdfFind &b)
{
    return a.spec == b.spec && a.inputs.isSameAs(b.inputs);
}

// Fewest faults first, then the likeliest; the same thing once.
void arrange(std::vector<KdfFind> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const KdfFind &a, const KdfFind &b) {
        return a.faultCount != b.faultCount ? a.faultCount < b.faultCount : a.bits < b.bits;
    });
    std::vector<KdfFind> distinct;
    for (KdfFind &find : found)
        if (std::none_of(distinct.begin(), distinct.end(), [&](const KdfFind &known) { return isSame(known, find); }))
            distinct.push_back(std::move(find));
    if (distinct.size() > 20)
        distinct.resize(20);
    found = std::move(distinct);
}

struct Pass {
    int mostFaults;
    double mostBits;
    double share; // of the planned work
    double until; // this part of the time allowed: what is unlikely is not worth all of it
};
// What is likely is tried before the long list is even written. Where one trial costs much, two likely faults come before a rare one.
constexpr Pass passes[] = {{1, 9, 0.2, 0.5}, {2, 9, 0.2, 0.5}, {3, 22, 0.6, 0.5}};
constexpr Pass costlyPasses[] = {{1, 4.5, 0.3, 0.25}, {2, 7, 0.4, 0.6}, {1, 9, 0.2, 0.8}, {3, 22, 0.1, 1}};

std::span<const Pass> passesFor(KdfKind kind)
{
    if (kind == KdfKind::Scrypt || isArgon2(kind))
        return costlyPasses;
    return passes;
}

class Search {
public:
    Search(const KdfCase &hub, const KdfSearchOptions &options, double secondsOnce)
        : m_options(options), m_matcher(*hub.deviceOutput, hub.spec.length), m_plan(hub, hub.deviceOutput->size()),
          m_coverage(m_matcher), m_start(Clock::now()), m_kind(hub.spec.kind),
          m_isQuick(secondsOnce < 0.05)
    {
        m_threads = options.threads ? options.threads : std::max(1u, std::thread::hardware_concurrency());
        m_planned = options.plannedSeconds > 0 ? options.plannedSeconds : (0.3 * options.seconds + 0.5 * beyondUsual()) * m_threads;
    }

    KdfSearchResult run();

private:
    // The usual time is meant for many cases in a row, of which the hopeless ones are given up early. Who allows more wants it used.
    double beyondUsual() const { return std::max(0.0, m_options.seconds - usualSeconds); }
    double partAllowed(double until) const { return (until * (m_options.seconds - beyondUsual()) + 0.9 * beyondUsual()) / m_options.seconds; }
    double elapsed() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }
    bool goOn(double done, double until);
    void tryComputed(int mostFaults);

    const KdfSearchOptions &m_options;
    KdfMatcher m_matcher;
    KdfPlan m_plan;
    KdfCoverage m_coverage;
    const Clock::time_point m_start;
    const KdfKind m_kind;
    const bool m_isQuick; // one derivation as specified takes no time worth counting
    unsigned m_threads;
    double m_planned;
    KdfSearchResult m_result;
};

bool Search::goOn(double done, double until)
{
    const double seconds = elapsed();
    if (m_options.progress)
        m_options.progress({std::max(done, seconds / (m_options.seconds * until)), seconds});
    m_result.wasStopped = m_options.stop.stop_requested();
    m_result.isOutOfTime = seconds > m_options.seconds * until;
    return !m_result.wasStopped && !m_result.isOutOfTime;
}

// Folded, with parity, hashed: of the specification itself and of single faults, the likeliest first, while a small part of the time allowed lasts.
void Search::tryComputed(int mostFaults)
{
    const double until = elapsed() + computedShare * m_options.seconds;
    KdfWorker worker(m_plan, m_matcher);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < m_plan.hypotheses().size(); ++i)
        if (m_plan.hypotheses()[i].faults <= mostFaults)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [this](auto a, auto b) { return m_plan.hypotheses()[a].bits < m_plan.hypotheses()[b].bits; });
    for (const std::uint32_t hypothesis : order) {
        if (m_options.stop.stop_requested() || elapsed() > until)
            return;
        KdfUnitResult result = worker.runComputed(hypothesis);
        m_coverage.addComputed(result);
        for (KdfFind &find : result.found) {
            find.chanceHits = m_coverage.hypotheses() * std::exp2(-8.0 * double(m_matcher.output().size()));
            m_result.found.push_back(std::move(find));
        }
        if (!m_result.found.empty())
            return;
    }
}

KdfSearchResult Search::run()
{
    double before = 0;
    for (const Pass &pass : passesFor(m_kind)) {
        if (m_result.isOutOfTime && elapsed() > m_options.seconds * partAllowed(pass.until))
            break;
        auto units = m_plan.units(pass.mostFaults, pass.mostBits, m_planned * pass.share);
        m_coverage.begin(m_plan, units);
        if (before == 0 && m_isQuick)
            tryComputed(0);
        if (!m_result.found.empty())
            break;
        Round round(m_plan, m_matcher, std::move(units), m_coverage);
        for (KdfFind &find : round.run(m_threads, [&](double done) { return goOn(before + done * pass.share, partAllowed(pass.until)); }))
            m_result.found.push_back(std::move(find));
        if (m_result.found.empty() && before == 0 && !m_isQuick)
            tryComputed(0);
        before += pass.share;
        const bool isSettled = std::any_of(m_result.found.begin(), m_result.found.end(),
                                           [](const KdfFind &find) { return find.chanceHits < certain; });
        if (isSettled || m_result.wasStopped)
            break;
    }
    if (m_result.found.empty() && !m_result.wasStopped)
        tryComputed(1);
    arrange(m_result.found);
    m_result.hypotheses = m_coverage.hypotheses();
    m_result.chanceHits = m_coverage.chanceHits();
    m_result.covered = m_coverage.words();
    m_result.tried = m_coverage.tried();
    m_result.missing = m_coverage.missing();
    return std::move(m_result);
}

} // namespace

Result<KdfSearchResult> searchMismatch(const KdfCase &hub, const KdfSearchOptions &options)
{
    if (!hub.deviceOutput || hub.deviceOutput->size() < 4)
        return fail("kdf.case", "device_output: at least 4 bytes are needed to tell one derivation from another");
    const Clock::time_point start = Clock::now();
    auto own = evaluate(hub.spec, hub.inputs.values);
    const double once = std::chrono::duration<double>(Clock::now() - start).count();
    if (!own)
        return own.error();
    if (equalBytes(own->view(), *hub.deviceOutput)) {
        KdfSearchResult result;
        result.hypotheses = 1;
        result.chanceHits = std::exp2(-8.0 * double(own->size()));
        result.covered = QStringLiteral("The output is what the specification gives: the device did nothing else.");
        result.found.push_back({hub.spec, hub.inputs.values.clone(), std::move(*own), {}, 0, 0, result.chanceHits});
        return result;
    }
    return Search(hub, options, once).run();
}

} // namespace imprint
