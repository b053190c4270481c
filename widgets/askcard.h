// A question in place, with its evidence and two answers: for what is signed by the CA key or cannot be taken back. When the key
// is needed and locked it asks for the passphrase, or for the
// PIN of the token that has the key, first; while the work runs it shows what it is doing and can be cancelled; an
// error stays in the card with its remedy. Hidden until ask().
#pragma once

#include "widgets/controls/card.h"
#include "widgets/page.h"

#include "crypto/result.h"

#include <QPointer>

class QCheckBox;
class QLabel;
class QPushButton;

namespace imprint {

class ErrorNote;
class Job;
class PassphraseField;
class StateText;

class AskCard : public Card {
    Q_OBJECT
public:
    explicit AskCard(Services &services, QWidget *parent = nullptr);

    // fields: asked between the text and the answers; may be nullptr. The card shows and hides it, its owner owns it.
    void ask(const QString &title, const QString &text, const QString &confirm, bool needsKey, QWidget *fields = nullptr);
    // What the other answer says; else "Leave it as it is".
    void setDismissText(const QString &text);
    void dismiss();
    void watch(Job *job);            // what was confirmed is being done
    void setError(const Error &error); // it did not work: the answers are there again
    QPushButton *confirm() const { return m_confirm; }

Q_SIGNALS:
    void confirmed(); // the key is open, where it is needed
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();
    bool isLocked() const;
    void setBusy(bool isBusy);
    void retranslate();

    Services &m_services;
    StateText *m_title;
    QLabel *m_text, *m_activity;
    QWidget *m_fields = nullptr;
    PassphraseField *m_passphrase;
    QCheckBox *m_lastTry;
    ErrorNote *m_error;
    QPushButton *m_confirm, *m_dismiss;
    QPointer<Job> m_job;
    QString m_dismissText;
    bool m_needsKey = false;
};

} // namespace imprint
