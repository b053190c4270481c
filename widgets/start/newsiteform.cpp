#include "widgets/start/newsiteform.h"

#include "models/core/sitefolder.h"
#include "models/services/preferences.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>

namespace imprint {

namespace {
constexpr int longestName = 64, longestOperator = 128;
}

NewSiteForm::NewSiteForm(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Title)),
      m_text(new TextLabel(TextLabel::Kind::Soft)), m_nameLabel(new TextLabel(TextLabel::Kind::Body)),
      m_operatorLabel(new TextLabel(TextLabel::Kind::Body)), m_passphraseLabel(new TextLabel(TextLabel::Kind::Body)),
      m_againLabel(new TextLabel(TextLabel::Kind::Body)), m_missing(new TextLabel(TextLabel::Kind::Note)),
      m_name(new QLineEdit), m_operator(new QLineEdit), m_passphrase(new PassphraseField(true)),
      m_again(new PassphraseField(false)), m_make(new PrimaryButton), m_progress(new QProgressBar),
      m_error(new ErrorNote)
{
    m_name->setObjectName(QStringLiteral("site-name"));
    m_operator->setObjectName(QStringLiteral("site-operator"));
    m_passphrase->edit()->setObjectName(QStringLiteral("site-passphrase"));
    m_again->edit()->setObjectName(QStringLiteral("site-passphrase-again"));
    m_make->setObjectName(QStringLiteral("site-make"));
    m_name->setMaxLength(longestName);
    m_operator->setMaxLength(longestOperator);
    m_operator->setText(services.preferences.settings().operatorName);
    m_progress->setRange(0, 0);
    m_progress->hide();
    build();
    for (QLineEdit *const edit : {m_name, m_operator})
        connect(edit, &QLineEdit::textChanged, this, &NewSiteForm::check);
    for (PassphraseField *const field : {m_passphrase, m_again}) {
        connect(field, &PassphraseField::edited, this, &NewSiteForm::check);
        connect(field, &PassphraseField::entered, this, &NewSiteForm::make);
    }
    connect(m_make, &QPushButton::clicked, this, &NewSiteForm::make);
    connect(&services.preferences, &Preferences::changed, this, [this] {
        if (!m_operator->isModified())
            m_operator->setText(m_services.preferences.settings().operatorName);
    });
    retranslate();
}

void NewSiteForm::build()
{
    m_text->setWrapping();
    m_missing->setWordWrap(true);
    body()->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    body()->setSpacing(space::xs);
    body()->addWidget(m_title);
    body()->addWidget(m_text);
    const auto add = [this](TextLabel *label, QWidget *field, QWidget *buddy) {
        body()->addSpacing(space::s);
        body()->addWidget(label);
        body()->addWidget(field);
        label->setBuddy(buddy);
    };
    add(m_nameLabel, m_name, m_name);
    add(m_operatorLabel, m_operator, m_operator);
    add(m_passphraseLabel, m_passphrase, m_passphrase->edit());
    add(m_againLabel, m_again, m_again->edit());
    body()->addSpacing(space::m);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_make);
    line->addWidget(m_missing, 1);
    body()->addLayout(line);
    body()->addWidget(m_progress);
    body()->addWidget(m_error);
    body()->addStretch();
}

void NewSiteForm::setFocusOnName()
{
    (m_name->text().isEmpty() ? m_name : m_passphrase->edit())->setFocus();
}

QString NewSiteForm::missing() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the site a name.");
    if (!isSiteName(name))
        return tr("A name has no slashes and no dot at its beginning.");
    if (m_operator->text().trimmed().isEmpty())
        return tr("Who are you? Your name stands in the record.");
    if (m_passphrase->strength() == 0)
        return tr("The passphrase needs 8 characters or more.");
    if (m_again->isEmpty())
        return tr("Type the passphrase again.");
    if (!m_again->equals(*m_passphrase))
        return tr("The two passphrases differ.");
    return {};
}

void NewSiteForm::check()
{
    m_error->clear();
    const QString why = missing();
    m_missing->setText(m_isBusy ? tr("Making and sealing the CA key…") : why);
    m_make->setEnabled(!m_isBusy && why.isEmpty());
}

void NewSiteForm::make()
{
    if (!m_make->isEnabled())
        return;
    const QString name = m_name->text().trimmed(), path = SiteFolder::locate(name);
    m_services.preferences.setOperatorName(m_operator->text().trimmed());
    Secret passphrase = m_passphrase->take();
    m_again->take();
    setBusy(true);
    SiteRequest request;
    request.name = name;
    m_services.site.create(path, request, std::move(passphrase), this, [this, name](Result<void> made) {
        setBusy(false);
        if (!made) {
            m_error->setError(made.error());
            m_passphrase->edit()->setFocus();
            return;
        }
        m_services.preferences.setDefaultSite(name);
        m_name->clear();
    });
}

void NewSiteForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *const field : std::initializer_list<QWidget *>{m_name, m_operator, m_passphrase, m_again})
        field->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    check();
    Q_EMIT busyChanged(isBusy);
}

void NewSiteForm::retranslate()
{
    m_title->setText(tr("Make a site"));
    m_text->setText(tr("A site is one owner with one CA. Devices that pass the bench belong to it."));
    m_nameLabel->setText(tr("&Name of the site"));
    m_name->setPlaceholderText(tr("Lindenhof"));
    m_operatorLabel->setText(tr("&Operator"));
    m_operator->setPlaceholderText(tr("Your name"));
    m_passphraseLabel->setText(tr("&Passphrase that seals the CA key"));
    m_againLabel->setText(tr("The passphrase &again"));
    m_again->edit()->setAccessibleName(tr("The passphrase again"));
    m_passphrase->edit()->setAccessibleName(tr("Passphrase that seals the CA key"));
    m_name->setAccessibleName(tr("Name of the site"));
    m_operator->setAccessibleName(tr("Operator"));
    m_progress->setAccessibleName(tr("Making and sealing the CA key…"));
    m_make->setText(tr("Make the site"));
    check();
}

void NewSiteForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
