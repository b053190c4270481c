#include "widgets/activitypage.h"

#include "widgets/controls.h"

#include <QVBoxLayout>

namespace imprint {

ActivityPage::ActivityPage(Services &services, QWidget *parent) : Page(services, parent), m_empty(new EmptyState(QStringLiteral("activity"), this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_empty);
    retranslate();
}

QString ActivityPage::heading() const { return tr("Activity"); }

void ActivityPage::retranslate() { m_empty->setTexts(tr("Nothing recorded yet"), tr("Everything that changes this site is recorded here, in order, chained so that a change of the record shows.")); }

} // namespace imprint
