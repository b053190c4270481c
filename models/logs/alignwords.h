// How alike two kinds of lines are by their words, rare words counting more: 0 nothing in common … 1.
#pragma once

#include "models/logs/alignindex.h"

namespace imprint {

class WordLikeness {
public:
    WordLikeness(const AlignIndex &device, const AlignIndex &hub);
    double operator()(std::uint32_t deviceKind, std::uint32_t hubKind) const;
    // 1: they share a word that no other kind has, and little else is in them; more for more such words.
    double score(std::uint32_t deviceKind, std::uint32_t hubKind) const;

    struct Alike {
        std::uint32_t hubKind = 0;
        double score = 0;
    };
    // The hub's kinds most like one of the device's, the best first.
    std::vector<Alike> alike(std::uint32_t deviceKind, std::size_t most) const;

private:
    double shared(std::uint32_t deviceKind, std::uint32_t hubKind) const;
    double scored(double shared, std::uint32_t deviceKind, std::uint32_t hubKind) const;

    struct Word {
        std::uint32_t id;
        float weight;
    };
    struct Kind {
        std::vector<Word> words; // by id
        double weight = 0;
    };
    std::vector<Kind> m_device, m_hub;
    std::vector<std::vector<std::uint32_t>> m_hubKinds; // that have the word
    std::size_t m_common = 400; // kinds; a word in more of them says nothing
    double m_rarest = 1; // weight of a word that one kind of each log has
};

} // namespace imprint
