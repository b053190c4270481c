// Offers to go on with a batch that is not finished: what is done, what is left.
#pragma once

#include "models/registry/registry.h"
#include "widgets/controls/card.h"

namespace imprint {

class PrimaryButton;
class StateText;
class TextLabel;

class ResumeCard : public Card {
    Q_OBJECT
public:
    explicit ResumeCard(QWidget *parent); // hidden

    void offer(const std::optional<BatchRecord> &batch); // none: hides it
    PrimaryButton *button() const { return m_resume; }

Q_SIGNALS:
    void resumeRequested(qint64 batchId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<BatchRecord> m_batch;
    StateText *m_title;
    TextLabel *m_text;
    PrimaryButton *m_resume;
};

} // namespace imprint
