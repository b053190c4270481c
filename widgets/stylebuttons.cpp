#include "widgets/controls/buttons.h"
#include "widgets/stylepaint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace imprint::stylepaint {
namespace {

constexpr auto focusFlags = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;

bool hasKeyboardFocus(const QStyleOption *option) { return (option->state & focusFlags) == focusFlags; }
bool isOver(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
}
bool isPrimary(const QWidget *widget) { return qobject_cast<const PrimaryButton *>(widget) != nullptr; }
bool isLink(const QWidget *widget) { return qobject_cast<const LinkButton *>(widget) != nullptr; }

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * part), float(a.greenF() + (b.greenF() - a.greenF()) * part),
                            float(a.blueF() + (b.blueF() - a.blueF()) * part));
}

void pushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = tokensOf(option->palette);
    const bool isDown = option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    if (isLink(widget)) {
        if (hasKeyboardFocus(option))
            box(painter, option->rect, Qt::transparent, t.accent, true, t.accent);
        return;
    }
    if (isPrimary(widget) && option->state.testFlag(QStyle::State_Enabled)) {
        const QColor fill = mixed(t.accent, t.ink, isDown ? 0.2 : isOver(option) ? 0.1 : 0);
        box(painter, option->rect, fill, fill, false, t.accent);
        if (hasKeyboardFocus(option)) { // a ring inside the fill, in the colour of its text
            painter->setPen(QPen(t.onAccent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), metric::controlRadius - 2, metric::controlRadius - 2);
        }
        return;
    }
    const QColor fill = isDown ? t.accentGround : isOver(option) ? mixed(t.panel, t.line, 0.4) : t.panel;
    box(painter, option->rect, fill, t.line, hasKeyboardFocus(option), t.accent);
}

void toolButton(const QStyleOption *option, QPainter *painter)
{
    const Tokens &t = tokensOf(option->palette);
    const bool isOn = option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const QColor fill = isOn ? t.accentGround : isOver(option) ? mixed(t.panel, t.line, 0.5) : QColor(Qt::transparent);
    box(painter, option->rect, fill, fill, hasKeyboardFocus(option), t.accent);
}

void indicator(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const Tokens &t = tokensOf(option->palette);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isOn = option->state.testFlag(QStyle::State_On), isPartly = option->state.testFlag(QStyle::State_NoChange);
    const QColor fill = !isEnabled ? t.bg : isOn || isPartly ? t.accent : t.panel;
    const QColor edge = isOn || isPartly || isOver(option) ? (isEnabled ? t.accent : t.line) : t.idle;
    const QRectF area = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(fill);
    const qreal radius = isRound ? area.height() / 2 : 4;
    painter->drawRoundedRect(area, radius, radius);
    const QColor mark = isEnabled ? t.onAccent : t.idle;
    if (isRound && isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(area.center(), 3, 3);
    } else if (isOn || isPartly) {
        QPainterPath path;
        const QPointF o = area.topLeft();
        if (isPartly) {
            path.moveTo(o + QPointF(4, 7.5));
            path.lineTo(o + QPointF(11, 7.5));
        } else {
            path.moveTo(o + QPointF(3.6, 7.8));
            path.lineTo(o + QPointF(6.4, 10.6));
            path.lineTo(o + QPointF(11.4, 4.6));
        }
        painter->setPen(QPen(mark, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path);
    }
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, bool isFocused, const QColor &focus)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = isFocused ? 2 : 1;
    painter->setPen(QPen(isFocused ? focus : edge, width));
    painter->setBrush(fill);
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metric::controlRadius, metric::controlRadius);
    painter->restore();
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const QPointF c = QRectF(rect).center();
    QPainterPath path(QPointF(-3.5, -1.75));
    path.lineTo(0, 1.75);
    path.lineTo(3.5, -1.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(c);
    painter->rotate(direction == Qt::UpArrow ? 180 : direction == Qt::LeftArrow ? 90 : direction == Qt::RightArrow ? -90 : 0);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->restore();
}

