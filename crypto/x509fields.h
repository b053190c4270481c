// The fields that certificates and revocation lists are made of, as DER. For crypto/ alone.
#pragma once

#include "crypto/der.h"
#include "crypto/signer.h"

#include <optional>
#include <string>
#include <string_view>

namespace imprint::x509 {

// Object identifiers with tag and length.
namespace oid {
inline constexpr std::uint8_t commonName[] = {0x06, 3, 0x55, 0x04, 0x03};
inline constexpr std::uint8_t subjectSerial[] = {0x06, 3, 0x55, 0x04, 0x05};
inline constexpr std::uint8_t organization[] = {0x06, 3, 0x55, 0x04, 0x0a};
inline constexpr std::uint8_t subjectKeyId[] = {0x06, 3, 0x55, 0x1d, 0x0e};
inline constexpr std::uint8_t keyUsage[] = {0x06, 3, 0x55, 0x1d, 0x0f};
inline constexpr std::uint8_t subjectAltName[] = {0x06, 3, 0x55, 0x1d, 0x11};
inline constexpr std::uint8_t basicConstraints[] = {0x06, 3, 0x55, 0x1d, 0x13};
inline constexpr std::uint8_t crlNumber[] = {0x06, 3, 0x55, 0x1d, 0x14};
inline constexpr std::uint8_t reasonCode[] = {0x06, 3, 0x55, 0x1d, 0x15};
inline constexpr std::uint8_t crlDistributionPoints[] = {0x06, 3, 0x55, 0x1d, 0x1f};
inline constexpr std::uint8_t authorityKeyId[] = {0x06, 3, 0x55, 0x1d, 0x23};
inline constexpr std::uint8_t extendedKeyUsage[] = {0x06, 3, 0x55, 0x1d, 0x25};
inline constexpr std::uint8_t serverAuth[] = {0x06, 8, 0x2b, 6, 1, 5, 5, 7, 3, 1};
inline constexpr std::uint8_t clientAuth[] = {0x06, 8, 0x2b, 6, 1, 5, 5, 7, 3, 2};
inline constexpr std::uint8_t ecdsaSha256[] = {0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2};
inline constexpr std::uint8_t ecdsaSha384[] = {0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 3};
inline constexpr std::uint8_t ecdsaSha512[] = {0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 4};
// 2.25.9178967540684364170, the UUID 00000000-0000-0000-7f62-3e589355198a.
// Its upper half is zero on purpose: libtasn1, and with it GnuTLS, refuses a whole certificate for one arc of 2^64 or
// more, and many others count arcs in a signed 64-bit integer.
inline constexpr std::uint8_t acl[] = {0x06, 10, 0x69, 0xff, 0xb1, 0x8f, 0xcb, 0x89, 0x9a, 0xd4, 0xb3, 0x0a};
} // namespace oid

// 99991231235959Z, which RFC 5280 4.1.2.5 gives the meaning "never".
inline constexpr std::int64_t endOfTime = 253402300799;

// UTCTime through 2049, GeneralizedTime from 2050 on. "certificate.validity" before 1950 and after endOfTime.
Result<Bytes> encodeTime(std::int64_t secondsSince1970);
// Reads either form as RFC 5280 wants it (seconds, Z, no fraction); makes the reader bad otherwise.
std::int64_t takeTime(der::Reader &reader);

// Organization and serial number are left out when empty. "certificate.name".
struct NameFields {
    std::string_view organization, commonName, serialNumber;
};
Result<Bytes> encodeName(const NameFields &fields);
// Characters of a UTF-8 text without control characters; nullopt for anything else.
std::optional<std::size_t> characterCount(std::string_view text);
// May this text stand in a URI (ASCII of RFC 3986, a scheme, at most 512 bytes)?
bool isUri(std::string_view text);

Bytes extension(ByteView oid, bool isCritical, ByteView value);
Bytes authorityKeyId(ByteView keyId); // the whole extension, non-critical
// SEQUENCE { algorithm } of the CA's curve: ecdsa-with-SHA256 or -SHA384, no parameters.
Bytes signatureAlgorithm(Curve curve);
// SEQUENCE { tbs, algorithm, signature }, checked with the signer's public key. "certificate.signature".
Result<Bytes> signedSequence(ByteView tbs, Signer &signer);
// Does a DER ECDSA signature under this AlgorithmIdentifier verify? The hash is the one named, since other CAs do not
// always take the one that belongs to the curve; algorithms other than ECDSA with SHA-256, -384 and -512 do not verify.
bool isSignedBy(const EcPublicKey &key, ByteView tbs, ByteView algorithm, ByteView signature);

} // namespace imprint::x509
