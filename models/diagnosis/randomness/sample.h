// A sample of a random source: symbols of 1 to 8 bits and the same as bits, the most significant bit of a symbol first.
// Files hold either eight bits a byte ("packed", as generators write them) or one symbol a byte (as the tools for
// SP 800-90B want them); which it is shows in the values, unless the caller says.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

#include <cstdint>
#include <vector>

namespace imprint {

enum class SampleLayout { Guess, Packed, SymbolPerByte };

struct Sample {
    std::vector<std::uint8_t> symbols; // each below 2^symbolBits
    std::vector<std::uint8_t> bits;    // 0 or 1
    int symbolBits = 1;
};

// The first maxBits bits (0: all) as symbols of symbolBits; bits that fill no symbol are left out.
// Refuses with random.sample: nothing in it, symbols of another size than 1 to 8 bits, or values that do not fit a
// symbol where one symbol a byte was asked for; a packed sample holds symbols of 1, 2, 4 or 8 bits.
Result<Sample> readSample(ByteView content, int symbolBits, std::size_t maxBits = 0,
                          SampleLayout layout = SampleLayout::Guess);

} // namespace imprint
