// The forms in which keys are brought in from outside: PKCS#8, PEM and compressed points.
#include "crypto/eccurve.h"
#include "crypto/eckey.h"

#include <algorithm>
#include <openssl/core_names.h>

namespace imprint {

namespace {

constexpr std::string_view pemBegin = "-----BEGIN PUBLIC KEY-----";
constexpr std::string_view pemEnd = "-----END PUBLIC KEY-----";
constexpr std::string_view whitespace = " \t\r\n";
// A P-384 key is 160 base64 digits; indentation and line breaks may double that and more.
constexpr std::size_t maxPemBytes = 2048;

std::optional<Bytes> decodeBase64(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (whitespace.find(c) == std::string_view::npos)
            digits += c;
    }
    // OpenSSL takes '=' anywhere for a zero, and leaves the counting of padding to its caller.
    const std::size_t end = std::min(digits.find('='), digits.size());
    const std::size_t padding = digits.size() - end;
    if (digits.empty() || digits.size() % 4 != 0 || padding > 2
        || digits.find_first_not_of('=', end) != std::string::npos)
        return std::nullopt;
    Bytes bytes(digits.size() / 4 * 3);
    if (EVP_DecodeBlock(bytes.data(), viewOf(digits).data(), int(digits.size())) != int(bytes.size()))
        return std::nullopt;
    bytes.resize(bytes.size() - padding);
    return bytes;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(whitespace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(whitespace) - first + 1);
}

// nullopt when it is not PEM at all; empty when it is PEM of no use.
std::optional<Bytes> decodePem(ByteView input)
{
    const std::string_view text =
        trimmed({reinterpret_cast<const char *>(input.data()), std::min(input.size(), maxPemBytes + 1)});
    if (!text.starts_with("-----"))
        return std::nullopt;
    if (input.size() > maxPemBytes || !text.starts_with(pemBegin) || !text.ends_with(pemEnd)
        || text.size() < pemBegin.size() + pemEnd.size())
        return Bytes();
    const std::string_view body = text.substr(pemBegin.size(), text.size() - pemBegin.size() - pemEnd.size());
    return decodeBase64(body).value_or(Bytes());
}

std::optional<Bytes> decompress(const CurveData &c, ByteView point)
{
    if (point.size() != 1 + c.bytes || (point[0] != 0x02 && point[0] != 0x03))
        return std::nullopt;
    const EcPointPtr parsed(EC_POINT_new(c.group.get()));
    if (!parsed || EC_POINT_oct2point(c.group.get(), parsed.get(), point.data(), point.size(), nullptr) != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    return pointToBytes(c, parsed.get(), nullptr);
}

// The curve of a PKCS#8 structure whose algorithm is an EC key with a named curve.
std::optional<Curve> namedCurve(const PKCS8_PRIV_KEY_INFO *info)
{
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OBJECT *id = nullptr;
    const void *parameter = nullptr;
    int type = 0;
    if (PKCS8_pkey_get0(nullptr, nullptr, nullptr, &algorithm, info) != 1)
        return std::nullopt;
    X509_ALGOR_get0(&id, &type, &parameter, algorithm);
    if (OBJ_obj2nid(id) != NID_X9_62_id_ecPublicKey || type != V_ASN1_OBJECT)
        return std::nullopt;
    const int nid = OBJ_obj2nid(static_cast<const ASN1_OBJECT *>(parameter));
    for (const Curve curve : allCurves) {
        if (EC_GROUP_get_curve_name(curveData(curve).group.get()) == nid)
            return curve;
    }
    return std::nullopt;
}

} // namespace

Result<EcPublicKey> EcPublicKey::importKey(ByteView pemOrDer)
{
    const auto pem = decodePem(pemOrDer);
    const ByteView key = pem ? ByteView(*pem) : pemOrDer;
    for (const Curve curve : allCurves) {
        const CurveData &c = curveData(curve);
        const Bytes &prefix = c.compressedSpkiPrefix;
        const bool isSpki = key.size() > prefix.size() && std::equal(prefix.begin(), prefix.end(), key.begin());
        if (isSpki || key.size() == 1 + c.bytes) {
            const auto point = decompress(c, isSpki ? key.subspan(prefix.size()) : key);
            if (!point)
                return fail("key.point", "not a compressed point on " + std::string(c.name));
            return fromPoint(curve, *point);
        }
        if (key.size() == pointBytes(curve) && key[0] == 0x04)
            return fromPoint(curve, key);
    }
    return fromSpki(key);
}

Result<Secret> EcPrivateKey::pkcs8() const
{
    const CurveData &c = curveData(curve());
    const auto d = scalar();
    if (!d)
        return d.error();
    const ByteView parts[] = {c.pkcs8Prefix, d->view(), c.pkcs8Middle, publicKey().point()};
    std::size_t size = 0;
    for (const ByteView part : parts)
        size += part.size();
    Secret der(size);
    std::uint8_t *at = der.data();
    for (const ByteView part : parts)
        at = std::copy(part.begin(), part.end(), at);
    return der;
}

Result<EcPrivateKey> EcPrivateKey::fromPkcs8(const Secret &der)
{
    const unsigned char *at = der.data();
    const Pkcs8InfoPtr info(der.isEmpty() ? nullptr : d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(der.size())));
    if (!info || at != der.data() + der.size()) {
        ERR_clear_error();
        return fail("key.pkcs8", "not a PKCS#8 private key");
    }
    const auto curve = namedCurve(info.get());
    if (!curve)
        return fail("key.curve", "a private key, but none on the named curves P-256 and P-384");
    const EvpPkeyPtr pkey(EVP_PKCS82PKEY(info.get()));
    BIGNUM *number = nullptr;
    if (!pkey || EVP_PKEY_get_bn_param(pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1) {
        ERR_clear_error();
        return fail("key.pkcs8", "the structure holds no EC private key");
    }
    const BnPtr owned(number);
    Secret scalar(fieldBytes(*curve));
    if (BN_bn2binpad(number, scalar.data(), int(scalar.size())) < 0)
        return fail("key.scalar", "the private key is longer than its curve");
    auto key = fromScalar(*curve, scalar);
    if (!key)
        return key;
    // OpenSSL takes the public key inside as it is, and makes it itself where there is none.
    if (EVP_PKEY_eq(pkey.get(), key->pkey()) != 1)
        return fail("key.pkcs8", "the public key inside is not the private key's");
    return key;
}

} // namespace imprint
