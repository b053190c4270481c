// token create | import | seal-secret: keys are made, and the making is put on record.
#include "app/commands.h"
#include "app/showing.h"
#include "app/tokendesk.h"
#include "crypto/seal.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"
#include "models/workflow/keyceremony.h"

#include <QFileInfo>
#include <QJsonObject>

namespace imprint {
namespace {

constexpr qint64 mostKeyFileBytes = 64 * 1024;

QString text(const std::string &from)
{
    return plainText(QString::fromStdString(from));
}

Result<Exit> finish(Station &s, const Invocation &call, const std::shared_ptr<Token> &token, const MadeKey &made)
{
    const auto record = keyRecord(token, made, s.actor(), s.clock().unixMilliseconds());
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
    const auto made = makeKey(*token, call.value("key"), {.isEc = kind == QLatin1String("ec"), .curve = *curve, .bytes = std::size_t(*bits) / 8});
    if (!made)
        return made.error();
    return finish(s, call, *token, *made);
}

Result<Secret> keyFromFile(Station &s, const QString &file)
{
    PassphraseSource source;
    source.file = file;
    const auto line = readPassphrase(source, s.out()); // the first line, wiped
    if (!line)
        return line.error();
    auto key = keyFromHex(*line);
    if (!key)
        return fail("derivation.key", "the first line of " + file.toStdString() + " is no key in hex");
    return key;
}

Result<Exit> import(Station &s, const Invocation &call)
{
    if (!call.has("key") || !call.has("key-file"))
        return fail("usage.option", "--key names the new key, --key-file holds it in hex");
    auto key = keyFromFile(s, call.value("key-file"));
    if (!key)
        return std::move(key).error();
    const auto check = checkOfKey(*key, call.value("kcv").toStdString()); // before anything is in the token
    if (!check)
        return check.error();
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->openLoggedIn(true);
    if (!token)
        return token.error();
    const auto made = importKey(*token, call.value("key"), std::move(*key));
    if (!made)
        return made.error();
    return finish(s, call, *token, *made);
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
