// The hub's lines of a segment by time, although stamps of neighbours may change places.
#pragma once

#include "models/logs/alignindex.h"
#include "models/logs/alignment.h"

namespace imprint {

class HubWindow {
public:
    HubWindow(const AlignIndex &hub, const AlignSegment &segment);

    // First and last line that may lie in the span of time; first > last when none does.
    std::pair<std::uint32_t, std::uint32_t> lines(double from, double to) const;
    double span() const { return m_latest.empty() ? 0 : m_latest.back() - m_earliest.front(); }

private:
    std::uint32_t m_first = 0;
    std::vector<double> m_latest;   // of all lines up to here
    std::vector<double> m_earliest; // of all lines from here on
};

} // namespace imprint
