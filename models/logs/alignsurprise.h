// Two kinds of lines that share no word, and yet come together: how often would chance do that?
//
// Lines that do not tick fall like rain (Poisson): of n and m lines in a span, n · m · window / span meet by chance. That is
// held against every two kinds that are still without a counterpart, since whoever looks at many finds something.
#pragma once

#include <cstdint>
#include <map>

namespace imprint {

class MeetingChance {
public:
    // window: seconds in which two lines count as met; span: seconds that both logs cover.
    MeetingChance(double window, double span) : m_share(span > 0 ? window / span : 1) {}
    void addDeviceKind(std::uint32_t lines) { ++m_device[lines]; }
    void addHubKind(std::uint32_t lines) { ++m_hub[lines]; }
    // They have their counterpart: nothing else is looked for.
    void takeAway(std::uint32_t deviceLines, std::uint32_t hubLines);
    // −log10 of the probability that kinds of n and m lines meet so often; `wrong`: how often they do at wrong offsets.
    double surprise(std::uint32_t n, std::uint32_t m, double meetings, double wrong) const;
    // How many of the kinds that are left surprise as much, all of them by chance.
    double expected(double surprise) const;

private:
    double m_share;
    std::map<std::uint32_t, std::uint32_t> m_device, m_hub; // how many kinds have so many lines
};

} // namespace imprint
