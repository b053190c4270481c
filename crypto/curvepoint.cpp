#include "crypto/curvepoint.h"

#include "crypto/opensslptr.h"

#include <array>
#include <openssl/obj_mac.h>

namespace imprint {
namespace {

struct KnownCurve {
    std::string_view name, alias;
    int nid;
    std::size_t bytes; // of a coordinate
};
constexpr std::array<KnownCurve, 6> knownCurves{{{"prime256v1", "P-256", NID_X9_62_prime256v1, 32},
                                                 {"secp384r1", "P-384", NID_secp384r1, 48},
                                                 {"secp521r1", "P-521", NID_secp521r1, 66},
                                                 {"brainpoolP256r1", "", NID_brainpoolP256r1, 32},
                                                 {"brainpoolP384r1", "", NID_brainpoolP384r1, 48},
                                                 {"brainpoolP512r1", "", NID_brainpoolP512r1, 64}}};

constexpr std::uint8_t sequence = 0x30, bitString = 0x03;

const KnownCurve *findCurve(std::string_view name)
{
    for (const KnownCurve &c : knownCurves)
        if (!name.empty() && (name == c.name || name == c.alias))
            return &c;
    return nullptr;
}

// Made once; constant afterwards, so that any thread may use it.
const EC_GROUP *groupOf(const KnownCurve &curve)
{
    static const auto groups = [] {
        std::array<EcGroupPtr, knownCurves.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].reset(EC_GROUP_new_by_curve_name(knownCurves[i].nid));
        return all;
    }();
    return groups[std::size_t(&curve - knownCurves.data())].get();
}

// All lengths here are below 128: one byte.
Bytes tagged(std::uint8_t tag, ByteView content)
{
    Bytes out{tag, std::uint8_t(content.size())};
    append(out, content);
    return out;
}

Bytes objectId(int nid)
{
    unsigned char *der = nullptr;
    const int size = i2d_ASN1_OBJECT(OBJ_nid2obj(nid), &der);
    const OpensslMemoryPtr owned(der);
    return size > 0 ? Bytes(der, der + size) : Bytes();
}

Bytes spkiPrefix(const KnownCurve &curve)
{
    Bytes algorithm = objectId(NID_X9_62_id_ecPublicKey);
    append(algorithm, objectId(curve.nid));
    return tagged(sequence, algorithm);
}

EcPointPtr pointOn(const EC_GROUP *group, ByteView point)
{
    EcPointPtr parsed(group ? EC_POINT_new(group) : nullptr);
    if (!parsed || EC_POINT_oct2point(group, parsed.get(), point.data(), point.size(), nullptr) != 1) {
        ERR_clear_error();
        return nullptr;
    }
    return parsed;
}

Bytes encoded(const EC_GROUP *group, const EC_POINT *point, point_conversion_form_t form)
{
    Bytes out(EC_POINT_point2oct(group, point, form, nullptr, 0, nullptr));
    EC_POINT_point2oct(group, point, form, out.data(), out.size(), nullptr);
    return out;
}

} // namespace

Result<CurvePoint> readCurvePoint(std::string_view curve, ByteView point)
{
    const KnownCurve *const known = findCurve(curve);
    if (!known)
        return fail("key.curve", "none of prime256v1, secp384r1, secp521r1, brainpoolP256r1, brainpoolP384r1 and "
                                 "brainpoolP512r1");
    const bool isCompressed = point.size() == 1 + known->bytes && (point[0] == 2 || point[0] == 3);
    const bool isWhole = point.size() == 1 + 2 * known->bytes && point[0] == 4;
    if (!isCompressed && !isWhole)
        return fail("key.point", "neither a compressed (02, 03) nor an uncompressed (04) point of " +
                                     std::string(known->name));
    const EC_GROUP *const group = groupOf(*known);
    const EcPointPtr parsed = pointOn(group, point);
    if (!parsed)
        return fail("key.point", "not a point on " + std::string(known->name));
    return CurvePoint{std::string(known->name), encoded(group, parsed.get(), POINT_CONVERSION_COMPRESSED)};
}

Result<Bytes> affineCoordinates(const CurvePoint &point)
{
    const KnownCurve *const known = findCurve(point.curve);
    const EcPointPtr parsed = known ? pointOn(groupOf(*known), point.compressed) : nullptr;
    if (!parsed)
        return fail("key.point", "not a point on " + point.curve);
    Bytes whole = encoded(groupOf(*known), parsed.get(), POINT_CONVERSION_UNCOMPRESSED);
    whole.erase(whole.begin());
    return whole;
}

Bytes compressedSpki(const CurvePoint &point)
{
    const KnownCurve *const known = findCurve(point.curve);
    if (!known)
        return {};
    Bytes bits{0};
    append(bits, point.compressed);
    Bytes content = spkiPrefix(*known);
    append(content, tagged(bitString, bits));
    return tagged(sequence, content);
}

Result<CurvePoint> readCompressedSpki(ByteView der)
{
    for (const KnownCurve &curve : knownCurves) {
        const std::size_t size = 1 + curve.bytes;
        if (der.size() <= size)
            continue;
        auto point = readCurvePoint(curve.name, der.last(size));
        if (point && equalBytes(compressedSpki(*point), der))
            return point;
    }
    return fail("key.spki", "no SubjectPublicKeyInfo with a compressed point on a curve that DPP knows");
}

} // namespace imprint
