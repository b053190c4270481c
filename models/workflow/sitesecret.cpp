#include "models/workflow/sitesecret.h"

#include "models/core/qtbytes.h"
#include "models/core/threadguard.h"
#include "models/workflow/opensite.h"

namespace imprint {
namespace {

constexpr std::size_t secretBytes = 32, leastPassphrase = 8;

Result<std::optional<Secret>> openKnown(Registry &registry, const Secret &passphrase)
{
    const auto sealed = registry.sealedSiteSecrets();
    if (!sealed)
        return sealed.error();
    for (const QByteArray &one : *sealed)
        if (auto opened = unseal(viewOf(one), passphrase); opened && opened->size() == secretBytes)
            return std::optional(std::move(*opened));
    if (!sealed->empty())
        return fail("ca.passphrase", "the passphrase does not open the site's secret for keyed checks");
    return std::optional<Secret>();
}

Result<void> add(Registry &registry, const Secret &secret, const Secret &passphrase, RandomSource &random, const ScryptCost &cost,
                 bool isFirst)
{
    const auto sealed = seal(secret.view(), passphrase, random, cost);
    if (!sealed)
        return sealed.error();
    return registry.addSiteSecret(toQt(*sealed), isFirst);
}

} // namespace

Result<bool> hasSiteSecret(Registry &registry)
{
    const auto sealed = registry.sealedSiteSecrets();
    if (!sealed)
        return sealed.error();
    return !sealed->empty();
}

Result<Secret> openSiteSecret(Registry &registry, const Secret &passphrase, RandomSource &random, const ScryptCost &cost)
{
    willBlock("the site's secret");
    auto known = openKnown(registry, passphrase);
    if (!known)
        return std::move(known).error();
    if (*known)
        return std::move(**known);
    auto fresh = random.secret(secretBytes);
    if (!fresh)
        return fresh;
    if (auto added = add(registry, *fresh, passphrase, random, cost, true); !added)
        return added.error();
    return fresh;
}

Result<Secret> siteSecretOf(OpenSite &site, const Secret &passphrase, RandomSource &random)
{
    const auto known = hasSiteSecret(site.registry());
    if (!known)
        return known.error();
    if (!*known && passphrase.size() < leastPassphrase)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    if (!*known && site.folder().hasCaKey()) {
        const auto pem = site.folder().readCaKey();
        if (!pem)
            return pem.error();
        if (auto right = openSealedKey(pem->toStdString(), passphrase); !right)
            return std::move(right).error();
    }
    return openSiteSecret(site.registry(), passphrase, random);
}

Result<void> resealSiteSecret(Registry &registry, const Secret &old, const Secret &fresh, RandomSource &random, const ScryptCost &cost)
{
    auto known = openKnown(registry, old);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    return add(registry, **known, fresh, random, cost, false);
}

Sha256 keyedCheck(const Secret &siteSecret, ByteView deviceSecret)
{
    return hmacSha256(siteSecret.view(), deviceSecret);
}

} // namespace imprint
