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

constexpr std::size_t mostTexts = 4000;
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

LogPaneRow LogsView::rowFor(std::size_t laneIndex, qint64 row) const
{
    const LogLane &lane = *m_slots.lanes()[laneIndex];
    LogPaneRow out;
    out.kind = LogPaneRow::Kind::Line;
    out.lane = int(laneIndex);
    out.line = lane.lineOf(row);
    out.number = QString::number(out.line + 1);
    const LogRow found = lane.at(out.line);
    const auto moment = lane.part() && found.kind != StampKind::None ? lane.part()->moment(out.line, found) : std::nullopt;
    const bool isWall = m_desk.story() && m_desk.story()->reference >= 0 &&
        m_desk.story()->parts[std::size_t(m_desk.story()->reference)]->log->clock().kind() == StampKind::Wall;
    if (moment && isWall)
        out.time = logwords::moment(*moment, found.digits, m_hasDate);
    else if (found.kind != StampKind::None)
        out.time = logwords::stamp(found, m_hasDate);
    out.isGuessed = found.isYearGuessed || found.isZoneGuessed;
    if (found.kind != StampKind::None && row > 0) {
        const std::size_t before = lane.lineOf(row - 1);
        const std::optional<std::int64_t> earlier = moment ? lane.moment(before) : std::nullopt;
        const LogRow previous = lane.at(before);
        if (earlier)
            out.between = logwords::span(moment.value_or(0) - *earlier, true);
        else if (!lane.hasClock() && previous.kind == found.kind)
            out.between = logwords::span(found.ns - previous.ns, true);
    }
    if (const auto text = m_texts.find({lane.id(), out.line}); text != m_texts.end())
        out.text = text->second;
    out.isCurrent = m_current && m_current->id == lane.id() && m_current->line == out.line;
    out.hasNote = m_notes.contains({lane.id(), qulonglong(out.line)});
    for (const LogTie &tie : m_desk.ties())
        out.isTied = out.isTied || (tie.device == lane.id() && tie.deviceLine == out.line) || (tie.hub == lane.id() && tie.hubLine == out.line);
    if (m_options.layout == LogLayout::Merged)
        if (const LogEntry *const entry = m_desk.find(lane.id()))
            out.label = entry->name;
    return out;
}

std::vector<LogPaneRow> LogsView::rowsOf(std::size_t column)
{
    std::vector<LogPaneRow> rows;
    const bool isMerged = m_options.layout == LogLayout::Merged;
    for (int i = 0; i <= visibleRows(); ++i) {
        const LogSlot slot = m_slots.at(m_top + i);
        LogPaneRow out;
        if (slot.silence > 0) {
            out.kind = LogPaneRow::Kind::Silence;
            out.label = logwords::span(slot.silence);
        } else if (slot.isThere) {
            out.kind = m_options.layout == LogLayout::Aligned ? LogPaneRow::Kind::Gap : LogPaneRow::Kind::End;
            for (std::size_t lane = 0; lane < slot.rows.size(); ++lane)
                if (slot.rows[lane] != LogSlot::none && (isMerged || lane == column))
                    out = rowFor(lane, slot.rows[lane]);
        }
        rows.push_back(std::move(out));
    }
    return rows;
}

QString LogsView::hintFor(std::size_t column) const
{
    const LogEntry *const entry = column < m_shown.size() ? m_desk.find(m_shown[column]) : nullptr;
    if (!entry || (entry->isIndexed && entry->log && entry->log->lines() > 0))
        return m_filter.empty() ? QString() : tr("No line fits.");
    return entry->isIndexed ? tr("This log is empty. What is written to it appears here.") : tr("Reading…");
}

