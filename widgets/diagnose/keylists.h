// The checklists of storing and destroying keys: about which key, the points, and the record of the answers.
#pragma once

#include "models/workflow/checklist.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace imprint {

class ChecklistForm;
class ErrorNote;
class StateText;
class TextLabel;

class KeyLists : public Card {
    Q_OBJECT
public:
    explicit KeyLists(Services &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void record();
    void showState();
    void retranslate();

    Services &m_services;
    QComboBox *m_which;
    QLineEdit *m_subject;
    ChecklistForm *m_form;
    ErrorNote *m_error;
    StateText *m_state;
    QPushButton *m_record;
};

} // namespace imprint
