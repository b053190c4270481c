#include "widgets/labels/drawpart.h"

#include "widgets/controls.h"
#include "widgets/labels/formrows.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>

namespace imprint {
namespace {

constexpr int longestWhy = 200;
enum Row { CertificateRow, FileRow, PassphraseRow, WhyRow };

QWidget *withButton(QLineEdit *edit, QPushButton *button)
{
    auto *const pair = new QWidget;
    auto *const line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(edit, 1);
    line->addWidget(button);
    return pair;
}

} // namespace

DrawPart::DrawPart(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Strong)), m_text(new TextLabel(TextLabel::Kind::Note)),
      m_rows(new FormRows), m_certificate(new QLineEdit), m_file(new QLineEdit), m_why(new QLineEdit), m_chooseCertificate(new QPushButton),
      m_chooseFile(new QPushButton), m_draw(new QPushButton), m_back(new QPushButton), m_passphrase(new PassphraseField(false)), m_error(new ErrorNote)
{
    const std::pair<QWidget *, const char *> names[] = {{m_certificate, "draw-certificate"}, {m_file, "draw-file"},   {m_why, "draw-why"},
                                                        {m_passphrase, "draw-passphrase"},   {m_draw, "draw-secrets"}, {m_back, "leave-draw"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_why->setMaxLength(longestWhy);
    makeLayout();
    for (QLineEdit *const edit : {m_certificate, m_file, m_why})
        connect(edit, &QLineEdit::textChanged, this, &DrawPart::check);
    connect(m_passphrase, &PassphraseField::edited, this, &DrawPart::check);
    connect(m_passphrase, &PassphraseField::entered, this, &DrawPart::draw);
    connect(m_chooseCertificate, &QPushButton::clicked, this, &DrawPart::askForCertificate);
    connect(m_chooseFile, &QPushButton::clicked, this, &DrawPart::askForFile);
    connect(m_draw, &QPushButton::clicked, this, &DrawPart::draw);
    connect(m_back, &QPushButton::clicked, this, &DrawPart::left);
    retranslate();
    check();
}

void DrawPart::makeLayout()
{
    m_text->setWrapping();
    m_rows->add(withButton(m_certificate, m_chooseCertificate));
    m_rows->add(withButton(m_file, m_chooseFile));
    m_rows->add(m_passphrase);
    m_rows->add(m_why);
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_title, m_text, m_rows, m_error})
        card->body()->addWidget(part);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_draw);
    buttons->addWidget(m_back);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch();
}

void DrawPart::begin(qint64 batchId, const QString &batchName)
{
    m_needsWhy = m_needsWhy && batchId == m_batchId;
    m_batchId = batchId;
    m_batchName = batchName;
    m_error->clear();
    retranslate();
    check();
    m_certificate->setFocus();
}

void DrawPart::askForCertificate()
{
    auto *const dialog = new QFileDialog(this, tr("The recipient's certificate"), QString(), tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

void DrawPart::askForFile()
{
    askWhereToSave(this, tr("The sealed list"), QStringLiteral("secrets.cms"), tr("Sealed lists (*.cms *.pem)"),
                   [this](const QString &file) { m_file->setText(file); });
}

void DrawPart::check()
{
    m_rows->setRowVisible(WhyRow, m_needsWhy);
    const bool isWhole = !m_certificate->text().isEmpty() && !m_file->text().isEmpty() && !m_passphrase->isEmpty();
    m_draw->setEnabled(!m_isBusy && isWhole && (!m_needsWhy || !m_why->text().simplified().isEmpty()));
}

void DrawPart::draw()
{
    if (!m_draw->isEnabled())
        return; // by Return
    m_error->clear();
    m_isBusy = true;
    check();
    m_services.labels.handOut({m_batchId, m_certificate->text(), QFileInfo(m_file->text()).absoluteFilePath(), m_needsWhy ? m_why->text() : QString(),
                               std::make_shared<Secret>(m_passphrase->take())},
                              this, [this](const Result<DrawnFile> &result) { done(result); });
}

void DrawPart::done(const Result<DrawnFile> &result)
{
    m_isBusy = false;
    if (!result) {
        m_error->setError(result.error());
        m_needsWhy = m_needsWhy || result.error().code == "secret.issued";
        check();
        if (m_needsWhy)
            m_why->setFocus();
        return;
    }
    m_needsWhy = false;
    m_why->clear();
    m_file->clear();
    check();
    Q_EMIT said(tr("The secrets of %n device(s) are sealed in %1", nullptr, result->devices).arg(QFileInfo(result->file).fileName()));
    Q_EMIT handedOut();
}

void DrawPart::retranslate()
{
    m_title->setText(tr("Secrets for flashing"));
    m_text->setText(tr("For the devices of batch %1: drawn at random, once for ever, and sealed so that only the holder of the certificate opens them. "
                       "The labels show them when the list is in its place.").arg(m_batchName));
    m_rows->setName(CertificateRow, tr("Certificate"));
    m_certificate->setAccessibleName(tr("Certificate"));
    m_rows->setName(FileRow, tr("Sealed list"));
    m_file->setAccessibleName(tr("Sealed list"));
    m_rows->setName(PassphraseRow, tr("Passphrase"));
    m_passphrase->setName(tr("Passphrase of the site"));
    m_rows->setName(WhyRow, tr("Why again"));
    m_chooseCertificate->setText(tr("Choose…"));
    m_chooseCertificate->setAccessibleName(tr("Choose the certificate"));
    m_chooseFile->setText(tr("Choose…"));
    m_chooseFile->setAccessibleName(tr("Choose where the list goes"));
    m_draw->setText(tr("Draw and seal"));
    m_back->setText(tr("Back"));
}

void DrawPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
