// The PIN of a token, asked in place before anything is done with it: how its PIN stands, the field, and, before the last try, an explicit
// yes. A locked token is not asked at all. Hidden while the token is open.
#pragma once

#include "models/services/tokenservice.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QCheckBox;

namespace imprint {

class ErrorNote;
class PassphraseField;
class PrimaryButton;
class StateText;
class TextLabel;

class TokenLogin : public Card {
    Q_OBJECT
public:
    TokenLogin(Services &services, QWidget *parent);

    void setToken(const TokenPlace &place, const TokenInfo &info);
    // A list waits for its token: the PIN goes to it instead of to login().
    void hand(std::function<void(Secret)> taker);
    void setFocusOnPin();

protected:
    void changeEvent(QEvent *event) override;

private:
    void open();
    void check();
    void retranslate();
    void setBusy(bool isBusy);

    Services &m_services;
    TokenPlace m_place;
    TokenInfo m_info;
    std::function<void(Secret)> m_taker;
    StateText *m_state;
    TextLabel *m_advice;
    PassphraseField *m_pin;
    QCheckBox *m_lastTry;
    PrimaryButton *m_open;
    ErrorNote *m_error;
    bool m_isBusy = false;
};

} // namespace imprint
