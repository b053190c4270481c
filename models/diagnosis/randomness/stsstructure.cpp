// Tests that look for structure: SP 800-22 sections 2.5 (rank), 2.6 (spectrum), 2.10 (linear complexity), 2.14 and 2.15 (the
// walk).
#include "models/diagnosis/randomness/sp80022.h"
#include "models/diagnosis/randomness/statistics.h"

#include <fftw3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <numbers>

namespace imprint {
namespace {

constexpr int matrixSide = 32;

int rankOf(std::array<std::uint32_t, matrixSide> rows)
{
    int rank = 0;
    for (int column = 0; column < matrixSide; ++column) {
        const std::uint32_t bit = 1U << (matrixSide - 1 - column);
        const auto pivot = std::find_if(rows.begin() + rank, rows.end(), [&](std::uint32_t row) { return row & bit; });
        if (pivot == rows.end())
            continue;
        std::iter_swap(rows.begin() + rank, pivot);
        for (int i = rank + 1; i < matrixSide; ++i)
            if (rows[std::size_t(i)] & bit)
                rows[std::size_t(i)] ^= rows[std::size_t(rank)];
        ++rank;
    }
    return rank;
}

// Section 3.5: the probability of this rank of a random 32 x 32 matrix.
double rankProbability(int rank)
{
    double product = 1;
    for (int i = 0; i < rank; ++i)
        product *= (1 - std::pow(2.0, i - 32)) * (1 - std::pow(2.0, i - 32)) / (1 - std::pow(2.0, i - rank));
    return std::pow(2.0, rank * (64 - rank) - 1024) * product;
}

// How many of the first half of the spectrum's magnitudes lie below the limit.
std::size_t belowLimit(BitView bits, double limit)
{
    static std::mutex planning; // only fftw_execute may run in several threads at once
    const std::size_t n = bits.size();
    const std::unique_ptr<double, decltype(&fftw_free)> in(fftw_alloc_real(n), fftw_free);
    const std::unique_ptr<fftw_complex, decltype(&fftw_free)> out(fftw_alloc_complex(n / 2 + 1), fftw_free);
    fftw_plan plan;
    {
        const std::lock_guard lock(planning);
        plan = fftw_plan_dft_r2c_1d(int(n), in.get(), out.get(), FFTW_ESTIMATE);
    }
    std::transform(bits.begin(), bits.end(), in.get(), [](std::uint8_t bit) { return bit ? 1.0 : -1.0; });
    fftw_execute(plan);
    std::size_t count = 0;
    for (std::size_t i = 0; i < n / 2; ++i) {
        const double *value = out.get()[i];
        count += value[0] * value[0] + value[1] * value[1] < limit * limit;
    }
    const std::lock_guard lock(planning);
    fftw_destroy_plan(plan);
    return count;
}

constexpr std::size_t longestBlock = 5000;

// The shortest LFSR that makes the block (Berlekamp and Massey over GF(2)), 64 coefficients a step. `past` holds the bits
// seen so far, the latest first; `other` is the last polynomial before the length changed, shifted along with the steps.
class LinearComplexity {
public:
    explicit LinearComplexity(std::size_t length)
        : m_words(length / 64 + 2), m_now(m_words), m_other(m_words), m_past(m_words), m_kept(m_words)
    {
    }

    int of(BitView block)
    {
        for (auto *poly : {&m_now, &m_other, &m_past})
            std::fill(poly->begin(), poly->end(), 0);
        m_now[0] = m_other[0] = 1;
        int length = 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::size_t used = i / 64 + 1;
            shift(m_past, used);
            shift(m_other, used);
            m_past[0] |= block[i];
            if (!discrepancy(used))
                continue;
            const bool isLonger = 2 * length <= int(i);
            if (isLonger)
                std::copy_n(m_now.begin(), used, m_kept.begin());
            for (std::size_t w = 0; w < used + 1; ++w)
                m_now[w] ^= m_other[w];
            if (isLonger) {
                std::copy_n(m_kept.begin(), used, m_other.begin());
                std::fill(m_other.begin() + long(used), m_other.end(), 0);
                length = int(i) + 1 - length;
            }
        }
        return length;
    }

private:
    using Words = std::vector<std::uint64_t>;

    static void shift(Words &words, std::size_t used)
    {
        for (std::size_t w = used; w > 0; --w)
            words[w] = words[w] << 1 | words[w - 1] >> 63;
        words[0] <<= 1;
    }
    bool discrepancy(std::size_t used) const
    {
        std::uint64_t sum = 0;
        for (std::size_t w = 0; w < used + 1; ++w)
            sum ^= m_now[w] & m_past[w];
        return std::popcount(sum) & 1;
    }

