#include "widgets/controls/stepper.h"

#include "widgets/controls/statetext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace imprint {

namespace {
constexpr int cellGap = space::s, cellHeight = 54, side = space::m;
}

Stepper::Stepper(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Stepper::setCells(std::vector<StepperCell> cells)
{
    if (cells == m_cells)
        return;
    m_cells = std::move(cells);
    QStringList words;
    for (const StepperCell &cell : m_cells)
        words << cell.title + QStringLiteral(": ") + cell.detail;
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

void Stepper::setCurrent(int cell)
{
    m_current = cell;
    update();
}

QSize Stepper::sizeHint() const { return {int(m_cells.size()) * 180, cellHeight}; }
QSize Stepper::minimumSizeHint() const { return {int(m_cells.size()) * 96, cellHeight}; }

QRect Stepper::cellRect(int cell) const
{
    const int count = int(m_cells.size());
    const int room = width() - cellGap * (count - 1);
    const auto left = [&](int i) { return i * room / count + i * cellGap; };
    return {left(cell), 0, left(cell + 1) - left(cell) - cellGap, height()};
}

void Stepper::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    const QFont titleFont = textFont(type::secondary, QFont::DemiBold), detailFont = textFont(type::secondary);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_cells.size()); ++i) {
        const StepperCell &cell = m_cells[std::size_t(i)];
        const QRect box = cellRect(i);
        painter.setPen(i == m_current ? tokens.accent : tokens.line);
        painter.setBrush(tokens.panel);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius, metric::cardRadius);

        QRect line(box.x() + side, box.y() + 8, box.width() - 2 * side, 18);
        if (cell.tone == Tone::NeedsYou || cell.tone == Tone::Failed) {
            paintToneShape(painter, QRectF(line.right() - 11, line.y() + 3, 12, 12), cell.tone, toneColors(tokens, cell.tone).text);
            line.setRight(line.right() - 16);
        }
        const auto write = [&](const QFont &font, const QColor &color, const QString &text) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                             QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
        };
        write(titleFont, tokens.ink, QStringLiteral("%1 %2").arg(i + 1).arg(cell.title));
        line = QRect(box.x() + side, box.y() + 28, box.width() - 2 * side, 18);
        write(detailFont, tokens.soft, cell.detail);
    }
}

bool Stepper::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    for (int i = 0; i < int(m_cells.size()); ++i)
        if (cellRect(i).contains(help->pos())) {
            const StepperCell &cell = m_cells[std::size_t(i)];
            QToolTip::showText(help->globalPos(), cell.title + u'\n' + cell.detail, this, cellRect(i));
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace imprint
