#include "widgets/benchpage.h"

#include "widgets/controls.h"

#include <QVBoxLayout>

namespace imprint {

BenchPage::BenchPage(Services &services, QWidget *parent) : Page(services, parent), m_empty(new EmptyState(QStringLiteral("bench"), this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_empty);
    retranslate();
}

QString BenchPage::heading() const { return tr("Bench"); }

void BenchPage::retranslate() { m_empty->setTexts(tr("No site is open"), tr("A site is one owner with one CA. Make one, or open the one you have; batches of devices are taken into its hands here.")); }

} // namespace imprint
