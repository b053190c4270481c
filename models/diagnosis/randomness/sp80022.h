// The 15 tests of NIST SP 800-22 rev. 1a as sts-2.1.2 computes them: its constants (the 4-digit table of the longest
// run, the eta formula of the overlapping template, all blocks in Universal), its order of p-values. Where the document
// and its own formulas differ (2.5.4, 2.6.4, 2.6.8, 2.9.4, 2.14.8) the formulas count.
//
// A p-value is the probability that a perfect source looks at least as odd. A test that does not apply (too few bits, too
// few cycles of the walk) has none: that is no failure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace imprint {

// Bits as bytes 0 and 1.
using BitView = std::span<const std::uint8_t>;
using PValues = std::optional<std::vector<double>>;

struct Sp80022Parameters {
    int blockFrequencyM = 128;
    int nonOverlappingM = 9; // 2 to 16
    int overlappingM = 9;
    int overlappingBlock = 1032;
    int approximateEntropyM = 10; // up to 22
    int serialM = 16;             // up to 22
    int linearComplexityM = 500;
    // Exact probabilities of the classes in LongestRun and OverlappingTemplate instead of the constants of sts-2.1.2.
    bool hasExactClasses = false;
};

struct Sp80022Test {
    const char *name;
    PValues (*run)(BitView bits, const Sp80022Parameters &parameters);
    int recommendedBits; // below, the document holds the p-value for unreliable
};

// In the document's order.
std::span<const Sp80022Test> sp80022Tests();

// Some say where they stop to make sense: an empty view, and parameters beyond the bounds above, have no p-value.
PValues frequencyTest(BitView bits, const Sp80022Parameters &);
PValues blockFrequencyTest(BitView bits, const Sp80022Parameters &parameters);
PValues cumulativeSumsTest(BitView bits, const Sp80022Parameters &); // forward, reverse
PValues runsTest(BitView bits, const Sp80022Parameters &);
PValues longestRunTest(BitView bits, const Sp80022Parameters &parameters);
PValues rankTest(BitView bits, const Sp80022Parameters &);
PValues spectralTest(BitView bits, const Sp80022Parameters &);
PValues nonOverlappingTest(BitView bits, const Sp80022Parameters &parameters); // templates in ascending order
PValues overlappingTest(BitView bits, const Sp80022Parameters &parameters);
PValues universalTest(BitView bits, const Sp80022Parameters &);
PValues approximateEntropyTest(BitView bits, const Sp80022Parameters &parameters);
PValues randomExcursionsTest(BitView bits, const Sp80022Parameters &);        // x = -4..-1, 1..4
PValues randomExcursionsVariantTest(BitView bits, const Sp80022Parameters &); // x = -9..-1, 1..9
PValues serialTest(BitView bits, const Sp80022Parameters &parameters);        // p1, p2
PValues linearComplexityTest(BitView bits, const Sp80022Parameters &parameters);

} // namespace imprint
