// The file of `kdf eval` and `kdf search`: what one side should have computed and what came out.
//
//   {"hub_spec": {…}, "inputs": {…}, "device_output": "hex", "hub_output": "hex"}
//
// "spec" may stand for "hub_spec"; what else there is (id, notes) is passed over. The words are those of kdfwords.h.
#pragma once

#include "models/diagnosis/kdf/kdfwords.h"

#include <optional>

namespace imprint {

struct KdfCase {
    kdflab::KdfSpec spec;
    NamedInputs inputs;
    std::optional<Bytes> deviceOutput;
    std::optional<Bytes> hubOutput;
    QStringList ignored; // members of spec and inputs that nothing uses
};

constexpr qint64 mostCaseBytes = 1 << 20;

// "kdf.case" with what is wrong; an output has 1 to 65,536 bytes.
Result<KdfCase> parseKdfCase(const QByteArray &json);

} // namespace imprint
