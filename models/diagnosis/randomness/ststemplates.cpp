// Tests that count patterns: SP 800-22 sections 2.7 to 2.9, 2.11 and 2.12.
#include "models/diagnosis/randomness/sp80022.h"
#include "models/diagnosis/randomness/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imprint {
namespace {

constexpr int longestPattern = 22; // a histogram of 4 million counters

using Histogram = std::vector<std::uint32_t>;

// How often each window of m bits stands in the bits; wrapped, the windows go on over the end to the beginning.
Histogram windows(BitView bits, int m, bool isWrapped)
{
    Histogram counts(std::size_t(1) << m, 0);
    const std::uint32_t mask = (1U << m) - 1;
    std::uint32_t window = 0;
    const std::size_t length = std::size_t(m);
    for (std::size_t i = 0; i < bits.size(); ++i) {
        window = (window << 1 | bits[i]) & mask;
        if (i + 1 >= length)
            ++counts[window];
    }
    for (std::size_t i = 0; isWrapped && i + 1 < length; ++i) {
        window = (window << 1 | bits[i % bits.size()]) & mask;
        if (bits.size() + i + 1 >= length)
            ++counts[window];
    }
    return counts;
}

// The histogram of windows one bit shorter; over wrapped windows it is exact.
Histogram shorter(const Histogram &counts)
{
    Histogram out(counts.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = counts[2 * i] + counts[2 * i + 1];
    return out;
}

double psiSquared(const Histogram &counts, double n)
{
    if (counts.size() <= 1)
        return 0; // m = 0 (2.11.4)
    double sum = 0;
    for (const double count : counts)
        sum += count * count;
    return sum * double(counts.size()) / n - n;
}

double entropySum(const Histogram &counts, double n)
{
    double sum = 0;
    for (const double count : counts)
        sum += count > 0 ? count * std::log(count / n) : 0;
    return sum / n;
}

// No proper beginning of the pattern is also its end, so that it cannot overlap itself.
bool isAperiodic(std::uint32_t pattern, int m)
{
    for (int shift = 1; shift < m; ++shift)
        if (pattern >> shift == (pattern & ((1U << (m - shift)) - 1)))
            return false;
    return true;
}

// Section 3.8: u occurrences where their number has the compound Poisson distribution with this eta.
double occurrences(int u, double eta)
{
    if (u == 0)
        return std::exp(-eta);
    double sum = 0;
    for (int l = 1; l <= u; ++l)
        sum += std::exp(-eta - u * std::numbers::ln2 + l * std::log(eta) - std::lgamma(l + 1.0) +
                        std::lgamma(double(u)) - std::lgamma(double(l)) - std::lgamma(u - l + 1.0));
    return sum;
}

constexpr int overlapClasses = 6; // 0, 1, 2, 3, 4, and 5 or more

std::vector<double> overlapProbabilities(int m, int block)
{
    const double eta = (block - m + 1) / std::pow(2.0, m) / 2;
    std::vector<double> out;
    double rest = 1;
    for (int u = 0; u + 1 < overlapClasses; ++u) {
        out.push_back(occurrences(u, eta));
        rest -= out.back();
    }
    out.push_back(rest);
    return out;
}

// The same without an approximation: a walk over (run of ones so far, occurrences so far) through the block.
std::vector<double> exactOverlapProbabilities(int m, int block)
{
    const std::size_t runs = std::size_t(m) + 1; // run lengths 0..m, m and longer count an occurrence a bit
    std::vector<double> state(runs * overlapClasses, 0.0), next;
    state[0] = 1;
    for (int i = 0; i < block; ++i) {
        next.assign(state.size(), 0.0);
        for (std::size_t run = 0; run < runs; ++run)
            for (std::size_t seen = 0; seen < overlapClasses; ++seen) {
                const double half = state[run * overlapClasses + seen] / 2;
                const std::size_t longer = std::min(run + 1, runs - 1);
                const std::size_t more = std::min<std::size_t>(seen + (longer == runs - 1), overlapClasses - 1);
                next[seen] += half;
                next[longer * overlapClasses + more] += half;
            }
        state.swap(next);
    }
    std::vector<double> out(overlapClasses, 0.0);
    for (std::size_t i = 0; i < state.size(); ++i)
        out[i % overlapClasses] += state[i];
    return out;
}

struct UniversalRow {
    std::size_t minimumBits;
    int length;
    double expected, variance;
};

// Section 2.9.7 and table 5-1 of the Handbook of Applied Cryptography, as sts-2.1.2 has them.
const UniversalRow *universalRow(std::size_t n)
{
    static constexpr UniversalRow table[] = {
        {1'059'061'760, 16, 15.167379, 3.421}, {496'435'200, 15, 14.167488, 3.419}, {231'669'760, 14, 13.167693, 3.416},
        {107'560'960, 13, 12.168070, 3.410},   {49'643'520, 12, 11.168765, 3.401},  {22'753'280, 11, 10.170032, 3.384},
        {10'342'400, 10, 9.1723243, 3.356},    {4'654'080, 9, 8.1764248, 3.311},    {2'068'480, 8, 7.1836656, 3.238},
        {904'960, 7, 6.1962507, 3.125},        {387'840, 6, 5.2177052, 2.954},
    };
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const auto &r) { return n >= r.minimumBits; });
    return row == std::end(table) ? nullptr : row;
}

} // namespace

