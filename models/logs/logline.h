// A log as values: what was read of each line, for those who compare logs. Plain data; reading is logtext.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace imprint {

// Which clock a stamp was taken from.
enum class StampKind : std::uint8_t {
    None,      // the line carries no stamp
    Wall,      // seconds since 1970 in UTC
    Uptime,    // seconds since the device's start
    TimeOfDay, // seconds since a midnight; goes on past 86,400 when the log runs past the next one
};

struct LogLine {
    std::string_view text;  // without stamp, colours and line end; any bytes, also not UTF-8
    double seconds = 0;     // by the clock of `kind`; 0 without a stamp
    double resolution = 0;  // the stamp's last digit in seconds: 1, 0.001 …; 0 without a stamp
    StampKind kind = StampKind::None;
};

// All lines of a log, in the file's order; line N of the file is lines[N - 1].
struct LogText {
    std::vector<LogLine> lines;
    std::vector<std::size_t> reboots;  // index of the first line of every boot after the first, ascending
    StampKind kind = StampKind::None;  // of most stamps
    std::shared_ptr<const std::string> bytes; // what the texts point into
};

} // namespace imprint
