// Known failures for a table: the whole catalogue, or those that a log shows; narrowed by what is typed, which may be part of a code, words, or a
// message as a device printed it.
#pragma once

#include "models/services/diagnosiswork.h"
#include "models/tables/tone.h"

#include <QAbstractTableModel>

namespace imprint {

class FailureTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, What, Stack, Lines, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCatalogue(const FailureCatalogue *catalogue); // outlives the table
    void setFindings(std::optional<LogFindings> findings);
    const std::optional<LogFindings> &findings() const { return m_findings; }
    void setQuery(const QString &query);

    const KnownFailure &at(int row) const { return *m_rows[std::size_t(row)].failure; }
    const FoundFailure *foundAt(int row) const { return m_rows[std::size_t(row)].found; } // null: of the catalogue
    int rowOf(const QString &code) const;                                                 // -1: none
    QString stageTitle(const KnownFailure &failure) const;                                // translated
    QString report() const; // of the findings, as Markdown in the window's language; empty when there are none

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Row {
        const KnownFailure *failure = nullptr;
        const FoundFailure *found = nullptr;
    };
    void rebuild();

    const FailureCatalogue *m_catalogue = nullptr;
    std::optional<LogFindings> m_findings;
    QString m_query;
    std::vector<Row> m_rows;
};

// A known failure in the window's language; English where a row has no words in it yet.
struct FailureText {
    QString title, stack, cause, remedy;
    QStringList steps;
};
FailureText failureText(const KnownFailure &failure);
FailureText failureText(const QString &code); // of the built-in catalogue, which has been read before; empty for an unknown code

} // namespace imprint
