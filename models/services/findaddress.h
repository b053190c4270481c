// The device whose hardware address a code names. "device.unknown" with the address.
#pragma once

#include "models/registry/registryreader.h"

namespace imprint {

// address: hex digits in capitals; devices may write theirs with colons, dashes and small letters. A 48-bit address also
// stands for the EUI-64 that is made of it (FFFE in the middle).
Result<QString> serialOfAddress(RegistryReader &reader, const QString &address);

} // namespace imprint
