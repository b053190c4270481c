// Facts about logs in rows: segments of an alignment, its pairs, rivals, notes. Each row may lead to a line, which it answers under PlaceRole.
#pragma once

#include "models/services/lognotes.h"
#include "models/services/logstory.h"

#include <QAbstractTableModel>

namespace imprint {

struct LogFact {
    QStringList cells;
    int id = 0;            // of a log; 0: leads nowhere
    std::size_t line = 0;
};

class LogFacts : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit LogFacts(QObject *parent = nullptr);

    void setFacts(QStringList headers, std::vector<bool> isNumber, std::vector<LogFact> facts);
    const LogFact &at(int row) const { return m_facts[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What carries an alignment.
    void showSegments(const LogPart &part);
    void showPairs(const LogPart &part);   // the first thousand
    void showRivals(const LogPart &part);

private:
    QStringList m_headers;
    std::vector<bool> m_isNumber;
    std::vector<LogFact> m_facts;
};

} // namespace imprint
