#include "widgets/live/batchendcard.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace imprint {

BatchEndCard::BatchEndCard(QWidget *parent)
    : Card(parent), m_title(new StateText(this)), m_text(new TextLabel(TextLabel::Kind::Body, this)), m_next(new PrimaryButton(this)),
      m_labels(new QPushButton(this)), m_report(new QPushButton(this)), m_leave(new QPushButton(this))
{
    body()->setContentsMargins(space::l, 10, space::m, 10);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    auto *const words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setStrong(true);
    m_text->setWrapping();
    words->addWidget(m_title);
    words->addWidget(m_text);
    line->addLayout(words, 1);
    line->addWidget(m_next, 0, Qt::AlignVCenter);
    line->addWidget(m_labels, 0, Qt::AlignVCenter);
    line->addWidget(m_report, 0, Qt::AlignVCenter);
    line->addWidget(m_leave, 0, Qt::AlignVCenter);
    body()->addLayout(line);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_wasStopped)
            Q_EMIT resumeRequested();
        else
            Q_EMIT reportRequested();
    });
    m_labels->setObjectName(QStringLiteral("print-labels"));
    connect(m_labels, &QPushButton::clicked, this, &BatchEndCard::labelsRequested);
    connect(m_report, &QPushButton::clicked, this, &BatchEndCard::reportRequested);
    connect(m_leave, &QPushButton::clicked, this, &BatchEndCard::leaveRequested);
    hide();
}

QPushButton *BatchEndCard::next() const { return m_next; }

void BatchEndCard::setEnd(const BatchEnd &end, const BatchCounts &counts)
{
    m_wasStopped = end.wasStopped;
    m_counts = counts;
    setTone(m_wasStopped ? Tone::Running : counts.failed + counts.needsYou > 0 ? Tone::NeedsYou : Tone::Passed);
    retranslate();
    show();
}

void BatchEndCard::retranslate()
{
    const int left = m_counts.total - m_counts.done - m_counts.failed - m_counts.abandoned;
    m_title->setState(tone(), m_wasStopped ? tr("Stopped safely") : tr("The batch is finished"));
    QStringList words;
    if (m_wasStopped)
        words << (left > 0 ? tr("%n device(s) go on at the exact step when you resume.", nullptr, left) : tr("Nothing is left to resume."));
    else {
        words << tr("%n device(s) done.", nullptr, m_counts.done);
        if (m_counts.failed > 0)
            words << tr("%n failed: choose a row to see why and what to do.", nullptr, m_counts.failed);
    }
    m_text->setText(words.join(u' '));
    m_next->setText(m_wasStopped ? tr("Resume") : tr("Show the report"));
    m_report->setText(tr("Show the report"));
    m_report->setVisible(m_wasStopped);
    m_labels->setText(tr("Print labels…"));
    m_labels->setVisible(m_counts.done > 0);
    m_leave->setText(tr("Back to the Bench"));
}

void BatchEndCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
