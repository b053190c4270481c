// Lines through votes that are mostly right: weighted least squares with outliers weighed down (Tukey's bisquare). The
// drift is the device's crystal, so that several pieces of its log share one unless a piece clearly says otherwise.
#pragma once

#include "models/logs/alignsearch.h"

namespace imprint {

struct ClockFit {
    ClockLine line;
    double scale = 0;      // spread of the residuals, as of a normal distribution, seconds
    double meanX = 0;      // where the offset is known best
    double offsetError = 0; // one standard deviation, at meanX
    double driftError = 0;  // one standard deviation
    double count = 0;      // votes that carry it
    double first = 0, last = 0; // device times of the first and last of these

    // Standard deviation of the line at a device time.
    double errorAt(double x) const;
};

struct FitLimits {
    double tolerance = 0.1;  // votes further from the starting line do not count
    double leastScale = 0.002;
};

// One line. A drift that the votes do not say clearly is pulled to what crystals usually do, some 100 ppm at most.
ClockFit fitLine(const std::vector<Vote> &votes, const ClockLine &start, const FitLimits &limits);

// Lines for several pieces: starts[i] goes with votes[i].
std::vector<ClockFit> fitTogether(const std::vector<std::vector<Vote>> &votes, const std::vector<ClockLine> &starts, const FitLimits &limits);

} // namespace imprint
