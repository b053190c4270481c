// SP 800-90B sections 6.3.5 and 6.3.6 over a suffix array: what repeats is an interval of it.
#include "models/diagnosis/randomness/sp80090b.h"

#include <divsufsort.h>

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

using Index = std::int32_t;

// lcp[i]: how long the suffixes at i - 1 and i of the array begin alike (Kasai and others 2001, in the permuted form of
// Karkkainen and others 2009, which walks the text in its order).
std::vector<Index> commonPrefixes(SymbolView text, const std::vector<Index> &suffixes)
{
    const std::size_t n = text.size();
    std::vector<Index> before(n), lcp(n, 0);
    before[std::size_t(suffixes[0])] = -1;
    for (std::size_t i = 1; i < n; ++i)
        before[std::size_t(suffixes[i])] = suffixes[i - 1];
    Index common = 0;
    for (std::size_t i = 0; i < n; ++i) { // before[i] becomes the length
        const Index other = before[i];
        if (other < 0) {
            before[i] = common = 0;
            continue;
        }
        const std::size_t room = n - std::max(i, std::size_t(other));
        while (std::size_t(common) < room && text[i + std::size_t(common)] == text[std::size_t(other + common)])
            ++common;
        before[i] = common;
        common -= common > 0;
    }
    for (std::size_t i = 1; i < n; ++i)
        lcp[i] = before[std::size_t(suffixes[i])];
    return lcp;
}

struct Repeats {
    std::vector<std::uint32_t> most; // [w]: how often the most common tuple of w symbols stands there
    std::vector<double> pairs;       // [w]: pairs of places with equal tuples of w symbols
};

// Each interval of the array whose suffixes share exactly `length` symbols, and whose surroundings share `outer` fewer,
// holds the repeats of one tuple for every length in between.
Repeats repeatsOf(const std::vector<Index> &lcp)
{
    const Index longest = *std::max_element(lcp.begin(), lcp.end());
    Repeats out{std::vector<std::uint32_t>(std::size_t(longest) + 2, 1),
                std::vector<double>(std::size_t(longest) + 2, 0.0)};
    struct Open {
        Index length;
        std::size_t first;
    };
    std::vector<Open> open{{0, 0}};
    for (std::size_t i = 1; i <= lcp.size(); ++i) {
        const Index here = i < lcp.size() ? lcp[i] : 0;
        std::size_t first = i - 1;
        while (open.back().length > here) {
            const Open closed = open.back();
            open.pop_back();
            first = closed.first;
            const double count = double(i - first), pairs = count * (count - 1) / 2;
            auto &most = out.most[std::size_t(closed.length)];
            most = std::max(most, std::uint32_t(i - first));
            out.pairs[std::size_t(closed.length)] += pairs;
            out.pairs[std::size_t(std::max(open.back().length, here))] -= pairs;
        }
        if (open.back().length < here)
            open.push_back({here, first});
    }
    for (std::size_t w = std::size_t(longest); w-- > 0;) { // what repeats longer also repeats shorter
        out.most[w] = std::max(out.most[w], out.most[w + 1]);
        out.pairs[w] += out.pairs[w + 1];
    }
    return out;
}

double entropyOf(double probability, double n)
{
    return -std::log2(upperBound(probability, n)) + 0.0;
}

} // namespace

TupleEstimates tupleEstimates(SymbolView symbols)
{
    constexpr std::uint32_t often = 35; // section 6.3.5: a tuple that stands there less often tells nothing
    const std::size_t n = symbols.size();
    if (n < 2 || n > std::size_t(INT32_MAX) - 2)
        return {};
    std::vector<Index> suffixes(n);
    if (divsufsort(symbols.data(), suffixes.data(), Index(n)) != 0)
        return {};
    const Repeats repeats = repeatsOf(commonPrefixes(symbols, suffixes));
    const std::size_t longest = repeats.most.size() - 2; // of what stands there twice
    TupleEstimates out;
    double worst = 0;
    std::size_t length = 1;
    for (; length <= longest && repeats.most[length] >= often; ++length)
        worst = std::max(worst, std::pow(repeats.most[length] / double(n - length + 1), 1 / double(length)));
    if (worst > 0)
        out.tTuple = entropyOf(worst, double(n));
    worst = 0;
    for (; length <= longest; ++length) {
        const double places = double(n - length + 1);
        worst = std::max(worst, std::pow(repeats.pairs[length] / (places * (places - 1) / 2), 1 / double(length)));
    }
    if (worst > 0)
        out.longestRepeated = entropyOf(worst, double(n));
    return out;
}

} // namespace imprint
