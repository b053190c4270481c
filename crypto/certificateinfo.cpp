#include "crypto/aclextension.h"
#include "crypto/certificate.h"
#include "crypto/certificateparts.h"
#include "crypto/opensslptr.h"
#include "crypto/x509fields.h"
#include "crypto/x509name.h"

#include <array>

namespace imprint {

namespace {

std::string textOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

void readUsage(der::Reader &value, CertificateInfo &info)
{
    constexpr std::array names = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                  "dataEncipherment", "keyAgreement",   "keyCertSign",
                                  "cRLSign",          "encipherOnly",   "decipherOnly"};
    const ByteView bits = value.take(der::BitString);
    if (bits.empty() || bits[0] > 7)
        return value.refuse();
    for (std::size_t i = 0; i < names.size() && i / 8 + 1 < bits.size(); ++i) {
        if (bits[i / 8 + 1] & (0x80 >> i % 8))
            info.keyUsage.emplace_back(names[i]);
    }
}

void readExtendedUsage(der::Reader &value, CertificateInfo &info)
{
    der::Reader list(value.take(der::Sequence));
    while (list.hasMore()) {
        const ByteView oid = list.takeWhole(der::ObjectId);
        const unsigned char *at = oid.data();
        const auto size = static_cast<long>(oid.size());
        const Asn1ObjectPtr object(oid.empty() ? nullptr : d2i_ASN1_OBJECT(nullptr, &at, size));
        if (!object)
            return value.refuse();
        const int nid = OBJ_obj2nid(object.get());
        std::array<char, 128> dotted{};
        OBJ_obj2txt(dotted.data(), static_cast<int>(dotted.size()), object.get(), 1);
        info.extendedKeyUsage.emplace_back(nid == NID_undef ? dotted.data() : OBJ_nid2sn(nid));
    }
    if (!list.isDone())
        value.refuse();
}

// The URIs among GeneralNames; other kinds of names are passed over.
void readUris(der::Reader &list, std::vector<std::string> &uris)
{
    while (list.hasMore()) {
        std::uint8_t tag = 0;
        const ByteView name = list.takeAny(&tag);
        if (list.isGood() && tag == der::context(6))
            uris.push_back(textOf(name));
    }
}

void readAltName(der::Reader &value, CertificateInfo &info)
{
    der::Reader list(value.take(der::Sequence));
    readUris(list, info.uris);
    if (!list.isDone())
        value.refuse();
}

void readDistributionPoints(der::Reader &value, CertificateInfo &info)
{
    der::Reader list(value.take(der::Sequence));
    while (list.hasMore()) {
        der::Reader point(list.take(der::Sequence));
        der::Reader name(point.isNext(der::constructed(0)) ? point.take(der::constructed(0)) : ByteView());
        der::Reader fullName(name.isNext(der::constructed(0)) ? name.take(der::constructed(0)) : ByteView());
        readUris(fullName, info.crlUrls);
        if (!point.isGood() || !name.isGood() || !fullName.isDone())
            list.refuse();
    }
    if (!list.isDone())
        value.refuse();
}

void readSubjectKeyId(der::Reader &value, CertificateInfo &info)
{
    const ByteView id = value.take(der::OctetString);
    info.subjectKeyId.assign(id.begin(), id.end());
}

void readAuthorityKeyId(der::Reader &value, CertificateInfo &info)
{
    der::Reader fields(value.take(der::Sequence));
    if (!fields.isNext(der::context(0)))
        return;
    const ByteView id = fields.take(der::context(0));
    info.authorityKeyId.assign(id.begin(), id.end());
}

Result<void> readExtensions(const CertificateParts &parts, CertificateInfo &info)
{
    namespace oid = x509::oid;
    struct Row { ByteView oid; const char *name; void (*read)(der::Reader &, CertificateInfo &); };
    const Row rows[] = {{oid::keyUsage, "key usage", readUsage},
                        {oid::extendedKeyUsage, "extended key usage", readExtendedUsage},
                        {oid::subjectAltName, "subject alternative name", readAltName},
                        {oid::crlDistributionPoints, "CRL distribution points", readDistributionPoints},
                        {oid::subjectKeyId, "subject key identifier", readSubjectKeyId},
                        {oid::authorityKeyId, "authority key identifier", readAuthorityKeyId}};
    for (const Row &row : rows) {
        const ExtensionParts *extension = parts.extension(row.oid);
        if (!extension)
            continue;
        der::Reader value(extension->value);
        row.read(value, info);
        if (!value.isDone())
            return fail("certificate.parse", std::string(row.name) + " does not decode");
    }
    if (const ExtensionParts *extension = parts.extension(oid::acl)) {
        auto acl = decodeAcl(extension->value);
        if (!acl)
            return acl.error();
        info.acl = *std::move(acl);
    }
    return {};
}

Result<void> readNames(const CertificateParts &parts, CertificateInfo &info)
{
    auto subject = x509::readName(parts.subject);
    if (!subject)
        return subject.error();
    auto issuer = x509::readName(parts.issuer);
    if (!issuer)
        return issuer.error();
    info.subject = std::move(subject->text);
    info.commonName = std::move(subject->commonName);
    info.subjectSerial = std::move(subject->serialNumber);
    info.issuer = std::move(issuer->text);
    return {};
}

} // namespace

Result<CertificateInfo> readCertificate(ByteView der)
{
    const auto parts = splitCertificate(der);
    if (!parts)
        return parts.error();
    CertificateInfo info;
    info.serialNumber.assign(parts->serialNumber.begin(), parts->serialNumber.end());
    info.notBefore = parts->notBefore;
    info.notAfter = parts->notAfter;
    info.neverExpires = parts->notAfter == x509::endOfTime;
    info.spki.assign(parts->spki.begin(), parts->spki.end());
    info.sha256 = sha256(der);
    const auto isAuthority = isCa(*parts);
    if (!isAuthority)
        return isAuthority.error();
    info.isCa = *isAuthority;
    if (const auto names = readNames(*parts, info); !names)
        return names.error();
    if (const auto extensions = readExtensions(*parts, info); !extensions)
        return extensions.error();
    return info;
}

Result<CertificateBasics> readCertificateBasics(ByteView der)
{
    const auto parts = splitCertificate(der);
    if (!parts)
        return parts.error();
    const auto copied = [](ByteView view) { return Bytes(view.begin(), view.end()); };
    return CertificateBasics{copied(parts->serialNumber), parts->notBefore, parts->notAfter, copied(parts->spki), sha256(der)};
}

Result<EcPublicKey> certificateKey(ByteView der)
{
    const auto parts = splitCertificate(der);
    if (!parts)
        return parts.error();
    return EcPublicKey::fromSpki(parts->spki);
}

} // namespace imprint
