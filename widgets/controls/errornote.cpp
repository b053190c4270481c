#include "widgets/controls/errornote.h"

#include "models/core/errortext.h"
#include "widgets/controls/buttons.h"
#include "widgets/controls/statetext.h"
#include "widgets/controls/textlabel.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace imprint {

ErrorNote::ErrorNote(QWidget *parent)
    : Card(parent), m_title(new StateText(this)), m_sentence(new TextLabel(TextLabel::Kind::Body, this)),
      m_remedy(new TextLabel(TextLabel::Kind::Strong, this)), m_details(new TextLabel(TextLabel::Kind::Mono, this)),
      m_toggle(new LinkButton(this)), m_copy(new LinkButton(this))
{
    body()->setContentsMargins(space::m, space::m, space::m, space::s);
    body()->setSpacing(space::xs);
    m_title->setStrong(true);
    for (QLabel *const label : {m_sentence, m_remedy, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_details->hide();
    auto *const links = new QHBoxLayout;
    links->setSpacing(space::s);
    links->addWidget(m_toggle);
    links->addWidget(m_copy);
    links->addStretch();
    body()->addWidget(m_title);
    body()->addWidget(m_sentence);
    body()->addWidget(m_remedy);
    body()->addWidget(m_details);
    body()->addLayout(links);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        m_details->setVisible(m_details->isHidden());
        retranslate();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(oneLine(m_error) + u'\n' + m_details->text());
    });
    setError({});
}

void ErrorNote::setError(const Error &error)
{
    m_error = error;
    m_details->hide();
    retranslate();
    setVisible(!error.code.empty());
}

void ErrorNote::retranslate()
{
    if (m_error.code.empty())
        return; // the catalogue is read when something has happened
    const ErrorText text = errorText(m_error);
    const bool isQuestion = text.severity == Severity::Warning || text.severity == Severity::Question;
    const Tone tone = isQuestion ? Tone::NeedsYou : text.severity == Severity::Information ? Tone::Running : Tone::Failed;
    setTone(tone);
    m_title->setState(tone, text.title);
    m_sentence->setText(text.sentence);
    m_remedy->setText(text.remedy);
    m_remedy->setVisible(!text.remedy.isEmpty());
    m_details->setText(QString::fromStdString(m_error.code + ": " + m_error.detail));
    m_toggle->setText(m_details->isHidden() ? tr("Details") : tr("Hide details"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the error"));
    setAccessibleName(text.title + QStringLiteral(". ") + text.sentence + u' ' + text.remedy);
}

void ErrorNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
