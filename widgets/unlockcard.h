// Opens the CA key in place: a card with the passphrase, never a dialog. ask() shows it; answered() comes once, with
// the error "operator.cancelled" when the operator would rather not. A wrong passphrase is told in the card, which
// stays.
#pragma once

#include "crypto/result.h"
#include "widgets/page.h"

class QPushButton;

namespace imprint {

class ErrorNote;
class PassphraseField;
class PrimaryButton;
class StateText;
class TextLabel;

class UnlockCard : public QWidget {
    Q_OBJECT
public:
    UnlockCard(Services &services, QWidget *parent); // hidden

    void ask();

Q_SIGNALS:
    void answered(const imprint::Result<void> &opened);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void tryIt();
    void setBusy(bool isBusy);
    void close(const Result<void> &opened);

    Services &m_services;
    StateText *m_title;
    TextLabel *m_text;
    PassphraseField *m_passphrase;
    PrimaryButton *m_open;
    QPushButton *m_cancel;
    ErrorNote *m_error;
    bool m_isBusy = false;
};

} // namespace imprint
