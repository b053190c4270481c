#include "widgets/controls/pill.h"

#include "widgets/controls/statetext.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace imprint {

namespace {
constexpr int pillHeight = 24, side = 10;
}

Pill::Pill(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::secondary));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setVisible(false);
}

void Pill::setText(const QString &text, std::optional<Tone> tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setAccessibleDescription(tone ? toneName(*tone) : QString());
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const int text = m_tone ? stateWidth(fontMetrics(), m_text) : fontMetrics().horizontalAdvance(m_text) + 1;
    return {text + 2 * side, pillHeight};
}

QSize Pill::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * side + fontMetrics().averageCharWidth() * 8), pillHeight};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
    const QRect inner = rect().adjusted(side, 0, -side, 0);
    painter.setFont(font());
    if (m_tone) {
        paintState(painter, inner, *m_tone, m_text, palette());
    } else {
        painter.setPen(tokens.soft);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(m_text, Qt::ElideRight, inner.width()));
    }
    const QString tip = sizeHint().width() > width() ? m_text : QString();
    if (toolTip() != tip)
        setToolTip(tip);
}

void Pill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_tone)
        setAccessibleDescription(toneName(*m_tone));
    QWidget::changeEvent(event);
}

} // namespace imprint
