// Certificates and revocation lists from devices and files.
#include "crypto/crl.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    (void)readCertificate(input);
    (void)certificateKey(input);
    (void)checkAnchor(input);
    (void)verifyPath(input, {}, input, PathPurpose::Client, 1800000000);
    (void)readCrl(input, input);
    (void)EcPublicKey::importKey(input);
    return 0;
}
