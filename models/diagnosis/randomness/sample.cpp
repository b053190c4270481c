#include "models/diagnosis/randomness/sample.h"

#include <algorithm>
#include <string>

namespace imprint {
namespace {

bool isPacked(ByteView content, int symbolBits, SampleLayout layout)
{
    if (layout != SampleLayout::Guess)
        return layout == SampleLayout::Packed;
    return symbolBits == 8 ||
           std::any_of(content.begin(), content.end(), [&](std::uint8_t byte) { return byte >> symbolBits != 0; });
}

} // namespace

Result<Sample> readSample(ByteView content, int symbolBits, std::size_t maxBits, SampleLayout layout)
{
    if (symbolBits < 1 || symbolBits > 8)
        return fail("random.sample", "symbols have 1 to 8 bits, not " + std::to_string(symbolBits));
    const bool packed = isPacked(content, symbolBits, layout);
    if (packed && 8 % symbolBits != 0)
        return fail("random.sample", "symbols of " + std::to_string(symbolBits) +
                                         " bits do not fill a byte evenly; give one symbol a byte");
    const unsigned mask = (1U << symbolBits) - 1;
    const std::size_t perByte = packed ? std::size_t(8 / symbolBits) : 1;
    std::size_t count = content.size() * perByte;
    if (maxBits > 0)
        count = std::min(count, maxBits / std::size_t(symbolBits));
    if (count == 0)
        return fail("random.sample", "there is nothing in it");

    Sample sample;
    sample.symbolBits = symbolBits;
    sample.symbols.reserve(count);
    sample.bits.reserve(count * std::size_t(symbolBits));
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned byte = content[i / perByte];
        if (!packed && byte > mask)
            return fail("random.sample", "byte " + std::to_string(i + 1) + " is no symbol of " +
                                             std::to_string(symbolBits) + " bits");
        const unsigned symbol = byte >> (packed ? 8 - symbolBits * int(i % perByte + 1) : 0) & mask;
        sample.symbols.push_back(std::uint8_t(symbol));
        for (int bit = symbolBits - 1; bit >= 0; --bit)
            sample.bits.push_back(symbol >> bit & 1);
    }
    return sample;
}

} // namespace imprint
