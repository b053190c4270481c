#include "models/logs/alignsurprise.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr double mostSurprise = 30;
constexpr int mostMeetings = 300;

// The probability of k or more where `mean` is usual.
double tail(int k, double mean)
{
    if (k <= 0)
        return 1;
    double term = std::exp(k * std::log(std::max(mean, 1e-30)) - mean - std::lgamma(k + 1.0)), sum = term;
    for (int i = k + 1; i < k + mostMeetings && term > 1e-9 * sum; ++i)
        sum += term *= mean / i;
    return std::min(1.0, sum);
}

void take(std::map<std::uint32_t, std::uint32_t> &kinds, std::uint32_t lines)
{
    const auto at = kinds.find(lines);
    if (at != kinds.end() && --at->second == 0)
        kinds.erase(at);
}

} // namespace

void MeetingChance::takeAway(std::uint32_t deviceLines, std::uint32_t hubLines)
{
    take(m_device, deviceLines);
    take(m_hub, hubLines);
}

double MeetingChance::surprise(std::uint32_t n, std::uint32_t m, double meetings, double wrong) const
{
    const double mean = std::max(double(n) * m * m_share, wrong);
    return std::min(mostSurprise, -std::log10(std::max(1e-30, tail(int(meetings), mean))));
}

double MeetingChance::expected(double surprise) const
{
    const double rare = std::pow(10.0, -surprise) * (1 + 1e-9);
    double sum = 0;
    for (const auto &[n, devices] : m_device)
        for (const auto &[m, hubs] : m_hub) {
            const double mean = double(n) * m * m_share;
            int k = 1;
            double chance = tail(k, mean);
            while (chance > rare && k < int(std::min(n, m)))
                chance = tail(++k, mean);
            sum += chance <= rare ? double(devices) * hubs * chance : 0;
        }
    return sum;
}

} // namespace imprint
