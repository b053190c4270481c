#include "widgets/start/opensiteform.h"

#include "models/services/preferences.h"
#include "models/services/siterestore.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>

namespace imprint {

namespace {
constexpr int shownSites = 4;
}

OpenSiteForm::OpenSiteForm(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Title)),
      m_text(new TextLabel(TextLabel::Kind::Soft)), m_restoreText(new TextLabel(TextLabel::Kind::Strong)),
      m_nameLabel(new TextLabel(TextLabel::Kind::Body)), m_passphraseLabel(new TextLabel(TextLabel::Kind::Body)),
      m_progress(new TextLabel(TextLabel::Kind::Note)), m_sites(new QWidget), m_restorePart(new QWidget),
      m_folder(new QPushButton), m_backup(new QPushButton), m_restore(new QPushButton), m_cancel(new QPushButton),
      m_name(new QLineEdit), m_passphrase(new PassphraseField(false)), m_error(new ErrorNote)
{
    build();
    connect(m_folder, &QPushButton::clicked, this, [this] {
        auto *const dialog = new QFileDialog(this, tr("Open a site"), SiteFolder::defaultRoot());
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &OpenSiteForm::openSite);
        dialog->open();
    });
    connect(m_backup, &QPushButton::clicked, this, [this] {
        auto *const dialog = new QFileDialog(this, tr("Restore a site"));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &OpenSiteForm::chooseBackup);
        dialog->open();
    });
    connect(m_restore, &QPushButton::clicked, this, &OpenSiteForm::restore);
    connect(m_cancel, &QPushButton::clicked, this, [this] { chooseBackup(QString()); });
    connect(m_name, &QLineEdit::textChanged, this, &OpenSiteForm::checkRestore);
    connect(m_passphrase, &PassphraseField::edited, this, &OpenSiteForm::checkRestore);
    connect(m_passphrase, &PassphraseField::entered, this, &OpenSiteForm::restore);
    chooseBackup(QString());
    retranslate();
}

void OpenSiteForm::build()
{
    m_name->setObjectName(QStringLiteral("restore-name"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_passphrase->edit()->setObjectName(QStringLiteral("restore-passphrase"));
    m_text->setWrapping();
    m_progress->setWordWrap(true);
    m_progress->hide();
    m_restoreText->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    m_passphraseLabel->setBuddy(m_passphrase->edit());
    auto *const sites = new QVBoxLayout(m_sites);
    sites->setContentsMargins(0, space::xs, 0, space::xs);
    sites->setSpacing(space::xs);
    auto *const answers = new QHBoxLayout;
    answers->setSpacing(space::s);
    answers->addWidget(m_restore);
    answers->addWidget(m_cancel);
    answers->addStretch();
    auto *const restoring = new QVBoxLayout(m_restorePart);
    restoring->setContentsMargins(0, space::xs, 0, 0);
    restoring->setSpacing(space::xs);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{m_restoreText, m_nameLabel, m_name, m_passphraseLabel, m_passphrase})
        restoring->addWidget(widget);
    restoring->addSpacing(space::xs);
    restoring->addLayout(answers);
    auto *const ways = new QHBoxLayout;
    ways->setSpacing(space::s);
    ways->addWidget(m_folder);
    ways->addWidget(m_backup);
    ways->addStretch();
    body()->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    body()->setSpacing(space::xs);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_title, m_text, m_sites})
        body()->addWidget(widget);
    body()->addSpacing(space::xs);
    body()->addLayout(ways);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_restorePart, m_progress, m_error})
        body()->addWidget(widget);
}

void OpenSiteForm::refresh()
{
    m_services.site.list(this, [this](const QStringList &names) { list(names); });
}

void OpenSiteForm::list(const QStringList &names)
{
    m_names = names;
    qDeleteAll(m_sites->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (const QString &name : names.mid(0, shownSites)) {
        auto *const button = new QPushButton(QString(name).replace(u'&', QStringLiteral("&&")), m_sites);
        button->setObjectName(QStringLiteral("open-") + name);
        button->setIcon(icon(QStringLiteral("site")));
        m_sites->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, name] { openSite(name); });
        button->show();
    }
    m_sites->setVisible(!names.isEmpty());
    retranslate();
}

void OpenSiteForm::openSite(const QString &nameOrPath)
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_error->clear();
    m_progress->setText(tr("Opening the site…"));
    m_services.site.open(SiteFolder::locate(nameOrPath), this, [this, nameOrPath](Result<void> opened) {
        setBusy(false);
        if (opened)
            m_services.preferences.setDefaultSite(nameOrPath);
        else
            m_error->setError(opened.error());
    });
}

void OpenSiteForm::chooseBackup(const QString &file)
{
    m_file = file;
    m_error->clear();
    m_passphrase->take();
    m_name->setText(file.isEmpty() ? QString() : QFileInfo(file).completeBaseName().left(64));
    m_restorePart->setVisible(!file.isEmpty());
    m_folder->setEnabled(file.isEmpty());
    m_backup->setEnabled(file.isEmpty());
    retranslate();
    if (!file.isEmpty())
        m_passphrase->edit()->setFocus();
}

void OpenSiteForm::checkRestore()
{
    m_restore->setEnabled(!m_isBusy && !m_file.isEmpty() && !m_passphrase->isEmpty() &&
                          isSiteName(m_name->text().trimmed()));
}

void OpenSiteForm::restore()
{
    if (!m_restore->isEnabled())
        return;
    const QString name = m_name->text().trimmed();
    setBusy(true);
    m_error->clear();
    m_progress->setText(tr("Opening and checking the backup…"));
    restoreSiteAndOpen(m_services.site, m_services.clock, m_services.preferences.settings().operatorName, m_file,
                       m_passphrase->take(), SiteFolder::locate(name), this,
                       [this, name](Result<BackupSummary> restored) {
                           setBusy(false);
                           if (!restored) {
                               m_error->setError(restored.error());
                               return;
                           }
                           m_services.preferences.setDefaultSite(name);
                           chooseBackup(QString());
                           if (restored->auditFinding)
                               m_error->setError(*restored->auditFinding);
                       });
}

void OpenSiteForm::showError(const Error &error)
{
    m_error->setError(error);
}

void OpenSiteForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_sites->setEnabled(!isBusy);
    m_restorePart->setEnabled(!isBusy);
    m_folder->setEnabled(!isBusy && m_file.isEmpty());
    m_backup->setEnabled(!isBusy && m_file.isEmpty());
    m_progress->setVisible(isBusy);
    checkRestore();
}

void OpenSiteForm::retranslate()
{
    m_title->setText(tr("Open a site"));
    m_text->setText(m_names.isEmpty() ? tr("One that lies in a folder, or one out of a backup file.")
                                      : tr("Sites on this computer:"));
    m_folder->setText(tr("Open a folder…"));
    m_backup->setText(tr("Restore a backup…"));
    m_restoreText->setText(tr("Restore %1").arg(QFileInfo(m_file).fileName()));
    m_nameLabel->setText(tr("Na&me for it on this computer"));
    m_name->setAccessibleName(tr("Name for it on this computer"));
    m_passphraseLabel->setText(tr("Passphrase of the &backup"));
    m_passphrase->edit()->setAccessibleName(tr("Passphrase of the backup"));
    m_restore->setText(tr("Restore"));
    m_cancel->setText(tr("Cancel"));
    for (const QString &name : m_names)
        if (auto *const button = m_sites->findChild<QPushButton *>(QStringLiteral("open-") + name))
            button->setAccessibleName(tr("Open the site %1").arg(name));
    checkRestore();
}

void OpenSiteForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
