#include "widgets/diagnose/channelsview.h"

#include "widgets/controls.h"
#include "widgets/diagnose/channelpicture.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace imprint {

ChannelsView::ChannelsView(Services &services, QWidget *parent)
    : QWidget(parent), m_for(new TextLabel(TextLabel::Kind::Body, this)), m_hint(new TextLabel(TextLabel::Kind::Note, this)),
      m_radio(new QComboBox(this)), m_width(new QComboBox(this)), m_clear(new QPushButton(this)), m_sentence(new StateText(this)),
      m_picture(new ChannelPicture(m_channels, this)), m_table(new RecordTable(services.memory, QStringLiteral("diagnose/channels"), this))
{
    m_radio->setObjectName(QStringLiteral("radio"));
    m_width->setObjectName(QStringLiteral("width"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_table->setObjectName(QStringLiteral("channels"));
    m_sentence->setStrong(true);
    m_for->setBuddy(m_radio);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_for);
    top->addWidget(m_radio);
    top->addWidget(m_width);
    top->addSpacing(space::m);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_clear);
    auto *const picture = new Card(this);
    picture->body()->addWidget(m_picture);
    picture->body()->addWidget(m_hint);
    auto *const list = new Card(this);
    list->body()->setContentsMargins(1, 1, 1, 1);
    m_table->setTable(&m_channels, {130, 150, 150, 110, 150, 0});
    list->body()->addWidget(m_table);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(top);
    layout->addWidget(picture);
    layout->addWidget(list, 1);
    connect(m_radio, &QComboBox::currentIndexChanged, this, [this] {
        if (const QString radio = m_radio->currentData().toString(); !radio.isEmpty() && radio != m_channels.radio())
            m_channels.setRadio(radio);
        showSentence();
    });
    connect(&m_channels, &ChannelTable::modelReset, this, &ChannelsView::showSentence);
    connect(m_picture, &ChannelPicture::chosen, this, &ChannelsView::choose);
    connect(m_table, &RecordTable::activated, this, [this](const QModelIndex &index) { choose(m_channels.at(index.row()).channel.id()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_channels.clear(); });
    retranslate();
}

// At 5 GHz what is in use is a block of 20 to 160 MHz.
void ChannelsView::choose(const QString &id)
{
    const QString width = m_width->currentData().toString();
    QString wanted = id;
    if (m_channels.radio() == QLatin1String("wifi5") && !width.isEmpty() && !id.contains(u'/') && !m_channels.isInUse(id)) {
        wanted += u'/' + width;
        if (!channelNamed(wanted))
            wanted = id; // no such block there
    }
    m_channels.toggle(wanted);
}

void ChannelsView::showSentence()
{
    const bool isAsked = !m_channels.inUse().empty();
    const bool isFree = isAsked && m_channels.advice().front().shared == 0;
    m_sentence->setState(!isAsked ? Tone::Idle : isFree ? Tone::Passed : Tone::NeedsYou, m_channels.sentence());
    m_sentence->setToolTip(m_channels.sentence());
    m_clear->setEnabled(isAsked);
    m_width->setVisible(m_channels.radio() == QLatin1String("wifi5"));
}

void ChannelsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChannelsView::retranslate()
{
    m_for->setText(tr("A channel for"));
    m_radio->setAccessibleName(tr("A channel for"));
    m_width->setAccessibleName(tr("Width of what is in use"));
    m_clear->setText(tr("Nothing in use"));
    m_hint->setText(tr("Blue: in use. Hatched: disturbed by it. Check mark: the best. Click a channel, or use the arrow keys and the space bar."));
    m_table->setName(tr("Channels, the best first"));
    const int radio = m_radio->currentIndex(), width = m_width->currentIndex();
    const QSignalBlocker blocker(m_radio);
    m_radio->clear();
    for (const RadioRow &row : radioTable())
        m_radio->addItem(radioName(QLatin1String(row.radio)), QLatin1String(row.radio));
    m_width->clear();
    for (const char *const mhz : {"", "40", "80", "160"})
        m_width->addItem(tr("%1 MHz wide").arg(*mhz ? QLatin1String(mhz) : QLatin1String("20")), QLatin1String(mhz));
    m_radio->setCurrentIndex(std::max(0, radio));
    m_width->setCurrentIndex(std::max(0, width));
    m_channels.retranslate();
    showSentence();
}

} // namespace imprint
