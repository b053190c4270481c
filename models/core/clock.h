// The time, as something that can be handed in: wall clock for records, steady clock for deadlines.
//
// A wall clock may be set back at any moment; nothing may depend on it being monotonic (leases compare it with what
// the registry recorded, see registry.h).
#pragma once

#include <chrono>
#include <cstdint>

namespace imprint {

using Milliseconds = std::chrono::milliseconds;
using Deadline = std::chrono::steady_clock::time_point;

inline Deadline after(Milliseconds time) { return std::chrono::steady_clock::now() + time; }

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t unixMilliseconds() const = 0; // UTC
    std::int64_t unixSeconds() const { return unixMilliseconds() / 1000; }
};

class SystemClock final : public Clock {
public:
    std::int64_t unixMilliseconds() const override
    {
        using namespace std::chrono;
        return duration_cast<Milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

} // namespace imprint
