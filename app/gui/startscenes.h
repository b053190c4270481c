// The scenes of the Bench before a batch runs: start page and wizard. They need a site, which earlier scenes made.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> startScenes();

} // namespace imprint
