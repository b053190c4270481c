// SP 800-90B sections 6.3.7 and 6.3.8: predictors that look back over windows and lags; and the estimate all predictors share.
#include "models/diagnosis/randomness/sp80090b.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace imprint {
namespace {

// ln of the probability that n predictions, each right with probability p, hold no run of `run` right ones (Feller; step 8).
double logNoRun(double p, double run, double n)
{
    const double q = 1 - p, logP = std::log(p);
    double x = 1;
    for (int i = 0; i < 65; ++i) {
        const double next = 1 + q * std::exp(run * logP + (run + 1) * std::log(x));
        if (next == x)
            break;
        x = next;
    }
    return std::log((1 - p * x) / ((run + 1 - run * x) * q)) - (n + 1) * std::log(x);
}

// The p for which a run as long as the longest one had a chance of 1 %.
double localProbability(std::uint64_t longest, double n)
{
    const double run = double(longest) + 1, limit = std::log(0.99);
    double low = 0, high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2, value = logNoRun(middle, run, n);
        (value > limit ? low : high) = middle; // not a number: beyond the branch point, so p is lower
    }
    return (low + high) / 2;
}

// The most common value in the last symbols of a window; of equals the one seen last.
class Window {
public:
    Window(std::size_t size, int symbolBits) : length(size), m_alphabet(std::size_t(1) << symbolBits) {}

    void push(SymbolView symbols, std::size_t at)
    {
        const std::uint8_t in = symbols[at];
        m_last[in] = at + 1;
        ++m_counts[in];
        if (at >= length) {
            const std::uint8_t out = symbols[at - length];
            --m_counts[out];
            if (out == m_best && out != in) {
                findBest();
                return;
            }
        }
        if (m_counts[in] >= m_counts[m_best])
            m_best = in;
    }
    std::uint8_t best() const { return m_best; }
    const std::size_t length;

private:
    const std::size_t m_alphabet;
    void findBest()
    {
        for (std::size_t i = 0; i < m_alphabet; ++i)
            if (m_counts[i] > m_counts[m_best] || (m_counts[i] == m_counts[m_best] && m_last[i] > m_last[m_best]))
                m_best = std::uint8_t(i);
    }
    std::array<std::uint32_t, 256> m_counts{};
    std::array<std::size_t, 256> m_last{};
    std::uint8_t m_best = 0;
};

// How often each lag was right. The winner has the highest score at any time, and of equals it is the largest lag that was
// right last: what updates lag by lag, as the document does them, come to.
class LagScores {
public:
    static constexpr std::size_t lags = 128;

    std::size_t winner() const { return m_winner; }
    // The symbol at `now` has come; `usable` lags look at symbols that are there.
    void update(const std::uint8_t *now, std::size_t usable)
    {
        // Entry k is of lag 128 - k, so that they compare with symbols in their order. With all lags in use, the loops have
        // a fixed length, which compilers turn into vector code.
        const std::size_t first = lags - usable;
        const std::uint8_t *const past = now - lags;
        const std::uint8_t symbol = *now;
        std::uint32_t reached = 0;
        if (first == 0)
            for (std::size_t k = 0; k < lags; ++k)
                reached |= step(k, past[k] == symbol);
        else
            for (std::size_t k = first; k < lags; ++k)
                reached |= step(k, past[k] == symbol);
        if (reached == 0)
            return;
        m_highest = 0;
        for (std::size_t k = first; k < lags; ++k)
            m_highest = std::max(m_highest, m_score[k]);
        for (std::size_t k = first; k < lags; ++k)
            if (m_score[k] == m_highest && past[k] == symbol) {
                m_winner = lags - k;
                return;
            }
    }

private:
    // Has this lag, by being right, reached the highest score?
    std::uint32_t step(std::size_t k, bool isRight)
    {
        m_score[k] += isRight;
        return std::uint32_t(isRight) & std::uint32_t(m_score[k] >= m_highest);
    }
    std::array<std::uint32_t, lags> m_score{};
    std::uint32_t m_highest = 1;
    std::size_t m_winner = 1;
};

} // namespace

Estimate predictionEstimate(const Predictions &predictions, SymbolView symbols)
{
    if (predictions.count < 2)
        return {};
    std::array<bool, 256> seen{};
    for (const auto symbol : symbols)
        seen[symbol] = true;
    const double distinct = double(std::count(seen.begin(), seen.end(), true)), n = double(predictions.count);
    const double p = double(predictions.correct) / n;
    const double global = predictions.correct == 0 ? 1 - std::pow(0.01, 1 / n) : upperBound(p, n);
    const double local = localProbability(predictions.longestRun, n);
    return -std::log2(std::max({global, local, 1 / distinct})) + 0.0;
}

Estimate multiMcwEstimate(SymbolView symbols, int symbolBits)
{
    std::array<Window, 4> windows{Window(63, symbolBits), Window(255, symbolBits), Window(1023, symbolBits),
                                  Window(4095, symbolBits)};
    std::array<std::uint64_t, 4> score{};
    std::size_t winner = 0;
    Predictions predictions;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (i >= windows[0].length) {
            predictions.note(i >= windows[winner].length && windows[winner].best() == symbols[i]);
            for (std::size_t j = 0; j < windows.size() && i >= windows[j].length; ++j)
                if (windows[j].best() == symbols[i] && ++score[j] >= score[winner])
                    winner = j;
        }
        for (Window &window : windows)
            window.push(symbols, i);
    }
    return predictionEstimate(predictions, symbols);
}

Estimate lagEstimate(SymbolView symbols, int)
{
    LagScores scores;
    Predictions predictions;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        predictions.note(symbols[i - scores.winner()] == symbols[i]);
        if (i < LagScores::lags)
            scores.update(symbols.data() + i, i);
        else
            scores.update(symbols.data() + i, LagScores::lags);
    }
    return predictionEstimate(predictions, symbols);
}

} // namespace imprint
