// A site whose CA key stays in a token: made, opened with the PIN, closed, and brought back after the token was pulled out. Straight-line
// and blocking, for the site's worker thread.
#pragma once

#include "crypto/token/waitingsigner.h"
#include "models/services/tokenpool.h"
#include "models/workflow/opensite.h"

namespace imprint {

// The token's PIN, or none when it is logged in. news: when the token is lost and when it is there again, from then on.
Result<void> unlockInToken(OpenSite &site, const CaTokenRecord &where, TokenPool &pool, Secret pin, bool usesLastTry, WaitingSigner::News news);
// The token was logged out: whatever needs the key waits.
void lockInToken(OpenSite &site);
// where: a token that is logged in; the key is made when it has none of that label.
Result<void> makeSiteInToken(const QString &path, const SiteRequest &request, const CaTokenRecord &where, TokenPool &pool, const Actor &actor,
                             const Clock &clock, RandomSource &random);

} // namespace imprint
