#include "widgets/stylepaint.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace imprint::stylepaint {
namespace {

// Fields always show where the typing goes, also when the mouse put it there.
void field(const QStyleOption *option, QPainter *painter, bool hasFocus)
{
    const Tokens &t = tokensOf(option->palette);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    box(painter, option->rect, isEnabled ? t.panel : t.bg, t.line, hasFocus, t.accent);
}

void comboBox(const QStyle &style, const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    field(option, painter, option->state.testFlag(QStyle::State_HasFocus));
    const Tokens &t = tokensOf(option->palette);
    const QRect arrow = QStyle::visualRect(option->direction, option->rect,
                                           QRect(option->rect.right() - 24, option->rect.y(), 20, option->rect.height()));
    chevron(painter, arrow, Qt::DownArrow, option->state.testFlag(QStyle::State_Enabled) ? t.soft : t.idle);
    Q_UNUSED(style)
    Q_UNUSED(widget)
}

void spinBox(const QStyle &style, const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget)
{
    field(option, painter, option->state.testFlag(QStyle::State_HasFocus));
    const Tokens &t = tokensOf(option->palette);
    const auto arrow = [&](QStyle::SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRect area = style.subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const bool isOver = option->activeSubControls == part && option->state.testFlag(QStyle::State_MouseOver);
        chevron(painter, area, direction, !option->stepEnabled.testFlag(flag) ? t.line : isOver ? t.accent : t.soft);
    };
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    arrow(QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

} // namespace

bool fieldPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case QStyle::PE_PanelLineEdit: {
        const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // Inside a combo or spin box the box draws the frame.
        if (frame && frame->lineWidth > 0)
            field(option, painter, option->state.testFlag(QStyle::State_HasFocus));
        return true;
    }
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_Frame: // scroll areas, item views
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            return false;
        box(painter, option->rect, Qt::transparent, t.line, false, t.accent);
        return true;
    case QStyle::PE_FrameGroupBox:
        box(painter, option->rect, Qt::transparent, t.line, false, t.accent);
        return true;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorArrowLeft:
    case QStyle::PE_IndicatorArrowRight: {
        const Qt::ArrowType direction = element == QStyle::PE_IndicatorArrowDown   ? Qt::DownArrow
                                        : element == QStyle::PE_IndicatorArrowUp   ? Qt::UpArrow
                                        : element == QStyle::PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                                                   : Qt::RightArrow;
        chevron(painter, option->rect, direction, t.soft);
        return true;
    }
    default:
        return false;
    }
}

bool fieldComplex(const QStyle &style, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                  const QWidget *widget)
{
    if (control == QStyle::CC_ComboBox)
        if (const auto *const combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            comboBox(style, combo, painter, widget);
            return true;
        }
    if (control == QStyle::CC_SpinBox)
        if (const auto *const spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            spinBox(style, spin, painter, widget);
            return true;
        }
    return false;
}

} // namespace imprint::stylepaint
