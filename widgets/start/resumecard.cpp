#include "widgets/start/resumecard.h"

#include "models/tables/batchlist.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace imprint {

ResumeCard::ResumeCard(QWidget *parent)
    : Card(parent), m_title(new StateText), m_text(new TextLabel(TextLabel::Kind::Body)), m_resume(new PrimaryButton)
{
    m_resume->setObjectName(QStringLiteral("resume"));
    m_title->setStrong(true);
    m_text->setWordWrap(true);
    setTone(Tone::Running);
    auto *const words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::l);
    line->addLayout(words, 1);
    line->addWidget(m_resume, 0, Qt::AlignVCenter);
    body()->setContentsMargins(space::l, space::m, space::l, space::m);
    body()->addLayout(line);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (m_batch)
            Q_EMIT resumeRequested(m_batch->id);
    });
    hide();
}

void ResumeCard::offer(const std::optional<BatchRecord> &batch)
{
    m_batch = batch;
    setVisible(batch.has_value());
    retranslate();
}

void ResumeCard::retranslate()
{
    m_resume->setText(tr("Resume"));
    if (!m_batch)
        return;
    m_title->setState(Tone::Running, tr("%1 is not finished").arg(m_batch->name));
    m_text->setText(tr("%1. Every device goes on at the step where it stopped.").arg(batchDetail(*m_batch)));
    m_resume->setAccessibleName(tr("Resume %1").arg(m_batch->name));
}

void ResumeCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
