// slipmux frames out of a byte stream, cut in two anywhere; whatever a decoder gives back fits what went in.
#include "models/devices/slipmux.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    SlipmuxDecoder decoder;
    const std::size_t cut = size ? data[0] % (size + 1) : 0;
    std::size_t given = 0;
    const auto count = [&given](const SlipmuxOutput &out) {
        for (const auto *list : {&out.messages, &out.console})
            for (const Bytes &piece : *list)
                given += piece.size();
    };
    count(decoder.received(input.first(cut), 0));
    count(decoder.received(input.subspan(cut), 500));
    count(decoder.idle(5000));
    if (given > size)
        __builtin_trap();
    return 0;
}
