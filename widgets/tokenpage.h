// Tokens: which are plugged in, live; how their PIN stands; and of the one that is chosen what it is, its keys, secrets derived with them,
// and the CA key in it. The PIN is asked first, in place; nothing of a token happens on this thread.
//
// open(argument): unused. Errors stand where they happen.
#pragma once

#include "models/tables/tokentable.h"
#include "widgets/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace imprint {

class ElidedLabel;
class EmptyState;
class ErrorNote;
class ListAndDetail;
class RecordTable;
class StateText;
class TextLabel;
class TokenCaView;
class TokenDeriveView;
class TokenKeysView;
class TokenLogin;
class TokenOverview;

class TokenPage : public Page {
    Q_OBJECT
public:
    TokenPage(Services &services, QWidget *parent);
    QString heading() const override;
    QWidget *headerWidget() override { return m_head; }
    void shown() override;

protected:
    void retranslate() override;

private:
    QWidget *makePanel();
    void connectAll();
    void findModules();
    void showModules(const TokenService::Modules &found);
    void useModule(int index);
    void chooseModule();
    void follow();
    void showTokens();
    void choose(int row);
    void showChosen();
    void showEmpty();

    TokenTable m_tokens;
    std::vector<KnownModule> m_modules;
    TokenPlace m_chosen;
    QWidget *m_head;
    TextLabel *m_moduleName;
    QComboBox *m_module;
    EmptyState *m_empty;
    ErrorNote *m_problem;
    RecordTable *m_table;
    QWidget *m_panel;
    ListAndDetail *m_list;
    QStackedWidget *m_stack;
    ElidedLabel *m_title;
    StateText *m_state;
    QPushButton *m_close;
    TokenLogin *m_login;
    QTabWidget *m_tabs;
    TokenOverview *m_overview;
    TokenKeysView *m_keys;
    TokenDeriveView *m_derive;
    TokenCaView *m_ca;
    bool m_hasLooked = false, m_isHanding = false;
};

} // namespace imprint
