#include "models/logs/alignsegments.h"

#include "models/logs/alignleaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace imprint {
namespace {

bool isSaid(const AlignIndex &hub, std::uint32_t line)
{
    static constexpr std::array<std::string_view, 9> words{"ntp", "chrony", "timesync", "clock", "time has", "time set", "stepped", "systohc", "hwclock"};
    std::string text(hub.log->lines[line].text.substr(0, 400));
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != std::string::npos; });
}

// How well a gap between neighbours goes with the step: 0 is best.
double misfit(double gap, double step, double slack)
{
    const double natural = gap - step; // what time went by meanwhile
    return natural < -slack ? 1e6 - natural : std::max(0.0, natural);
}

// First line under the new setting, among those after `last` of the old one up to `first` of the new one: one that speaks of
// the clock, else the one whose pause goes best with the step; among equals the middle one.
std::uint32_t stepLine(const AlignIndex &hub, std::uint32_t last, std::uint32_t first, double step)
{
    const double slack = hub.resolution + 0.1 + 0.02 * std::fabs(step);
    const double usual = std::max(0.5, 0.1 * std::fabs(step));
    double before = hub.time[last], least = 1e9;
    std::vector<std::uint32_t> best;
    for (std::uint32_t h = last + 1; h <= first; ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        const double bad = std::floor(misfit(hub.time[h] - before, step, slack) / usual) - (isSaid(hub, h) ? 2 : isSaid(hub, h - 1) ? 1 : 0);
        if (bad < least)
            best.clear();
        if (bad <= least)
            best.push_back(h);
        least = std::min(least, bad);
        before = hub.time[h];
    }
    return best.empty() ? first : best[best.size() / 2];
}

double lineAt(const Regime &regime, double x)
{
    return regime.fit.line.at(x);
}

// First device line whose moment lies after the hub's last line under the old setting.
std::uint32_t deviceBoundary(const AlignIndex &device, const AlignIndex &hub, const Regime &a, const Regime &b, std::uint32_t hubLine)
{
    double last = hub.time[a.hubLast];
    for (std::uint32_t h = a.hubLast; h < hubLine; ++h)
        last = std::isnan(hub.time[h]) ? last : std::max(last, hub.time[h]);
    for (std::uint32_t d = a.deviceLast + 1; d < b.deviceFirst; ++d)
        if (!std::isnan(device.time[d]) && device.time[d] + lineAt(a, device.time[d]) > last)
            return d;
    return std::max(a.deviceLast + 1, b.deviceFirst);
}

// Where the hub's lines go over to the next boot of the device.
std::uint32_t hubBoundary(const AlignIndex &device, const AlignIndex &hub, const Regime &a, const Regime &b)
{
    const std::uint32_t first = device.bootFirst[b.boot];
    double start = std::nan("");
    for (std::uint32_t d = first; d <= b.deviceFirst && std::isnan(start); ++d)
        start = device.time[d] + lineAt(b, device.time[d]);
    for (std::uint32_t h = b.hubFirst; h > a.hubLast + 1; --h)
        if (hub.time[h - 1] < start - hub.resolution)
            return h;
    return a.hubLast + 1;
}

AlignSegment segmentOf(const Regime &regime)
{
    AlignSegment s;
    s.boot = regime.boot;
    s.drift = regime.fit.line.drift;
    s.offset = regime.fit.line.offset - s.drift * regime.fit.line.x0;
    s.pairs = regime.votes.size();
    s.isMarked = regime.isMarked;
    const double ends = std::max(regime.fit.errorAt(regime.fit.first), regime.fit.errorAt(regime.fit.last));
    const double few = 1 + 4 / std::max(1.0, regime.fit.count); // the spread of few votes is not known well
    s.errorBound = few * (3 * ends + 0.5 * regime.fit.scale);
    return s;
}

// What the lines on the other side of a leap say of its size: seconds to add to the guessed segment's offset. One thing that
// both logs name once is enough, since a leap is there and only its size is open.
double correction(const AlignIndex &device, const AlignIndex &hub, const std::vector<Vote> &votes, AlignSegment &guessed, double step)
{
    constexpr double least = 0.9;
    const double open = 2 + hub.resolution + std::min(5.0, 0.02 * std::fabs(step)), tolerance = (device.resolution + hub.resolution) / 2 + 0.1;
    std::vector<std::pair<double, double>> said; // residual, weight
    for (const Vote &v : votes)
        if (v.hub >= guessed.hubFirst && v.hub <= guessed.hubLast && v.device >= guessed.deviceFirst && v.device <= guessed.deviceLast)
            if (const double residual = v.x + v.y - guessed.hubTime(v.x); std::fabs(residual) <= open)
                said.push_back({residual, v.weight});
    double best = 0, heaviest = 0;
    for (const auto &[middle, own] : said) {
        double sum = 0, weight = 0, count = 0;
        for (const auto &[residual, w] : said)
            if (std::fabs(residual - middle) <= tolerance) {
                sum += residual * w;
                weight += w;
                ++count;
            }
        if (weight < least || weight <= heaviest)
            continue;
        heaviest = weight;
        best = sum / weight;
        guessed.pairs = std::size_t(count);
        guessed.errorBound = 2 * tolerance;
    }
    guessed.offset += best;
    return best;
}

