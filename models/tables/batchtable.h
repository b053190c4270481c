// The devices of one batch as a table: a row a device, joined from what runs (LiveRow) and what the registry knows (BatchRow: expected but not
// seen, done in an earlier session, abandoned). A device on two links, or plugged in twice, is one row by its serial; a link where nobody said
// a serial yet is a row of its own until somebody does.
//
// Rows keep their place: expected ones by serial, then what came unexpected. Changes are told once for everything that came together, so that 500
// rows changing at full rate cost one repaint. Times are Unix milliseconds. Belongs to the thread of its views.
#pragma once

#include "models/tables/batchwords.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>

namespace imprint {

struct BatchLine {
    QString key;                        // the serial, or "#7" by arrival
    QString serial, model;
    std::optional<LiveRow> live;
    std::optional<BatchRow> record;
    std::optional<OpenQuestion> question;
    int order = 0;                      // when it was first seen; not seen: behind all others

    bool isSeen() const { return live.has_value() || (record && record->state); }
    bool isAbandoned() const;
    ToneWord result() const;
    ToneWord step(Step step) const;     // idle and without a word: not begun
    Error reason() const;               // why it failed, waits or was interrupted; no code: nothing
    std::int64_t milliseconds(std::int64_t now) const; // 0: not begun
    bool isRunning() const;
    bool canRetry() const;              // failed or given up
    bool canAbandon() const;            // neither done nor given up, and of this batch
};

struct StepCounts {
    int passed = 0, running = 0, waiting = 0, refused = 0;
    bool operator==(const StepCounts &) const = default;
};

struct BatchCounts {
    int total = 0, seen = 0;            // devices: those with a serial, and those that are there and said none yet
    int done = 0, running = 0, needsYou = 0, failed = 0, interrupted = 0, abandoned = 0;
    std::int64_t averageMilliseconds = 0; // of those that are done; 0: none yet
    std::array<StepCounts, allSteps.size()> steps;
};

class BatchTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Where, Serial, Model, FirstStep, Result = FirstStep + int(allSteps.size()), Time, ColumnCount };
    enum Role : int { BoardRole = FirstOwnRole, OrderRole };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void setRecords(std::vector<BatchRow> rows);      // all of the batch, as the registry tells them
    void apply(const std::vector<LiveRow> &rows);     // those that changed
    void setQuestions(const std::vector<OpenQuestion> &questions);
    void setNow(std::int64_t now);                    // the time of rows under way goes on
    void retranslate();

    int rowOf(const QString &serial) const { return m_positions.value(serial, -1); }
    const BatchLine &at(int row) const { return m_lines[std::size_t(row)]; }
    const BatchLine *find(const QString &key) const;
    BatchCounts counts() const;
    static QString waitingWord();                     // stands in the place of a time

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void applyOne(const LiveRow &row);
    int append(BatchLine line);
    void removeAt(int row);
    void touch(int row);
    void tell();                                      // one dataChanged for all that was touched
    QString text(const BatchLine &line, int column) const;
    QVariant tone(const BatchLine &line, int column) const;
    QVariant sortKey(const BatchLine &line, int column) const;

    std::vector<BatchLine> m_lines;
    QHash<QString, int> m_positions;                  // by key
    QHash<quint64, QString> m_keyByArrival;
    std::int64_t m_now = 0;
    int m_lastOrder = 0;
    int m_firstTouched = -1, m_lastTouched = -1;
};

} // namespace imprint
