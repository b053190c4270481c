#include "crypto/certificateparts.h"

#include "crypto/x509fields.h"

#include <algorithm>

namespace imprint {

namespace {

constexpr std::size_t maxExtensions = 64;

ExtensionParts takeExtension(der::Reader &list)
{
    der::Reader reader(list.take(der::Sequence));
    ExtensionParts extension;
    extension.oid = reader.takeWhole(der::ObjectId);
    if (reader.isNext(der::Boolean)) {
        extension.isCritical = reader.takeBoolean();
        if (!extension.isCritical)
            reader.refuse(); // DER leaves the default out
    }
    extension.value = reader.take(der::OctetString);
    if (!reader.isDone())
        list.refuse();
    return extension;
}

void takeExtensions(der::Reader &tbs, CertificateParts &parts)
{
    if (!tbs.isNext(der::constructed(3)))
        return;
    der::Reader outer(tbs.take(der::constructed(3)));
    der::Reader list(outer.take(der::Sequence));
    while (list.hasMore()) {
        const ExtensionParts extension = takeExtension(list);
        if (parts.extension(extension.oid) || parts.extensions.size() == maxExtensions)
            list.refuse();
        parts.extensions.push_back(extension);
    }
    if (!list.isDone() || !outer.isDone() || parts.extensions.empty() || parts.version != 3)
        tbs.refuse();
}

void takeVersion(der::Reader &tbs, CertificateParts &parts)
{
    if (!tbs.isNext(der::constructed(0)))
        return;
    der::Reader reader(tbs.take(der::constructed(0)));
    const ByteView value = reader.takeMagnitude();
    if (!reader.isDone() || value.size() != 1 || value[0] < 1 || value[0] > 2)
        tbs.refuse();
    else
        parts.version = value[0] + 1;
}

// SEQUENCE { SEQUENCE algorithm, BIT STRING }; the key itself is EcPublicKey's to judge.
bool isSpki(ByteView spki)
{
    der::Reader outer(spki);
    der::Reader reader(outer.take(der::Sequence));
    reader.take(der::Sequence);
    reader.take(der::BitString);
    return outer.isDone() && reader.isDone();
}

void takeTbs(der::Reader &tbs, CertificateParts &parts)
{
    takeVersion(tbs, parts);
    parts.serialNumber = tbs.takeMagnitude();
    const ByteView algorithm = tbs.takeWhole(der::Sequence);
    if (!std::ranges::equal(algorithm, parts.signatureAlgorithm))
        tbs.refuse();
    parts.issuer = tbs.takeWhole(der::Sequence);
    der::Reader validity(tbs.take(der::Sequence));
    parts.notBefore = x509::takeTime(validity);
    parts.notAfter = x509::takeTime(validity);
    parts.subject = tbs.takeWhole(der::Sequence);
    parts.spki = tbs.takeWhole(der::Sequence);
    if (!validity.isDone() || !isSpki(parts.spki))
        tbs.refuse();
    for (const unsigned uniqueId : {1u, 2u}) {
        if (parts.version > 1 && tbs.isNext(der::context(uniqueId)))
            tbs.take(der::context(uniqueId));
    }
    takeExtensions(tbs, parts);
}

} // namespace

const ExtensionParts *CertificateParts::extension(ByteView oid) const
{
    const auto isIt = [&](const ExtensionParts &one) { return std::ranges::equal(one.oid, oid); };
    const auto found = std::ranges::find_if(extensions, isIt);
    return found == extensions.end() ? nullptr : &*found;
}

Result<CertificateParts> splitCertificate(ByteView der)
{
    if (der.size() > maxCertificateBytes)
        return fail("certificate.parse", "larger than 64 KiB");
    CertificateParts parts;
    der::Reader outer(der);
    der::Reader certificate(outer.take(der::Sequence));
    parts.tbs = certificate.takeWhole(der::Sequence);
    parts.signatureAlgorithm = certificate.takeWhole(der::Sequence);
    const ByteView bits = certificate.take(der::BitString);
    if (!outer.isDone() || !certificate.isDone() || bits.empty() || bits[0] != 0)
        return fail("certificate.parse", "not exactly one DER certificate");
    parts.signature = bits.subspan(1);
    der::Reader tbsOuter(parts.tbs);
    der::Reader tbs(tbsOuter.take(der::Sequence));
    takeTbs(tbs, parts);
    if (!tbs.isDone())
        return fail("certificate.parse", "a field of the certificate is not as RFC 5280 wants it");
    return parts;
}

Result<bool> isCa(const CertificateParts &parts)
{
    const ExtensionParts *constraints = parts.extension(x509::oid::basicConstraints);
    if (!constraints)
        return false;
    der::Reader outer(constraints->value);
    der::Reader reader(outer.take(der::Sequence));
    const bool isAuthority = reader.isNext(der::Boolean) && reader.takeBoolean();
    if (reader.isNext(der::Integer))
        reader.takeMagnitude();
    if (!outer.isDone() || !reader.isDone())
        return fail("certificate.parse", "basic constraints do not decode");
    return isAuthority;
}

Result<bool> allowsKeyCertSign(const CertificateParts &parts)
{
    constexpr std::uint8_t keyCertSign = 0x80 >> 5; // bit 5, counted from the most significant
    const ExtensionParts *usage = parts.extension(x509::oid::keyUsage);
    if (!usage)
        return false;
    der::Reader reader(usage->value);
    const ByteView bits = reader.take(der::BitString);
    if (!reader.isDone() || bits.empty() || bits[0] > 7)
        return fail("certificate.parse", "key usage does not decode");
    return bits.size() > 1 && (bits[1] & keyCertSign) != 0;
}

} // namespace imprint
