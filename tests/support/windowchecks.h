// What every screen must hold, for the tests of the window: controls that a keyboard reaches have names, and texts are not cut off.
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace imprint {

inline QString describe(const QWidget *widget)
{
    QString path;
    for (const QWidget *w = widget; w && !w->isWindow(); w = w->parentWidget())
        path.prepend(u'/' + QString::fromLatin1(w->metaObject()->className()) +
                     (w->objectName().isEmpty() ? QString() : u'#' + w->objectName()));
    return path;
}

// Controls that take the focus by Tab and have no accessible name.
inline QStringList unnamedControls(QWidget *root)
{
    QStringList found;
    for (QWidget *const widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QLineEdit *>(widget->parentWidget()) ||
            qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        const auto *const face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(widget);
    }
    return found;
}

// Texts that have less room than they need. Labels that elide say so by a smaller minimum size and are left out.
inline QStringList cutTexts(QWidget *root)
{
    QStringList found;
    for (QWidget *const widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->width() <= 0)
            continue;
        if (const auto *const label = qobject_cast<QLabel *>(widget)) {
            const bool isElided = label->minimumSizeHint().width() < label->sizeHint().width() && !label->wordWrap();
            const bool isCut = label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                                 : label->width() < label->sizeHint().width();
            if (!label->text().isEmpty() && !isElided && isCut)
                found << describe(label) + QStringLiteral(": ") + label->text();
        }
        const bool isInner = qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
        const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
        if (isField && !isInner && widget->height() < widget->minimumSizeHint().height())
            found << describe(widget) + QStringLiteral(": squeezed to %1 px").arg(widget->height());
        if (const auto *const button = qobject_cast<QAbstractButton *>(widget))
            if (!button->text().isEmpty() && button->width() < button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width())
                found << describe(button) + QStringLiteral(": ") + button->text();
    }
    return found;
}

// The controls that Tab visits, by pressing it, from the beginning once around. Makes the window the active one.
inline QList<QWidget *> tabOrder(QWidget *window)
{
    window->activateWindow();
    QList<QWidget *> order;
    if (!QTest::qWaitForWindowActive(window))
        return order;
    if (QWidget *const had = QApplication::focusWidget())
        had->clearFocus();
    constexpr int most = 200;
    for (int i = 0; i < most; ++i) {
        QWidget *const before = QApplication::focusWidget();
        QTest::keyClick(before ? before : window, Qt::Key_Tab);
        QWidget *const now = QApplication::focusWidget();
        if (!now || now == before || order.contains(now))
            break;
        order << now;
    }
    for (QWidget *w = window->nextInFocusChain(); w != window; w = w->nextInFocusChain())
        if (const auto first = order.indexOf(w); first >= 0) { // wherever the window had the focus before
            std::rotate(order.begin(), order.begin() + first, order.end());
            break;
        }
    return order;
}

// What Tab never comes to.
inline QStringList unreachedControls(QWidget *window, const QList<QWidget *> &reached)
{
    QStringList found;
    for (QWidget *const widget : window->findChildren<QWidget *>()) {
        const bool isInner = qobject_cast<QLineEdit *>(widget) && qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
        if (widget->window() == window->window() && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy() && !isInner && !reached.contains(widget))
            found << describe(widget) + QStringLiteral(" is not reached by Tab");
    }
    return found;
}

// Steps of Tab that go against reading: up in the same column, or to the left on the same line.
inline QStringList misorderedControls(const QWidget *window, const QList<QWidget *> &order)
{
    QStringList found;
    const QWidget *before = nullptr;
    for (const QWidget *const widget : order) {
        const QRect to(widget->mapTo(window, QPoint()), widget->size());
        const QRect from = before ? QRect(before->mapTo(window, QPoint()), before->size()) : QRect();
        const bool isColumn = to.left() <= from.right() && from.left() <= to.right(), isLine = to.top() <= from.bottom() && from.top() <= to.bottom();
        if (before && ((isColumn && to.bottom() < from.top()) || (isLine && to.right() < from.left())))
            found << describe(before) + QStringLiteral(" leads back to ") + describe(widget);
        before = widget;
    }
    return found;
}

// Controls that look the same with the focus and without it.
inline QStringList unmarkedFocus(QWidget *window, const QList<QWidget *> &order)
{
    QStringList found;
    QWidget *const had = window->focusWidget();
    for (QWidget *const widget : order) {
        for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
            if (auto *const area = qobject_cast<QScrollArea *>(above)) // it would scroll with the focus
                area->ensureWidgetVisible(widget);
        const QRect around = QRect(widget->mapTo(window, QPoint()), widget->size()).adjusted(-4, -4, 4, 4);
        if (QWidget *const focused = QApplication::focusWidget())
            focused->clearFocus();
        const QImage without = window->grab(around).toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (window->grab(around).toImage() == without)
            found << describe(widget) + QStringLiteral(" does not show the focus");
        widget->clearFocus();
    }
    if (had)
        had->setFocus();
    return found;
}

// The walk by keyboard: everything is reached, in the order of reading, and shows that it is.
inline QStringList keyboardFindings(QWidget *window)
{
    const QList<QWidget *> order = tabOrder(window);
    return unreachedControls(window, order) + misorderedControls(window, order) + unmarkedFocus(window, order);
}

} // namespace imprint
