#include "models/tables/audittable.h"

#include "models/tables/recordwords.h"

#include <QLocale>

#include <algorithm>

namespace imprint {

AuditTable::AuditTable(RegistryFeed &feed, QObject *parent) : RowModel(parent), m_feed(feed)
{
    m_filter.isNewestFirst = true;
    connect(&feed, &RegistryFeed::opened, this, &AuditTable::refresh);
    connect(&feed, &RegistryFeed::changed, this, &AuditTable::refresh);
    connect(&feed, &RegistryFeed::closed, this, [this] {
        m_isWhole = true;
        m_isReading = false;
        reset({});
        Q_EMIT loaded();
    });
    if (feed.isOpen())
        refresh();
}

void AuditTable::setFilter(const AuditFilter &filter)
{
    m_filter = filter;
    m_filter.isNewestFirst = true;
    m_filter.afterSeq = 0;
    m_filter.limit = pageSize;
    if (m_feed.isOpen())
        ask(m_filter);
}

void AuditTable::refresh()
{
    AuditFilter all = m_filter;
    all.limit = std::clamp(rowCount(), pageSize, mostRefreshed);
    ask(all);
}

void AuditTable::ask(AuditFilter filter)
{
    m_isReading = true;
    m_feed.ask(this, "audit", [filter](RegistryReader &reader) { return reader.audit(filter); },
               [this, filter](Result<std::vector<AuditEntry>> entries) {
                   m_isReading = false;
                   if (!entries) {
                       Q_EMIT failed(entries.error());
                       return;
                   }
                   m_isWhole = int(entries->size()) < filter.limit;
                   take(std::move(*entries), filter.afterSeq != 0);
               });
}

void AuditTable::take(std::vector<AuditEntry> entries, bool isNextPage)
{
    const bool isSame = std::equal(entries.begin(), entries.end(), rows().begin(), rows().end(),
                                   [](const AuditEntry &a, const AuditEntry &b) { return a.hash == b.hash; });
    if (isNextPage) {
        for (AuditEntry &entry : entries)
            put(entry.seq, std::move(entry));
    } else if (!isSame) {
        std::vector<std::pair<qint64, AuditEntry>> fresh;
        fresh.reserve(entries.size());
        for (AuditEntry &entry : entries)
            fresh.emplace_back(entry.seq, std::move(entry));
        reset(std::move(fresh));
    }
    Q_EMIT loaded();
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

bool AuditTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole && !m_isReading && m_feed.isOpen() && rowCount() > 0;
}

void AuditTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    AuditFilter next = m_filter;
    next.afterSeq = at(rowCount() - 1).seq;
    next.limit = pageSize;
    ask(next);
}

void AuditTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
