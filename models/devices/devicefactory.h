// Records of devices that have never run: fresh from the factory, given back, or in somebody else's hands.
#pragma once

#include "crypto/random.h"
#include "models/devices/devicestate.h"

namespace imprint::simulation {

// Repeats itself for the same seed and name: SHA-256 over both and a counter. For identity keys of simulated devices
// alone.
class SeededRandom final : public RandomSource {
public:
    SeededRandom(std::uint32_t seed, const std::string &name);
    Result<void> fill(std::span<std::uint8_t> out) override;

private:
    Bytes m_prefix;
    std::uint32_t m_counter = 0;
};

// A device with a key of its own; draws the key, then the hardware address.
Result<Record> makeRecord(const Nameplate &plate, Curve curve, std::uint32_t epoch, State freeAs, RandomSource &random);
// The same in the hands of an owner whose CA key nobody has any more.
Result<Record> givenAway(Record record, RandomSource &random);

} // namespace imprint::simulation
