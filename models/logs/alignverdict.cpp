#include "models/logs/alignverdict.h"

#include "models/logs/alignchance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace imprint {
namespace {

using Votes = std::vector<Vote>;

constexpr int strongBits = 20;
constexpr std::size_t constants = 3; // shared things that any two of a make may name: firmware, network, model

// Everything the verdict rests on, so that a test and a person can see it.
struct Evidence {
    std::size_t distinct = 0, strong = 0; // lines that fit, with something of their own; of these, by more than a small number
    std::size_t byChance = 0;             // the same where tokens are handed to wrong lines
    std::size_t rival = 0;                // the same at the best other offset
    double rivalOffset = 0;
    double independent = 0, scripted = 0; // log10 of the probability, for strong things and for intervals of a script
    std::size_t contradicted = 0;         // lines that name things of which the other log knows nothing
};

Votes allVotes(const std::vector<Regime> &regimes)
{
    Votes all;
    for (const Regime &r : regimes)
        all.insert(all.end(), r.votes.begin(), r.votes.end());
    return all;
}

Votes fitting(const Votes &votes, const ClockLine &line, double tolerance)
{
    Votes out;
    std::copy_if(votes.begin(), votes.end(), std::back_inserter(out), [&](const Vote &v) { return std::fabs(line.residual(v)) <= tolerance; });
    return out;
}

Votes strongOf(const Votes &votes)
{
    Votes out;
    std::copy_if(votes.begin(), votes.end(), std::back_inserter(out), [](const Vote &v) { return v.bits >= strongBits; });
    return out;
}

std::uint32_t heaviestBoot(const Case &c)
{
    std::map<std::uint32_t, std::size_t> counts;
    for (const Regime &r : c.regimes)
        counts[r.boot] += r.votes.size();
    return std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; })->first;
}

Votes ofBoot(const Case &c, std::uint32_t boot)
{
    Votes out;
    std::copy_if(c.votes.begin(), c.votes.end(), std::back_inserter(out), [&](const Vote &v) { return c.device.boot[v.device] == boot; });
    return out;
}

// The votes with every hub line handed to the next vote but shift of the same kinds of lines: what ticks still fits,
// what told a moment does not.
Votes shifted(const Case &c, const Votes &votes, std::size_t shift)
{
    std::map<std::uint64_t, Votes> families;
    for (const Vote &v : votes)
        if (v.weight >= 0.2)
            families[std::uint64_t(c.device.templateOf[v.device]) << 32 | c.hub.templateOf[v.hub]].push_back(v);
    Votes seldom, out;
    const auto hand = [&](Votes family) {
        std::stable_sort(family.begin(), family.end(), [](const Vote &a, const Vote &b) { return a.x < b.x; });
        for (std::size_t i = 0; i < family.size(); ++i) {
            Vote v = family[i];
            v.hub = family[(i + shift) % family.size()].hub;
            v.y = c.hub.time[v.hub] - v.x;
            out.push_back(v);
        }
    };
    for (auto &[kinds, family] : families) {
        if (family.size() < 4)
            seldom.insert(seldom.end(), family.begin(), family.end());
        else
            hand(family);
    }
    hand(seldom);
    return out;
}

std::size_t bestDistinct(const Votes &votes, double tolerance, double *offset = nullptr)
{
    SearchLimits limits;
    limits.tolerance = tolerance;
    limits.work = 2000000;
    const auto peak = bestLine(thinned(votes, 2000), limits);
    if (offset && peak)
        *offset = peak->line.offset - peak->line.drift * peak->line.x0;
    return peak ? distinctVotes(fitting(votes, peak->line, tolerance * 1.2)) : 0;
}

// log10 of the probability that another run of the same script gives the intervals we see: its pauses vary by a third.
double scripted(const Case &c)
{
    double sum = 0;
    for (const Regime &r : c.regimes) {
        std::map<std::uint32_t, std::size_t> choices;
        for (const Vote &v : c.votes)
            if (v.device >= r.deviceFirst && v.device <= r.deviceLast && v.weight >= 0.05)
                ++choices[v.device];
        const double each = chanceOfVote(c.device, c.hub, r.boot, c.tolerance);
        const double window = 2 * std::max({2.5 * r.fit.scale, c.device.resolution, c.hub.resolution, 0.005});
        std::set<std::uint64_t> keys;
        double before = 0;
        int seen = 0;
        for (const Vote &v : r.votes) {
            if (v.weight < 0.05 || !keys.insert(c.isByKinds ? std::uint64_t(v.device) : v.key).second)
                continue;
            const double script = window / (0.3 * std::max(v.x - before, 1e-3));
            if (seen++ > 1)
                sum += std::log10(std::clamp(std::max(script, each * double(choices[v.device])), 1e-6, 1.0));
            before = v.x;
        }
        const double lines = double(choices.size());
        sum += lines > 1 ? std::log10(lines * lines / 2) : 0; // two of them draw the line
    }
    return sum;
}

double independent(const Case &c, std::size_t strong)
{
    if (strong <= constants)
        return 0;
    const std::uint32_t boot = heaviestBoot(c);
    const std::size_t all = distinctVotes(strongOf(c.votes));
    return chanceOfLine(all, strong - constants, chanceOfVote(c.device, c.hub, boot, c.tolerance), 1 + int(c.regimes.size()));
}

