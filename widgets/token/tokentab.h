// A part of the Token page that is about one token: knows which, hears when it opens, closes or goes, and sets its texts anew when the
// language changes.
#pragma once

#include "models/services/tokenservice.h"
#include "widgets/page.h"

class QBoxLayout;

namespace imprint {

class TextLabel;

class TokenTab : public QWidget {
    Q_OBJECT
public:
    TokenTab(Services &services, QWidget *parent);

    // isOpen: logged in. Called again whenever something of it changed.
    void setToken(const TokenPlace &place, bool isOpen);
    const TokenPlace &place() const { return m_place; }
    bool isOpen() const { return m_isOpen; }

protected:
    virtual void followToken(bool isAnother) = 0;
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    // A label over a field, as forms have it.
    static TextLabel *named(QBoxLayout *layout, QWidget *field, QWidget *buddy = nullptr);

    Services &m_services;

private:
    TokenPlace m_place;
    bool m_isOpen = false;
};

} // namespace imprint
