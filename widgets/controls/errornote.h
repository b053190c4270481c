// An error in place: what happened, what to do next, and the details on demand, all of it copyable. Never a dialog.
#pragma once

#include "crypto/result.h"
#include "widgets/controls/card.h"

class QLabel;

namespace imprint {

class LinkButton;
class StateText;

class ErrorNote : public Card {
    Q_OBJECT
public:
    explicit ErrorNote(QWidget *parent = nullptr); // hidden until there is an error

    void setError(const Error &error); // an error without a code hides it
    void clear() { setError({}); }
    const Error &error() const { return m_error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Error m_error;
    StateText *m_title;
    QLabel *m_sentence, *m_remedy, *m_details;
    LinkButton *m_toggle, *m_copy;
};

} // namespace imprint
