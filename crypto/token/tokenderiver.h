// Per-device secrets from a key that stays in its token, in blocks: one turn on the token's thread for many serials.
//
// When the session is lost within a block, what is done is handed back with the reason; recover() waits for the same token,
// asks for the PIN once, finds the key again and goes on only if it is the same by its key check value.
#pragma once

#include "crypto/token/token.h"

namespace imprint {

class TokenDeriver final : public SecretDeriver {
public:
    struct Setup {
        std::string keyLabel;
        const DerivationScheme *scheme = nullptr;
        DerivationInput input;
        std::string expectedCheck; // empty: whatever key it is
        PinSource pin;             // for recover(), on the thread that calls it
        std::chrono::milliseconds patience{600000}; // how long to wait for a token that is gone
        std::chrono::milliseconds pause{500};       // between two looks
    };
    // The token is logged in. "hsm.key-…", "derivation.…".
    static Result<std::unique_ptr<TokenDeriver>> make(std::shared_ptr<Token> token, Setup setup);

    const KeyInfo &key() const { return m_info; }
    std::size_t secretBytes() const override { return m_secretBytes; }
    int blocksAtOnce() const override { return 3; }
    DerivedBlock derive(std::vector<std::string> serials, std::stop_token stop) override;
    Result<void> recover(const Error &problem, std::stop_token stop) override;
    Result<std::string> keyCheck() override { return m_check; }

private:
    struct Found {
        std::shared_ptr<SecretKey> key; // used on the token's thread alone
        KeyInfo info;
        std::string check;
        std::size_t secretBytes = 0;
    };
    static Result<Found> find(Token &token, const Setup &setup, const std::string &expectedCheck);
    TokenDeriver(std::shared_ptr<Token> token, Setup setup, Found found);

    std::shared_ptr<Token> m_token;
    Setup m_setup;
    std::shared_ptr<SecretKey> m_key;
    KeyInfo m_info;
    std::string m_check;
    std::size_t m_secretBytes;
};

} // namespace imprint
