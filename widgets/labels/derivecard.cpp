#include "widgets/labels/derivecard.h"

#include "models/tables/tokenwords.h"
#include "widgets/controls.h"
#include "widgets/labels/formrows.h"
#include "widgets/theme.h"
#include "widgets/token/tokenlogin.h"
#include "widgets/token/tokenmodule.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>

namespace imprint {
namespace {

constexpr int longestWhy = 200;
enum Row { PassphraseRow, WhyRow };

} // namespace

DeriveCard::DeriveCard(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Strong)), m_text(new TextLabel(TextLabel::Kind::Body)),
      m_none(new TextLabel(TextLabel::Kind::Soft)), m_tokenRow(new FormRows), m_rows(new FormRows), m_token(new QComboBox),
      m_login(new TokenLogin(services, this)), m_passphrase(new PassphraseField(false)), m_why(new QLineEdit), m_derive(new QPushButton),
      m_stop(new QPushButton), m_progress(new QProgressBar), m_error(new ErrorNote)
{
    const std::pair<QWidget *, const char *> names[] = {{m_token, "label-token"}, {m_passphrase, "derive-labels-passphrase"}, {m_why, "derive-labels-why"},
                                                        {m_derive, "derive-labels"}, {m_stop, "derive-labels-stop"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_why->setMaxLength(longestWhy);
    makeLayout();
    connect(m_token, &QComboBox::activated, this, &DeriveCard::showToken);
    connect(m_passphrase, &PassphraseField::edited, this, &DeriveCard::check);
    connect(m_passphrase, &PassphraseField::entered, this, &DeriveCard::derive);
    connect(m_why, &QLineEdit::textChanged, this, &DeriveCard::check);
    connect(m_derive, &QPushButton::clicked, this, &DeriveCard::derive);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_services.labels.stopDeriving(); });
    connect(&m_services.labels, &LabelService::deriving, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    connect(&m_services.tokens, &TokenService::changed, this, &DeriveCard::followTokens);
    retranslate();
    followTokens();
}

void DeriveCard::makeLayout()
{
    auto *const card = new Card;
    card->setTone(Tone::NeedsYou);
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    m_text->setWrapping();
    m_none->setWrapping();
    m_tokenRow->add(m_token);
    m_rows->add(m_passphrase);
    m_rows->add(m_why);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_derive);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    for (QWidget *const part : std::initializer_list<QWidget *>{m_title, m_text, m_none, m_tokenRow, m_login, m_rows})
        card->body()->addWidget(part);
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_error);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch();
}

void DeriveCard::follow(const LabelProof &proof)
{
    if (!proof.derivation)
        return;
    m_wanted = *proof.derivation;
    m_error->clear();
    if (m_services.tokens.module().isEmpty())
        m_services.tokens.findModules(this, [this](const TokenService::Modules &found) { m_services.tokens.watch(wantedModule(m_services, found)); });
    retranslate();
    followTokens();
}

QString DeriveCard::why() const { return m_why->text().simplified(); }

TokenPlace DeriveCard::place() const
{
    const auto at = std::size_t(std::max(0, m_token->currentIndex()));
    return at < m_places.size() ? m_places[at] : TokenPlace();
}

// Those that somebody has set up; one that is open stands first.
void DeriveCard::followTokens()
{
    const TokenPlace chosen = place();
    m_places.clear();
    m_token->clear();
    for (const bool isOpen : {true, false})
        for (const TokenInfo &info : m_services.tokens.tokens().value_or(std::vector<TokenInfo>())) {
            const TokenPlace one = m_services.tokens.placeOf(info);
            if (!info.isInitialised || m_services.tokens.isOpen(one) != isOpen)
                continue;
            m_places.push_back(one);
            m_token->addItem(tokenwords::name(info));
        }
    const auto found = std::find(m_places.begin(), m_places.end(), chosen);
    m_token->setCurrentIndex(found == m_places.end() ? 0 : int(found - m_places.begin()));
    showToken();
}

void DeriveCard::showToken()
{
    const TokenInfo *const info = m_services.tokens.find(place());
    m_none->setVisible(!info);
    m_tokenRow->setVisible(m_places.size() > 1);
    if (info)
        m_login->setToken(place(), *info);
    m_login->setVisible(info && !m_services.tokens.isOpen(place()));
    check();
}

void DeriveCard::check()
{
    const bool isOpen = m_services.tokens.isOpen(place());
    const bool needsWhy = m_wanted.issued > 0;
    m_rows->setVisible(isOpen);
    m_rows->setRowVisible(WhyRow, needsWhy);
    m_derive->setVisible(isOpen);
    m_derive->setEnabled(!m_isBusy && !m_passphrase->isEmpty() && (!needsWhy || !why().isEmpty()));
    m_stop->setVisible(m_isBusy);
    m_progress->setVisible(m_isBusy);
}

void DeriveCard::derive()
{
    if (!m_derive->isEnabled())
        return; // by Return
    m_error->clear();
    m_isBusy = true;
    m_progress->setRange(0, 0);
    m_services.labels.derive({place(), std::make_shared<Secret>(m_passphrase->take()), m_wanted.issued > 0 ? why() : QString()}, this,
                             [this](const Result<void> &result) { done(result); });
    check();
}

void DeriveCard::done(const Result<void> &result)
{
    m_isBusy = false;
    if (!result && result.error().code != "stopped")
        m_error->setError(result.error());
    check();
    if (result)
        Q_EMIT derived();
}

void DeriveCard::retranslate()
{
    m_title->setText(tr("Secrets from the token"));
    QString text = tr("%n label(s) carry a secret that key %1 of the token derives. It is on record, once only, as soon as its label leaves, and kept nowhere.",
                      nullptr, m_wanted.devices).arg(m_wanted.keyLabel);
    if (m_wanted.issued > 0)
        text += u' ' + tr("%n of them had theirs before: say why it is issued again.", nullptr, m_wanted.issued);
    m_text->setText(text);
    m_none->setText(tr("Plug in the token with this key. Its module is chosen on the Token page."));
    m_tokenRow->setName(0, tr("Token"));
    m_rows->setName(PassphraseRow, tr("Passphrase of the site"));
    m_passphrase->setName(tr("Passphrase of the site"));
    m_rows->setName(WhyRow, tr("Why again"));
    m_derive->setText(tr("Derive"));
    m_stop->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Deriving secrets"));
}

void DeriveCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        followTokens();
    }
    QWidget::changeEvent(event);
}

} // namespace imprint
