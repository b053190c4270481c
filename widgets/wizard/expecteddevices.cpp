#include "widgets/wizard/expecteddevices.h"

#include "widgets/controls.h"
#include "widgets/scanfield.h"
#include "widgets/theme.h"
#include "widgets/wizard/orderpart.h"
#include "widgets/wizard/scanpart.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QStackedWidget>

namespace imprint {

ExpectedDevices::ExpectedDevices(Services &services)
    : WizardStep(services), m_question(new TextLabel(TextLabel::Kind::Title)), m_ways(new QButtonGroup(this)),
      m_parts(new QStackedWidget), m_order(new OrderPart(services)), m_scans(new ScanPart),
      m_anything(new EmptyState(QStringLiteral("usb"))), m_others(new QCheckBox)
{
    auto *const ways = new QHBoxLayout;
    ways->setSpacing(space::xl);
    for (const char *const name : {"expect-order", "expect-scans", "expect-anything"}) {
        auto *const button = new QRadioButton;
        button->setObjectName(QString::fromLatin1(name));
        m_ways->addButton(button, int(m_buttons.size()));
        m_buttons.push_back(button);
        ways->addWidget(button);
    }
    ways->addStretch();
    auto *const anything = new Card;
    anything->body()->addWidget(m_anything);
    m_parts->addWidget(m_order);
    m_parts->addWidget(m_scans);
    m_parts->addWidget(anything);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_question);
    layout->addLayout(ways);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_others);
    m_others->setObjectName(QStringLiteral("expect-others"));
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            choose(ExpectedFrom(id));
    });
    connect(m_order, &OrderPart::edited, this, &WizardStep::edited);
    connect(m_scans, &ScanPart::edited, this, &WizardStep::edited);
    connect(m_others, &QCheckBox::toggled, this, &WizardStep::edited);
    choose(ExpectedFrom::Order);
    retranslate();
}

void ExpectedDevices::choose(ExpectedFrom from)
{
    m_buttons[std::size_t(from)]->setChecked(true);
    m_parts->setCurrentIndex(int(from));
    m_others->setVisible(from != ExpectedFrom::Anything);
    Q_EMIT edited();
}

ExpectedFrom ExpectedDevices::from() const
{
    return ExpectedFrom(m_parts->currentIndex());
}

QString ExpectedDevices::title() const
{
    return tr("Devices");
}

QString ExpectedDevices::summary() const
{
    if (from() == ExpectedFrom::Anything)
        return tr("what comes");
    const int count = int(from() == ExpectedFrom::Order ? m_order->devices().size() : m_scans->devices().size());
    return count == 0 ? QString() : tr("%n expected", nullptr, count);
}

QString ExpectedDevices::missing() const
{
    if (from() == ExpectedFrom::Order && !m_order->isGood())
        return m_order->fileName().isEmpty() ? tr("Choose the order file.") : tr("The file has to be mended first.");
    if (from() == ExpectedFrom::Scans && m_scans->serials().isEmpty())
        return tr("Scan at least one label.");
    return {};
}

void ExpectedDevices::put(BatchPlan &plan) const
{
    plan.from = from();
    plan.orderName = m_order->fileName();
    plan.batch.takesAny = from() == ExpectedFrom::Anything || m_others->isChecked();
    plan.expected.clear();
    if (from() == ExpectedFrom::Order)
        plan.expected = m_order->devices();
    else if (from() == ExpectedFrom::Scans)
        plan.expected = m_scans->devices();
}

void ExpectedDevices::reset()
{
    m_order->clear();
    m_scans->clear();
    m_others->setChecked(false);
    choose(ExpectedFrom::Order);
}

void ExpectedDevices::enter(const BatchPlan &)
{
    m_buttons[std::size_t(from())]->setFocus();
}

QWidget *ExpectedDevices::scanField()
{
    // Whoever scans here wants the serial in the list, whatever was chosen before.
    if (from() != ExpectedFrom::Scans)
        choose(ExpectedFrom::Scans);
    return m_scans->field();
}

bool ExpectedDevices::scanned(const QString &serial)
{
    choose(ExpectedFrom::Scans);
    m_scans->add(serial);
    return true;
}

void ExpectedDevices::retranslate()
{
    m_question->setText(tr("Which devices do you expect?"));
    m_buttons[0]->setText(tr("Those of an &order file"));
    m_buttons[1]->setText(tr("I &scan their labels"));
    m_buttons[2]->setText(tr("Take &what comes"));
    m_others->setText(tr("Take other devices, too"));
    m_anything->setTexts(tr("Every device of this profile that is plugged in or announces itself"),
                         tr("Without a delivered key you compare the fingerprint of each new device with its label."));
}

} // namespace imprint