void LogsView::refresh()
{
    const std::size_t wanted = m_options.layout == LogLayout::Merged ? 1 : m_slots.lanes().size();
    if (m_slots.lanes().empty() || m_columns.size() != wanted || m_joints.size() + 1 != wanted)
        return; // columns are being made
    std::vector<std::vector<LogPaneRow>> all;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        all.push_back(rowsOf(column));
    for (std::size_t i = 0; i < all.front().size(); ++i) { // the others at the current line's moment
        const bool isHere = std::any_of(all.begin(), all.end(), [i](const auto &rows) { return rows[i].isCurrent; });
        for (auto &rows : all)
            rows[i].isSameMoment = isHere && m_options.layout == LogLayout::Aligned && rows[i].kind == LogPaneRow::Kind::Line && !rows[i].isCurrent;
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        LogPane::Columns columns;
        columns.hasBetween = m_options.showsBetween;
        columns.hasLabel = m_options.layout == LogLayout::Merged;
        columns.showsColours = m_options.showsColours;
        columns.numberDigits = 3;
        columns.timeLetters = 3;
        for (const LogPaneRow &row : all[column]) {
            columns.numberDigits = std::max(columns.numberDigits, int(row.number.size()));
            columns.timeLetters = std::max(columns.timeLetters, int(row.time.size()));
        }
        m_columns[column]->pane()->setColumns(columns);
        m_columns[column]->pane()->setHint(hintFor(column));
    }
    m_inSight.reset();
    for (const auto &rows : all)
        for (const LogPaneRow &row : rows)
            if (row.kind == LogPaneRow::Kind::Line)
                if (const auto moment = m_slots.lanes()[std::size_t(row.lane)]->moment(row.line))
                    m_inSight = {std::min(*moment, m_inSight.value_or(std::pair(*moment, *moment)).first),
                                 std::max(*moment, m_inSight.value_or(std::pair(*moment, *moment)).second)};
    for (std::size_t column = 0; column + 1 < m_columns.size(); ++column)
        link(column, all);
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        m_columns[column]->pane()->setRows(std::move(all[column]));
    showPositions();
    askTexts();
    Q_EMIT moved();
}

void LogsView::link(std::size_t column, const std::vector<std::vector<LogPaneRow>> &rows)
{
    const LogLane &left = *m_slots.lanes()[column], &right = *m_slots.lanes()[column + 1];
    std::map<std::size_t, int> places;
    for (std::size_t i = 0; i < rows[column + 1].size(); ++i)
        if (rows[column + 1][i].kind == LogPaneRow::Kind::Line)
            places.emplace(rows[column + 1][i].line, int(i));
    const auto isError = [](const LogPaneRow &row) { return row.text && row.text->level == LogLevel::Error; };
    std::vector<LogJoint::Link> links;
    for (std::size_t i = 0; i < rows[column].size(); ++i) {
        const LogPaneRow &own = rows[column][i];
        const auto partner = own.kind == LogPaneRow::Kind::Line ? left.partner(right, own.line) : std::nullopt;
        const auto there = partner ? places.find(*partner) : places.end();
        if (there == places.end())
            continue;
        LogJoint::Link link{int(i), there->second, {}, isError(own) && isError(rows[column + 1][std::size_t(there->second)]), own.isTied};
        const auto from = left.moment(own.line), to = right.moment(*partner);
        if (from && to)
            link.time = logwords::span(*to - *from, true);
        links.push_back(std::move(link));
    }
    m_joints[column]->setLinks(std::move(links), m_columns[column]->headHeight());
}

void LogsView::showPositions()
{
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (m_options.layout == LogLayout::Merged) {
            qint64 before = 0, rows = 0;
            const auto place = m_slots.placeAt(m_top);
            const auto moment = place ? m_slots.lanes()[place->lane]->moment(m_slots.lanes()[place->lane]->lineOf(place->row)) : std::nullopt;
            for (const auto &lane : m_slots.lanes()) {
                rows += lane->rows();
                before += moment && lane->hasClock() ? lane->rowAt(*moment) : 0;
            }
            m_columns[column]->setPosition(before, rows, visibleRows());
            continue;
        }
        const auto place = m_slots.placeAt(m_top, column);
        m_columns[column]->setPosition(place ? place->row : 0, m_slots.lanes()[column]->rows(), visibleRows());
    }
}

