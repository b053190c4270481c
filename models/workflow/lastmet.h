// Where the journal says that devices were last met, as links to go back to, and what a batch tries again when it is run again. Devices
// on the network stop announcing themselves as soon as they are no longer free, so this is the way back to one that was interrupted.
//
// Errors: those of RegistryReader and Registry::retryDevice().
#pragma once

#include "models/devices/founddevice.h"
#include "models/registry/registryreader.h"

#include <set>

namespace imprint {

// where: as BatchRow has it. None for a serial port that is not there, and for what is no place.
std::optional<QString> linkFromWhere(const QString &where, qint32 baud);
FoundDevice deviceAt(const QString &url);

// Of the batch's devices that were interrupted, wait for an answer, or were spoiled by a link or the moment.
Result<std::vector<FoundDevice>> unfinishedDevices(RegistryReader &reader, qint64 batchId, qint32 baud);
// Wherever one of these was met, in any batch; the newest batch first.
Result<QStringList> linksLastMet(RegistryReader &reader, const std::set<QString> &serials, qint32 baud);

// Running a batch again is the operator's way to try again what only a link spoiled; a device that was refused stays refused.
Result<void> retrySpoiled(Registry &registry, RegistryReader &reader, qint64 batchId);

} // namespace imprint
