#include "models/logs/alignleaps.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr double leastBack = 1.5;    // seconds; less is two programs that write at once
constexpr double leastForward = 5;
constexpr std::size_t mostLeaps = 50;
constexpr std::uint32_t around = 500; // lines that tell what is usual

// The pauses between lines with stamps.
std::vector<double> pauses(const AlignIndex &hub, std::uint32_t first, std::uint32_t last)
{
    std::vector<double> out;
    double before = std::nan("");
    for (std::uint32_t h = first; h <= last && h < hub.size(); ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        if (!std::isnan(before))
            out.push_back(hub.time[h] - before);
        before = hub.time[h];
    }
    return out;
}

double usualPause(const AlignIndex &hub, std::uint32_t line)
{
    std::vector<double> all = pauses(hub, line > 50 ? line - 50 : 0, line + 50);
    if (all.empty())
        return 0;
    const auto middle = all.begin() + std::ptrdiff_t(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return std::max(0.0, *middle);
}

// The lines that follow are behind as well.
bool stays(const AlignIndex &hub, std::uint32_t line, double before)
{
    std::uint32_t seen = 0, behind = 0;
    for (std::uint32_t h = line; h < hub.size() && seen < 5; ++h)
        if (!std::isnan(hub.time[h])) {
            ++seen;
            behind += hub.time[h] < before - leastBack / 2 || h > line + 20 ? 1 : 0;
        }
    return behind * 2 > seen;
}

} // namespace

std::vector<HubLeap> leapsBack(const AlignIndex &hub)
{
    std::vector<HubLeap> leaps;
    std::uint32_t last = 0;
    for (std::uint32_t h = 1; h < hub.size(); ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        const std::uint32_t before = last;
        last = h;
        const double step = hub.time[h] - hub.time[before];
        if (!(step < -leastBack - hub.resolution) || !stays(hub, h, hub.time[before]))
            continue;
        leaps.push_back({h, before, step - usualPause(hub, h)});
        if (leaps.size() > mostLeaps)
            return {};
    }
    return leaps;
}

std::optional<HubLeap> leapForward(const AlignIndex &hub, std::uint32_t first, std::uint32_t last)
{
    std::vector<double> usual = pauses(hub, first > around ? first - around : 0, last + around);
    if (usual.size() < 50)
        return std::nullopt;
    const auto largest = std::max_element(usual.begin(), usual.end());
    const double gap = *largest;
    *largest = 0;
    const double second = *std::max_element(usual.begin(), usual.end());
    if (gap < leastForward || gap < 5 * second)
        return std::nullopt;
    std::uint32_t before = first;
    for (std::uint32_t h = first + 1; h <= last && h < hub.size(); ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        if (hub.time[h] - hub.time[before] >= gap)
            return HubLeap{h, before, gap - usualPause(hub, h)};
        before = h;
    }
    return std::nullopt;
}

std::size_t eraOf(const std::vector<HubLeap> &leaps, std::uint32_t line)
{
    return std::size_t(std::count_if(leaps.begin(), leaps.end(), [line](const HubLeap &l) { return l.line <= line; }));
}

} // namespace imprint
