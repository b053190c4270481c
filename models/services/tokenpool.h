// The tokens that this program has open: one session for each, shared by whoever uses it. A login holds for all sessions of a program
// with a token, and so does a logout: two sessions would take each other's keys away.
//
// From any worker thread; calls wait for the token's turn.
#pragma once

#include "crypto/token/token.h"
#include "models/registry/secretissue.h"

#include <map>

namespace imprint {

class TokenPool {
public:
    // Starts the thread of PKCS#11 when it is asked for first.
    std::shared_ptr<TokenHost> host();
    // The one that is open, or a new session: for writing where the token may be written. "hsm.…".
    Result<std::shared_ptr<Token>> token(const QString &module, const QString &serial, const QString &label);
    Result<std::shared_ptr<Token>> token(const CaTokenRecord &where); // its module, or an installed one when that is gone

private:
    std::mutex m_mutex;
    std::shared_ptr<TokenHost> m_host;
    std::map<QString, std::weak_ptr<Token>> m_open;
};

} // namespace imprint
