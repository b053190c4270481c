// Looks for a moment whether something comes about, before its owner goes to sleep over it: being woken takes as long as
// most answers do. A look that was in vain makes the next ones rarer, so that a busy computer, a slow disk and slow
// devices lose next to nothing by it; one that was not makes them the rule again.
//
// Used by one thread at a time. It does not yield: on a busy computer that would be for milliseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <thread>

namespace imprint {

class ShortWait {
public:
    template <typename Condition>
    bool comesSoon(std::chrono::microseconds time, Condition condition)
    {
        if (condition())
            return true;
        if (!hasProcessorToSpare())
            return false;
        if (m_skip > 0) {
            --m_skip;
            return false;
        }
        const auto end = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < end)
            if (condition()) {
                m_next = 0;
                return true;
            }
        m_skip = m_next;
        m_next = std::clamp(m_next * 2, 1, mostSkipped);
        return false;
    }

private:
    static constexpr int mostSkipped = 64;
    static bool hasProcessorToSpare()
    {
        static const bool isSo = std::thread::hardware_concurrency() > 1;
        return isSo;
    }
    int m_skip = 0; // looks that are left out now
    int m_next = 0; // and after the next one in vain; a single one, as between two devices, costs nothing
};

} // namespace imprint
