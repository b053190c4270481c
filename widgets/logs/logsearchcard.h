// Finds a text or a regular expression in all logs: how many lines of each, the next and the one before, and only those lines with as
// many around them as one likes.
#pragma once

#include "models/services/logdesk.h"
#include "widgets/controls/card.h"

class QComboBox;
class QToolButton;

namespace imprint {

class ElidedLabel;
class IconButton;
class SearchField;

class LogSearchCard : public Card {
    Q_OBJECT
public:
    explicit LogSearchCard(QWidget *parent = nullptr);

    MatchWish wish() const;              // no patterns: nothing is looked for
    bool isForWords() const;             // the words of provisioning instead of a text
    int context() const;                 // lines around those that fit; -1: all lines are shown
    void setRunning();
    void setFinds(const LogFinds &finds, const QStringList &names);
    void setProblem(const Error &error);
    void focusField();
    SearchField *field() const { return m_field; }

Q_SIGNALS:
    void changed();
    void filterChanged();
    void nextWanted(bool isForward);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QToolButton *toggle(const QString &text, const char *name);

    SearchField *m_field;
    QToolButton *m_regex, *m_case, *m_words;
    QComboBox *m_filter;
    IconButton *m_before, *m_next;
    ElidedLabel *m_found;
};

} // namespace imprint
