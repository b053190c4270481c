// Leaps of the hub's clock that its own lines show, without the device's.
#pragma once

#include "models/logs/alignindex.h"

#include <optional>

namespace imprint {

struct HubLeap {
    std::uint32_t line = 0;   // first line under the new setting
    std::uint32_t before = 0; // last one with a stamp under the old
    double step = 0;          // seconds, less what usually lies between two lines
};

// Back by more than a second and a half, and it stays so. None when there are so many that the log is not in order.
std::vector<HubLeap> leapsBack(const AlignIndex &hub);

// Forward between two lines, by far more than the hub ever pauses around there; std::nullopt when nothing stands out.
std::optional<HubLeap> leapForward(const AlignIndex &hub, std::uint32_t first, std::uint32_t last);

// How many leaps came up to a line.
std::size_t eraOf(const std::vector<HubLeap> &leaps, std::uint32_t line);

} // namespace imprint
