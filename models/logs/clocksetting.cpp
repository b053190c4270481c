#include "models/logs/clocksetting.h"

#include <charconv>

namespace imprint {

std::optional<std::int64_t> clockSetting(std::string_view line)
{
    constexpr std::string_view words = "setting system clock to ";
    const auto at = line.find(words);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto open = line.find('(', at);
    if (open == std::string_view::npos)
        return std::nullopt;
    std::int64_t seconds = 0;
    const char *const end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + open + 1, end, seconds);
    if (read.ec != std::errc() || read.ptr == end || *read.ptr != ')' || seconds < 0 || seconds > 9'000'000'000)
        return std::nullopt;
    return seconds * 1'000'000'000;
}

} // namespace imprint
