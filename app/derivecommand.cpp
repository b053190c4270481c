// token derive: the secrets of devices, from a key in a token or a sealed secret, to where the operator says.
#include "app/commands.h"
#include "app/derivesink.h"
#include "app/deriveserials.h"
#include "app/terminal.h"
#include "app/tokendesk.h"
#include "crypto/seal.h"
#include "crypto/token/tokenderiver.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/profile.h"
#include "models/core/qtbytes.h"
#include "models/workflow/secretledger.h"
#include "models/workflow/sitesecret.h"

#include <QFileInfo>
#include <QJsonObject>

namespace imprint {
namespace {

constexpr qint64 mostSealedBytes = 64 * 1024;

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

struct Wish {
    const DerivationScheme *scheme = nullptr;
    DerivationInput input;
};

Result<Wish> wishFrom(const Invocation &call)
{
    const auto scheme = derivationScheme(call.value("scheme", QString::fromUtf8(defaultScheme.data(), qsizetype(defaultScheme.size()))).toStdString());
    if (!scheme)
        return scheme.error();
    Wish wish{*scheme, {}};
    const std::pair<const char *, Bytes *> fields[] = {
        {"label", &wish.input.label}, {"context", &wish.input.context}, {"salt", &wish.input.salt}, {"info", &wish.input.info}};
    for (const auto &[option, field] : fields) {
        auto bytes = derivationBytes(call.value(option), (std::string("--") + option).c_str());
        if (!bytes)
            return std::move(bytes).error();
        *field = std::move(*bytes);
    }
    const auto length = call.number("length", 1, 256, 0);
    if (!length)
        return length.error();
    wish.input.length = std::size_t(*length);
    return wish;
}

// What the profile says stands for options that were not typed; one that was must agree.
Result<Invocation> withProfile(Station &s, const Invocation &call)
{
    if (!call.has("profile"))
        return call;
    const auto place = s.folder(); // none: shipped profiles alone
    const auto profile = loadProfile(place ? place->profilesFolder() : QString(), call.value("profile"));
    if (!profile)
        return profile.error();
    const Profile::Derivation &d = profile->derivation;
    if (d.scheme.isEmpty())
        return fail("derivation.scheme", "profile " + profile->name.toStdString() + " has no derivation");
    Invocation filled = call;
    const std::pair<const char *, QString> values[] = {{"scheme", d.scheme}, {"key", d.keyLabel}, {"kcv", d.keyCheck}, {"label", d.label},
                                                       {"context", d.context}, {"salt", d.salt}, {"info", d.info},
                                                       {"length", d.length ? QString::number(d.length) : QString()}};
    for (const auto &[option, value] : values) {
        if (value.isEmpty() || (text(option) == text("key") && call.has("sealed-secret")))
            continue;
        if (call.has(option) && call.value(option).compare(value, Qt::CaseInsensitive) != 0)
            return fail("usage.option", std::string("--") + option + " differs from profile " + profile->name.toStdString());
        filled.options[text(option)] = {value};
    }
    if (!d.destination.isEmpty() && (d.destination == QLatin1String("stdout")) != call.has("stdout-secrets"))
        return fail("secret.destination", "profile " + profile->name.toStdString() + " says " + d.destination.toStdString());
    return filled;
}

// The deriver, and what the record says of its key.
struct Source {
    std::unique_ptr<SecretDeriver> deriver;
    SecretIssueForm form;
    std::shared_ptr<Token> token;
};

Result<Source> sealedSource(Station &s, const Invocation &call, const Wish &wish)
{
    const QString file = call.value("sealed-secret");
    const auto sealed = readFile(file, mostSealedBytes);
    if (!sealed)
        return sealed.error();
    const auto passphrase = s.operatorPort().passphrase(text("Passphrase of %1:").arg(plainText(file)), false);
    if (!passphrase)
        return passphrase.error();
    disableCoreDumps();
    auto secret = unseal(viewOf(*sealed), *passphrase);
    if (!secret)
        return std::move(secret).error();
    auto key = SoftSecretKey::make(std::move(*secret));
    if (!key)
        return std::move(key).error();
    if (call.has("kcv"))
        if (auto same = compareKeyCheck(**key, *wish.scheme, call.value("kcv").toStdString()); !same)
            return same.error();
    auto deriver = SoftDeriver::make(std::move(*key), *wish.scheme, wish.input);
    if (!deriver)
        return std::move(deriver).error();
    Source source{std::move(*deriver), {}, nullptr};
    source.form.keyLabel = QFileInfo(file).fileName();
    source.form.tokenLabel = text("sealed file");
    return source;
}

void warnOfKey(Output &out, const KeyInfo &key)
{
    const QString name = plainText(QString::fromStdString(key.label));
    if (key.isExtractable)
        out.remark(text("Warning: key %1 can be taken out of the token.").arg(name));
    else if (key.wasExtractable)
        out.remark(text("Warning: key %1 was outside the token once; others may have it.").arg(name));
}

Result<Source> tokenSource(Station &s, const Invocation &call, const Wish &wish)
{
    if (!wish.scheme->needsAes)
        return fail("derivation.key", std::string(wish.scheme->name) + " takes a sealed secret: --sealed-secret FILE");
    if (!call.has("key"))
        return fail("usage.option", "--key names the key in the token");
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->openLoggedIn();
    if (!token)
        return std::move(token).error();
    auto deriver = TokenDeriver::make(*token, {.keyLabel = call.value("key").toStdString(),
                                               .scheme = wish.scheme,
                                               .input = wish.input,
                                               .expectedCheck = call.value("kcv").toStdString(),
                                               .pin = desk->pinSource()});
    if (!deriver)
        return std::move(deriver).error();
    warnOfKey(s.out(), (*deriver)->key());
    Source source{nullptr, {}, *token};
    source.form.keyLabel = QString::fromStdString((*deriver)->key().label);
    source.form.tokenSerial = QString::fromStdString((*token)->info().serial);
    source.form.tokenLabel = QString::fromStdString((*token)->info().label);
    source.deriver = std::move(*deriver);
    return source;
}

Result<Source> sourceFrom(Station &s, const Invocation &call, const Wish &wish)
{
    auto source = call.has("sealed-secret") ? sealedSource(s, call, wish) : tokenSource(s, call, wish);
    if (!source)
        return source;
    const auto check = source->deriver->keyCheck();
    if (!check)
        return check.error();
    source->form.scheme = QString::fromUtf8(wish.scheme->name.data(), qsizetype(wish.scheme->name.size()));
    source->form.parameters = derivationParameters(wish.input, source->deriver->secretBytes());
    source->form.keyCheck = QString::fromStdString(*check);
    source->form.why = call.value("why").simplified();
    return source;
}

// The site that remembers. The passphrase is the site's.
struct Record {
    std::unique_ptr<OpenSite> site;
    SecretLedger ledger;
};

Result<Record> openRecord(Station &s)
{
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto known = hasSiteSecret((*site)->registry());
    if (!known)
        return known.error();
    // A site whose CA key is in a token gets its passphrase now: it seals the key of the keyed checks alone.
    const bool isNew = !*known && !(*site)->folder().hasCaKey();
    const auto passphrase = s.operatorPort().passphrase(text("Passphrase of %1:").arg(plainText((*site)->site().name)), isNew);
    if (!passphrase)
        return passphrase.error();
    if (isNew && passphrase->size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    if (!*known && (*site)->folder().hasCaKey()) // the first time: it must be the right passphrase
        if (auto right = (*site)->unlock(*passphrase); !right)
            return right.error();
    auto key = openSiteSecret((*site)->registry(), *passphrase, s.random());
    if (!key)
        return std::move(key).error();
    Registry &registry = (*site)->registry();
    return Record{std::move(*site), SecretLedger(registry, std::move(*key))};
}

// Derives all of them, and sees to it that the registry knows before anything leaves.
SecretBatchEnd runAll(Station &s, Source &source, std::optional<Record> &record, SecretSink &sink,
                      const std::vector<std::string> &serials, const std::stop_token &stop)
{
    SecretBatchSteps steps;
    steps.waiting = [&](const Error &) {
        s.out().remark(text("The token is lost. Plug %1 in again; the list goes on where it stood. Ctrl-C stops.")
                           .arg(plainText(source.form.tokenLabel)));
    };
    if (isTerminal(2) && !s.out().isJson() && serials.size() > 1000)
        steps.progress = [&](std::size_t done) { s.out().remark(text("%1 of %2").arg(done).arg(serials.size())); };
    source.form.destination = sink.destination();
    return issueSecrets(*source.deriver, source.form, record ? &record->ledger : nullptr, sink, serials, steps, stop);
}

void showEnd(Station &s, const Source &source, const SecretBatchEnd &end, std::size_t total, bool isRecorded)
{
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("event"), text("summary")},
                                 {text("done"), qint64(end.done)},
                                 {text("asked"), qint64(total)},
                                 {text("scheme"), source.form.scheme},
                                 {text("key"), source.form.keyLabel},
                                 {text("keyCheck"), source.form.keyCheck},
                                 {text("token"), source.form.tokenSerial},
                                 {text("to"), source.form.destination},
                                 {text("isRecorded"), isRecorded},
                                 {text("pauses"), end.pauses}});
    if (end.done < total)
        s.out().remark(text("%1 of %2 done%3.").arg(end.done).arg(total).arg(isRecorded ? text("; go on with the same command and --resume") : QString()));
}

