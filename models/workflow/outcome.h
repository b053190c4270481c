// How one step ended: the outcome, why, and what it leaves on record.
#pragma once

#include "models/registry/registry.h"

namespace imprint {

struct StepResult {
    Outcome outcome = Outcome::Passed;
    Error reason; // empty when passed
    std::vector<Evidence> evidence;
};

inline StepResult passed(std::vector<Evidence> evidence) { return {Outcome::Passed, {}, std::move(evidence)}; }
inline StepResult refused(Error reason, std::vector<Evidence> evidence = {})
{
    return {Outcome::Failed, std::move(reason), std::move(evidence)};
}

// Whose fault an error is decides how the step ends: the link's and the moment's (Retry: it may work when tried again), nobody's
// (the run is to stop where it stands: Interrupted), or the device's (Failed).
enum class Blame { Moment, Workbench, Device };
Blame blameOf(const Error &error);

// Retry for the moment's and the workbench's errors, Failed for the device's.
StepResult ended(Error error, std::vector<Evidence> evidence = {});

} // namespace imprint
