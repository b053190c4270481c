// SP 800-90B sections 6.3.1 to 6.3.4: what counts of symbols, collisions, transitions and distances tell.
#include "models/diagnosis/randomness/sp80090b.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr double z = 2.5758293035489008;

constexpr int blockBits = 6;              // section 6.3.4: symbols of the compression estimate
constexpr std::size_t dictionary = 1000;  // observations that only fill the dictionary

// The expected mean of log2 of the distances, where every block has probability z1 (section 6.3.4, step 7). What a term adds
// beyond a distance at which (1 - z1) to that power is lost in rounding is left out.
double meanLog(double z1, const std::vector<double> &logs)
{
    const double q = 1 - z1;
    double inner = 0, sum = 0, power = 1; // power = q^(t - 1)
    const std::size_t blocks = logs.size() - 1;
    for (std::size_t t = 1; t <= blocks; ++t) {
        if (power < 1e-20) {
            sum += z1 * z1 * inner * double(blocks - std::max(t, dictionary + 1) + 1);
            break;
        }
        if (t > dictionary)
            sum += z1 * z1 * inner + z1 * logs[t] * power;
        inner += logs[t] * power;
        power *= q;
    }
    return sum / double(blocks - dictionary);
}

double expectedMean(double p, const std::vector<double> &logs)
{
    constexpr double others = (1 << blockBits) - 1;
    return meanLog(p, logs) + others * meanLog((1 - p) / others, logs);
}

} // namespace

double upperBound(double p, double n)
{
    return std::min(1.0, p + z * std::sqrt(p * (1 - p) / (n - 1)));
}

Estimate mostCommonValueEstimate(SymbolView symbols, int)
{
    if (symbols.size() < 2)
        return {};
    std::array<std::uint64_t, 256> counts{};
    for (const auto symbol : symbols)
        ++counts[symbol];
    const double n = double(symbols.size());
    return -std::log2(upperBound(double(*std::max_element(counts.begin(), counts.end())) / n, n)) + 0.0;
}

Estimate collisionEstimate(SymbolView symbols, int symbolBits)
{
    if (symbolBits != 1)
        return {};
    double count = 0, squares = 0;
    std::size_t i = 0;
    while (i + 1 < symbols.size()) { // of three bits two are always equal
        const std::size_t step = symbols[i] == symbols[i + 1] ? 2 : 3;
        if (i + step > symbols.size())
            break;
        ++count;
        squares += double(step * step);
        i += step;
    }
    if (count < 2)
        return {};
    const double sum = double(i), mean = sum / count;
    const double deviation = std::sqrt((squares - sum * mean) / (count - 1));
    const double bound = std::max(2.0, mean - z * deviation / std::sqrt(count));
    return bound < 2.5 ? -std::log2(0.5 + std::sqrt(1.25 - 0.5 * bound)) + 0.0 : 1.0;
}

Estimate markovEstimate(SymbolView symbols, int symbolBits)
{
    if (symbolBits != 1 || symbols.size() < 2)
        return {};
    double from[2]{}, pair[2][2]{};
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        ++from[symbols[i]];
        ++pair[symbols[i]][symbols[i + 1]];
    }
    const auto step = [&](int a, int b) { return from[a] > 0 ? pair[a][b] / from[a] : 0; };
    const double n = double(symbols.size());
    const double p0 = (from[0] + (symbols.back() == 0)) / n, p1 = 1 - p0;
    struct Path {
        double first, once, a, aTimes, b, bTimes;
    };
    const Path paths[] = {
        {p0, 1, step(0, 0), 127, 1, 0},           // 00…0
        {p0, 1, step(0, 1), 64, step(1, 0), 63},  // 0101…01
        {p0, step(0, 1), step(1, 1), 126, 1, 0},  // 011…1
        {p1, step(1, 0), step(0, 0), 126, 1, 0},  // 100…0
        {p1, 1, step(1, 0), 64, step(0, 1), 63},  // 1010…10
        {p1, 1, step(1, 1), 127, 1, 0},           // 11…1
    };
    double least = 128;
    for (const Path &path : paths)
        if (path.first > 0 && path.once > 0 && path.a > 0 && path.b > 0)
            least = std::min(least, -std::log2(path.first) - std::log2(path.once) - path.aTimes * std::log2(path.a) -
                                        path.bTimes * std::log2(path.b));
    return std::min(least / 128, 1.0) + 0.0;
}

Estimate compressionEstimate(SymbolView symbols, int symbolBits)
{
    const std::size_t blocks = symbols.size() / blockBits;
    if (symbolBits != 1 || blocks < dictionary + 2)
        return {};
    std::vector<double> logs(blocks + 1, 0.0);
    for (std::size_t i = 1; i <= blocks; ++i)
        logs[i] = std::log2(double(i));
    std::array<std::size_t, 1 << blockBits> last{};
    double sum = 0, squares = 0;
    for (std::size_t i = 1; i <= blocks; ++i) {
        std::size_t block = 0;
        for (std::size_t j = 0; j < blockBits; ++j)
            block = block << 1 | symbols[(i - 1) * blockBits + j];
        if (i > dictionary) {
            const double log = logs[i - last[block]];
            sum += log;
            squares += log * log;
        }
        last[block] = i;
    }
    const double v = double(blocks - dictionary), mean = sum / v;
    const double sigma = 0.5907 * std::sqrt(std::max(0.0, squares / (v - 1) - mean * mean));
    const double bound = mean - z * sigma / std::sqrt(v);
    double low = 1.0 / (1 << blockBits), high = 1;
    if (expectedMean(low, logs) <= bound)
        return 1.0;
    for (int i = 0; i < 60; ++i) { // the mean falls as the probability grows
        const double middle = (low + high) / 2;
        (expectedMean(middle, logs) > bound ? low : high) = middle;
    }
    return -std::log2((low + high) / 2) / blockBits + 0.0;
}

} // namespace imprint
