// The most memory that this process has had at once so far, in KiB; 0 where the system does not tell.
#pragma once

#include <cstdint>

namespace imprint {

std::uint64_t peakMemoryKib();

} // namespace imprint
