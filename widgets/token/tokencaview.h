// The CA key in a token: whose site has its key in this one, and a form that makes a site whose CA key is made in the token, or is one that
// it has.
#pragma once

#include "models/services/tokenwork.h"
#include "widgets/token/tokentab.h"

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace imprint {

class Card;
class ErrorNote;
class PrimaryButton;
class StateText;

class TokenCaView : public TokenTab {
    Q_OBJECT
public:
    TokenCaView(Services &services, QWidget *parent);
    void setKeys(const std::vector<TokenKey> &keys);

Q_SIGNALS:
    void made(); // the site is open

protected:
    void followToken(bool isAnother) override;
    void retranslate() override;

private:
    void build();
    QString missing() const;
    void check();
    void make();

    Card *m_form;
    StateText *m_state;
    TextLabel *m_stateText, *m_title, *m_text, *m_nameName, *m_operatorName, *m_keyName, *m_missing;
    QLineEdit *m_name, *m_operator;
    QComboBox *m_key;
    PrimaryButton *m_make;
    QProgressBar *m_progress;
    ErrorNote *m_error;
    std::vector<TokenKey> m_keys; // those that can be a CA key
    bool m_isBusy = false;
};

} // namespace imprint
