// Pairs of lines that share no token: their kinds go together, again and again, or their words say the same.
#pragma once

#include "models/logs/alignpairs.h"
#include "models/logs/alignwords.h"

namespace imprint {

// Adds to pairs, which stay as they are. Going together counts only where it happens more often than at wrong offsets
// and than chance makes it; two kinds that tick have to say the same.
void addKindPairs(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments, const WordLikeness &likeness,
                  const RegularKinds &regular, const PairLimits &limits, std::vector<AlignPair> &pairs);

} // namespace imprint
