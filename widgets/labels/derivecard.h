// Secrets on labels that a token derives, asked for in place of the sheet: the token's PIN where it is not open, the site's passphrase, and
// the reason where a device had its secret before. What is derived stays in memory until the labels leave, and is never shown.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace imprint {

class ErrorNote;
class FormRows;
class PassphraseField;
class TextLabel;
class TokenLogin;

class DeriveCard : public QWidget {
    Q_OBJECT
public:
    explicit DeriveCard(Services &services, QWidget *parent = nullptr);

    // Looks for tokens where something is to be derived.
    void follow(const LabelProof &proof);
    QString why() const; // as it was given for what is derived now

Q_SIGNALS:
    void derived();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void followTokens();
    void showToken();
    void check();
    void derive();
    void done(const Result<void> &result);
    void retranslate();
    TokenPlace place() const;

    Services &m_services;
    LabelDerivation m_wanted;
    std::vector<TokenPlace> m_places;
    TextLabel *m_title, *m_text, *m_none;
    FormRows *m_tokenRow, *m_rows;
    QComboBox *m_token;
    TokenLogin *m_login;
    PassphraseField *m_passphrase;
    QLineEdit *m_why;
    QPushButton *m_derive, *m_stop;
    QProgressBar *m_progress;
    ErrorNote *m_error;
    bool m_isBusy = false;
};

} // namespace imprint
