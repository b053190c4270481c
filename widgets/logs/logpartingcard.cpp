#include "widgets/logs/logpartingcard.h"

#include "models/tables/failuretable.h"
#include "models/tables/logwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace imprint {

LogPartingCard::LogPartingCard(QWidget *parent)
    : Card(parent), m_title(new StateText(this)), m_code(new TextLabel(TextLabel::Kind::Soft, this)), m_why(new TextLabel(TextLabel::Kind::Soft, this)),
      m_remedy(new TextLabel(TextLabel::Kind::Body, this)), m_diagnose(new QPushButton(this)), m_close(new IconButton(QStringLiteral("clear"), this))
{
    body()->setContentsMargins(14, space::s, space::s, space::s);
    body()->setSpacing(2);
    m_title->setStrong(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_title);
    top->addWidget(m_code, 1);
    top->addWidget(m_diagnose);
    top->addWidget(m_close);
    body()->addLayout(top);
    for (TextLabel *const label : {m_why, m_remedy}) {
        label->setWrapping();
        body()->addWidget(label);
    }
    m_diagnose->setObjectName(QStringLiteral("open-diagnose"));
    connect(m_close, &QToolButton::clicked, this, [this] { setParting(nullptr); });
    connect(m_diagnose, &QPushButton::clicked, this, [this] { Q_EMIT diagnoseWanted(m_parting && m_parting->failure ? m_parting->failure->code : QString()); });
    hide();
    retranslate();
}

void LogPartingCard::setParting(const LogParting *parting)
{
    m_parting = parting ? std::optional(*parting) : std::nullopt;
    setVisible(parting != nullptr);
    retranslate();
}

void LogPartingCard::retranslate()
{
    m_diagnose->setText(tr("Open in Diagnose"));
    m_close->setName(tr("Close"));
    if (!m_parting)
        return;
    const auto &failure = m_parting->failure;
    const FailureText text = failure ? failureText(failure->code) : FailureText();
    m_title->setState(Tone::Failed, failure ? text.title : tr("Here the stories part"));
    m_code->setText(failure ? failure->code : QString());
    QStringList why;
    if (failure)
        why << text.cause;
    if (!m_parting->why.empty())
        why << logwords::reason(m_parting->why);
    m_why->setText(why.join(u' '));
    m_remedy->setText(failure ? text.remedy
                              : tr("No known failure is told near here. Compare what both did last: the lines above this one that are joined."));
    m_diagnose->setVisible(failure.has_value());
}

void LogPartingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
