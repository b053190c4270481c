// The keys of a token: found by class, type and label, described, made and imported. On the TokenThread alone.
//
// A key is used only when exactly one fits: the first of several would be a guess. New keys never touch an object that is
// there: the label must be free, and so is the id, which is chosen here among all that any object has (one module takes
// an id's first byte for the place in the card and overwrites what is there).
#pragma once

#include "crypto/derivation.h"
#include "crypto/eckey.h"
#include "crypto/token/tokensession.h"

namespace imprint {

struct SecretKeyRef {
    TokenSession::Handle handle = 0;
    KeyInfo info;
};
struct PrivateKeyRef {
    TokenSession::Handle handle = 0;
    KeyInfo info;
    EcPublicKey publicKey;
};

Result<std::vector<KeyInfo>> describeKeys(TokenSession &session);
// Whether the session answers at all.
Result<void> probeSession(TokenSession &session);

// "hsm.key-missing", "hsm.key-several", "hsm.no-aes" (a module that shows no AES keys of any card).
Result<SecretKeyRef> findAesKey(TokenSession &session, const std::string &label);
// An EC key on a curve of ours, and its public half, which is found under the same id or label. "hsm.key-curve".
Result<PrivateKeyRef> findEcKey(TokenSession &session, const std::string &label);

// "hsm.key-exists" when the label is taken. Not extractable, sensitive. bytes: 16, 24 or 32.
Result<PrivateKeyRef> makeEcKey(TokenSession &session, const std::string &label, Curve curve);
Result<SecretKeyRef> makeAesKey(TokenSession &session, const std::string &label, std::size_t bytes);
// "hsm.import" where the module does not take keys from outside.
Result<SecretKeyRef> importAesKey(TokenSession &session, const std::string &label, const Secret &key);

// One that goes with the session, for known answers. "hsm.mechanism", "hsm.refused" where the module takes no such keys.
Result<SecretKeyRef> passingAesKey(TokenSession &session, ByteView key);

// A key in a token as derivation sees it.
class TokenKey final : public SecretKey {
public:
    TokenKey(std::shared_ptr<TokenSession> session, SecretKeyRef ref);
    std::size_t bytes() const override { return m_ref.info.bits / 8; }
    Result<void> cbc(ByteView blocks, std::span<std::uint8_t> out) override;
    // In the token where it can, else built on cbc().
    Result<void> cmac(ByteView message, std::span<std::uint8_t> out) override;

private:
    std::shared_ptr<TokenSession> m_session;
    SecretKeyRef m_ref;
    bool m_hasCmac;
};

} // namespace imprint
