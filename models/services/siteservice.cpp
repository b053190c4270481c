#include "models/services/siteservice.h"

#include "models/services/caintoken.h"

namespace imprint {

SiteService::SiteService(RegistryFeed &feed, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent), m_feed(feed), m_clock(clock), m_random(random),
      m_tokens(std::make_shared<TokenPool>())
{
}

SiteService::~SiteService() { m_jobs.stop(); }

void SiteService::setOperatorName(const QString &name) { m_operatorName = name; }

Result<SiteService::Opened> SiteService::openThere(const QString &path, const Actor &actor) const
{
    auto site = OpenSite::open(path, actor, m_clock, m_random);
    if (!site)
        return std::move(site).error();
    Opened opened{std::move(*site), {}};
    const SiteRecord &record = opened.site->site();
    opened.state = {.path = path, .name = record.name, .ownerId = record.ownerId, .hasCaKey = opened.site->folder().hasCaKey(),
                    .caToken = {}, .away = {}, .createdAt = record.createdAt, .backedUpAt = record.backedUpAt, .restoredAt = record.restoredAt};
    if (auto where = opened.site->registry().caToken(); where)
        opened.state.caToken = std::move(*where);
    return opened;
}

Result<SiteService::Opened> SiteService::openMade(const QString &path, const Actor &actor, JobControl &control,
                                                   const std::function<Result<void>(OpenSite &)> &unlock) const
{
    control.report(tr("Opening the site"));
    auto opened = openThere(path, actor);
    if (!opened)
        return opened;
    if (auto unlocked = unlock(*opened->site); !unlocked)
        return std::move(unlocked).error();
    opened->state.isUnlocked = true;
    return opened;
}

std::function<void(Result<SiteService::Opened>)> SiteService::taking(Done then)
{
    return [this, then = std::move(then)](Result<Opened> opened) {
        const Result<void> done = opened ? Result<void>() : Result<void>(opened.error());
        if (opened)
            take(std::move(*opened));
        then(done);
    };
}

void SiteService::take(Opened opened)
{
    m_site = std::move(opened.site);
    m_state = std::move(opened.state);
    m_feed.open(m_site->folder().registryFile());
    Q_EMIT changed();
}

Job *SiteService::list(QObject *context, std::function<void(QStringList)> then)
{
    return performAnywhere(context, tr("Looking for sites"), [](JobControl &) { return SiteFolder::list(); }, std::move(then));
}

Job *SiteService::create(const QString &path, const SiteRequest &request, Secret passphrase, QObject *context, Done then)
{
    // Secrets cannot be copied, closures can: the one that runs shares it.
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    return performAnywhere(
        context, tr("Making the site"),
        [this, path, request, secret, name = m_operatorName](JobControl &control) -> Result<Opened> {
            const Actor actor = currentActor(name, m_random);
            control.report(tr("Making and sealing the CA key"));
            if (auto made = OpenSite::create(path, request, *secret, actor, m_clock, m_random); !made)
                return std::move(made).error();
            return openMade(path, actor, control, [&secret](OpenSite &site) { return site.unlock(*secret); });
        },
        taking(std::move(then)));
}

Job *SiteService::open(const QString &path, QObject *context, Done then)
{
    return performAnywhere(
        context, tr("Opening the site"),
        [this, path, name = m_operatorName](JobControl &) { return openThere(path, currentActor(name, m_random)); },
        [this, then](Result<Opened> opened) {
            if (opened)
                take(std::move(*opened));
            else
                Q_EMIT failed(opened.error());
            then(opened ? Result<void>() : Result<void>(opened.error()));
        });
}

Result<void> SiteService::unlockThere(OpenSite &site, const std::shared_ptr<Secret> &secret, bool usesLastTry)
{
    const auto where = site.registry().caToken();
    if (!where || !*where)
        return where ? site.unlock(*secret) : Result<void>(where.error());
    return unlockInToken(site, **where, *m_tokens, std::move(*secret), usesLastTry,
                         [this, of = &site](const std::optional<Error> &away) {
                             QMetaObject::invokeMethod(this, [this, of, away] { keyIs(of, away); }, Qt::QueuedConnection);
                         });
}

void SiteService::keyIs(const OpenSite *site, const std::optional<Error> &away)
{
    if (m_site.get() != site || !m_state)
        return;
    m_state->isUnlocked = !away;
    m_state->away = away;
    Q_EMIT changed();
}

Job *SiteService::unlock(Secret passphrase, QObject *context, Done then, bool usesLastTry)
{
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    return perform(
        context, tr("Opening the CA key"),
        [this, secret, usesLastTry](OpenSite &site, JobControl &) { return unlockThere(site, secret, usesLastTry); },
        [this, then, site = m_site](Result<void> unlocked) {
            if (unlocked)
                keyIs(site.get(), std::nullopt);
            then(std::move(unlocked));
        });
}

void SiteService::followToken(const CaTokenRecord &token, bool isOpen)
{
    if (!m_state || !m_state->caToken || m_state->caToken->tokenSerial != token.tokenSerial
        || m_state->caToken->tokenLabel != token.tokenLabel || m_state->isUnlocked == isOpen)
        return;
    const auto secret = std::make_shared<Secret>(); // none is needed: the token is open
    perform(
        this, tr("Opening the CA key"),
        [this, isOpen, secret](OpenSite &site, JobControl &) {
            if (isOpen)
                return unlockThere(site, secret, false);
            lockInToken(site);
            return Result<void>();
        },
        [this, isOpen, site = m_site](const Result<void> &done) {
            if (done && isOpen)
                keyIs(site.get(), std::nullopt);
        });
}

Job *SiteService::createInToken(const QString &path, const SiteRequest &request, const CaTokenRecord &where, QObject *context, Done then)
{
    return performAnywhere(
        context, tr("Making the site"),
        [this, path, request, where, name = m_operatorName](JobControl &control) -> Result<Opened> {
            const Actor actor = currentActor(name, m_random);
            control.report(tr("The token makes the CA key and signs its certificate"));
            if (auto made = makeSiteInToken(path, request, where, *m_tokens, actor, m_clock, m_random); !made)
                return std::move(made).error();
            return openMade(path, actor, control, [this](OpenSite &site) { return unlockThere(site, std::make_shared<Secret>(), false); });
        },
        taking(std::move(then)));
}

Job *SiteService::changePassphrase(Secret old, Secret fresh, QObject *context, Done then)
{
    const auto before = std::make_shared<Secret>(std::move(old)), after = std::make_shared<Secret>(std::move(fresh));
    return perform(
        context, tr("Sealing the CA key anew"),
        [before, after](OpenSite &site, JobControl &) { return site.changePassphrase(*before, *after); }, std::move(then));
}

void SiteService::close()
{
    if (!m_site)
        return;
    m_feed.close();
    // The registry is closed where it was opened, not here.
    m_jobs.post([site = std::exchange(m_site, nullptr)](std::stop_token) mutable { site.reset(); });
    m_state.reset();
    Q_EMIT changed();
}

void SiteService::markTrial()
{
    if (!m_state)
        return;
    m_state->isTrial = true;
    Q_EMIT changed();
}

} // namespace imprint
