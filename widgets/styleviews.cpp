#include "widgets/stylepaint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace imprint::stylepaint {
namespace {

void headerSection(const QStyleOption *option, QPainter *painter)
{
    const Tokens &t = tokensOf(option->palette);
    painter->fillRect(option->rect, t.panel);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
}

void headerLabel(const QStyleOptionHeader *option, QPainter *painter)
{
    const Tokens &t = tokensOf(option->palette);
    QRect area = option->rect.adjusted(10, 0, -space::s, 0);
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const QRect mark(area.right() - 14, area.y(), 14, area.height());
        chevron(painter, mark, option->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow, t.accent);
        area.setRight(mark.left() - 2);
    }
    painter->setFont(textFont(type::secondary, QFont::DemiBold));
    const bool isActive = option->sortIndicator != QStyleOptionHeader::None;
    painter->setPen(isActive ? t.ink : t.soft);
    painter->drawText(area, int(option->textAlignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(option->text, Qt::ElideRight, area.width()));
}

void menuItem(const QStyle &style, const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = tokensOf(option->palette);
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option->rect.x(), option->rect.center().y(), option->rect.width(), 1), t.line);
        return;
    }
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    if (option->state.testFlag(QStyle::State_Selected) && isEnabled)
        box(painter, option->rect, t.accentGround, t.accentGround, false, t.accent);
    QRect area = option->rect.adjusted(space::s, 0, -space::s, 0);
    if (option->menuHasCheckableItems || option->maxIconWidth > 0) {
        const QRect square(area.x(), area.y() + (area.height() - 16) / 2, 16, 16);
        if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked) {
            QStyleOption mark(*option);
            mark.rect = square;
            mark.state.setFlag(QStyle::State_On);
            style.drawPrimitive(option->checkType == QStyleOptionMenuItem::Exclusive ? QStyle::PE_IndicatorRadioButton
                                                                                    : QStyle::PE_IndicatorCheckBox,
                                &mark, painter, widget);
        } else if (!option->icon.isNull()) {
            option->icon.paint(painter, square, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        }
        area.setLeft(square.right() + space::s);
    }
    painter->setFont(option->font);
    painter->setPen(isEnabled ? t.ink : t.idle);
    const QStringList parts = option->text.split(u'\t');
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic, parts.value(0));
    painter->setPen(t.soft);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRect(area.right() - 12, area.y(), 12, area.height()), Qt::RightArrow, t.soft);
}

void progressBar(const QStyleOptionProgressBar *option, QPainter *painter)
{
    const Tokens &t = tokensOf(option->palette);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QRectF groove = QRectF(option->rect);
    groove = QRectF(groove.x(), groove.center().y() - 3, groove.width(), 6);
    painter->setBrush(t.line);
    painter->drawRoundedRect(groove, 3, 3);
    const int range = option->maximum - option->minimum;
    const qreal part = range <= 0 ? 0.3 : std::clamp(qreal(option->progress - option->minimum) / range, 0.0, 1.0);
    painter->setBrush(t.accent);
    painter->drawRoundedRect(QRectF(groove.x(), groove.y(), groove.width() * part, groove.height()), 3, 3);
}

void tab(const QStyleOptionTab *option, QPainter *painter)
{
    const Tokens &t = tokensOf(option->palette);
    const bool isCurrent = option->state.testFlag(QStyle::State_Selected);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
    if (isCurrent)
        painter->fillRect(QRect(option->rect.left() + space::s, option->rect.bottom() - 1, option->rect.width() - 2 * space::s, 2), t.accent);
    if (option->state.testFlag(QStyle::State_HasFocus))
        box(painter, option->rect.adjusted(2, 2, -2, -4), Qt::transparent, Qt::transparent, true, t.accent);
    painter->setPen(isCurrent ? t.accent : t.soft);
    QFont font = textFont(type::base, isCurrent ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
}

} // namespace

bool viewPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case QStyle::PE_PanelItemViewRow:
    case QStyle::PE_PanelItemViewItem: {
        const auto *const item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (option->state.testFlag(QStyle::State_Selected))
            painter->fillRect(option->rect, t.accentGround);
        else if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return true;
    }
    case QStyle::PE_FrameMenu:
    case QStyle::PE_PanelMenu:
    case QStyle::PE_PanelTipLabel:
    case QStyle::PE_FrameStatusBarItem:
        painter->fillRect(option->rect, t.panel);
        painter->setPen(t.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
    case QStyle::PE_FrameTabBarBase:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_PanelScrollAreaCorner:
        return true;
    case QStyle::PE_IndicatorBranch:
        if (option->state.testFlag(QStyle::State_Children))
            chevron(painter, option->rect, option->state.testFlag(QStyle::State_Open) ? Qt::DownArrow : Qt::RightArrow, t.soft);
        return true;
    default:
        break;
    }
    Q_UNUSED(widget)
    return false;
}

bool viewControl(const QStyle &style, QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_Header: // as a whole: Qt's own would ask Fusion, past this style, where the label goes
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        headerSection(option, painter);
        if (const auto *const header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && element == QStyle::CE_Header)
            headerLabel(header, painter);
        return true;
    case QStyle::CE_MenuItem:
        if (const auto *const item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menuItem(style, item, painter, widget);
        return true;
    case QStyle::CE_MenuEmptyArea:
    case QStyle::CE_Splitter:
    case QStyle::CE_ProgressBarLabel:
        return true; // space alone
    case QStyle::CE_ProgressBarGroove:
        return true;
    case QStyle::CE_ProgressBarContents:
        if (const auto *const bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            progressBar(bar, painter);
        return true;
    case QStyle::CE_TabBarTabShape:
        if (const auto *const shape = qstyleoption_cast<const QStyleOptionTab *>(option))
            tab(shape, painter);
        return true;
    case QStyle::CE_TabBarTabLabel:
        return true;
    default:
        return false;
    }
}

bool scrollBar(const QStyle &style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    const auto *const bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return true;
    const Tokens &t = tokensOf(option->palette);
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool isHeld = option->state.testAnyFlags(QStyle::State_Sunken) || option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    QColor color = t.idle;
    color.setAlphaF(isHeld ? 0.8F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QRectF thumb = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
    return true;
}

} // namespace imprint::stylepaint