// Lines of alike kinds that both name ids, and different ones, are of two stories.
std::size_t contradictions(const Case &c, const Votes &votes)
{
    std::size_t count = 0;
    std::set<std::uint32_t> seen;
    for (const Vote &v : votes) {
        const auto mine = c.device.tokensOf(v.device), other = c.hub.tokensOf(v.hub);
        const auto isId = [](const LineToken &t) { return t.bits >= 14; };
        const bool both = std::any_of(mine.begin(), mine.end(), isId) && std::any_of(other.begin(), other.end(), isId);
        const bool shares = std::any_of(mine.begin(), mine.end(), [&](const LineToken &t) {
            return t.bits >= 8 && std::any_of(other.begin(), other.end(), [&](const LineToken &o) { return o.key == t.key; });
        });
        count += both && !shares && seen.insert(v.device).second ? 1 : 0;
    }
    return count;
}

Evidence weigh(const Case &c)
{
    Evidence e;
    const Votes all = allVotes(c.regimes);
    e.distinct = distinctVotes(all);
    e.strong = distinctVotes(strongOf(all));
    e.independent = independent(c, e.strong);
    e.scripted = scripted(c);
    e.contradicted = c.isByKinds ? contradictions(c, all) : 0;
    Votes boot = ofBoot(c, heaviestBoot(c));
    if (!c.isByKinds)
        for (const std::size_t shift : {1u, 2u})
            e.byChance = std::max(e.byChance, bestDistinct(shifted(c, boot, shift), c.tolerance));
    std::erase_if(boot, [&](const Vote &v) {
        return std::any_of(c.regimes.begin(), c.regimes.end(), [&](const Regime &r) {
            return std::fabs(r.fit.line.residual(v)) <= 3 * c.tolerance;
        });
    });
    e.rival = bestDistinct(boot, c.tolerance, &e.rivalOffset);
    return e;
}

std::string number(std::size_t n, const char *one, const char *many)
{
    return std::to_string(n) + ' ' + (n == 1 ? one : many);
}

// Empty when nothing speaks against it.
std::string objection(const Evidence &e, bool isByKinds, bool isStrong)
{
    const std::string lines = number(e.distinct, "pair of lines agrees", "pairs of lines agree");
    if (e.distinct < (isByKinds ? 6u : 4u))
        return "only " + lines + " on one clock; that is too few to tell";
    if (e.contradicted * 4 > e.distinct)
        return lines + " in time, but they name different ids: these logs tell two stories that run alike";
    if (e.byChance > 2 && e.distinct < 2 * e.byChance)
        return lines + ", and chance alone makes " + std::to_string(e.byChance);
    const double others = double(std::max<std::size_t>(e.rival, 2)); // kinds meet by chance all the time: what stands out by far counts
    if (e.rival > 2 && (double(e.rival) > 0.6 * double(e.distinct) || (isByKinds && double(e.distinct) < others + 4 * std::sqrt(others))))
        return lines + " at the best offset and " + std::to_string(e.rival) + " at another one: it cannot be told which is right";
    const bool isIndependent = e.strong >= constants + 3 && e.independent < -6;
    if (!isIndependent && e.scripted > (isByKinds ? -8 : isStrong ? -4 : -6))
        return lines + ", but another run of the same program would look as much like it";
    return {};
}

// What is left of a case when nothing counts but what two programs hardly write by chance.
std::vector<Regime> strongRegimes(const std::vector<Regime> &regimes)
{
    std::vector<Regime> out = regimes;
    for (Regime &r : out)
        r.votes = strongOf(r.votes);
    std::erase_if(out, [](const Regime &r) { return r.votes.empty(); });
    return out;
}

Verdict verdictOf(const Case &c)
{
    Verdict v;
    if (c.regimes.empty()) {
        v.why = c.votes.empty() ? "the logs share nothing rare: no id, address, counter or kind of line that comes in both"
                                : "what the logs share does not agree on one clock";
        return v;
    }
    const Evidence e = weigh(c);
    if (e.rival > 2)
        v.rivals.push_back({e.rivalOffset, double(e.rival)});
    v.why = objection(e, c.isByKinds, c.isStrong);
    v.isAligned = v.why.empty();
    const double n = double(e.distinct), doubt = double(std::max(e.byChance > 2 ? e.byChance : 0, e.rival > 2 ? e.rival : 0)) / n;
    v.confidence = v.isAligned ? std::clamp(1 - 0.6 * doubt * doubt - std::exp(-0.8 * n), 0.5, 0.999) : 0;
    if (v.isAligned)
        v.why = number(e.distinct, "pair of lines agrees", "pairs of lines agree") + (c.isByKinds ? " by their kinds" : " by what both name") +
                "; chance makes " + std::to_string(e.byChance) + ", the best other offset " + std::to_string(e.rival);
    return v;
}

} // namespace

// Small numbers meet by chance in long logs; what is left when they are put aside may be clear.
Verdict judge(const Case &c)
{
    const Verdict all = verdictOf(c);
    if (all.isAligned || c.isByKinds || c.regimes.empty())
        return all;
    const std::vector<Vote> votes = strongOf(c.votes);
    const std::vector<Regime> regimes = strongRegimes(c.regimes);
    const Verdict strong = verdictOf({c.device, c.hub, votes, regimes, c.tolerance, false, true});
    return strong.isAligned ? strong : all;
}

} // namespace imprint
