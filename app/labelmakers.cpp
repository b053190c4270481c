#include "app/labelmakers.h"

#include "app/derivesource.h"
#include "app/tokendesk.h"
#include "models/workflow/drawnsecrets.h"

namespace imprint {

// Made when the first label asks.
class LabelMakers::Later final : public MadeFields {
public:
    using Open = std::function<Result<MadeFields *>(const LabelPlan &plan)>;
    explicit Later(Open open) : m_open(std::move(open)) {}
    Result<void> begin(const LabelPlan &plan, const std::vector<QString> &serials) override
    {
        const auto opened = m_open(plan);
        if (!opened)
            return opened.error();
        m_fields = *opened;
        return m_fields->begin(plan, serials);
    }
    Result<Secret> value(const LabelPlan &plan, const QString &serial, const FieldSource &source) override
    {
        return m_fields ? m_fields->value(plan, serial, source) : Result<Secret>(Secret());
    }

private:
    Open m_open;
    MadeFields *m_fields = nullptr;
};

LabelMakers::LabelMakers(Station &station, const Invocation &call)
    : m_station(station), m_call(call), m_laterDrawn(std::make_unique<Later>([this](const LabelPlan &) { return drawn(); })),
      m_laterDerived(std::make_unique<Later>([this](const LabelPlan &plan) { return openDerived(plan); }))
{
}

LabelMakers::~LabelMakers() = default;

std::vector<OptionSpec> LabelMakers::options()
{
    std::vector<OptionSpec> options = TokenDesk::options();
    options.push_back({"sealed-secret", "FILE", "instead of a token: the sealed secret that hkdf-sha256 derives from"});
    return options;
}

FieldMakers LabelMakers::makers()
{
    return {m_laterDrawn.get(), m_laterDerived.get()};
}

Result<OpenSite *> LabelMakers::site()
{
    if (m_site)
        return m_site.get();
    auto opened = m_station.site();
    if (!opened)
        return std::move(opened).error();
    m_site = std::move(*opened);
    return m_site.get();
}

Result<Secret> LabelMakers::siteSecret()
{
    const auto opened = site();
    if (!opened)
        return opened.error();
    if (m_siteSecret.isEmpty()) {
        auto asked = askSiteSecret(m_station, **opened);
        if (!asked)
            return asked;
        m_siteSecret = std::move(*asked);
    }
    return m_siteSecret.clone();
}

Result<MadeFields *> LabelMakers::drawn()
{
    const auto opened = site();
    if (!opened)
        return opened.error();
    m_drawn = drawnFields((*opened)->registry(), [this]() -> Result<Secret> {
        const auto secret = siteSecret();
        return secret ? Result<Secret>(drawnKey(*secret)) : Result<Secret>(secret.error());
    });
    return m_drawn.get();
}

Result<MadeFields *> LabelMakers::openDerived(const LabelPlan &plan)
{
    const auto profile = parseProfile(plan.profileJson); // only a profile says "derived"
    const auto filled = profile ? withDerivation(m_call, *profile) : Result<Invocation>(profile.error());
    const auto wish = filled ? derivationWish(*filled) : Result<DerivationWish>(filled.error());
    if (!wish)
        return wish.error();
    auto secret = siteSecret();
    if (!secret)
        return std::move(secret).error();
    const auto open = [this, call = *filled, wish = *wish] { return derivationSource(m_station, call, wish); };
    const QString token = m_call.value("token-label", QStringLiteral("the token"));
    m_derived = std::make_unique<DerivedFields>(SecretLedger(m_site->registry(), std::move(*secret)), m_call.value("why").simplified(), open,
                                                derivationSteps(m_station, token));
    return m_derived.get();
}

} // namespace imprint
