#include "widgets/certificateview.h"

#include "crypto/certificate.h"
#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace imprint {
namespace {

QString hex(ByteView bytes) { return QString::fromStdString(toHex(bytes)); }
QString utf8(const std::string &text) { return QString::fromStdString(text); }

QString joined(const std::vector<std::string> &texts)
{
    QStringList all;
    for (const std::string &text : texts)
        all << utf8(text);
    return all.join(QStringLiteral(", "));
}

Tone toneOf(CertificateState state)
{
    switch (state) {
    case CertificateState::InForce: return Tone::Passed;
    case CertificateState::Issued: return Tone::Running;
    case CertificateState::Revoked: return Tone::Failed;
    default: return Tone::Idle;
    }
}

} // namespace

CertificateView::CertificateView(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_state(new StateText(this)), m_asPem(new QPushButton(this)),
      m_copy(new QPushButton(this)), m_export(new QPushButton(this)), m_scroll(new QScrollArea(this)), m_pem(new QPlainTextEdit(this))
{
    m_state->setStrong(true);
    m_asPem->setCheckable(true);
    m_asPem->setObjectName(QStringLiteral("as-pem"));
    m_copy->setObjectName(QStringLiteral("copy-pem"));
    m_export->setObjectName(QStringLiteral("export-pem"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pem->setReadOnly(true);
    m_pem->setFont(monoFont(type::small));
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pem->hide();
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_asPem);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_choice);
    layout->addWidget(m_state);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_pem, 1);
    layout->addLayout(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CertificateView::showCurrent);
    connect(m_asPem, &QPushButton::toggled, this, [this](bool isPem) {
        m_pem->setVisible(isPem);
        m_scroll->setVisible(!isPem);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(pem()); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (const CertificateRecord *const record = current())
            Q_EMIT exportRequested(record->serial + QStringLiteral(".pem"), pem().toUtf8());
    });
    retranslate();
}

void CertificateView::setCertificates(std::vector<CertificateRecord> certificates)
{
    std::erase_if(certificates, [](const CertificateRecord &c) { return c.der.empty(); });
    std::reverse(certificates.begin(), certificates.end());
    const auto same = [](const CertificateRecord &a, const CertificateRecord &b) { return a.id == b.id && a.state == b.state; };
    if (std::equal(certificates.begin(), certificates.end(), m_certificates.begin(), m_certificates.end(), same) && m_lines)
        return;
    m_certificates = std::move(certificates);
    retranslate();
}

const CertificateRecord *CertificateView::current() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < int(m_certificates.size()) ? &m_certificates[std::size_t(index)] : nullptr;
}

QString CertificateView::pem() const
{
    const CertificateRecord *const record = current();
    return record ? utf8(toPem("CERTIFICATE", record->der)) : QString();
}

std::vector<CertificateView::Line> CertificateView::linesOf(const CertificateRecord &record) const
{
    const auto info = readCertificate(record.der);
    if (!info)
        return {{tr("Certificate"), tr("cannot be read"), false}};
    std::vector<Line> lines{
        {tr("For"), utf8(info->commonName), false},
        {tr("Serial of the device"), utf8(info->subjectSerial), true},
        {tr("Issued by"), utf8(info->issuer), false},
        {tr("Valid from"), localTime(info->notBefore * 1000), false},
        {tr("Valid to"), info->neverExpires ? tr("no end") : localTime(info->notAfter * 1000), false},
        {tr("Names"), joined(info->uris), false},
        {tr("Usage"), joined(info->keyUsage), false},
        {tr("Purpose"), joined(info->extendedKeyUsage), false},
        {tr("Revocation list"), joined(info->crlUrls), false}};
    for (const AclEntry &right : info->acl) {
        QString text = utf8(right.service) + QStringLiteral(": ") + utf8(right.function);
        if (!right.protection.empty())
            text += QStringLiteral(" · ") + utf8(right.protection);
        if (right.throughGateway)
            text += QStringLiteral(" · ") + tr("through a gateway");
        lines.push_back({tr("Right"), text, false});
    }
    if (record.revokedAt != 0)
        lines.push_back({tr("Revoked"), localTime(record.revokedAt) + (record.why.isEmpty() ? QString() : QStringLiteral(" · ") + record.why), false});
    lines.push_back({tr("Certificate number"), groupedHex(hex(info->serialNumber)), true});
    lines.push_back({tr("Key SHA-256"), groupedHex(hex(sha256(info->spki))), true});
    lines.push_back({tr("SHA-256"), groupedHex(hex(info->sha256)), true});
    std::erase_if(lines, [](const Line &line) { return line.value.isEmpty(); });
    return lines;
}

void CertificateView::addLine(const Line &line)
{
    const int row = m_lines->rowCount();
    auto *const name = new TextLabel(TextLabel::Kind::Note, line.name);
    auto *const value = new TextLabel(line.isMono ? TextLabel::Kind::Mono : TextLabel::Kind::Body, line.value);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(line.name + QStringLiteral(": ") + line.value);
    m_lines->addWidget(name, row, 0, Qt::AlignTop);
    m_lines->addWidget(value, row, 1);
}

void CertificateView::showCurrent()
{
    const CertificateRecord *const record = current();
    auto *const page = new QWidget;
    m_lines = new QGridLayout(page);
    m_lines->setContentsMargins(0, 0, space::s, 0);
    m_lines->setHorizontalSpacing(space::m);
    m_lines->setVerticalSpacing(space::s);
    m_lines->setColumnMinimumWidth(0, 110);
    m_lines->setColumnStretch(1, 1);
    if (record)
        for (const Line &line : linesOf(*record))
            addLine(line);
    m_lines->setRowStretch(m_lines->rowCount(), 1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_pem->setPlainText(pem());
    if (record) {
        const QString names[] = {tr("Reserved"), tr("Issued, not yet in force"), tr("In force"), tr("Superseded"), tr("Revoked")};
        m_state->setState(toneOf(record->state), names[std::size_t(record->state) % std::size(names)]);
    } else {
        m_state->setState(Tone::Idle, tr("No certificate yet"));
    }
    for (QPushButton *const button : {m_asPem, m_copy, m_export})
        button->setEnabled(record != nullptr);
}

void CertificateView::retranslate()
{
    m_asPem->setText(tr("As PEM"));
    m_copy->setText(tr("Copy PEM"));
    m_export->setText(tr("Export…"));
    m_choice->setAccessibleName(tr("Certificates of this device"));
    m_pem->setAccessibleName(tr("Certificate as PEM"));
    m_scroll->setAccessibleName(tr("Certificate"));
    const qint64 shown = current() ? current()->id : 0;
    {
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        for (const CertificateRecord &c : m_certificates)
            m_choice->addItem(tr("%1, valid to %2").arg(hex(c.serialNumber).left(8).toUpper(), localDate(c.notAfter)), c.id);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(shown)));
    }
    m_choice->setVisible(m_certificates.size() > 1);
    showCurrent();
}

void CertificateView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
