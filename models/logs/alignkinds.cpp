#include "models/logs/alignkinds.h"

#include "models/logs/alignsurprise.h"
#include "models/logs/alignwindow.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace imprint {
namespace {

constexpr std::uint32_t mostOfKind = 300;
constexpr std::uint32_t mostLines = 64;     // of a window that are looked at
constexpr double mostWrong = 0.05;
constexpr double mostChance = 0.2;          // classes that surprise as much by chance
constexpr double mostChanceByTokens = 0.02; // where tokens tell the story, kinds only fill it in
constexpr double fineStamps = 0.1;          // seconds; within a coarse one a script says several things one after the other
constexpr double leastLike = 0.3;           // words that lines which tick have to share
constexpr double leastLikeCoarse = 0.6;     // and where stamps are whole seconds, in which ticks meet easily, or no token vouches
constexpr int mostRefused = 20;             // in a row; what follows is less surprising still
constexpr double shifts[] = {7.3, -7.9, 13.1, -14.3}; // wrong offsets, in windows

struct Meeting {
    std::uint32_t device, hub;
    double residual;
};

struct Class {
    std::uint32_t deviceKind = 0, hubKind = 0;
    double wrong = 0; // meetings at wrong offsets, on average
    std::vector<Meeting> right;
    double likeness = 0, score = 0;
    double surprise = 0; // −log10 of what chance makes of it
};

// Meetings that use every line once.
std::size_t distinct(const std::vector<Meeting> &meetings)
{
    std::unordered_set<std::uint32_t> devices, hubs;
    for (const Meeting &m : meetings) {
        devices.insert(m.device);
        hubs.insert(m.hub);
    }
    return std::min(devices.size(), hubs.size());
}

class KindMatcher {
public:
    KindMatcher(const AlignIndex &device, const AlignIndex &hub, const WordLikeness &likeness, const RegularKinds &regular,
                const PairLimits &limits, const std::vector<AlignPair> &pairs)
        : m_device(device), m_hub(hub), m_limits(limits), m_likeness(likeness), m_regular(regular), m_deviceUsed(device.size()), m_hubUsed(hub.size()),
          m_deviceFree(device.templates.size()), m_hubFree(hub.templates.size())
    {
        for (const AlignPair &pair : pairs)
            m_deviceUsed[pair.device] = m_hubUsed[pair.hub] = true;
    }
    void segment(const AlignSegment &segment);
    void addTo(std::vector<AlignPair> &pairs);

private:
    bool isCandidate(const AlignIndex &log, const std::vector<bool> &used, std::uint32_t line) const
    {
        return !used[line] && !std::isnan(log.time[line]) && log.templates[log.templateOf[line]].count <= mostOfKind;
    }
    void meet(const HubWindow &window, std::uint32_t d, double expected, double shift);
    MeetingChance chance() const;
    std::vector<Class *> ranked(const MeetingChance &chance);
    void take(Class &c, std::vector<AlignPair> &pairs);
    bool isOften(const Class &c) const;
    bool isSeldom(const Class &c) const;
    bool isTold(const Class &c) const;
    double leastScore() const;

