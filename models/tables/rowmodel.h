// The bookkeeping of a flat table of values that have a key: inserts, changes and removes rows with the signals that views and
// QAbstractItemModelTester expect, keeps the order of insertion, and finds a row by its key in constant time.
//
// A table derives from it, says its columns, and gives data(). Row is a value; Key is hashable by qHash; Base is QAbstractTableModel or
// a model with signals of its own. Not thread-safe: belongs to the thread of its views.
#pragma once

#include "models/tables/tone.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace imprint {

template <typename Key, typename Row, typename Base = QAbstractTableModel>
class RowModel : public Base {
public:
    using Base::Base;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    int rowOf(const Key &key) const { return m_positions.value(key, -1); }
    const Row *find(const Key &key) const
    {
        const int row = rowOf(key);
        return row < 0 ? nullptr : &m_rows[std::size_t(row)];
    }
    const Row &at(int row) const { return m_rows[std::size_t(row)]; } // row within rowCount()
    const std::vector<Row> &rows() const { return m_rows; }

    // Appends it, or takes the place of the row with this key.
    void put(const Key &key, Row value)
    {
        if (const int row = rowOf(key); row >= 0) {
            m_rows[std::size_t(row)] = std::move(value);
            Q_EMIT this->dataChanged(this->index(row, 0), this->index(row, this->columnCount() - 1));
            return;
        }
        const int end = int(m_rows.size());
        this->beginInsertRows({}, end, end);
        m_rows.push_back(std::move(value));
        m_keys.push_back(key);
        m_positions.insert(key, end);
        this->endInsertRows();
    }

    void remove(const Key &key)
    {
        const int row = rowOf(key);
        if (row < 0)
            return;
        this->beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        m_keys.erase(m_keys.begin() + row);
        renumber();
        this->endRemoveRows();
    }

    // All at once; of two rows with one key the later counts.
    void reset(std::vector<std::pair<Key, Row>> rows)
    {
        this->beginResetModel();
        m_rows.clear();
        m_keys.clear();
        m_positions.clear();
        for (auto &[key, value] : rows) {
            if (const auto known = m_positions.constFind(key); known != m_positions.constEnd()) {
                m_rows[std::size_t(*known)] = std::move(value);
                continue;
            }
            m_positions.insert(key, int(m_rows.size()));
            m_keys.push_back(std::move(key));
            m_rows.push_back(std::move(value));
        }
        this->endResetModel();
    }

private:
    void renumber()
    {
        m_positions.clear();
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_positions.insert(m_keys[i], int(i));
    }

    std::vector<Row> m_rows;
    std::vector<Key> m_keys; // as m_rows
    QHash<Key, int> m_positions;
};

} // namespace imprint
