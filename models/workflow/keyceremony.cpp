#include "models/workflow/keyceremony.h"

#include "crypto/certificate.h"
#include "crypto/token/tokenkeys.h"
#include "crypto/token/tokensigner.h"
#include "models/core/qtbytes.h"
#include "models/workflow/report.h"

namespace imprint {
namespace {

QString text(const char *literal) { return QString::fromUtf8(literal); }
QString text(const std::string &from) { return QString::fromStdString(from).simplified(); }

const DerivationScheme &anyAesScheme() { return **derivationScheme("cmac-serial"); }

QString kindName(KeyKind kind) { return text(kind == KeyKind::Aes ? "AES" : kind == KeyKind::EcPrivate ? "EC" : "other"); }

std::vector<std::pair<QString, QString>> rowsOf(const TokenInfo &t, const ModuleInfo &module, const MadeKey &made, const Actor &actor,
                                                std::int64_t now)
{
    std::vector<std::pair<QString, QString>> rows{
        {text("Time (UTC)"), isoTime(now)},
        {text("Operator"), actor.operatorName.simplified()},
        {text("Station"), actor.station.simplified()},
        {text("Token"), text(t.label) + text(", serial ") + text(t.serial)},
        {text("Token made by"), text(t.manufacturer) + u' ' + text(t.model) + text(", firmware ") + text(t.firmware)},
        {text("Module"), text(module.description) + u' ' + text(module.version) + text(", ") + text(module.path)},
        {text("Key"), text(made.info.label) + (made.info.id.empty() ? QString() : text(", id ") + hexText(made.info.id))},
        {text("Kind"), kindName(made.info.kind) + (made.info.bits ? text(", %1 bits").arg(made.info.bits) : QString())},
        {text("Origin"), text(made.isImported ? "imported from a file" : "made in the token")},
        {text("The token says"), text(made.info.isLocal ? "made inside" : "not made inside") +
                                     text(made.info.isExtractable ? ", can be taken out" : ", cannot be taken out") +
                                     text(made.info.wasExtractable ? ", could be once" : "")}};
    if (!made.check.isEmpty())
        rows.emplace_back(text("Key check value"), made.check);
    if (made.publicKey)
        rows.emplace_back(text("Public key SHA-256"), hexText(made.publicKey->spkiSha256()));
    return rows;
}

} // namespace

Result<std::string> checkInToken(const std::shared_ptr<Token> &token, const std::string &label, const std::string &expected)
{
    return token->with([label, expected](const std::shared_ptr<TokenSession> &session) -> Result<std::string> {
        auto ref = findAesKey(*session, label);
        if (!ref)
            return ref.error();
        TokenKey key(session, std::move(*ref));
        if (!expected.empty())
            if (auto same = compareKeyCheck(key, anyAesScheme(), expected); !same)
                return same.error();
        return keyCheckValue(key, anyAesScheme());
    });
}

Result<std::string> checkOfKey(const Secret &key, const std::string &expected)
{
    auto soft = SoftSecretKey::make(key.clone());
    if (!soft)
        return std::move(soft).error();
    if (!expected.empty())
        if (auto same = compareKeyCheck(**soft, anyAesScheme(), expected); !same)
            return same.error();
    return keyCheckValue(**soft, anyAesScheme());
}

Result<MadeKey> makeKey(const std::shared_ptr<Token> &token, const QString &name, const KeyWish &wish)
{
    const std::string label = name.toStdString();
    if (wish.isEc) {
        auto key = token->with([label, curve = wish.curve](const std::shared_ptr<TokenSession> &s) { return makeEcKey(*s, label, curve); });
        if (!key)
            return std::move(key).error();
        return MadeKey{.info = key->info, .publicKey = key->publicKey};
    }
    auto key = token->with([label, bytes = wish.bytes](const std::shared_ptr<TokenSession> &s) { return makeAesKey(*s, label, bytes); });
    if (!key)
        return std::move(key).error();
    const auto check = checkInToken(token, label, {});
    if (!check)
        return check.error();
    return MadeKey{.info = key->info, .check = text(*check), .publicKey = {}};
}

Result<MadeKey> importKey(const std::shared_ptr<Token> &token, const QString &name, Secret key)
{
    const auto check = checkOfKey(key, {});
    if (!check)
        return check.error();
    const std::string label = name.toStdString();
    const auto held = std::make_shared<Secret>(std::move(key));
    auto made = token->with([label, held](const std::shared_ptr<TokenSession> &session) {
        auto imported = importAesKey(*session, label, *held);
        held->wipe();
        return imported;
    });
    if (!made)
        return made.error();
    const auto inToken = checkInToken(token, label, *check);
    if (!inToken)
        return inToken.error();
    return MadeKey{.info = made->info, .isImported = true, .check = text(*inToken), .publicKey = {}};
}

Result<Secret> keyFromHex(const Secret &typed)
{
    auto parsed = fromHex(std::string_view(reinterpret_cast<const char *>(typed.data()), typed.size()));
    if (!parsed || parsed->empty())
        return fail("derivation.key", "it is no key in hex");
    Secret bytes(parsed->size());
    std::copy(parsed->begin(), parsed->end(), bytes.data());
    cleanse(parsed->data(), parsed->size());
    return bytes;
}

Result<QByteArray> keyRecord(const std::shared_ptr<Token> &token, const MadeKey &made, const Actor &actor, std::int64_t now)
{
    const auto module = token->moduleInfo();
    if (!module)
        return module.error();
    QString lines = text("Record of a key\n\n");
    for (const auto &[name, value] : rowsOf(token->info(), *module, made, actor, now))
        lines += text("%1  %2\n").arg(name, -20).arg(value);
    if (made.publicKey) {
        lines += u'\n' + QString::fromStdString(toPem("PUBLIC KEY", made.publicKey->spki()));
        const auto signer = TokenSigner::open(token, made.info.label);
        if (!signer)
            return signer.error();
        const QByteArray signedPart = lines.toUtf8();
        const auto signature = (*signer)->sign(viewOf(signedPart));
        if (!signature)
            return signature.error();
        lines += text("Signature by this key over every line above, ECDSA, r || s: ") + hexText(*signature) + u'\n';
    }
    lines += text("\nMade by:    ______________________   Witness:    ______________________\n");
    return lines.toUtf8();
}

} // namespace imprint
