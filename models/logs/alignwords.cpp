#include "models/logs/alignwords.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace imprint {

WordLikeness::WordLikeness(const AlignIndex &device, const AlignIndex &hub)
{
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint64_t> text;
    const auto read = [&](const AlignIndex &log, std::vector<Kind> &kinds) {
        kinds.resize(log.templates.size());
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            readWords(log.log->lines[log.templates[k].first].text, text);
            for (const std::uint64_t word : text) {
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
    m_rarest = std::max(1.0, std::log(1 + all / 2) - std::log(2.0));
    const std::size_t words = std::accumulate(m_device.begin(), m_device.end(), std::size_t(1), [](std::size_t n, const Kind &k) { return n + k.words.size(); });
    m_common = std::clamp<std::size_t>(3000000 / words, 4, 400); // logs whose every line is of its own kind take no longer
    m_hubKinds.resize(counts.size());
    for (std::uint32_t kind = 0; kind < m_hub.size(); ++kind)
        for (const Word &word : m_hub[kind].words)
            m_hubKinds[word.id].push_back(kind);
    for (auto *const kinds : {&m_device, &m_hub})
        for (Kind &kind : *kinds) {
            for (Word &word : kind.words)
                kind.weight += word.weight = float(std::log(1 + all / counts[word.id]) - std::log(2.0));
            std::sort(kind.words.begin(), kind.words.end(), [](const Word &a, const Word &b) { return a.id < b.id; });
        }
}

std::vector<WordLikeness::Alike> WordLikeness::alike(std::uint32_t deviceKind, std::size_t most) const
{
    std::unordered_map<std::uint32_t, double> shared;
    for (const Word &word : m_device[deviceKind].words)
        if (m_hubKinds[word.id].size() <= m_common)
            for (const std::uint32_t kind : m_hubKinds[word.id])
                shared[kind] += word.weight;
    std::vector<Alike> out;
    for (const auto &[kind, weight] : shared)
        out.push_back({kind, scored(weight, deviceKind, kind)});
    const auto isBetter = [](const Alike &a, const Alike &b) { return a.score != b.score ? a.score > b.score : a.hubKind < b.hubKind; };
    const auto end = out.begin() + std::ptrdiff_t(std::min(most, out.size()));
    std::partial_sort(out.begin(), end, out.end(), isBetter);
    out.erase(end, out.end());
    return out;
}

double WordLikeness::shared(std::uint32_t deviceKind, std::uint32_t hubKind) const
{
    const Kind &a = m_device[deviceKind], &b = m_hub[hubKind];
    double sum = 0;
    auto i = a.words.begin(), j = b.words.begin();
    while (i != a.words.end() && j != b.words.end()) {
        if (i->id == j->id)
            sum += i->weight;
        const std::uint32_t next = std::min(i->id, j->id);
        const bool isFirst = i->id == next, isSecond = j->id == next;
        i += isFirst ? 1 : 0;
        j += isSecond ? 1 : 0;
    }
    return sum;
}

double WordLikeness::operator()(std::uint32_t deviceKind, std::uint32_t hubKind) const
{
    return shared(deviceKind, hubKind) / std::max(1.0, std::min(m_device[deviceKind].weight, m_hub[hubKind].weight));
}

double WordLikeness::scored(double sum, std::uint32_t deviceKind, std::uint32_t hubKind) const
{
    return sum / m_rarest * sum / std::max(1.0, std::min(m_device[deviceKind].weight, m_hub[hubKind].weight));
}

double WordLikeness::score(std::uint32_t deviceKind, std::uint32_t hubKind) const
{
    return scored(shared(deviceKind, hubKind), deviceKind, hubKind);
}

} // namespace imprint
