// Elliptic-curve keys on P-256 and P-384 (FIPS 186-4; SEC 1), and nothing else.
//
// An EcPublicKey exists only after full validation (SP 800-56A rev. 3, 5.6.2.3.3): not infinity, coordinates in
// range, on the curve. Points come in as SEC1 uncompressed (04 || X || Y) or as a DER SubjectPublicKeyInfo with the
// named curve and the uncompressed point; compressed and hybrid encodings, explicit parameters, other curves and
// trailing bytes are refused with "key.point" or "key.spki". Where people bring keys (CSV, labels), importKey takes
// more.
//
// Signatures are ECDSA, r || s, each as long as the curve's order; SHA-256 with P-256, SHA-384 with P-384.
// A call into OpenSSL that fails for reasons of its own (memory) is "crypto.library".
// The signing nonce is OpenSSL 3's (hedged: key, message and fresh randomness).
#pragma once

#include "crypto/bytes.h"
#include "crypto/digest.h"
#include "crypto/random.h"
#include "crypto/result.h"
#include "crypto/secret.h"

#include <memory>
#include <string_view>

typedef struct evp_pkey_st EVP_PKEY;
typedef struct ec_point_st EC_POINT;

namespace imprint {

enum class Curve { P256, P384 };

std::string_view curveName(Curve curve);      // "P-256", "P-384": the protocol's text
std::size_t fieldBytes(Curve curve);          // 32, 48: a coordinate, and a scalar
inline std::size_t pointBytes(Curve c) { return 1 + 2 * fieldBytes(c); }
inline std::size_t signatureBytes(Curve c) { return 2 * fieldBytes(c); }
std::optional<Curve> curveByName(std::string_view name);

class EcPublicKey {
public:
    static Result<EcPublicKey> fromPoint(Curve curve, ByteView point);
    static Result<EcPublicKey> fromSpki(ByteView der);
    // What people bring: PEM ("PUBLIC KEY", with or without line breaks and indentation), DER SPKI or a bare point,
    // uncompressed or compressed. Same validation; nothing may follow the key.
    static Result<EcPublicKey> importKey(ByteView pemOrDer);

    Curve curve() const { return m_curve; }
    const Bytes &point() const { return m_point; } // 04 || X || Y
    Bytes spki() const;                            // DER, named curve, uncompressed
    Sha256 spkiSha256() const;                     // the fingerprint used everywhere
    // Both for crypto/ alone: the key's own, shared by copies. pkey() is made on first use; null when that fails.
    EVP_PKEY *pkey() const;
    const EC_POINT *ecPoint() const;

    bool operator==(const EcPublicKey &other) const;

    // "signature.wrong" when it does not verify or has another length than signatureBytes(curve()).
    Result<void> verify(ByteView message, ByteView signature) const;

private:
    EcPublicKey() = default;
    Curve m_curve = Curve::P256;
    Bytes m_point;
    struct Handle;
    std::shared_ptr<Handle> m_handle;
    friend class EcPrivateKey;
};

class EcPrivateKey {
public:
    static Result<EcPrivateKey> generate(Curve curve);
    // Draws candidate scalars, fieldBytes(curve) bytes each, until one lies in [1, n-1]. A source that gives 64
    // unusable ones in a row is broken: "random.unavailable".
    static Result<EcPrivateKey> generate(Curve curve, RandomSource &random);
    // scalar: fieldBytes(curve) bytes, big-endian, in [1, n-1]; else "key.scalar".
    static Result<EcPrivateKey> fromScalar(Curve curve, const Secret &scalar);
    // Unencrypted PKCS#8 DER; only named curves P-256 and P-384 ("key.curve" for others), and a public key inside must
    // be the scalar's. "key.pkcs8" when it is no such structure.
    static Result<EcPrivateKey> fromPkcs8(const Secret &der);

    EcPrivateKey(EcPrivateKey &&) noexcept;
    EcPrivateKey &operator=(EcPrivateKey &&) noexcept;
    ~EcPrivateKey();

    Curve curve() const { return publicKey().curve(); }
    const EcPublicKey &publicKey() const;
    Result<Secret> scalar() const;
    Result<Secret> pkcs8() const;
    EVP_PKEY *pkey() const; // for crypto/ and the DTLS link; made on first use, null when that fails

    Result<Bytes> sign(ByteView message) const;
    // Z of SP 800-56A: the x-coordinate, fieldBytes long. "key.curve" when the peer is on another curve.
    Result<Secret> agree(const EcPublicKey &peer) const;

private:
    EcPrivateKey();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// k*P + U (U may be absent, and is on P's curve, else "key.curve") for k of fieldBytes in [0, n-1], else "key.scalar";
// "key.infinity" when the sum is the point at infinity.
Result<EcPublicKey> multiplyAdd(const Secret &k, const EcPublicKey &p, const EcPublicKey *u);
// k*d + u mod n (u may be absent), all fieldBytes long and in [0, n-1]; "key.scalar" when not, or when the sum is zero.
Result<Secret> multiplyAddScalar(Curve curve, const Secret &k, const Secret &d, const Secret *u);
// OS2IP(okm) mod (n - 1) + 1, fieldBytes long.
Result<Secret> reduceToScalar(Curve curve, const Secret &okm);
// The negated point; the generator.
EcPublicKey negated(const EcPublicKey &p);
const EcPublicKey &generator(Curve curve);

} // namespace imprint
