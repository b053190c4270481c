// A site as the programs use it: made, opened, unlocked. Joins the folder on disk, the registry and the CA key.
//
// Opening needs no passphrase (lists, reports and checks work without); unlocking makes the Signer and with it the Workbench. The sealed
// key file, the CA certificate and the registry must belong together ("site.mixed" names what does not).
#pragma once

#include "crypto/softsigner.h"
#include "models/core/sitefolder.h"
#include "models/workflow/stepcontext.h"

namespace imprint {

struct SiteRequest {
    QString name;               // CN of the CA, shown everywhere, announced
    QString organization;       // may be empty
    Curve curve = Curve::P256;
    int validityYears = 20;
};

class OpenSite {
public:
    // Makes key, certificate and registry in a draft, which takes its place by one rename.
    static Result<void> create(const QString &path, const SiteRequest &request, const Secret &passphrase, const Actor &actor,
                               const Clock &clock, RandomSource &random, const ScryptCost &cost = {});
    // The same with a CA key that stays in its token; where: how it is found again.
    static Result<void> createWithToken(const QString &path, const SiteRequest &request, Signer &signer, const CaTokenRecord &where,
                                        const Actor &actor, const Clock &clock, RandomSource &random);
    static Result<std::unique_ptr<OpenSite>> open(const QString &path, const Actor &actor, const Clock &clock, RandomSource &random);

    // "ca.passphrase", "ca.file", "site.mixed"; "ca.in-token" when the key is not in the site's folder.
    Result<void> unlock(const Secret &passphrase);
    // With a key that is in a token, logged in: "site.mixed" when it is another one.
    Result<void> unlock(std::unique_ptr<Signer> signer);
    // Seals the CA key anew, and the site's secret for keyed checks; the old file is replaced in one step.
    Result<void> changePassphrase(const Secret &old, const Secret &fresh, const ScryptCost &cost = {});

    const SiteFolder &folder() const { return m_folder; }
    Registry &registry() { return *m_registry; }
    const SiteRecord &site() const { return m_site; }
    const CaCertificate &ca() const { return m_ca; }
    bool isUnlocked() const { return m_bench.has_value(); }
    Workbench &bench() { return *m_bench; } // unlocked only

private:
    OpenSite(SiteFolder folder, std::unique_ptr<Registry> registry, SiteRecord site, CaCertificate ca, const Clock &clock,
             RandomSource &random);

    SiteFolder m_folder;
    std::unique_ptr<Registry> m_registry;
    SiteRecord m_site;
    CaCertificate m_ca;
    const Clock &m_clock;
    RandomSource &m_random;
    std::unique_ptr<Signer> m_signer;
    std::optional<Workbench> m_bench;
};

// The actor of this process: operator, host name, and a process name that no other has.
Actor currentActor(const QString &operatorName, RandomSource &random);

} // namespace imprint
