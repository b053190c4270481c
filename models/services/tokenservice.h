// Tokens, for the window: which are plugged in (looked at every second while somebody watches), which are logged in here, and whatever is
// done with one, each as a Job on a worker thread. The tokens are those of the site's pool: whoever logs in here opens the CA key too.
//
//   tokens.perform(this, tr("Reading keys"), place, [](const std::shared_ptr<Token> &t, JobControl &) { return t->keys(); },
//                  [this](Result<std::vector<KeyInfo>> keys) { … });
//
// Errors: "hsm.…" with their advice. A token whose session is lost counts as logged out.
#pragma once

#include "crypto/token/modulepaths.h"
#include "crypto/token/tokeninfo.h"
#include "models/services/siteservice.h"
#include "models/services/tokenpool.h"

#include <QHash>

#include <set>
#include <tuple>

namespace imprint {

class TokenMonitor;

// One token in one module.
struct TokenPlace {
    QString module, serial, label;
    bool isNone() const { return module.isEmpty(); }
    bool operator==(const TokenPlace &) const = default;
    bool operator<(const TokenPlace &other) const { return std::tie(module, serial, label) < std::tie(other.module, other.serial, other.label); }
};

inline size_t qHash(const TokenPlace &place, size_t seed = 0) { return qHashMulti(seed, place.module, place.serial, place.label); }

class TokenService : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    TokenService(SiteService &site, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~TokenService() override;

    struct Modules {
        std::vector<KnownModule> installed; // where modules usually are
        QString best;                       // the first that sees a token, else the first; empty: none is installed
    };
    Job *findModules(QObject *context, std::function<void(Modules)> then);
    // The tokens that are plugged in, through whichever module sees them; each once.
    Job *findTokens(QObject *context, std::function<void(std::vector<TokenPlace>)> then);
    // Looks at this module from now on; empty: at none.
    void watch(const QString &module);
    const QString &module() const { return m_module; }
    const std::optional<ModuleInfo> &moduleInfo() const { return m_info; }
    // nullopt: not looked at yet. Also those that nobody has set up.
    const std::optional<std::vector<TokenInfo>> &tokens() const { return m_tokens; }
    const std::optional<Error> &problem() const { return m_problem; } // the module or the card service does not answer
    const TokenInfo *find(const TokenPlace &place) const;
    TokenPlace placeOf(const TokenInfo &token) const;

    bool isOpen(const TokenPlace &place) const { return m_open.contains(place); }
    // The PIN is wiped; empty where the token has a PIN pad. usesLastTry: yes to "hsm.pin-final".
    Job *login(const TokenPlace &place, Secret pin, bool usesLastTry, QObject *context, Done then);
    void logout(const TokenPlace &place);

    // work: Result<T>(const std::shared_ptr<Token> &, JobControl &) on the worker; then: void(Result<T>) here.
    template <typename Work, typename Then>
    Job *perform(QObject *context, const QString &title, const TokenPlace &place, Work work, Then then)
    {
        using Reply = std::invoke_result_t<Work &, const std::shared_ptr<Token> &, JobControl &>;
        return m_thread.perform(
            context, title,
            [this, place, work = std::move(work)](JobControl &control) mutable -> Reply {
                const auto token = hold(place);
                if (!token)
                    return token.error();
                Reply reply = work(*token, control);
                if (!reply)
                    lookAt(place, reply.error());
                return reply;
            },
            std::move(then));
    }

    SiteService &site() { return m_site; }
    const Clock &clock() const { return m_clock; }
    RandomSource &random() { return m_random; }

Q_SIGNALS:
    void changed(); // tokens, problem, module or what is open

private:
    Result<std::shared_ptr<Token>> hold(const TokenPlace &place); // on the worker
    void lookAt(const TokenPlace &place, const Error &error);     // on the worker
    void told(const QString &module, std::vector<TokenInfo> tokens);
    void failed(const QString &module, const Error &error);
    void setOpen(const TokenPlace &place, bool isOpen);

    SiteService &m_site;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_module;
    std::optional<ModuleInfo> m_info;
    std::optional<std::vector<TokenInfo>> m_tokens;
    std::optional<Error> m_problem;
    std::set<TokenPlace> m_open;

    std::map<TokenPlace, std::shared_ptr<Token>> m_held; // the worker's: logged in until logout()
    std::unique_ptr<TokenMonitor> m_monitor;             // the looker's: its end waits for its thread
    JobThread m_looker;                                  // never behind a derivation
    JobThread m_thread;                                  // the last member: it uses the others
};

} // namespace imprint
