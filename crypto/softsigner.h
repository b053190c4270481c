// A CA key kept in a file: PKCS#8, encrypted with AES-256-CBC under scrypt (RFC 8018 PBES2, RFC 7914), N >= 2^17.
//
// The PEM is what `openssl pkey -in ca.key` reads. A wrong passphrase is "ca.passphrase"; a file that is no such
// key, or was sealed with a weaker cost, is "ca.file". While a SoftSigner lives, the process writes no core dumps (the
// program's main sees to that through app/station).
#pragma once

#include "crypto/kdf.h"
#include "crypto/signer.h"

namespace imprint {

Result<std::string> sealKey(const EcPrivateKey &key, const Secret &passphrase, const ScryptCost &cost = {});
Result<EcPrivateKey> openSealedKey(std::string_view pem, const Secret &passphrase);

class SoftSigner final : public Signer {
public:
    explicit SoftSigner(EcPrivateKey key);
    static Result<std::unique_ptr<SoftSigner>> open(std::string_view pem, const Secret &passphrase);

    const EcPublicKey &publicKey() const override;
    Result<Bytes> sign(ByteView message) override;

private:
    EcPrivateKey m_key;
};

} // namespace imprint
