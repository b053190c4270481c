// A CA key that stays in its token. Hashes here, lets the token do ECDSA over the hash, and checks every signature in
// software before anybody uses it ("hsm.signature").
//
// A lost session is an error of sign() like any other; whoever made the signer calls recover() where the operator can be asked.
#pragma once

#include "crypto/token/token.h"

namespace imprint {

class TokenSigner final : public Signer {
public:
    // The token is logged in. The key must be exactly one EC key with this label.
    static Result<std::unique_ptr<TokenSigner>> open(std::shared_ptr<Token> token, const std::string &keyLabel);

    const EcPublicKey &publicKey() const override { return m_publicKey; }
    Result<Bytes> sign(ByteView message) override;
    const KeyInfo &key() const { return m_info; }
    Token &token() { return *m_token; }
    // After the token's session was opened and logged in anew: the same key in it. "derivation.key-check" when the key under that
    // label is another one now.
    Result<void> findAgain();
    // As recoverToken(), then findAgain().
    Result<void> recover(const Error &lost, const PinSource &pin, const std::stop_token &stop, std::chrono::milliseconds patience);

private:
    struct Handle; // the key's handle, on the token's thread
    TokenSigner(std::shared_ptr<Token> token, std::shared_ptr<Handle> handle, KeyInfo info, EcPublicKey key);
    std::shared_ptr<Token> m_token;
    std::shared_ptr<Handle> m_handle;
    KeyInfo m_info;
    EcPublicKey m_publicKey;
};

// Signatures a second, from this many of them.
Result<double> measurePace(Signer &signer, int signatures = 3);
// "about 6 signatures a second, three a device: 40 devices in 20 s"
std::string paceText(double signaturesPerSecond, int devices);

} // namespace imprint
