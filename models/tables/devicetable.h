// The devices of the registry, by serial (pagedtable.h). Times are Unix milliseconds.
#pragma once

#include "models/tables/pagedtable.h"

namespace imprint {

struct DeviceRow : DeviceRecord {
    bool operator==(const DeviceRow &other) const;
};

struct DevicePages {
    using Key = QString;
    using Row = DeviceRow;
    using Filter = DeviceFilter;
    static constexpr int pageSize = 200, mostRefreshed = 10'000;
    static Result<std::vector<Row>> read(RegistryReader &reader, const Filter &filter);
    static Key keyOf(const Row &row) { return row.serial; }
    static void begin(Filter &filter) { filter.afterSerial.clear(); }
    static void goAfter(Filter &filter, const Row &row) { filter.afterSerial = row.serial; }
};

class DeviceTable : public PagedTable<DevicePages> {
    Q_OBJECT
public:
    enum Column : int { Serial, Model, State, Certificate, Key, LastSeen, ColumnCount };
    static constexpr std::int64_t soon = 30LL * 86'400'000; // a certificate that ends within this needs you

    DeviceTable(RegistryFeed &feed, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Clock &m_clock;
};

} // namespace imprint
