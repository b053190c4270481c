// Keys that are due for rotation, for a table, with the reason in words; and the words of the key hierarchy.
#pragma once

#include "models/tables/tone.h"
#include "models/workflow/keyage.h"

#include <QAbstractTableModel>

namespace imprint {

class KeyDueTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Holder, Due, Days, Why, Remedy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(std::vector<DueKey> keys);
    const DueKey &at(int row) const { return m_keys[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_keys.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate() { setKeys(std::move(m_keys)); }

private:
    std::vector<DueKey> m_keys;
};

// In the window's language; as they are where they are not known.
KeyLevel keyLevelWords(const KeyLevel &level);

} // namespace imprint
