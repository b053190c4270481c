// A pane with its head and its scroll bar: which log it is, by which clock, and where one is in it. The head's button chooses another log,
// corrects what was guessed, closes.
#pragma once

#include "widgets/controls/card.h"
#include "widgets/logs/logpane.h"

class QMenu;
class QScrollBar;
class QToolButton;

namespace imprint {

class ElidedLabel;
class LogPane;

class LogColumn : public Card {
    Q_OBJECT
public:
    explicit LogColumn(QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &clock, const QString &menuName);
    LogPane *pane() const { return m_pane; }
    QScrollBar *bar() const { return m_bar; }
    QMenu *menu() const { return m_menu; }
    int headHeight() const;
    void setPosition(qint64 row, qint64 rows, int visible); // without telling moved()

Q_SIGNALS:
    void moved(qint64 row); // by the scroll bar
    void shifted(int to);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *m_name;
    ElidedLabel *m_clock;
    QMenu *m_menu;
    LogPane *m_pane;
    QScrollBar *m_bar, *m_across;
    bool m_isSetting = false;
};

} // namespace imprint
