// The scenes of Devices, Activity and the manual: over the batch that earlier scenes ran with simulated devices, or over one of
// their own when there is none.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

// Unless a site is open: one with simulated devices, whose batch runs.
void beginTrial(Stage &stage);

std::vector<Scene> registryScenes();

} // namespace imprint
