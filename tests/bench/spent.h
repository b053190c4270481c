// Where the time of device runs goes: in crypto, in waiting for the device, in everything else. Measured, on each run's own thread.
//
// Crypto is every call of the program into libcrypto that computes (the linker hands them to spent.cpp first); waiting for the
// device is every call of its link. Simulated devices in the same process have threads of their own and do not count.
#pragma once

#include "models/devices/link.h"

#include <memory>

namespace imprint::bench {

struct Spent {
    double all = 0, crypto = 0, device = 0; // seconds, summed over the runs
};

// A link whose time, from here to its end, is counted as one run's. Made and used on the run's thread.
std::unique_ptr<Link> counted(std::unique_ptr<Link> link);
// Of all links that have ended.
Spent spent();

} // namespace imprint::bench
