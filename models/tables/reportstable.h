// The batches of a site with how they ended, in the order they are given (newest first); for the list of reports.
#pragma once

#include "models/registry/registryreader.h"
#include "models/tables/rowmodel.h"

namespace imprint {

class ReportsTable : public RowModel<qint64, BatchRecord> {
    Q_OBJECT
public:
    enum Column : int { Name, Outcome, Expected, Made, Closed, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();
};

} // namespace imprint
