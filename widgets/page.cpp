#include "widgets/page.h"

#include <QCoreApplication>
#include <QEvent>

namespace imprint {

Page::Page(Services &services, QWidget *parent) : QWidget(parent), m_services(services) {}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT headingChanged();
    }
    QWidget::changeEvent(event);
}

QString pageName(const PageRow &row) { return QCoreApplication::translate("Pages", row.name); }

} // namespace imprint
