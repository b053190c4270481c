// What the words of one command ask for: labels of a CSV, a batch, devices of the registry.
#pragma once

#include "app/commandline.h"
#include "models/workflow/labelorder.h"

namespace imprint {

class LabelMakers;
class Station;

// "usage.…", and the errors of models/workflow/labelorder.h.
Result<LabelOrder> labelOrder(Station &station, const Invocation &call, LabelMakers &makers);

} // namespace imprint
