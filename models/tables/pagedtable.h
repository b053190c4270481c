// A table of the registry's records that is read a page at a time, as the view scrolls: 100,000 rows cost no more than what was
// looked at.
//
// setFilter() begins anew; of filters that follow each other quickly (typing) only the last is answered, and what is shown stays until
// its answer is there. When anybody writes to the registry, what was read is read again; a change of rows is a reset only when rows
// came or went. Every read is on the RegistryFeed's thread. Errors of the reader come by failed(); the rows stay as they were.
//
// A table says by a Traits what its records are:
//   using Key, Row (equality compares), Filter (afterX and limit are the table's own)
//   static constexpr int pageSize, mostRefreshed          // rows of a page, and of what is read again
//   static Result<std::vector<Row>> read(RegistryReader &, const Filter &)
//   static Key keyOf(const Row &)
//   static void begin(Filter &)                            // the first page
//   static void goAfter(Filter &, const Row &)             // the page behind this row
#pragma once

#include "models/services/registryfeed.h"
#include "models/tables/rowmodel.h"

#include <algorithm>

namespace imprint {

// The signals, which a template cannot have.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

Q_SIGNALS:
    void loaded(); // an answer was taken over
    void failed(const imprint::Error &error);
};

template <typename Traits>
class PagedTable : public RowModel<typename Traits::Key, typename Traits::Row, PagedModel> {
    using Row = typename Traits::Row;
    using Filter = typename Traits::Filter;
    using Base = RowModel<typename Traits::Key, Row, PagedModel>;

public:
    static constexpr int pageSize = Traits::pageSize, mostRefreshed = Traits::mostRefreshed;

    PagedTable(RegistryFeed &feed, QObject *parent) : Base(parent), m_feed(feed)
    {
        Traits::begin(m_filter);
        QObject::connect(&feed, &RegistryFeed::opened, this, [this] { refresh(); });
        QObject::connect(&feed, &RegistryFeed::changed, this, [this] { refresh(); });
        QObject::connect(&feed, &RegistryFeed::closed, this, [this] {
            m_isWhole = true;
            m_isReading = false;
            this->reset({});
            Q_EMIT this->loaded();
        });
        if (feed.isOpen())
            refresh();
    }

    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        Traits::begin(m_filter);
        m_filter.limit = pageSize;
        if (m_feed.isOpen())
            ask(m_filter, false);
    }
    const Filter &filter() const { return m_filter; }
    void refresh()
    {
        Filter all = m_filter;
        all.limit = std::clamp(this->rowCount(), pageSize, mostRefreshed);
        ask(all, false);
    }
    bool isWhole() const { return m_isWhole; } // nothing more to fetch
    bool isReading() const { return m_isReading; }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_isWhole && !m_isReading && m_feed.isOpen() && this->rowCount() > 0;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        Filter next = m_filter;
        Traits::goAfter(next, this->rows().back());
        next.limit = pageSize;
        ask(next, true);
    }
    void retranslate()
    {
        Q_EMIT this->headerDataChanged(Qt::Horizontal, 0, this->columnCount() - 1);
        if (this->rowCount() > 0)
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(this->rowCount() - 1, this->columnCount() - 1));
    }

private:
    void ask(const Filter &filter, bool isNextPage)
    {
        m_isReading = true;
        m_feed.ask(this, "page", [filter](RegistryReader &reader) { return Traits::read(reader, filter); },
                   [this, isNextPage, limit = filter.limit](Result<std::vector<Row>> rows) {
                       m_isReading = false;
                       if (!rows) {
                           Q_EMIT this->failed(rows.error());
                           return;
                       }
                       m_isWhole = int(rows->size()) < limit;
                       take(std::move(*rows), isNextPage);
                   });
    }
    void take(std::vector<Row> rows, bool isNextPage)
    {
        const bool isSame = std::equal(rows.begin(), rows.end(), this->rows().begin(), this->rows().end(),
                                       [](const Row &a, const Row &b) { return Traits::keyOf(a) == Traits::keyOf(b); });
        if (isNextPage || isSame) {
            for (Row &row : rows) {
                const typename Traits::Key key = Traits::keyOf(row); // before the row is moved
                const Row *const known = this->find(key);
                if (!known || !(*known == row))
                    this->put(key, std::move(row));
            }
        } else {
            std::vector<std::pair<typename Traits::Key, Row>> fresh;
            fresh.reserve(rows.size());
            for (Row &row : rows) {
                typename Traits::Key key = Traits::keyOf(row);
                fresh.emplace_back(std::move(key), std::move(row));
            }
            this->reset(std::move(fresh));
        }
        Q_EMIT this->loaded();
    }

    RegistryFeed &m_feed;
    Filter m_filter;
    bool m_isWhole = true, m_isReading = false;
};

} // namespace imprint
