// The plan in one sentence, and the name of the batch.
#pragma once

#include "widgets/wizard/wizardstep.h"

class QLineEdit;

namespace imprint {

class TextLabel;

QString planSentence(const BatchPlan &plan, const QString &siteName); // translated

class BatchReview : public WizardStep {
    Q_OBJECT
public:
    explicit BatchReview(Services &services);

    QString title() const override;
    QString summary() const override { return {}; }
    QString missing() const override;
    void put(BatchPlan &plan) const override;
    void reset() override;
    void enter(const BatchPlan &plan) override;

protected:
    void retranslate() override;

private:
    QString freeName(const QString &wanted) const;

    TextLabel *m_question, *m_sentence, *m_nameLabel, *m_after;
    QLineEdit *m_name;
    QStringList m_taken; // names of batches that there are
    QString m_suggested;
    BatchPlan m_plan;
};

} // namespace imprint
