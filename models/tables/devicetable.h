// The devices of the registry, a page at a time, as the view scrolls: 100,000 of them cost no more than what was looked at.
//
// setFilter() begins anew; of filters that follow each other quickly (typing) only the last is answered, and what is shown
// stays until its answer is there. When anybody writes to the registry, what was read is read again; a change of rows is a
// reset only when serials came or went. Every read is on the RegistryFeed's thread.
//
// Times are Unix milliseconds. Errors of the reader come by failed(); the rows stay as they were.
#pragma once

#include "models/services/registryfeed.h"
#include "models/tables/rowmodel.h"

namespace imprint {

struct DeviceRow {
    DeviceRecord record;
    std::int64_t notAfter = 0; // of the certificate in force; 0: none
    bool operator==(const DeviceRow &other) const;
};

class DeviceTable : public RowModel<QString, DeviceRow> {
    Q_OBJECT
public:
    enum Column : int { Serial, Model, State, Certificate, Key, LastSeen, ColumnCount };
    static constexpr int pageSize = 200, mostRefreshed = 10'000;
    static constexpr std::int64_t soon = 30LL * 86'400'000; // a certificate that ends within this needs you

    DeviceTable(RegistryFeed &feed, const Clock &clock, QObject *parent = nullptr);

    void setFilter(const DeviceFilter &filter); // afterSerial and limit are the table's own
    const DeviceFilter &filter() const { return m_filter; }
    void refresh();
    bool isWhole() const { return m_isWhole; } // nothing more to fetch
    bool isReading() const { return m_isReading; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void retranslate();

Q_SIGNALS:
    void loaded(); // an answer was taken over
    void failed(const imprint::Error &error);

private:
    struct Answer {
        std::vector<DeviceRow> rows;
        bool isWhole = false;
    };
    static Result<Answer> read(RegistryReader &reader, const DeviceFilter &filter);
    void ask(DeviceFilter filter);
    void take(Answer answer, bool isNextPage);

    RegistryFeed &m_feed;
    const Clock &m_clock;
    DeviceFilter m_filter;
    bool m_isWhole = true, m_isReading = false;
};

} // namespace imprint
