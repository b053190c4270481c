#include "widgets/askcard.h"

#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace imprint {

namespace {
constexpr int fieldWidth = 360;
}

AskCard::AskCard(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_title(new StateText(this)), m_text(new TextLabel(TextLabel::Kind::Body, this)),
      m_activity(new TextLabel(TextLabel::Kind::Note, this)), m_passphrase(new PassphraseField(false, this)), m_lastTry(new QCheckBox(this)),
      m_error(new ErrorNote(this)), m_confirm(new PrimaryButton(this)), m_dismiss(new QPushButton(this))
{
    setTone(Tone::NeedsYou);
    body()->setContentsMargins(space::m, space::m, space::m, space::m);
    m_title->setStrong(true);
    m_text->setWordWrap(true);
    m_passphrase->setMaximumWidth(fieldWidth);
    m_lastTry->hide();
    m_lastTry->setObjectName(QStringLiteral("last-try"));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    auto *const answers = new QHBoxLayout;
    answers->setSpacing(space::s);
    answers->addWidget(m_confirm);
    answers->addWidget(m_dismiss);
    answers->addWidget(m_activity, 1);
    answers->addStretch();
    body()->addWidget(m_title);
    body()->addWidget(m_text);
    body()->addWidget(m_passphrase);
    body()->addWidget(m_lastTry);
    body()->addWidget(m_error);
    body()->addLayout(answers);
    connect(m_confirm, &QPushButton::clicked, this, &AskCard::answer);
    connect(m_passphrase, &PassphraseField::entered, this, &AskCard::answer);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            dismiss();
    });
    connect(m_passphrase, &PassphraseField::edited, this, [this] { setBusy(m_job != nullptr); });
    connect(m_lastTry, &QCheckBox::toggled, this, [this] { setBusy(m_job != nullptr); });
    connect(&services.site, &SiteService::changed, this, [this] {
        m_passphrase->setVisible(isLocked());
        retranslate();
    });
    retranslate();
    hide();
}

void AskCard::ask(const QString &title, const QString &text, const QString &confirm, bool needsKey, QWidget *fields)
{
    if (m_fields && m_fields != fields)
        m_fields->hide();
    if (fields && m_fields != fields)
        body()->insertWidget(2, fields);
    m_fields = fields;
    if (m_fields)
        m_fields->show();
    m_needsKey = needsKey;
    m_title->setState(Tone::NeedsYou, title);
    m_text->setText(text);
    m_confirm->setText(confirm);
    m_passphrase->setVisible(isLocked());
    m_error->clear();
    m_lastTry->hide();
    m_lastTry->setChecked(false);
    setBusy(false);
    show();
    (isLocked() ? static_cast<QWidget *>(m_passphrase->edit()) : m_confirm)->setFocus();
}

bool AskCard::isLocked() const
{
    const auto &site = m_services.site.state();
    return m_needsKey && site && !site->isUnlocked;
}

void AskCard::setDismissText(const QString &text)
{
    m_dismissText = text;
    retranslate();
}

void AskCard::dismiss()
{
    m_passphrase->take();
    hide();
    Q_EMIT dismissed();
}

void AskCard::answer()
{
    if (!m_confirm->isEnabled())
        return; // by Return in an empty field
    if (!isLocked()) {
        Q_EMIT confirmed();
        return;
    }
    watch(m_services.site.unlock(m_passphrase->take(), this, [this](Result<void> done) {
        if (done)
            Q_EMIT confirmed();
        else
            setError(done.error());
    }, m_lastTry->isVisible() && m_lastTry->isChecked()));
}

void AskCard::watch(Job *job)
{
    m_error->clear();
    m_job = job;
    setBusy(true);
    m_activity->setText(job->activity().isEmpty() ? job->title() : job->activity());
    connect(job, &Job::progressed, this, [this](const QString &what) { m_activity->setText(what); });
    connect(job, &Job::finished, this, [this, job] {
        if (m_job == job) {
            m_job = nullptr;
            setBusy(false);
        }
    });
}

void AskCard::setError(const Error &error)
{
    m_error->setError(error);
    m_lastTry->setVisible(error.code == "hsm.pin-final");
    m_lastTry->setChecked(false);
    setBusy(m_job != nullptr);
    if (isLocked())
        m_passphrase->edit()->setFocus();
}

void AskCard::setBusy(bool isBusy)
{
    const bool isRefused = m_lastTry->isVisibleTo(this) && !m_lastTry->isChecked(); // the last try needs a yes
    m_confirm->setEnabled(!isBusy && !isRefused && !(isLocked() && m_passphrase->isEmpty()));
    m_passphrase->setEnabled(!isBusy);
    m_lastTry->setEnabled(!isBusy);
    if (m_fields)
        m_fields->setEnabled(!isBusy);
    m_activity->setVisible(isBusy);
    retranslate();
}

void AskCard::retranslate()
{
    m_dismiss->setText(m_job ? tr("Stop") : m_dismissText.isEmpty() ? tr("Leave it as it is") : m_dismissText);
    const auto &site = m_services.site.state();
    const QString name = site && site->caToken ? tr("PIN of token %1").arg(site->caToken->tokenLabel) : tr("Passphrase of the CA key");
    m_passphrase->edit()->setPlaceholderText(name);
    m_passphrase->setName(name);
    m_lastTry->setText(tr("Use the last try; a wrong PIN locks the token"));
}

void AskCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void AskCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_job)
        dismiss();
    else
        Card::keyPressEvent(event);
}

} // namespace imprint
