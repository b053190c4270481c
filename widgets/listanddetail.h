// Records as every page shows them: a list in a card at the left, the chosen record at the right, or a sentence while none is chosen. The
// division is remembered. And the foot under them: what was done just now, and how many records there are.
#pragma once

#include <QSplitter>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace imprint {

class Memory;
class RecordTable;
class StateText;

class ListAndDetail : public QSplitter {
    Q_OBJECT
public:
    // key: of the memory. sizes: list and detail, pixels, until the operator moves the handle.
    ListAndDetail(Memory &memory, const QString &key, RecordTable *table, QWidget *detail, const QList<int> &sizes, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void showDetail(bool isChosen);

private:
    QLabel *m_sentence;
    QStackedWidget *m_right;
};

class PageFoot : public QWidget {
    Q_OBJECT
public:
    explicit PageFoot(QWidget *parent = nullptr);

    void say(const QString &sentence); // stays for some seconds
    void setCount(const QString &count);

private:
    StateText *m_said;
    QLabel *m_count;
    QTimer m_saying;
};

} // namespace imprint