// What is in sight and as much again on either side, so that a step of the wheel finds its texts there.
void LogsView::askTexts()
{
    if (m_texts.size() > mostTexts)
        m_texts.clear();
    const int rows = visibleRows();
    std::map<std::size_t, std::vector<std::size_t>> wanted;
    bool isMissing = false;
    for (int i = -rows; i < 2 * rows; ++i) {
        const LogSlot slot = m_slots.at(m_top + i);
        for (std::size_t lane = 0; lane < slot.rows.size(); ++lane) {
            if (slot.rows[lane] == LogSlot::none)
                continue;
            const std::size_t line = m_slots.lanes()[lane]->lineOf(slot.rows[lane]);
            if (m_texts.contains({m_slots.lanes()[lane]->id(), line}))
                continue;
            wanted[lane].push_back(line);
            isMissing = isMissing || (i >= 0 && i <= rows);
        }
    }
    for (auto &[lane, lines] : wanted) {
        const int id = m_slots.lanes()[lane]->id();
        if (!isMissing && lines.size() < std::size_t(rows) / 2)
            continue;
        m_desk.read(this, id, std::move(lines), m_options.look, [this, id, number = m_lookNumber](const std::vector<LogLineText> &texts) {
            if (number != m_lookNumber)
                return;
            for (const LogLineText &text : texts)
                m_texts[{id, text.line}] = std::make_shared<const LogLineText>(text);
            refresh();
        });
    }
}

void LogsView::choose(std::size_t column, int row)
{
    const auto &rows = m_columns[column]->pane()->rows();
    if (row < 0 || row >= int(rows.size()) || rows[std::size_t(row)].kind != LogPaneRow::Kind::Line)
        return;
    m_hasMoved = true;
    const LogPaneRow &own = rows[std::size_t(row)];
    const std::size_t lane = laneOf(column, own);
    m_current = LogPlace{m_slots.lanes()[lane]->id(), own.line};
    m_chosen[m_current->id] = own.line;
    if (m_options.layout == LogLayout::Packed)
        anchorAt(lane, m_slots.lanes()[lane]->rowOf(own.line), row);
    else
        refresh();
    Q_EMIT currentChanged();
}

void LogsView::moveCurrent(int rows, std::size_t column)
{
    const std::size_t lane = m_options.layout == LogLayout::Merged ? 0 : column;
    if (m_options.layout == LogLayout::Merged || !m_current || m_current->id != m_slots.lanes()[lane]->id()) {
        scrollBy(rows, column);
        if (const auto place = m_slots.placeAt(m_top + visibleRows() / 3, m_options.layout == LogLayout::Merged ? std::nullopt : std::optional(lane))) {
            m_current = LogPlace{m_slots.lanes()[place->lane]->id(), m_slots.lanes()[place->lane]->lineOf(place->row)};
            m_chosen[m_current->id] = m_current->line;
            refresh();
            Q_EMIT currentChanged();
        }
        return;
    }
    const LogLane &own = *m_slots.lanes()[lane];
    const qint64 row = std::clamp<qint64>(own.rowOf(m_current->line) + rows, 0, own.rows() - 1);
    m_current->line = own.lineOf(row);
    m_chosen[m_current->id] = m_current->line;
    m_hasMoved = true;
    const auto slot = m_slots.slotOf(lane, row);
    if (!slot || *slot < m_top || *slot >= m_top + visibleRows() || m_options.layout == LogLayout::Packed)
        anchorAt(lane, row, slot ? std::clamp(*slot - m_top, 0, visibleRows() - 1) : visibleRows() / 3);
    else
        refresh();
    Q_EMIT currentChanged();
}

void LogsView::key(QKeyEvent *event, std::size_t column)
{
    if (m_slots.lanes().empty() || (event->modifiers() & ~(Qt::KeypadModifier | Qt::ControlModifier)))
        return;
    const std::size_t lane = m_options.layout == LogLayout::Merged ? 0 : column;
    const int page = std::max(1, visibleRows() - 2);
    LogPane *const pane = m_columns[column]->pane();
    event->accept();
    switch (event->key()) {
    case Qt::Key_Up: return moveCurrent(-1, column);
    case Qt::Key_Down: return moveCurrent(1, column);
    case Qt::Key_PageUp: return moveCurrent(-page, column);
    case Qt::Key_PageDown: return moveCurrent(page, column);
    case Qt::Key_Home: return goTo({m_slots.lanes()[lane]->id(), 0});
    case Qt::Key_End:
        return goTo({m_slots.lanes()[lane]->id(), m_slots.lanes()[lane]->lineOf(std::max<qint64>(0, m_slots.lanes()[lane]->rows() - 1))});
    case Qt::Key_Left:
    case Qt::Key_Right:
        pane->setShift(pane->shift() + (event->key() == Qt::Key_Left ? -56 : 56));
        return showPositions();
    default: event->ignore();
    }
}

void LogsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace imprint
