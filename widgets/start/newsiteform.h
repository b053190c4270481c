// Makes a site: its name, the operator, and the passphrase that seals the CA key, typed twice. The button is live when
// all of it is good; what is missing is said beside it. Nothing of the passphrase outlives the click.
#pragma once

#include "widgets/controls/card.h"
#include "widgets/page.h"

class QLineEdit;
class QProgressBar;

namespace imprint {

class ErrorNote;
class PassphraseField;
class PrimaryButton;
class TextLabel;

class NewSiteForm : public Card {
    Q_OBJECT
public:
    NewSiteForm(Services &services, QWidget *parent);

    void setFocusOnName();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged(bool isBusy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void check();
    QString missing() const; // what is still to be done, translated; empty: nothing
    void make();
    void setBusy(bool isBusy);

    Services &m_services;
    TextLabel *m_title, *m_text, *m_nameLabel, *m_operatorLabel, *m_passphraseLabel, *m_againLabel, *m_missing;
    QLineEdit *m_name, *m_operator;
    PassphraseField *m_passphrase, *m_again;
    PrimaryButton *m_make;
    QProgressBar *m_progress;
    ErrorNote *m_error;
    bool m_isBusy = false;
};

} // namespace imprint
