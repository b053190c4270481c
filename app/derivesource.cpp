#include "app/derivesource.h"

#include "app/tokendesk.h"
#include "crypto/seal.h"
#include "crypto/token/tokenderiver.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"
#include "models/workflow/sitesecret.h"

#include <QFileInfo>

namespace imprint {
namespace {

constexpr qint64 mostSealedBytes = 64 * 1024;

Result<DerivationSource> sealedSource(Station &s, const Invocation &call, const DerivationWish &wish)
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
    DerivationSource source{std::move(*deriver), {}, nullptr};
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

Result<DerivationSource> tokenSource(Station &s, const Invocation &call, const DerivationWish &wish)
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
    DerivationSource source{nullptr, {}, *token};
    source.form.keyLabel = QString::fromStdString((*deriver)->key().label);
    source.form.tokenSerial = QString::fromStdString((*token)->info().serial);
    source.form.tokenLabel = QString::fromStdString((*token)->info().label);
    source.deriver = std::move(*deriver);
    return source;
}

} // namespace

Result<DerivationWish> derivationWish(const Invocation &call)
{
    const auto scheme = derivationScheme(call.value("scheme", QString::fromUtf8(defaultScheme.data(), qsizetype(defaultScheme.size()))).toStdString());
    if (!scheme)
        return scheme.error();
    DerivationWish wish{*scheme, {}};
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

Result<Invocation> withDerivation(const Invocation &call, const Profile &profile)
{
    const Profile::Derivation &d = profile.derivation;
    if (d.scheme.isEmpty())
        return fail("derivation.scheme", "profile " + profile.name.toStdString() + " has no derivation");
    Invocation filled = call;
    const std::pair<const char *, QString> values[] = {{"scheme", d.scheme}, {"key", d.keyLabel}, {"kcv", d.keyCheck}, {"label", d.label},
                                                       {"context", d.context}, {"salt", d.salt}, {"info", d.info},
                                                       {"length", d.length ? QString::number(d.length) : QString()}};
    for (const auto &[option, value] : values) {
        if (value.isEmpty() || (text(option) == text("key") && call.has("sealed-secret")))
            continue;
        if (call.has(option) && call.value(option).compare(value, Qt::CaseInsensitive) != 0)
            return fail("usage.option", std::string("--") + option + " differs from profile " + profile.name.toStdString());
        filled.options[text(option)] = {value};
    }
    return filled;
}

Result<DerivationSource> derivationSource(Station &s, const Invocation &call, const DerivationWish &wish)
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

SecretBatchSteps derivationSteps(Station &s, const QString &token)
{
    SecretBatchSteps steps;
    steps.waiting = [&s, token](const Error &) {
        s.out().remark(text("The token is lost. Plug %1 in again; the list goes on where it stood. Ctrl-C stops.").arg(plainText(token)));
    };
    return steps;
}

Result<Secret> askSiteSecret(Station &s, OpenSite &site)
{
    const auto known = hasSiteSecret(site.registry());
    if (!known)
        return known.error();
    // A site whose CA key is in a token gets its passphrase now: it seals the key of the keyed checks alone.
    const bool isNew = !*known && !site.folder().hasCaKey();
    const auto passphrase = s.operatorPort().passphrase(text("Passphrase of %1:").arg(plainText(site.site().name)), isNew);
    if (!passphrase)
        return passphrase.error();
    return siteSecretOf(site, *passphrase, s.random());
}

} // namespace imprint
