#include "widgets/labels/labelnotes.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace imprint {
namespace {

constexpr int longestWhy = 200, fieldWidth = 320;

// Something went wrong only where there was something to do.
bool isError(const LabelProof &proof)
{
    return proof.problem && proof.problem->code != "label.locked" && proof.problem->code != "label.derive";
}

} // namespace

LabelNotes::LabelNotes(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_error(new ErrorNote), m_lockError(new ErrorNote), m_fits(new QWidget),
      m_fitsText(new TextLabel(TextLabel::Kind::Body)), m_fitButtons(new QHBoxLayout), m_lock(new Card), m_again(new Card),
      m_lockText(new TextLabel(TextLabel::Kind::Body)), m_againText(new TextLabel(TextLabel::Kind::Body)),
      m_passphrase(new PassphraseField(false)), m_open(new QPushButton), m_why(new QLineEdit)
{
    m_why->setObjectName(QStringLiteral("label-why"));
    m_open->setObjectName(QStringLiteral("open-secrets"));
    m_passphrase->setObjectName(QStringLiteral("secrets-passphrase"));
    m_why->setMaxLength(longestWhy);
    m_why->setMinimumWidth(fieldWidth / 2);
    m_passphrase->setMaximumWidth(fieldWidth);
    auto *const fits = new QHBoxLayout(m_fits);
    fits->setContentsMargins(0, 0, 0, 0);
    fits->setSpacing(space::s);
    fits->addWidget(m_fitsText);
    fits->addLayout(m_fitButtons);
    fits->addStretch();
    for (Card *const card : {m_lock, m_again}) {
        card->setTone(Tone::NeedsYou);
        card->body()->setContentsMargins(space::m, space::s, space::m, space::s);
    }
    auto *const lock = new QHBoxLayout;
    lock->setSpacing(space::m);
    m_lockText->setWordWrap(true);
    lock->addWidget(m_lockText, 1);
    lock->addWidget(m_passphrase);
    lock->addWidget(m_open);
    m_lock->body()->addLayout(lock);
    m_lock->body()->addWidget(m_lockError);
    auto *const again = new QHBoxLayout;
    again->setSpacing(space::m);
    m_againText->setWordWrap(true);
    again->addWidget(m_againText, 1);
    again->addWidget(m_why, 1);
    m_again->body()->addLayout(again);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (QWidget *const part : {static_cast<QWidget *>(m_error), m_fits, static_cast<QWidget *>(m_lock), static_cast<QWidget *>(m_again)}) {
        layout->addWidget(part);
        part->hide();
    }
    connect(m_open, &QPushButton::clicked, this, &LabelNotes::open);
    connect(m_passphrase, &PassphraseField::entered, this, &LabelNotes::open);
    retranslate();
}

void LabelNotes::follow(const LabelProof &proof)
{
    m_error->setError(isError(proof) ? *proof.problem : Error{});
    showFits(proof.fits);
    m_lock->setVisible(proof.problem && proof.problem->code == "label.locked");
    m_count = proof.again;
    m_hasSecret = proof.sheet && proof.sheet->hasSecret();
    m_again->setVisible(proof.sheet && proof.again > 0);
    retranslate();
}

void LabelNotes::setError(const Error &error)
{
    m_error->setError(error);
    if (error.code == "label.reason")
        m_why->setFocus();
}

void LabelNotes::showFits(const std::vector<LabelFit> &fits)
{
    while (QLayoutItem *const item = m_fitButtons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LabelFit &fit : fits) {
        auto *const button = new LinkButton(m_fits);
        button->setText(fit.title.section(u',', 0, 0));
        button->setToolTip(fit.title);
        connect(button, &QPushButton::clicked, this, [this, fit] { Q_EMIT fitChosen(fit.name, fit.dpi); });
        m_fitButtons->addWidget(button);
    }
    m_fits->setVisible(!fits.empty());
}

QString LabelNotes::why() const
{
    return m_again->isHidden() ? QString() : m_why->text().simplified();
}

void LabelNotes::setWhy(const QString &why)
{
    m_why->setText(why);
}

void LabelNotes::clearWhy()
{
    m_why->clear();
}

void LabelNotes::open()
{
    if (m_passphrase->isEmpty())
        return;
    m_open->setEnabled(false);
    m_services.labels.openSecrets(m_passphrase->take(), this, [this](const Result<void> &done) {
        m_open->setEnabled(true);
        m_lockError->setError(done ? Error{} : done.error());
        if (done)
            Q_EMIT opened();
    });
}

void LabelNotes::retranslate()
{
    m_fitsText->setText(tr("It would fit on:"));
    m_lockText->setText(tr("The secrets on these labels are sealed. The site's passphrase opens them."));
    m_passphrase->setName(tr("Passphrase of the site"));
    m_open->setText(tr("Open"));
    m_againText->setText(m_hasSecret ? tr("%n of these labels were printed before and carry a secret. Say why they are printed again.", nullptr, m_count)
                                     : tr("%n of these labels were printed before.", nullptr, m_count));
    m_why->setPlaceholderText(tr("Why again? For the record"));
    m_why->setAccessibleName(tr("Why again? For the record"));
}

void LabelNotes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
