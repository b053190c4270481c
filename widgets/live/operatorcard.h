// A question that one device waits with, opened in place under its row: what is asked, the evidence, at most two answers. Says nothing itself:
// answered() goes to whoever can record it, and the card waits, greyed, until the question is gone.
#pragma once

#include "models/registry/registryreader.h"
#include "widgets/controls/card.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace imprint {

class StateText;
class TextLabel;

class OperatorCard : public QWidget {
    Q_OBJECT
public:
    explicit OperatorCard(const OpenQuestion &question, QWidget *parent);

    const OpenQuestion &question() const { return m_question; }
    // The first card of the page has the page's filled button.
    void setLeading(bool isLeading);
    bool isLeading() const { return m_isLeading; }
    void setFocusToAnswer();
    void setRecorded(bool isRecorded); // answered, not yet gone

    QPushButton *yes() const { return m_yes; }
    QPushButton *no() const { return m_no; }
    QLineEdit *words() const { return m_words; } // nullptr: no words are wanted

Q_SIGNALS:
    void answered(qint64 questionId, imprint::AnswerKind kind, const QString &words);
    void chosen(const QString &serial); // the operator is in this card

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void makeYes();
    void showPossible();

    const OpenQuestion m_question;
    bool m_isLeading = false, m_isRecorded = false;
    StateText *m_title;
    TextLabel *m_text, *m_evidence;
    QLineEdit *m_words = nullptr;
    QHBoxLayout *m_answers;
    QPushButton *m_yes = nullptr, *m_no;
};

} // namespace imprint
