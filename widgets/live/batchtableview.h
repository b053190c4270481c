// The devices of a batch on the screen: rows of 34 px, state by shape, word and colour; a card opens under the row of a device that asks.
//
// Painting is by hand and cheap: 500 rows may change 30 times a second. Cards are widgets of their own over the lower part of a row that was made
// higher for them, so that they scroll, sort and filter with it, and Tab reaches them.
#pragma once

#include "models/registry/registry.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <map>

namespace imprint {

class BatchOrder;
class BatchTable;
class OperatorCard;

class BatchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BatchDelegate(QObject *parent);
    void readFonts();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWhere(QPainter *painter, const QRect &rect, const QModelIndex &index, const struct Tokens &tokens) const;

    QFont m_text, m_strong, m_state, m_mono;
};

class BatchTableView : public QTableView {
    Q_OBJECT
public:
    BatchTableView(BatchTable &table, BatchOrder &order, QWidget *parent);

    void choose(const QString &key);
    QString chosen() const;                // key of the chosen row; empty: none
    OperatorCard *card(const QString &serial) const;
    std::vector<OperatorCard *> cards() const; // from above
    void setHasOwnColumns() { m_hasOwnColumns = true; } // the operator's widths were restored

    // What is shown may have other questions now: opens and closes cards.
    void showQuestions();
    void answerFailed(); // the answers can be given again

Q_SIGNALS:
    void chosenChanged(const QString &key);
    void answered(qint64 questionId, imprint::AnswerKind kind, const QString &words);

protected:
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrangeColumns();
    void arrangeRows();
    void placeCards();
    int orderRow(const QString &key) const; // -1: not shown

    BatchTable &m_table;
    BatchOrder &m_order;
    BatchDelegate *m_delegate;
    std::map<qint64, OperatorCard *> m_cards; // by question
    bool m_hasOwnColumns = false, m_isArranging = false;
};

} // namespace imprint
