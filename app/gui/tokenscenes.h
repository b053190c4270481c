// Pictures of the Token page over a SoftHSM of the pictures' own; none where SoftHSM is not installed.
#pragma once

#include "app/gui/screenshots.h"

namespace imprint {

std::vector<Scene> tokenScenes();

} // namespace imprint
