#include "widgets/wizard/releasechoice.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>

namespace imprint {

namespace {
constexpr int longestAccount = 200, fieldWidth = 520;
}

ReleaseChoice::ReleaseChoice(Services &services)
    : WizardStep(services), m_question(new TextLabel(TextLabel::Kind::Title)),
      m_askText(new TextLabel(TextLabel::Kind::Note)), m_accountText(new TextLabel(TextLabel::Kind::Note)),
      m_ownText(new TextLabel(TextLabel::Kind::Note)), m_ask(new QRadioButton), m_accounted(new QRadioButton),
      m_account(new QLineEdit), m_own(new QCheckBox)
{
    m_ask->setObjectName(QStringLiteral("release-ask"));
    m_accounted->setObjectName(QStringLiteral("release-accounted"));
    m_account->setObjectName(QStringLiteral("release-account"));
    m_own->setObjectName(QStringLiteral("release-own"));
    m_account->setMaxLength(longestAccount);
    m_account->setMaximumWidth(fieldWidth);
    for (TextLabel *const label : {m_askText, m_accountText, m_ownText}) {
        label->setWordWrap(true);
        label->setContentsMargins(metric::iconSize + space::xs, 0, 0, space::s);
    }
    auto *const indented = new QHBoxLayout;
    indented->setContentsMargins(metric::iconSize + space::xs, 0, 0, space::xs);
    indented->addWidget(m_account);
    indented->addStretch();
    auto *const card = new Card;
    card->body()->setSpacing(space::xs);
    card->body()->addWidget(m_ask);
    card->body()->addWidget(m_askText);
    card->body()->addWidget(m_accounted);
    card->body()->addWidget(m_accountText);
    card->body()->addLayout(indented);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(new Hairline);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(m_own);
    card->body()->addWidget(m_ownText);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_question);
    layout->addWidget(card);
    layout->addStretch();
    connect(m_accounted, &QRadioButton::toggled, this, [this](bool isOn) {
        m_account->setEnabled(isOn);
        if (isOn)
            m_account->setFocus();
        Q_EMIT edited();
    });
    connect(m_account, &QLineEdit::textChanged, this, &WizardStep::edited);
    connect(m_account, &QLineEdit::returnPressed, this, &WizardStep::finished);
    connect(m_own, &QCheckBox::toggled, this, &WizardStep::edited);
    reset();
    retranslate();
}

QString ReleaseChoice::title() const
{
    return tr("Former owners");
}
QString ReleaseChoice::summary() const
{
    return m_ask->isChecked() ? tr("ask me") : m_account->text().trimmed();
}

QString ReleaseChoice::missing() const
{
    return m_accounted->isChecked() && m_account->text().trimmed().isEmpty() ? tr("Say how they were released.")
                                                                             : QString();
}

void ReleaseChoice::put(BatchPlan &plan) const
{
    plan.batch.releaseAccount = m_accounted->isChecked() ? m_account->text().trimmed() : QString();
    plan.batch.releasesOwn = m_own->isChecked();
}

void ReleaseChoice::reset()
{
    m_ask->setChecked(true);
    m_account->clear();
    m_account->setEnabled(false);
    m_own->setChecked(false);
}

void ReleaseChoice::enter(const BatchPlan &)
{
    (m_ask->isChecked() ? m_ask : m_accounted)->setFocus();
}

void ReleaseChoice::retranslate()
{
    m_question->setText(tr("How did former owners release them?"));
    m_ask->setText(tr("&Ask me for each device that had an owner before"));
    m_askText->setText(tr(
        "Devices fresh from the factory run through. One that was released by somebody else waits for your answer."));
    m_accounted->setText(tr("I &know: they were all released in the same way"));
    m_accountText->setText(tr("What you write here stands in the record of every device that had an owner before."));
    m_account->setPlaceholderText(tr("Hand-over protocol of 12 November, Lindenhof to Ostbad"));
    m_account->setAccessibleName(tr("How they were released"));
    m_own->setText(tr("Take in a&gain what belongs to this site"));
    m_ownText->setText(
        tr("Devices of this site are released first, get a new key and a new certificate; the old one is revoked."));
}

} // namespace imprint
