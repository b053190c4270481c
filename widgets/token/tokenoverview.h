// What a token is: maker, firmware, module, what that module does with it; and how it does: an examination on demand.
#pragma once

#include "models/tables/tokenhealthtable.h"
#include "widgets/token/tokentab.h"

class QGridLayout;
class QPushButton;

namespace imprint {

class ErrorNote;
class Job;
class RecordTable;
class StateText;

class TokenOverview : public TokenTab {
    Q_OBJECT
public:
    TokenOverview(Services &services, QWidget *parent);
    void setInfo(const TokenInfo &info);

protected:
    void followToken(bool isAnother) override;
    void retranslate() override;

private:
    void showFacts();
    void examine();
    void showHealth();

    TokenInfo m_info;
    std::optional<TokenHealth> m_health;
    TokenHealthTable m_tests;
    QWidget *m_facts;
    QGridLayout *m_grid;
    TextLabel *m_about;
    QPushButton *m_examine;
    StateText *m_verdict;
    RecordTable *m_table;
    ErrorNote *m_error;
    QPointer<Job> m_job;
};

} // namespace imprint