    const AlignIndex &m_device, &m_hub;
    const PairLimits &m_limits;
    const WordLikeness &m_likeness;
    const RegularKinds &m_regular;
    double m_span = 0; // seconds of the hub's clock in all segments
    std::vector<bool> m_deviceUsed, m_hubUsed;
    std::vector<std::uint32_t> m_deviceFree, m_hubFree; // lines of each kind that could still be in a pair
    std::unordered_map<std::uint64_t, Class> m_classes;
};

void KindMatcher::meet(const HubWindow &window, std::uint32_t d, double expected, double shift)
{
    const double moment = expected + shift * 2 * m_limits.near;
    const auto [low, high] = window.lines(moment - m_limits.near, moment + m_limits.near);
    for (std::uint32_t h = low; h <= high && h < low + mostLines; ++h) {
        if (!isCandidate(m_hub, m_hubUsed, h) || std::fabs(m_hub.time[h] - moment) > m_limits.near || nameDifferent(m_device.tokensOf(d), m_hub.tokensOf(h)))
            continue;
        Class &c = m_classes[std::uint64_t(m_device.templateOf[d]) << 32 | m_hub.templateOf[h]];
        if (shift == 0)
            c.right.push_back({d, h, m_hub.time[h] - expected});
        else
            c.wrong += 1.0 / std::size(shifts);
    }
}

void KindMatcher::segment(const AlignSegment &segment)
{
    const HubWindow window(m_hub, segment);
    m_span += std::max(0.0, window.span());
    for (std::uint32_t h = std::uint32_t(segment.hubFirst); h <= segment.hubLast && h < m_hub.size(); ++h)
        m_hubFree[m_hub.templateOf[h]] += isCandidate(m_hub, m_hubUsed, h) ? 1 : 0;
    for (std::uint32_t d = std::uint32_t(segment.deviceFirst); d <= segment.deviceLast; ++d) {
        if (!isCandidate(m_device, m_deviceUsed, d))
            continue;
        ++m_deviceFree[m_device.templateOf[d]];
        const double expected = segment.hubTime(m_device.time[d]);
        meet(window, d, expected, 0);
        for (const double shift : shifts)
            meet(window, d, expected, shift);
    }
}

// Mostly together, or seldom but in the same words.
bool KindMatcher::isOften(const Class &c) const
{
    const double right = double(c.right.size());
    const double possible = std::min(m_deviceFree[c.deviceKind], m_hubFree[c.hubKind]);
    return right >= 3 && right >= 3 * c.wrong + 3 && right >= 0.5 * possible && (m_limits.isByKinds || c.likeness >= 0.5);
}

bool KindMatcher::isSeldom(const Class &c) const
{
    return std::min(m_deviceFree[c.deviceKind], m_hubFree[c.hubKind]) <= 3 && c.likeness >= 0.3;
}

// So often that only chance could be against it.
bool KindMatcher::isTold(const Class &c) const
{
    const double right = double(distinct(c.right));
    const double possible = std::min(m_deviceFree[c.deviceKind], m_hubFree[c.hubKind]);
    if (m_limits.isByKinds)
        return right >= 0.3 * possible;
    return right > 1 && right >= 0.5 * possible && m_device.resolution + m_hub.resolution < fineStamps;
}

// Alike lines that meet once prove nothing each; together they do: as far down the ranks as hardly any meet at wrong offsets.
double KindMatcher::leastScore() const
{
    std::vector<const Class *> seldom;
    for (const auto &[key, c] : m_classes)
        if (isSeldom(c))
            seldom.push_back(&c);
    std::sort(seldom.begin(), seldom.end(), [](const Class *a, const Class *b) { return a->score > b->score; });
    double right = 0, wrong = 0, least = 1e9;
    for (std::size_t i = 0; i < seldom.size(); ++i) {
        right += seldom[i]->right.empty() ? 0 : 1;
        wrong += seldom[i]->wrong;
        if (wrong <= mostWrong * right && (i + 1 == seldom.size() || seldom[i + 1]->score < seldom[i]->score))
            least = seldom[i]->score;
    }
    return right > 0 ? least : 1e9;
}

MeetingChance KindMatcher::chance() const
{
    MeetingChance chance(2 * m_limits.near, m_span);
    for (std::size_t k = 0; k < m_deviceFree.size(); ++k)
        if (m_deviceFree[k] > 0 && !m_regular.device[k])
            chance.addDeviceKind(m_deviceFree[k]);
    for (std::size_t k = 0; k < m_hubFree.size(); ++k)
        if (m_hubFree[k] > 0 && !m_regular.hub[k])
            chance.addHubKind(m_hubFree[k]);
    return chance;
}

// The most surprising first. What ticks meets much and says nothing by it: there only words can tell.
std::vector<Class *> KindMatcher::ranked(const MeetingChance &chance)
{
    const bool isFine = m_device.resolution + m_hub.resolution < fineStamps && !m_limits.isByKinds;
    const double leastOfTicks = isFine ? leastLike : leastLikeCoarse;
    std::vector<Class *> classes;
    for (auto &[key, c] : m_classes) {
        c.deviceKind = std::uint32_t(key >> 32);
        c.hubKind = std::uint32_t(key);
        c.likeness = m_likeness(c.deviceKind, c.hubKind);
        c.score = m_likeness.score(c.deviceKind, c.hubKind);
        const bool isTick = m_regular.device[c.deviceKind] || m_regular.hub[c.hubKind];
        if (c.right.empty() || (isTick && c.likeness < leastOfTicks))
            continue;
        c.surprise = chance.surprise(m_deviceFree[c.deviceKind], m_hubFree[c.hubKind], double(distinct(c.right)), c.wrong);
        classes.push_back(&c);
    }
    const auto worth = [](const Class *c) { return c->surprise + 2 * c->likeness; };
    std::sort(classes.begin(), classes.end(), [&](const Class *a, const Class *b) {
        const double x = worth(a), y = worth(b);
        return x != y ? x > y : a->deviceKind != b->deviceKind ? a->deviceKind < b->deviceKind : a->hubKind < b->hubKind;
    });
    return classes;
}

void KindMatcher::take(Class &c, std::vector<AlignPair> &pairs)
{
    std::sort(c.right.begin(), c.right.end(), [](const Meeting &a, const Meeting &b) { return std::fabs(a.residual) < std::fabs(b.residual); });
    for (const Meeting &m : c.right)
        if (!m_deviceUsed[m.device] && !m_hubUsed[m.hub]) {
            m_deviceUsed[m.device] = m_hubUsed[m.hub] = true;
            pairs.push_back({m.device, m.hub, m.residual, false});
        }
}

// A kind has one counterpart. Down the ranks for as long as chance hardly makes one of the like.
void KindMatcher::addTo(std::vector<AlignPair> &pairs)
{
    MeetingChance chance = this->chance();
    const std::vector<Class *> classes = ranked(chance);
    const double least = std::max(leastScore(), m_limits.isByKinds ? 0.0 : 0.5);
    const double most = m_limits.isByKinds ? mostChance : mostChanceByTokens;
    std::vector<bool> deviceDone(m_deviceFree.size()), hubDone(m_hubFree.size());
    int refused = 0;
    for (Class *c : classes) {
        if (deviceDone[c->deviceKind] || hubDone[c->hubKind])
            continue;
        bool isMeant = isOften(*c) || (isSeldom(*c) && c->score >= least && c->wrong == 0);
        if (!isMeant && refused < mostRefused && isTold(*c)) {
            isMeant = chance.expected(c->surprise) <= most;
            refused = isMeant ? 0 : refused + 1;
        }
        if (!isMeant)
            continue;
        deviceDone[c->deviceKind] = hubDone[c->hubKind] = true;
        chance.takeAway(m_deviceFree[c->deviceKind], m_hubFree[c->hubKind]);
        take(*c, pairs);
    }
}

} // namespace

void addKindPairs(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments, const WordLikeness &likeness,
                  const RegularKinds &regular, const PairLimits &limits, std::vector<AlignPair> &pairs)
{
    KindMatcher matcher(device, hub, likeness, regular, limits, pairs);
    for (const AlignSegment &segment : segments)
        matcher.segment(segment);
    matcher.addTo(pairs);
    std::sort(pairs.begin(), pairs.end(), [](const AlignPair &a, const AlignPair &b) { return a.device < b.device; });
}

} // namespace imprint
