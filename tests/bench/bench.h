// What every bench uses: a stopwatch, medians, and one line a figure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace imprint::bench {

inline double seconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

template <typename Work>
double timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return seconds(start);
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The figure, what it is held against, and what was asked for.
inline void figure(const char *name, double value, const char *unit, const char *asked = "")
{
    std::printf("%-58s %10.3f %-8s %s\n", name, value, unit, asked);
    std::fflush(stdout);
}

void engine();   // one device's five steps against bare elliptic-curve operations
void batch();    // 200 devices, 16 at once
void registry(); // durable reservations against raw sqlite3; look-up among 1,000,000 devices

} // namespace imprint::bench
