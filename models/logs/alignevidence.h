// What two logs have in common, as votes for moments: rare tokens, or where there are none, rare kinds of lines.
#pragma once

#include "models/logs/alignindex.h"
#include "models/logs/alignsearch.h"

namespace imprint {

// Kinds of lines that come like a clock's tick: they fit many offsets equally well. One flag a template.
std::vector<bool> regularKinds(const AlignIndex &log, double tolerance);

struct RegularKinds {
    std::vector<bool> device, hub;
};

// Pairs of lines that share a token which is rare in both logs. A counter in lines that tick is none.
std::vector<Vote> tokenVotes(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular);

// Pairs of lines of rare kinds; kinds that share words weigh more. Ticking kinds are left out.
std::vector<Vote> kindVotes(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular);

} // namespace imprint
