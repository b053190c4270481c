// The scenes of Labels: the batch that earlier scenes ran, calibration, the editor, a code that does not fit, and labels of a
// CSV with secrets.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> labelScenes();

} // namespace imprint
