#include "models/diagnosis/randomness/health.h"
#include "models/diagnosis/randomness/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace imprint {
namespace {

const double falseAlarm = std::ldexp(1.0, -20);

// The least k that n trials exceed with a probability of at most alpha.
unsigned criticalCount(unsigned n, double p, double alpha)
{
    unsigned low = 0, high = n;
    while (low < high) {
        const unsigned middle = (low + high) / 2;
        if (binomialCdf(middle, n, p) >= 1 - alpha)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

unsigned mostOf(SymbolView symbols)
{
    std::array<unsigned, 256> counts{};
    for (const auto symbol : symbols)
        ++counts[symbol];
    return *std::max_element(counts.begin(), counts.end());
}

Sample transposed(const Sample &sample, std::size_t rows, std::size_t columns)
{
    std::vector<std::uint8_t> turned;
    turned.reserve(sample.symbols.size());
    for (std::size_t column = 0; column < columns; ++column)
        for (std::size_t row = 0; row < rows; ++row)
            turned.push_back(sample.symbols[row * columns + column]);
    return *readSample(turned, sample.symbolBits, 0, SampleLayout::SymbolPerByte);
}

unsigned worstLine(const Sample &sample, std::size_t length)
{
    unsigned worst = 0;
    for (std::size_t at = 0; at < sample.symbols.size(); at += length)
        worst = std::max(worst, mostOf(SymbolView(sample.symbols).subspan(at, length)));
    return worst;
}

} // namespace

HealthResult repetitionCountTest(SymbolView symbols, double entropy)
{
    HealthResult result{1 + unsigned(std::ceil(20 / entropy)), 0, {}};
    unsigned run = 0;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        run = i > 0 && symbols[i] == symbols[i - 1] ? run + 1 : 1;
        result.worst = std::max(result.worst, run);
        if (run >= result.cutoff && !result.alarmAt)
            result.alarmAt = i + 1;
    }
    return result;
}

HealthResult adaptiveProportionTest(SymbolView symbols, int symbolBits, double entropy)
{
    const std::size_t window = symbolBits == 1 ? 1024 : 512;
    HealthResult result{1 + criticalCount(unsigned(window), std::exp2(-entropy), falseAlarm), 0, {}};
    for (std::size_t at = 0; at + window <= symbols.size(); at += window) {
        unsigned count = 0;
        for (std::size_t i = at; i < at + window; ++i) {
            count += symbols[i] == symbols[at];
            if (count >= result.cutoff && !result.alarmAt)
                result.alarmAt = i + 1;
        }
        result.worst = std::max(result.worst, count);
    }
    return result;
}

Result<RestartResult> restartTest(const Sample &sample, std::size_t rows, std::size_t columns, double entropy)
{
    if (rows < 2 || columns < 2 || rows * columns != sample.symbols.size())
        return fail("random.restart", std::to_string(sample.symbols.size()) + " symbols are not " +
                                          std::to_string(rows) + " restarts of " + std::to_string(columns));
    RestartResult result;
    const Sample turned = transposed(sample, rows, columns);
    // 1 % over all rows and columns together.
    const double alpha = -std::expm1(std::log(0.99) / double(rows + columns));
    result.cutoff = criticalCount(unsigned(std::max(rows, columns)), std::exp2(-entropy), alpha);
    result.worst = std::max(worstLine(sample, columns), worstLine(turned, rows));
    result.rows = estimateEntropy(sample);
    result.columns = estimateEntropy(turned);
    const Estimate least = std::min(result.rows.entropy, result.columns.entropy);
    if (result.worst <= result.cutoff && least && *least >= entropy / 2)
        result.entropy = std::min(*least, entropy);
    return result;
}

} // namespace imprint
