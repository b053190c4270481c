// Fields of onboarding codes that come from secrets derived for their devices: computed in the token when labels are laid out, for all
// devices of the order in one list; recorded, once only, in the moment the labels leave; kept in memory until then and nowhere else.
//
// A device whose secret was issued before gets it on a label again only with a reason ("secret.issued"): it is computed anew.
// A field is drawn from the secret (drawnfields.h: KeyStream over it, labelled "imprint label FORMAT FIELD"), or, where the profile
// says "hex", is the secret itself as lower-case hex.
//
// Errors: those of the key and its token, of SecretLedger and Registry; "stopped".
#pragma once

#include "models/workflow/labelorder.h"
#include "models/workflow/secretledger.h"

#include <map>

namespace imprint {

// A key with its scheme, and what the record says of it. Whatever the key needs lives in holds.
struct DerivationSource {
    std::unique_ptr<SecretDeriver> deriver;
    SecretIssueForm form;
    std::shared_ptr<void> holds;
};

class DerivedFields final : public MadeFields {
public:
    using Open = std::function<Result<DerivationSource>()>; // may ask for a PIN; only called when no reason is missing
    // why: empty for a first issue. steps: waiting and progress.
    DerivedFields(SecretLedger ledger, QString why, Open open, SecretBatchSteps steps = {}, std::stop_token stop = {});

    Result<void> begin(const LabelPlan &plan, const std::vector<QString> &serials) override;
    Result<Secret> value(const LabelPlan &plan, const QString &serial, const FieldSource &source) override;

    // On record that they leave; "secret.issued" when another has issued one meanwhile.
    Result<void> leaving(const QString &destination);
    Result<void> left(bool haveLeft); // or stayed after all

private:
    SecretLedger m_ledger;
    QString m_why;
    Open m_open;
    SecretBatchSteps m_steps;
    std::stop_token m_stop;
    SecretIssueForm m_form;
    std::vector<std::string> m_serials;
    std::map<QString, std::size_t> m_places; // of serials in the secrets
    Secret m_secrets;                        // back to back
    std::size_t m_secretBytes = 0;
};

} // namespace imprint
