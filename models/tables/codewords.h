// Onboarding codes by the names that people know, translated.
#pragma once

#include "models/labels/codeformat.h"

namespace imprint::codewords {

QString title(const CodeFormat &format);

} // namespace imprint::codewords
