// The drawing of widgets/style, in groups: each function draws one element and says whether it did.
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionToolButton;

namespace imprint::stylepaint {

// Push, tool and link buttons, check boxes, radio buttons.
bool buttonPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool buttonControl(const QStyle &style, QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
// One that opens a menu: the chevron stands beside the words.
void menuToolButton(const QStyle &style, const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget);
// Line edits, combo boxes, spin boxes, sliders, frames.
bool fieldPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool fieldComplex(const QStyle &style, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                  const QWidget *widget);
// Item views, headers, scroll bars, menus, tabs, progress bars, splitters, tooltips.
bool viewPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool viewControl(const QStyle &style, QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool scrollBar(const QStyle &style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget);

// A rounded box with a hairline, on half pixels; focused: the accent, two pixels wide.
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, bool isFocused, const QColor &focus);
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color);

} // namespace imprint::stylepaint
