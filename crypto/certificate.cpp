#include "crypto/certificate.h"

#include "crypto/aclextension.h"
#include "crypto/x509fields.h"

#include <algorithm>

namespace imprint {

namespace {

namespace oid = x509::oid;

// Bits of KeyUsage (RFC 5280 4.2.1.3) as the BIT STRING content: unused bits, then the bits.
constexpr std::uint8_t usageOfDevice[] = {7, 0x80};     // digitalSignature
constexpr std::uint8_t usageOfAuthority[] = {1, 0x86};  // digitalSignature (it signs tokens), keyCertSign, cRLSign

struct Subject {
    Bytes name;
    const EcPublicKey *key = nullptr;
    Bytes keyId;
    Bytes extensions; // those of the profile, one after the other
};
struct Issuer {
    ByteView name, keyId;
};

bool beginsWithOwnerName(std::string_view uri)
{
    constexpr std::string_view prefix = "urn:homeca:";
    return uri.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), uri.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

Result<Bytes> randomSerialNumber(RandomSource &random)
{
    auto number = random.bytes(16);
    if (!number)
        return number.error();
    if (std::ranges::all_of(*number, [](std::uint8_t byte) { return byte == 0; }))
        return fail("random.unavailable", "the random source returned zeros for a serial number");
    return number;
}

Result<Bytes> encodeValidity(const Validity &validity)
{
    const std::int64_t end = validity.notAfter.value_or(x509::endOfTime);
    if (end <= validity.notBefore)
        return fail("certificate.validity", "the end does not lie after the beginning");
    const auto from = x509::encodeTime(validity.notBefore);
    if (!from)
        return from.error();
    const auto to = x509::encodeTime(end);
    if (!to)
        return to.error();
    return der::sequence({*from, *to});
}

Bytes uriName(std::string_view uri)
{
    return der::element(der::context(6), viewOf(uri));
}

Bytes subjectAltName(std::string_view uri)
{
    return x509::extension(oid::subjectAltName, false, der::sequence({uriName(uri)}));
}

Bytes usage(bool isAuthority)
{
    const Bytes constraints = isAuthority ? der::sequence({der::boolean(true)}) : der::sequence({});
    Bytes out = x509::extension(oid::basicConstraints, true, constraints);
    const ByteView bits = isAuthority ? ByteView(usageOfAuthority) : ByteView(usageOfDevice);
    append(out, x509::extension(oid::keyUsage, true, der::element(der::BitString, bits)));
    if (!isAuthority)
        append(out, x509::extension(oid::extendedKeyUsage, false, der::sequence({oid::clientAuth, oid::serverAuth})));
    return out;
}

// DistributionPoint { [0] { [0] fullName { URI } } }
Bytes distributionPoint(std::string_view url)
{
    const Bytes point = der::element(der::constructed(0), der::element(der::constructed(0), uriName(url)));
    return x509::extension(oid::crlDistributionPoints, false, der::sequence({der::sequence({point})}));
}

Result<Bytes> issue(const Subject &subject, const Issuer &issuer, const Validity &validity, Signer &ca,
                    RandomSource &random)
{
    const auto number = randomSerialNumber(random);
    if (!number)
        return number.error();
    const auto period = encodeValidity(validity);
    if (!period)
        return period.error();
    Bytes extensions = subject.extensions;
    append(extensions, x509::extension(oid::subjectKeyId, false, der::element(der::OctetString, subject.keyId)));
    append(extensions, x509::authorityKeyId(issuer.keyId));
    const Bytes version = der::element(der::constructed(0), der::integer(std::uint64_t{2}));
    const Bytes tbs = der::sequence({version, der::integer(ByteView(*number)),
                                     x509::signatureAlgorithm(ca.publicKey().curve()), issuer.name, *period,
                                     subject.name, subject.key->spki(),
                                     der::element(der::constructed(3), der::element(der::Sequence, extensions))});
    return x509::signedSequence(tbs, ca);
}

Result<Bytes> issueUnder(const CaCertificate &authority, Subject subject, const Validity &validity, Signer &ca,
                         RandomSource &random)
{
    if (!(authority.key() == ca.publicKey()))
        return fail("certificate.issuer", "the CA certificate carries another key than the one that would sign");
    subject.keyId = keyIdentifier(*subject.key);
    return issue(subject, {authority.subject(), authority.keyId()}, validity, ca, random);
}

Result<Bytes> deviceExtensions(const DeviceCertificateRequest &request)
{
    // Devices take such a name for their HomeCA (protocol.md section 2); RFC 8141 lets the case of its beginning vary.
    if (beginsWithOwnerName(request.sanUri))
        return fail("certificate.name", "a device must not be named urn:homeca:, which names the owner");
    if (!request.sanUri.empty() && !x509::isUri(request.sanUri))
        return fail("certificate.name", "the SAN is no URI of at most 512 ASCII characters");
    if (!request.crlUrl.empty() && !x509::isUri(request.crlUrl))
        return fail("certificate.name", "the CRL address is no URI of at most 512 ASCII characters");
    Bytes out = usage(false);
    if (!request.sanUri.empty())
        append(out, subjectAltName(request.sanUri));
    if (!request.crlUrl.empty())
        append(out, distributionPoint(request.crlUrl));
    if (request.acl.empty())
        return out;
    const auto acl = encodeAcl(request.acl);
    if (!acl)
        return acl.error();
    append(out, x509::extension(oid::acl, false, *acl));
    return out;
}

} // namespace

Result<Bytes> issueCaCertificate(const CaRequest &request, Signer &ca, RandomSource &random)
{
    const auto name = x509::encodeName({.organization = request.organization, .commonName = request.commonName});
    if (!name)
        return name.error();
    const EcPublicKey &key = ca.publicKey();
    const Bytes keyId = keyIdentifier(key);
    return issue({*name, &key, keyId, usage(true)}, {*name, keyId}, request.validity, ca, random);
}

Result<Bytes> issueOperationalCertificate(const OperationalRequest &request, const CaCertificate &caCertificate,
                                          Signer &ca, RandomSource &random)
{
    const auto name = x509::encodeName({.commonName = request.commonName});
    if (!name)
        return name.error();
    Bytes extensions = usage(false);
    append(extensions, subjectAltName("urn:homeca:" + toHex(ownerId(ca.publicKey()))));
    return issueUnder(caCertificate, {*name, &request.key, {}, extensions}, request.validity, ca, random);
}

Result<Bytes> issueDeviceCertificate(const DeviceCertificateRequest &request, const CaCertificate &caCertificate,
                                     Signer &ca, RandomSource &random)
{
    const auto name = x509::encodeName({request.organization, request.commonName, request.serialNumber});
    if (!name)
        return name.error();
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (request.serialNumber.empty() || !std::ranges::all_of(request.serialNumber, isPrintable))
        return fail("certificate.name", "the device's serial must be 1 to 64 printable ASCII characters");
    const auto extensions = deviceExtensions(request);
    if (!extensions)
        return extensions.error();
    return issueUnder(caCertificate, {*name, &request.key, {}, *extensions}, request.validity, ca, random);
}

Result<Bytes> issueOperationalCertificate(const OperationalRequest &request, ByteView caDer, Signer &ca,
                                          RandomSource &random)
{
    const auto authority = CaCertificate::parse(caDer);
    if (!authority)
        return authority.error();
    return issueOperationalCertificate(request, *authority, ca, random);
}

Result<Bytes> issueDeviceCertificate(const DeviceCertificateRequest &request, ByteView caDer, Signer &ca,
                                     RandomSource &random)
{
    const auto authority = CaCertificate::parse(caDer);
    if (!authority)
        return authority.error();
    return issueDeviceCertificate(request, *authority, ca, random);
}

} // namespace imprint
