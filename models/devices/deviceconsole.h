// What a simulated device prints on its serial line between frames: lines as ESP-IDF writes them, all ASCII, no line
// end.
//
// Nothing secret is printed; a log viewer shows these lines to people.
#pragma once

#include "models/devices/coapserver.h"
#include "models/devices/devicestate.h"

namespace imprint::simulation {

using Lines = std::vector<std::string>;

Lines romBanner(bool isPowerCut);                              // before the firmware runs
Lines bootLines(const Record &record, std::uint64_t uptimeMs); // the firmware says hello
std::string requestLine(const CoapCall &call, const CoapAnswer &answer, std::uint64_t uptimeMs);
std::string hcaLine(std::string_view text, std::uint64_t uptimeMs); // of its ownership
std::string idleLine(std::uint32_t turn, std::uint64_t uptimeMs); // what a device prints when nobody asks

} // namespace imprint::simulation
