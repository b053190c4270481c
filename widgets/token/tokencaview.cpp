#include "widgets/token/tokencaview.h"

#include "models/core/sitefolder.h"
#include "models/services/preferences.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>

#include <algorithm>

namespace imprint {

namespace {
constexpr int longestName = 64, longestOperator = 128, formWidth = 620;
}

TokenCaView::TokenCaView(Services &services, QWidget *parent)
    : TokenTab(services, parent), m_form(new Card(this)), m_state(new StateText(this)), m_stateText(new TextLabel(TextLabel::Kind::Soft, this)),
      m_title(new TextLabel(TextLabel::Kind::Title, m_form)), m_text(new TextLabel(TextLabel::Kind::Soft, m_form)),
      m_missing(new TextLabel(TextLabel::Kind::Note, m_form)), m_name(new QLineEdit(m_form)), m_operator(new QLineEdit(m_form)),
      m_key(new QComboBox(m_form)), m_make(new PrimaryButton(m_form)), m_progress(new QProgressBar(m_form)), m_error(new ErrorNote(m_form))
{
    build();
    for (QLineEdit *const edit : {m_name, m_operator})
        connect(edit, &QLineEdit::textChanged, this, &TokenCaView::check);
    connect(m_make, &QPushButton::clicked, this, &TokenCaView::make);
    connect(&services.site, &SiteService::changed, this, &TokenCaView::retranslate);
    retranslate();
}

void TokenCaView::build()
{
    m_name->setObjectName(QStringLiteral("token-site-name"));
    m_operator->setObjectName(QStringLiteral("token-site-operator"));
    m_key->setObjectName(QStringLiteral("token-site-key"));
    m_make->setObjectName(QStringLiteral("token-site-make"));
    m_state->setStrong(true);
    m_stateText->setWrapping();
    m_text->setWrapping();
    m_missing->setWordWrap(true);
    m_name->setMaxLength(longestName);
    m_operator->setMaxLength(longestOperator);
    m_operator->setText(m_services.preferences.settings().operatorName);
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_form->setMaximumWidth(formWidth);
    m_form->body()->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_form->body()->addWidget(m_title);
    m_form->body()->addWidget(m_text);
    m_nameName = named(m_form->body(), m_name);
    m_operatorName = named(m_form->body(), m_operator);
    m_keyName = named(m_form->body(), m_key);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_make);
    line->addWidget(m_missing, 1);
    m_form->body()->addLayout(line);
    m_form->body()->addWidget(m_progress);
    m_form->body()->addWidget(m_error);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_state);
    layout->addWidget(m_stateText);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void TokenCaView::setKeys(const std::vector<TokenKey> &keys)
{
    m_keys.clear();
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(m_keys), [](const TokenKey &key) {
        return key.info.kind == KeyKind::EcPrivate && key.info.bits != 0 && key.info.mechanismsNeeded.empty();
    });
    retranslate();
}

void TokenCaView::followToken(bool isAnother)
{
    if (isAnother)
        m_error->clear();
    retranslate();
}

QString TokenCaView::missing() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the site a name.");
    if (!isSiteName(name))
        return tr("A name has no slashes and no dot at its beginning.");
    return m_operator->text().trimmed().isEmpty() ? tr("Who are you? Your name stands in the record.") : QString();
}

void TokenCaView::check()
{
    m_error->clear();
    const QString why = missing();
    m_missing->setText(m_isBusy ? tr("The token makes the CA key…") : why);
    m_make->setEnabled(!m_isBusy && why.isEmpty() && isOpen());
}

void TokenCaView::make()
{
    if (!m_make->isEnabled())
        return;
    const QString name = m_name->text().trimmed(), key = m_key->currentData().toString();
    m_services.preferences.setOperatorName(m_operator->text().trimmed());
    m_isBusy = true;
    m_progress->show();
    m_form->setEnabled(false);
    SiteRequest request;
    request.name = name;
    const CaTokenRecord where{place().module, place().serial, place().label, key.isEmpty() ? QStringLiteral("Imprint ") + name : key};
    m_services.site.createInToken(SiteFolder::locate(name), request, where, this, [this, name](const Result<void> &done) {
        m_isBusy = false;
        m_progress->hide();
        m_form->setEnabled(true);
        if (done) {
            m_services.preferences.setDefaultSite(name);
            m_name->clear();
        }
        check();
        if (!done)
            m_error->setError(done.error());
        else
            Q_EMIT made();
    });
    m_missing->setText(tr("The token makes the CA key…"));
}

void TokenCaView::retranslate()
{
    const auto &site = m_services.site.state();
    const bool isHere = site && site->caToken && site->caToken->tokenSerial == place().serial && site->caToken->tokenLabel == place().label;
    if (isHere) {
        m_state->setState(site->isUnlocked ? Tone::Passed : Tone::Idle,
                          site->isUnlocked ? tr("The CA key of %1 is in this token, and open").arg(site->name)
                                           : tr("The CA key of %1 is in this token").arg(site->name));
        m_stateText->setText(tr("Key %1. Every signature is checked in software before it is used. A backup of the site does not hold this key: keep a "
                                "second token, or its DKEK shares.")
                                 .arg(site->caToken->keyLabel));
    } else {
        m_state->setState(Tone::Idle, isOpen() ? tr("No open site has its CA key here") : tr("Open the token to make a CA key in it."));
        m_stateText->setText(site ? tr("The CA key of %1 is %2.").arg(site->name, site->caToken ? tr("in token %1").arg(site->caToken->tokenLabel)
                                                                                                 : tr("sealed in the site's folder"))
                                  : QString());
    }
    m_stateText->setVisible(!m_stateText->text().isEmpty());
    m_form->setVisible(isOpen() && !isHere);
    m_title->setText(tr("Make a site whose CA key stays here"));
    m_text->setText(tr("The key is made in the token and never leaves it. Whoever runs a batch needs the token and its PIN."));
    m_nameName->setText(tr("Name of the site"));
    m_name->setAccessibleName(tr("Name of the site"));
    m_operatorName->setText(tr("Operator"));
    m_operator->setAccessibleName(tr("Operator"));
    m_keyName->setText(tr("CA key"));
    m_key->setAccessibleName(tr("CA key"));
    const QVariant key = m_key->currentData();
    m_key->clear();
    m_key->addItem(tr("Make a new one, P-256"), QString());
    for (const TokenKey &one : m_keys)
        m_key->addItem(tr("%1, which is there already").arg(QString::fromStdString(one.info.label)), QString::fromStdString(one.info.label));
    m_key->setCurrentIndex(std::max(0, m_key->findData(key)));
    m_make->setText(tr("Make the site"));
    m_progress->setAccessibleName(tr("The token makes the CA key…"));
    check();
}

} // namespace imprint
