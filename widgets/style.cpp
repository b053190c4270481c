#include "widgets/style.h"

#include "widgets/controls/buttons.h"
#include "widgets/icons.h"
#include "widgets/stylepaint.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace imprint {
namespace {

struct MetricRow {
    QStyle::PixelMetric metric;
    int pixels;
};

constexpr std::array metrics{MetricRow{QStyle::PM_ButtonShiftHorizontal, 0},
                             MetricRow{QStyle::PM_ButtonShiftVertical, 0},
                             MetricRow{QStyle::PM_ButtonDefaultIndicator, 0},
                             MetricRow{QStyle::PM_ScrollBarExtent, 12},
                             MetricRow{QStyle::PM_ScrollBarSliderMin, 32},
                             MetricRow{QStyle::PM_ScrollView_ScrollBarSpacing, 0},
                             MetricRow{QStyle::PM_ScrollView_ScrollBarOverlap, 0},
                             MetricRow{QStyle::PM_SplitterWidth, space::m},
                             MetricRow{QStyle::PM_MenuPanelWidth, 1},
                             MetricRow{QStyle::PM_MenuHMargin, space::xs},
                             MetricRow{QStyle::PM_MenuVMargin, space::xs},
                             MetricRow{QStyle::PM_IndicatorWidth, 16},
                             MetricRow{QStyle::PM_IndicatorHeight, 16},
                             MetricRow{QStyle::PM_ExclusiveIndicatorWidth, 16},
                             MetricRow{QStyle::PM_ExclusiveIndicatorHeight, 16},
                             MetricRow{QStyle::PM_CheckBoxLabelSpacing, space::s},
                             MetricRow{QStyle::PM_RadioButtonLabelSpacing, space::s},
                             MetricRow{QStyle::PM_LayoutHorizontalSpacing, space::s},
                             MetricRow{QStyle::PM_LayoutVerticalSpacing, space::s},
                             MetricRow{QStyle::PM_SmallIconSize, metric::iconSize},
                             MetricRow{QStyle::PM_ButtonIconSize, metric::iconSize},
                             MetricRow{QStyle::PM_HeaderMarkSize, 8},
                             MetricRow{QStyle::PM_HeaderMargin, space::s},
                             MetricRow{QStyle::PM_FocusFrameHMargin, 8},
                             MetricRow{QStyle::PM_ToolTipLabelFrameWidth, 6},
                             MetricRow{QStyle::PM_TabBarTabHSpace, 24},
                             MetricRow{QStyle::PM_TabBarTabVSpace, 14}};

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    for (const MetricRow &row : metrics)
        if (row.metric == metric)
            return row.pixels;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_hasReducedMotion ? 0 : 120;
    case SH_EtchDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_Transient:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        return hint == SH_ScrollBar_LeftClickAbsolutePosition;
    case SH_ComboBox_Popup:
        return 0; // a list below the field, not a menu over it
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
        const int side = isFlat ? 2 : space::l;
        size = {contents.width() + 2 * side, isFlat ? metric::targetHeight : metric::controlHeight};
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
            size.rwidth() += space::l;
        if (button && !isFlat)
            size.setWidth(std::max(size.width(), 64));
        return size;
    }
    case CT_SpinBox:
        return {std::max(size.width() + space::l, 72), metric::controlHeight};
    case CT_LineEdit:
    case CT_ComboBox:
        return {size.width(), std::max(size.height(), metric::controlHeight)};
    case CT_ToolButton: {
        const auto *const button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const int room = button && button->features.testFlag(QStyleOptionToolButton::HasMenu) ? 18 : 0;
        return QSize(size.width() + room, size.height()).expandedTo({metric::targetHeight, metric::targetHeight});
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return {size.width() + 2, std::max(size.height(), metric::targetHeight)};
    case CT_HeaderSection:
        return {size.width() + space::s, std::max(size.height(), metric::rowHeight)};
    case CT_MenuItem:
        return {size.width() + space::l, size.height() < 12 ? size.height() : std::max(size.height(), metric::targetHeight)};
    case CT_ItemViewItem:
        return {size.width() + space::s, std::max(size.height(), metric::targetHeight)};
    default:
        return size;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(4, 0, -4, 0);
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -26, -1));
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar) {
        const auto *const bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool isFlat = bar && bar->orientation == Qt::Horizontal;
        const int length = isFlat ? option->rect.width() : option->rect.height();
        if (part == SC_ScrollBarGroove || !bar || bar->maximum <= bar->minimum)
            return option->rect;
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int wanted = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
        const int size = std::clamp(wanted, std::min(32, length), length);
        const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const QRect rail = option->rect;
        const auto along = [&](int from, int to) {
            return isFlat ? QRect(rail.x() + from, rail.y(), to - from, rail.height())
                          : QRect(rail.x(), rail.y() + from, rail.width(), to - from);
        };
        if (part == SC_ScrollBarSlider)
            return along(at, at + size);
        if (part == SC_ScrollBarSubPage)
            return along(0, at);
        if (part == SC_ScrollBarAddPage)
            return along(at + size, length);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    using namespace stylepaint;
    if (!buttonPrimitive(element, option, painter, widget) && !fieldPrimitive(element, option, painter, widget) &&
        !viewPrimitive(element, option, painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    using namespace stylepaint;
    if (!buttonControl(*this, element, option, painter, widget) && !viewControl(*this, element, option, painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    using namespace stylepaint;
    if (control == CC_ScrollBar && scrollBar(*this, option, painter, widget))
        return;
    if (control == CC_ToolButton)
        if (const auto *const button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features.testFlag(QStyleOptionToolButton::HasMenu) && !button->text.isEmpty()) {
            menuToolButton(*this, button, painter, widget);
            return;
        }
    if (!fieldComplex(*this, control, option, painter, widget))
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return icon(QStringLiteral("clear"));
    return QProxyStyle::standardIcon(which, option, widget);
}

void Style::polish(QWidget *widget)
{
    // Buttons, headers and combo boxes tell the style when the mouse is over them.
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

void Style::unpolish(QWidget *widget) { QProxyStyle::unpolish(widget); }

} // namespace imprint
