// What an examination of a token found: tests, and times against what is usual.
#pragma once

#include "models/tables/rowmodel.h"
#include "models/tables/tokenwords.h"

namespace imprint {

struct HealthRow {
    std::optional<TokenCheck> check;
    std::optional<TokenTiming> timing;
};

class TokenHealthTable : public RowModel<qint64, HealthRow> {
    Q_OBJECT
public:
    enum Column : int { What, Key, Outcome, Detail, ColumnCount };
    using RowModel::RowModel;
    void setHealth(const TokenHealth &health);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QVariant text(const HealthRow &row, int column) const;
};

} // namespace imprint
