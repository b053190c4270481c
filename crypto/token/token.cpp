#include "crypto/token/token.h"

#include "crypto/token/pkcs11error.h"
#include "crypto/token/tokenkeys.h"

#include <algorithm>
#include <filesystem>

namespace imprint {
namespace {

// Together with what the thread itself waits at its end, below the two seconds that quitting may take.
constexpr TokenThread::Patience closePatience{600};

// One name for all ways to the same file; the path itself when it leads nowhere.
std::string canonical(const std::string &path)
{
    std::error_code error;
    const auto real = std::filesystem::canonical(std::filesystem::u8path(path), error);
    return error ? path : real.string();
}

Result<std::shared_ptr<Pkcs11Module>> moduleAt(TokenHost::Modules &modules, const std::string &path)
{
    const std::string file = canonical(path);
    if (const auto known = modules.find(file); known != modules.end())
        return known->second;
    auto loaded = Pkcs11Module::load(file);
    if (loaded)
        modules[file] = *loaded;
    return loaded;
}

} // namespace

TokenHost::~TokenHost()
{
    if (!m_thread.isStuck())
        (void)m_thread.call(
            [modules = m_modules]() -> Result<void> {
                modules->clear();
                return {};
            },
            closePatience);
}

Result<ModuleInfo> TokenHost::moduleInfo(const std::string &path)
{
    return m_thread.call([modules = m_modules, path]() -> Result<ModuleInfo> {
        const auto loaded = moduleAt(*modules, path);
        if (!loaded)
            return loaded.error();
        return (*loaded)->info();
    });
}

Result<std::vector<TokenInfo>> TokenHost::tokens(const std::string &path, std::optional<TokenThread::Patience> patience)
{
    return m_thread.call([modules = m_modules, path]() -> Result<std::vector<TokenInfo>> {
        const auto loaded = moduleAt(*modules, path);
        if (!loaded)
            return loaded.error();
        const auto slots = (*loaded)->slotsWithToken();
        if (!slots)
            return slots.error();
        std::vector<TokenInfo> all;
        for (const unsigned long slot : *slots)
            if (auto info = (*loaded)->tokenInfo(slot)) // one that was pulled meanwhile is not there
                all.push_back(std::move(*info));
        return all;
    }, patience);
}

Token::Token(std::shared_ptr<TokenHost> host, std::shared_ptr<TokenSession> session, TokenInfo info)
    : m_host(std::move(host)), m_session(std::move(session)), m_info(std::move(info))
{
}

Result<std::shared_ptr<Token>> Token::open(std::shared_ptr<TokenHost> host, const std::string &module, const TokenWish &wish)
{
    struct Opened {
        std::shared_ptr<TokenSession> session;
        TokenInfo info;
    };
    auto opened = host->thread().call([modules = host->modules(), module, wish]() -> Result<Opened> {
        auto loaded = moduleAt(*modules, module);
        if (!loaded)
            return loaded.error();
        auto session = TokenSession::open(*loaded, wish);
        if (!session)
            return session.error();
        TokenInfo info = (*session)->info();
        return Opened{std::move(*session), std::move(info)};
    });
    if (!opened)
        return std::move(opened).error();
    return std::shared_ptr<Token>(new Token(std::move(host), std::move(opened->session), std::move(opened->info)));
}

Token::~Token()
{
    if (!m_host->thread().isStuck())
        (void)m_host->thread().call(
            [session = m_session]() -> Result<void> {
                session->close();
                return {};
            },
            closePatience);
}

TokenInfo Token::info() const
{
    return m_info;
}

Result<TokenAbilities> Token::abilities()
{
    return with([](const std::shared_ptr<TokenSession> &s) -> Result<TokenAbilities> { return s->abilities(); });
}

Result<ModuleInfo> Token::moduleInfo()
{
    return with([](const std::shared_ptr<TokenSession> &s) -> Result<ModuleInfo> { return s->moduleInfo(); });
}

Result<void> Token::login(Secret pin, FinalTry finalTry)
{
    // Shared, because work is copied into a std::function; wiped when the last of us lets go, even if the module hangs.
    const auto held = std::make_shared<Secret>(std::move(pin));
    auto done = with([held, finalTry](const std::shared_ptr<TokenSession> &s) {
        auto result = s->login(*held, finalTry);
        held->wipe();
        return result;
    });
    return done;
}

// In parts, so that none of them is taken for a module that hangs.
Result<Bytes> Token::randomBytes(std::size_t size)
{
    constexpr std::size_t most = 1024;
    Bytes all;
    while (all.size() < size) {
        const auto part = with([wanted = std::min(most, size - all.size())](const std::shared_ptr<TokenSession> &session) { return session->random(wanted); });
        if (!part)
            return part;
        all.insert(all.end(), part->begin(), part->end());
    }
    return all;
}

bool Token::isLoggedIn()
{
    const auto in = with([](const std::shared_ptr<TokenSession> &s) -> Result<bool> { return s->isLoggedIn(); });
    return in && *in;
}

Result<void> Token::probe()
{
    return with([](const std::shared_ptr<TokenSession> &s) { return probeSession(*s); });
}

Result<void> Token::ensureLogin(Secret pin, FinalTry finalTry)
{
    if (isLoggedIn() && probe())
        return {};
    auto in = login(pin.clone(), finalTry);
    if (in || !isSessionLost(in.error())) // else the PIN was not looked at
        return in;
    auto found = reopen(false);
    if (!found && isSessionLost(found.error())) // the card service was restarted, or the module has to look anew
        found = reopen(true);
    return found ? login(std::move(pin), finalTry) : found;
}

void Token::logout()
{
    (void)with([](const std::shared_ptr<TokenSession> &s) -> Result<void> {
        s->logout();
        return {};
    });
}

Result<std::vector<KeyInfo>> Token::keys()
{
    return with([](const std::shared_ptr<TokenSession> &s) { return describeKeys(*s); });
}

Result<void> Token::reopen(bool withModule)
{
    return with([withModule](const std::shared_ptr<TokenSession> &s) { return s->reopen(withModule); });
}

namespace {

// Looks again and again. The module is initialised anew where a plain look does not help: then it is the system's card
// service that was restarted, or another program that left the card in a state.
Result<void> waitFor(Token &token, const std::stop_token &stop, std::chrono::steady_clock::time_point end, std::chrono::milliseconds pause)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    for (int attempt = 0;; ++attempt) {
        auto found = token.reopen(attempt % 4 == 2);
        if (found || found.error().code == "hsm.timeout")
            return found;
        std::unique_lock lock(mutex);
        if (std::chrono::steady_clock::now() >= end)
            return found;
        wake.wait_for(lock, stop, pause, [] { return false; });
        if (stop.stop_requested())
            return fail("stopped", "while the token was not there");
    }
}

} // namespace

Result<void> recoverToken(Token &token, const Error &lost, const PinSource &pin, const std::stop_token &stop,
                          std::chrono::milliseconds patience, std::chrono::milliseconds pause)
{
    if (!isSessionLost(lost))
        return lost;
    const auto end = std::chrono::steady_clock::now() + patience;
    if (auto found = waitFor(token, stop, end, pause); !found)
        return found;
    auto typed = pin(token.info(), lost);
    if (!typed)
        return typed.error();
    // The same PIN again only while none was looked at: the session may be lost once more before the card sees it.
    while (true) {
        auto in = token.login(typed->clone(), FinalTry::Refuse);
        if (in || !isSessionLost(in.error()) || std::chrono::steady_clock::now() >= end)
            return in;
        if (auto found = token.reopen(true); !found)
            if (auto again = waitFor(token, stop, end, pause); !again)
                return again;
        if (stop.stop_requested())
            return fail("stopped", "while the token was not there");
    }
}

} // namespace imprint
