// The points of a checklist: what the workbench knows, how to look, the answer and a note to each.
#pragma once

#include "models/workflow/checklist.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace imprint {

class StateText;
class TextLabel;

// Texts of lists in the window's language.
QString checklistWords(const QString &text);
QString factWords(const Sentence &fact);
QString answerName(CheckAnswer answer);

class ChecklistForm : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistForm(QWidget *parent = nullptr);

    void setChecklist(const Checklist &list);
    Checklist checklist() const; // with the answers as they stand
    bool isAnswered() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QWidget *card = nullptr;
        StateText *title = nullptr;
        TextLabel *facts = nullptr, *steps = nullptr;
        QComboBox *answer = nullptr;
        QLineEdit *note = nullptr;
    };
    Row makeRow(std::size_t index);
    void showRow(std::size_t index);
    void answered(std::size_t index);

    Checklist m_list;
    std::vector<Row> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace imprint
