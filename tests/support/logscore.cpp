#include "support/logscore.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace imprint::test {
namespace {

const AlignSegment *segmentOf(const Alignment &found, std::size_t line)
{
    for (const AlignSegment &s : found.segments)
        if (line >= s.deviceFirst && line <= s.deviceLast)
            return &s;
    return nullptr;
}

bool areSame(const std::vector<HubClockStep> &truth, const std::vector<HubClockStep> &found)
{
    if (truth.size() != found.size())
        return false;
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (std::fabs(truth[i].step - found[i].step) > 0.5 || std::fabs(double(truth[i].hubLine) - double(found[i].hubLine)) > 1)
            return false;
    return true;
}

} // namespace

Score scoreOf(const LogPair &pair, const Alignment &found)
{
    Score s;
    s.isAligned = found.isAligned;
    if (!found.isAligned)
        return s;
    std::size_t covered = 0, right = 0;
    for (const auto &[d, h] : pair.pairs) {
        const AlignSegment *segment = segmentOf(found, d);
        if (!segment)
            continue;
        ++covered;
        for (const auto &truth : pair.segments)
            if (d >= truth.deviceFirst && d <= truth.deviceLast) {
                const double t = pair.device.lines[d].seconds;
                s.worst = std::max(s.worst, std::fabs(segment->hubTime(t) - truth.offset - t * (1 + truth.drift)));
            }
    }
    const std::set<std::pair<std::size_t, std::size_t>> truth(pair.pairs.begin(), pair.pairs.end());
    for (const AlignPair &p : found.pairs)
        right += truth.contains({p.device, p.hub}) ? 1 : 0;
    s.covered = double(covered) / double(std::max<std::size_t>(1, pair.pairs.size()));
    s.f1 = 2.0 * double(right) / double(std::max<std::size_t>(1, pair.pairs.size() + found.pairs.size()));
    s.hasAllSteps = areSame(pair.steps, found.steps);
    s.hasAllSegments = pair.segments.size() == found.segments.size();
    s.isBounded = s.worst <= found.errorBound;
    s.isPartFound = found.divergence && std::fabs(double(found.divergence->device) - double(pair.partsAt)) <= 10;
    return s;
}

} // namespace imprint::test
