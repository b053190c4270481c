#include "models/tables/tokenkeytable.h"

#include <QLocale>

namespace imprint {
namespace {

int aligned(bool isNumber) { return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter); }

} // namespace

void TokenKeyTable::setKeys(std::vector<TokenKey> keys)
{
    std::vector<std::pair<qint64, TokenKey>> rows;
    for (TokenKey &key : keys)
        rows.emplace_back(qint64(rows.size()), std::move(key));
    reset(std::move(rows));
}

int TokenKeyTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TokenKeyTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TokenKey &key = at(index.row());
    const QString warning = tokenwords::warning(key.info);
    if (role == ToneRole && index.column() == Note && !warning.isEmpty())
        return int(Tone::NeedsYou);
    if (role == MonoRole && index.column() == Check)
        return true;
    if (role == Qt::TextAlignmentRole)
        return aligned(index.column() == Bits);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return QString::fromStdString(key.info.label).simplified();
    case Kind: return tokenwords::kind(key.info);
    case Bits: return key.info.bits ? QLocale().toString(qulonglong(key.info.bits)) : QString();
    case Check: return key.check;
    case Use: return tokenwords::use(key.info);
    default: return warning;
    }
}

QVariant TokenKeyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return aligned(section == Bits);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Key"), tr("Kind"), tr("Bits"), tr("Check value"), tr("What it does here"), tr("Note")};
    return names[section];
}

void TokenKeyTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
