#include "models/services/caintoken.h"

#include "crypto/token/tokenkeys.h"
#include "models/core/threadguard.h"

namespace imprint {
namespace {

Result<std::unique_ptr<TokenSigner>> signerIn(const std::shared_ptr<Token> &token, const QString &keyLabel, std::optional<Curve> makes)
{
    const std::string label = keyLabel.toStdString();
    auto signer = TokenSigner::open(token, label);
    if (signer || !makes || signer.error().code != "hsm.key-missing")
        return signer;
    const auto made = token->with([label, curve = *makes](const std::shared_ptr<TokenSession> &s) { return makeEcKey(*s, label, curve); });
    if (!made)
        return made.error();
    return TokenSigner::open(token, label);
}

} // namespace

Result<void> unlockInToken(OpenSite &site, const CaTokenRecord &where, TokenPool &pool, Secret pin, bool usesLastTry, WaitingSigner::News news)
{
    willBlock("the token with the CA key");
    const FinalTry finalTry = usesLastTry ? FinalTry::Accept : FinalTry::Refuse;
    if (site.isUnlocked()) {
        auto *const waiting = dynamic_cast<WaitingSigner *>(&site.bench().signer);
        return waiting ? waiting->comeBack(std::move(pin), finalTry) : Result<void>();
    }
    const auto token = pool.token(where);
    if (!token)
        return token.error();
    if (auto in = (*token)->ensureLogin(std::move(pin), finalTry); !in)
        return in;
    auto signer = signerIn(*token, where.keyLabel, std::nullopt);
    if (!signer)
        return std::move(signer).error();
    auto waiting = std::make_unique<WaitingSigner>(std::move(*signer));
    waiting->follow(std::move(news));
    return site.unlock(std::move(waiting));
}

void lockInToken(OpenSite &site)
{
    if (!site.isUnlocked())
        return;
    if (auto *const waiting = dynamic_cast<WaitingSigner *>(&site.bench().signer))
        waiting->setAway(fail("hsm.logged-out", waiting->token().info().label));
}

Result<void> makeSiteInToken(const QString &path, const SiteRequest &request, const CaTokenRecord &where, TokenPool &pool, const Actor &actor,
                             const Clock &clock, RandomSource &random)
{
    willBlock("the token with the CA key");
    const auto token = pool.token(where);
    if (!token)
        return token.error();
    auto signer = signerIn(*token, where.keyLabel, request.curve);
    if (!signer)
        return std::move(signer).error();
    return OpenSite::createWithToken(path, request, **signer, where, actor, clock, random);
}

} // namespace imprint
