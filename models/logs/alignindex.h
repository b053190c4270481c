// A log taken apart for comparing: time, boot, kind and tokens of every line, and where every token occurs.
#pragma once

#include "models/logs/aligntokens.h"
#include "models/logs/logline.h"

#include <span>

namespace imprint {

struct AlignIndex {
    struct Place {
        std::uint64_t key;
        std::uint32_t line;
        std::uint8_t bits;
        bool isSecond;
    };
    struct Template {
        std::uint32_t count = 0;
        std::uint32_t first = 0; // a line of this kind
        std::uint32_t begin = 0; // its lines are templateLines[begin … begin + count)
    };

    const LogText *log = nullptr;
    std::vector<double> time;              // the middle of what the stamp can mean; NaN without a stamp of the log's clock
    std::vector<std::uint32_t> boot;       // from 0
    std::vector<std::uint32_t> bootFirst;  // first line of each boot
    std::vector<std::uint32_t> templateOf;
    std::vector<Template> templates;
    std::vector<std::uint32_t> templateLines;
    std::vector<std::uint32_t> tokenBegin; // tokens of line n: tokens[tokenBegin[n] … tokenBegin[n + 1])
    std::vector<LineToken> tokens;
    std::vector<Place> places;             // by key, then by line
    double resolution = 0;                 // of most stamps, in seconds
    std::size_t stamped = 0;
    double earliest = 0, latest = 0;       // of all stamps

    std::size_t size() const { return time.size(); }
    std::span<const LineToken> tokensOf(std::size_t line) const
    {
        return std::span(tokens).subspan(tokenBegin[line], tokenBegin[line + 1] - tokenBegin[line]);
    }
    std::span<const std::uint32_t> linesOf(std::uint32_t kind) const
    {
        return std::span(templateLines).subspan(templates[kind].begin, templates[kind].count);
    }
    std::span<const Place> placesOf(std::uint64_t key) const;
    // Last line of a boot.
    std::uint32_t bootLast(std::size_t b) const { return std::uint32_t((b + 1 < bootFirst.size() ? bootFirst[b + 1] : size()) - 1); }
};

// Both lines name something that no two programs write by chance, and not the same.
bool nameDifferent(std::span<const LineToken> a, std::span<const LineToken> b);

// The log has to outlive the index.
AlignIndex makeAlignIndex(const LogText &log);

} // namespace imprint
