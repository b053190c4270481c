#include "models/workflow/outcome.h"

#include <string_view>

namespace imprint {
namespace {

struct Row {
    std::string_view prefix; // of the code
    Blame blame;
};
// The first row that fits counts; what fits none is the device's.
constexpr Row rows[] = {
    {"stopped", Blame::Workbench},
    {"registry.", Blame::Workbench},
    {"step.", Blame::Workbench}, // an entry of the journal before this one could not be kept
    {"device.taken", Blame::Workbench},
    {"random.", Blame::Workbench},
    {"hsm.", Blame::Workbench}, // the token with the CA key
    {"link.permission", Blame::Workbench},
    {"link.identity", Blame::Workbench},
    {"link.secure", Blame::Device},
    {"link.", Blame::Moment},
    {"coap.", Blame::Moment},
    {"device.silent", Blame::Moment},
    {"device.changed", Blame::Moment}, // another board was plugged in on the same port
    {"device.reset", Blame::Moment},
    {"device.no-entropy", Blame::Moment},
    {"device.too-often", Blame::Moment},
    {"device.internal", Blame::Moment},
    {"device.incomplete", Blame::Moment},
    {"device.conflict", Blame::Moment}, // it restarted between two messages; looking again shows where it stands
};

} // namespace

Blame blameOf(const Error &error)
{
    for (const Row &row : rows)
        if (std::string_view(error.code).starts_with(row.prefix))
            return row.blame;
    return Blame::Device;
}

StepResult ended(Error error, std::vector<Evidence> evidence)
{
    const Outcome outcome = blameOf(error) == Blame::Device ? Outcome::Failed : Outcome::Retry;
    return {outcome, std::move(error), std::move(evidence)};
}

} // namespace imprint