Result<Exit> derive(Station &s, const Invocation &typed)
{
    const auto filled = withProfile(s, typed);
    if (!filled)
        return filled.error();
    const Invocation &call = *filled;
    const auto wish = wishFrom(call);
    if (!wish)
        return wish.error();
    const bool isRecorded = call.has("site") || !qEnvironmentVariableIsEmpty("IMPRINT_SITE");
    if (!isRecorded && (call.has("why") || call.has("resume") || call.has("batch")))
        return fail("usage.option", "--why, --resume and --batch need --site");
    auto sink = secretSink(s, call);
    if (!sink)
        return std::move(sink).error();
    auto serials = serialsFrom(s, call);
    if (!serials)
        return std::move(serials).error();
    if (!wish->scheme->caution.empty())
        s.out().remark(QString::fromUtf8(wish->scheme->caution.data(), qsizetype(wish->scheme->caution.size())));
    if (!isRecorded)
        s.out().remark(text("Nothing is recorded: without --site nobody can tell later who got which secret, or got it twice."));
    std::optional<Record> record;
    if (isRecorded) {
        auto opened = openRecord(s);
        if (!opened)
            return std::move(opened).error();
        record.emplace(std::move(*opened));
        auto rest = record->ledger.stillToDo(*serials, call.has("resume"), call.value("why").simplified());
        if (!rest)
            return std::move(rest).error();
        if (rest->skipped > 0)
            s.out().remark(text("%1 have their secret already and are left out.").arg(rest->skipped));
        serials = std::move(rest->serials);
    }
    auto source = sourceFrom(s, call, *wish);
    if (!source)
        return std::move(source).error();
    std::stop_source stop;
    const Interrupts interrupts([&] { stop.request_stop(); });
    const SecretBatchEnd end = runAll(s, *source, record, **sink, *serials, stop.get_token());
    showEnd(s, *source, end, serials->size(), isRecorded);
    if (end.problem && end.problem->code != "stopped")
        return *end.problem;
    return end.done < serials->size() ? Exit::Interrupted : Exit::Done;
}

