// `site serve`: the owner at home on the network, outside of any batch.
#pragma once

#include "app/commandline.h"

namespace imprint {

std::vector<Command> siteServeCommands();

} // namespace imprint
