// What was written beside lines, and which lines are of one moment by the operator. A note for the chosen line is typed here.
#pragma once

#include "models/tables/logfacts.h"
#include "widgets/controls/card.h"

class QLineEdit;
class QPushButton;

namespace imprint {

class IconButton;
class Memory;
class RecordTable;
class TextLabel;

class LogNotesCard : public Card {
    Q_OBJECT
public:
    explicit LogNotesCard(Memory &memory, QWidget *parent = nullptr);

    struct Row {
        LogNote note;
        QString name, tiedName; // of logs, for people
        int id = 0;             // 0: the log is not open
    };
    void setNotes(const std::vector<Row> &rows);
    void setChosen(const QString &what, const QString &text); // the line that a note would be for; its note
    void setTie(const QString &what);                         // "line 412 of device.log and line 9 of hub.log"; empty: cannot be tied
    void edit();                                              // the cursor in the note
    QPushButton *tieButton() const { return m_tie; }
    QLineEdit *field() const { return m_text; }

Q_SIGNALS:
    void noteWritten(const QString &text); // empty: taken away
    void tieWanted();
    void removeWanted(int row);
    void lineWanted(int id, std::size_t line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LogFacts *m_facts;
    std::vector<Row> m_rows;
    QString m_what, m_tieWhat;
    TextLabel *m_title;
    QLineEdit *m_text;
    QPushButton *m_keep, *m_tie, *m_remove;
    RecordTable *m_table;
    IconButton *m_close;
};

} // namespace imprint
