// The order and the choice of a batch's rows on the screen: what was seen in the order in which it came, then what is still missing by serial; or
// by a column that the operator clicked. With a tone, only the rows that stand like that.
#pragma once

#include "models/tables/tone.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace imprint {

class BatchTable;

class BatchOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit BatchOrder(BatchTable &table, QObject *parent = nullptr);

    void setTone(std::optional<Tone> tone);
    std::optional<Tone> tone() const { return m_tone; }

    // column -1: the order in which they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    BatchTable &m_table;
    std::optional<Tone> m_tone;
    bool m_isByArrival = true;
};

} // namespace imprint
