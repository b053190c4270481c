// The scenes of the live batch: simulated devices of which one asks, one is refused and one is slow; then the report of it. They come first: the
// scenes of Devices and Activity show what these leave on record.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> liveScenes();

} // namespace imprint