// The part of a segment on the other side of a leap than the votes that carry it; says how large the leap was.
double splitAt(const AlignIndex &device, const AlignIndex &hub, const std::vector<Vote> &votes, std::vector<AlignSegment> &segments,
               const std::vector<Regime> &regimes, const HubLeap &leap)
{
    const auto at = std::find_if(segments.begin(), segments.end(), [&](const AlignSegment &s) { return s.hubFirst < leap.line && leap.line <= s.hubLast; });
    if (at == segments.end())
        return leap.step;
    const bool isAfter = leap.line > regimes[std::size_t(at - segments.begin())].hubLast;
    AlignSegment first = *at, second = *at;
    AlignSegment &guessed = isAfter ? second : first;
    guessed.offset += isAfter ? leap.step : -leap.step;
    guessed.pairs = 0;
    guessed.errorBound += 1;
    first.hubLast = leap.line - 1;
    second.hubFirst = leap.line;
    const double step = leap.step + (isAfter ? 1 : -1) * correction(device, hub, votes, guessed, leap.step);
    for (std::size_t d = at->deviceFirst; d <= at->deviceLast; ++d) {
        if (std::isnan(device.time[d]) || first.hubTime(device.time[d]) <= hub.time[leap.before])
            continue;
        if (d == at->deviceFirst)
            return step;
        first.deviceLast = d - 1;
        second.deviceFirst = d;
        *at = first;
        segments.insert(at + 1, second);
        return step;
    }
    return step;
}

// Leaps of the hub's clock of which no votes tell: between two boots, or where the device was silent.
void addLeaps(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes, const std::vector<Vote> &votes, Segments &out)
{
    std::vector<HubLeap> leaps = leapsBack(hub);
    for (std::size_t i = 1; i < regimes.size(); ++i)
        if (regimes[i].boot != regimes[i - 1].boot)
            if (const auto leap = leapForward(hub, regimes[i - 1].hubLast, regimes[i].hubFirst))
                leaps.push_back(*leap);
    std::vector<HubLeap> added;
    for (const HubLeap &leap : leaps) {
        const bool isInside = std::any_of(regimes.begin(), regimes.end(), [&](const Regime &r) { return r.hubFirst < leap.line && leap.line <= r.hubLast; });
        const bool isKnown = std::any_of(out.steps.begin(), out.steps.end(), [&](const HubClockStep &s) { return s.hubLine < leap.line + 3 && leap.line < s.hubLine + 3; });
        if (!isInside && !isKnown)
            added.push_back(leap);
    }
    std::sort(added.begin(), added.end(), [](const HubLeap &a, const HubLeap &b) { return a.line > b.line; }); // later segments first: places stay
    for (const HubLeap &leap : added)
        out.steps.push_back({leap.line, splitAt(device, hub, votes, out.segments, regimes, leap)});
    std::sort(out.steps.begin(), out.steps.end(), [](const HubClockStep &a, const HubClockStep &b) { return a.hubLine < b.hubLine; });
}

} // namespace

Segments makeSegments(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes, const std::vector<Vote> &votes)
{
    Segments out;
    for (std::size_t i = 0; i < regimes.size(); ++i) {
        const Regime &r = regimes[i];
        AlignSegment s = segmentOf(r);
        s.deviceFirst = device.bootFirst[r.boot];
        s.deviceLast = device.bootLast(r.boot);
        s.hubLast = hub.size() - 1;
        if (i > 0) {
            const Regime &before = regimes[i - 1];
            AlignSegment &previous = out.segments.back();
            if (before.boot == r.boot) {
                const double x = (device.time[before.deviceLast] + device.time[r.deviceFirst]) / 2;
                const double step = lineAt(r, x) - lineAt(before, x);
                const std::uint32_t at = stepLine(hub, before.hubLast, std::max(r.hubFirst, before.hubLast + 1), step);
                out.steps.push_back({at, step});
                s.hubFirst = at;
                s.deviceFirst = deviceBoundary(device, hub, before, r, at);
                previous.deviceLast = s.deviceFirst - 1;
            } else {
                s.hubFirst = hubBoundary(device, hub, before, r);
            }
            previous.hubLast = s.hubFirst > 0 ? s.hubFirst - 1 : 0;
        }
        out.segments.push_back(s);
    }
    addLeaps(device, hub, regimes, votes, out);
    return out;
}

} // namespace imprint
