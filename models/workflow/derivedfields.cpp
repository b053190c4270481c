#include "models/workflow/derivedfields.h"

#include "models/labels/drawnfields.h"

#include <algorithm>

namespace imprint {

DerivedFields::DerivedFields(SecretLedger ledger, QString why, Open open, SecretBatchSteps steps, std::stop_token stop)
    : m_ledger(std::move(ledger)), m_why(std::move(why)), m_open(std::move(open)), m_steps(std::move(steps)), m_stop(std::move(stop))
{
}

Result<void> DerivedFields::begin(const LabelPlan &, const std::vector<QString> &serials)
{
    std::vector<std::string> names;
    std::map<QString, std::size_t> places;
    for (const QString &serial : serials)
        if (places.emplace(serial, names.size()).second)
            names.push_back(serial.toStdString());
    const auto rest = m_ledger.stillToDo(names, false, m_why);
    if (!rest)
        return rest.error();
    const auto source = m_open ? m_open() : Result<DerivationSource>(fail("stopped"));
    if (!source)
        return source.error();
    const std::size_t bytes = source->deriver->secretBytes();
    Secret secrets(bytes * names.size());
    std::uint8_t *to = secrets.data();
    SecretBatchSteps steps = m_steps;
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        to = std::copy(block.secrets.begin(), block.secrets.end(), to);
        return {};
    };
    const SecretBatchEnd end = runSecretBatch(*source->deriver, names, steps, m_stop);
    if (end.problem)
        return *end.problem;
    if (end.done < names.size())
        return fail("stopped", std::to_string(end.done) + " of " + std::to_string(names.size()));
    m_form = source->form;
    m_form.why = m_why;
    m_serials = std::move(names);
    m_places = std::move(places);
    m_secrets = std::move(secrets);
    m_secretBytes = bytes;
    m_open = nullptr;
    m_steps = {};
    return {};
}

Result<Secret> DerivedFields::value(const LabelPlan &plan, const QString &serial, const FieldSource &source)
{
    const auto place = m_places.find(serial);
    if (place == m_places.end())
        return Secret();
    return derivedField(*plan.format, source.field, isWholeSecret(source), m_secrets.view().subspan(place->second * m_secretBytes, m_secretBytes));
}

Result<void> DerivedFields::leaving(const QString &destination)
{
    if (m_serials.empty())
        return {};
    SecretIssueForm form = m_form;
    form.destination = destination;
    form.isLeaving = true;
    m_ledger.forget();
    return m_ledger.record(form, {m_serials, m_secrets.view(), m_secretBytes});
}

Result<void> DerivedFields::left(bool haveLeft)
{
    auto told = m_ledger.mark(haveLeft ? SecretState::Left : SecretState::Recorded);
    m_ledger.forget();
    return told;
}

} // namespace imprint
