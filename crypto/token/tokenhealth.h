// How a token does: what it is and counts, which mechanisms its module offers, a self test, and how long operations take against
// what tokens of its kind need. PKCS#11 has no self test of its own: known answers are asked for where keys may come from outside,
// the same question twice and the answer checked in software elsewhere. Nothing that stays is made; keys that are there are used
// only when the token is logged in.
#pragma once

#include "crypto/token/token.h"

namespace imprint {

struct TokenCheck {
    enum class Kind { Random, KnownAnswer, Repeats, Cmac, Signature };
    enum class Outcome { Good, Bad, NotPossible };
    Kind kind = Kind::Random;
    Outcome outcome = Outcome::NotPossible;
    std::string subject; // the key's label; empty: none in particular
    std::string detail;  // of what went wrong, or why it is not possible
};

struct TokenTiming {
    enum class Operation { Look, Random, Aes, Sign };
    Operation operation = Operation::Look;
    double perSecond = 0, expected = 0; // expected 0: nobody knows for tokens of this kind
    int count = 0;                      // how many were measured
    // Slower than a third of what is expected: a bad cable or hub, a worn token, or another program that uses it.
    bool isSlow() const { return expected > 0 && perSecond * 3 < expected; }
};

struct TokenHealth {
    TokenInfo token;
    ModuleInfo module;
    TokenCounters counters;
    std::vector<TokenMechanism> mechanisms;
    std::vector<TokenCheck> checks;
    std::vector<TokenTiming> timings;
    bool isLoggedIn = false; // else keys were not tried
    bool isGood() const;     // no check failed, nothing is slow, the PIN is not about to lock
};

// Takes some seconds with a card; stops between two questions ("stopped").
Result<TokenHealth> examineToken(const std::shared_ptr<Token> &token, const std::stop_token &stop);

} // namespace imprint
