#include "models/logs/alignwords.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace imprint {

WordLikeness::WordLikeness(const AlignIndex &device, const AlignIndex &hub)
{
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint64_t> words;
    const auto read = [&](const AlignIndex &log, std::vector<Kind> &kinds) {
        kinds.resize(log.templates.size());
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            readWords(log.log->lines[log.templates[k].first].text, words);
            for (const std::uint64_t word : words) {
                const auto [at, isNew] = ids.try_emplace(word, std::uint32_t(counts.size()));
                if (isNew)
                    counts.push_back(0);
                ++counts[at->second];
                kinds[k].words.push_back({at->second, 0});
            }
        }
    };
    read(device, m_device);
    read(hub, m_hub);
    const double all = double(m_device.size() + m_hub.size());
    for (auto *const kinds : {&m_device, &m_hub})
        for (Kind &kind : *kinds) {
            for (Word &word : kind.words)
                kind.weight += word.weight = float(std::log(1 + all / counts[word.id]) - std::log(2.0));
            std::sort(kind.words.begin(), kind.words.end(), [](const Word &a, const Word &b) { return a.id < b.id; });
        }
}

double WordLikeness::operator()(std::uint32_t deviceKind, std::uint32_t hubKind) const
{
    const Kind &a = m_device[deviceKind], &b = m_hub[hubKind];
    double shared = 0;
    auto i = a.words.begin(), j = b.words.begin();
    while (i != a.words.end() && j != b.words.end()) {
        if (i->id == j->id)
            shared += i->weight;
        const std::uint32_t next = std::min(i->id, j->id);
        const bool isFirst = i->id == next, isSecond = j->id == next;
        i += isFirst ? 1 : 0;
        j += isSecond ? 1 : 0;
    }
    return shared > 0 ? shared / std::max(1.0, std::min(a.weight, b.weight)) : 0;
}

} // namespace imprint
