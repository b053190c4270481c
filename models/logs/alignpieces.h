// Votes of one boot cut where the hub's clock was set: which line holds when.
#pragma once

#include "models/logs/alignsearch.h"

namespace imprint {

struct PieceLimits {
    double tolerance = 0.1; // seconds
    double each = 0.01;     // the probability that a vote of nothing fits a line
};

struct Piece {
    std::vector<Vote> votes; // that fit
    ClockLine line;
};

// votes: all of the boot, by the device's lines; sample: as many of these as may be searched; first: its heaviest line.
// In order; empty when nothing holds.
std::vector<Piece> piecesOf(const std::vector<Vote> &votes, const std::vector<Vote> &sample, const ClockLine &first, const PieceLimits &limits);

} // namespace imprint
