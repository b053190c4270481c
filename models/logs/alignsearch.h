// The straight line through most votes: hub − device = offset + drift · (device − x0), of all lines in the limits.
//
// A vote says that a line of the device and one of the hub may be of the same moment; most votes may be wrong. The search
// halves boxes of (offset, drift) and always goes on with the box that could hold most (Breuel 1992, "RAST"): what it
// returns is the best line there is, not a random sample's. Work is bounded; past the bound it follows the best box down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace imprint {

struct Vote {
    double x = 0;      // device's time, seconds
    double y = 0;      // hub's time − x
    double weight = 1;
    std::uint64_t key = 0; // what both lines share
    std::uint32_t device = 0, hub = 0; // lines, from 0
    std::uint8_t bits = 0; // how much the shared thing can say
};

struct ClockLine {
    double x0 = 0, offset = 0, drift = 0; // drift: 1e-6 is one ppm
    double at(double x) const { return offset + drift * (x - x0); }
    double residual(const Vote &v) const { return v.y - at(v.x); }
};

struct SearchLimits {
    double driftLow = -5.2e-3, driftHigh = 5.2e-3;
    double tolerance = 0.1;     // seconds a vote may lie beside the line
    double least = 2;           // lines of less weight are not returned
    std::size_t work = 6000000; // votes looked at
};

struct Peak {
    ClockLine line;
    double weight = 0;
};

std::optional<Peak> bestLine(const std::vector<Vote> &votes, const SearchLimits &limits);

} // namespace imprint
