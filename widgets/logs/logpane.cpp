#include "widgets/logs/logpane.h"

#include "widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr int side = 8, between = 10, rowHeight = metric::logRowHeight;
constexpr int betweenLetters = 8, labelLetters = 12;

// ANSI's seven colours by what the theme has: red, green, yellow, blue, magenta, cyan, white.
QColor ansiColour(const Tokens &t, int colour)
{
    switch (colour) {
    case 1: return t.failed;
    case 2: return t.passed;
    case 3: return t.needs;
    case 4:
    case 5:
    case 6: return t.accent;
    default: return t.soft;
    }
}

struct RowLook {
    QColor text, ground;
};
RowLook lookOf(const Tokens &t, LogLevel level)
{
    switch (level) {
    case LogLevel::Error: return {t.failed, t.failedGround};
    case LogLevel::Warning: return {t.needs, {}};
    case LogLevel::Keyword: return {t.ink, t.accentGround};
    case LogLevel::Plain: break;
    }
    return {t.ink, {}};
}

} // namespace

LogPane::LogPane(QWidget *parent) : QWidget(parent)
{
    setFont(monoFont());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setMinimumSize(160, 4 * rowHeight);
    m_letter = QFontMetricsF(font()).horizontalAdvance(u'0');
}

void LogPane::setColumns(const Columns &columns)
{
    m_columns = columns;
    update();
}

void LogPane::setRows(std::vector<LogPaneRow> rows)
{
    m_rows = std::move(rows);
    update();
}

void LogPane::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void LogPane::setShift(int pixels)
{
    m_shift = std::clamp(pixels, 0, mostShift());
    update();
}

int LogPane::visibleRows() const { return std::max(1, height() / rowHeight); }

int LogPane::wide(int letters) const { return int(std::ceil(letters * m_letter)) + 1; }

LogPane::Place LogPane::place() const
{
    Place p{};
    p.number = side;
    p.time = p.number + wide(m_columns.numberDigits) + between;
    p.between = p.time + wide(m_columns.timeLetters) + between;
    p.label = p.between + (m_columns.hasBetween ? wide(betweenLetters) + between : 0);
    p.text = p.label + (m_columns.hasLabel ? wide(labelLetters) + between : 0);
    return p;
}

int LogPane::mostShift() const
{
    qsizetype longest = 0;
    for (const LogPaneRow &row : m_rows)
        if (row.text)
            longest = std::max(longest, row.text->text.size());
    return std::max(0, wide(int(longest) + 1) - (width() - place().text));
}

int LogPane::rowAt(const QPoint &at) const
{
    const int row = at.y() / rowHeight;
    return at.y() >= 0 && row < int(m_rows.size()) ? row : -1;
}

QString LogPane::toolTipOf(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[std::size_t(row)].text)
        return {};
    const LogPaneRow &own = m_rows[std::size_t(row)];
    const bool isWhole = wide(int(own.text->text.size())) <= width() - place().text && !own.text->isCut;
    return isWhole ? QString() : own.text->text.left(1500);
}

void LogPane::paintHatch(QPainter &painter, const QRect &rect) const
{
    const Tokens &t = tokensOf(this);
    QColor ground = t.line;
    ground.setAlphaF(t.isDark ? 0.30f : 0.35f);
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ground, 5));
    for (int x = rect.left() - rect.height() - 16 + (-rect.top() % 16 + 16) % 16; x < rect.right() + rect.height(); x += 16)
        painter.drawLine(x, rect.bottom() + 4, x + rect.height() + 8, rect.top() - 4);
    painter.restore();
}

