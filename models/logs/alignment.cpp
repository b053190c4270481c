#include "models/logs/alignment.h"

#include "models/logs/alignchance.h"
#include "models/logs/aligndivergence.h"
#include "models/logs/alignmarks.h"
#include "models/logs/alignpairs.h"
#include "models/logs/alignsegments.h"
#include "models/logs/alignverdict.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <set>

namespace imprint {
namespace {

struct Attempt {
    std::vector<Vote> votes;
    std::vector<Regime> regimes;
    Verdict verdict;
    bool isByKinds = false;
};

// Kinds that share no word weigh little, and all the less the more lines they have: only beside each other. Weights of tokens
// are what the search is tuned to, so that the best line gets what as many tokens would weigh.
void makeComparable(std::vector<Vote> &votes, double tolerance)
{
    SearchLimits limits;
    limits.tolerance = tolerance;
    limits.least = 0.3;
    limits.work = 2000000;
    const auto peak = bestLine(thinned(votes, 2000), limits);
    if (!peak)
        return;
    std::set<std::uint32_t> devices, hubs;
    for (const Vote &v : votes)
        if (std::fabs(peak->line.residual(v)) <= tolerance) {
            devices.insert(v.device);
            hubs.insert(v.hub);
        }
    const double factor = 0.6 * double(std::min(devices.size(), hubs.size())) / peak->weight;
    for (Vote &v : votes)
        v.weight *= std::max(1.0, factor);
}

Attempt attempt(const AlignIndex &device, const AlignIndex &hub, std::vector<Vote> votes, double tolerance, bool isByKinds)
{
    Attempt a;
    a.isByKinds = isByKinds;
    a.votes = std::move(votes);
    if (isByKinds)
        makeComparable(a.votes, tolerance);
    a.regimes = findRegimes(device, hub, a.votes, tolerance);
    a.verdict = judge({device, hub, a.votes, a.regimes, tolerance, isByKinds});
    return a;
}

// By tokens; where these are too few, by kinds.
Attempt bestAttempt(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular, double tolerance)
{
    Attempt byTokens = attempt(device, hub, tokenVotes(device, hub, regular), tolerance, false);
    if (byTokens.verdict.isAligned)
        return byTokens;
    Attempt byKinds = attempt(device, hub, kindVotes(device, hub, regular), tolerance, true);
    return byKinds.verdict.isAligned ? std::move(byKinds) : std::move(byTokens);
}

// As far beside the line as its votes lie, and what the stamps leave open.
PairLimits pairLimits(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes, bool isByKinds)
{
    double scale = 0;
    for (const Regime &r : regimes)
        scale = std::max(scale, r.fit.scale);
    PairLimits limits;
    const double stamps = (device.resolution + hub.resolution) / 2;
    limits.near = std::clamp((isByKinds ? 3.5 : 5) * scale, stamps + 0.03, stamps + 0.3);
    limits.far = isByKinds ? limits.near : limits.near + 1.5;
    limits.isByKinds = isByKinds;
    return limits;
}

void fill(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular, const Attempt &found, Alignment &out)
{
    Segments segments = makeSegments(device, hub, found.regimes, found.votes);
    out.segments = std::move(segments.segments);
    out.steps = std::move(segments.steps);
    for (const AlignSegment &s : out.segments)
        out.errorBound = std::max(out.errorBound, s.errorBound);
    out.pairs = findPairs(device, hub, out.segments, regular, pairLimits(device, hub, found.regimes, found.isByKinds));
    out.divergence = findDivergence(device, hub, out.segments, out.pairs);
}

// The operator's lines are a pair, whatever else was found for them.
void addMarks(const std::vector<AlignMark> &marks, std::vector<AlignPair> &pairs)
{
    for (const AlignMark &mark : marks)
        std::erase_if(pairs, [&](const AlignPair &p) { return p.device == mark.device || p.hub == mark.hub; });
    for (const AlignMark &mark : marks)
        pairs.push_back({mark.device, mark.hub, 0, false});
    std::sort(pairs.begin(), pairs.end(), [](const AlignPair &a, const AlignPair &b) { return a.device < b.device; });
}

std::string missingTimes(const AlignIndex &device, const AlignIndex &hub)
{
    if (device.stamped == 0)
        return "the device's log has no times that could be read";
    return hub.stamped == 0 ? "the hub's log has no times that could be read" : "";
}

} // namespace

Result<Alignment> alignLogs(const LogText &deviceLog, const LogText &hubLog, const AlignOptions &options)
{
    auto later = std::async(std::launch::async, [&] { return makeAlignIndex(hubLog); });
    const AlignIndex device = makeAlignIndex(deviceLog);
    const AlignIndex hub = later.get();
    if (auto ok = checkMarks(device, hub, options.marks); !ok)
        return ok.error();
    Alignment out;
    out.reboots = deviceLog.reboots;
    out.why = missingTimes(device, hub);
    if (!out.why.empty())
        return out;
    const double tolerance = (device.resolution + hub.resolution) / 2 + 0.1;
    const RegularKinds regular{regularKinds(device, tolerance), regularKinds(hub, tolerance)};
    Attempt found = bestAttempt(device, hub, regular, tolerance);
    out.isAligned = found.verdict.isAligned;
    out.why = found.verdict.why;
    out.confidence = found.verdict.confidence;
    out.rivals = found.verdict.rivals;
    if (!options.marks.empty()) {
        if (!out.isAligned)
            found.regimes.clear();
        applyMarks(device, hub, options.marks, found.regimes);
        out.isAligned = true;
        out.confidence = 1;
        out.why = "the operator's marks";
    }
    if (out.isAligned)
        fill(device, hub, regular, found, out);
    addMarks(options.marks, out.pairs);
    return out;
}

} // namespace imprint
