// label draw: the secrets of a batch's codes, handed out for flashing.
#pragma once

#include "app/commandline.h"

namespace imprint {

std::vector<Command> labelDrawCommands();

} // namespace imprint
