// The audit trail, newest first, a page at a time as the view scrolls; each entry in words (recordwords.h).
//
// setFilter() begins anew, latest wins; when anybody writes to the registry the newest are read again and come on top. What
// an entry says is never cut here: entry() gives it whole.
#pragma once

#include "models/services/registryfeed.h"
#include "models/tables/rowmodel.h"

namespace imprint {

class AuditTable : public RowModel<qint64, AuditEntry> {
    Q_OBJECT
public:
    enum Column : int { Number, When, Who, What, About, Detail, ColumnCount };
    static constexpr int pageSize = 300, mostRefreshed = 3000;

    explicit AuditTable(RegistryFeed &feed, QObject *parent = nullptr);

    void setFilter(const AuditFilter &filter); // order, afterSeq and limit are the table's own
    const AuditFilter &filter() const { return m_filter; }
    void refresh();
    bool isWhole() const { return m_isWhole; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void retranslate();

Q_SIGNALS:
    void loaded();
    void failed(const imprint::Error &error);

private:
    void ask(AuditFilter filter);
    void take(std::vector<AuditEntry> entries, bool isNextPage);

    RegistryFeed &m_feed;
    AuditFilter m_filter;
    bool m_isWhole = true, m_isReading = false;
};

} // namespace imprint
