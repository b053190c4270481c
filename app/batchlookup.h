// A batch by the name that was typed, and the batch that a serial is in.
#pragma once

#include "app/station.h"

namespace imprint {

Result<BatchRecord> findBatch(RegistryReader &reader, const QString &name); // "batch.unknown", with the names there are

// The same with the reader it was found with, for what only shows.
struct ReadBatch {
    std::unique_ptr<RegistryReader> reader;
    BatchRecord batch;
};
Result<ReadBatch> readBatch(Station &station, const QString &name);

// name empty: the newest batch with this serial. "device.unexpected".
Result<BatchRecord> findBatchOf(RegistryReader &reader, const QString &serial, const QString &name);

} // namespace imprint
