// CBOR bodies, every getter on every key.
#include "models/devices/cbor.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    const auto map = CborMap::parse(input);
    if (!map)
        return 0;
    for (int key = 0; key < 48; ++key) {
        (void)map->uint(key);
        (void)map->bytes(key);
        (void)map->text(key, 64);
        (void)map->byteArray(key);
        (void)map->token(key);
    }
    (void)problemText(input);
    return 0;
}
