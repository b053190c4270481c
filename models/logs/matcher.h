// Finds texts in blocks of lines: the interface; what is behind it is chosen when Imprint is built (matchers/). Bytes are matched as they
// are, upper and lower case of ASCII letters only. A match never goes over the end of a line.
#pragma once

#include "crypto/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace imprint {

struct MatchWish {
    std::vector<std::string> patterns; // regular expressions (the common part of Perl's), or plain texts
    bool isText = false;
    bool ignoresCase = false;
};

class Matcher {
public:
    // (pattern, offset in the block of the line's first byte, and behind its last); at least once for each pattern and
    // line that fit, the lines of one pattern ascending.
    using Found = std::function<void(std::size_t pattern, std::size_t begin, std::size_t end)>;

    virtual ~Matcher() = default;
    // Whole lines, the last one with or without its end. Each thread needs a matcher of its own: see copy.
    virtual void scan(std::string_view block, const Found &found) = 0;
    virtual std::unique_ptr<Matcher> copy() const = 0;
};

// "logs.pattern": names the pattern and why it is none.
Result<std::unique_ptr<Matcher>> makeMatcher(const MatchWish &wish);
const char *matcherName(); // "Hyperscan" or "PCRE2"

} // namespace imprint
