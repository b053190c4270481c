// From pieces that votes support to segments that cover the logs, and where in the hub's log its clock was set.
#pragma once

#include "models/logs/alignment.h"
#include "models/logs/alignregimes.h"

namespace imprint {

struct Segments {
    std::vector<AlignSegment> segments;
    std::vector<HubClockStep> steps;
};

// votes: all of them; the few lines on the other side of a leap may still say how large it was.
Segments makeSegments(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes, const std::vector<Vote> &votes);

} // namespace imprint
