// Walks one CBOR body with Qt's stream reader and sorts its values into the types of this protocol; cbor.h says what is
// refused. For CborMap alone.
#pragma once

#include "models/devices/cbor.h"

namespace imprint {

// False when anything is malformed; entries are then worthless. Sorted by key, each key once.
bool readCborBody(ByteView body, CborEntries &entries);

} // namespace imprint
