#include "models/tables/audittable.h"

#include "models/tables/recordwords.h"

#include <QLocale>

namespace imprint {

Result<std::vector<AuditRow>> AuditPages::read(RegistryReader &reader, const AuditFilter &filter)
{
    auto entries = reader.audit(filter);
    if (!entries)
        return std::move(entries).error();
    std::vector<AuditRow> rows;
    rows.reserve(entries->size());
    for (AuditEntry &entry : *entries)
        rows.push_back({std::move(entry)});
    return rows;
}

int AuditTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant AuditTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Number: return QLocale().toString(entry.seq);
        case When: return localTime(entry.time);
        case Who: return entry.operatorName;
        case What: return recordWords(entry.action, entry.detail).title;
        case About: return entry.subject;
        default: return recordSummary(recordWords(entry.action, entry.detail));
        }
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ToneRole:
        return index.column() == What ? QVariant(int(recordWords(entry.action, entry.detail).tone)) : QVariant();
    case MonoRole: return index.column() == About;
    case SortRole: return entry.seq;
    default: return {};
    }
}

QVariant AuditTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("No."), tr("When"), tr("Who"), tr("What"), tr("About"), tr("Details")};
    return names[section];
}

} // namespace imprint
