#include "crypto/token/tokensigner.h"

#include "crypto/token/tokenkeys.h"

#include <p11-kit/pkcs11.h>

#include <cmath>
#include <cstdio>

namespace imprint {

struct TokenSigner::Handle {
    std::string label;
    TokenSession::Handle value = 0;
};

TokenSigner::TokenSigner(std::shared_ptr<Token> token, std::shared_ptr<Handle> handle, KeyInfo info, EcPublicKey key)
    : m_token(std::move(token)), m_handle(std::move(handle)), m_info(std::move(info)), m_publicKey(std::move(key))
{
}

Result<std::unique_ptr<TokenSigner>> TokenSigner::open(std::shared_ptr<Token> token, const std::string &keyLabel)
{
    auto found = token->with([keyLabel](const std::shared_ptr<TokenSession> &session) { return findEcKey(*session, keyLabel); });
    if (!found)
        return std::move(found).error();
    auto handle = std::make_shared<Handle>(Handle{keyLabel, found->handle});
    return std::unique_ptr<TokenSigner>(
        new TokenSigner(std::move(token), std::move(handle), std::move(found->info), std::move(found->publicKey)));
}

Result<Bytes> TokenSigner::sign(ByteView message)
{
    const Curve curve = m_publicKey.curve();
    const HashName hash = curve == Curve::P256 ? HashName::Sha256 : HashName::Sha384;
    Bytes hashed(hashBytes(hash));
    digest(hash, {message}, hashed);
    auto signature = m_token->with([handle = m_handle, hashed, bytes = signatureBytes(curve)](
                                       const std::shared_ptr<TokenSession> &session) -> Result<Bytes> {
        Bytes out(bytes);
        if (auto done = session->sign(handle->value, CKM_ECDSA, hashed, out); !done)
            return done.error();
        return out;
    });
    if (!signature)
        return signature;
    if (!m_publicKey.verify(message, *signature))
        return fail("hsm.signature", "key \"" + m_info.label + "\"");
    return signature;
}

Result<void> TokenSigner::recover(const Error &lost, const PinSource &pin, const std::stop_token &stop, std::chrono::milliseconds patience)
{
    if (auto back = recoverToken(*m_token, lost, pin, stop, patience); !back)
        return back;
    return findAgain();
}

Result<void> TokenSigner::findAgain()
{
    return m_token->with([handle = m_handle, expected = m_publicKey](const std::shared_ptr<TokenSession> &session) -> Result<void> {
        const auto found = findEcKey(*session, handle->label);
        if (!found)
            return found.error();
        if (!(found->publicKey == expected))
            return fail("derivation.key-check", "\"" + handle->label + "\" has another public key than before");
        handle->value = found->handle;
        return {};
    });
}

Result<double> measurePace(Signer &signer, int signatures)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < signatures; ++i)
        if (auto done = signer.sign(viewOf("imprint measures the pace of this key " + std::to_string(i))); !done)
            return done.error();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    return signatures / std::max(time.count(), 1e-6);
}

std::string paceText(double signaturesPerSecond, int devices)
{
    constexpr double perDevice = 3; // release or commit token, certificate, and the share of lists and heads
    const double seconds = devices * perDevice / std::max(signaturesPerSecond, 1e-6);
    char text[160];
    std::snprintf(text, sizeof text, "about %.0f signatures a second, three a device: %d devices in %.0f s",
                  std::max(1.0, std::round(signaturesPerSecond)), devices, std::max(1.0, std::ceil(seconds)));
    return text;
}

} // namespace imprint
