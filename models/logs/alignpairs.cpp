#include "models/logs/alignpairs.h"

#include "models/logs/alignkinds.h"
#include "models/logs/alignwindow.h"
#include "models/logs/alignwords.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace imprint {
namespace {

constexpr std::size_t mostPlaces = 400;  // a token in more lines than that says nothing about one of them
constexpr double leastBits = 7;          // one in 128 lines that meet by chance would pass

struct Candidate {
    std::uint32_t device = 0, hub = 0;
    double residual = 0, bits = 0, score = 0;
    bool isStrong = false; // by something that is no small number
    bool ticks = false; // by nothing but a counter in lines that tick
};

class Matcher {
public:
    Matcher(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular, const PairLimits &limits)
        : m_device(device), m_hub(hub), m_regular(regular), m_limits(limits) {}
    void segment(const AlignSegment &segment);
    std::vector<Candidate> take() { return std::move(m_candidates); }

private:
    void line(const AlignSegment &segment, const HubWindow &window, std::uint32_t d);
    void token(const LineToken &token, std::uint32_t d, double expected, const HubWindow &window);

    const AlignIndex &m_device, &m_hub;
    const RegularKinds &m_regular;
    const PairLimits &m_limits;
    std::vector<Candidate> m_candidates, m_ofLine;
};

// Every line of the hub in the window that has the token; what it says is how unlikely that is there.
void Matcher::token(const LineToken &token, std::uint32_t d, double expected, const HubWindow &window)
{
    const auto places = m_hub.placesOf(token.key);
    if (places.empty() || places.size() > mostPlaces)
        return;
    const auto [low, high] = window.lines(expected - m_limits.far, expected + m_limits.far);
    const auto begin = std::lower_bound(places.begin(), places.end(), low, [](const auto &p, std::uint32_t line) { return p.line < line; });
    for (auto at = begin; at != places.end() && at->line <= high; ++at) {
        const double residual = m_hub.time[at->line] - expected;
        if (!(std::fabs(residual) <= m_limits.far))
            continue;
        const bool isNear = std::fabs(residual) <= m_limits.near;
        const double chance = double(places.size()) * 2 * (isNear ? m_limits.near : 4 * m_limits.far) / std::max(window.span(), m_limits.far);
        const bool isStrong = std::min(token.bits, at->bits) >= 20;
        double bits = std::min(double(std::min(token.bits, at->bits)) + 2, -std::log2(chance)) - (token.isSecond || at->isSecond ? 1 : 0);
        if (isStrong && isNear && places.size() <= 2)
            bits = std::max(bits, leastBits + 3); // in a short boot the time says little, and does not have to
        const bool ticks = !isStrong && (m_regular.device[m_device.templateOf[d]] || m_regular.hub[m_hub.templateOf[at->line]]);
        if (bits <= 0 || (ticks && !isNear))
            continue;
        const auto same = std::find_if(m_ofLine.begin(), m_ofLine.end(), [&](const Candidate &c) { return c.hub == at->line; });
        if (same == m_ofLine.end()) {
            m_ofLine.push_back({d, at->line, residual, bits, 0, isStrong, ticks});
            continue;
        }
        same->bits += bits;
        same->isStrong = same->isStrong || isStrong;
        same->ticks = same->ticks && ticks;
    }
}

void Matcher::line(const AlignSegment &segment, const HubWindow &window, std::uint32_t d)
{
    if (std::isnan(m_device.time[d]))
        return;
    const double expected = segment.hubTime(m_device.time[d]);
    m_ofLine.clear();
    for (const LineToken &t : m_device.tokensOf(d))
        token(t, d, expected, window);
    for (Candidate &c : m_ofLine)
        if (c.bits >= leastBits) {
            const double u = c.residual / m_limits.near;
            c.score = std::min(c.bits, 30.0) - 6 * std::min(u * u, 4.0);
            m_candidates.push_back(c);
        }
}

void Matcher::segment(const AlignSegment &segment)
{
    const HubWindow window(m_hub, segment);
    for (std::size_t d = segment.deviceFirst; d <= segment.deviceLast; ++d)
        line(segment, window, std::uint32_t(d));
}

// The best first, each line once.
std::vector<Candidate> chosen(std::vector<Candidate> candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    std::unordered_map<std::uint32_t, bool> devices, hubs;
    std::vector<Candidate> kept;
    for (const Candidate &c : candidates)
        if (!devices.contains(c.device) && !hubs.contains(c.hub)) {
            devices[c.device] = hubs[c.hub] = true;
            kept.push_back(c);
        }
    std::sort(kept.begin(), kept.end(), [](const Candidate &a, const Candidate &b) { return a.device < b.device; });
    return kept;
}

// Where stamps cannot tell, the order can: two pairs that cross and could be exchanged, are.
void uncross(std::vector<Candidate> &pairs, const std::vector<Candidate> &all)
{
    std::unordered_map<std::uint64_t, const Candidate *> known;
    for (const Candidate &c : all)
        known[std::uint64_t(c.device) << 32 | c.hub] = &c;
    for (std::size_t i = 0; i + 1 < pairs.size(); ++i)
        for (std::size_t j = i + 1; j < std::min(pairs.size(), i + 6); ++j) {
            if (pairs[i].hub <= pairs[j].hub)
                continue;
            const auto a = known.find(std::uint64_t(pairs[i].device) << 32 | pairs[j].hub);
            const auto b = known.find(std::uint64_t(pairs[j].device) << 32 | pairs[i].hub);
            if (a == known.end() || b == known.end() || a->second->score + b->second->score < pairs[i].score + pairs[j].score - 8)
                continue;
            pairs[i] = *a->second;
            pairs[j] = *b->second;
        }
}

// Small numbers that meet by chance: of kinds that meet seldom, and say little else that is alike.
void dropChanceMeetings(std::vector<Candidate> &pairs, const AlignIndex &device, const AlignIndex &hub, const WordLikeness &like)
{
    std::unordered_map<std::uint64_t, std::size_t> counts;
    const auto kinds = [&](const Candidate &c) { return std::uint64_t(device.templateOf[c.device]) << 32 | hub.templateOf[c.hub]; };
    for (const Candidate &c : pairs)
        ++counts[kinds(c)];
    std::erase_if(pairs, [&](const Candidate &c) {
        const std::uint32_t d = device.templateOf[c.device], h = hub.templateOf[c.hub];
        const auto lines = std::min(device.templates[d].count, hub.templates[h].count);
        const std::size_t count = counts[kinds(c)];
        if (c.isStrong)
            return false;
        const bool isWeak = c.bits < 15;
        return double(count) < 0.15 * double(lines) || (isWeak && nameDifferent(device.tokensOf(c.device), hub.tokensOf(c.hub))) ||
               (isWeak && count < 3 && like(d, h) < 0.5);
    });
}

// Ticks that meet beside the line, all by the same, are two clocks' and not one event's. Where stamps are coarse that cannot
// be seen, and where no token vouches it is not enough: their words have to say the same.
void dropBesideTicks(std::vector<Candidate> &pairs, const AlignIndex &device, const AlignIndex &hub, const WordLikeness &like, const PairLimits &limits)
{
    const bool hasToSayTheSame = limits.isByKinds || device.resolution + hub.resolution > 0.5;
    std::unordered_map<std::uint64_t, std::pair<double, double>> sums;
    const auto kinds = [&](const Candidate &c) { return std::uint64_t(device.templateOf[c.device]) << 32 | hub.templateOf[c.hub]; };
    for (const Candidate &c : pairs)
        if (c.ticks) {
            sums[kinds(c)].first += c.residual;
            sums[kinds(c)].second += 1;
        }
    std::erase_if(pairs, [&](const Candidate &c) {
        if (!c.ticks)
            return false;
        const auto &[sum, count] = sums[kinds(c)];
        return std::fabs(sum / count) > 0.4 * limits.near || (hasToSayTheSame && like(device.templateOf[c.device], hub.templateOf[c.hub]) < 0.6);
    });
}

} // namespace

std::vector<AlignPair> findPairs(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments,
                                 const RegularKinds &regular, const PairLimits &limits)
{
    Matcher matcher(device, hub, regular, limits);
    for (const AlignSegment &segment : segments)
        matcher.segment(segment);
    const std::vector<Candidate> all = matcher.take();
    std::vector<Candidate> kept = chosen(all);
    uncross(kept, all);
    const WordLikeness like(device, hub);
    dropChanceMeetings(kept, device, hub, like);
    dropBesideTicks(kept, device, hub, like, limits);
    std::vector<AlignPair> pairs;
    for (const Candidate &c : kept)
        pairs.push_back({c.device, c.hub, c.residual, true});
    addKindPairs(device, hub, segments, like, regular, limits, pairs);
    return pairs;
}

} // namespace imprint
