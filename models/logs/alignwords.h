// How alike two kinds of lines are by their words, rare words counting more: 0 nothing in common … 1.
#pragma once

#include "models/logs/alignindex.h"

namespace imprint {

class WordLikeness {
public:
    WordLikeness(const AlignIndex &device, const AlignIndex &hub);
    double operator()(std::uint32_t deviceKind, std::uint32_t hubKind) const;

private:
    struct Word {
        std::uint32_t id;
        float weight;
    };
    struct Kind {
        std::vector<Word> words; // by id
        double weight = 0;
    };
    std::vector<Kind> m_device, m_hub;
};

} // namespace imprint
