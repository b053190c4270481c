// What a search has tried, for the expected number of chance hits and for words that say no more than is true.
#pragma once

#include "models/core/sentence.h"
#include "models/diagnosis/kdf/kdfworker.h"

#include <map>

namespace imprint {

class KdfCoverage {
public:
    explicit KdfCoverage(const KdfMatcher &matcher) : m_matcher(matcher) {}

    // A round of units begins.
    void begin(const KdfPlan &plan, const std::vector<KdfUnit> &units);
    void add(const KdfUnit &unit, const KdfPlan &plan, const KdfUnitResult &result);

    void addComputed(const KdfUnitResult &result) { m_compared += result.compared, ++m_computed; }

    double hypotheses() const { return m_compared; }
    double chanceHits() const { return m_compared * m_matcher.chancePerStream(); }
    std::vector<Sentence> tried() const;
    std::vector<Sentence> missing() const;
    QString words() const; // both, in English

private:
    const KdfMatcher &m_matcher;
    double m_compared = 0;
    bool m_isCut = false;
    std::array<std::size_t, 4> m_all{}, m_tried{};        // hypotheses by number of faults
    std::map<std::uint64_t, std::size_t> m_chains;        // by the count they were stepped to
    std::map<std::uint64_t, std::size_t> m_chainsPlanned;
    std::size_t m_once = 0, m_computed = 0;
};

} // namespace imprint
