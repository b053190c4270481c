// What one side derives: the key, what it cost, and what of it is below today's recommendations.
#pragma once

#include "models/services/kdfwork.h"
#include "widgets/controls/card.h"

namespace imprint {

class ErrorNote;
class IconButton;
class TextLabel;

class KdfSideCard : public Card {
    Q_OBJECT
public:
    explicit KdfSideCard(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSide(const std::optional<KdfSide> &side); // none: not derived yet
    const std::optional<KdfSide> &side() const { return m_side; }
    void retranslate();

private:
    std::optional<KdfSide> m_side;
    TextLabel *m_title, *m_output, *m_cost, *m_advice;
    IconButton *m_copy;
    ErrorNote *m_error;
};

} // namespace imprint
