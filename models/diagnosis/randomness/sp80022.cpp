#include "models/diagnosis/randomness/sp80022.h"

namespace imprint {

std::span<const Sp80022Test> sp80022Tests()
{
    static constexpr Sp80022Test table[] = {
        {"Frequency", frequencyTest, 100},
        {"BlockFrequency", blockFrequencyTest, 12'800},
        {"CumulativeSums", cumulativeSumsTest, 100},
        {"Runs", runsTest, 100},
        {"LongestRun", longestRunTest, 128},
        {"Rank", rankTest, 38'912},
        {"FFT", spectralTest, 1000},
        {"NonOverlappingTemplate", nonOverlappingTest, 100'000},
        {"OverlappingTemplate", overlappingTest, 1'000'000},
        {"Universal", universalTest, 387'840},
        {"ApproximateEntropy", approximateEntropyTest, 32'768},
        {"RandomExcursions", randomExcursionsTest, 1'000'000},
        {"RandomExcursionsVariant", randomExcursionsVariantTest, 1'000'000},
        {"Serial", serialTest, 262'144},
        {"LinearComplexity", linearComplexityTest, 1'000'000},
    };
    return table;
}

} // namespace imprint
