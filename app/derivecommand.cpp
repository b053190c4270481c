// token derive: the secrets of devices, from a key in a token or a sealed secret, to where the operator says.
#include "app/commands.h"
#include "app/derivesink.h"
#include "app/derivesource.h"
#include "app/deriveserials.h"
#include "app/terminal.h"
#include "app/tokendesk.h"
#include "models/core/platform.h"

#include <QJsonObject>

namespace imprint {
namespace {

// What the profile says stands for options that were not typed; one that was must agree.
Result<Invocation> withProfile(Station &s, const Invocation &call)
{
    if (!call.has("profile"))
        return call;
    const auto place = s.folder(); // none: shipped profiles alone
    const auto profile = loadProfile(place ? place->profilesFolder() : QString(), call.value("profile"));
    if (!profile)
        return profile.error();
    auto filled = withDerivation(call, *profile);
    if (!filled)
        return filled;
    const QString &destination = profile->derivation.destination;
    const bool isRight = destination == text("stdout") ? call.has("stdout-secrets") : destination == text("sealed") && !call.has("stdout-secrets");
    if (!destination.isEmpty() && !isRight)
        return fail("secret.destination", "profile " + profile->name.toStdString() + " says " + destination.toStdString());
    return filled;
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
    auto key = askSiteSecret(s, **site);
    if (!key)
        return std::move(key).error();
    Registry &registry = (*site)->registry();
    return Record{std::move(*site), SecretLedger(registry, std::move(*key))};
}

// Derives all of them, and sees to it that the registry knows before anything leaves.
SecretBatchEnd runAll(Station &s, DerivationSource &source, std::optional<Record> &record, SecretSink &sink,
                      const std::vector<std::string> &serials, const std::stop_token &stop)
{
    SecretBatchSteps steps = derivationSteps(s, source.form.tokenLabel);
    if (isTerminal(2) && !s.out().isJson() && serials.size() > 1000)
        steps.progress = [&](std::size_t done) { s.out().remark(text("%1 of %2").arg(done).arg(serials.size())); };
    source.form.destination = sink.destination();
    return issueSecrets(*source.deriver, source.form, record ? &record->ledger : nullptr, sink, serials, steps, stop);
}

void showEnd(Station &s, const DerivationSource &source, const SecretBatchEnd &end, std::size_t total, bool isRecorded)
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
    const auto wish = derivationWish(call);
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
    auto source = derivationSource(s, call, *wish);
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
