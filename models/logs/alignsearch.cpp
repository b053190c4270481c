#include "models/logs/alignsearch.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace imprint {
namespace {

struct Box {
    double bound = 0; // weight of the votes that some line of the box fits
    double offset = 0, offsetHalf = 0, drift = 0, driftHalf = 0;
    std::vector<std::uint32_t> votes;

    double size(double reach) const { return offsetHalf + driftHalf * reach; }
};

class Search {
public:
    Search(const std::vector<Vote> &votes, const SearchLimits &limits);
    std::optional<Peak> run();

private:
    void addFirstBoxes();
    void push(Box box);
    Box filtered(const std::vector<std::uint32_t> &from, double offset, double offsetHalf, double drift, double driftHalf);
    void split(Box box);
    void followDown(Box box);

    const std::vector<Vote> &m_votes;
    const SearchLimits &m_limits;
    std::vector<double> m_x, m_y; // from the middle of x and the lowest y; the middle drift taken out
    double m_x0 = 0, m_y0 = 0, m_drift0 = 0, m_reach = 0;
    std::size_t m_work = 0;
    std::vector<Box> m_heap;
};

bool isWorse(const Box &a, const Box &b)
{
    return a.bound != b.bound ? a.bound < b.bound : a.offsetHalf > b.offsetHalf;
}

Search::Search(const std::vector<Vote> &votes, const SearchLimits &limits) : m_votes(votes), m_limits(limits)
{
    const auto [low, high] = std::minmax_element(votes.begin(), votes.end(), [](const Vote &a, const Vote &b) { return a.x < b.x; });
    m_x0 = (low->x + high->x) / 2;
    m_reach = (high->x - low->x) / 2;
    m_drift0 = (limits.driftLow + limits.driftHigh) / 2;
    m_y0 = std::min_element(votes.begin(), votes.end(), [](const Vote &a, const Vote &b) { return a.y < b.y; })->y;
    for (const Vote &v : votes) {
        m_x.push_back(v.x - m_x0);
        m_y.push_back(v.y - m_y0 - m_drift0 * (v.x - m_x0));
    }
}

Box Search::filtered(const std::vector<std::uint32_t> &from, double offset, double offsetHalf, double drift, double driftHalf)
{
    Box box{0, offset, offsetHalf, drift, driftHalf, {}};
    for (const std::uint32_t v : from)
        if (std::fabs(m_y[v] - offset - drift * m_x[v]) <= m_limits.tolerance + offsetHalf + driftHalf * std::fabs(m_x[v])) {
            box.bound += m_votes[v].weight;
            box.votes.push_back(v);
        }
    m_work += from.size();
    return box;
}

void Search::push(Box box)
{
    if (box.bound < m_limits.least)
        return;
    m_heap.push_back(std::move(box));
    std::push_heap(m_heap.begin(), m_heap.end(), isWorse);
}

// Boxes as high as the drift can move a vote; only those that hold votes.
void Search::addFirstBoxes()
{
    const double driftHalf = (m_limits.driftHigh - m_limits.driftLow) / 2;
    const double half = driftHalf * m_reach + m_limits.tolerance;
    std::vector<std::uint32_t> order(m_votes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return m_y[a] < m_y[b]; });
    double next = -1; // first cell that is not made yet
    std::size_t begin = 0;
    for (const std::uint32_t v : order)
        for (double cell = std::max(next, std::floor((m_y[v] - half) / (2 * half))); cell * 2 * half <= m_y[v] + half; ++cell) {
            const double offset = (cell * 2 + 1) * half;
            while (m_y[order[begin]] < offset - 2 * half)
                ++begin;
            std::size_t end = begin;
            while (end < order.size() && m_y[order[end]] <= offset + 2 * half)
                ++end;
            push(filtered({order.begin() + std::ptrdiff_t(begin), order.begin() + std::ptrdiff_t(end)}, offset, half, 0, driftHalf));
            next = cell + 1;
        }
}

void Search::split(Box box)
{
    const bool isDrift = box.driftHalf * m_reach > box.offsetHalf;
    for (const double side : {-0.5, 0.5}) {
        if (isDrift)
            push(filtered(box.votes, box.offset, box.offsetHalf, box.drift + side * box.driftHalf, box.driftHalf / 2));
        else
            push(filtered(box.votes, box.offset + side * box.offsetHalf, box.offsetHalf / 2, box.drift, box.driftHalf));
    }
}

// The bound of work is reached: nothing but this box and its better halves counts from here.
void Search::followDown(Box box)
{
    m_heap.clear();
    push(std::move(box));
    for (int i = 0; i < 200 && !m_heap.empty() && m_heap.front().size(m_reach) > m_limits.tolerance * 0.3; ++i) {
        Box top = std::move(m_heap.front());
        m_heap.clear();
        split(std::move(top));
    }
}

std::optional<Peak> Search::run()
{
    addFirstBoxes();
    while (!m_heap.empty()) {
        std::pop_heap(m_heap.begin(), m_heap.end(), isWorse);
        Box box = std::move(m_heap.back());
        m_heap.pop_back();
        if (m_work > m_limits.work && box.size(m_reach) > m_limits.tolerance * 0.3) {
            followDown(std::move(box));
            m_work = 0;
            continue;
        }
        if (box.size(m_reach) <= m_limits.tolerance * 0.3)
            return Peak{{m_x0, box.offset + m_y0, box.drift + m_drift0}, box.bound};
        split(std::move(box));
    }
    return std::nullopt;
}

} // namespace

std::optional<Peak> bestLine(const std::vector<Vote> &votes, const SearchLimits &limits)
{
    if (votes.empty())
        return std::nullopt;
    return Search(votes, limits).run();
}

} // namespace imprint
