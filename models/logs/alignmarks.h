// The operator's marks: lines of one moment in both logs. They always win over what was found.
#pragma once

#include "models/logs/alignment.h"
#include "models/logs/alignregimes.h"

namespace imprint {

// "logs.mark" when a line is not there or has no stamp.
Result<void> checkMarks(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignMark> &marks);

// Puts the lines through the marks; a boot or setting of the clock without a mark stays as it was found, unless its lines
// cannot lie where they do any more. A single mark takes its drift from what was found.
void applyMarks(const AlignIndex &device, const AlignIndex &hub, std::vector<AlignMark> marks, std::vector<Regime> &regimes);

} // namespace imprint
