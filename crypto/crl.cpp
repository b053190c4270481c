#include "crypto/crl.h"

#include "crypto/x509fields.h"
#include "crypto/x509name.h"

#include <algorithm>
#include <set>

namespace imprint {

namespace {

namespace oid = x509::oid;

constexpr std::size_t maxCrlBytes = 32 * 1024 * 1024;

Bytes enumerated(RevocationReason reason)
{
    return {der::Enumerated, 1, static_cast<std::uint8_t>(reason)};
}

Result<Bytes> encodeEntry(const RevokedCertificate &revoked)
{
    const auto when = x509::encodeTime(revoked.revokedAt);
    if (!when)
        return when.error();
    Bytes extensions;
    // RFC 5280 5.3.1: an unspecified reason is left out.
    if (revoked.reason != RevocationReason::Unspecified)
        extensions = der::sequence({x509::extension(oid::reasonCode, false, enumerated(revoked.reason))});
    return der::sequence({der::integer(ByteView(revoked.serialNumber)), *when, extensions});
}

Result<void> checkRequest(const CrlRequest &request)
{
    if (request.nextUpdate <= request.thisUpdate)
        return fail("crl.request", "the next update does not lie after this one");
    std::set<Bytes> seen;
    for (const RevokedCertificate &revoked : request.revoked) {
        const Bytes &number = revoked.serialNumber;
        const bool isZero = std::ranges::all_of(number, [](std::uint8_t byte) { return byte == 0; });
        if (isZero || number.size() > 20)
            return fail("crl.request", "serial number " + toHex(number) + " is not 1 to 20 bytes and positive");
        if (!seen.insert(Bytes(std::ranges::find_if(number, [](auto byte) { return byte != 0; }), number.end())).second)
            return fail("crl.request", "serial number " + toHex(number) + " stands twice in the list");
    }
    return {};
}

// The whole revokedCertificates field; nothing when nothing is revoked (RFC 5280 5.1.2.6).
Result<Bytes> encodeEntries(const std::vector<RevokedCertificate> &revoked)
{
    Bytes entries;
    for (const RevokedCertificate &one : revoked) {
        const auto entry = encodeEntry(one);
        if (!entry)
            return entry.error();
        append(entries, *entry);
    }
    return entries.empty() ? Bytes() : der::element(der::Sequence, entries);
}

// RFC 5280 5.2 and 5.3: a list with a critical extension that is not understood must not be used.
ByteView takeExtension(der::Reader &list, ByteView wanted)
{
    der::Reader extension(list.take(der::Sequence));
    const bool isWanted = std::ranges::equal(extension.takeWhole(der::ObjectId), wanted);
    if (extension.isNext(der::Boolean) && extension.takeBoolean())
        extension.refuse();
    const ByteView value = extension.take(der::OctetString);
    if (!extension.isDone())
        list.refuse();
    return isWanted ? value : ByteView();
}

RevocationReason takeReason(der::Reader &entry)
{
    RevocationReason reason = RevocationReason::Unspecified;
    der::Reader list(entry.take(der::Sequence));
    while (list.hasMore()) {
        const ByteView value = takeExtension(list, oid::reasonCode);
        for (const auto known : {RevocationReason::KeyCompromise, RevocationReason::AffiliationChanged,
                                 RevocationReason::Superseded, RevocationReason::CessationOfOperation}) {
            if (std::ranges::equal(value, enumerated(known)))
                reason = known;
        }
    }
    if (!list.isDone())
        entry.refuse();
    return reason;
}

void takeEntries(der::Reader &tbs, std::vector<RevokedCertificate> &revoked)
{
    der::Reader list(tbs.take(der::Sequence));
    while (list.hasMore()) {
        der::Reader entry(list.take(der::Sequence));
        RevokedCertificate one;
        const ByteView number = entry.takeMagnitude();
        one.serialNumber.assign(number.begin(), number.end());
        one.revokedAt = x509::takeTime(entry);
        if (entry.isNext(der::Sequence))
            one.reason = takeReason(entry);
        if (!entry.isDone())
            list.refuse();
        revoked.push_back(std::move(one));
    }
    if (!list.isDone() || revoked.empty())
        tbs.refuse();
}

void takeNumber(der::Reader &tbs, std::uint64_t &number)
{
    der::Reader outer(tbs.take(der::constructed(0)));
    der::Reader list(outer.take(der::Sequence));
    bool isThere = false;
    while (list.hasMore()) {
        const ByteView value = takeExtension(list, oid::crlNumber);
        if (value.empty())
            continue;
        der::Reader reader(value);
        const ByteView magnitude = reader.takeMagnitude();
        if (!reader.isDone() || magnitude.size() > sizeof number || isThere)
            list.refuse();
        for (const std::uint8_t byte : magnitude)
            number = number << 8 | byte;
        isThere = true;
    }
    if (!list.isDone() || !outer.isDone() || !isThere)
        tbs.refuse();
}

struct CrlParts {
    ByteView tbs, algorithm, signature, issuer;
    CrlInfo info;
};

Result<CrlParts> splitCrl(ByteView der)
{
    if (der.size() > maxCrlBytes)
        return fail("crl.parse", "larger than 32 MiB");
    CrlParts parts;
    der::Reader outer(der);
    der::Reader crl(outer.take(der::Sequence));
    parts.tbs = crl.takeWhole(der::Sequence);
    parts.algorithm = crl.takeWhole(der::Sequence);
    parts.signature = crl.take(der::BitString);
    if (!outer.isDone() || !crl.isDone() || parts.signature.empty() || parts.signature[0] != 0)
        return fail("crl.parse", "not exactly one DER revocation list");
    parts.signature = parts.signature.subspan(1);
    der::Reader tbsOuter(parts.tbs);
    der::Reader tbs(tbsOuter.take(der::Sequence));
    const ByteView version = tbs.takeMagnitude();
    const ByteView algorithm = tbs.takeWhole(der::Sequence);
    parts.issuer = tbs.takeWhole(der::Sequence);
    parts.info.thisUpdate = x509::takeTime(tbs);
    parts.info.nextUpdate = x509::takeTime(tbs);
    if (tbs.isNext(der::Sequence))
        takeEntries(tbs, parts.info.revoked);
    takeNumber(tbs, parts.info.number);
    if (!tbs.isDone() || version.size() != 1 || version[0] != 1 || !std::ranges::equal(algorithm, parts.algorithm))
        return fail("crl.parse", "a field of the revocation list is not as RFC 5280 wants it");
    return parts;
}

} // namespace

Result<Bytes> issueCrl(const CrlRequest &request, ByteView caDer, Signer &ca)
{
    const auto authority = CaCertificate::parse(caDer);
    if (!authority)
        return authority.error();
    if (!(authority->key() == ca.publicKey()))
        return fail("certificate.issuer", "the CA certificate carries another key than the one that would sign");
    if (const auto checked = checkRequest(request); !checked)
        return checked.error();
    const auto from = x509::encodeTime(request.thisUpdate);
    if (!from)
        return from.error();
    const auto to = x509::encodeTime(request.nextUpdate);
    if (!to)
        return to.error();
    const auto entries = encodeEntries(request.revoked);
    if (!entries)
        return entries.error();
    const Bytes extensions = der::sequence({x509::authorityKeyId(authority->keyId()),
                                            x509::extension(oid::crlNumber, false, der::integer(request.number))});
    const Bytes tbs = der::sequence({der::integer(std::uint64_t{1}), x509::signatureAlgorithm(ca.publicKey().curve()),
                                     authority->subject(), *from, *to, *entries,
                                     der::element(der::constructed(0), extensions)});
    auto crl = x509::signedSequence(tbs, ca);
    if (crl && crl->size() > maxCrlBytes)
        return fail("crl.request", std::to_string(request.revoked.size()) + " entries make a list larger than 32 MiB");
    return crl;
}

Result<CrlInfo> readCrl(ByteView der, ByteView caDer)
{
    const auto authority = CaCertificate::parse(caDer);
    if (!authority)
        return authority.error();
    auto parts = splitCrl(der);
    if (!parts)
        return parts.error();
    auto issuer = x509::readName(parts->issuer);
    if (!issuer)
        return fail("crl.parse", issuer.error().detail);
    if (!authority->hasIssued(parts->issuer, parts->tbs, parts->algorithm, parts->signature))
        return fail("crl.signature", "the list of " + issuer->text + " does not carry this CA's name and signature");
    parts->info.issuer = std::move(issuer->text);
    return std::move(parts->info);
}

} // namespace imprint
