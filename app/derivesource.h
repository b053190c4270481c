// Where derived secrets come from, as the command line or a profile says: the scheme with all that goes with it, and the key in a token or
// in a sealed file. `token derive` and `label print` share it.
#pragma once

#include "app/station.h"
#include "crypto/derivation.h"
#include "models/core/profile.h"
#include "models/workflow/derivedfields.h"

namespace imprint {

// What the profile says stands for options that were not typed; one that was must agree ("usage.option"). "derivation.scheme" when the
// profile has none.
Result<Invocation> withDerivation(const Invocation &call, const Profile &profile);

struct DerivationWish {
    const DerivationScheme *scheme = nullptr;
    DerivationInput input;
};
Result<DerivationWish> derivationWish(const Invocation &call);

// Opens the key: asks for the PIN, or the passphrase of --sealed-secret. "hsm.…", "derivation.…", "usage.option".
Result<DerivationSource> derivationSource(Station &station, const Invocation &call, const DerivationWish &wish);
// Says so when the token is lost in the middle.
SecretBatchSteps derivationSteps(Station &station, const QString &token);

// The site's secret for keyed checks; asks for the site's passphrase, twice where it is made now.
Result<Secret> askSiteSecret(Station &station, OpenSite &site);

} // namespace imprint