QString schemesHelp()
{
    QString lines = text("Schemes:\n");
    for (const DerivationScheme &scheme : derivationSchemes())
        lines += text("  %1  %2%3\n")
                     .arg(QString::fromUtf8(scheme.name.data(), qsizetype(scheme.name.size())), -16)
                     .arg(QString::fromUtf8(scheme.title.data(), qsizetype(scheme.title.size())),
                          scheme.caution.empty() ? QString() : text(" (only for fleets that have it already)"));
    return lines;
}

} // namespace

std::vector<Command> deriveCommands()
{
    std::vector<OptionSpec> options = TokenDesk::options();
    const std::vector<OptionSpec> more{
        {"profile", "NAME", "take scheme, key and all that goes with them from this product's profile"},
        {"scheme", "NAME", "how a secret comes from the serial (sp800-108-cmac)"},
        {"key", "LABEL", "the AES key in the token"},
        {"sealed-secret", "FILE", "instead of a token: a secret sealed with token seal-secret, for hkdf-sha256"},
        {"kcv", "HEX", "the key check value that the key must have"},
        {"label", "TEXT", "of sp800-108-cmac; hex:… for bytes"},
        {"context", "TEXT", "of sp800-108-cmac, goes before the serial; hex:… for bytes"},
        {"salt", "TEXT", "of hkdf-sha256; hex:… for bytes"},
        {"info", "TEXT", "of hkdf-sha256, goes before the serial; hex:… for bytes"},
        {"length", "BYTES", "of each secret, where the scheme leaves it open"},
        {"serials", "FILE", "serials from a list or a CSV; -: standard input", true},
        {"batch", "NAME", "the serials of a batch of the site"},
        {"stdout-secrets", nullptr, "yes, print the secrets on standard output: \"SERIAL hex\" lines"},
        {"seal-to", "CERTIFICATE", "seal a CSV to this recipient's certificate (CMS)"},
        {"out", "FILE", "where the sealed CSV goes; PEM when it ends in .pem, else DER"},
        {"why", "TEXT", "why serials that have their secret get it again"},
        {"resume", nullptr, "leave out the serials whose secret has left already"}};
    options.insert(options.end(), more.begin(), more.end());
    static const std::string help =
        (text("SERIAL may be a range: SN001..SN250. With --site every secret is recorded before it leaves, once only; without, nothing is.\n") +
         schemesHelp())
            .toStdString();
    return {{"token", "derive", "[SERIAL...]", "derive the secrets of devices from their serials", options, derive, help.c_str()}};
}

} // namespace imprint
