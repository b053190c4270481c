// How the current line of LogsView is chosen: by mouse and by keyboard.
#include "widgets/logs/logsview.h"

#include "widgets/logs/logcolumn.h"

#include <QKeyEvent>

#include <algorithm>

namespace imprint {

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

} // namespace imprint
