// A CA key kept in a file: PKCS#8, encrypted with AES-256-CBC under scrypt (RFC 8018 PBES2, RFC 7914), N >= 2^17.
//
// The PEM ("ENCRYPTED PRIVATE KEY") is what `openssl pkcs8 -topk8 -scrypt` writes, with one difference: N. OpenSSL's
// own reader allows scrypt 32 MiB, which no parameters with N >= 2^17 keep to, so `openssl pkey` refuses these files for
// memory; with its commands, a sealed key is opened in three steps (tests/tst_softsigner.cpp does so): openssl kdf with
// maxmem_bytes, openssl enc -d, openssl pkey.
//
// A wrong passphrase is "ca.passphrase"; a file that is no such key, was sealed with a weaker cost or wants absurd work
// is "ca.file". A damaged ciphertext cannot be told from a wrong passphrase. While a SoftSigner lives, the process
// writes no core dumps (the program's main sees to that through app/station).
#pragma once

#include "crypto/kdf.h"
#include "crypto/signer.h"

namespace imprint {

// cost below 2^17 is for tests of the form alone: openSealedKey refuses what comes of it.
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
