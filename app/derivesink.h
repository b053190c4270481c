// Where derived secrets go: to standard output as they come, or at the end into a file sealed to a certificate.
#pragma once

#include "app/output.h"
#include "crypto/sealedmessage.h"
#include "models/workflow/secretbatch.h"

#include <memory>

namespace imprint {

class Station;
struct Invocation;

class SecretSink {
public:
    virtual ~SecretSink() = default;
    virtual QString destination() const = 0; // for the record
    virtual bool leavesAtOnce() const = 0;
    virtual Result<void> take(const SecretBlock &block) = 0;
    // Makes everything ready, so that finish() only has to put it in its place; then the record says that it leaves.
    virtual Result<void> prepare() { return {}; }
    virtual Result<void> finish() { return {}; }
};

// From --stdout-secrets, or --seal-to and --out: "secret.destination", "recipient.certificate", "file.…". An --out file that is
// there is never written over.
Result<std::unique_ptr<SecretSink>> secretSink(Station &station, const Invocation &call);

} // namespace imprint
