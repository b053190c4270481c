// The table of device protocols that a profile can name. A new protocol is a DeviceProtocol and a row in protocols.cpp.
#pragma once

#include "models/devices/protocol.h"

#include <QStringList>

#include <memory>

namespace imprint {

QStringList protocolNames();
// "protocol.unknown". The link is open and outlives the protocol, as does random.
Result<std::unique_ptr<DeviceProtocol>> makeProtocol(const QString &name, Link &link, RandomSource &random);

} // namespace imprint
