// What stands above the table when a batch has ended: what became of it, and what to do next: its report, or going on with what was stopped.
#pragma once

#include "models/services/batchcontroller.h"
#include "models/tables/batchtable.h"
#include "widgets/controls/card.h"

class QPushButton;

namespace imprint {

class PrimaryButton;
class StateText;
class TextLabel;

class BatchEndCard : public Card {
    Q_OBJECT
public:
    explicit BatchEndCard(QWidget *parent); // hidden

    void setEnd(const BatchEnd &end, const BatchCounts &counts);
    QPushButton *next() const;   // the filled button
    QPushButton *labels() const { return m_labels; }
    QPushButton *report() const { return m_report; }

Q_SIGNALS:
    void reportRequested();
    void resumeRequested();
    void labelsRequested();
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_wasStopped = false;
    BatchCounts m_counts;
    StateText *m_title;
    TextLabel *m_text;
    PrimaryButton *m_next;
    QPushButton *m_labels, *m_report, *m_leave;
};

} // namespace imprint
