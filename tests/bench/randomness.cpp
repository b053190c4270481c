// The tests of randomness on 10^6 bits: processor time of one thread, against what issue and document of the peers' figures ask: all 15 tests of
// SP 800-22 in a quarter of a second, the estimators of SP 800-90B in half a second; and against one pass of SHA-256 over the same bits, side by side.
#include "crypto/digest.h"
#include "models/diagnosis/randomness/verdict.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace imprint;

namespace {

constexpr std::size_t bits = 1'000'000;
constexpr int repeats = 5;

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; } // of all threads

// The median of some runs.
template <typename Work>
double timed(Work work)
{
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) {
        const double begin = processorSeconds();
        work();
        seconds.push_back(processorSeconds() - begin);
    }
    std::nth_element(seconds.begin(), seconds.begin() + repeats / 2, seconds.end());
    return seconds[repeats / 2];
}

} // namespace

int main()
{
    std::mt19937_64 source(7);
    Bytes packed(bits / 8);
    for (std::uint8_t &byte : packed)
        byte = std::uint8_t(source());
    const auto sample = readSample(packed, 1, bits, SampleLayout::Packed);
    if (!sample)
        return 1;
    const double hash = timed([&] {
        for (int i = 0; i < 100; ++i)
            (void)sha256(packed);
    }) / 100;
    double all = 0;
    std::printf("%-24s %9s %14s\n", "on 10^6 bits", "seconds", "x one SHA-256");
    for (const Sp80022Test &test : sp80022Tests()) {
        const double seconds = timed([&] { (void)test.run(sample->bits, {}); });
        all += seconds;
        std::printf("%-24s %9.4f %14.0f\n", test.name, seconds, seconds / hash);
    }
    const double entropy = timed([&] { (void)estimateEntropy(*sample); });
    std::printf("%-24s %9.4f %14.0f   %.2f of 0.25 s allowed\n", "all 15 of SP 800-22", all, all / hash, all / 0.25);
    std::printf("%-24s %9.4f %14.0f   %.2f of 0.5 s allowed\n", "SP 800-90B, 1-bit symbols", entropy, entropy / hash, entropy / 0.5);
    return 0;
}
