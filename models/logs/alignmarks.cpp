#include "models/logs/alignmarks.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr double mostDrift = 5.2e-3;

Vote voteOf(const AlignIndex &device, const AlignIndex &hub, const AlignMark &mark)
{
    Vote v;
    v.x = device.time[mark.device];
    v.y = hub.time[mark.hub] - v.x;
    v.device = std::uint32_t(mark.device);
    v.hub = std::uint32_t(mark.hub);
    return v;
}

double foundDrift(const std::vector<Regime> &regimes, std::uint32_t boot)
{
    double drift = 0, count = 0;
    for (const Regime &r : regimes)
        if (!r.isMarked && (r.boot == boot || count == 0) && r.votes.size() >= 4) {
            drift = r.fit.line.drift;
            count = double(r.votes.size());
        }
    return drift;
}

// A line through all marks of a group: their own drift when they are two and more.
Regime regimeOf(const AlignIndex &device, const AlignIndex &hub, const std::vector<Vote> &marks, double drift)
{
    Regime r;
    r.isMarked = true;
    r.boot = device.boot[marks.front().device];
    r.votes = marks;
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const Vote &v : marks) {
        x += v.x / double(marks.size());
        y += (v.y - marks.front().y) / double(marks.size());
    }
    for (const Vote &v : marks) {
        xx += (v.x - x) * (v.x - x);
        xy += (v.x - x) * (v.y - marks.front().y - y);
    }
    r.fit.line = {x, y + marks.front().y, xx > 0 ? xy / xx : drift};
    r.fit.meanX = x;
    r.fit.scale = (device.resolution + hub.resolution) / 2;
    r.fit.offsetError = r.fit.scale / 2 / std::sqrt(double(marks.size()));
    r.fit.driftError = xx > 0 ? r.fit.scale / std::sqrt(xx) : 1e-5;
    r.fit.count = double(marks.size());
    r.fit.first = marks.front().x;
    r.fit.last = marks.back().x;
    r.deviceFirst = marks.front().device;
    r.deviceLast = marks.back().device;
    r.hubFirst = std::min(marks.front().hub, marks.back().hub);
    r.hubLast = std::max(marks.front().hub, marks.back().hub);
    return r;
}

bool goTogether(const Vote &a, const Vote &b, const AlignIndex &device, const AlignIndex &hub)
{
    const double slack = device.resolution + hub.resolution + 0.5;
    return device.boot[a.device] == device.boot[b.device] && std::fabs(b.y - a.y) <= slack + mostDrift * std::fabs(b.x - a.x);
}

// What was found in a marked boot gives way, unless it is another setting of the hub's clock that keeps the order of lines.
bool givesWay(const Regime &found, const Regime &marked)
{
    if (found.boot == marked.boot) {
        const bool isApart = found.deviceLast < marked.deviceFirst || found.deviceFirst > marked.deviceLast;
        const double x = found.deviceLast < marked.deviceFirst ? found.fit.last : found.fit.first;
        const bool isOther = std::fabs(found.fit.line.at(x) - marked.fit.line.at(x)) > 0.5 + mostDrift * std::fabs(x - marked.fit.meanX);
        if (!isApart || !isOther)
            return true;
    }
    const bool isBefore = found.boot != marked.boot ? found.boot < marked.boot : found.deviceLast < marked.deviceFirst;
    return isBefore ? found.hubLast > marked.hubFirst : found.hubFirst < marked.hubLast;
}

} // namespace

Result<void> checkMarks(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignMark> &marks)
{
    const auto check = [](const AlignIndex &log, std::size_t line, const char *name) -> Result<void> {
        const std::string where = std::string(name) + " line " + std::to_string(line + 1);
        if (line >= log.size())
            return fail("logs.mark", where + " is not there; the log has " + std::to_string(log.size()) + " lines");
        if (std::isnan(log.time[line]))
            return fail("logs.mark", where + " has no time");
        return {};
    };
    for (const AlignMark &mark : marks) {
        if (auto ok = check(device, mark.device, "the device's"); !ok)
            return ok;
        if (auto ok = check(hub, mark.hub, "the hub's"); !ok)
            return ok;
    }
    return {};
}

void applyMarks(const AlignIndex &device, const AlignIndex &hub, std::vector<AlignMark> marks, std::vector<Regime> &regimes)
{
    if (marks.empty())
        return;
    std::sort(marks.begin(), marks.end(), [](const AlignMark &a, const AlignMark &b) { return a.device < b.device; });
    std::vector<std::vector<Vote>> groups;
    for (const AlignMark &mark : marks) {
        const Vote v = voteOf(device, hub, mark);
        if (groups.empty() || !goTogether(groups.back().back(), v, device, hub))
            groups.emplace_back();
        groups.back().push_back(v);
    }
    std::vector<Regime> marked;
    for (const auto &group : groups)
        marked.push_back(regimeOf(device, hub, group, foundDrift(regimes, device.boot[group.front().device])));
    std::erase_if(regimes, [&](const Regime &r) { return std::any_of(marked.begin(), marked.end(), [&](const Regime &m) { return givesWay(r, m); }); });
    regimes.insert(regimes.end(), marked.begin(), marked.end());
    std::stable_sort(regimes.begin(), regimes.end(), [](const Regime &a, const Regime &b) { return a.deviceFirst < b.deviceFirst; });
}

} // namespace imprint
