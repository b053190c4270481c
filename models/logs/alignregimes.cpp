#include "models/logs/alignregimes.h"

#include "models/logs/alignchance.h"
#include "models/logs/alignleaps.h"
#include "models/logs/alignpieces.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace imprint {
namespace {

using Votes = std::vector<Vote>;

constexpr double usualDrift = 3e-4;

double weightOf(const Votes &votes)
{
    return std::accumulate(votes.begin(), votes.end(), 0.0, [](double sum, const Vote &v) { return sum + v.weight; });
}

Votes fitting(const Votes &votes, const ClockLine &line, double tolerance)
{
    Votes out;
    std::copy_if(votes.begin(), votes.end(), std::back_inserter(out), [&](const Vote &v) { return std::fabs(line.residual(v)) <= tolerance; });
    return out;
}

void describe(Regime &regime)
{
    regime.deviceFirst = regime.deviceLast = regime.votes.front().device;
    regime.hubFirst = regime.hubLast = regime.votes.front().hub;
    for (const Vote &v : regime.votes) {
        regime.deviceFirst = std::min(regime.deviceFirst, v.device);
        regime.deviceLast = std::max(regime.deviceLast, v.device);
        regime.hubFirst = std::min(regime.hubFirst, v.hub);
        regime.hubLast = std::max(regime.hubLast, v.hub);
    }
}

double middleHubLine(const Regime &regime)
{
    std::vector<std::uint32_t> lines;
    for (const Vote &v : regime.votes)
        lines.push_back(v.hub);
    std::nth_element(lines.begin(), lines.begin() + std::ptrdiff_t(lines.size() / 2), lines.end());
    return lines[lines.size() / 2];
}

// Both logs were written in the order of events: of pieces that cross, the lighter ones are chance.
std::vector<Regime> inOrder(std::vector<Regime> regimes)
{
    std::vector<double> best(regimes.size()), place(regimes.size());
    std::vector<int> before(regimes.size(), -1);
    int end = -1;
    for (std::size_t i = 0; i < regimes.size(); ++i) {
        place[i] = middleHubLine(regimes[i]);
        const double own = weightOf(regimes[i].votes);
        best[i] = own;
        for (std::size_t j = 0; j < i; ++j)
            if (place[j] <= place[i] && best[j] + own > best[i]) {
                best[i] = best[j] + own;
                before[i] = int(j);
            }
        if (end < 0 || best[i] > best[std::size_t(end)])
            end = int(i);
    }
    std::vector<Regime> kept;
    for (; end >= 0; end = before[std::size_t(end)])
        kept.insert(kept.begin(), std::move(regimes[std::size_t(end)]));
    return kept;
}

bool comesBefore(const Regime &a, const Regime &b)
{
    return a.group != b.group ? a.group < b.group : a.deviceFirst < b.deviceFirst;
}

// Which of the numbers stay when as few as possible are left out for the others to ascend.
std::vector<bool> ascending(const std::vector<std::uint32_t> &numbers)
{
    std::vector<std::size_t> ends, before(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::upper_bound(ends.begin(), ends.end(), numbers[i], [&](std::uint32_t n, std::size_t e) { return n < numbers[e]; });
        before[i] = at == ends.begin() ? i : *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(numbers.size());
    for (std::size_t i = ends.empty() ? numbers.size() : ends.back(); i < numbers.size();) {
        stays[i] = true;
        i = before[i] == i ? numbers.size() : before[i];
    }
    return stays;
}

// Votes that fit a line but lie elsewhere in the hub's log: a clock that was set back shows the same hour twice.
void dropOutOfOrder(std::vector<Regime> &regimes)
{
    constexpr std::uint32_t swap = 15; // lines that programs writing at once may change places by
    std::vector<std::uint32_t> lines;
    for (const Regime &r : regimes)
        for (const Vote &v : r.votes)
            lines.push_back(v.hub);
    const std::vector<bool> stays = ascending(lines);
    std::vector<std::uint32_t> next(lines.size() + 1, UINT32_MAX);
    for (std::size_t i = lines.size(); i-- > 0;)
        next[i] = stays[i] ? lines[i] : next[i + 1];
    std::size_t i = 0;
    std::uint32_t last = 0;
    for (Regime &r : regimes) {
        Votes kept;
        for (const Vote &v : r.votes) {
            if (stays[i] || (v.hub + swap >= last && (next[i] == UINT32_MAX || v.hub <= next[i] + swap)))
                kept.push_back(v);
            last = stays[i] ? v.hub : last;
            ++i;
        }
        r.votes = std::move(kept);
    }
    std::erase_if(regimes, [](const Regime &r) { return r.votes.empty(); });
    for (Regime &r : regimes)
        describe(r);
}

class Finder {
public:
    Finder(const AlignIndex &device, const AlignIndex &hub, const Votes &votes, double tolerance)
        : m_device(device), m_hub(hub), m_tolerance(tolerance)
    {
        const std::vector<HubLeap> leaps = leapsBack(hub);
        std::map<std::pair<std::uint32_t, std::size_t>, Votes> groups;
        for (const Vote &v : votes)
            groups[{device.boot[v.device], eraOf(leaps, v.hub)}].push_back(v);
        for (auto &[place, group] : groups) {
            m_boots.push_back(place.first);
            m_votes.push_back(std::move(group));
        }
    }
    std::vector<Regime> run();

private:
    void group(std::uint32_t g);
    void fitAll();
    void learnDrift();
    void mergeAlike();
    void weakGroups();
    void weakGroup(std::uint32_t g, std::uint32_t after, std::uint32_t before);
    std::optional<Peak> peakOf(const Votes &votes);

    const AlignIndex &m_device, &m_hub;
    const double m_tolerance;
    std::vector<Votes> m_votes;          // of each boot, cut where the hub's clock visibly leapt back
    std::vector<std::uint32_t> m_boots;  // of these
    std::vector<Regime> m_regimes;
    std::optional<double> m_drift; // once a boot said it well
    double m_driftSlack = 0;
};

// Crystals are good to some 100 ppm; a line that leans more has to be much better, or a clock that was set looks like a
// drift. The crystal is the same in every boot: once its drift is known, that is where to look.
std::optional<Peak> Finder::peakOf(const Votes &votes)
{
    SearchLimits wide;
    wide.tolerance = m_tolerance;
    SearchLimits narrow = wide;
    narrow.driftLow = m_drift.value_or(0) - (m_drift ? m_driftSlack : usualDrift);
    narrow.driftHigh = m_drift.value_or(0) + (m_drift ? m_driftSlack : usualDrift);
    const auto near = bestLine(votes, narrow);
    wide.least = near ? near->weight * 1.5 + 2 : 3;
    const auto far = bestLine(votes, wide);
    return far ? far : near;
}

void Finder::group(std::uint32_t g)
{
    const Votes sample = thinned(m_votes[g], 5000);
    const auto peak = peakOf(sample);
    if (!peak)
        return;
    const double each = chanceOfVote(m_device, m_hub, m_boots[g], m_tolerance);
    for (Piece &piece : piecesOf(m_votes[g], sample, peak->line, {m_tolerance, each})) {
        Regime regime;
        regime.boot = m_boots[g];
        regime.group = g;
        regime.fit = fitLine(piece.votes, piece.line, {m_tolerance * 2, 0.002});
        regime.votes = std::move(piece.votes);
        describe(regime);
        m_regimes.push_back(std::move(regime));
    }
}

// All pieces share the crystal; votes far outside the spread of the others are chance.
void Finder::fitAll()
{
    for (const double factor : {1.0, 0.6}) {
        std::vector<Votes> votes;
        std::vector<ClockLine> starts;
        for (const Regime &regime : m_regimes) {
            votes.push_back(regime.votes);
            starts.push_back(regime.fit.line);
        }
        const FitLimits limits{m_tolerance * 2 * factor, std::max(0.001, 0.29 * std::max(m_device.resolution, m_hub.resolution))};
        const auto fits = fitTogether(votes, starts, limits);
        for (std::size_t i = 0; i < fits.size(); ++i) {
            m_regimes[i].fit = fits[i];
            Votes kept = fitting(m_regimes[i].votes, fits[i].line, m_tolerance * 1.5);
            if (!kept.empty())
                m_regimes[i].votes = std::move(kept);
            describe(m_regimes[i]);
        }
    }
}

// A boot of few lines: the drift is known, and its events lie between those of its neighbours.
void Finder::weakGroup(std::uint32_t g, std::uint32_t after, std::uint32_t before)
{
    Votes votes;
    for (const Vote &v : m_votes[g])
        if (v.hub > after && v.hub < before)
            votes.push_back(v);
    SearchLimits limits;
    limits.tolerance = m_tolerance;
    limits.driftLow = *m_drift - 5e-5;
    limits.driftHigh = *m_drift + 5e-5;
    limits.least = 0.9;
    const auto peak = bestLine(votes, limits);
    if (!peak)
        return;
    Regime regime;
    regime.boot = m_boots[g];
    regime.group = g;
    regime.votes = fitting(votes, peak->line, m_tolerance * 1.3);
    const bool isStrong = std::any_of(regime.votes.begin(), regime.votes.end(), [](const Vote &v) { return v.bits >= 20 && v.weight >= 1; });
    if (regime.votes.empty() || (distinctVotes(regime.votes) < 2 && !(isStrong && votes.size() <= 2)))
        return;
    regime.fit.line = {peak->line.x0, peak->line.offset, *m_drift};
    describe(regime);
    m_regimes.push_back(std::move(regime));
}

void Finder::weakGroups()
{
    if (!m_drift)
        return;
    const std::vector<Regime> known = m_regimes;
    for (std::uint32_t g = 0; g < m_votes.size(); ++g) {
        if (std::any_of(known.begin(), known.end(), [g](const Regime &r) { return r.group == g; }))
            continue;
        std::uint32_t after = 0, before = std::uint32_t(m_hub.size());
        for (const Regime &r : known) {
            if (r.group < g)
                after = std::max(after, r.hubLast);
            else
                before = std::min(before, r.hubFirst);
        }
        weakGroup(g, after, before);
    }
    std::stable_sort(m_regimes.begin(), m_regimes.end(), comesBefore);
    m_regimes = inOrder(std::move(m_regimes));
}

void Finder::learnDrift()
{
    const auto best = std::max_element(m_regimes.begin(), m_regimes.end(), [](const Regime &a, const Regime &c) { return a.fit.count < c.fit.count; });
    if (best == m_regimes.end() || best->fit.count < 4 || best->fit.driftError > 3e-4)
        return;
    m_drift = best->fit.line.drift;
    m_driftSlack = 2e-5 + 4 * best->fit.driftError;
}

// Two pieces of one boot between which nothing was set.
void Finder::mergeAlike()
{
    for (std::size_t i = 1; i < m_regimes.size();) {
        Regime &a = m_regimes[i - 1], &b = m_regimes[i];
        const double x = (a.fit.last + b.fit.first) / 2;
        const double step = std::fabs(b.fit.line.at(x) - a.fit.line.at(x));
        if (a.boot != b.boot || step > std::max(0.5 * m_tolerance, 3 * std::hypot(a.fit.errorAt(x), b.fit.errorAt(x)))) {
            ++i;
            continue;
        }
        a.votes.insert(a.votes.end(), b.votes.begin(), b.votes.end());
        m_regimes.erase(m_regimes.begin() + std::ptrdiff_t(i));
        fitAll();
    }
}

std::vector<Regime> Finder::run()
{
    std::vector<std::uint32_t> order(m_votes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return weightOf(m_votes[a]) > weightOf(m_votes[b]); });
    for (int pass = 0; pass < 2; ++pass) {
        m_regimes.clear();
        for (const std::uint32_t g : order)
            group(g);
        std::stable_sort(m_regimes.begin(), m_regimes.end(), comesBefore);
        m_regimes = inOrder(std::move(m_regimes));
        dropOutOfOrder(m_regimes);
        fitAll();
        learnDrift();
    }
    mergeAlike();
    weakGroups();
    dropOutOfOrder(m_regimes);
    fitAll();
    return std::move(m_regimes);
}

} // namespace

std::vector<Regime> findRegimes(const AlignIndex &device, const AlignIndex &hub, const std::vector<Vote> &votes, double tolerance)
{
    return Finder(device, hub, votes, tolerance).run();
}

} // namespace imprint
