// The history of one device, newest first: what the audit trail says about it, each entry in words with its evidence. A step's
// beginning is left out when its end is there: the end says all of it. For widgets/timeline.
#pragma once

#include "models/registry/registryreader.h"
#include "models/tables/recordwords.h"

#include <QAbstractListModel>

namespace imprint {

struct HistoryItem {
    qint64 seq = 0, time = 0;
    QString operatorName, station;
    RecordWords words;
};

class HistoryTable : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int { TextRole = FirstOwnRole }; // the whole item as text, to copy

    using QAbstractListModel::QAbstractListModel;

    void setEvents(std::vector<HistoryEvent> events); // as RegistryReader::history() gives them
    void retranslate();
    const HistoryItem &item(int row) const { return m_items[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void rebuild();

    std::vector<HistoryEvent> m_events;
    std::vector<HistoryItem> m_items;
};

} // namespace imprint
