#include "models/tables/tokentable.h"

namespace imprint {

int TokenTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TokenTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TokenRow &row = at(index.row());
    const tokenwords::ToneWord state = tokenwords::pin(row.info, row.isOpen);
    if (role == ToneRole && index.column() == State)
        return int(state.tone);
    if (role == MonoRole && index.column() == Serial)
        return true;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return tokenwords::name(row.info);
    case Serial: return QString::fromStdString(row.info.serial).simplified();
    default: return state.text;
    }
}

QVariant TokenTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Token"), tr("Serial"), tr("PIN")};
    return names[section];
}

void TokenTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
