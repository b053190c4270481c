// Imprint's own public-key code: HCA1: and base45 (RFC 9285) of deterministic CBOR (RFC 8949 4.2.1),
//   {?1: vendor, 2: serial, 8: {1: {1: 2, -1: curve, -2: x, -3: sign}}}      the key
//   {?1: vendor, 2: serial, 8: {5: ckt}}                                      its thumbprint
// that is CWT claims (RFC 8392) with a confirmation (RFC 8747): a COSE_Key (RFC 9053 7.1) with compressed y, or the
// SHA-256 thumbprint of RFC 9679, which is taken over the key with its whole y. Curves 1 (P-256) and 2 (P-384).
// Serials have 1 to 32 characters of 0x21 to 0x7E. The fingerprint is not the SHA-256 of the SubjectPublicKeyInfo that
// the registry keeps: only the key itself can be verified against a device.
#include "crypto/curvepoint.h"
#include "crypto/digest.h"
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *format1 = "HCA1";
constexpr FieldSpec specs[] = {{"serial", FieldType::Text},
                               {"publicPoint", FieldType::Text, false},
                               {"fingerprint", FieldType::Text, false},
                               {"form", FieldType::Text},
                               {"vendor", FieldType::Text, false}};
constexpr qsizetype maxSerial = 32, maxVendor = 64, maxPayload = 1024;
enum Claim { Issuer = 1, Subject = 2, Confirmation = 8, CoseKey = 1, Thumbprint = 5 };
enum KeyParameter { Type = 1, Ec2 = 2, CurveId = -1, X = -2, Y = -3 };

struct KeyCurve {
    int id;
    std::size_t bytes;
    const char *name;
};
constexpr KeyCurve curves[] = {{1, 32, "prime256v1"}, {2, 48, "secp384r1"}};

struct PublicKey {
    int curveId = 0;
    CurvePoint point;
};

Result<PublicKey> keyOf(const CodeFields &fields)
{
    const auto bytes = fromHex(fields.text(QStringLiteral("publicPoint")).toStdString());
    if (!bytes)
        return refused("publicPoint", "is not hex");
    for (const KeyCurve &curve : curves) {
        if (bytes->size() != 1 + curve.bytes && bytes->size() != 1 + 2 * curve.bytes)
            continue;
        auto point = readCurvePoint(curve.name, *bytes);
        if (!point)
            return refused("publicPoint", "is " + point.error().detail, "SEC 1, 2.3.4");
        return PublicKey{curve.id, std::move(*point)};
    }
    return refused("publicPoint", "has the length of no point on P-256 or P-384", format1);
}

void writeKeyHead(QCborStreamWriter &cbor, int curveId, const Bytes &x)
{
    cbor.startMap(4);
    cbor.append(int(Type));
    cbor.append(int(Ec2));
    cbor.append(int(CurveId));
    cbor.append(curveId);
    cbor.append(int(X));
    cbor.append(toQt(x));
    cbor.append(int(Y));
}

// RFC 9679: SHA-256 of the COSE_Key with its required members alone, in deterministic CBOR.
Result<Bytes> thumbprint(const PublicKey &key)
{
    const auto whole = affineCoordinates(key.point);
    if (!whole)
        return whole.error();
    const std::size_t half = whole->size() / 2;
    QByteArray encoded;
    QCborStreamWriter cbor(&encoded);
    writeKeyHead(cbor, key.curveId, Bytes(whole->begin(), whole->begin() + qsizetype(half)));
    cbor.append(toQt(ByteView(*whole).subspan(half)));
    cbor.endMap();
    const Sha256 hash = sha256(viewOf(encoded));
    return Bytes(hash.begin(), hash.end());
}

void writeKey(QCborStreamWriter &cbor, const PublicKey &key)
{
    const Bytes &point = key.point.compressed;
    cbor.append(int(CoseKey));
    writeKeyHead(cbor, key.curveId, Bytes(point.begin() + 1, point.end()));
    cbor.append(point[0] == 3);
    cbor.endMap();
}

