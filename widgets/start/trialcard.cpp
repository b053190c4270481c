#include "widgets/start/trialcard.h"

#include "models/services/simulation.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>

namespace imprint {

TrialCard::TrialCard(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Title)),
      m_text(new TextLabel(TextLabel::Kind::Soft)), m_progress(new TextLabel(TextLabel::Kind::Note)),
      m_try(new QPushButton), m_error(new ErrorNote)
{
    m_try->setObjectName(QStringLiteral("trial"));
    m_try->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_text->setWrapping();
    m_progress->setWordWrap(true);
    m_progress->hide();
    body()->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    body()->setSpacing(space::xs);
    body()->addWidget(m_title);
    body()->addWidget(m_text);
    body()->addSpacing(space::s);
    body()->addWidget(m_try);
    body()->addWidget(m_progress);
    body()->addWidget(m_error);
    connect(m_try, &QPushButton::clicked, this, &TrialCard::begin);
    retranslate();
}

void TrialCard::begin()
{
    TrialPlan plan;
    plan.siteName = tr("Trial");
    plan.batchName = tr("Hall sensors");
    m_error->clear();
    setBusy(true);
    Job *const job = m_services.simulation.begin(plan, this, [this](Result<BatchStart> begun) {
        setBusy(false);
        if (begun) {
            Q_EMIT started(*begun);
            return;
        }
        m_services.simulation.end();
        m_services.site.close();
        m_error->setError(begun.error());
    });
    m_progress->setText(tr("Making a site for the trial…"));
    if (job)
        connect(job, &Job::finished, this, [this] { m_progress->setText(tr("Starting simulated devices…")); });
}

void TrialCard::setBusy(bool isBusy)
{
    m_try->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    Q_EMIT busyChanged(isBusy);
}

void TrialCard::retranslate()
{
    m_title->setText(tr("Just looking?"));
    m_text->setText(
        tr("Eight simulated devices go through the whole job on this computer: one will ask you, one must be refused. "
           "Nothing of it stays."));
    m_try->setText(tr("Try it with simulated devices"));
}

void TrialCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
