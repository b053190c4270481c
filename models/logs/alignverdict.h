// Do these two logs belong together? What was found is held against what chance, ticking lines, stories that run alike
// every time and other offsets would give.
#pragma once

#include "models/logs/alignevidence.h"
#include "models/logs/alignment.h"
#include "models/logs/alignregimes.h"

namespace imprint {

struct Verdict {
    bool isAligned = false;
    std::string why;
    double confidence = 0;
    std::vector<AlignRival> rivals;
};

struct Case {
    const AlignIndex &device, &hub;
    const std::vector<Vote> &votes; // by the device's lines
    const std::vector<Regime> &regimes;
    double tolerance = 0.1;
    bool isByKinds = false;
    bool isStrong = false; // nothing but what two programs hardly write by chance
};

Verdict judge(const Case &c);

} // namespace imprint
