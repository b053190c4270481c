// The rows of the table in models/labels/payloads.cpp, one file each.
#pragma once

#include "models/labels/codeformat.h"

namespace imprint {

const CodeFormat &matterFormat();
const CodeFormat &zwaveFormat();
const CodeFormat &zigbeeFormat();
const CodeFormat &threadFormat();
const CodeFormat &homekitFormat();
const CodeFormat &espprovFormat();
const CodeFormat &gs1Format();
const CodeFormat &wifiFormat();
const CodeFormat &dppFormat();
const CodeFormat &pubkeyFormat();
const CodeFormat &serialFormat();

// The 11 or 21 digits that Matter calls the manual pairing code. The fields have passed make.
QByteArray matterManualCode(const CodeFields &fields);

} // namespace imprint
