// A batch by the name that was typed, and the batch that a serial is in.
#pragma once

#include "models/registry/registryreader.h"

namespace imprint {

Result<BatchRecord> findBatch(RegistryReader &reader, const QString &name); // "batch.unknown", with the names there are
// name empty: the newest batch with this serial. "device.unexpected".
Result<BatchRecord> findBatchOf(RegistryReader &reader, const QString &serial, const QString &name);

} // namespace imprint
