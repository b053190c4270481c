#include "widgets/devicespage.h"

#include "widgets/controls.h"

#include <QVBoxLayout>

namespace imprint {

DevicesPage::DevicesPage(Services &services, QWidget *parent) : Page(services, parent), m_empty(new EmptyState(QStringLiteral("devices"), this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_empty);
    retranslate();
}

QString DevicesPage::heading() const { return tr("Devices"); }

void DevicesPage::retranslate() { m_empty->setTexts(tr("No devices yet"), tr("Every device that a batch has met is kept here with its history, its keys and its certificates.")); }

} // namespace imprint
