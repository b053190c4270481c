#include "widgets/trailcheck.h"

#include "models/core/clock.h"
#include "models/services/registrywork.h"
#include "models/services/siteservice.h"
#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace imprint {

TrailCheck::TrailCheck(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_state(new StateText(this)), m_text(new TextLabel(TextLabel::Kind::Soft, this)),
      m_error(new ErrorNote(this)), m_show(new LinkButton(this)), m_check(new PrimaryButton(this))
{
    m_check->setObjectName(QStringLiteral("check"));
    m_show->setObjectName(QStringLiteral("show-entry"));
    m_state->setStrong(true);
    m_text->setWordWrap(true);
    auto *const words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_state);
    words->addWidget(m_text);
    auto *const across = new QHBoxLayout;
    across->setSpacing(space::l);
    across->addLayout(words, 1);
    across->addWidget(m_show);
    across->addWidget(m_check);
    body()->setContentsMargins(space::l, space::m, space::l, space::m);
    body()->addLayout(across);
    body()->addWidget(m_error);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            check();
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_verdict)
            Q_EMIT entryRequested(m_verdict->firstBad);
    });
    connect(&services.site, &SiteService::changed, this, [this, name = QString()]() mutable {
        const auto &site = m_services.site.state();
        if (name != (site ? site->path : QString())) { // another site: nothing is known about its trail
            name = site ? site->path : QString();
            m_verdict.reset();
            m_error->clear();
        }
        showVerdict();
    });
    showVerdict();
}

void TrailCheck::check()
{
    m_error->clear();
    m_job = m_services.site.perform(
        this, tr("Checking the audit trail"),
        [&clock = m_services.clock](OpenSite &site, JobControl &) { return checkAuditTrail(site, clock); },
        [this](Result<AuditVerdict> verdict) {
            m_job = nullptr;
            m_checkedAt = m_services.clock.unixMilliseconds();
            if (verdict)
                m_verdict = std::move(*verdict);
            else
                m_error->setError(verdict.error());
            showVerdict();
            Q_EMIT checked();
        });
    showVerdict();
}

void TrailCheck::showVerdict()
{
    m_check->setText(m_job ? tr("Checking…") : m_verdict ? tr("Check again") : tr("Check the trail"));
    m_check->setEnabled(!m_job && m_services.site.state().has_value());
    m_show->setText(tr("Show the entry"));
    m_show->setVisible(!m_job && m_verdict && m_verdict->firstBad > 0);
    const QLocale locale;
    if (m_job) {
        m_state->setState(Tone::Running, tr("Reading every entry"));
        m_text->setText(tr("Each entry is held against the one before it and against what the CA key signed."));
    } else if (!m_verdict) {
        m_state->setState(Tone::Idle, tr("Not checked yet"));
        m_text->setText(tr("The check shows whether an entry was changed, removed or put elsewhere since it was recorded."));
    } else if (m_verdict->isIntact()) {
        m_state->setState(Tone::Passed, tr("The trail is whole"));
        QString text = m_verdict->signedUpTo == 0
            ? tr("%1 entries in order, not signed yet · checked %2").arg(locale.toString(m_verdict->entries), localTime(m_checkedAt))
            : tr("%1 entries in order, signed by the CA key up to entry %2 · checked %3")
                           .arg(locale.toString(m_verdict->entries), locale.toString(m_verdict->signedUpTo), localTime(m_checkedAt));
        if (m_verdict->clockSetBack > 0)
            text += QStringLiteral(" · ") + tr("the clock was set back %n time(s), which is no fault", nullptr, int(m_verdict->clockSetBack));
        m_text->setText(text);
    } else {
        m_state->setState(Tone::Failed, m_verdict->firstBad > 0 ? tr("Entry %1 is wrong").arg(locale.toString(m_verdict->firstBad))
                                                               : tr("The trail does not hold"));
        m_text->setText(tr("%1 entries before it are whole · checked %2").arg(locale.toString(m_verdict->entries), localTime(m_checkedAt)));
        m_error->setError(*m_verdict->finding);
    }
}

void TrailCheck::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showVerdict();
    Card::changeEvent(event);
}

} // namespace imprint
