// Names of zones as they stand beside stamps.
#pragma once

#include <optional>
#include <string_view>

namespace imprint {

// Minutes east of UTC; empty inside for a name that several zones share ("CST"); nothing for what is no zone.
std::optional<std::optional<int>> zoneOffset(std::string_view name);

} // namespace imprint
