// A table of records as every page shows them: whole rows, hairlines between them, states as shape, word and colour, serials and
// hex in the monospace font; columns are remembered. For models that answer ToneRole and MonoRole (models/tables/tone.h).
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace imprint {

class Memory;

class RecordTable : public QTableView {
    Q_OBJECT
public:
    RecordTable(Memory &memory, const QString &key, QWidget *parent = nullptr);

    // widths: pixels of each column, 0 for the one that takes what is left.
    void setTable(QAbstractItemModel *model, const std::vector<int> &widths);
    void setName(const QString &name); // accessible

Q_SIGNALS:
    void rowChosen(int row); // -1: none; also when the selection comes back after a reset

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    Memory &m_memory;
    const QString m_key;
};

class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace imprint
