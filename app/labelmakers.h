// Secrets that labels carry, on the command line: drawn ones from the registry, derived ones from the token of --module or the sealed file
// of --sealed-secret. The site is opened and its passphrase asked for when the first label needs it, once.
#pragma once

#include "app/commandline.h"
#include "models/core/profile.h"
#include "models/workflow/derivedfields.h"

namespace imprint {

class OpenSite;
class Station;

class LabelMakers {
public:
    LabelMakers(Station &station, const Invocation &call);
    ~LabelMakers();

    static std::vector<OptionSpec> options(); // what they read beside the options of every command
    FieldMakers makers();
    // Null when no label carries a derived secret.
    DerivedFields *derived() const { return m_derived.get(); }

private:
    class Later;
    Result<OpenSite *> site();
    Result<Secret> siteSecret();
    Result<MadeFields *> drawn();
    Result<MadeFields *> openDerived(const LabelPlan &plan);

    Station &m_station;
    const Invocation &m_call;
    std::unique_ptr<OpenSite> m_site;
    Secret m_siteSecret;
    std::unique_ptr<MadeFields> m_drawn;
    std::unique_ptr<DerivedFields> m_derived;
    std::unique_ptr<Later> m_laterDrawn, m_laterDerived;
};

} // namespace imprint
