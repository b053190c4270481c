// Releasing devices that this site owns (protocol.md section 6.2), within a batch or by `device release`.
#pragma once

#include "models/workflow/outcome.h"
#include "models/workflow/stepcontext.h"

namespace imprint {

// Proves first that the device holds the key it names: a token is good for whoever shows that serial, epoch and key, so it must not
// leave for somebody who only claims them. The token is journalled before it leaves, and repeated as it was. Looks again afterwards.
// A device that shows a key or certificate unknown to this registry is released only when the operator decided so.
// "release.unknown", "release.foreign" (not ours), "release.unowned", "release.epoch" (at the last epoch), "release.counter" (it did not go up by one).
enum class ReleaseOf { KnownDevices, AnyOfOurs };
Result<std::vector<Evidence>> releaseOwned(StepContext &c, ReleaseOf knowledge = ReleaseOf::KnownDevices);

// A fresh proof of possession (section 6.3) over what the device last said. "key.possession" when the signature does not hold.
Result<std::vector<Evidence>> provePossession(StepContext &c);
// Outside of a run; only over a device that is not ours (ours answer behind DTLS).
Result<std::vector<Evidence>> provePossession(Workbench &bench, DeviceProtocol &device, const Identification &seen,
                                              const Patience &p);
// The same for a device that we own: by network and with capability 2 through DTLS, whose leaf must carry the key.
Result<std::vector<Evidence>> proveOwned(StepContext &c);

} // namespace imprint
