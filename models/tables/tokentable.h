// Tokens that are plugged in, and how their PIN stands.
#pragma once

#include "models/tables/rowmodel.h"
#include "models/tables/tokenwords.h"

namespace imprint {

struct TokenRow {
    TokenInfo info;
    bool isOpen = false;
};

class TokenTable : public RowModel<TokenPlace, TokenRow> {
    Q_OBJECT
public:
    enum Column : int { Name, Serial, State, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();
};

} // namespace imprint
