// token create | import | seal-secret: keys are made, and the making is put on record.
#include "app/commands.h"
#include "app/showing.h"
#include "app/tokendesk.h"
#include "crypto/certificate.h"
#include "crypto/seal.h"
#include "crypto/token/tokenkeys.h"
#include "crypto/token/tokensigner.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonObject>

namespace imprint {
namespace {

constexpr qint64 mostKeyFileBytes = 64 * 1024;

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}
QString text(const std::string &from)
{
    return plainText(QString::fromStdString(from));
}

// One key as the ceremony's record tells of it.
struct Made {
    KeyInfo info;
    QString how;      // "made in the token", "imported from a file"
    QString check;    // of an AES key
    std::optional<EcPublicKey> publicKey;
};

std::vector<std::pair<QString, QString>> rowsOf(Station &s, const Token &token, const ModuleInfo &module, const Made &made)
{
    const TokenInfo &t = token.info();
    std::vector<std::pair<QString, QString>> rows{
        {text("Time (UTC)"), QDateTime::fromMSecsSinceEpoch(s.clock().unixMilliseconds(), Qt::UTC).toString(Qt::ISODate)},
        {text("Operator"), plainText(s.actor().operatorName)},
        {text("Station"), plainText(s.actor().station)},
        {text("Token"), text(t.label) + text(", serial ") + text(t.serial)},
        {text("Token made by"), text(t.manufacturer) + u' ' + text(t.model) + text(", firmware ") + text(t.firmware)},
        {text("Module"), text(module.description) + u' ' + text(module.version) + text(", ") + text(module.path)},
        {text("Key"), text(made.info.label) + (made.info.id.empty() ? QString() : text(", id ") + hexText(made.info.id))},
        {text("Kind"), keyKindName(made.info.kind) + (made.info.bits ? text(", %1 bits").arg(made.info.bits) : QString())},
        {text("Origin"), made.how},
        {text("The token says"), text(made.info.isLocal ? "made inside" : "not made inside") +
                                     text(made.info.isExtractable ? ", can be taken out" : ", cannot be taken out") +
                                     text(made.info.wasExtractable ? ", could be once" : "")}};
    if (!made.check.isEmpty())
        rows.emplace_back(text("Key check value"), made.check);
    if (made.publicKey)
        rows.emplace_back(text("Public key SHA-256"), hexText(made.publicKey->spkiSha256()));
    return rows;
}

// What is printed and signed by hand. An EC key signs the text above its signature itself, which shows that the token has it.
Result<QByteArray> recordText(const std::vector<std::pair<QString, QString>> &rows, const Made &made, Signer *signer)
{
    QString lines = text("Record of a key\n\n");
    for (const auto &[name, value] : rows)
        lines += text("%1  %2\n").arg(name, -20).arg(value);
    if (made.publicKey)
        lines += u'\n' + QString::fromStdString(toPem("PUBLIC KEY", made.publicKey->spki()));
    if (signer) {
        const QByteArray signedPart = lines.toUtf8();
        const auto signature = signer->sign(viewOf(signedPart));
        if (!signature)
            return signature.error();
        lines += text("Signature by this key over every line above, ECDSA, r || s: ") + hexText(*signature) + u'\n';
    }
    lines += text("\nMade by:    ______________________   Witness:    ______________________\n");
    return lines.toUtf8();
}

Result<Exit> finish(Station &s, const Invocation &call, const std::shared_ptr<Token> &token, const Made &made)
{
    const auto module = token->moduleInfo();
    if (!module)
        return module.error();
    const auto rows = rowsOf(s, *token, *module, made);
    std::unique_ptr<TokenSigner> signer;
    if (made.publicKey) {
        auto opened = TokenSigner::open(token, made.info.label);
        if (!opened)
            return std::move(opened).error();
        signer = std::move(*opened);
    }
    const auto record = recordText(rows, made, signer.get());
    if (!record)
        return record.error();
    const QString file = call.value("record");
    if (!file.isEmpty())
        if (auto written = writeFile(QFileInfo(file).absoluteFilePath(), *record, FileAccess::Private); !written)
            return written.error();
    if (s.out().isJson()) {
        QJsonObject object{{text("key"), text(made.info.label)}, {text("kind"), keyKindName(made.info.kind)}, {text("id"), hexText(made.info.id)}};
        if (!made.check.isEmpty())
            object[text("keyCheck")] = made.check;
        if (made.publicKey)
            object[text("publicKeySha256")] = hexText(made.publicKey->spkiSha256());
        object[text("record")] = QString::fromUtf8(*record);
        s.out().json(object);
    } else {
        s.out().raw(*record);
    }
    return Exit::Done;
}

Result<Made> makeOne(const std::shared_ptr<Token> &token, const std::string &label, const QString &kind, Curve curve, std::size_t bytes)
{
    Made made{.how = text("made in the token")};
    if (kind == QLatin1String("ec")) {
        auto key = token->with([label, curve](const std::shared_ptr<TokenSession> &session) { return makeEcKey(*session, label, curve); });
        if (!key)
            return std::move(key).error();
        made.info = key->info;
        made.publicKey = key->publicKey;
        return made;
    }
    auto key = token->with([label, bytes](const std::shared_ptr<TokenSession> &session) { return makeAesKey(*session, label, bytes); });
    if (!key)
        return std::move(key).error();
    made.info = key->info;
    return made;
}

Result<QString> checkOf(const std::shared_ptr<Token> &token, const std::string &label, const std::string &expected)
{
    auto value = token->with([label, expected](const std::shared_ptr<TokenSession> &session) -> Result<std::string> {
        auto ref = findAesKey(*session, label);
        if (!ref)
            return ref.error();
        TokenKey key(session, std::move(*ref));
        const DerivationScheme &scheme = **derivationScheme("cmac-serial");
        if (!expected.empty())
            if (auto same = compareKeyCheck(key, scheme, expected); !same)
                return same.error();
        return keyCheckValue(key, scheme);
    });
    if (!value)
        return value.error();
    return text(*value);
}

Result<Exit> create(Station &s, const Invocation &call)
{
    const QString kind = call.value("kind", text("ec"));
    const auto curve = curveByName(call.value("curve", text("P-256")).toStdString());
    const auto bits = call.number("bits", 128, 256, 256);
    if (!call.has("key"))
        return fail("usage.option", "--key names the new key");
    if (kind != QLatin1String("ec") && kind != QLatin1String("aes"))
        return fail("usage.option", "--kind takes ec or aes");
    if (!curve)
        return fail("usage.option", "--curve takes P-256 or P-384");
    if (!bits || *bits % 64 != 0)
        return fail("usage.option", "--bits takes 128, 192 or 256");
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->openLoggedIn(true);
    if (!token)
        return token.error();
    const std::string label = call.value("key").toStdString();
    auto made = makeOne(*token, label, kind, *curve, std::size_t(*bits) / 8);
    if (!made)
        return std::move(made).error();
    if (made->info.kind == KeyKind::Aes) {
        const auto check = checkOf(*token, label, {});
        if (!check)
            return check.error();
        made->check = *check;
    }
    return finish(s, call, *token, *made);
}

Result<Secret> keyFromFile(Station &s, const QString &file)
{
    PassphraseSource source;
    source.file = file;
    const auto line = readPassphrase(source, s.out()); // the first line, wiped
    if (!line)
        return line.error();
    Secret bytes(line->size() / 2);
    const std::string_view hexDigits(reinterpret_cast<const char *>(line->data()), line->size());
    auto parsed = fromHex(hexDigits);
    if (!parsed)
        return fail("derivation.key", "the first line of " + file.toStdString() + " is no key in hex");
    std::copy(parsed->begin(), parsed->end(), bytes.data());
    cleanse(parsed->data(), parsed->size());
    return bytes;
}

Result<Exit> import(Station &s, const Invocation &call)
{
    if (!call.has("key") || !call.has("key-file"))
        return fail("usage.option", "--key names the new key, --key-file holds it in hex");
    auto key = keyFromFile(s, call.value("key-file"));
    if (!key)
        return std::move(key).error();
    const DerivationScheme &scheme = **derivationScheme("cmac-serial");
    auto soft = SoftSecretKey::make(key->clone());
    if (!soft)
        return std::move(soft).error();
    const auto check = keyCheckValue(**soft, scheme);
    if (!check)
        return check.error();
    if (call.has("kcv"))
        if (auto same = compareKeyCheck(**soft, scheme, call.value("kcv").toStdString()); !same)
            return same.error(); // before anything is in the token
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->openLoggedIn(true);
    if (!token)
        return token.error();
    const std::string label = call.value("key").toStdString();
    const auto held = std::make_shared<Secret>(std::move(*key));
    auto made = (*token)->with([label, held](const std::shared_ptr<TokenSession> &session) {
        auto imported = importAesKey(*session, label, *held);
        held->wipe();
        return imported;
    });
    if (!made)
        return made.error();
    const auto inToken = checkOf(*token, label, *check);
    if (!inToken)
        return inToken.error();
    return finish(s, call, *token, {made->info, text("imported from a file"), *inToken, std::nullopt});
}

Result<Exit> sealSecret(Station &s, const Invocation &call)
{
    const QString file = QFileInfo(call.arguments[0]).absoluteFilePath();
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return fail("file.exists", file.toStdString());
    auto secret = call.has("from") ? keyFromFile(s, call.value("from")) : s.random().secret(32);
    if (!secret)
        return std::move(secret).error();
    disableCoreDumps();
    auto key = SoftSecretKey::make(secret->clone());
    if (!key)
        return std::move(key).error();
    const auto check = keyCheckValue(**key, **derivationScheme("hkdf-sha256"));
    if (!check)
        return check.error();
    const auto passphrase = s.operatorPort().passphrase(text("Passphrase for %1:").arg(plainText(file)), true);
    if (!passphrase)
        return passphrase.error();
    if (passphrase->size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    const auto sealed = seal(secret->view(), *passphrase, s.random());
    if (!sealed)
        return sealed.error();
    if (auto written = writeFile(file, *sealed, FileAccess::Private); !written)
        return written.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("path"), file}, {text("keyCheck"), text(*check)}});
    else
        s.out().line(text("The secret is sealed in %1; key check value %2.").arg(file, text(*check)));
    return Exit::Done;
}

