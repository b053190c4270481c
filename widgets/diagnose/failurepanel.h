// One known failure: what it means, where the log shows it, why it happens, how to look, what mends it.
#pragma once

#include "models/tables/failuretable.h"
#include "widgets/controls/card.h"

class QVBoxLayout;

namespace imprint {

class TextLabel;

class FailurePanel : public Card {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget *parent = nullptr);

    void setFailure(const KnownFailure &failure, const FoundFailure *found, const QString &stage);

private:
    void part(TextLabel *&title, TextLabel *&text);

    QVBoxLayout *m_layout;
    TextLabel *m_title, *m_about, *m_line;
    TextLabel *m_causeTitle = nullptr, *m_cause = nullptr, *m_stepsTitle = nullptr, *m_steps = nullptr, *m_remedyTitle = nullptr, *m_remedy = nullptr;
};

} // namespace imprint
