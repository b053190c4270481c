// The kernel's and rtc drivers' "setting system clock to …": which moment a line's stamp means.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace imprint {

// Nanoseconds since 1970 in UTC: of "…setting system clock to 2018-09-02T00:32:16 UTC (1535848336)".
std::optional<std::int64_t> clockSetting(std::string_view line);

} // namespace imprint
