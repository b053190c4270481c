// A device's certificate: issued once, recorded, installed, committed and proved (protocol.md sections 6.5 to 6.7).
#pragma once

#include "models/workflow/stepcontext.h"

namespace imprint {

struct IssuedLeaf {
    Bytes leaf;
    Sha256 leafHash{};
    std::uint64_t sequence = 0;
    Bytes commitToken;                 // when it was signed along
    std::optional<EcPublicKey> key;    // when it was issued for an update of this very run
};

// The leaf for the update that c stands in: the recorded one, or a new one, durable in the registry before this returns.
// "certificate.taken-back" when the recorded one was revoked meanwhile.
Result<IssuedLeaf> issueFor(StepContext &c);
Result<void> installLeaf(StepContext &c, const IssuedLeaf &leaf);
// The commit token that the device answered, for the record.
Result<Bytes> commitUpdate(StepContext &c, const IssuedLeaf &leaf);
// By network and capability 2 through DTLS, else by a fresh proof of possession with the new key. "verify.other-device" when somebody
// else answers.
Result<std::vector<Evidence>> proveNewKey(StepContext &c, const IssuedLeaf &leaf);

} // namespace imprint
