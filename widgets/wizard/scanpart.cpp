#include "widgets/wizard/scanpart.h"

#include "widgets/controls.h"
#include "widgets/scanfield.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QShortcut>

namespace imprint {

namespace {
constexpr int mostScans = 10'000; // as many as an order may have
constexpr std::size_t mostUndone = 100;
}

ScanPart::ScanPart()
    : m_field(new ScanField), m_list(new QListWidget), m_count(new TextLabel(TextLabel::Kind::Note)),
      m_news(new StateText), m_undo(new QPushButton), m_remove(new QPushButton)
{
    m_field->setObjectName(QStringLiteral("scan-serial"));
    m_list->setObjectName(QStringLiteral("scan-list"));
    m_field->setFont(monoFont(type::base));
    m_list->setFont(monoFont());
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_undo->setObjectName(QStringLiteral("scan-undo"));
    m_field->installEventFilter(this);
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_undo);
    foot->addWidget(m_remove);
    auto *const card = new Card;
    card->body()->addWidget(m_field);
    card->body()->addWidget(m_news);
    card->body()->addWidget(m_list, 1);
    card->body()->addLayout(foot);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_field, &ScanField::identified, this, &ScanPart::setKey);
    connect(m_field, &ScanField::scanned, this, &ScanPart::add);
    connect(m_field, &ScanField::addressed, m_field, &ScanField::refused); // an order wants serials
    connect(m_field, &ScanField::refused, this, [this](const QString &text) {
        m_refused = text.left(64);
        m_twice.clear();
        retranslate();
    });
    connect(m_remove, &QPushButton::clicked, this, &ScanPart::removeChosen);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &ScanPart::removeChosen);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &ScanPart::undo);
    connect(m_undo, &QPushButton::clicked, this, &ScanPart::undo);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    retranslate();
}

QStringList ScanPart::serials() const
{
    QStringList all;
    for (int i = 0; i < m_list->count(); ++i)
        all << m_list->item(i)->text();
    return all;
}

void ScanPart::setKey(const ScannedDevice &device)
{
    if (device.key && !device.serial.isEmpty())
        m_keys.insert_or_assign(device.serial, device);
}

void ScanPart::add(const QString &serial)
{
    m_refused.clear();
    const bool isKnown = !m_list->findItems(serial, Qt::MatchFixedString | Qt::MatchCaseSensitive).isEmpty();
    m_twice = isKnown ? serial : QString();
    if (!isKnown && m_list->count() < mostScans) {
        remember();
        m_list->addItem(serial);
        m_list->scrollToBottom();
    }
    retranslate();
    Q_EMIT edited();
}

void ScanPart::remember()
{
    m_before.push_back(serials());
    if (m_before.size() > mostUndone)
        m_before.pop_front();
}

// The list as it was before the last scan or removal.
void ScanPart::undo()
{
    if (m_before.empty())
        return;
    m_list->clear();
    m_list->addItems(m_before.back());
    m_before.pop_back();
    m_twice.clear();
    m_refused.clear();
    retranslate();
    Q_EMIT edited();
}

void ScanPart::removeChosen()
{
    if (m_list->selectedItems().isEmpty())
        return;
    remember();
    qDeleteAll(m_list->selectedItems());
    m_twice.clear();
    retranslate();
    Q_EMIT edited();
}

void ScanPart::clear()
{
    m_list->clear();
    m_before.clear();
    m_field->clear();
    m_twice.clear();
    m_refused.clear();
    retranslate();
    Q_EMIT edited();
}

std::vector<ExpectedDevice> ScanPart::devices() const
{
    std::vector<ExpectedDevice> all;
    for (const QString &serial : serials()) {
        ExpectedDevice device;
        device.serial = serial;
        device.source = QStringLiteral("scanned");
        if (const auto known = m_keys.find(serial); known != m_keys.end()) {
            device.key = known->second.key;
            device.source = QStringLiteral("scanned (%1)").arg(QLatin1String(known->second.format->title));
        }
        all.push_back(std::move(device));
    }
    return all;
}

void ScanPart::retranslate()
{
    m_field->setName(tr("Scan or type a serial"));
    m_list->setAccessibleName(tr("Scanned serials"));
    m_count->setText(m_list->count() == 0 ? tr("Scan the label of each device; no click is needed.")
                                          : tr("%n serial(s)", nullptr, m_list->count()));
    m_remove->setText(tr("Remove"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("As it was before the last scan or removal (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    m_undo->setEnabled(!m_before.empty());
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_news->setState(Tone::NeedsYou, !m_twice.isEmpty()     ? tr("%1 is in the list already").arg(m_twice)
                                     : !m_refused.isEmpty() ? tr("%1 is no serial").arg(m_refused)
                                                            : QString());
    m_news->setVisible(!m_twice.isEmpty() || !m_refused.isEmpty());
}

// The empty field has nothing of its own to take back.
bool ScanPart::eventFilter(QObject *watched, QEvent *event)
{
    const bool isUndo = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo);
    if (!isUndo || !m_field->text().isEmpty())
        return QWidget::eventFilter(watched, event);
    undo();
    return true;
}

void ScanPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
