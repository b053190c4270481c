// Lines of two aligned logs that tell the same event, each in one pair at most.
#pragma once

#include "models/logs/alignevidence.h"
#include "models/logs/alignment.h"

namespace imprint {

struct PairLimits {
    double near = 0.1;      // seconds beside the segment's line where pairs are expected
    double far = 1;         // and where something rare may still be late
    bool isByKinds = false; // nothing shared is asked for where kinds of lines go together again and again
};

// regular: kinds that tick; their counters have to meet where pairs are expected, and not only each other.
std::vector<AlignPair> findPairs(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments,
                                 const RegularKinds &regular, const PairLimits &limits);

} // namespace imprint
