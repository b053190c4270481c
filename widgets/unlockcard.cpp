#include "widgets/unlockcard.h"

#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace imprint {

namespace {
constexpr int fieldWidth = 360;
}

UnlockCard::UnlockCard(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new StateText), m_text(new TextLabel(TextLabel::Kind::Body)),
      m_passphrase(new PassphraseField(false)), m_open(new PrimaryButton), m_cancel(new QPushButton),
      m_error(new ErrorNote)
{
    auto *const card = new Card(this);
    card->setTone(Tone::NeedsYou);
    m_title->setStrong(true);
    m_text->setWordWrap(true);
    m_passphrase->setFixedWidth(fieldWidth);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_passphrase);
    line->addWidget(m_open);
    line->addWidget(m_cancel);
    line->addStretch();
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_text);
    card->body()->addLayout(line);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(card);
    layout->addWidget(m_error);
    connect(m_passphrase, &PassphraseField::edited, this,
            [this] { m_open->setEnabled(!m_isBusy && !m_passphrase->isEmpty()); });
    connect(m_passphrase, &PassphraseField::entered, this, &UnlockCard::tryIt);
    connect(m_open, &QPushButton::clicked, this, &UnlockCard::tryIt);
    connect(m_cancel, &QPushButton::clicked, this, [this] { close(fail("operator.cancelled", "CA key")); });
    hide();
    retranslate();
}

void UnlockCard::ask()
{
    m_error->clear();
    setBusy(false);
    retranslate();
    show();
    m_passphrase->edit()->setFocus();
}

void UnlockCard::tryIt()
{
    if (m_isBusy || m_passphrase->isEmpty())
        return;
    setBusy(true);
    m_error->clear();
    m_services.site.unlock(m_passphrase->take(), this, [this](Result<void> opened) {
        setBusy(false);
        if (opened) {
            close(opened);
            return;
        }
        m_error->setError(opened.error());
        m_passphrase->edit()->setFocus();
    });
}

void UnlockCard::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_passphrase->setEnabled(!isBusy);
    m_open->setEnabled(!isBusy && !m_passphrase->isEmpty());
    retranslate();
}

void UnlockCard::close(const Result<void> &opened)
{
    m_passphrase->take();
    hide();
    Q_EMIT answered(opened);
}

void UnlockCard::retranslate()
{
    const auto &site = m_services.site.state();
    m_title->setState(Tone::NeedsYou, m_isBusy ? tr("Opening the CA key …") : tr("The CA key is locked"));
    m_text->setText(tr("Certificates are signed with the key of %1. Type its passphrase; the key stays open until the "
                       "program ends.")
                        .arg(site ? site->name : QString()));
    m_passphrase->edit()->setPlaceholderText(tr("Passphrase"));
    m_open->setText(tr("Open the key"));
    m_cancel->setText(tr("Not now"));
}

void UnlockCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_isBusy)
        close(fail("operator.cancelled", "CA key"));
    else
        QWidget::keyPressEvent(event);
}

void UnlockCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
