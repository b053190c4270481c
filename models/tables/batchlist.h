// The batches of the site for a list, newest first: name, what became of its devices in one line, progress, and whether
// it can go on.
//
// Times are Unix milliseconds. A batch can go on when it is open and something of it is left to do.
#pragma once

#include "models/registry/registry.h"
#include "models/tables/rowmodel.h"

namespace imprint {

enum BatchListRole : int {
    BatchIdRole = FirstOwnRole, // qint64
    BatchDetailRole,            // "5 of 8 done · 2 interrupted"
    BatchPlannedRole,           // devices that are known of: expected, or come without
    BatchDoneRole,
    BatchRunningRole,
    BatchNeedsYouRole,
    BatchFailedRole,
    BatchCreatedRole, // Unix milliseconds
    BatchCanGoOnRole  // bool
};

int devicesOf(const BatchRecord &batch);
bool canGoOn(const BatchRecord &batch);
Tone toneOf(const BatchRecord &batch);         // the most urgent
QString batchDetail(const BatchRecord &batch); // translated

class BatchList : public RowModel<qint64, BatchRecord> {
    Q_OBJECT
public:
    explicit BatchList(QObject *parent = nullptr) : RowModel(parent) {}

    void show(const std::vector<BatchRecord> &batches); // in this order
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace imprint
