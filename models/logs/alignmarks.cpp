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

std::uint32_t distance(const Regime &found, const Regime &marked)
{
    return found.deviceFirst > marked.deviceLast ? found.deviceFirst - marked.deviceLast
           : marked.deviceFirst > found.deviceLast ? marked.deviceFirst - found.deviceLast : 0;
}

// What was found where the mark is gives way. Other settings of the hub's clock in that boot, and other boots, stay as long as
// they keep the order of lines.
void giveWay(std::vector<Regime> &regimes, const Regime &marked)
{
    auto nearest = regimes.end();
    for (auto r = regimes.begin(); r != regimes.end(); ++r)
        if (r->boot == marked.boot && (nearest == regimes.end() || distance(*r, marked) < distance(*nearest, marked)))
            nearest = r;
    if (nearest != regimes.end())
        regimes.erase(nearest);
    std::erase_if(regimes, [&](const Regime &r) {
        if (r.boot == marked.boot && distance(r, marked) == 0)
            return true;
        const bool isBefore = r.boot != marked.boot ? r.boot < marked.boot : r.deviceLast < marked.deviceFirst;
        return isBefore ? r.hubLast > marked.hubFirst : r.hubFirst < marked.hubLast;
    });
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
    for (const Regime &m : marked)
        giveWay(regimes, m);
    regimes.insert(regimes.end(), marked.begin(), marked.end());
    std::stable_sort(regimes.begin(), regimes.end(), [](const Regime &a, const Regime &b) { return a.deviceFirst < b.deviceFirst; });
}

} // namespace imprint
