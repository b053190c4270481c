// The pieces of one clock against the other: one for every boot of the device, and a further one wherever the hub's clock
// was set. Between two pieces of one boot the votes jump from one line to another and stay there: lines that hold at the
// same time are rivals, and only the heavier one counts.
#pragma once

#include "models/logs/alignfit.h"
#include "models/logs/alignindex.h"

namespace imprint {

struct Regime {
    std::uint32_t boot = 0;
    std::uint32_t group = 0; // boots count here once more for every visible leap of the hub's clock
    ClockFit fit;
    std::vector<Vote> votes;          // that fit, by the device's lines
    std::uint32_t deviceFirst = 0, deviceLast = 0, hubFirst = 0, hubLast = 0; // lines of the first and last vote
    bool isMarked = false; // by the operator
};

// Pieces in the order of both logs; boots without evidence have none. votes: by the device's lines. tolerance: seconds.
std::vector<Regime> findRegimes(const AlignIndex &device, const AlignIndex &hub, const std::vector<Vote> &votes, double tolerance);

} // namespace imprint
