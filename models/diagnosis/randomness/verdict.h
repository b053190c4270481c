// What a run of all tests can and cannot show, in sentences for people.
#pragma once

#include "models/core/sentence.h"
#include "models/diagnosis/randomness/sp80022.h"
#include "models/diagnosis/randomness/sp80090b.h"

#include <functional>
#include <optional>

namespace imprint {

struct RandomnessRun {
    std::size_t bits = 0;
    std::vector<PValues> pValues; // in the order of sp80022Tests()
    Sp80090bResult entropy;
};

// Both suites on one sample.
RandomnessRun testRandomness(const Sample &sample, const Sp80022Parameters &parameters = {});
// The same, asking before each test and before the estimators whether to go on; none when it was not. done: of all.
std::optional<RandomnessRun> testRandomness(const Sample &sample, const Sp80022Parameters &parameters,
                                            const std::function<bool(const char *name, int done, int all)> &goOn);

enum class Finding { Nothing, Odd, Failed }; // nothing found against it; worth a second sample; certainly not random
// Of one test: by its least p-value, for as many as it has.
Finding findingOf(const PValues &pValues);
// Fewer bits than the document asks for: the p-values of a perfect source come out wrong (0 and 1 for patterns of 10 bits in 4,000), so they
// are shown and judge nothing.
bool isThin(const RandomnessRun &run, std::size_t test);
Finding findingOf(const RandomnessRun &run, std::size_t test);

struct Verdict {
    Finding finding = Finding::Nothing;
    std::vector<Sentence> sentences; // of the context "Randomness"
};
Verdict verdictOf(const RandomnessRun &run);

} // namespace imprint
