// What every screen must hold, for the tests of the window: controls that a keyboard reaches have names, and texts are not cut off.
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QWidget>

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
        if (const auto *const button = qobject_cast<QAbstractButton *>(widget))
            if (!button->text().isEmpty() && button->width() < button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width())
                found << describe(button) + QStringLiteral(": ") + button->text();
    }
    return found;
}

// The controls that Tab visits from where the focus is, once around.
inline QList<QWidget *> tabOrder(QWidget *window)
{
    QList<QWidget *> order;
    QSet<QWidget *> seen;
    for (QWidget *w = window->nextInFocusChain(); w && !seen.contains(w); w = w->nextInFocusChain()) {
        seen.insert(w);
        if (w != window && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy())
            order << w;
    }
    return order;
}

} // namespace imprint
