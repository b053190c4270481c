// device release: signs and sends the owner's release to devices that this site owns.
#pragma once

#include "app/commandline.h"

namespace imprint {

std::vector<Command> releaseCommands();

} // namespace imprint
