// Where the stories part: from some moment on, lines of kinds that had counterparts in the other log have none.
#pragma once

#include "models/logs/alignindex.h"
#include "models/logs/alignment.h"

namespace imprint {

// None when both tell the same to the end, as far as lines that are missing by the way allow to say so.
std::optional<Divergence> findDivergence(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments,
                                         const std::vector<AlignPair> &pairs);

} // namespace imprint
