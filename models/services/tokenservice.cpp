#include "models/services/tokenservice.h"

#include "crypto/token/pkcs11error.h"
#include "crypto/token/tokenmonitor.h"
#include "crypto/token/tokensession.h"
#include "models/core/threadguard.h"

#include <QFile>

#include <algorithm>

namespace imprint {

namespace {
constexpr std::chrono::milliseconds lookPatience{3000};
}

TokenService::TokenService(SiteService &site, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent), m_site(site), m_clock(clock), m_random(random)
{
    // The same tokens opened by the site: what is open there is open here.
    connect(&site, &SiteService::changed, this, [this] {
        const auto &state = m_site.state();
        if (!state || !state->caToken)
            return;
        const TokenPlace place{state->caToken->module, state->caToken->tokenSerial, state->caToken->tokenLabel};
        if (state->isUnlocked != isOpen(place) && (state->isUnlocked || state->away))
            setOpen(place, state->isUnlocked);
    });
}

TokenService::~TokenService()
{
    m_looker.stop();
    m_monitor.reset();
    m_thread.stop();
}

Job *TokenService::findModules(QObject *context, std::function<void(Modules)> then)
{
    return m_looker.perform(
        context, tr("Looking for modules"),
        [this](JobControl &control) -> Result<Modules> {
            willBlock("tokens");
            Modules found{installedModules(), {}};
            for (const KnownModule &module : found.installed) {
                if (control.isCancelled())
                    break;
                const auto tokens = m_site.tokens()->host()->tokens(module.path, lookPatience);
                const bool hasToken = tokens && std::any_of(tokens->begin(), tokens->end(), [](const TokenInfo &t) { return t.isInitialised; });
                if (found.best.isEmpty() || hasToken)
                    found.best = QFile::decodeName(QByteArray::fromStdString(module.path));
                if (hasToken)
                    break;
            }
            return found;
        },
        [then](Result<Modules> modules) { then(modules ? std::move(*modules) : Modules()); });
}

Job *TokenService::findTokens(QObject *context, std::function<void(std::vector<TokenPlace>)> then)
{
    return m_looker.perform(
        context, tr("Looking for tokens"),
        [this](JobControl &control) -> Result<std::vector<TokenPlace>> {
            willBlock("tokens");
            std::vector<TokenPlace> found;
            for (const KnownModule &module : installedModules()) {
                const auto tokens = m_site.tokens()->host()->tokens(module.path, lookPatience);
                for (const TokenInfo &token : tokens ? *tokens : std::vector<TokenInfo>()) {
                    const TokenPlace place{QFile::decodeName(QByteArray::fromStdString(module.path)), QString::fromStdString(token.serial),
                                           QString::fromStdString(token.label)};
                    const bool isKnown = std::any_of(found.begin(), found.end(),
                                                     [&](const TokenPlace &other) { return other.serial == place.serial && other.label == place.label; });
                    if (token.isInitialised && !isKnown)
                        found.push_back(place);
                }
                if (control.isCancelled())
                    break;
            }
            return found;
        },
        [then](Result<std::vector<TokenPlace>> found) { then(found ? std::move(*found) : std::vector<TokenPlace>()); });
}

void TokenService::watch(const QString &module)
{
    if (module == m_module)
        return;
    m_module = module;
    m_info.reset();
    m_tokens.reset();
    m_problem.reset();
    Q_EMIT changed();
    m_looker.post([this, module](std::stop_token) {
        willBlock("tokens");
        m_monitor.reset();
        if (module.isEmpty())
            return;
        const std::string path = QFile::encodeName(module).toStdString();
        const auto host = m_site.tokens()->host();
        if (auto info = host->moduleInfo(path); info)
            QMetaObject::invokeMethod(this, [this, module, info = std::move(*info)] {
                if (module == m_module)
                    m_info = info;
            }, Qt::QueuedConnection);
        m_monitor = std::make_unique<TokenMonitor>(
            host, path,
            TokenMonitor::Watcher{[this, module](const std::vector<TokenInfo> &tokens) {
                                      QMetaObject::invokeMethod(this, [this, module, tokens] { told(module, tokens); }, Qt::QueuedConnection);
                                  },
                                  [this, module](const Error &error) {
                                      QMetaObject::invokeMethod(this, [this, module, error] { failed(module, error); }, Qt::QueuedConnection);
                                  }});
    });
}

void TokenService::told(const QString &module, std::vector<TokenInfo> tokens)
{
    if (module != m_module)
        return;
    m_tokens = std::move(tokens);
    m_problem.reset();
    std::vector<TokenPlace> gone;
    for (const TokenPlace &place : m_open)
        if (place.module == module && !find(place))
            gone.push_back(place);
    for (const TokenPlace &place : gone)
        logout(place);
    Q_EMIT changed();
}

void TokenService::failed(const QString &module, const Error &error)
{
    if (module != m_module || error.code == "hsm.timeout") // busy with something that takes long: no news
        return;
    m_problem = error;
    m_tokens = std::vector<TokenInfo>();
    Q_EMIT changed();
}

const TokenInfo *TokenService::find(const TokenPlace &place) const
{
    if (!m_tokens)
        return nullptr;
    const auto found = std::find_if(m_tokens->begin(), m_tokens->end(), [&](const TokenInfo &t) { return placeOf(t) == place; });
    return found == m_tokens->end() ? nullptr : &*found;
}

TokenPlace TokenService::placeOf(const TokenInfo &token) const
{
    return {m_module, QString::fromStdString(token.serial), QString::fromStdString(token.label)};
}

Result<std::shared_ptr<Token>> TokenService::hold(const TokenPlace &place)
{
    willBlock("a token");
    auto token = m_site.tokens()->token(place.module, place.serial, place.label);
    if (token)
        m_held[place] = *token;
    return token;
}

void TokenService::lookAt(const TokenPlace &place, const Error &error)
{
    if (!isSessionLost(error))
        return;
    QMetaObject::invokeMethod(this, [this, place] { setOpen(place, false); }, Qt::QueuedConnection);
}

void TokenService::setOpen(const TokenPlace &place, bool isOpen)
{
    const bool isNew = isOpen ? m_open.insert(place).second : m_open.erase(place) > 0;
    if (isNew)
        Q_EMIT changed();
}

Job *TokenService::login(const TokenPlace &place, Secret pin, bool usesLastTry, QObject *context, Done then)
{
    const auto held = std::make_shared<Secret>(std::move(pin));
    return perform(
        context, tr("Sending the PIN to the token"), place,
        [held, usesLastTry](const std::shared_ptr<Token> &token, JobControl &) {
            return token->ensureLogin(std::move(*held), usesLastTry ? FinalTry::Accept : FinalTry::Refuse);
        },
        [this, place, then](Result<void> in) {
            if (in) {
                setOpen(place, true);
                m_site.followToken({place.module, place.serial, place.label, {}}, true);
            }
            then(std::move(in));
        });
}

void TokenService::logout(const TokenPlace &place)
{
    setOpen(place, false);
    m_thread.post([this, place](std::stop_token) {
        if (const auto held = m_held.find(place); held != m_held.end()) {
            held->second->logout();
            m_held.erase(held);
        }
    });
    m_site.followToken({place.module, place.serial, place.label, {}}, false);
}

} // namespace imprint
