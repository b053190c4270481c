#include "widgets/entrypanel.h"

#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace imprint {

EntryPanel::EntryPanel(QWidget *parent)
    : Card(parent), m_title(new StateText(this)), m_when(new TextLabel(TextLabel::Kind::Note, this)),
      m_hashName(new TextLabel(TextLabel::Kind::Note, this)), m_previousName(new TextLabel(TextLabel::Kind::Note, this)),
      m_device(new LinkButton(this)), m_scroll(new QScrollArea(this)), m_inside(new QWidget), m_hash(new FingerprintLabel(this)),
      m_previous(new FingerprintLabel(this))
{
    m_title->setStrong(true);
    m_when->setWordWrap(true);
    m_device->setObjectName(QStringLiteral("show-device"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->setSpacing(space::s);
    body()->addWidget(m_title);
    body()->addWidget(m_when);
    body()->addWidget(m_device, 0, Qt::AlignLeft);
    body()->addWidget(new Hairline(Qt::Horizontal, this));
    body()->addWidget(m_scroll, 1);
    auto *const inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, space::s, 0);
    inside->setSpacing(space::s);
    for (QWidget *const part : {static_cast<QWidget *>(m_hashName), static_cast<QWidget *>(m_hash), static_cast<QWidget *>(m_previousName),
                                static_cast<QWidget *>(m_previous)})
        inside->addWidget(part);
    inside->addStretch();
    m_scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_device, &QPushButton::clicked, this, [this] { Q_EMIT deviceRequested(m_entry.subject); });
}

void EntryPanel::setEntry(const AuditEntry &entry)
{
    if (entry.hash == m_entry.hash && m_lines)
        return;
    m_entry = entry;
    showEntry();
}

void EntryPanel::showEntry()
{
    const RecordWords words = recordWords(m_entry.action, m_entry.detail);
    m_title->setState(words.tone, words.title);
    m_when->setText(tr("Entry %1 · %2 · %3 at %4")
                        .arg(QLocale().toString(m_entry.seq), localTime(m_entry.time), m_entry.operatorName, m_entry.station));
    const bool isDevice = !m_entry.subject.startsWith(QLatin1String("batch ")) && m_entry.subject != QLatin1String("site")
        && m_entry.subject != QLatin1String("audit") && !m_entry.subject.isEmpty();
    m_device->setVisible(isDevice);
    m_device->setText(tr("Show %1").arg(m_entry.subject));
    delete m_lines;
    m_lines = new QWidget;
    auto *const grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, 120);
    grid->setColumnStretch(1, 1);
    for (const RecordLine &line : words.lines) {
        const int row = grid->rowCount();
        auto *const value = new TextLabel(line.isMono ? TextLabel::Kind::Mono : TextLabel::Kind::Body,
                                          line.isMono ? groupedHex(line.value) : line.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (line.isSentence) {
            grid->addWidget(value, row, 0, 1, 2);
            continue;
        }
        auto *const name = new TextLabel(TextLabel::Kind::Note, line.label);
        name->setWordWrap(true);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    static_cast<QVBoxLayout *>(m_inside->layout())->insertWidget(0, m_lines);
    m_scroll->setAccessibleName(tr("Details of the entry"));
    m_hashName->setText(tr("Hash of this entry"));
    m_previousName->setText(tr("Chained to the entry before"));
    m_hash->setFingerprint(QString::fromStdString(toHex(m_entry.hash)));
    m_previous->setFingerprint(QString::fromStdString(toHex(m_entry.previous)));
}

void EntryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_lines)
        showEntry();
    Card::changeEvent(event);
}

} // namespace imprint
