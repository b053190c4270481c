#include "models/workflow/opensite.h"

#include "models/core/threadguard.h"
#include "models/core/platform.h"
#include "models/core/process.h"
#include "models/core/qtbytes.h"

namespace imprint {
namespace {

constexpr std::int64_t clockSlack = 86400; // devices with rough clocks must find the CA valid

Result<void> fill(const SiteFolder &draft, const SiteRequest &request, const Secret &passphrase, const Actor &actor,
                  const Clock &clock, RandomSource &random, const ScryptCost &cost)
{
    auto key = EcPrivateKey::generate(request.curve);
    if (!key)
        return std::move(key).error();
    const auto sealed = sealKey(*key, passphrase, cost);
    if (!sealed)
        return sealed.error();
    SoftSigner signer(std::move(*key));
    const std::int64_t now = clock.unixSeconds();
    const auto anchor = issueCaCertificate(
        {.commonName = request.name.toStdString(),
         .organization = request.organization.toStdString(),
         .validity = {.notBefore = now - clockSlack, .notAfter = now + std::int64_t(request.validityYears) * 31556952}},
        signer, random);
    if (!anchor)
        return anchor.error();
    if (auto written = draft.writeCaKey(QByteArray::fromStdString(*sealed)); !written)
        return written;
    if (auto written = draft.writeCaCertificate(QByteArray::fromStdString(toPem("CERTIFICATE", *anchor))); !written)
        return written;
    auto registry = Registry::open(draft.registryFile(), actor, clock);
    if (!registry)
        return std::move(registry).error();
    return (*registry)->createSite({.name = request.name,
                                    .anchor = *anchor,
                                    .ownerId = ownerId(signer.publicKey()),
                                    .createdAt = clock.unixMilliseconds()});
}

} // namespace

Result<void> OpenSite::create(const QString &path, const SiteRequest &request, const Secret &passphrase, const Actor &actor,
                              const Clock &clock, RandomSource &random, const ScryptCost &cost)
{
    if (passphrase.size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    auto draft = SiteFolder::createDraft(path);
    if (!draft)
        return std::move(draft).error();
    auto done = fill(*draft, request, passphrase, actor, clock, random, cost);
    if (done)
        done = draft->moveTo(path);
    if (!done)
        draft->discard();
    return done;
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
    const auto pem = m_folder.readCaKey();
    if (!pem)
        return pem.error();
    disableCoreDumps();
    auto signer = SoftSigner::open(pem->toStdString(), passphrase);
    if (!signer)
        return std::move(signer).error();
    if (!((*signer)->publicKey() == m_ca.key()))
        return fail("site.mixed", m_folder.path().toStdString() + ": ca.key is not the key of ca.pem");
    m_signer = std::move(*signer);
    m_bench.emplace(Workbench{*m_registry, *m_signer, m_random, m_clock, m_site, m_ca});
    return {};
}

Result<void> OpenSite::changePassphrase(const Secret &old, const Secret &fresh, const ScryptCost &cost)
{
    if (fresh.size() < 8)
        return fail("ca.passphrase-short", "it has fewer than 8 characters");
    const auto pem = m_folder.readCaKey();
    if (!pem)
        return pem.error();
    disableCoreDumps();
    const auto key = openSealedKey(pem->toStdString(), old);
    if (!key)
        return key.error();
    const auto sealed = sealKey(*key, fresh, cost);
    if (!sealed)
        return sealed.error();
    if (auto written = m_folder.writeCaKey(QByteArray::fromStdString(*sealed)); !written)
        return written;
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
