// Where the stories part: which known failure is told there, why, and what to do.
#pragma once

#include "models/services/logstory.h"
#include "widgets/controls/card.h"

class QPushButton;

namespace imprint {

class IconButton;
class StateText;
class TextLabel;

class LogPartingCard : public Card {
    Q_OBJECT
public:
    explicit LogPartingCard(QWidget *parent = nullptr);
    void setParting(const LogParting *parting); // nullptr: hides it

Q_SIGNALS:
    void diagnoseWanted(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<LogParting> m_parting;
    StateText *m_title;
    TextLabel *m_code, *m_why, *m_remedy;
    QPushButton *m_diagnose;
    IconButton *m_close;
};

} // namespace imprint
