// CoAP messages: what decodes encodes to something that decodes to the same.
#include "models/devices/coap.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    const auto message = decodeCoap(input);
    if (!message)
        return 0;
    for (const CoapOption &option : message->options)
        (void)decodeBlock(option.value);
    const auto again = decodeCoap(encode(*message));
    if (!again || !(*again == *message))
        __builtin_trap();
    return 0;
}
