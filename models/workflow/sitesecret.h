// The site's secret for keyed checks: 32 random bytes in the registry, sealed by the site's passphrase (crypto/seal.h).
//
// With it the registry can tell whether two devices have one secret, and whoever reads the registry cannot try out short
// secrets against it. It is made when the first secret is recorded, and goes with the registry into every backup.
#pragma once

#include "crypto/seal.h"
#include "models/registry/registry.h"

namespace imprint {

class OpenSite;

// "ca.passphrase" when it does not open; whoever calls has checked the passphrase before the secret is made.
Result<Secret> openSiteSecret(Registry &registry, const Secret &passphrase, RandomSource &random, const ScryptCost &cost = {});
// The same for a site: the first time the passphrase must be that of its CA key; where that is in a token, it becomes the passphrase
// ("ca.passphrase-short").
Result<Secret> siteSecretOf(OpenSite &site, const Secret &passphrase, RandomSource &random);
Result<bool> hasSiteSecret(Registry &registry);
// Under both passphrases until keepNewestSiteSecret(). Nothing to do when there is none yet.
Result<void> resealSiteSecret(Registry &registry, const Secret &old, const Secret &fresh, RandomSource &random,
                              const ScryptCost &cost = {});

// HMAC-SHA-256 under the site's secret.
Sha256 keyedCheck(const Secret &siteSecret, ByteView deviceSecret);

} // namespace imprint
