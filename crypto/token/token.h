// A token as the program uses it: from any thread; every call is queued to the one thread that all PKCS#11 happens on.
//
// TokenHost is made once, by the composition root, and shared by all that use tokens. A Token is one session with one
// token. When its session is lost (isSessionLost: unplugged, reset, …) it stays lost until reopen(), which finds the same
// token again; then the PIN is asked for once more, keys are looked for and their check value compared, and the work goes on.
// Nothing here ever asks anybody anything.
//
// Errors are "hsm.…", each with its advice in the failure catalogue; "hsm.timeout" for a module that does not return.
#pragma once

#include "crypto/derivation.h"
#include "crypto/signer.h"
#include "crypto/token/tokeninfo.h"
#include "crypto/token/tokenthread.h"

#include <map>

namespace imprint {

class Pkcs11Module;
class TokenSession;
enum class FinalTry;
struct TokenWish;

class TokenHost {
public:
    explicit TokenHost(TokenThread::Patience patience = TokenThread::usualPatience) : m_thread(patience) {}
    ~TokenHost();

    TokenThread &thread() { return m_thread; }

    // Modules by their files, one for all links to the same. Used on the thread alone; work there holds a share of it and
    // never of the host, whose end must not come about on its own thread.
    using Modules = std::map<std::string, std::shared_ptr<Pkcs11Module>>;
    const std::shared_ptr<Modules> &modules() const { return m_modules; }

    // For lists; opens no session.
    Result<ModuleInfo> moduleInfo(const std::string &path);
    // Also those that nobody has set up.
    Result<std::vector<TokenInfo>> tokens(const std::string &path, std::optional<TokenThread::Patience> patience = std::nullopt);

private:
    const std::shared_ptr<Modules> m_modules = std::make_shared<Modules>();
    TokenThread m_thread; // last made, first gone
};

class Token {
public:
    static Result<std::shared_ptr<Token>> open(std::shared_ptr<TokenHost> host, const std::string &module, const TokenWish &wish);
    ~Token(); // logs out

    TokenInfo info() const; // as it was when the session was opened
    Result<TokenAbilities> abilities();
    Result<ModuleInfo> moduleInfo();

    // The PIN is wiped, whatever happens. Empty where the token has a PIN pad.
    Result<void> login(Secret pin, FinalTry finalTry);
    bool isLoggedIn(); // as far as is known here
    // Whether the session still works, by looking for objects; "hsm.…" when it does not.
    Result<void> probe();
    // As login(), into a new session where the old one is lost; nothing to do when it is logged in and works.
    Result<void> ensureLogin(Secret pin, FinalTry finalTry);
    void logout();
    Result<std::vector<KeyInfo>> keys();
    // Of the token's own generator; needs no PIN. "hsm.…".
    Result<Bytes> randomBytes(std::size_t size);
    // Looks once; "hsm.gone" while the same token is not there. Logged out afterwards.
    Result<void> reopen(bool withModule);

    // work: Result<T>(const std::shared_ptr<TokenSession> &), on the thread. For crypto/token alone.
    template <typename Work>
    auto with(Work work, std::optional<TokenThread::Patience> patience = std::nullopt)
    {
        return m_host->thread().call([session = m_session, work = std::move(work)]() mutable { return work(session); }, patience);
    }

private:
    Token(std::shared_ptr<TokenHost> host, std::shared_ptr<TokenSession> session, TokenInfo info);
    const std::shared_ptr<TokenHost> m_host;
    const std::shared_ptr<TokenSession> m_session; // used on the thread alone
    const TokenInfo m_info;
};

// The PIN, from whoever has it: asked on the thread that calls recover(). why: the error that made it necessary.
using PinSource = std::function<Result<Secret>(const TokenInfo &token, const Error &why)>;
// The same token again after its session was lost: looks for it until it is there, stop or patience; asks for the PIN
// once; logs in. "hsm.gone" when it did not come back. A wrong PIN ends it: nothing is tried twice.
Result<void> recoverToken(Token &token, const Error &lost, const PinSource &pin, const std::stop_token &stop,
                          std::chrono::milliseconds patience, std::chrono::milliseconds pause = std::chrono::milliseconds(500));

} // namespace imprint
