// logs export: a stretch of time of several logs as one archive.
#pragma once

#include "app/commandline.h"

namespace imprint {

Command logsExportCommand();

} // namespace imprint
