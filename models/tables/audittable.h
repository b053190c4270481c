// The audit trail, newest first (pagedtable.h); each entry in words (recordwords.h). What an entry says is never cut here.
#pragma once

#include "models/tables/pagedtable.h"

namespace imprint {

struct AuditRow : AuditEntry {
    bool operator==(const AuditRow &other) const { return hash == other.hash; } // an entry never changes
};

struct AuditPages {
    using Key = qint64;
    using Row = AuditRow;
    using Filter = AuditFilter;
    static constexpr int pageSize = 300, mostRefreshed = 3000;
    static Result<std::vector<Row>> read(RegistryReader &reader, const Filter &filter);
    static Key keyOf(const Row &row) { return row.seq; }
    static void begin(Filter &filter)
    {
        filter.isNewestFirst = true;
        filter.afterSeq = 0;
    }
    static void goAfter(Filter &filter, const Row &row) { filter.afterSeq = row.seq; }
};

class AuditTable : public PagedTable<AuditPages> {
    Q_OBJECT
public:
    enum Column : int { Number, When, Who, What, About, Detail, ColumnCount };

    explicit AuditTable(RegistryFeed &feed, QObject *parent = nullptr) : PagedTable(feed, parent) {}

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace imprint
