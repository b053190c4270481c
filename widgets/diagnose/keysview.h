// The life of a site's keys: which are due under a policy, how they hang on each other, and the checklists of storing and destroying them.
#pragma once

#include "models/tables/keyduetable.h"
#include "widgets/page.h"

class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace imprint {

class EmptyState;
class ErrorNote;
class KeyTree;
class RecordTable;
class StateText;
class TextLabel;

class KeysView : public QWidget {
    Q_OBJECT
public:
    explicit KeysView(Services &services, QWidget *parent = nullptr);

    const KeyDueTable &table() const { return m_due; }

Q_SIGNALS:
    void deviceRequested(const QString &serial);
    void benchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct PolicyField {
        TextLabel *label;
        QSpinBox *spin;
    };
    QWidget *makeDue();
    QWidget *makePolicy();
    QWidget *makeRight();
    KeyPolicy policy() const;
    void load();
    void showState();
    void retranslate();

    Services &m_services;
    KeyDueTable m_due;
    std::optional<SiteKeys> m_keys;
    std::vector<PolicyField> m_policy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    StateText *m_state;
    ErrorNote *m_error;
    RecordTable *m_table;
    TextLabel *m_treeTitle;
    KeyTree *m_tree;
    QVBoxLayout *m_right = nullptr;
};

} // namespace imprint