void LogPane::paintText(QPainter &painter, const QRect &rect, const LogPaneRow &row) const
{
    const Tokens &t = tokensOf(this);
    const RowLook look = lookOf(t, row.text->level);
    const QString &text = row.text->text;
    painter.save();
    painter.setClipRect(rect);
    const int left = rect.left() - m_shift;
    for (const LogSpan &span : row.text->spans)
        if (span.kind == LogSpan::Hit) {
            QColor ground = t.accent;
            ground.setAlphaF(0.22f);
            const int x = left + painter.fontMetrics().horizontalAdvance(text.left(span.begin));
            painter.fillRect(x, rect.top() + 3, painter.fontMetrics().horizontalAdvance(text.mid(span.begin, span.length)), rect.height() - 6, ground);
        }
    painter.setPen(look.text);
    // Far more than a screen's breadth is not shaped: a line may be a megabyte.
    const int first = std::max(0, int(m_shift / m_letter) - 8);
    const int count = int(rect.width() / m_letter) + 16;
    const int x = left + (first > 0 ? painter.fontMetrics().horizontalAdvance(text.left(first)) : 0);
    painter.drawText(QRect(x, rect.top(), rect.width() + m_shift, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, text.mid(first, count));
    for (const LogSpan &span : row.text->spans) {
        const bool isColour = span.kind == LogSpan::Colour && m_columns.showsColours && row.text->level != LogLevel::Error;
        if (span.begin < first || (!isColour && span.kind != LogSpan::Keyword))
            continue;
        const int from = left + painter.fontMetrics().horizontalAdvance(text.left(span.begin));
        const QString part = text.mid(span.begin, span.length);
        if (span.kind == LogSpan::Keyword) { // told by a line under it, whatever the row's colour
            painter.setPen(QPen(row.text->level == LogLevel::Error ? t.failed : t.accent, 1));
            painter.drawLine(from, rect.bottom() - 3, from + painter.fontMetrics().horizontalAdvance(part), rect.bottom() - 3);
            continue;
        }
        const QColor ground = look.ground.isValid() ? look.ground : t.panel;
        painter.fillRect(from, rect.top() + 2, painter.fontMetrics().horizontalAdvance(part), rect.height() - 5, ground);
        painter.setPen(ansiColour(t, span.colour));
        painter.drawText(QRect(from, rect.top(), rect.width() + m_shift, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, part.left(count));
    }
    painter.restore();
}

void LogPane::paintRow(QPainter &painter, const QRect &rect, const LogPaneRow &row, const Place &p) const
{
    const Tokens &t = tokensOf(this);
    if (row.kind == LogPaneRow::Kind::End)
        return;
    if (row.kind != LogPaneRow::Kind::Line) {
        paintHatch(painter, rect);
        if (!row.label.isEmpty()) {
            const int wide = fontMetrics().horizontalAdvance(row.label) + 2 * side;
            const QRect box(rect.center().x() - wide / 2, rect.top() + 2, wide, rect.height() - 4);
            painter.fillRect(box, t.panel);
            painter.setPen(t.soft);
            painter.drawText(box, Qt::AlignCenter, row.label);
        }
        return;
    }
    const RowLook look = lookOf(t, row.text ? row.text->level : LogLevel::Plain);
    if (look.ground.isValid())
        painter.fillRect(rect, look.ground);
    const QColor aside = look.ground.isValid() ? look.text : t.soft;
    const auto column = [&](int x, int letters, const QString &text, Qt::Alignment align) {
        painter.drawText(QRect(x, rect.top(), wide(letters), rect.height()), int(align | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    };
    painter.setPen(look.ground.isValid() ? aside : t.idle);
    column(p.number, m_columns.numberDigits, row.number, Qt::AlignRight);
    painter.setPen(aside);
    QFont italic = font();
    italic.setItalic(row.isGuessed); // the year or zone is not the log's own
    painter.setFont(italic);
    column(p.time, m_columns.timeLetters, row.time, Qt::AlignLeft);
    painter.setFont(font());
    if (m_columns.hasBetween) {
        painter.setPen(look.ground.isValid() ? aside : t.idle);
        column(p.between, betweenLetters, row.between, Qt::AlignRight);
    }
    if (m_columns.hasLabel) {
        painter.setPen(aside);
        column(p.label, labelLetters, fontMetrics().elidedText(row.label, Qt::ElideMiddle, wide(labelLetters)), Qt::AlignLeft);
    }
    if (row.text)
        paintText(painter, QRect(p.text, rect.top(), std::max(0, width() - p.text - 2), rect.height()), row);
    if (row.hasNote || row.isTied) { // a dot for a note, a diamond for a line that is tied to another
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.needs);
        const QPointF at(4, rect.center().y() + 0.5);
        row.isTied ? painter.drawPolygon(QPolygonF({at + QPointF(0, -4), at + QPointF(4, 0), at + QPointF(0, 4), at + QPointF(-4, 0)}))
                   : painter.drawEllipse(at, 2.5, 2.5);
        painter.restore();
    }
    if (row.isCurrent || row.isSameMoment) {
        painter.setPen(QPen(row.isCurrent && hasFocus() ? t.accent : t.idle, 1, row.isCurrent ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void LogPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Place p = place();
    bool isEmpty = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        paintRow(painter, QRect(0, int(i) * rowHeight, width(), rowHeight), m_rows[i], p);
        isEmpty = isEmpty && m_rows[i].kind == LogPaneRow::Kind::End;
    }
    if (isEmpty && !m_hint.isEmpty()) {
        painter.setFont(textFont());
        painter.setPen(tokensOf(this).soft);
        painter.drawText(rect().adjusted(side, side, -side, -side), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    }
}

void LogPane::mousePressEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT pressed(row);
}

void LogPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0)
        Q_EMIT opened(row);
}

void LogPane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        const QPoint delta = event->angleDelta();
        Q_EMIT shifted(-(delta.x() ? delta.x() : delta.y()) / 2);
        return;
    }
    m_wheel -= event->pixelDelta().isNull() ? event->angleDelta().y() / 40.0 : event->pixelDelta().y() / double(rowHeight);
    const int rows = int(std::trunc(m_wheel));
    m_wheel -= rows;
    if (rows != 0)
        Q_EMIT scrolled(rows);
    event->accept();
}

void LogPane::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
    Q_EMIT keyPressed(event);
    if (!event->isAccepted())
        QWidget::keyPressEvent(event);
}

void LogPane::contextMenuEvent(QContextMenuEvent *event)
{
    int row = rowAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].isCurrent) {
                row = int(i);
                at = mapToGlobal(QPoint(place().text, (row + 1) * rowHeight));
            }
    if (row >= 0)
        Q_EMIT menuWanted(row, at);
}

void LogPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

void LogPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void LogPane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool LogPane::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipOf(rowAt(help->pos()));
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()), this);
        return true;
    }
    if (event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

} // namespace imprint
