// The scenes of the Diagnose page.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> diagnoseScenes();

} // namespace imprint
