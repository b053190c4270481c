#include "widgets/focusring.h"

#include "widgets/stylepaint.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace imprint {

FocusRing::FocusRing(QWidget *around) : QWidget(around)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(around->rect());
    around->installEventFilter(this);
    raise();
    show();
}

void FocusRing::followFocus(QObject *window)
{
    connect(qApp, &QApplication::focusChanged, window, [](const QWidget *before, QWidget *now) {
        if (before)
            qDeleteAll(before->findChildren<FocusRing *>(QString(), Qt::FindDirectChildrenOnly));
        const bool isScrolling = qobject_cast<QAbstractScrollArea *>(now);
        if (isScrolling && now->window()->testAttribute(Qt::WA_KeyboardFocusChange) &&
            !now->findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly))
            new FocusRing(now);
    });
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stylepaint::box(&painter, rect(), Qt::transparent, Qt::transparent, true, tokensOf(this).accent);
}

} // namespace imprint