void menuToolButton(const QStyle &style, const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget)
{
    style.drawPrimitive(QStyle::PE_PanelButtonTool, option, painter, widget);
    constexpr int room = 18;
    const QRect mark(option->rect.right() - room - 2, option->rect.y(), room, option->rect.height());
    chevron(painter, mark, Qt::DownArrow, tokensOf(option->palette).soft);
    QStyleOptionToolButton label(*option);
    label.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    label.rect.setRight(mark.left());
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
}

bool buttonPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
        pushButton(option, painter, widget);
        return true;
    case QStyle::PE_PanelButtonTool:
    case QStyle::PE_IndicatorButtonDropDown:
        toolButton(option, painter);
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        indicator(option, painter, false);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        indicator(option, painter, true);
        return true;
    case QStyle::PE_FrameDefaultButton:
        return true;
    case QStyle::PE_FrameFocusRect: {
        // Items of views show their focus by the selection; everything else gets the accent around it.
        if (qstyleoption_cast<const QStyleOptionFocusRect *>(option) && widget && widget->inherits("QAbstractItemView"))
            return true;
        const auto *const tool = qobject_cast<const QToolButton *>(widget);
        const bool drawsItsOwn = qobject_cast<const QPushButton *>(widget) || (tool && !tool->autoRaise());
        if (option->state.testFlag(QStyle::State_KeyboardFocusChange) && !drawsItsOwn)
            box(painter, option->rect.adjusted(-1, -1, 1, 1), Qt::transparent, Qt::transparent, true, tokensOf(option->palette).accent);
        return true;
    }
    default:
        return false;
    }
}

bool buttonControl(const QStyle &style, QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (element == QStyle::CE_PushButtonBevel) {
        const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat) && !isLink(widget) && !isOver(option);
        if (!isFlat || hasKeyboardFocus(option) || option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On))
            style.drawPrimitive(QStyle::PE_PanelButtonCommand, option, painter, widget);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
            chevron(painter, QRect(option->rect.right() - 20, option->rect.y(), 16, option->rect.height()), Qt::DownArrow,
                    tokensOf(option->palette).soft);
        return true;
    }
    if (element != QStyle::CE_PushButtonLabel)
        return false;
    const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return false;
    const Tokens &t = tokensOf(option->palette);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool isOn = option->state.testAnyFlags(QStyle::State_On | QStyle::State_Sunken);
    const QColor color = !isEnabled ? t.idle : isPrimary(widget) ? t.onAccent : isLink(widget) ? t.accent : isOn ? t.accent : t.ink;
    QRect area = option->rect;
    if (button->features.testFlag(QStyleOptionButton::HasMenu))
        area.setRight(area.right() - 16);
    const QFontMetrics metrics(painter->font());
    const bool hasIcon = !button->icon.isNull();
    const int iconWidth = hasIcon ? button->iconSize.width() + (button->text.isEmpty() ? 0 : space::xs) : 0;
    const int width = iconWidth + metrics.size(Qt::TextShowMnemonic, button->text).width();
    int x = isLink(widget) ? area.x() + 2 : area.x() + std::max(space::s, (area.width() - width) / 2);
    if (hasIcon) {
        const QRect square(x, area.y() + (area.height() - button->iconSize.height()) / 2, button->iconSize.width(),
                           button->iconSize.height());
        button->icon.paint(painter, square, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled, isOn ? QIcon::On : QIcon::Off);
        x += iconWidth;
    }
    QFont font = painter->font();
    if (isLink(widget) && isOver(option))
        font.setUnderline(true);
    painter->setFont(font);
    painter->setPen(color);
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(QRect(x, area.y(), area.right() - x + 1, area.height()), Qt::AlignVCenter | Qt::AlignLeft | mnemonic, button->text);
    return true;
}

} // namespace imprint::stylepaint
