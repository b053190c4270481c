#include "models/diagnosis/randomness/sp80090b.h"

#include <algorithm>
#include <atomic>
#include <future>

namespace imprint {
namespace {

Estimate tTupleEstimate(SymbolView symbols, int)
{
    return tupleEstimates(symbols).tTuple;
}

Estimate longestRepeatedEstimate(SymbolView symbols, int)
{
    return tupleEstimates(symbols).longestRepeated;
}

constexpr Sp80090bEstimator table[] = {
    {"MCV", mostCommonValueEstimate}, {"Collision", collisionEstimate},     {"Markov", markovEstimate},
    {"Compression", compressionEstimate}, {"tTuple", tTupleEstimate}, {"LRS", longestRepeatedEstimate},
    {"MultiMCW", multiMcwEstimate},   {"Lag", lagEstimate},                 {"MultiMMC", multiMmcEstimate},
    {"LZ78Y", lz78yEstimate},
};

bool isOfTuples(const Sp80090bEstimator &estimator)
{
    return estimator.run == tTupleEstimate || estimator.run == longestRepeatedEstimate;
}

// Every estimator of the table in its order; the two of the tuples come from one suffix array. A second thread takes what
// the first has not begun.
std::vector<Estimate> runAll(SymbolView symbols, int symbolBits)
{
    std::vector<Estimate> out(std::size(table));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < std::size(table); i = next++)
            if (!isOfTuples(table[i]))
                out[i] = table[i].run(symbols, symbolBits);
    };
    auto beside = std::async(std::launch::async, work);
    const TupleEstimates both = tupleEstimates(symbols);
    work();
    beside.get();
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (isOfTuples(table[i]))
            out[i] = table[i].run == tTupleEstimate ? both.tTuple : both.longestRepeated;
    return out;
}

Estimate least(const std::vector<Estimate> &estimates)
{
    Estimate out;
    for (const Estimate &estimate : estimates)
        if (estimate && (!out || *estimate < *out))
            out = estimate;
    return out;
}

} // namespace

std::span<const Sp80090bEstimator> sp80090bEstimators()
{
    return table;
}

Sp80090bResult estimateEntropy(const Sample &sample)
{
    Sp80090bResult result;
    result.literal = runAll(sample.symbols, sample.symbolBits);
    result.original = result.entropy = least(result.literal);
    if (sample.symbolBits > 1) {
        result.bitstring = runAll(sample.bits, 1);
        result.ofBits = least(result.bitstring);
        if (result.ofBits && result.entropy)
            result.entropy = std::min(*result.entropy, sample.symbolBits * *result.ofBits);
    }
    return result;
}

} // namespace imprint
