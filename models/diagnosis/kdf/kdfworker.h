// Computes the units of a plan on one thread.
#pragma once

#include "models/diagnosis/kdf/kdfmatcher.h"
#include "models/diagnosis/kdf/kdfplan.h"
#include "models/diagnosis/kdf/kdfsearch.h"

namespace imprint {

struct KdfUnitResult {
    std::vector<KdfFind> found; // chanceHits: that one random output is a hit of this kind
    double compared = 0;        // outputs
    bool isComplete = true;
};

class KdfWorker {
public:
    KdfWorker(const KdfPlan &plan, const KdfMatcher &matcher) : m_plan(plan), m_matcher(matcher) {}

    // The hypothesis in the computed forms, which no chain is compared with: one derivation.
    KdfUnitResult runComputed(std::uint32_t hypothesis);
    KdfUnitResult run(const KdfUnit &unit, std::stop_token stop);

private:
    void runChains(const KdfUnit &unit, std::span<const std::uint32_t> hypotheses, std::stop_token stop, KdfUnitResult &result);
    void runOnce(std::uint32_t hypothesis, KdfUnitResult &result);
    // Computes it again in full; only what gives exactly the output is a find.
    void confirm(std::uint32_t hypothesis, kdflab::KdfSpec spec, const kdflab::KdfInputs &inputs, const FormHypothesis &form,
                 KdfUnitResult &result) const;

    const KdfPlan &m_plan;
    const KdfMatcher &m_matcher;
};

} // namespace imprint
