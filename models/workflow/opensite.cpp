#include "models/workflow/opensite.h"

#include "models/core/threadguard.h"
#include "models/core/platform.h"
#include "models/core/process.h"
#include "models/core/qtbytes.h"
#include "models/workflow/sitesecret.h"

namespace imprint {
namespace {

constexpr std::int64_t clockSlack = 86400; // devices with rough clocks must find the CA valid

// Certificate and registry of a key that exists.
Result<void> fill(const SiteFolder &draft, const SiteRequest &request, Signer &signer, const std::optional<CaTokenRecord> &inToken,
                  const Actor &actor, const Clock &clock, RandomSource &random)
{
    const std::int64_t now = clock.unixSeconds();
    const auto anchor = issueCaCertificate(
        {.commonName = request.name.toStdString(),
         .organization = request.organization.toStdString(),
         .validity = {.notBefore = now - clockSlack, .notAfter = now + std::int64_t(request.validityYears) * 31556952}},
        signer, random);
    if (!anchor)
        return anchor.error();
    if (auto written = draft.writeCaCertificate(QByteArray::fromStdString(toPem("CERTIFICATE", *anchor))); !written)
        return written;
    auto registry = Registry::open(draft.registryFile(), actor, clock);
    if (!registry)
        return std::move(registry).error();
    auto made = (*registry)->createSite({.name = request.name,
                                         .anchor = *anchor,
                                         .ownerId = ownerId(signer.publicKey()),
                                         .createdAt = clock.unixMilliseconds()});
    if (!made || !inToken)
        return made;
    return (*registry)->setCaToken(*inToken);
}

Result<void> fillSealed(const SiteFolder &draft, const SiteRequest &request, const Secret &passphrase, const Actor &actor,
                        const Clock &clock, RandomSource &random, const ScryptCost &cost)
{
    auto key = EcPrivateKey::generate(request.curve);
    if (!key)
        return std::move(key).error();
    const auto sealed = sealKey(*key, passphrase, cost);
    if (!sealed)
        return sealed.error();
    if (auto written = draft.writeCaKey(QByteArray::fromStdString(*sealed)); !written)
        return written;
    SoftSigner signer(std::move(*key));
    return fill(draft, request, signer, std::nullopt, actor, clock, random);
}

// In a draft, which takes its place by one rename or goes.
template <typename Fill>
Result<void> createIn(const QString &path, Fill fillDraft)
{
    auto draft = SiteFolder::createDraft(path);
    if (!draft)
        return std::move(draft).error();
    Result<void> done = fillDraft(*draft);
    if (done)
        done = draft->moveTo(path);
    if (!done)
        draft->discard();
    return done;
}

} // namespace

Result<void> OpenSite::create(const QString &path, const SiteRequest &request, const Secret &passphrase, const Actor &actor,
                              const Clock &clock, RandomSource &random, const ScryptCost &cost)
{
    if (passphrase.size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    return createIn(path, [&](const SiteFolder &draft) { return fillSealed(draft, request, passphrase, actor, clock, random, cost); });
}

Result<void> OpenSite::createWithToken(const QString &path, const SiteRequest &request, Signer &signer, const CaTokenRecord &where,
                                       const Actor &actor, const Clock &clock, RandomSource &random)
{
    return createIn(path, [&](const SiteFolder &draft) { return fill(draft, request, signer, where, actor, clock, random); });
}

Result<std::unique_ptr<OpenSite>> OpenSite::open(const QString &path, const Actor &actor, const Clock &clock, RandomSource &random)
{
    auto folder = SiteFolder::open(path);
    if (!folder)
        return std::move(folder).error();
    auto registry = Registry::open(folder->registryFile(), actor, clock);
    if (!registry)
        return std::move(registry).error();
    auto site = (*registry)->site();
    if (!site)
        return std::move(site).error();
    auto ca = CaCertificate::parse(site->anchor);
    if (!ca)
        return std::move(ca).error();
    const auto pem = folder->readCaCertificate();
    if (!pem)
        return pem.error();
    const auto blocks = fromPem("CERTIFICATE", pem->toStdString());
    if (blocks.size() != 1 || blocks.front() != site->anchor)
        return fail("site.mixed", path.toStdString() + ": ca.pem is not the CA certificate of the registry");
    return std::unique_ptr<OpenSite>(
        new OpenSite(std::move(*folder), std::move(*registry), std::move(*site), std::move(*ca), clock, random));
}

OpenSite::OpenSite(SiteFolder folder, std::unique_ptr<Registry> registry, SiteRecord site, CaCertificate ca, const Clock &clock,
                   RandomSource &random)
    : m_folder(std::move(folder)), m_registry(std::move(registry)), m_site(std::move(site)), m_ca(std::move(ca)), m_clock(clock),
      m_random(random)
{
}

Result<void> OpenSite::unlock(const Secret &passphrase)
{
    willBlock("the CA key");
    if (const auto where = m_registry->caToken(); where && *where)
        return fail("ca.in-token", (*where)->keyLabel.toStdString() + " in token " + (*where)->tokenLabel.toStdString() + " "
                        + (*where)->tokenSerial.toStdString());
    const auto pem = m_folder.readCaKey();
    if (!pem)
        return pem.error();
    disableCoreDumps();
    auto signer = SoftSigner::open(pem->toStdString(), passphrase);
    if (!signer)
        return std::move(signer).error();
    return unlock(std::unique_ptr<Signer>(std::move(*signer)));
}

Result<void> OpenSite::unlock(std::unique_ptr<Signer> signer)
{
    if (!(signer->publicKey() == m_ca.key()))
        return fail("site.mixed", m_folder.path().toStdString() + ": the CA key is not the key of ca.pem");
    m_signer = std::move(signer);
    m_bench.emplace(Workbench{*m_registry, *m_signer, m_random, m_clock, m_site, m_ca});
    return {};
}

Result<void> OpenSite::changePassphrase(const Secret &old, const Secret &fresh, const ScryptCost &cost)
{
    if (fresh.size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    disableCoreDumps();
    std::string sealed;
    if (m_folder.hasCaKey()) {
        const auto pem = m_folder.readCaKey();
        if (!pem)
            return pem.error();
        const auto key = openSealedKey(pem->toStdString(), old);
        if (!key)
            return key.error();
        auto again = sealKey(*key, fresh, cost);
        if (!again)
            return again.error();
        sealed = std::move(*again);
    }
    // Until both are changed, both passphrases open the site's secret.
    if (auto resealed = resealSiteSecret(*m_registry, old, fresh, m_random, cost); !resealed)
        return resealed;
    if (!sealed.empty())
        if (auto written = m_folder.writeCaKey(QByteArray::fromStdString(sealed)); !written)
            return written;
    if (auto kept = m_registry->keepNewestSiteSecret(); !kept)
        return kept;
    return m_registry->note(QStringLiteral("site.passphrase"), m_site.name, QStringLiteral("changed"));
}

Actor currentActor(const QString &operatorName, RandomSource &random)
{
    Bytes16 unique{};
    (void)random.fill(unique); // a name only; pid and start time tell processes apart already
    const ProcessIdentity process = currentProcess();
    return {operatorName, hostName(),
            QStringLiteral("%1-%2-%3").arg(process.pid).arg(process.start).arg(hexText(ByteView(unique).first(6)))};
}

} // namespace imprint
