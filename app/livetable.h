// The batch as a table on a terminal, redrawn in place at most ten times a second: first a line with how many are done,
// running, waiting for the operator and failed, then a row a device, those that need the operator first. Knows the
// terminal's size at every drawing, and never writes more lines than it has.
#pragma once

#include "app/batchview.h"

#include <condition_variable>

namespace imprint {

class LiveTable final : public BatchView {
public:
    // expected: how many devices the batch waits for; 0: it takes what comes.
    LiveTable(Output &out, const QString &title, int expected, const Clock &clock);
    ~LiveTable() override;

    void rowChanged(const LiveRow &row) override;
    void finish() override;
    void note(const QString &text) override; // below the table, at most three lines; empty takes it away
    // The lines as they would be drawn; at most rows of them.
    QStringList lines(int columns, int rows) const;

private:
    void draw(bool isLast);
    QString headline() const; // m_mutex is held
    QString reasonOf(const LiveRow &row) const;

    Output &m_out;
    const QString m_title;
    const int m_expected;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isDirty = false, m_isFinished = false;
    std::map<std::uint64_t, LiveRow> m_rows;
    QString m_note;
    int m_drawn = 0; // lines on the screen, by the drawing thread
    std::jthread m_thread;
};

} // namespace imprint
