#include "widgets/benchview.h"

#include <QEvent>

namespace imprint {

BenchView::BenchView(Services &services, QWidget *parent) : QWidget(parent), m_services(services) {}

void BenchView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT headingChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace imprint
