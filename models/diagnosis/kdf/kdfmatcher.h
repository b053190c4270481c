// Does a stream of derived bytes explain the output in one of its forms: cut, from an offset, in another byte order,
// padded, as text?
#pragma once

#include "crypto/kdflab/chains.h"
#include "crypto/kdflab/kdfspec.h"

namespace imprint {

struct FormHypothesis {
    kdflab::OutputForm form = kdflab::OutputForm::Plain;
    std::size_t offset = 0;
    std::size_t derive = 0; // 0: offset + the output's length
    int faults = 0;
    double bits = 0;        // of surprise
    double compared = 0;    // bits of the output that a chance hit would have to guess
    std::vector<std::pair<std::size_t, std::uint8_t>> known; // derived bytes as the output tells them, by position
};

class KdfMatcher {
public:
    // expected: the output's length by the specification.
    KdfMatcher(ByteView output, std::size_t expected);

    const std::vector<FormHypothesis> &forms() const { return m_forms; }
    ByteView output() const { return m_output; }
    std::size_t longest() const { return m_longest; } // derived bytes that any form looks at
    double chancePerStream() const { return m_chance; } // that a stream of random bytes fits some form

    // Forms that agree with all bytes that are there; at least 4, or all of them, must be.
    std::vector<const FormHypothesis *> fitting(ByteView stream) const;
    // For chains, which see the first block only.
    kdflab::PatternSet patterns(const kdflab::LabHash &hash) const;

    static void apply(const FormHypothesis &form, std::size_t length, kdflab::KdfSpec &spec);

private:
    void add(kdflab::OutputForm form, std::size_t offset, std::size_t derive, int faults, double bits);
    void addText(kdflab::OutputForm form, std::size_t derive, double bits);
    void addPaddings(std::size_t expected);

    Bytes m_output;
    std::vector<FormHypothesis> m_forms;
    std::size_t m_longest = 0;
    double m_chance = 0;
};

} // namespace imprint
