// Pictures of the Logs page, over a device's log and its hub's that tell of a failed onboarding.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> logScenes();

} // namespace imprint
