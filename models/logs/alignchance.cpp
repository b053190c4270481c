#include "models/logs/alignchance.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace imprint {

std::size_t distinctVotes(const std::vector<Vote> &votes)
{
    std::set<std::uint64_t> keys;
    std::set<std::uint32_t> devices, hubs;
    for (const Vote &v : votes) {
        if (v.weight < 0.05)
            continue;
        keys.insert(v.key);
        devices.insert(v.device);
        hubs.insert(v.hub);
    }
    return std::min({keys.size(), devices.size(), hubs.size()});
}

double chanceOfLine(std::size_t all, std::size_t fitting, double each, int free)
{
    const auto choose = [](double n, double k) { return k > n || k < 0 ? 0.0 : (std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1)) / std::log(10.0); };
    const double n = double(std::max(all, fitting)), k = double(fitting), f = std::min(double(free), k);
    return std::min(choose(n, f) + choose(n - f, k - f) + (k - f) * std::log10(std::min(1.0, each)), n > 0 ? 6.0 : 0.0);
}

double chanceOfVote(const AlignIndex &device, const AlignIndex &hub, std::uint32_t boot, double tolerance)
{
    double low = 0, high = 0;
    bool isFirst = true;
    for (std::size_t i = device.bootFirst[boot]; i <= device.bootLast(boot) && i < device.size(); ++i)
        if (!std::isnan(device.time[i])) {
            low = isFirst ? device.time[i] : std::min(low, device.time[i]);
            high = isFirst ? device.time[i] : std::max(high, device.time[i]);
            isFirst = false;
        }
    const double range = std::max(hub.latest - hub.earliest, high - low);
    return std::min(1.0, 2 * tolerance / std::max(range / 3, 4 * tolerance));
}

std::vector<Vote> thinned(const std::vector<Vote> &votes, std::size_t most)
{
    if (votes.size() <= most)
        return votes;
    const auto place = [](const Vote &v) { return (std::uint64_t(v.device) * 0x9e3779b97f4a7c15ull) ^ (std::uint64_t(v.hub) * 0xc2b2ae3d27d4eb4full); };
    std::vector<Vote> out = votes;
    std::nth_element(out.begin(), out.begin() + std::ptrdiff_t(most), out.end(),
                     [&](const Vote &a, const Vote &b) { return a.weight != b.weight ? a.weight > b.weight : place(a) < place(b); });
    out.resize(most);
    std::sort(out.begin(), out.end(), [](const Vote &a, const Vote &b) { return a.device != b.device ? a.device < b.device : a.hub < b.hub; });
    return out;
}

} // namespace imprint
