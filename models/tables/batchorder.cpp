#include "models/tables/batchorder.h"

#include "models/tables/batchtable.h"

namespace imprint {

BatchOrder::BatchOrder(BatchTable &table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(&table);
    sort(-1);
}

void BatchOrder::setTone(std::optional<Tone> tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    invalidateFilter();
}

void BatchOrder::sort(int column, Qt::SortOrder order)
{
    m_isByArrival = column < 0;
    QSortFilterProxyModel::sort(m_isByArrival ? int(BatchTable::Serial) : column, m_isByArrival ? Qt::AscendingOrder : order);
}

bool BatchOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const BatchLine &a = m_table.at(left.row()), &b = m_table.at(right.row());
    if (!m_isByArrival) {
        const QVariant x = m_table.data(left, SortRole), y = m_table.data(right, SortRole);
        if (x != y)
            return QVariant::compare(x, y) == QPartialOrdering::Less;
    }
    return a.order != b.order ? a.order < b.order : a.serial < b.serial;
}

bool BatchOrder::filterAcceptsRow(int row, const QModelIndex &) const { return !m_tone || m_table.at(row).result().tone == *m_tone; }

} // namespace imprint
