#include "models/services/tokenwork.h"

#include "crypto/softsigner.h"
#include "crypto/token/tokenderiver.h"
#include "crypto/token/tokensigner.h"
#include "models/core/durablefile.h"
#include "models/registry/registryreader.h"
#include "models/workflow/secretledger.h"
#include "models/workflow/serials.h"
#include "models/workflow/sitesecret.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace imprint {
namespace {

constexpr qint64 mostListBytes = 64 * 1024 * 1024;
constexpr int speedSerials = 30, speedSignatures = 5;
constexpr std::chrono::hours longWait{24};

QString said(const char *text) { return QCoreApplication::translate("TokenWork", text); }

Result<TokenDeriver::Setup> setupOf(const DeriveInput &input)
{
    const auto scheme = derivationScheme(input.scheme.toStdString());
    if (!scheme)
        return scheme.error();
    TokenDeriver::Setup setup{.keyLabel = input.keyLabel.toStdString(), .scheme = *scheme, .expectedCheck = input.expectedCheck.toStdString()};
    auto label = derivationBytes(input.label, "label"), context = derivationBytes(input.context, "context");
    if (!label || !context)
        return label ? context.error() : label.error();
    setup.input.label = std::move(*label);
    setup.input.context = std::move(*context);
    setup.input.length = std::size_t(input.length);
    return setup;
}

Result<std::vector<std::string>> serialsOf(OpenSite &site, const DeriveOrder &order, const Clock &clock)
{
    Result<std::vector<std::string>> serials = std::vector<std::string>();
    if (order.batchId != 0) {
        const auto rows = RegistryReader::over(site.registry(), clock)->batchRows(order.batchId);
        if (!rows)
            return rows.error();
        for (const BatchRow &row : *rows)
            serials->push_back(row.serial.toStdString());
    } else if (!order.file.isEmpty()) {
        const auto content = readFile(order.file, mostListBytes);
        serials = content ? serialsIn(*content, QFileInfo(order.file).fileName()) : content.error();
    } else {
        serials = serialsTyped(order.typed);
    }
    if (!serials)
        return serials;
    if (auto good = checkSerials(*serials); !good)
        return good.error();
    return serials;
}

SecretIssueForm formOf(const TokenInfo &token, const DeriveInput &wish, const TokenDeriver &deriver, const DerivationInput &input, const std::string &check)
{
    SecretIssueForm form;
    form.scheme = wish.scheme;
    form.parameters = derivationParameters(input, deriver.secretBytes());
    form.tokenSerial = QString::fromStdString(token.serial);
    form.tokenLabel = QString::fromStdString(token.label);
    form.keyLabel = wish.keyLabel;
    form.keyCheck = QString::fromStdString(check);
    return form;
}

SecretBatchSteps stepsOf(JobControl &control, std::size_t all, const QString &token)
{
    SecretBatchSteps steps;
    steps.progress = [&control, all](std::size_t done) {
        control.report(said(QT_TRANSLATE_NOOP("TokenWork", "%1 of %2 derived")).arg(done).arg(all), int(done * 100 / std::max<std::size_t>(all, 1)));
    };
    steps.waiting = [&control, token](const Error &) {
        control.report(said(QT_TRANSLATE_NOOP("TokenWork", "Token %1 is lost. Plug it in again; the list goes on where it stood.")).arg(token));
    };
    return steps;
}

} // namespace

Result<std::vector<TokenKey>> readTokenKeys(const std::shared_ptr<Token> &token, JobControl &control)
{
    const auto found = token->keys();
    if (!found)
        return found.error();
    std::vector<TokenKey> keys;
    for (const KeyInfo &info : *found) {
        if (control.isCancelled())
            return fail("stopped");
        TokenKey key{info, {}};
        if (info.kind == KeyKind::Aes && info.mechanismsNeeded.empty())
            if (const auto check = checkInToken(token, info.label, {})) // a list is no place for errors
                key.check = QString::fromStdString(*check);
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<KeyDone> makeTokenKey(const std::shared_ptr<Token> &token, const QString &label, const KeyWish &wish, const Actor &actor, std::int64_t now)
{
    const auto made = makeKey(token, label, wish);
    if (!made)
        return made.error();
    auto record = keyRecord(token, *made, actor, now);
    if (!record)
        return std::move(record).error();
    return KeyDone{label, std::move(*record)};
}

Result<KeyDone> importTokenKey(const std::shared_ptr<Token> &token, const QString &label, const Secret &typed, const QString &expected,
                               const Actor &actor, std::int64_t now)
{
    auto key = keyFromHex(typed);
    if (!key)
        return std::move(key).error();
    if (const auto check = checkOfKey(*key, expected.toStdString()); !check) // before anything is in the token
        return check.error();
    const auto made = importKey(token, label, std::move(*key));
    if (!made)
        return made.error();
    auto record = keyRecord(token, *made, actor, now);
    if (!record)
        return std::move(record).error();
    return KeyDone{label, std::move(*record)};
}

Result<void> compareTokenKey(const std::shared_ptr<Token> &token, const QString &label, const QString &expected)
{
    const auto check = checkInToken(token, label.toStdString(), expected.toStdString());
    return check ? Result<void>() : Result<void>(check.error());
}

Result<Secret> PinDesk::wait(const std::stop_token &stop)
{
    if (asked)
        asked();
    std::unique_lock lock(m_mutex);
    if (!m_given.wait(lock, stop, [this] { return m_pin.has_value(); }))
        return fail("stopped", "while the PIN was asked for");
    Secret pin = std::move(*m_pin);
    m_pin.reset();
    return pin;
}

void PinDesk::give(Secret pin)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pin = std::move(pin);
    }
    m_given.notify_all();
}

