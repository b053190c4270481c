#include "models/tables/reportstable.h"

#include "models/tables/batchlist.h"
#include "models/tables/recordwords.h"

namespace imprint {

int ReportsTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ReportsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchRecord &batch = at(index.row());
    if (role == ToneRole && index.column() == Outcome)
        return int(toneOf(batch));
    if (role == Qt::TextAlignmentRole && index.column() == Expected)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return batch.name;
    case Outcome: return batchDetail(batch);
    case Expected: return batch.expected == 0 ? tr("what comes") : QString::number(batch.expected);
    case Made: return localTime(batch.createdAt);
    default: return batch.closedAt == 0 ? tr("open") : localTime(batch.closedAt);
    }
}

QVariant ReportsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Expected ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Batch"), tr("Result"), tr("Planned"), tr("Made"), tr("Closed")};
    return names[section];
}

void ReportsTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
