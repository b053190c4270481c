// Tests that count ones and runs: SP 800-22 sections 2.1 to 2.4 and 2.13.
#include "models/diagnosis/randomness/sp80022.h"
#include "models/diagnosis/randomness/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace imprint {
namespace {

std::int64_t onesIn(BitView bits)
{
    return std::accumulate(bits.begin(), bits.end(), std::int64_t(0));
}

// Both sums of section 3.13; the bounds are divided as whole numbers, towards zero, as sts-2.1.2 does.
double cusumP(std::int64_t n, std::int64_t z)
{
    const double root = std::sqrt(double(n));
    const auto phi = [&](std::int64_t factor) { return normalCdf(double(factor * z) / root); };
    double sum = 1;
    for (std::int64_t k = (-n / z + 1) / 4; k <= (n / z - 1) / 4; ++k)
        sum -= phi(4 * k + 1) - phi(4 * k - 1);
    for (std::int64_t k = (-n / z - 3) / 4; k <= (n / z - 1) / 4; ++k)
        sum += phi(4 * k + 3) - phi(4 * k + 1);
    return std::clamp(sum, 0.0, 1.0);
}

struct RunClasses {
    std::size_t minimumBits;
    std::size_t block;
    int lowest; // the first class holds everything up to here
    std::vector<double> probabilities;
};

// The table of section 3.4, as sts-2.1.2 has it.
const RunClasses *runClasses(std::size_t n)
{
    static const std::array<RunClasses, 3> table{{
        {750'000, 10'000, 10, {0.0882, 0.2092, 0.2483, 0.1933, 0.1208, 0.0675, 0.0727}},
        {6272, 128, 4, {0.1174035788, 0.242955959, 0.249363483, 0.17517706, 0.102701071, 0.112398847}},
        {128, 8, 1, {0.21484375, 0.3671875, 0.23046875, 0.1875}},
    }};
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &r) { return n >= r.minimumBits; });
    return row == table.end() ? nullptr : &*row;
}

// The probability that no run of ones in a block is longer than `longest`: the walk over the length of the present run.
double noLongerRun(std::size_t block, int longest)
{
    std::vector<double> state(std::size_t(longest) + 1, 0.0);
    state[0] = 1;
    for (std::size_t i = 0; i < block; ++i) {
        const double all = std::accumulate(state.begin(), state.end(), 0.0);
        for (std::size_t length = state.size() - 1; length > 0; --length)
            state[length] = state[length - 1] / 2;
        state[0] = all / 2;
    }
    return std::accumulate(state.begin(), state.end(), 0.0);
}

std::vector<double> exactRunClasses(const RunClasses &classes)
{
    std::vector<double> exact;
    double below = 0;
    for (std::size_t i = 0; i + 1 < classes.probabilities.size(); ++i) {
        const double upTo = noLongerRun(classes.block, classes.lowest + int(i));
        exact.push_back(upTo - below);
        below = upTo;
    }
    exact.push_back(1 - below);
    return exact;
}

int longestRunOf(BitView block)
{
    int longest = 0, run = 0;
    for (const auto bit : block) {
        run = bit ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

PValues frequencyTest(BitView bits, const Sp80022Parameters &)
{
    if (bits.empty())
        return {};
    const double n = double(bits.size());
    const double sum = std::abs(2 * double(onesIn(bits)) - n) / std::sqrt(n);
    return {{std::erfc(sum / std::numbers::sqrt2)}};
}

PValues blockFrequencyTest(BitView bits, const Sp80022Parameters &parameters)
{
    const auto m = std::size_t(std::max(parameters.blockFrequencyM, 1));
    const std::size_t blocks = bits.size() / m;
    if (blocks == 0)
        return {};
    double sum = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
        const double share = double(onesIn(bits.subspan(i * m, m))) / double(m) - 0.5;
        sum += share * share;
    }
    return {{gammaQ(double(blocks) / 2, 2 * double(m) * sum)}};
}

PValues cumulativeSumsTest(BitView bits, const Sp80022Parameters &)
{
    if (bits.empty())
        return {};
    std::int64_t sum = 0, highest = 0, lowest = 0;
    for (const auto bit : bits) {
        sum += bit ? 1 : -1;
        highest = std::max(highest, sum);
        lowest = std::min(lowest, sum);
    }
    const auto n = std::int64_t(bits.size());
    return {{cusumP(n, std::max(highest, -lowest)), cusumP(n, std::max(highest - sum, sum - lowest))}};
}

PValues runsTest(BitView bits, const Sp80022Parameters &)
{
    if (bits.empty())
        return {};
    const double n = double(bits.size()), share = double(onesIn(bits)) / n;
    if (std::abs(share - 0.5) > 2 / std::sqrt(n))
        return {{0.0}}; // the frequency test has failed already (2.3.4)
    std::int64_t runs = 1;
    for (std::size_t i = 1; i < bits.size(); ++i)
        runs += bits[i] != bits[i - 1];
    const double expected = 2 * n * share * (1 - share);
    return {{std::erfc(std::abs(double(runs) - expected) / (2 * share * (1 - share) * std::sqrt(2 * n)))}};
}

PValues longestRunTest(BitView bits, const Sp80022Parameters &parameters)
{
    const RunClasses *classes = runClasses(bits.size());
    if (!classes)
        return {};
    const auto probabilities = parameters.hasExactClasses ? exactRunClasses(*classes) : classes->probabilities;
    const int last = int(probabilities.size()) - 1;
    const std::size_t blocks = bits.size() / classes->block;
    std::vector<double> seen(probabilities.size(), 0.0);
    for (std::size_t i = 0; i < blocks; ++i) {
        const int longest = longestRunOf(bits.subspan(i * classes->block, classes->block));
        ++seen[std::size_t(std::clamp(longest - classes->lowest, 0, last))];
    }
    double chi2 = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double expected = double(blocks) * probabilities[i];
        chi2 += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return {{gammaQ(last / 2.0, chi2 / 2)}};
}

} // namespace imprint