std::vector<OptionSpec> with(std::vector<OptionSpec> more)
{
    std::vector<OptionSpec> all = TokenDesk::options();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

constexpr const char *dkek =
    "SoftHSM takes keys from outside. A SmartCard-HSM or Nitrokey HSM takes an AES key only wrapped under its DKEK (device key\n"
    "encryption key), and only when it was set up with one. The way, with the maker's tools:\n"
    "  1. sc-hsm-tool --create-dkek-share share.pbe, on a computer without network; the shares are its backup.\n"
    "  2. sc-hsm-tool --initialize --so-pin … --pin … --dkek-shares 1: this erases the card.\n"
    "  3. sc-hsm-tool --import-dkek-share share.pbe; it shows the DKEK's own key check value: note it.\n"
    "  4. Bring the AES key into the Smart Card Shell's key manager, wrap it under the same DKEK, and import it\n"
    "     (sc-hsm-tool --unwrap-key file --key-reference N, N a reference that no key has).\n"
    "  5. imprint-cli token check --key LABEL --kcv HEX: the key check value must be that of the key you meant.\n"
    "Or make the key in the token (token create --kind aes) and take it to the server's token by --wrap-key and --unwrap-key\n"
    "under the same DKEK.";

} // namespace

std::vector<Command> tokenKeyCommands()
{
    return {
        {"token",
         "create",
         "",
         "make a key in the token, and a record of it to print and sign",
         with({{"key", "LABEL", "how the new key is called; no object may be called so"},
               {"kind", "KIND", "ec: a CA key; aes: derives device secrets (ec)"},
               {"curve", "CURVE", "of an EC key: P-256 or P-384 (P-256)"},
               {"bits", "N", "of an AES key: 128, 192 or 256 (256)"},
               {"record", "FILE", "write the record there too"}}),
         create,
         "Objects that are there are never touched: a free id is looked for."},
        {"token",
         "import",
         "",
         "bring an AES key into a token that takes keys from outside",
         with({{"key", "LABEL", "how the key is called in the token; no object may be called so"},
               {"key-file", "FILE", "the key in hex, in the first line of this file"},
               {"kcv", "HEX", "the key check value that it must have"},
               {"record", "FILE", "write the record there too"}}),
         import,
         dkek},
        {"token",
         "seal-secret",
         "FILE",
         "make a secret for hkdf-sha256, sealed by a passphrase as the CA key is",
         {{"from", "FILE", "seal the secret in hex from the first line of this file (else 32 random bytes)"}},
         sealSecret},
    };
}

} // namespace imprint
