// What every bench uses: a stopwatch, medians, and one line a figure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <vector>

#include <time.h>

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

inline double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

// What the calling thread (CLOCK_THREAD_CPUTIME_ID) or the process (CLOCK_PROCESS_CPUTIME_ID) has used.
inline double processorSeconds(clockid_t whose)
{
    timespec used{};
    clock_gettime(whose, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

// The figure, what it is held against, and what was asked for.
inline void figure(const char *name, double value, const char *unit, const char *asked = "")
{
    std::printf("%-58s %10.3f %-8s %s\n", name, value, unit, asked);
    std::fflush(stdout);
}

void engineP256(); // one device's five steps against bare elliptic-curve operations
void engineP384();
void batch();    // 200 devices, 16 at once
void registry(); // durable reservations against raw sqlite3; look-up among 1,000,000 devices

} // namespace imprint::bench
