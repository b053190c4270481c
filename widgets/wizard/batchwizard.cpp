#include "widgets/wizard/batchwizard.h"

#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/memory.h"
#include "widgets/theme.h"
#include "widgets/wizard/batchreview.h"
#include "widgets/wizard/expecteddevices.h"
#include "widgets/wizard/scanpart.h"
#include "widgets/wizard/orderpart.h"
#include "widgets/wizard/profilechooser.h"
#include "widgets/wizard/releasechoice.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace imprint {

BatchWizard::BatchWizard(Services &services, QWidget *parent)
    : BenchView(services, parent), m_steps{new ProfileChooser(services), new ExpectedDevices(services),
                                           new ReleaseChoice(services), new BatchReview(services)},
      m_stepper(new Stepper), m_stack(new QStackedWidget), m_back(new QPushButton), m_cancel(new QPushButton(this)),
      m_next(new PrimaryButton), m_missing(new TextLabel(TextLabel::Kind::Note)), m_error(new ErrorNote)
{
    build();
    for (WizardStep *const step : m_steps) {
        m_stack->addWidget(step);
        connect(step, &WizardStep::edited, this, &BatchWizard::check);
        connect(step, &WizardStep::finished, this, &BatchWizard::next);
    }
    connect(m_next, &QPushButton::clicked, this, &BatchWizard::next);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT viewRequested(BenchPlace::Start, 0); });
    retranslate();
}

void BatchWizard::build()
{
    m_next->setObjectName(QStringLiteral("wizard-next"));
    m_back->setObjectName(QStringLiteral("wizard-back"));
    m_cancel->setObjectName(QStringLiteral("wizard-cancel"));
    m_cancel->hide();
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *const foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(m_back);
    foot->addWidget(m_missing, 1);
    foot->addWidget(m_next);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(m_stepper);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_error);
    layout->addLayout(foot);
}

QString BatchWizard::heading() const
{
    return tr("New batch");
}
QWidget *BatchWizard::headerWidget()
{
    return m_cancel;
}

void BatchWizard::open(qint64)
{
    m_error->clear();
    for (WizardStep *const step : m_steps)
        step->reset();
    showPage(0);
}

QWidget *BatchWizard::scanField()
{
    return m_steps[std::size_t(m_page)]->scanField();
}

bool BatchWizard::scanned(const QString &serial)
{
    // On any page: it belongs to the expected devices.
    for (WizardStep *const step : m_steps)
        if (step->scanned(serial))
            return true;
    return false;
}

Result<void> BatchWizard::keyScanned(const ScannedDevice &device)
{
    step<ExpectedDevices>()->scans().setKey(device);
    return {};
}

bool BatchWizard::dropped(const QString &file)
{
    step<ExpectedDevices>()->choose(ExpectedFrom::Order);
    step<ExpectedDevices>()->order().load(file);
    return true;
}

void BatchWizard::showPage(int page)
{
    if (page < 0 || page >= int(m_steps.size()))
        return;
    BatchPlan plan;
    for (int i = 0; i < page; ++i)
        m_steps[std::size_t(i)]->put(plan);
    m_page = page;
    m_error->clear();
    m_stack->setCurrentIndex(page);
    m_steps[std::size_t(page)]->enter(plan);
    check();
}

void BatchWizard::next()
{
    if (!m_next->isEnabled())
        return;
    if (m_page + 1 < int(m_steps.size()))
        showPage(m_page + 1);
    else
        make();
}

void BatchWizard::check()
{
    std::vector<StepperCell> cells;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const bool isBehind = int(i) < m_page;
        cells.push_back({m_steps[i]->title(), int(i) <= m_page ? m_steps[i]->summary() : QString(),
                         isBehind ? Tone::Passed : Tone::Idle});
    }
    m_stepper->setCells(std::move(cells));
    m_stepper->setCurrent(m_page);
    const QString missing = m_steps[std::size_t(m_page)]->missing();
    m_missing->setText(m_isMaking ? tr("Making the batch…") : missing);
    m_next->setEnabled(!m_isMaking && missing.isEmpty());
    m_back->setVisible(m_page > 0);
    m_back->setEnabled(!m_isMaking);
    m_next->setText(m_page + 1 < int(m_steps.size()) ? tr("Next") : tr("Start the batch"));
}

void BatchWizard::make()
{
    BatchPlan plan;
    for (const WizardStep *const step : m_steps)
        step->put(plan);
    m_services.memory.setValue(QStringLiteral("wizard/profile"), plan.batch.profileName);
    m_isMaking = true;
    check();
    m_services.site.perform(
        this, tr("Making the batch"),
        [plan](OpenSite &site, JobControl &) { return site.registry().createBatch(plan.batch, plan.expected); },
        [this](const Result<qint64> &made) {
            m_isMaking = false;
            check();
            if (made)
                Q_EMIT viewRequested(BenchPlace::Live, *made);
            else
                m_error->setError(made.error());
        });
}

void BatchWizard::retranslate()
{
    m_back->setText(tr("Back"));
    m_cancel->setText(tr("Cancel"));
    m_stepper->setAccessibleName(tr("Pages of the new batch"));
    check();
}

} // namespace imprint
