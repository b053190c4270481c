#include "models/logs/alignsegments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace imprint {
namespace {

constexpr double leastStepBack = 2; // seconds; less is two programs that write at once

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

// First line under the new setting, among those after `last` of the old one up to `first` of the new one.
std::uint32_t stepLine(const AlignIndex &hub, std::uint32_t last, std::uint32_t first, double step)
{
    const double slack = hub.resolution + 0.1 + 0.02 * std::fabs(step);
    double before = hub.time[last], least = 1e9;
    std::uint32_t best = first;
    for (std::uint32_t h = last + 1; h <= first; ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        const bool isNamed = isSaid(hub, h) || isSaid(hub, h - 1);
        const double bad = misfit(hub.time[h] - before, step, slack) - (isNamed ? 0.5 * std::fabs(step) + 0.5 : 0);
        if (bad < least) {
            least = bad;
            best = h;
        }
        before = hub.time[h];
    }
    return best;
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
    s.errorBound = 3 * ends + 0.5 * regime.fit.scale;
    return s;
}

// The part of a segment after a leap of the hub's clock.
void splitAt(const AlignIndex &device, std::vector<AlignSegment> &segments, std::uint32_t h, double before, double leap)
{
    const auto at = std::find_if(segments.begin(), segments.end(), [&](const AlignSegment &s) { return s.hubFirst < h && h <= s.hubLast; });
    if (at == segments.end())
        return;
    AlignSegment rest = *at;
    rest.hubFirst = h;
    rest.offset += leap;
    rest.pairs = 0;
    rest.errorBound += 1;
    at->hubLast = h - 1;
    for (std::size_t d = at->deviceFirst + 1; d <= at->deviceLast; ++d)
        if (!std::isnan(device.time[d]) && at->hubTime(device.time[d]) > before) {
            rest.deviceFirst = d;
            at->deviceLast = d - 1;
            segments.insert(at + 1, rest);
            return;
        }
}

// Backward leaps of the hub's clock where no votes say so: between two boots, or where the device was silent.
void addLeaps(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes, Segments &out)
{
    std::uint32_t last = 0;
    for (std::uint32_t h = 1; h < hub.size(); ++h) {
        if (std::isnan(hub.time[h]))
            continue;
        const std::uint32_t before = std::exchange(last, h);
        const double leap = hub.time[h] - hub.time[before];
        if (std::isnan(leap) || leap > -leastStepBack - hub.resolution)
            continue;
        const bool isInside = std::any_of(regimes.begin(), regimes.end(), [&](const Regime &r) { return r.hubFirst < h && h <= r.hubLast; });
        const bool isKnown = std::any_of(out.steps.begin(), out.steps.end(), [&](const HubClockStep &s) { return s.hubLine < h + 3 && h < s.hubLine + 3; });
        if (isInside || isKnown)
            continue;
        out.steps.push_back({h, leap});
        splitAt(device, out.segments, h, hub.time[before], leap);
    }
    std::sort(out.steps.begin(), out.steps.end(), [](const HubClockStep &a, const HubClockStep &b) { return a.hubLine < b.hubLine; });
}

} // namespace

Segments makeSegments(const AlignIndex &device, const AlignIndex &hub, const std::vector<Regime> &regimes)
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
    addLeaps(device, hub, regimes, out);
    return out;
}

} // namespace imprint
