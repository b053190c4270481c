// A CA for tests: a key in memory behind the Signer interface, and its certificate.
#pragma once

#include "crypto/certificate.h"

namespace imprint::test {

class KeySigner final : public Signer {
public:
    explicit KeySigner(EcPrivateKey key) : m_key(std::move(key)) {}

    const EcPublicKey &publicKey() const override { return m_key.publicKey(); }
    Result<Bytes> sign(ByteView message) override { return m_key.sign(message); }
    const EcPrivateKey &key() const { return m_key; }

private:
    EcPrivateKey m_key;
};

struct TestCa {
    std::unique_ptr<KeySigner> signer;
    Bytes certificate;
};

// Valid from `from` without end. Aborts (a failed Result's value) when the machine has no randomness.
inline TestCa makeCa(Curve curve, std::int64_t from, const std::string &name = "Test HomeCA")
{
    SystemRandom random;
    TestCa ca;
    ca.signer = std::make_unique<KeySigner>(EcPrivateKey::generate(curve).value());
    ca.certificate = issueCaCertificate({name, "Site", {from, {}}}, *ca.signer, random).value();
    return ca;
}

} // namespace imprint::test
