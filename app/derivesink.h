// Where derived secrets go: to standard output as they come, or at the end into a file sealed to a certificate.
#pragma once

#include "app/output.h"
#include "models/workflow/secretsink.h"

namespace imprint {

class Station;
struct Invocation;

// From --stdout-secrets, or --seal-to and --out: "secret.destination", "recipient.certificate", "file.…". An --out file that is
// there is never written over.
Result<std::unique_ptr<SecretSink>> secretSink(Station &station, const Invocation &call);

} // namespace imprint