Result<DeriveDone> deriveSecrets(const std::shared_ptr<Token> &token, OpenSite &site, const DeriveOrder &order, const Clock &clock,
                                 RandomSource &random, JobControl &control)
{
    auto setup = setupOf(order.input);
    if (!setup)
        return std::move(setup).error();
    const auto serials = serialsOf(site, order, clock);
    if (!serials)
        return serials.error();
    auto sink = SealedSink::make(order.certificate, QFileInfo(order.out).absoluteFilePath(), clock.unixSeconds());
    if (!sink)
        return std::move(sink).error();
    control.report(said(QT_TRANSLATE_NOOP("TokenWork", "Opening the site's record of secrets")));
    auto secret = siteSecretOf(site, *order.passphrase, random);
    if (!secret)
        return std::move(secret).error();
    order.passphrase->wipe();
    SecretLedger ledger(site.registry(), std::move(*secret));
    auto rest = ledger.stillToDo(*serials, order.resumes, order.why.simplified());
    if (!rest)
        return std::move(rest).error();
    const DerivationInput input = setup->input;
    setup->patience = longWait;
    setup->pin = [desk = order.pin, stop = control.stop()](const TokenInfo &, const Error &) { return desk->wait(stop); };
    auto deriver = TokenDeriver::make(token, std::move(*setup));
    if (!deriver)
        return std::move(deriver).error();
    const auto check = (*deriver)->keyCheck();
    if (!check)
        return check.error();
    SecretIssueForm form = formOf(token->info(), order.input, **deriver, input, *check);
    form.why = order.why.simplified();
    const auto start = std::chrono::steady_clock::now();
    const SecretBatchEnd end = issueSecrets(**deriver, form, &ledger, **sink, rest->serials,
                                            stepsOf(control, rest->serials.size(), QString::fromStdString(token->info().label)), control.stop());
    if (end.problem)
        return *end.problem;
    if (end.done < rest->serials.size())
        return fail("stopped", std::to_string(end.done) + " of " + std::to_string(rest->serials.size()));
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    const KeyInfo &key = (*deriver)->key();
    return DeriveDone{.done = end.done, .asked = serials->size(), .skipped = rest->skipped, .pauses = end.pauses, .seconds = time.count(),
                      .keyCheck = QString::fromStdString(*check),
                      .warning = key.isExtractable    ? QStringLiteral("extractable")
                                 : key.wasExtractable ? QStringLiteral("was-extractable")
                                                      : QString()};
}

Result<DerivationSource> labelSource(const std::shared_ptr<Token> &token, const DeriveInput &input)
{
    auto setup = setupOf(input);
    if (!setup)
        return std::move(setup).error();
    const DerivationInput parameters = setup->input;
    setup->patience = std::chrono::milliseconds(0);
    setup->pin = [](const TokenInfo &info, const Error &) { return fail("hsm.pin-none", info.label); };
    auto deriver = TokenDeriver::make(token, std::move(*setup));
    if (!deriver)
        return std::move(deriver).error();
    const auto check = (*deriver)->keyCheck();
    if (!check)
        return check.error();
    SecretIssueForm form = formOf(token->info(), input, **deriver, parameters, *check);
    return DerivationSource{std::move(*deriver), std::move(form), token};
}

Result<QString> tryDerivation(const std::shared_ptr<Token> &token, const DeriveInput &input, const QString &serial)
{
    auto setup = setupOf(input);
    if (!setup)
        return std::move(setup).error();
    const auto serials = serialsTyped(serial);
    if (!serials)
        return serials.error();
    if (serials->size() != 1)
        return fail("secret.serials", "one serial is tried");
    auto deriver = TokenDeriver::make(token, std::move(*setup));
    if (!deriver)
        return std::move(deriver).error();
    const DerivedBlock block = (*deriver)->derive(*serials, {});
    if (block.problem)
        return *block.problem;
    return QString::fromStdString(toHex(block.secrets.view()));
}

Result<TokenPace> measureKey(const std::shared_ptr<Token> &token, const QString &keyLabel, bool signs)
{
    if (signs) {
        const auto signer = TokenSigner::open(token, keyLabel.toStdString());
        if (!signer)
            return signer.error();
        const auto pace = measurePace(**signer, speedSignatures);
        return pace ? Result<TokenPace>(TokenPace{*pace, true}) : Result<TokenPace>(pace.error());
    }
    auto deriver = TokenDeriver::make(token, {.keyLabel = keyLabel.toStdString(), .scheme = *derivationScheme("cmac-serial")});
    if (!deriver)
        return std::move(deriver).error();
    std::vector<std::string> serials;
    for (int i = 0; i < speedSerials; ++i)
        serials.push_back("speed-" + std::to_string(i));
    const auto start = std::chrono::steady_clock::now();
    const DerivedBlock block = (*deriver)->derive(std::move(serials), {});
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (block.problem)
        return *block.problem;
    return TokenPace{speedSerials / std::max(time.count(), 1e-6), false};
}

} // namespace imprint
