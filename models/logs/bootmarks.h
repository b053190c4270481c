// Texts that a device prints when it starts, from resources/logformats/boots.json: "starts" stand at the beginning of a
// line, "contains" anywhere in it.
#pragma once

#include "crypto/result.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace imprint {

class BootMarks {
public:
    static Result<BootMarks> load(); // "logs.format"

    bool isAtStart(std::string_view line) const;
    bool isIn(std::string_view line) const;

private:
    std::vector<std::string> m_starts, m_contains;
    std::bitset<256> m_first;
};

} // namespace imprint
