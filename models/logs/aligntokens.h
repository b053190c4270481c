// What of a line can be found again in another program's log: ids, addresses, counters, message numbers.
//
// Two programs write one thing differently: aa:bb:cc:dd:ee:ff and aabbccddeeff, 0x1a2b and 6699 and 1A2B. A token's key
// is the same for all of these; where a text can be read in two ways (4521 in hex or decimal) there is a token for each.
// Pure words are no tokens: they make up the line's kind (its template), with # where the tokens stood.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace imprint {

struct LineToken {
    std::uint64_t key = 0;
    std::uint8_t bits = 0;   // how much it can say: 4 for a hex digit, log2 of a decimal number
    bool isSecond = false;   // another reading of a text whose first one is in the list too

    bool operator==(const LineToken &) const = default;
};

// Fills tokens (duplicates left out) and returns the key of the line's template. Any bytes; only the first 4,096 count.
std::uint64_t readTokens(std::string_view text, std::vector<LineToken> &tokens);

// Keys of the line's words of three letters and more, cut to their first five letters: joined and joining are one.
void readWords(std::string_view text, std::vector<std::uint64_t> &words);

} // namespace imprint