PValues nonOverlappingTest(BitView bits, const Sp80022Parameters &parameters)
{
    constexpr int blocks = 8;
    const int m = parameters.nonOverlappingM;
    const std::size_t block = bits.size() / blocks;
    if (m < 2 || m > 16 || block < std::size_t(m))
        return {};
    const double perBlock = double(block), mean = (perBlock - m + 1) / std::pow(2.0, m);
    const double variance = perBlock * (1 / std::pow(2.0, m) - (2.0 * m - 1) / std::pow(2.0, 2 * m));
    std::vector<double> chi2(std::size_t(1) << m, 0.0);
    for (int i = 0; i < blocks; ++i) { // an aperiodic pattern cannot overlap itself: one histogram counts all of them
        const Histogram counts = windows(bits.subspan(std::size_t(i) * block, block), m, false);
        for (std::size_t pattern = 0; pattern < counts.size(); ++pattern)
            chi2[pattern] += (counts[pattern] - mean) * (counts[pattern] - mean) / variance;
    }
    std::vector<double> p;
    for (std::uint32_t pattern = 0; pattern < chi2.size(); ++pattern)
        if (isAperiodic(pattern, m))
            p.push_back(gammaQ(blocks / 2.0, chi2[pattern] / 2));
    return p;
}

PValues overlappingTest(BitView bits, const Sp80022Parameters &parameters)
{
    const int m = parameters.overlappingM, length = parameters.overlappingBlock;
    if (m < 1 || length < m)
        return {};
    const std::size_t block = std::size_t(length), blocks = bits.size() / block;
    if (blocks == 0)
        return {};
    const auto probabilities =
        parameters.hasExactClasses ? exactOverlapProbabilities(m, length) : overlapProbabilities(m, length);
    std::vector<double> seen(overlapClasses, 0.0);
    for (std::size_t i = 0; i < blocks; ++i) {
        int run = 0, matches = 0;
        for (const auto bit : bits.subspan(i * block, block)) {
            run = bit ? run + 1 : 0;
            matches += run >= m;
        }
        ++seen[std::size_t(std::min(matches, overlapClasses - 1))];
    }
    double chi2 = 0;
    for (std::size_t i = 0; i < overlapClasses; ++i) {
        const double expected = double(blocks) * probabilities[i];
        chi2 += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return {{gammaQ((overlapClasses - 1) / 2.0, chi2 / 2)}};
}

PValues universalTest(BitView bits, const Sp80022Parameters &)
{
    const UniversalRow *row = universalRow(bits.size());
    if (!row)
        return {};
    const std::size_t length = std::size_t(row->length), patterns = std::size_t(1) << length;
    const std::size_t warmUp = 10 * patterns, blocks = bits.size() / length, counted = blocks - warmUp;
    std::vector<std::size_t> last(patterns, 0);
    double sum = 0;
    for (std::size_t i = 1; i <= blocks; ++i) {
        std::size_t pattern = 0;
        for (std::size_t j = 0; j < length; ++j)
            pattern = pattern << 1 | bits[(i - 1) * length + j];
        if (i > warmUp)
            sum += std::log2(double(i - last[pattern]));
        last[pattern] = i;
    }
    const double l = row->length, k = double(counted);
    const double c = 0.7 - 0.8 / l + (4 + 32 / l) * std::pow(k, -3 / l) / 15;
    const double sigma = c * std::sqrt(row->variance / k);
    return {{std::erfc(std::abs(sum / k - row->expected) / (std::numbers::sqrt2 * sigma))}};
}

PValues approximateEntropyTest(BitView bits, const Sp80022Parameters &parameters)
{
    const int m = parameters.approximateEntropyM;
    if (bits.empty() || m < 1 || m >= longestPattern)
        return {};
    const double n = double(bits.size());
    const Histogram longer = windows(bits, m + 1, true);
    const double entropy = entropySum(shorter(longer), n) - entropySum(longer, n);
    return {{gammaQ(std::pow(2.0, m - 1), n * (std::numbers::ln2 - entropy))}};
}

PValues serialTest(BitView bits, const Sp80022Parameters &parameters)
{
    const int m = parameters.serialM;
    if (bits.empty() || m < 2 || m > longestPattern)
        return {};
    const double n = double(bits.size());
    const Histogram whole = windows(bits, m, true), one = shorter(whole), two = shorter(one);
    const double psi0 = psiSquared(whole, n), psi1 = psiSquared(one, n), psi2 = psiSquared(two, n);
    return {{gammaQ(std::pow(2.0, m - 2), (psi0 - psi1) / 2),
             gammaQ(std::pow(2.0, m - 3), (psi0 - 2 * psi1 + psi2) / 2)}};
}

} // namespace imprint
