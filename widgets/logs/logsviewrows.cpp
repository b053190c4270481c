// What LogsView shows: the rows of each column, the joints between them, the texts that are read for them.
#include "widgets/logs/logsview.h"

#include "models/tables/logwords.h"
#include "widgets/logs/logcolumn.h"
#include "widgets/logs/logjoint.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::size_t mostTexts = 4000;
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
        const LogRow previous = lane.at(before);
        const auto own = lane.moment(out.line), earlier = lane.moment(before);
        if (moment && own && earlier)
            out.between = logwords::span(*own - *earlier, true);
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
        for (const LogPaneRow &row : all[column]) // what a screen reader is told
            if (row.isCurrent && row.text)
                m_columns[column]->pane()->setAccessibleDescription(row.number + u' ' + row.time + u' ' + row.text->text.left(300));
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

} // namespace imprint
