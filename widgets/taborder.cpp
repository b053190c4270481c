#include "widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace imprint {
namespace {

using Widgets = QList<QWidget *>;

void addItems(const QLayout &layout, Widgets &out)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *const item = layout.itemAt(i);
        if (QWidget *const widget = item->widget())
            out << widget;
        else if (const QLayout *const inner = item->layout())
            addItems(*inner, out);
    }
}

Widgets byPlace(Widgets widgets)
{
    std::stable_sort(widgets.begin(), widgets.end(), [](const QWidget *a, const QWidget *b) {
        return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
    });
    return widgets;
}

// What stands directly inside a widget, in the order of reading.
Widgets inside(const QWidget &widget)
{
    if (const auto *const tabs = qobject_cast<const QTabWidget *>(&widget))
        return {tabs->tabBar(), tabs->cornerWidget(), tabs->currentWidget()};
    if (const auto *const stack = qobject_cast<const QStackedWidget *>(&widget))
        return {stack->currentWidget()};
    if (const auto *const area = qobject_cast<const QScrollArea *>(&widget))
        return {area->widget()};
    Widgets out;
    if (const auto *const splitter = qobject_cast<const QSplitter *>(&widget))
        for (int i = 0; i < splitter->count(); ++i)
            out << splitter->widget(i);
    else if (widget.layout())
        addItems(*widget.layout(), out);
    Widgets others; // laid out by hand, as cards in a table are
    for (QObject *const child : widget.children())
        if (auto *const one = qobject_cast<QWidget *>(child); one && !one->isWindow() && !out.contains(one))
            others << one;
    return out + byPlace(others);
}

void collect(QWidget *widget, Widgets &out)
{
    if (!widget || widget->isHidden())
        return;
    if (widget->focusPolicy() & Qt::TabFocus)
        out << widget;
    for (QWidget *const one : inside(*widget))
        collect(one, out);
}

} // namespace

void arrangeTabOrder(QWidget *root)
{
    Widgets order;
    collect(root, order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

} // namespace imprint
