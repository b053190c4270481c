#include "models/logs/alignevidence.h"

#include "models/logs/alignwords.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr std::size_t mostPerBoot = 6;   // a token that comes more often in one boot is a name, not an event's
constexpr std::size_t mostProduct = 400; // pairs of one token
constexpr std::size_t mostVotes = 400000;
constexpr std::uint32_t mostOfKind = 20;
constexpr std::size_t fewKinds = 150;
constexpr int strongBits = 20;           // two programs hardly write the same by chance

struct SharedToken {
    const AlignIndex::Place *device, *hub;
    std::uint32_t inDevice, inHub;
    std::size_t product() const { return std::size_t(inDevice) * inHub; }
};

std::size_t sameKey(const std::vector<AlignIndex::Place> &places, std::size_t begin)
{
    std::size_t end = begin;
    while (end < places.size() && places[end].key == places[begin].key)
        ++end;
    return end - begin;
}

std::size_t mostInOneBoot(const AlignIndex &log, const AlignIndex::Place *places, std::size_t count)
{
    std::size_t most = 0;
    for (std::size_t i = 0; i < count;) {
        std::size_t same = 0;
        for (const std::uint32_t boot = log.boot[places[i].line]; i < count && log.boot[places[i].line] == boot; ++i)
            ++same;
        most = std::max(most, same);
    }
    return most;
}

std::vector<SharedToken> sharedTokens(const AlignIndex &device, const AlignIndex &hub)
{
    std::vector<SharedToken> shared;
    for (std::size_t d = 0, h = 0; d < device.places.size() && h < hub.places.size();) {
        const std::uint64_t a = device.places[d].key, b = hub.places[h].key;
        if (a < b)
            ++d;
        else if (b < a)
            ++h;
        else {
            const std::size_t n = sameKey(device.places, d), m = sameKey(hub.places, h);
            if (n * m <= mostProduct && mostInOneBoot(device, &device.places[d], n) <= mostPerBoot)
                shared.push_back({&device.places[d], &hub.places[h], std::uint32_t(n), std::uint32_t(m)});
            d += n;
            h += m;
        }
    }
    std::stable_sort(shared.begin(), shared.end(), [](const auto &a, const auto &b) { return a.product() < b.product(); });
    return shared;
}

double saying(int bits)
{
    return bits >= 14 ? 1 : bits >= 10 ? 0.7 : bits >= 7 ? 0.5 : 0.25;
}

Vote voteOf(const AlignIndex &device, const AlignIndex &hub, std::uint32_t d, std::uint32_t h)
{
    Vote vote;
    vote.x = device.time[d];
    vote.y = hub.time[h] - device.time[d];
    vote.device = d;
    vote.hub = h;
    return vote;
}

// One vote for two lines, however many tokens they share.
void mergeSame(std::vector<Vote> &votes)
{
    std::sort(votes.begin(), votes.end(), [](const Vote &a, const Vote &b) {
        return a.device != b.device ? a.device < b.device : a.hub != b.hub ? a.hub < b.hub : a.weight > b.weight;
    });
    const auto same = [](const Vote &a, const Vote &b) { return a.device == b.device && a.hub == b.hub; };
    votes.erase(std::unique(votes.begin(), votes.end(), same), votes.end());
}

// The lines of one kind in one boot: do they come at multiples of one interval?
bool isTick(const std::vector<double> &times, double tolerance)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < times.size(); ++i)
        gaps.push_back(times[i] - times[i - 1]);
    if (gaps.size() < 5)
        return false;
    std::vector<double> sorted = gaps;
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double period = *middle;
    if (period < 4 * tolerance)
        return false;
    const double slack = std::min(2 * tolerance, period / 8);
    const auto fits = std::count_if(gaps.begin(), gaps.end(), [&](double gap) {
        const double n = std::round(gap / period);
        return n >= 1 && std::fabs(gap - n * period) <= slack + 0.003 * gap;
    });
    return double(fits) >= 0.6 * double(gaps.size());
}

bool isRare(const AlignIndex &log, const std::vector<bool> &regular, std::uint32_t kind)
{
    return !regular[kind] && log.templates[kind].count <= mostOfKind;
}

// Two kinds that may be of one event, and what speaks for it.
struct KindPair {
    std::uint32_t device, hub;
    double weight;
};

