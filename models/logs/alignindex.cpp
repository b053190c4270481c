#include "models/logs/alignindex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace imprint {
namespace {

constexpr double mostSeconds = 1e11; // no clock of anybody; NaN is refused as well

// Stamps may show more digits than their clock has: 12.000000 again and again is a clock of whole seconds.
double finestStep(const LogText &log, double resolution)
{
    for (const double unit : {1.0, 0.1, 0.01, 0.001}) {
        if (unit <= resolution)
            return resolution;
        std::size_t fits = 0, all = 0;
        for (std::size_t i = 0; i < log.lines.size() && all < 5000; ++i)
            if (log.lines[i].kind == log.kind && log.kind != StampKind::None) {
                const double n = log.lines[i].seconds / unit;
                ++all;
                fits += std::fabs(n - std::round(n)) < 1e-3 ? 1 : 0;
            }
        if (all >= 10 && fits == all)
            return unit;
    }
    return resolution;
}

void readTimes(const LogText &log, AlignIndex &index)
{
    std::map<double, std::size_t> resolutions;
    index.time.resize(log.lines.size());
    for (std::size_t i = 0; i < log.lines.size(); ++i) {
        const LogLine &line = log.lines[i];
        const bool isStamped = line.kind != StampKind::None && line.kind == log.kind && std::fabs(line.seconds) < mostSeconds;
        index.time[i] = isStamped ? line.seconds + line.resolution / 2 : std::numeric_limits<double>::quiet_NaN();
        if (isStamped) {
            index.earliest = index.stamped == 0 ? line.seconds : std::min(index.earliest, line.seconds);
            index.latest = index.stamped == 0 ? line.seconds : std::max(index.latest, line.seconds);
            ++index.stamped;
            ++resolutions[line.resolution];
        }
    }
    std::size_t most = 0;
    for (const auto &[resolution, count] : resolutions)
        if (count > most) {
            most = count;
            index.resolution = resolution;
        }
    const double step = finestStep(log, index.resolution);
    for (double &time : index.time)
        time += (step - index.resolution) / 2;
    index.resolution = step;
}

void readBoots(const LogText &log, AlignIndex &index)
{
    index.bootFirst = {0};
    for (const std::size_t line : log.reboots)
        if (line < log.lines.size() && line > index.bootFirst.back())
            index.bootFirst.push_back(std::uint32_t(line));
    index.boot.resize(log.lines.size());
    for (std::size_t b = 0; b < index.bootFirst.size(); ++b)
        std::fill(index.boot.begin() + index.bootFirst[b],
                  b + 1 < index.bootFirst.size() ? index.boot.begin() + index.bootFirst[b + 1] : index.boot.end(), std::uint32_t(b));
}

void readLines(const LogText &log, AlignIndex &index)
{
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    std::vector<LineToken> tokens;
    index.templateOf.resize(log.lines.size());
    index.tokenBegin.reserve(log.lines.size() + 1);
    index.tokenBegin.push_back(0);
    index.tokens.reserve(log.lines.size() * 4);
    for (std::size_t i = 0; i < log.lines.size(); ++i) {
        const std::uint64_t shape = readTokens(log.lines[i].text, tokens);
        const auto [at, isNew] = known.try_emplace(shape, std::uint32_t(index.templates.size()));
        if (isNew)
            index.templates.push_back({0, std::uint32_t(i), 0});
        index.templateOf[i] = at->second;
        ++index.templates[at->second].count;
        index.tokens.insert(index.tokens.end(), tokens.begin(), tokens.end());
        index.tokenBegin.push_back(std::uint32_t(index.tokens.size()));
    }
}

void listTemplates(AlignIndex &index)
{
    std::uint32_t begin = 0;
    for (AlignIndex::Template &kind : index.templates) {
        kind.begin = begin;
        begin += kind.count;
        kind.count = 0;
    }
    index.templateLines.resize(index.templateOf.size());
    for (std::size_t i = 0; i < index.templateOf.size(); ++i) {
        AlignIndex::Template &kind = index.templates[index.templateOf[i]];
        index.templateLines[kind.begin + kind.count++] = std::uint32_t(i);
    }
}

// By key, then by line: one pass into buckets by the key's upper bits (keys are hashes), then small sorts.
void sortPlaces(AlignIndex &index)
{
    constexpr int shift = 64 - 12;
    std::vector<std::uint32_t> ends(std::size_t(1) << 12);
    for (const LineToken &token : index.tokens)
        ++ends[token.key >> shift];
    std::uint32_t sum = 0;
    for (std::uint32_t &end : ends)
        end = std::exchange(sum, sum + end);
    index.places.resize(index.tokens.size());
    for (std::size_t line = 0; line < index.size(); ++line)
        for (const LineToken &token : index.tokensOf(line))
            index.places[ends[token.key >> shift]++] = {token.key, std::uint32_t(line), token.bits, token.isSecond};
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
        std::sort(index.places.begin() + begin, index.places.begin() + end,
                  [](const auto &a, const auto &b) { return a.key != b.key ? a.key < b.key : a.line < b.line; });
        begin = end;
    }
}

} // namespace

std::span<const AlignIndex::Place> AlignIndex::placesOf(std::uint64_t key) const
{
    struct ByKey {
        bool operator()(const Place &a, std::uint64_t k) const { return a.key < k; }
        bool operator()(std::uint64_t k, const Place &a) const { return k < a.key; }
    };
    const auto [begin, end] = std::equal_range(places.begin(), places.end(), key, ByKey());
    return {begin, end};
}

bool nameDifferent(std::span<const LineToken> a, std::span<const LineToken> b)
{
    const auto isId = [](const LineToken &t) { return t.bits >= 28 && !t.isSecond; };
    const auto isIn = [](const LineToken &t, std::span<const LineToken> all) {
        return std::any_of(all.begin(), all.end(), [&](const LineToken &o) { return o.key == t.key; });
    };
    return std::any_of(a.begin(), a.end(), isId) && std::any_of(b.begin(), b.end(), isId) &&
           std::none_of(a.begin(), a.end(), [&](const LineToken &t) { return isId(t) && isIn(t, b); });
}

AlignIndex makeAlignIndex(const LogText &log)
{
    AlignIndex index;
    index.log = &log;
    readTimes(log, index);
    readBoots(log, index);
    readLines(log, index);
    listTemplates(index);
    sortPlaces(index);
    return index;
}

} // namespace imprint
