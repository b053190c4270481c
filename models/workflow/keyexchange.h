// The key update with one device (protocol.md sections 6.4 and 7.1), HomeCA's side: offer, reveal, checks.
//
// Every phase is in the registry before the message that depends on it leaves. The ephemeral key and r_ca live in this
// function call only: what is interrupted after the reveal begins anew with fresh ones.
#pragma once

#include "models/workflow/stepcontext.h"

namespace imprint {

// The recorded update, prepared on both sides. Refuses what section 7 refuses: "update.wrong-key" (P' is not k*P + U), "update.degenerate",
// "update.signature", "key.reused" and "key.known-elsewhere" (from the registry); what it refuses is given up at once.
Result<UpdateRecord> exchangeKeys(StepContext &c);

// Abandons the update that the device is in: an offer without, anything later with the CA key's token.
Result<void> giveUpUpdate(StepContext &c);

} // namespace imprint
