// COSE_Sign1 tokens in a body: header and signature checks on whatever parses.
#include "models/devices/cbor.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    static const EcPublicKey key = generator(Curve::P256);
    const auto map = CborMap::parse(input);
    if (!map)
        return 0;
    const auto token = map->token(key::Token);
    if (!token)
        return 0;
    (void)checkSign1Header(*token);
    if (checkSign1(*token, "HomeCA-RELEASE-v1", key))
        __builtin_trap(); // nobody can sign for the generator
    (void)CborMap::parse(token->payload);
    return 0;
}
