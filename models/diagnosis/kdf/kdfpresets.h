// Key derivations of common stacks, ready to compare with: resources/kdf/presets.json.
#pragma once

#include "models/diagnosis/kdf/kdfwords.h"

namespace imprint {

struct KdfPreset {
    QString name; // "matter-passcode"
    QString title;
    QString note; // what goes in, where that is not plain
    kdflab::KdfSpec spec;
};

// "kdf.preset" when the file is not as it should be.
Result<std::vector<KdfPreset>> kdfPresets();
// "kdf.preset" with the names there are.
Result<KdfPreset> kdfPreset(const QString &name);

} // namespace imprint
