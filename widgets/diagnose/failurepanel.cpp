#include "widgets/diagnose/failurepanel.h"

#include "widgets/controls.h"
#include "widgets/diagnose/clearscroll.h"
#include "widgets/theme.h"


namespace imprint {

FailurePanel::FailurePanel(QWidget *parent) : Card(parent)
{
    auto *const inner = new QWidget(this);
    m_layout = new QVBoxLayout(inner);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::xs);
    m_title = new TextLabel(TextLabel::Kind::Title, inner);
    m_about = new TextLabel(TextLabel::Kind::Soft, inner);
    m_line = new TextLabel(TextLabel::Kind::Mono, inner);
    for (TextLabel *const label : {m_title, m_about, m_line}) {
        label->setWrapping();
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
    }
    part(m_causeTitle, m_cause);
    part(m_stepsTitle, m_steps);
    part(m_remedyTitle, m_remedy);
    m_layout->addStretch();
    body()->addWidget(clearScroll(inner, this), 1);
}

void FailurePanel::part(TextLabel *&title, TextLabel *&text)
{
    m_layout->addSpacing(space::m);
    title = new TextLabel(TextLabel::Kind::Strong, this);
    text = new TextLabel(TextLabel::Kind::Body, this);
    text->setWrapping();
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(title);
    m_layout->addWidget(text);
}

void FailurePanel::setFailure(const KnownFailure &failure, const FoundFailure *found, const QString &stage)
{
    const FailureText text = failureText(failure);
    m_title->setText(text.title);
    m_about->setText(failure.code + QStringLiteral(" · ") + text.stack + QStringLiteral(" · ") + stage);
    m_line->setVisible(found);
    if (found)
        m_line->setText(QStringLiteral("%1  %2").arg(found->lines.front()).arg(found->text));
    m_causeTitle->setText(tr("Why it happens"));
    m_cause->setText(text.cause);
    m_stepsTitle->setText(tr("How to look"));
    QStringList steps;
    for (const QString &step : text.steps)
        steps << QStringLiteral("%1.  %2").arg(steps.size() + 1).arg(step);
    m_steps->setText(steps.join(u'\n'));
    m_remedyTitle->setText(tr("What to do"));
    m_remedy->setText(text.remedy);
    for (TextLabel *const label : {m_causeTitle, m_cause})
        label->setVisible(!text.cause.isEmpty());
    for (TextLabel *const label : {m_stepsTitle, m_steps})
        label->setVisible(!steps.isEmpty());
}

} // namespace imprint