// What the fields say about form and key, or why they say nothing.
struct Contents {
    std::optional<PublicKey> key; // form key
    Bytes thumbprint;             // form fingerprint
};
Result<Contents> contentsOf(const CodeFields &fields)
{
    const QString form = fields.text(QStringLiteral("form"));
    const bool isKey = form == QLatin1String("key");
    if (!isKey && form != QLatin1String("fingerprint"))
        return refused("form", "is neither key nor fingerprint", format1);
    const bool hasPoint = fields.has(QStringLiteral("publicPoint"));
    if (isKey && !hasPoint)
        return refused("publicPoint", "is missing, and the form is key", format1);
    if (hasPoint == fields.has(QStringLiteral("fingerprint")))
        return refused("fingerprint", "either it or publicPoint has to be there, not both", format1);
    if (!hasPoint) {
        const QString hex = fields.text(QStringLiteral("fingerprint"));
        if (!isHexText(hex, 64))
            return refused("fingerprint", "is not 64 hexadecimal digits", "RFC 9679");
        return Contents{std::nullopt, *fromHex(hex.toStdString())};
    }
    auto key = keyOf(fields);
    if (!key)
        return key.error();
    if (isKey)
        return Contents{std::move(*key), {}};
    auto print = thumbprint(*key);
    if (!print)
        return print.error();
    return Contents{std::nullopt, std::move(*print)};
}

Result<QByteArray> make(const CodeFields &fields)
{
    const QString serial = fields.text(QStringLiteral("serial")), vendor = fields.text(QStringLiteral("vendor"));
    if (serial.size() > maxSerial || !isPrintableAscii(serial) || serial.contains(u' '))
        return refused("serial", "is not 1 to 32 characters of 0x21 to 0x7E", format1);
    if (vendor.toUtf8().size() > maxVendor)
        return refused("vendor", "is longer than 64 bytes", format1);
    const auto contents = contentsOf(fields);
    if (!contents)
        return contents.error();
    QByteArray encoded;
    QCborStreamWriter cbor(&encoded);
    cbor.startMap(vendor.isEmpty() ? 2 : 3);
    if (!vendor.isEmpty()) {
        cbor.append(int(Issuer));
        cbor.append(vendor);
    }
    cbor.append(int(Subject));
    cbor.append(serial);
    cbor.append(int(Confirmation));
    cbor.startMap(1);
    if (contents->key) {
        writeKey(cbor, *contents->key);
    } else {
        cbor.append(int(Thumbprint));
        cbor.append(toQt(contents->thumbprint));
    }
    cbor.endMap();
    cbor.endMap();
    return "HCA1:" + base45(viewOf(encoded));
}

// Loose on purpose: what is not exactly what make writes is refused by the comparison that follows (payloads.cpp).
Result<void> takeKey(const QCborMap &key, CodeFields &fields)
{
    const QByteArray x = key.value(X).toByteArray();
    for (const KeyCurve &curve : curves) {
        if (key.value(CurveId).toInteger() != curve.id || std::size_t(x.size()) != curve.bytes)
            continue;
        fields.set(QStringLiteral("publicPoint"), (key.value(Y).toBool() ? u"03"_qs : u"02"_qs) + hexText(viewOf(x)));
        return {};
    }
    return unreadable("the key is on no curve that is known here");
}

Result<CodeFields> parse(const QByteArray &payload)
{
    const auto bytes = payload.size() > maxPayload ? std::nullopt : fromBase45(payload.mid(5));
    if (!bytes)
        return unreadable("not base 45, or too long");
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(toQt(*bytes), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return unreadable("not a map in CBOR");
    const QCborMap claims = value.toMap();
    CodeFields fields;
    fields.set(QStringLiteral("serial"), claims.value(Subject).toString());
    const QCborMap confirmation = claims.value(Confirmation).toMap();
    const bool isKey = confirmation.value(CoseKey).isMap();
    if (isKey) {
        if (auto taken = takeKey(confirmation.value(CoseKey).toMap(), fields); !taken)
            return taken.error();
    } else {
        fields.set(QStringLiteral("fingerprint"), hexText(viewOf(confirmation.value(Thumbprint).toByteArray())));
    }
    fields.set(QStringLiteral("form"), isKey ? QStringLiteral("key") : QStringLiteral("fingerprint"));
    fields.setIfGiven(QStringLiteral("vendor"), claims.value(Issuer).toString());
    return fields;
}

std::vector<Readable> readable(const CodeFields &fields)
{
    std::vector<Readable> lines{{QStringLiteral("serial"), fields.text(QStringLiteral("serial"))}};
    if (fields.has(QStringLiteral("vendor")))
        lines.push_back({QStringLiteral("vendor"), fields.text(QStringLiteral("vendor"))});
    return lines;
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("HCA1:");
}

} // namespace

const CodeFormat &pubkeyFormat()
{
    static const CodeFormat format{"pubkey", "Imprint public key", specs, isLike, make, parse, true, readable, Level::M};
    return format;
}

} // namespace imprint