    std::size_t m_words;
    Words m_now, m_other, m_past, m_kept;
};

struct Walk {
    std::size_t cycles = 0;
    // How many cycles visit x = -4..-1, 1..4 exactly 0, 1, 2, 3, 4, or 5 and more times.
    std::array<std::array<double, 6>, 8> visits{};
    std::array<double, 19> total{}; // visits of x = -9..9
};

Walk walkOf(BitView bits)
{
    Walk walk;
    std::array<int, 9> inCycle{}; // x = -4..4
    const auto endCycle = [&] {
        ++walk.cycles;
        for (int x = -4; x <= 4; ++x)
            if (x != 0)
                ++walk.visits[std::size_t(x < 0 ? x + 4 : x + 3)][std::size_t(std::min(inCycle[std::size_t(x + 4)], 5))];
        inCycle.fill(0);
    };
    std::int64_t sum = 0;
    for (const auto bit : bits) {
        sum += bit ? 1 : -1;
        if (sum == 0)
            endCycle();
        else if (sum >= -4 && sum <= 4)
            ++inCycle[std::size_t(sum + 4)];
        if (sum >= -9 && sum <= 9)
            ++walk.total[std::size_t(sum + 9)];
    }
    if (sum != 0)
        endCycle();
    return walk;
}

bool hasEnoughCycles(const Walk &walk, std::size_t n)
{
    return double(walk.cycles) >= std::max(0.005 * std::sqrt(double(n)), 500.0);
}

// Section 3.14: the probability that a cycle visits x exactly k times, 5 standing for 5 and more.
double visitProbability(int x, int k)
{
    const double stay = 1 - 1.0 / (2 * std::abs(x));
    if (k == 0)
        return stay;
    return k < 5 ? std::pow(stay, k - 1) / (4.0 * x * x) : std::pow(stay, 4) / (2.0 * std::abs(x));
}

} // namespace

PValues rankTest(BitView bits, const Sp80022Parameters &)
{
    const std::size_t perMatrix = matrixSide * matrixSide, count = bits.size() / perMatrix;
    if (count == 0)
        return {};
    double full = 0, oneLess = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::array<std::uint32_t, matrixSide> rows{};
        for (std::size_t j = 0; j < perMatrix; ++j)
            rows[j / matrixSide] = rows[j / matrixSide] << 1 | bits[i * perMatrix + j];
        const int rank = rankOf(rows);
        full += rank == matrixSide;
        oneLess += rank == matrixSide - 1;
    }
    const double p32 = rankProbability(32), p31 = rankProbability(31), n = double(count);
    const auto term = [&](double seen, double p) { return (seen - n * p) * (seen - n * p) / (n * p); };
    const double chi2 = term(full, p32) + term(oneLess, p31) + term(n - full - oneLess, 1 - p32 - p31);
    return {{std::exp(-chi2 / 2)}};
}

PValues spectralTest(BitView bits, const Sp80022Parameters &)
{
    if (bits.size() < 2 || bits.size() > 1'000'000'000)
        return {};
    const double n = double(bits.size());
    const double seen = double(belowLimit(bits, std::sqrt(2.995732274 * n))), expected = 0.95 * n / 2;
    const double d = (seen - expected) / std::sqrt(n / 4 * 0.95 * 0.05);
    return {{std::erfc(std::abs(d) / std::numbers::sqrt2)}};
}

PValues linearComplexityTest(BitView bits, const Sp80022Parameters &parameters)
{
    const auto m = std::size_t(std::max(parameters.linearComplexityM, 0));
    if (m < 4 || m > longestBlock || bits.size() < m)
        return {};
    static constexpr std::array<double, 7> probabilities{0.01047, 0.03125, 0.125, 0.5, 0.25, 0.0625, 0.020833};
    const double sign = m % 2 == 0 ? 1 : -1, length = double(m);
    const double mean = length / 2 + (9 - sign) / 36 - (length / 3 + 2.0 / 9) / std::pow(2.0, length);
    const std::size_t blocks = bits.size() / m;
    std::array<double, 7> seen{};
    LinearComplexity complexity(m);
    for (std::size_t i = 0; i < blocks; ++i) {
        const double t = sign * (complexity.of(bits.subspan(i * m, m)) - mean) + 2.0 / 9;
        ++seen[std::size_t(std::clamp(std::ceil(t + 2.5), 0.0, 6.0))];
    }
    double chi2 = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double expected = double(blocks) * probabilities[i];
        chi2 += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return {{gammaQ(3, chi2 / 2)}};
}

PValues randomExcursionsTest(BitView bits, const Sp80022Parameters &)
{
    const Walk walk = walkOf(bits);
    if (!hasEnoughCycles(walk, bits.size()))
        return {};
    std::vector<double> p;
    for (const int x : {-4, -3, -2, -1, 1, 2, 3, 4}) {
        double chi2 = 0;
        for (int k = 0; k < 6; ++k) {
            const double expected = double(walk.cycles) * visitProbability(x, k);
            const double off = walk.visits[std::size_t(x < 0 ? x + 4 : x + 3)][std::size_t(k)] - expected;
            chi2 += off * off / expected;
        }
        p.push_back(gammaQ(2.5, chi2 / 2));
    }
    return p;
}

PValues randomExcursionsVariantTest(BitView bits, const Sp80022Parameters &)
{
    const Walk walk = walkOf(bits);
    if (!hasEnoughCycles(walk, bits.size()))
        return {};
    const double cycles = double(walk.cycles);
    std::vector<double> p;
    for (int x = -9; x <= 9; ++x)
        if (x != 0)
            p.push_back(std::erfc(std::abs(walk.total[std::size_t(x + 9)] - cycles) /
                                  std::sqrt(2 * cycles * (4.0 * std::abs(x) - 2))));
    return p;
}

} // namespace imprint