// By words; in logs of few kinds any two may belong together.
std::vector<KindPair> kindPairs(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular)
{
    const WordLikeness likeness(device, hub);
    std::vector<std::uint32_t> rare;
    for (std::uint32_t k = 0; k < hub.templates.size(); ++k)
        if (isRare(hub, regular.hub, k))
            rare.push_back(k);
    std::vector<KindPair> pairs;
    for (std::uint32_t k = 0; k < device.templates.size(); ++k) {
        if (!isRare(device, regular.device, k))
            continue;
        std::vector<WordLikeness::Alike> alike = likeness.alike(k, 8);
        if (rare.size() <= fewKinds)
            for (const std::uint32_t h : rare)
                if (std::none_of(alike.begin(), alike.end(), [h](const auto &a) { return a.hubKind == h; }))
                    alike.push_back({h, 0});
        for (const WordLikeness::Alike &a : alike)
            if (isRare(hub, regular.hub, a.hubKind) && (a.score > 0.15 || rare.size() <= fewKinds))
                pairs.push_back({k, a.hubKind, 0.2 + 0.8 * std::min(1.0, a.score)});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const KindPair &a, const KindPair &b) { return a.weight > b.weight; });
    return pairs;
}

} // namespace

std::vector<bool> regularKinds(const AlignIndex &log, double tolerance)
{
    std::vector<bool> regular(log.templates.size());
    for (std::uint32_t k = 0; k < regular.size(); ++k) {
        std::size_t ticking = 0, judged = 0;
        std::vector<double> times;
        const auto judge = [&] {
            if (times.size() >= 6) {
                judged += times.size();
                ticking += isTick(times, tolerance) ? times.size() : 0;
            }
            times.clear();
        };
        std::uint32_t boot = 0;
        for (const std::uint32_t line : log.linesOf(k)) {
            if (std::isnan(log.time[line]))
                continue;
            if (log.boot[line] != boot)
                judge();
            boot = log.boot[line];
            times.push_back(log.time[line]);
        }
        judge();
        regular[k] = ticking * 2 > judged;
    }
    return regular;
}

std::vector<Vote> tokenVotes(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular)
{
    std::vector<Vote> votes;
    for (const SharedToken &token : sharedTokens(device, hub)) {
        if (votes.size() > mostVotes)
            break;
        const int bits = std::min(token.device->bits, token.hub->bits);
        const double share = saying(bits) * (token.device->isSecond || token.hub->isSecond ? 0.5 : 1) / std::max(token.inDevice, token.inHub);
        for (const AlignIndex::Place *d = token.device; d < token.device + token.inDevice; ++d)
            for (const AlignIndex::Place *h = token.hub; h < token.hub + token.inHub; ++h) {
                if (std::isnan(device.time[d->line]) || std::isnan(hub.time[h->line]))
                    continue;
                Vote vote = voteOf(device, hub, d->line, h->line);
                if (bits < strongBits && (regular.device[device.templateOf[d->line]] || regular.hub[hub.templateOf[h->line]]))
                    continue;
                vote.weight = share;
                vote.key = token.device->key;
                vote.bits = std::uint8_t(bits);
                votes.push_back(vote);
            }
    }
    mergeSame(votes);
    return votes;
}

std::vector<Vote> kindVotes(const AlignIndex &device, const AlignIndex &hub, const RegularKinds &regular)
{
    std::vector<Vote> votes;
    for (const KindPair &pair : kindPairs(device, hub, regular)) {
        const std::uint32_t n = device.templates[pair.device].count, m = hub.templates[pair.hub].count;
        if (votes.size() > mostVotes / 4)
            break;
        for (const std::uint32_t d : device.linesOf(pair.device))
            for (const std::uint32_t h : hub.linesOf(pair.hub)) {
                if (std::isnan(device.time[d]) || std::isnan(hub.time[h]))
                    continue;
                Vote vote = voteOf(device, hub, d, h);
                vote.weight = pair.weight * 3 / (2 + std::max(n, m));
                vote.key = std::uint64_t(d) << 32 | h; // every event is a witness of its own
                votes.push_back(vote);
            }
    }
    mergeSame(votes);
    return votes;
}

} // namespace imprint
