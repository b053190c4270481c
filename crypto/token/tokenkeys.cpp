#include "crypto/token/tokenkeys.h"

#include "crypto/token/pkcs11error.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>

namespace imprint {
namespace {

struct TypeRow {
    unsigned long keyClass;
    std::optional<unsigned long> type; // none: whatever else
    KeyKind kind;
};
constexpr TypeRow typeRows[] = {
    {CKO_SECRET_KEY, CKK_AES, KeyKind::Aes},
    {CKO_SECRET_KEY, CKK_GENERIC_SECRET, KeyKind::GenericSecret},
    {CKO_SECRET_KEY, std::nullopt, KeyKind::OtherSecret},
    {CKO_PRIVATE_KEY, CKK_EC, KeyKind::EcPrivate},
    {CKO_PRIVATE_KEY, CKK_RSA, KeyKind::RsaPrivate},
    {CKO_PRIVATE_KEY, std::nullopt, KeyKind::OtherPrivate},
    {CKO_PUBLIC_KEY, std::nullopt, KeyKind::Public},
    {CKO_CERTIFICATE, std::nullopt, KeyKind::Certificate},
};

std::string textOf(const std::optional<Bytes> &bytes)
{
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

// Older modules of SmartCard-HSMs give the length of AES keys in bits.
std::size_t secretBits(TokenSession &session, TokenSession::Handle key)
{
    const unsigned long length = session.number(key, CKA_VALUE_LEN).value_or(0);
    return length > 64 ? (length <= 256 ? length : 0) : length * 8;
}

std::size_t curveBits(TokenSession &session, TokenSession::Handle key);

KeyInfo describe(TokenSession &session, TokenSession::Handle object, KeyKind kind)
{
    KeyInfo info{.kind = kind, .label = textOf(session.attribute(object, CKA_LABEL)), .id = session.attribute(object, CKA_ID).value_or(Bytes())};
    if (kind == KeyKind::Public || kind == KeyKind::Certificate)
        return info;
    info.isExtractable = session.flag(object, CKA_EXTRACTABLE);
    const auto never = session.attribute(object, CKA_NEVER_EXTRACTABLE);
    const auto always = session.attribute(object, CKA_ALWAYS_SENSITIVE);
    info.wasExtractable = (never && *never == Bytes{0}) || (always && *always == Bytes{0});
    info.mayEncrypt = session.flag(object, CKA_ENCRYPT);
    info.maySign = session.flag(object, CKA_SIGN);
    info.isLocal = session.flag(object, CKA_LOCAL);
    info.bits = kind == KeyKind::EcPrivate ? curveBits(session, object) : secretBits(session, object);
    return info;
}

CK_ATTRIBUTE attributeOf(unsigned long type, const std::string &text)
{
    return {type, const_cast<char *>(text.data()), text.size()};
}
CK_ATTRIBUTE attributeOf(unsigned long type, ByteView bytes)
{
    return {type, const_cast<std::uint8_t *>(bytes.data()), bytes.size()};
}
CK_ATTRIBUTE attributeOf(unsigned long type, unsigned long &number)
{
    return {type, &number, sizeof number};
}
CK_ATTRIBUTE attributeOf(unsigned long type, const CK_BBOOL &flag)
{
    return {type, const_cast<CK_BBOOL *>(&flag), sizeof flag};
}
constexpr CK_BBOOL yes = CK_TRUE, no = CK_FALSE;

// DER of the named curves' object identifiers, which is what CKA_EC_PARAMS holds.
struct CurveRow {
    Curve curve;
    Bytes oid;
};
const std::vector<CurveRow> &curves()
{
    static const std::vector<CurveRow> rows{
        {Curve::P256, {0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07}},
        {Curve::P384, {0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22}},
    };
    return rows;
}

std::optional<Curve> curveOf(TokenSession &session, TokenSession::Handle key)
{
    const auto parameters = session.attribute(key, CKA_EC_PARAMS);
    for (const CurveRow &row : curves())
        if (parameters && *parameters == row.oid)
            return row.curve;
    return std::nullopt;
}

std::size_t curveBits(TokenSession &session, TokenSession::Handle key)
{
    const auto curve = curveOf(session, key);
    return curve ? fieldBytes(*curve) * 8 : 0;
}

// The point stands there inside a DER OCTET STRING, as the standard wants it, or bare.
std::optional<EcPublicKey> pointOf(TokenSession &session, TokenSession::Handle object, Curve curve)
{
    const auto value = session.attribute(object, CKA_EC_POINT);
    if (!value)
        return std::nullopt;
    ByteView point(*value);
    if (point.size() == pointBytes(curve) + 2 && point[0] == 0x04 && point[1] == pointBytes(curve))
        point = point.subspan(2);
    auto key = EcPublicKey::fromPoint(curve, point);
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

std::optional<EcPublicKey> publicHalf(TokenSession &session, TokenSession::Handle privateKey, const KeyInfo &info, Curve curve)
{
    unsigned long publicClass = CKO_PUBLIC_KEY;
    for (const bool byId : {true, false}) {
        if (byId && info.id.empty())
            continue;
        const auto found = session.find({attributeOf(CKA_CLASS, publicClass),
                                         byId ? attributeOf(CKA_ID, ByteView(info.id)) : attributeOf(CKA_LABEL, info.label)});
        if (found && found->size() == 1)
            if (auto key = pointOf(session, found->front(), curve))
                return key;
    }
    return pointOf(session, privateKey, curve);
}

Error notOne(const std::string &label, std::size_t count, const char *kind)
{
    const std::string what = std::string(kind) + " \"" + label + "\"";
    return count == 0 ? fail("hsm.key-missing", what) : fail("hsm.key-several", std::to_string(count) + " of " + what);
}

Result<TokenSession::Handle> findOne(TokenSession &session, unsigned long keyClass, unsigned long type, const std::string &label,
                                     const char *kind)
{
    const auto found = session.find({attributeOf(CKA_CLASS, keyClass), attributeOf(CKA_KEY_TYPE, type), attributeOf(CKA_LABEL, label)});
    if (!found)
        return found.error();
    if (found->size() != 1)
        return notOne(label, found->size(), kind);
    return found->front();
}

Result<void> checkFree(TokenSession &session, const std::string &label)
{
    if (label.empty() || label.size() > 64)
        return fail("hsm.key-exists", "a label has 1 to 64 bytes");
    const auto found = session.find({attributeOf(CKA_LABEL, label)});
    if (!found)
        return found.error();
    if (!found->empty())
        return fail("hsm.key-exists", "\"" + label + "\"");
    return {};
}

// One byte that no object's id begins with.
Result<Bytes> freeId(TokenSession &session)
{
    const auto all = session.find({});
    if (!all)
        return all.error();
    std::array<bool, 256> isTaken{};
    for (const auto object : *all)
        if (const auto id = session.attribute(object, CKA_ID); id && !id->empty())
            isTaken[id->front()] = true;
    for (std::size_t candidate = 1; candidate < 255; ++candidate)
        if (!isTaken[candidate])
            return Bytes{std::uint8_t(candidate)};
    return fail("hsm.full", "every id is taken");
}

} // namespace

Result<std::vector<KeyInfo>> describeKeys(TokenSession &session)
{
    const TokenAbilities can = session.abilities();
    std::vector<KeyInfo> keys;
    std::vector<TokenSession::Handle> described;
    for (const TypeRow &row : typeRows) {
        unsigned long keyClass = row.keyClass, type = row.type.value_or(0);
        std::vector<CK_ATTRIBUTE> wanted{attributeOf(CKA_CLASS, keyClass)};
        if (row.type)
            wanted.push_back(attributeOf(CKA_KEY_TYPE, type));
        const auto found = session.find(std::move(wanted));
        if (!found)
            return found.error();
        for (const auto object : *found) {
            if (std::find(described.begin(), described.end(), object) != described.end())
                continue;
            described.push_back(object);
            keys.push_back(describe(session, object, row.kind));
            if (row.kind == KeyKind::Aes && !can.cbc)
                keys.back().mechanismsNeeded = "CKM_AES_CBC";
            if (row.kind == KeyKind::EcPrivate && !can.ecdsa)
                keys.back().mechanismsNeeded = "CKM_ECDSA";
        }
    }
    return keys;
}

Result<void> probeSession(TokenSession &session)
{
    unsigned long keyClass = CKO_SECRET_KEY;
    const auto found = session.find({attributeOf(CKA_CLASS, keyClass)});
    return found ? Result<void>() : Result<void>(found.error());
}

Result<SecretKeyRef> findAesKey(TokenSession &session, const std::string &label)
{
    const auto handle = findOne(session, CKO_SECRET_KEY, CKK_AES, label, "AES key");
    if (!handle && handle.error().code == "hsm.key-missing" && !session.moduleInfo().seesSecretKeys())
        return fail("hsm.no-aes", session.moduleInfo().path);
    if (!handle)
        return handle.error();
    return SecretKeyRef{*handle, describe(session, *handle, KeyKind::Aes)};
}

Result<PrivateKeyRef> findEcKey(TokenSession &session, const std::string &label)
{
    const auto handle = findOne(session, CKO_PRIVATE_KEY, CKK_EC, label, "EC key");
    if (!handle)
        return handle.error();
    KeyInfo info = describe(session, *handle, KeyKind::EcPrivate);
    const auto curve = curveOf(session, *handle);
    if (!curve)
        return fail("hsm.key-curve", "\"" + label + "\" is on another curve");
    auto key = publicHalf(session, *handle, info, *curve);
    if (!key)
        return fail("hsm.key-curve", "the token does not show the public key of \"" + label + "\"");
    return PrivateKeyRef{*handle, std::move(info), std::move(*key)};
}

Result<PrivateKeyRef> makeEcKey(TokenSession &session, const std::string &label, Curve curve)
{
    if (auto isFree = checkFree(session, label); !isFree)
        return isFree.error();
    const auto id = freeId(session);
    if (!id)
        return id.error();
    const Bytes &oid = std::find_if(curves().begin(), curves().end(), [&](const CurveRow &r) { return r.curve == curve; })->oid;
    const auto made = session.generatePair(
        CKM_EC_KEY_PAIR_GEN,
        {attributeOf(CKA_TOKEN, yes), attributeOf(CKA_VERIFY, yes), attributeOf(CKA_LABEL, label), attributeOf(CKA_ID, ByteView(*id)),
         attributeOf(CKA_EC_PARAMS, ByteView(oid))},
        {attributeOf(CKA_TOKEN, yes), attributeOf(CKA_PRIVATE, yes), attributeOf(CKA_SENSITIVE, yes), attributeOf(CKA_EXTRACTABLE, no),
         attributeOf(CKA_SIGN, yes), attributeOf(CKA_LABEL, label), attributeOf(CKA_ID, ByteView(*id))});
    if (!made)
        return made.error();
    return findEcKey(session, label);
}

Result<SecretKeyRef> makeAesKey(TokenSession &session, const std::string &label, std::size_t bytes)
{
    if (auto isFree = checkFree(session, label); !isFree)
        return isFree.error();
    unsigned long length = bytes;
    const auto made = session.generate(CKM_AES_KEY_GEN, {attributeOf(CKA_TOKEN, yes), attributeOf(CKA_PRIVATE, yes),
                                                         attributeOf(CKA_SENSITIVE, yes), attributeOf(CKA_EXTRACTABLE, no),
                                                         attributeOf(CKA_ENCRYPT, yes), attributeOf(CKA_SIGN, yes),
                                                         attributeOf(CKA_VALUE_LEN, length), attributeOf(CKA_LABEL, label)});
    if (!made)
        return made.error();
    return findAesKey(session, label);
}

Result<SecretKeyRef> importAesKey(TokenSession &session, const std::string &label, const Secret &key)
{
    if (key.size() != 16 && key.size() != 24 && key.size() != 32)
        return fail("derivation.key", "an AES key has 16, 24 or 32 bytes, not " + std::to_string(key.size()));
    if (auto isFree = checkFree(session, label); !isFree)
        return isFree.error();
    unsigned long keyClass = CKO_SECRET_KEY, type = CKK_AES;
    const auto made = session.create({attributeOf(CKA_CLASS, keyClass), attributeOf(CKA_KEY_TYPE, type), attributeOf(CKA_TOKEN, yes),
                                      attributeOf(CKA_PRIVATE, yes), attributeOf(CKA_SENSITIVE, yes), attributeOf(CKA_EXTRACTABLE, no),
                                      attributeOf(CKA_ENCRYPT, yes), attributeOf(CKA_SIGN, yes), attributeOf(CKA_LABEL, label),
                                      attributeOf(CKA_VALUE, key.view())});
    if (made)
        return findAesKey(session, label);
    // What modules of SmartCard-HSMs answer: keys come into these cards wrapped, or are made inside.
    for (const char *code : {"hsm.refused", "hsm.mechanism", "hsm.failed"})
        if (made.error().code == code)
            return fail("hsm.import", made.error().detail);
    return made.error();
}

Result<SecretKeyRef> passingAesKey(TokenSession &session, ByteView key)
{
    unsigned long keyClass = CKO_SECRET_KEY, type = CKK_AES;
    const auto made = session.create({attributeOf(CKA_CLASS, keyClass), attributeOf(CKA_KEY_TYPE, type), attributeOf(CKA_TOKEN, no),
                                      attributeOf(CKA_PRIVATE, no), attributeOf(CKA_ENCRYPT, yes), attributeOf(CKA_VALUE, key)});
    if (!made)
        return made.error().code == "hsm.failed" ? Result<SecretKeyRef>(fail("hsm.refused", made.error().detail)) : Result<SecretKeyRef>(made.error());
    return SecretKeyRef{*made, {.kind = KeyKind::Aes, .bits = key.size() * 8, .mayEncrypt = true}};
}

TokenKey::TokenKey(std::shared_ptr<TokenSession> session, SecretKeyRef ref)
    : m_session(std::move(session)), m_ref(std::move(ref)), m_hasCmac(m_session->abilities().cmac && m_ref.info.maySign)
{
}

Result<void> TokenKey::cbc(ByteView blocks, std::span<std::uint8_t> out)
{
    std::array<std::uint8_t, aesBlockBytes> iv{};
    return m_session->encrypt(m_ref.handle, CKM_AES_CBC, iv, blocks, out);
}

Result<void> TokenKey::cmac(ByteView message, std::span<std::uint8_t> out)
{
    if (!m_hasCmac)
        return SecretKey::cmac(message, out);
    auto done = m_session->sign(m_ref.handle, CKM_AES_CMAC, message, out);
    if (done || done.error().code != "hsm.mechanism")
        return done;
    m_hasCmac = false; // listed, but not for this key
    return SecretKey::cmac(message, out);
}

} // namespace imprint
