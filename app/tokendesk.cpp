#include "app/tokendesk.h"

#include "crypto/token/modulepaths.h"
#include "crypto/token/tokensession.h"
#include "crypto/token/pkcs11error.h"
#include "crypto/token/waitingsigner.h"
#include "models/core/errortext.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace imprint {
namespace {

QString nameOf(const TokenInfo &token)
{
    return plainText(QString::fromStdString(token.label.empty() ? token.serial : token.label));
}

} // namespace

std::vector<OptionSpec> TokenDesk::options()
{
    return {{"token", "SERIAL", "the token with this serial number, where there are several"},
            {"token-label", "TEXT", "the token with this label"}};
}

Result<TokenDesk> TokenDesk::make(Station &station, const Invocation &call)
{
    TokenDesk desk(station, call);
    const auto descriptor = call.number("pin-fd", 0, 65535, -1);
    if (!descriptor)
        return descriptor.error();
    desk.m_pin.file = call.value("pin-file");
    desk.m_pin.descriptor = *descriptor;
    return desk;
}

Result<std::string> TokenDesk::modulePath() const
{
    const QString named = m_call->value("module", qEnvironmentVariable("IMPRINT_PKCS11_MODULE"));
    if (!named.isEmpty())
        return QFile::encodeName(QDir::current().absoluteFilePath(named)).toStdString();
    if (m_where && QFile::exists(m_where->module))
        return QFile::encodeName(m_where->module).toStdString();
    const auto installed = installedModules();
    if (installed.empty())
        return fail("hsm.module", "none is installed where modules usually are");
    const auto isMeant = [wish = wish()](const TokenInfo &token) { return token.isInitialised && wish.fits(token); };
    if (installed.size() > 1)
        for (const KnownModule &module : installed)
            if (const auto tokens = m_host->tokens(module.path); tokens && std::any_of(tokens->begin(), tokens->end(), isMeant))
                return module.path;
    return installed.front().path;
}

TokenWish TokenDesk::wish() const
{
    if (m_where)
        return {m_where->tokenSerial.toStdString(), m_where->tokenLabel.toStdString(), false};
    return {m_call->value("token").toStdString(), m_call->value("token-label").toStdString(), false};
}

Result<std::shared_ptr<Token>> TokenDesk::open(bool isForWriting) const
{
    const auto path = modulePath();
    if (!path)
        return path.error();
    TokenWish wanted = wish();
    wanted.isForWriting = isForWriting;
    return Token::open(m_host, *path, wanted);
}

bool TokenDesk::canAskPin() const
{
    return m_pin.isSet() || ConsoleOperator::isThere();
}

Result<Secret> TokenDesk::askPin(const TokenInfo &token) const
{
    if (token.hasPinPad) {
        m_station->out().remark(text("Type the PIN of %1 at its reader.").arg(nameOf(token)));
        return Secret();
    }
    if (!canAskPin())
        return fail("hsm.pin-none", token.label);
    return m_station->operatorPort().passphraseFrom(m_pin, text("PIN of token %1:").arg(nameOf(token)), false);
}

PinSource TokenDesk::pinSource() const
{
    return [desk = *this](const TokenInfo &token, const Error &) { return desk.askPin(token); };
}

Result<void> TokenDesk::login(Token &token) const
{
    auto pin = askPin(token.info());
    if (!pin)
        return pin.error();
    const FinalTry may = m_call->has("final-try") ? FinalTry::Accept : FinalTry::Refuse;
    const bool mayAsk = ConsoleOperator::isThere();
    auto in = token.login(mayAsk ? pin->clone() : std::move(*pin), may);
    if (in || in.error().code != "hsm.pin-final" || !mayAsk)
        return in;
    if (!m_station->operatorPort().confirm(text("Only one try of the PIN is left; a wrong one locks the token. Use it?")))
        return in;
    return token.login(std::move(*pin), FinalTry::Accept);
}

Result<std::shared_ptr<Token>> TokenDesk::openLoggedIn(bool isForWriting) const
{
    auto token = open(isForWriting);
    if (!token)
        return token;
    if (auto in = login(**token); !in)
        return in.error();
    return token;
}

Result<void> unlockWithToken(Station &station, const Invocation &call, OpenSite &site, const CaTokenRecord &where)
{
    auto desk = TokenDesk::make(station, call);
    if (!desk)
        return desk.error();
    desk->useSite(where);
    auto token = desk->openLoggedIn();
    if (!token)
        return token.error();
    auto signer = TokenSigner::open(*token, where.keyLabel.toStdString());
    if (!signer)
        return std::move(signer).error();
    auto waiting = std::make_unique<WaitingSigner>(std::move(*signer));
    if (desk->hasPinAtHand() || (*token)->info().hasPinPad)
        waiting->bringsItselfBack(desk->pinSource());
    return site.unlock(std::move(waiting));
}

WaitingNews::WaitingNews(OpenSite &site, std::function<void(const QString &)> say)
    : m_signer(dynamic_cast<WaitingSigner *>(&site.bench().signer))
{
    if (!m_signer)
        return;
    m_signer->follow([say = std::move(say), label = nameOf(m_signer->token().info())](const std::optional<Error> &why) {
        if (!why)
            say(text("Token %1 is there again; the devices go on where they stood.").arg(label));
        else if (isSessionLost(*why))
            say(text("Token %1 is lost (%2). Plug it in again: devices wait at the step they are at. Without --pin-file, stop with Ctrl-C and "
                     "go on with batch resume.")
                    .arg(label, QString::fromStdString(why->detail)));
        else
            say(text("Token %1 does not open: %2").arg(label, oneLine(*why)));
    });
}

WaitingNews::~WaitingNews()
{
    if (m_signer)
        m_signer->follow({});
}

Result<void> tellPace(Station &station, OpenSite &site, int devices)
{
    const auto where = site.registry().caToken();
    if (!where || !*where)
        return {};
    const auto pace = measurePace(site.bench().signer);
    if (!pace)
        return pace.error();
    station.out().remark(text("The CA key is in token %1: %2.")
                             .arg(plainText((*where)->tokenLabel), QString::fromStdString(paceText(*pace, std::max(devices, 1)))));
    return {};
}

QString pinWords(const TokenInfo &token)
{
    switch (token.pin) {
    case PinState::Locked:
        return text("locked");
    case PinState::FinalTry:
        return text("one try left");
    case PinState::SomeTriesUsed:
        return text("tries used up");
    case PinState::Unset:
        return text("not set up");
    case PinState::Fine:
        break;
    }
    return token.hasPinPad ? text("at the reader") : text("ready");
}

QString keyKindName(KeyKind kind)
{
    static constexpr std::pair<KeyKind, const char *> names[] = {
        {KeyKind::Aes, "AES"},           {KeyKind::GenericSecret, "secret"}, {KeyKind::OtherSecret, "other secret"},
        {KeyKind::EcPrivate, "EC"},      {KeyKind::RsaPrivate, "RSA"},       {KeyKind::OtherPrivate, "other private"},
        {KeyKind::Public, "public key"}, {KeyKind::Certificate, "certificate"}};
    for (const auto &[known, name] : names)
        if (known == kind)
            return text(name);
    return {};
}

} // namespace imprint
