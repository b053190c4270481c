// The keys of a token: what each is, its check value, and what it does with this module.
#pragma once

#include "models/tables/rowmodel.h"
#include "models/tables/tokenwords.h"

namespace imprint {

class TokenKeyTable : public RowModel<qint64, TokenKey> {
    Q_OBJECT
public:
    enum Column : int { Name, Kind, Bits, Check, Use, Note, ColumnCount };
    using RowModel::RowModel;
    void setKeys(std::vector<TokenKey> keys);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();
};

} // namespace imprint
