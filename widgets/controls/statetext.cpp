#include "widgets/controls/statetext.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace imprint {
namespace {

constexpr int shapeSize = 11, gap = 5;

// All shapes on a square of 12, strokes round.
void stroke(QPainter &painter, const QColor &color, qreal width, const QPainterPath &path)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void drawDash(QPainter &painter, const QColor &color)
{
    QPainterPath path(QPointF(3, 6));
    path.lineTo(9, 6);
    stroke(painter, color, 1.4, path);
}

void drawClock(QPainter &painter, const QColor &color)
{
    QPainterPath ring;
    ring.addEllipse(QPointF(6, 6), 4.7, 4.7);
    stroke(painter, color, 1.3, ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(QRectF(1.3, 1.3, 9.4, 9.4), 0, 90 * 16);
}

void drawCheck(QPainter &painter, const QColor &color)
{
    QPainterPath path(QPointF(1.8, 6.6));
    path.lineTo(4.8, 9.6);
    path.lineTo(10.2, 2.6);
    stroke(painter, color, 2.1, path);
}

void drawTriangle(QPainter &painter, const QColor &color)
{
    QPainterPath path(QPointF(6, 1.9));
    path.lineTo(11, 10.3);
    path.lineTo(1, 10.3);
    path.closeSubpath();
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPath(path);
}

void drawCross(QPainter &painter, const QColor &color)
{
    QPainterPath path(QPointF(2.4, 2.4));
    path.lineTo(9.6, 9.6);
    path.moveTo(9.6, 2.4);
    path.lineTo(2.4, 9.6);
    stroke(painter, color, 2.3, path);
}

using Draw = void (*)(QPainter &, const QColor &);
constexpr std::array<Draw, toneCount> shapes{drawDash, drawClock, drawCheck, drawTriangle, drawCross};

} // namespace

void paintToneShape(QPainter &painter, const QRectF &square, Tone tone, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 12, square.height() / 12);
    shapes[std::size_t(tone)](painter, color);
    painter.restore();
}

void paintState(QPainter &painter, const QRect &rect, Tone tone, const QString &text, const QPalette &palette, bool isSelected)
{
    const Tokens &tokens = tokensOf(palette);
    const QColor color = tone == Tone::Idle && isSelected ? tokens.soft : toneColors(tokens, tone).text;
    paintToneShape(painter, QRectF(rect.x(), rect.y() + (rect.height() - shapeSize) / 2.0, shapeSize, shapeSize), tone, color);
    const QRect words = rect.adjusted(shapeSize + gap, 0, 0, 0);
    painter.setPen(color);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

int stateWidth(const QFontMetrics &metrics, const QString &text)
{
    return shapeSize + gap + metrics.horizontalAdvance(text) + 1;
}

QString toneName(Tone tone)
{
    static constexpr std::array<const char *, toneCount> names{
        QT_TRANSLATE_NOOP("Tone", "not yet"), QT_TRANSLATE_NOOP("Tone", "running"), QT_TRANSLATE_NOOP("Tone", "passed"),
        QT_TRANSLATE_NOOP("Tone", "needs you"), QT_TRANSLATE_NOOP("Tone", "failed")};
    return QCoreApplication::translate("Tone", names[std::size_t(tone)]);
}

StateText::StateText(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::secondary));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateText::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setAccessibleDescription(toneName(tone));
    updateGeometry();
    update();
}

void StateText::setStrong(bool isStrong)
{
    setFont(textFont(isStrong ? type::base : type::secondary, isStrong ? QFont::DemiBold : QFont::Normal));
}

QSize StateText::sizeHint() const { return {stateWidth(fontMetrics(), m_text), fontMetrics().height()}; }

QSize StateText::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), shapeSize + gap + fontMetrics().averageCharWidth() * 6), sizeHint().height()};
}

void StateText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintState(painter, rect(), m_tone, m_text, palette());
}

void StateText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleDescription(toneName(m_tone));
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace imprint
