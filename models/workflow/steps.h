// The five steps of one device (product.md, protocol.md section 6), each straight from top to bottom.
//
// A step decides by what the device says now and what the registry recorded, so that it may be called again at any time: after a
// lost link, in a new process, on a device that is further than the journal. It journals every key and certificate before the
// message that depends on it leaves. It never asks anybody: what needs the operator ends the step with NeedsOperator and
// an open question; the answer is found when the step is called again.
#pragma once

#include "models/workflow/outcome.h"
#include "models/workflow/stepcontext.h"

namespace imprint {

// Who let the device go: factory state, our own or the former owner's token, or the operator's account of a passive release.
StepResult release(StepContext &c);
// Who it is: identity, epoch against the highest recorded, curve against the profile.
StepResult discovery(StepContext &c);
// Does it hold its key, and is it the key that was delivered?
StepResult verification(StepContext &c);
// A new key with entropy of both sides (section 6.4), both signatures checked.
StepResult update(StepContext &c);
// Certificate issued, recorded, installed, committed and proved (sections 6.5 to 6.7).
StepResult certificate(StepContext &c);

StepResult runStep(Step step, StepContext &c);

} // namespace imprint
