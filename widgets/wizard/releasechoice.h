// How former owners released the devices: asked for each one, or accounted for once for the batch. And whether devices
// of this site are to be released first.
#pragma once

#include "widgets/wizard/wizardstep.h"

class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace imprint {

class TextLabel;

class ReleaseChoice : public WizardStep {
    Q_OBJECT
public:
    explicit ReleaseChoice(Services &services);

    QString title() const override;
    QString summary() const override;
    QString missing() const override;
    void put(BatchPlan &plan) const override;
    void reset() override;
    void enter(const BatchPlan &plan) override;

protected:
    void retranslate() override;

private:
    TextLabel *m_question, *m_askText, *m_accountText, *m_ownText;
    QRadioButton *m_ask, *m_accounted;
    QLineEdit *m_account;
    QCheckBox *m_own;
};

} // namespace imprint
