// Logs side by side on one clock, or merged: columns with joints between them. Lays rows out with LogSlots, asks the desk for the texts
// that are in sight, and moves all columns together: to scroll, to click or to be sent to a line in one is to see that moment in all.
#pragma once

#include "models/services/logdesk.h"
#include "models/tables/logslots.h"

#include <QSet>
#include <QWidget>

class QHBoxLayout;

namespace imprint {

class LogColumn;
class LogJoint;
class LogPane;
struct LogPaneRow;

struct LogPlace {
    int id = 0; // of the log
    std::size_t line = 0;
    bool operator==(const LogPlace &) const = default;
};

class LogsView : public QWidget {
    Q_OBJECT
public:
    explicit LogsView(LogDesk &desk, QWidget *parent = nullptr);

    struct Options {
        LogLayout layout = LogLayout::Aligned;
        bool showsColours = true, showsBetween = true;
        LogLook look;
    };
    void setOptions(const Options &options);
    const Options &options() const { return m_options; }
    void setShown(const std::vector<int> &ids);                // side by side, left to right
    const std::vector<int> &shown() const { return m_shown; }
    void setFilter(std::map<int, LogLines> lines);             // empty: all lines
    void setNotes(const QSet<std::pair<int, qulonglong>> &notes) { m_notes = notes; refresh(); }
    void rebuild();                                            // the desk has other logs, more lines, another story

    void goTo(const LogPlace &place);
    void goToMoment(std::int64_t moment);
    const std::optional<LogPlace> &current() const { return m_current; }
    std::optional<std::size_t> chosenIn(int id) const;         // the line that was last clicked in this log
    std::optional<std::int64_t> momentOf(const LogPlace &place) const;
    // What is in sight, ns on the common clock.
    std::optional<std::pair<std::int64_t, std::int64_t>> inSight() const { return m_inSight; }
    LogColumn *column(std::size_t index) const { return m_columns[index]; }
    std::size_t columns() const { return m_columns.size(); }
    std::vector<LogJoint *> joints() const { return m_joints; }

Q_SIGNALS:
    void currentChanged();
    void moved();                                              // other lines are in sight
    void menuWanted(const imprint::LogPlace &place, const QPoint &global);
    void columnMenuWanted(int column);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeColumns(std::size_t count);
    void wire(std::size_t column);
    std::vector<int> laneIds() const;
    std::size_t laneOf(std::size_t column, const LogPaneRow &row) const;
    void scrollBy(int rows, std::size_t column);
    void anchorAt(std::size_t lane, qint64 row, int slotInView);
    void clamp();
    void refresh();
    void link(std::size_t column, const std::vector<std::vector<LogPaneRow>> &rows);
    void showPositions();
    void askTexts();
    LogPaneRow rowFor(std::size_t lane, qint64 row) const;
    std::vector<LogPaneRow> rowsOf(std::size_t column);
    void choose(std::size_t column, int row);
    void moveCurrent(int rows, std::size_t column);
    void key(QKeyEvent *event, std::size_t column);
    int visibleRows() const;
    QString hintFor(std::size_t column) const;

    LogDesk &m_desk;
    Options m_options;
    std::vector<int> m_shown;
    std::map<int, LogLines> m_filter;
    QSet<std::pair<int, qulonglong>> m_notes;
    LogSlots m_slots;
    int m_top = 0;                 // slot at the top
    bool m_isAtEnd = false, m_hasMoved = false;
    std::optional<LogPlace> m_current;
    std::map<int, std::size_t> m_chosen;
    std::optional<std::pair<std::int64_t, std::int64_t>> m_inSight;
    std::map<std::pair<int, std::size_t>, std::shared_ptr<const LogLineText>> m_texts;
    std::map<int, std::pair<const LogRules *, std::size_t>> m_known; // which copies the texts are of
    quint64 m_lookNumber = 0;
    bool m_hasDate = false;
    QHBoxLayout *m_layout;
    std::vector<LogColumn *> m_columns;
    std::vector<LogJoint *> m_joints;
};

} // namespace imprint
