// The tests of SP 800-22, and the estimators and health tests of SP 800-90B, of one sample, each for a table.
#pragma once

#include "models/services/samplework.h"
#include "models/tables/tone.h"

#include <QAbstractTableModel>

#include <memory>

namespace imprint {

using SharedSample = std::shared_ptr<const SampleResult>;

QString verdictWords(const SampleResult &result);
Tone findingTone(Finding finding);

class RandomTestTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Test, State, Values, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(SharedSample result);
    void retranslate() { setResult(std::move(m_result)); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() || !m_result ? 0 : int(m_result->run.pValues.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SharedSample m_result;
};

class EstimateTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Symbol, Bit, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(SharedSample result);
    void retranslate() { setResult(std::move(m_result)); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name, symbol, bit;
        std::optional<Tone> tone; // of `symbol`, for the health tests
    };
    SharedSample m_result;
    std::vector<Row> m_rows;
};

} // namespace imprint
