// An order file as a table for the wizard: line number, the cells as they stand in the file, and for bad lines the
// reason. The first 200 lines, and every line that has a problem among the first 100.
//
// Cells are text of a file: shown as they are, never taken for markup; long ones are cut to 80 characters.
#pragma once

#include "models/core/importcsv.h"
#include "models/tables/tone.h"

#include <QAbstractTableModel>

namespace imprint {

class OrderPreview : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(CsvImport order);
    const CsvImport &order() const { return m_order; }
    // The first bad line; -1 when all are good.
    int firstBadRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; // line, what is wrong, cells …
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QString reasonOf(int line) const;

    CsvImport m_order;
    int m_cells = 0; // the most in any line
};

} // namespace imprint
