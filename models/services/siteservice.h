// The open site, for the window: makes, opens and unlocks sites, and runs whatever changes the registry, each as a Job on one worker
// thread, one after the other. Nothing of it blocks the caller; answers come on the caller's thread, none when context is gone.
//
//   site.perform(this, tr("Creating the batch"), [b](OpenSite &s, JobControl &) { return s.registry().createBatch(b, {}); },
//                [this](Result<qint64> id) { … });
//
// The RegistryFeed follows: it is opened and closed with the site. Errors: those of OpenSite; "site.closed" (no site is open), "stopped".
#pragma once

#include "models/services/jobthread.h"
#include "models/services/registryfeed.h"
#include "models/workflow/opensite.h"

namespace imprint {

class TokenPool;

// What the header shows. A copy; changes with SiteService::changed().
struct SiteState {
    QString path, name;
    Sha256 ownerId{};
    bool hasCaKey = false;     // in the site's folder; else it is in a token
    std::optional<CaTokenRecord> caToken; // where the CA key is then
    bool isUnlocked = false;
    std::optional<Error> away; // the token was lost while the key was open: unlock() with its PIN brings it back
    bool isTrial = false;      // of simulated devices, removed at the end
    std::int64_t createdAt = 0, backedUpAt = 0, restoredAt = 0;
};

class SiteService : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    SiteService(RegistryFeed &feed, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~SiteService() override;

    void setOperatorName(const QString &name); // for sites opened from now on

    const std::optional<SiteState> &state() const { return m_state; }
    // Shared with a batch under way, which goes on holding it when the site is closed here. Only for worker threads. Null: none open.
    std::shared_ptr<OpenSite> openSite() const { return m_site; }

    // Sites under defaultRoot(), by name.
    Job *list(QObject *context, std::function<void(QStringList)> then);
    // Makes it, opens it and unlocks it. scrypt takes about half a second.
    Job *create(const QString &path, const SiteRequest &request, Secret passphrase, QObject *context, Done then);
    Job *open(const QString &path, QObject *context, Done then);
    // The passphrase, or the PIN of the token (empty where it has a PIN pad). usesLastTry: yes to "hsm.pin-final".
    Job *unlock(Secret passphrase, QObject *context, Done then, bool usesLastTry = false);
    // In a token that is logged in (TokenService): the key with this label, made there when it is not.
    Job *createInToken(const QString &path, const SiteRequest &request, const CaTokenRecord &where, QObject *context, Done then);
    Job *changePassphrase(Secret old, Secret fresh, QObject *context, Done then);
    void close();

    // work: Result<T>(OpenSite &, JobControl &) on the worker; then: void(Result<T>) here.
    template <typename Work, typename Then>
    Job *perform(QObject *context, const QString &title, Work work, Then then);
    // The same without a site: Result<T>(JobControl &).
    template <typename Work, typename Then>
    Job *performAnywhere(QObject *context, const QString &title, Work work, Then then);

    // The tokens that are open, shared with TokenService. Only for worker threads.
    const std::shared_ptr<TokenPool> &tokens() const { return m_tokens; }
    // Somebody logged in to this token, or out of it: the CA key may be in it.
    void followToken(const CaTokenRecord &token, bool isOpen);

    // For Simulation.
    void markTrial();

Q_SIGNALS:
    void changed();                          // opened, closed, unlocked
    void failed(const imprint::Error &error); // open() did not succeed, whoever asked

private:
    struct Opened {
        std::shared_ptr<OpenSite> site;
        SiteState state;
    };
    Result<Opened> openThere(const QString &path, const Actor &actor) const; // on the worker
    // What was just made, opened and unlocked. On the worker.
    Result<Opened> openMade(const QString &path, const Actor &actor, JobControl &control, const std::function<Result<void>(OpenSite &)> &unlock) const;
    std::function<void(Result<Opened>)> taking(Done then); // ends create() and createInToken()
    void take(Opened opened);
    Result<void> unlockThere(OpenSite &site, const std::shared_ptr<Secret> &secret, bool usesLastTry);
    void keyIs(const OpenSite *site, const std::optional<Error> &away);

    RegistryFeed &m_feed;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_operatorName;
    std::shared_ptr<OpenSite> m_site;
    std::optional<SiteState> m_state;
    const std::shared_ptr<TokenPool> m_tokens;
    JobThread m_jobs; // the last member: its work uses the others
};

template <typename Work, typename Then>
Job *SiteService::performAnywhere(QObject *context, const QString &title, Work work, Then then)
{
    return m_jobs.perform(context, title, std::move(work), std::move(then));
}

template <typename Work, typename Then>
Job *SiteService::perform(QObject *context, const QString &title, Work work, Then then)
{
    using Reply = std::invoke_result_t<Work &, OpenSite &, JobControl &>;
    return performAnywhere(
        context, title,
        [site = m_site, work = std::move(work)](JobControl &control) mutable -> Reply {
            if (!site)
                return fail("site.closed", "no site is open");
            return work(*site, control);
        },
        std::move(then));
}

} // namespace imprint
