// Asking the human through a port: the terminal, a dialog and the test double implement it.
//
// The core never shows a window and never asks from a worker: whatever needs a passphrase asks first, then starts.
#pragma once

#include "crypto/result.h"
#include "crypto/secret.h"

#include <QString>

namespace imprint {

class OperatorPort {
public:
    virtual ~OperatorPort() = default;
    // "operator.cancelled" when nobody answers.
    virtual Result<Secret> passphrase(const QString &prompt, bool isNew) = 0;
    virtual bool confirm(const QString &question) = 0;
    virtual void inform(const QString &text) = 0;
};

} // namespace imprint
