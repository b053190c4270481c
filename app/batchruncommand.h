// batch run and batch resume: one sitting at a batch, from the passphrase to the report.
#pragma once

#include "app/commandline.h"

namespace imprint {

std::vector<Command> batchRunCommands();

} // namespace imprint
