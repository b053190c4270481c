// DNS messages as they come from the network.
#include "models/devices/dnsmessage.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    (void)parseDns(input);
    return 0;
}
