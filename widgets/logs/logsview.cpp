#include "widgets/logs/logsview.h"

#include "models/tables/logwords.h"
#include "widgets/logs/logcolumn.h"
#include "widgets/logs/logjoint.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace imprint {
namespace {

constexpr int farAway = 4000; // slots from the anchor: a new one is taken
constexpr std::int64_t day = 86'400'000'000'000;

} // namespace

LogsView::LogsView(LogDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void LogsView::makeColumns(std::size_t count)
{
    while (m_columns.size() > count) {
        m_columns.back()->deleteLater(); // what its pane was pressed for may be why it goes
        m_columns.back()->hide();
        m_layout->removeWidget(m_columns.back());
        m_columns.pop_back();
        if (!m_joints.empty()) {
            delete m_joints.back();
            m_joints.pop_back();
        }
    }
    while (m_columns.size() < count) {
        if (m_joints.size() < m_columns.size()) {
            m_joints.push_back(new LogJoint(this));
            m_layout->addWidget(m_joints.back());
        }
        m_columns.push_back(new LogColumn(this));
        m_layout->addWidget(m_columns.back(), 1);
        m_columns.back()->show();
        wire(m_columns.size() - 1);
    }
}

void LogsView::wire(std::size_t column)
{
    LogPane *const pane = m_columns[column]->pane();
    connect(pane, &LogPane::scrolled, this, [this, column](int rows) { scrollBy(rows, column); });
    connect(pane, &LogPane::shifted, this, [this, pane](int pixels) {
        pane->setShift(pane->shift() + pixels);
        showPositions();
    });
    connect(m_columns[column], &LogColumn::shifted, pane, &LogPane::setShift);
    connect(pane, &LogPane::pressed, this, [this, column](int row) { choose(column, row); });
    connect(pane, &LogPane::opened, this, [this, column](int row) { choose(column, row); });
    connect(pane, &LogPane::resized, this, [this] {
        clamp();
        refresh();
    });
    connect(pane, &LogPane::keyPressed, this, [this, column](QKeyEvent *event) { key(event, column); });
    connect(pane, &LogPane::menuWanted, this, [this, column, pane](int row, const QPoint &at) {
        const LogPaneRow own = pane->rows()[std::size_t(row)];
        choose(column, row);
        if (own.kind == LogPaneRow::Kind::Line)
            Q_EMIT menuWanted({m_slots.lanes()[laneOf(column, own)]->id(), own.line}, at);
    });
    connect(m_columns[column], &LogColumn::moved, this, [this, column](qint64 row) {
        m_hasMoved = true;
        if (m_options.layout != LogLayout::Merged) {
            anchorAt(column, row, 0);
        } else if (const auto &story = m_desk.story(); story && story->first) {
            const auto *const bar = m_columns[column]->bar();
            goToMoment(story->momentOf(double(row) / std::max(1, bar->maximum())));
        }
    });
}

std::vector<int> LogsView::laneIds() const
{
    if (m_options.layout != LogLayout::Merged)
        return m_shown;
    std::vector<int> all;
    for (const LogEntry &entry : m_desk.entries())
        all.push_back(entry.id);
    return all;
}

std::size_t LogsView::laneOf(std::size_t column, const LogPaneRow &row) const
{
    return m_options.layout == LogLayout::Merged ? std::size_t(row.lane) : column;
}

void LogsView::setOptions(const Options &options)
{
    const bool isOtherText = options.look.showsStamps != m_options.look.showsStamps || options.look.showsKeywords != m_options.look.showsKeywords ||
        options.look.search.patterns != m_options.look.search.patterns || options.look.search.isText != m_options.look.search.isText ||
        options.look.search.ignoresCase != m_options.look.search.ignoresCase;
    const bool isOtherLayout = options.layout != m_options.layout;
    m_options = options;
    if (isOtherText) {
        m_texts.clear();
        ++m_lookNumber;
    }
    isOtherLayout ? rebuild() : refresh();
}

void LogsView::setShown(const std::vector<int> &ids)
{
    if (ids == m_shown)
        return;
    m_shown = ids;
    rebuild();
}

void LogsView::setFilter(std::map<int, LogLines> lines)
{
    m_filter = std::move(lines);
    rebuild();
}

// The same line stays where it was on the screen.
void LogsView::rebuild()
{
    std::optional<LogPlace> held = m_current;
    int at = m_top + visibleRows() / 3;
    if (held) {
        for (std::size_t i = 0; i < m_slots.lanes().size(); ++i)
            if (m_slots.lanes()[i]->id() == held->id)
                if (const auto slot = m_slots.slotOf(i, m_slots.lanes()[i]->rowOf(held->line)); slot && *slot >= m_top && *slot < m_top + visibleRows())
                    at = *slot;
    } else if (const auto place = m_slots.lanes().empty() ? std::nullopt : m_slots.placeAt(m_top)) {
        const auto &lane = m_slots.lanes()[place->lane];
        held = LogPlace{lane->id(), lane->lineOf(place->row)};
        at = m_top;
    }
    const int inView = std::clamp(at - m_top, 0, std::max(0, visibleRows() - 1));
    LogSlots::Lanes lanes;
    m_hasDate = false;
    for (const int id : laneIds()) {
        const LogEntry *const entry = m_desk.find(id);
        if (!entry || !entry->log)
            continue;
        const auto filter = m_filter.find(id);
        lanes.push_back(std::make_shared<LogLane>(id, entry->log, m_desk.story(), filter == m_filter.end() ? nullptr : filter->second));
        auto &known = m_known[id];
        // Other bytes, fewer lines, or a last line that may have gone on: what was read of it is old.
        if (known.first != &entry->log->rules() || entry->log->lines() < known.second)
            std::erase_if(m_texts, [id](const auto &text) { return text.first.first == id; });
        else if (known.second > 0)
            m_texts.erase({id, known.second - 1});
        known = {&entry->log->rules(), entry->log->lines()};
    }
    if (const auto &story = m_desk.story(); story && story->first && story->reference >= 0)
        m_hasDate = story->parts[std::size_t(story->reference)]->log->clock().kind() == StampKind::Wall && *story->last / day != *story->first / day;
    const bool wasAtEnd = m_isAtEnd && m_hasMoved;
    m_slots.setLanes(std::move(lanes), m_options.layout); // before the columns: they ask for rows as soon as they have a size
    const std::size_t lanesNow = m_slots.lanes().size();
    makeColumns(m_options.layout == LogLayout::Merged ? std::min<std::size_t>(1, lanesNow) : lanesNow);
    m_top = 0;
    for (std::size_t i = 0; held && i < m_slots.lanes().size(); ++i)
        if (m_slots.lanes()[i]->id() == held->id) {
            m_slots.anchor(i, std::min(m_slots.lanes()[i]->rowOf(held->line), m_slots.lanes()[i]->rows() - 1));
            m_top = -inView;
        }
    if (wasAtEnd) // new lines come in at the bottom
        for (m_top = 0; m_slots.at(m_top + visibleRows() - 1).isThere && m_top < farAway;)
            ++m_top;
    clamp();
    refresh();
}

int LogsView::visibleRows() const { return m_columns.empty() ? 1 : m_columns.front()->pane()->visibleRows(); }

void LogsView::anchorAt(std::size_t lane, qint64 row, int slotInView)
{
    if (lane >= m_slots.lanes().size() || m_slots.lanes()[lane]->rows() == 0)
        return;
    m_slots.anchor(lane, row);
    m_top = -slotInView;
    clamp();
    refresh();
}

// Neither before the first line nor further than the last one.
void LogsView::clamp()
{
    const int rows = visibleRows();
    for (int i = 0; i < rows && !m_slots.at(m_top + rows - 1).isThere && m_slots.at(m_top - 1).isThere; ++i)
        --m_top;
    while (!m_slots.at(m_top).isThere && m_top < 0)
        ++m_top;
    m_isAtEnd = !m_slots.at(m_top + rows).isThere;
}

void LogsView::scrollBy(int rows, std::size_t column)
{
    if (m_slots.lanes().empty())
        return;
    m_hasMoved = true;
    const int wished = m_top + rows;
    m_top = wished;
    clamp();
    const bool isPacked = m_options.layout == LogLayout::Packed;
    if (isPacked || std::abs(m_top) > farAway) { // packed columns meet anew at the middle of the one that is scrolled
        const int middle = visibleRows() / 2;
        if (const auto place = m_slots.placeAt(m_top + middle, isPacked ? std::optional(column) : std::nullopt))
            if (const auto slot = m_slots.slotOf(place->lane, place->row)) {
                const int inView = *slot - m_top;
                m_slots.anchor(place->lane, place->row);
                m_top = -inView;
            }
    }
    refresh();
}

void LogsView::goTo(const LogPlace &place)
{
    for (std::size_t i = 0; i < m_slots.lanes().size(); ++i)
        if (m_slots.lanes()[i]->id() == place.id) {
            m_hasMoved = true;
            m_current = place;
            m_chosen[place.id] = place.line;
            const qint64 row = std::min(m_slots.lanes()[i]->rowOf(place.line), std::max<qint64>(0, m_slots.lanes()[i]->rows() - 1));
            anchorAt(i, row, visibleRows() / 3);
            Q_EMIT currentChanged();
        }
}

void LogsView::goToMoment(std::int64_t moment)
{
    std::optional<std::size_t> best;
    std::int64_t nearest = 0;
    for (std::size_t i = 0; i < m_slots.lanes().size(); ++i) {
        const LogLane &lane = *m_slots.lanes()[i];
        if (!lane.hasClock() || lane.rows() == 0)
            continue;
        const auto own = lane.moment(lane.lineOf(lane.rowAt(moment)));
        const std::int64_t away = own ? std::abs(*own - moment) : INT64_MAX;
        if (!best || away < nearest) {
            best = i;
            nearest = away;
        }
    }
    m_hasMoved = true;
    if (best)
        anchorAt(*best, m_slots.lanes()[*best]->rowAt(moment), visibleRows() / 3);
}

std::optional<std::size_t> LogsView::chosenIn(int id) const
{
    const auto found = m_chosen.find(id);
    return found == m_chosen.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> LogsView::momentOf(const LogPlace &place) const
{
    for (const auto &lane : m_slots.lanes())
        if (lane->id() == place.id)
            return lane->moment(place.line);
    return {};
}

void LogsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace imprint
