// What a run of all tests can and cannot show, in sentences for people.
#pragma once

#include "models/diagnosis/randomness/sp80022.h"
#include "models/diagnosis/randomness/sp80090b.h"

#include <string>

namespace imprint {

struct RandomnessRun {
    std::size_t bits = 0;
    std::vector<PValues> pValues; // in the order of sp80022Tests()
    Sp80090bResult entropy;
};

// Both suites on one sample.
RandomnessRun testRandomness(const Sample &sample, const Sp80022Parameters &parameters = {});

enum class Finding { Nothing, Odd, Failed }; // nothing found against it; worth a second sample; certainly not random
// Of one test: by its least p-value, for as many as it has.
Finding findingOf(const PValues &pValues);

struct Verdict {
    Finding finding = Finding::Nothing;
    std::string sentences;
};
Verdict verdictOf(const RandomnessRun &run);

} // namespace imprint
