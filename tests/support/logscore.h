// How good an alignment of made logs is, held against the truth.
#pragma once

#include "support/logpairs.h"

namespace imprint::test {

struct Score {
    bool isAligned = false;
    double worst = 0;     // seconds, over all true pairs that lie in a segment
    double covered = 0;   // share of true pairs that lie in a segment
    double f1 = 0;
    bool hasAllSteps = false, hasAllSegments = false, isBounded = false;
    bool isPartFound = false; // within ten lines
};

Score scoreOf(const LogPair &pair, const Alignment &found);

} // namespace imprint::test
