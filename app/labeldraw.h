// Secrets that are drawn for labels, from the command line: `label draw` hands them out, `label print` shows them.
#pragma once

#include "app/commandline.h"
#include "models/workflow/drawnsecrets.h"

namespace imprint {

class OpenSite;
class Station;

std::vector<Command> labelDrawCommands();
// The key that drawn secrets of this site are sealed under; asks for the site's passphrase.
Result<Secret> askDrawnKey(Station &station, OpenSite &site);

} // namespace imprint
