// What the two makers of log pairs let happen: for every event the words of the device and those of the hub.
#pragma once

#include "support/logpairs.h"

#include <random>

namespace imprint::test {

// Numbers from a seed, the same on every platform.
class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    unsigned bits() { return m_engine(); }
    int below(int n) { return int(m_engine() % unsigned(n)); }
    double real(double low, double high) { return low + (high - low) * double(m_engine()) / 4294967296.0; }
    bool chance(double p) { return real(0, 1) < p; }
    double exponential(double mean);

private:
    std::mt19937 m_engine;
};

std::string text(const char *format, ...);

struct Told {
    double time = 0;         // true, seconds from the start
    std::string device, hub; // one may be silent
    bool isFromHub = false;  // the device's line comes later
};

std::vector<Told> traffic(Dice &dice, const LogPairSpec &spec);
std::vector<Told> stories(Dice &dice, const LogPairSpec &spec, const std::vector<double> &bootAt);

} // namespace imprint::test
