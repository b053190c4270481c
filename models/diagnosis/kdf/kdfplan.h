// All hypotheses about what a device did, the likeliest first, laid out as units of work.
//
// A hypothesis is the specification with up to three alternatives (kdfalternatives.h); its bits say how surprising it
// is. Units are ordered by likelihood per second of work: a chain is worth more up to the iteration count that was
// specified than from there to 10^7, and scrypt has to be a thousand times likelier than HMAC to come first.
#pragma once

#include "models/diagnosis/kdf/kdfalternatives.h"
#include "models/diagnosis/kdf/kdfcase.h"

#include <unordered_set>

namespace imprint {

struct KdfHypothesis {
    std::array<std::int32_t, 3> parts = {-1, -1, -1}; // places in KdfPlan::alternatives()
    std::uint8_t faults = 0;
    float bits = 0;
};

struct KdfUnit {
    bool isChain = false;
    const kdflab::LabHash *hash = nullptr; // of the chains
    bool isHmac = true;
    std::uint64_t from = 0, to = 0;        // iteration counts after from, up to to
    std::vector<std::uint32_t> hypotheses;
    double priority = 0;                   // the lowest first
    double seconds = 0;                    // estimate, on one core
};

class KdfPlan {
public:
    KdfPlan(const KdfCase &hub, std::size_t outputLength);

    const std::vector<KdfAlternative> &alternatives() const { return m_alternatives; }
    const std::vector<KdfHypothesis> &hypotheses() const { return m_hypotheses; }
    // What the hypothesis says the device did.
    void build(const KdfHypothesis &hypothesis, kdflab::KdfSpec &spec, kdflab::KdfInputs &inputs) const;

    // Units of all hypotheses with at most so many faults and bits, until their estimates are used up; without what it
    // gave before.
    std::vector<KdfUnit> units(int mostFaults, double mostBits, double seconds);
    std::array<std::size_t, 4> countByFaults() const; // of the hypotheses that units() looked at last
    bool isCut() const { return m_isCut; }            // units() left some out

private:
    struct Part {
        std::size_t dimension;
        bool changesSpec;
    };
    void enumerate(int mostFaults, double mostBits);
    void extend(KdfHypothesis hypothesis, std::size_t used, std::size_t dimension, int mostFaults, double mostBits);
    void addUnits(std::uint32_t index, std::vector<KdfUnit> &jobs) const;
    kdflab::KdfSpec specOf(const KdfHypothesis &hypothesis) const;

    const KdfCase &m_hub;
    std::vector<KdfAlternative> m_alternatives;
    std::vector<Part> m_parts;               // beside m_alternatives
    std::vector<std::pair<std::size_t, std::size_t>> m_dimensions; // ranges of m_alternatives
    std::vector<KdfHypothesis> m_hypotheses;
    std::unordered_set<std::uint64_t> m_given; // what units() gave before, by keyOf()
    bool m_isCut = false;
};

bool isChain(const kdflab::KdfSpec &spec);

} // namespace imprint
