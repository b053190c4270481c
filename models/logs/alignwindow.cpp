#include "models/logs/alignwindow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace imprint {

HubWindow::HubWindow(const AlignIndex &hub, const AlignSegment &segment) : m_first(std::uint32_t(segment.hubFirst))
{
    const std::size_t end = std::min(segment.hubLast + 1, hub.size());
    double latest = -std::numeric_limits<double>::infinity(), earliest = -latest;
    for (std::size_t i = segment.hubFirst; i < end; ++i)
        m_latest.push_back(latest = std::isnan(hub.time[i]) ? latest : std::max(latest, hub.time[i]));
    m_earliest.resize(m_latest.size());
    for (std::size_t i = m_latest.size(); i-- > 0;)
        m_earliest[i] = earliest = std::isnan(hub.time[segment.hubFirst + i]) ? earliest : std::min(earliest, hub.time[segment.hubFirst + i]);
}

std::pair<std::uint32_t, std::uint32_t> HubWindow::lines(double from, double to) const
{
    const auto low = std::lower_bound(m_latest.begin(), m_latest.end(), from) - m_latest.begin();
    const auto end = std::upper_bound(m_earliest.begin(), m_earliest.end(), to) - m_earliest.begin();
    if (end <= low)
        return {1, 0};
    return {m_first + std::uint32_t(low), m_first + std::uint32_t(end) - 1};
}

} // namespace imprint
