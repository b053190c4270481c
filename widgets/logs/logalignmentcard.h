// How a log was put on the other's clock, or why it was not: the segments, the pairs that carry them, what else it could have been. A row leads
// to its lines.
#pragma once

#include "models/tables/logfacts.h"
#include "widgets/controls/card.h"

class QTabWidget;

namespace imprint {

class IconButton;
class Memory;
class RecordTable;
class StateText;
class TextLabel;

class LogAlignmentCard : public Card {
    Q_OBJECT
public:
    explicit LogAlignmentCard(Memory &memory, QWidget *parent = nullptr);
    void setPart(std::shared_ptr<const LogPart> part); // null: nothing is known of the chosen logs

Q_SIGNALS:
    void lineWanted(int id, std::size_t line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    RecordTable *makeTable(Memory &memory, LogFacts *facts, const QString &key, const std::vector<int> &widths);

    LogFacts *m_segments, *m_pairs, *m_rivals;
    StateText *m_title;
    TextLabel *m_why;
    QTabWidget *m_tabs;
    IconButton *m_close;
    std::shared_ptr<const LogPart> m_part;
};

} // namespace imprint
