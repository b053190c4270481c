// How well and how fast logs are aligned: hundreds of made pairs a row, and two logs of 100,000 lines.
//
//     imprint-align-bench [PAIRS [ROW]] [--list]
#include "support/logscore.h"

#include "bench/bench.h"

#include <cstdlib>
#include <cstring>
#include <set>
#include <string>

using namespace imprint;
using namespace imprint::bench;
using namespace imprint::test;

namespace {

struct Row {
    const char *name;
    LogPairSpec spec;
    double aim; // seconds
};

const std::vector<Row> &rows()
{
    using S = PairStyle;
    using D = DeviceStamp;
    using H = HubStamp;
    static const std::vector<Row> table{
        {"traffic, ms", {.style = S::Traffic}, 0.05},
        {"traffic, 95 % unrelated", {.style = S::Traffic, .unrelated = 0.95}, 0.05},
        {"traffic, 5,000 ppm", {.style = S::Traffic, .unrelated = 0.9, .driftPpm = 4900}, 0.05},
        {"traffic, whole seconds", {.style = S::Traffic, .hubStamp = H::Rfc3164, .unrelated = 0.9, .driftPpm = -300}, 0.3},
        {"traffic, both whole seconds", {.style = S::Traffic, .hubStamp = H::Rfc3164, .unrelated = 0.8, .deviceResolutionDigits = 0}, 0.3},
        {"traffic, 3 boots", {.style = S::Traffic, .deviceStamp = D::Dmesg, .events = 90, .unrelated = 0.9, .boots = 3}, 0.05},
        {"traffic, 8 boots", {.style = S::Traffic, .events = 160, .unrelated = 0.8, .boots = 8}, 0.05},
        {"traffic, 1 step", {.style = S::Traffic, .unrelated = 0.9, .steps = 1}, 0.05},
        {"traffic, 2 steps, 3 boots, seconds", {.style = S::Traffic, .hubStamp = H::Rfc3164, .events = 150, .unrelated = 0.9, .boots = 3, .steps = 2}, 0.3},
        {"traffic, decoys", {.style = S::Traffic, .unrelated = 0.9, .decoys = 60}, 0.05},
        {"traffic, 30 % missing, latency 60 ms", {.style = S::Traffic, .hubStamp = H::JournalPrecise, .unrelated = 0.9, .missing = 0.6, .latency = 0.06}, 0.05},
        {"traffic, 12 events", {.style = S::Traffic, .events = 12, .unrelated = 0.9}, 0.05},
        {"traffic, short", {.style = S::Traffic, .events = 30, .unrelated = 0.8, .duration = 60}, 0.05},
        {"traffic, a day", {.style = S::Traffic, .events = 300, .unrelated = 0.9, .driftPpm = 1200, .boots = 2, .duration = 86400}, 0.05},
        {"traffic, device wall clock", {.style = S::Traffic, .deviceStamp = D::IsoMilli, .unrelated = 0.9}, 0.05},
        {"traffic, device time of day", {.style = S::Traffic, .deviceStamp = D::TimeOfDay, .unrelated = 0.9, .steps = 1}, 0.05},
        {"traffic, parts", {.style = S::Traffic, .events = 100, .unrelated = 0.8, .parts = true}, 0.05},
        {"stories, ms", {.style = S::Stories}, 0.05},
        {"stories, Zephyr, 95 % unrelated", {.style = S::Stories, .deviceStamp = D::Zephyr, .unrelated = 0.95}, 0.05},
        {"stories, whole seconds", {.style = S::Stories, .hubStamp = H::Rfc3164, .unrelated = 0.9, .driftPpm = 150}, 0.3},
        {"stories, 4 boots", {.style = S::Stories, .hubStamp = H::UnixMilli, .events = 120, .unrelated = 0.9, .boots = 4}, 0.05},
        {"stories, 4 boots, 1 step, drift", {.style = S::Stories, .events = 160, .unrelated = 0.9, .driftPpm = -2500, .boots = 4, .steps = 1}, 0.05},
        {"stories, parts", {.style = S::Stories, .events = 120, .unrelated = 0.8, .parts = true}, 0.05},
        {"kinds only, ms", {.style = S::Traffic, .events = 40, .unrelated = 0.7, .hasTokens = false}, 0.05},
        {"kinds only, seconds", {.style = S::Traffic, .hubStamp = H::Rfc3164, .events = 40, .unrelated = 0.7, .hasTokens = false}, 0.3},
    };
    return table;
}

struct Sum {
    int pairs = 0, aligned = 0, within = 0, f1 = 0, steps = 0, segments = 0, bounded = 0, parted = 0, swappedAligned = 0;
    double worst = 0, meanF1 = 0, covered = 0;
};

void add(Sum &sum, const Score &s, double aim)
{
    ++sum.pairs;
    sum.aligned += s.isAligned ? 1 : 0;
    sum.within += s.isAligned && s.worst <= aim ? 1 : 0;
    sum.f1 += s.f1 >= 0.95 ? 1 : 0;
    sum.steps += s.hasAllSteps ? 1 : 0;
    sum.segments += s.hasAllSegments ? 1 : 0;
    sum.bounded += s.isBounded ? 1 : 0;
    sum.parted += s.isPartFound ? 1 : 0;
    sum.worst = std::max(sum.worst, s.worst);
    sum.meanF1 += s.f1;
    sum.covered += s.covered;
}

// What differs from the truth, for those who look into it.
void listDifferences(const LogPair &pair, const Alignment &found)
{
    const std::set<std::pair<std::size_t, std::size_t>> truth(pair.pairs.begin(), pair.pairs.end());
    std::set<std::pair<std::size_t, std::size_t>> mine;
    for (const AlignPair &p : found.pairs)
        mine.insert({p.device, p.hub});
    int shown = 0;
    const auto show = [&](const char *what, std::size_t d, std::size_t h) {
        if (++shown <= 12)
            std::printf("      %s %zu %zu | %.*s | %.*s\n", what, d + 1, h + 1, int(pair.device.lines[d].text.size()), pair.device.lines[d].text.data(),
                        int(pair.hub.lines[h].text.size()), pair.hub.lines[h].text.data());
    };
    for (const auto &[d, h] : mine)
        if (!truth.contains({d, h}))
            show("wrong", d, h);
    for (const auto &[d, h] : truth)
        if (!mine.contains({d, h}))
            show("lost", d, h);
    for (const AlignSegment &s : found.segments)
        std::printf("      found %zu-%zu hub %zu-%zu offset %.3f drift %.1f pairs %zu bound %.3f\n", s.deviceFirst + 1, s.deviceLast + 1, s.hubFirst + 1, s.hubLast + 1,
                    s.offset, s.drift * 1e6, s.pairs, s.errorBound);
    for (const auto &s : pair.segments)
        std::printf("      truth %zu-%zu offset %.3f drift %.1f\n", s.deviceFirst + 1, s.deviceLast + 1, s.offset, s.drift * 1e6);
    for (const HubClockStep &s : found.steps)
        std::printf("      found step %zu %.3f\n", s.hubLine + 1, s.step);
    for (const HubClockStep &s : pair.steps)
        std::printf("      truth step %zu %.3f\n", s.hubLine + 1, s.step);
}

void evaluate(const Row &row, int count, bool isListed)
{
    Sum sum;
    LogPair before;
    for (int i = 0; i < count; ++i) {
        LogPairSpec spec = row.spec;
        spec.seed = unsigned(1000 + i);
        LogPair pair = makeLogPair(spec);
        const Alignment found = alignLogs(pair.device, pair.hub).value();
        const Score score = scoreOf(pair, found);
        add(sum, score, row.aim);
        if (isListed)
            std::printf("   seed %u: %s worst %.3f f1 %.3f segments %zu/%zu steps %zu/%zu bound %.3f part %zu/%zu %s\n", spec.seed, found.isAligned ? "yes" : "no",
                        score.worst, score.f1, found.segments.size(), pair.segments.size(), found.steps.size(), pair.steps.size(), found.errorBound,
                        found.divergence ? found.divergence->device + 1 : 0, pair.partsAt + 1, found.why.c_str());
        if (isListed)
            listDifferences(pair, found);
        if (i > 0) {
            const Alignment swapped = alignLogs(pair.device, before.hub).value();
            sum.swappedAligned += swapped.isAligned ? 1 : 0;
            if (isListed && swapped.isAligned)
                std::printf("   seed %u SWAPPED ALIGNED: %s\n", spec.seed, swapped.why.c_str());
        }
        before = std::move(pair);
    }
    std::printf("%-38s aligned %3d  within %3d  f1>=.95 %3d (mean %.3f)  steps %3d  segments %3d  bounded %3d  covered %.3f  worst %.3f s  swapped %d%s",
                row.name, sum.aligned, sum.within, sum.f1, sum.meanF1 / sum.pairs, sum.steps, sum.segments, sum.bounded, sum.covered / sum.pairs, sum.worst,
                sum.swappedAligned, row.spec.parts ? "" : "\n");
    if (row.spec.parts)
        std::printf("  parted %d\n", sum.parted);
    std::fflush(stdout);
}

void speed()
{
    LogPairSpec spec;
    spec.events = 1850;
    spec.unrelated = 0.95;
    spec.boots = 3;
    spec.steps = 1;
    spec.duration = 86400;
    const LogPair pair = makeLogPair(spec);
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(timed([&] { (void)alignLogs(pair.device, pair.hub); }));
    std::printf("%zu and %zu lines\n", pair.device.lines.size(), pair.hub.lines.size());
    figure("aligned, median of five, without reading", median(times), "s", "asked: under 1 with reading");
    const LogPair other = makeLogPair({.seed = 2, .events = 1850, .unrelated = 0.95, .duration = 86400});
    figure("refused, two that do not belong together", timed([&] { (void)alignLogs(pair.device, other.hub); }), "s");
}

} // namespace

int main(int argc, char *argv[])
{
    bool isListed = false;
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--list") == 0)
            isListed = true;
        else
            words.push_back(argv[i]);
    const int count = words.empty() ? 20 : std::atoi(words[0].c_str());
    for (const Row &row : rows())
        if (words.size() < 2 || std::string(row.name).find(words[1]) != std::string::npos)
            evaluate(row, count, isListed);
    if (words.size() < 2)
        speed();
    return 0;
}
