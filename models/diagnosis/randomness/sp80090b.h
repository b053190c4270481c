// The ten estimators of NIST SP 800-90B section 6.3 for sources that are not IID, as the NIST tool (ea_non_iid) computes
// them: Z = 2.5758293035489008, and k of the predictors is the number of distinct symbols seen. Estimates are in bits of
// min-entropy a symbol; each is an upper bound of what can be claimed, and the least one counts.
#pragma once

#include "models/diagnosis/randomness/sample.h"

#include <optional>
#include <span>

namespace imprint {

using SymbolView = std::span<const std::uint8_t>;
// None: the sample is too short for this estimator, or it is one for bits and the symbols are larger.
using Estimate = std::optional<double>;

struct Sp80090bEstimator {
    const char *name;
    Estimate (*run)(SymbolView symbols, int symbolBits);
};

// In the document's order; tTuple and LRS come from one pass and are named "tTuple" and "LRS".
std::span<const Sp80090bEstimator> sp80090bEstimators();

struct Sp80090bResult {
    std::vector<Estimate> literal;   // of the symbols, in the table's order
    std::vector<Estimate> bitstring; // of their bits; empty for symbols of one bit
    Estimate original;               // the least of the first
    Estimate ofBits;                 // the least of the second
    Estimate entropy;                // H: bits a symbol, the lesser of original and symbolBits x ofBits
};

// Two threads at most.
Sp80090bResult estimateEntropy(const Sample &sample);

Estimate mostCommonValueEstimate(SymbolView symbols, int symbolBits);
Estimate collisionEstimate(SymbolView symbols, int symbolBits);   // bits only
Estimate markovEstimate(SymbolView symbols, int symbolBits);      // bits only
Estimate compressionEstimate(SymbolView symbols, int symbolBits); // bits only
Estimate multiMcwEstimate(SymbolView symbols, int symbolBits);
Estimate lagEstimate(SymbolView symbols, int symbolBits);
Estimate multiMmcEstimate(SymbolView symbols, int symbolBits);
Estimate lz78yEstimate(SymbolView symbols, int symbolBits);

struct TupleEstimates {
    Estimate tTuple, longestRepeated;
};
// t-tuple and longest repeated substring (6.3.5, 6.3.6), over one suffix array; at most 2^31 - 2 symbols.
TupleEstimates tupleEstimates(SymbolView symbols);

// Of a probability's upper end of the 99 % interval for n observations: min(1, p + Z sqrt(p (1 - p) / (n - 1))).
double upperBound(double p, double n);

// What a predictor did: right C of N times, at most `longestRun` in a row; `distinct` symbols were seen.
struct Predictions {
    std::uint64_t count = 0, correct = 0, longestRun = 0;
    void note(bool isRight)
    {
        ++count;
        correct += isRight;
        m_run = isRight ? m_run + 1 : 0;
        longestRun = longestRun > m_run ? longestRun : m_run;
    }

private:
    std::uint64_t m_run = 0;
};
// Section 6.3.7 steps 7 to 9: the worse of what the whole says and what the longest run says.
Estimate predictionEstimate(const Predictions &predictions, SymbolView symbols);

} // namespace imprint
