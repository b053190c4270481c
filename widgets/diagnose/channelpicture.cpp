#include "widgets/diagnose/channelpicture.h"

#include "widgets/controls/statetext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace imprint {
namespace {

constexpr int barHeight = 22, laneGap = 4, groupGap = 10, left = 176, right = 12, axisHeight = 26;

struct BandRow {
    double low, high, step;
    QStringList radios;
};

const BandRow &bandOf(const QString &radio)
{
    static const BandRow bands[] = {{2396, 2500, 10, {QStringLiteral("wifi"), QStringLiteral("zigbee"), QStringLiteral("ble")}},
                                    {5160, 5910, 100, {QStringLiteral("wifi5")}},
                                    {863, 930, 10, {QStringLiteral("zwave")}}};
    for (const BandRow &band : bands)
        if (band.radios.contains(radio))
            return band;
    return bands[0];
}

} // namespace

ChannelPicture::ChannelPicture(ChannelTable &table, QWidget *parent) : QWidget(parent), m_table(table)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&table, &ChannelTable::modelReset, this, [this] { layOut(); });
    layOut();
}

QSize ChannelPicture::sizeHint() const { return {720, m_height}; }

QString ChannelPicture::currentId() const
{
    return m_current < int(m_bars.size()) ? m_bars[std::size_t(m_current)].channel.id() : QString();
}

int ChannelPicture::xOf(double mhz) const
{
    return left + int(std::lround((mhz - m_low) / (m_high - m_low) * (width() - left - right)));
}

// Each radio has as many lanes as it takes for its channels and their names to stand beside each other.
void ChannelPicture::layOut()
{
    const BandRow &band = bandOf(m_table.radio());
    const bool isOther = band.low != m_low;
    m_low = band.low;
    m_high = band.high;
    m_bars.clear();
    m_lanes.clear();
    const QFontMetrics metrics(textFont(type::small));
    std::vector<Channel> channels = knownChannels();
    for (const Channel &channel : m_table.inUse()) // a block of several 20 MHz channels
        if (channel.name.contains(u'/'))
            channels.push_back(channel);
    int top = groupGap;
    for (const QString &radio : band.radios) {
        std::vector<int> ends; // of each lane
        for (const Channel &channel : channels) {
            if (channel.radio != radio)
                continue;
            const int from = xOf(channel.low()), to = std::max(from + 3, xOf(channel.high())), text = metrics.horizontalAdvance(channel.name);
            const bool isInside = text + 1 <= to - from;
            const int end = isInside ? to : to + 4 + text;
            std::size_t lane = 0;
            while (lane < ends.size() && ends[lane] + 2 > from)
                ++lane;
            if (lane == ends.size())
                ends.push_back(0);
            ends[lane] = end;
            const int y = top + int(lane) * (barHeight + laneGap);
            m_bars.push_back({channel, QRect(from, y, to - from, barHeight), QRect(isInside ? from : to + 3, y, isInside ? to - from : text + 2, barHeight), isInside});
        }
        const int height = int(ends.size()) * (barHeight + laneGap) - laneGap;
        m_lanes.push_back({radio, top, height});
        top += height + groupGap;
    }
    m_height = top + axisHeight;
    m_current = isOther ? 0 : std::min(m_current, int(m_bars.size()) - 1);
    describe();
    updateGeometry();
    update();
}

void ChannelPicture::describe()
{
    if (m_bars.empty())
        return;
    const Channel &channel = m_bars[std::size_t(m_current)].channel;
    setAccessibleName(tr("Channels"));
    setAccessibleDescription(channelName(channel) + (m_table.isInUse(channel.id()) ? tr(", in use") : QString()));
}

void ChannelPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokensOf(this);
    for (const Channel &channel : m_table.inUse()) { // what it covers in every row
        const int from = xOf(channel.low()), to = xOf(channel.high());
        if (to > left && from < width() - right)
            painter.fillRect(QRect(from, 0, to - from, height() - axisHeight), t.accentGround);
    }
    paintAxis(painter);
    painter.setFont(textFont(type::secondary));
    for (const Lane &lane : m_lanes) {
        painter.setPen(t.soft);
        painter.drawText(QRect(0, lane.top, left - space::s, std::max(lane.height, barHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(radioName(lane.radio), Qt::ElideRight, left - space::s));
    }
    painter.setFont(textFont(type::small));
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        paintBar(painter, m_bars[i], hasFocus() && int(i) == m_current);
}

void ChannelPicture::paintAxis(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const int y = height() - axisHeight;
    painter.setPen(t.line);
    painter.drawLine(left, y, width() - right, y);
    painter.setFont(textFont(type::small));
    const double step = bandOf(m_table.radio()).step;
    for (double mhz = std::ceil(m_low / step) * step; mhz < m_high; mhz += step) {
        const int x = xOf(mhz);
        painter.setPen(t.line);
        painter.drawLine(x, y, x, y + 4);
        painter.setPen(t.soft);
        painter.drawText(QRect(x - 40, y + 5, 80, axisHeight - 5), Qt::AlignHCenter | Qt::AlignTop, QLocale::c().toString(mhz, 'f', 0));
    }
    painter.setPen(t.soft);
    painter.drawText(QRect(0, y + 5, left - space::s, axisHeight - 5), Qt::AlignLeft | Qt::AlignTop, QStringLiteral("MHz"));
}

void ChannelPicture::paintBar(QPainter &painter, const Bar &bar, bool isCurrent) const
{
    const Tokens &t = tokensOf(this);
    const QString id = bar.channel.id();
    const bool isUsed = m_table.isInUse(id), isBest = m_table.best().contains(id);
    bool isDisturbed = false;
    for (const Channel &used : m_table.inUse())
        isDisturbed |= used.id() != id && overlap(used, bar.channel) > 0;
    const QColor edge = isUsed ? t.accent : isBest ? t.passed : isDisturbed ? t.needs : t.idle;
    painter.setPen(QPen(edge, isUsed || isBest ? 2 : 1));
    painter.setBrush(isUsed ? t.accent : isBest ? t.passedGround : t.panel);
    const QRectF area = QRectF(bar.bar).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(area, 4, 4);
    if (isDisturbed && !isUsed) {
        painter.setPen(Qt::NoPen);
        QColor hatch = t.needs;
        hatch.setAlpha(90);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter.drawRoundedRect(area, 4, 4);
    }
    if (isBest) // below a narrow one its check mark stands beside
        paintToneShape(painter, bar.isLabelInside ? QRectF(area.right() - 10, area.top() - 3, 11, 11) : QRectF(area.left() - 13, area.center().y() - 5, 11, 11),
                       Tone::Passed, t.passed);
    painter.setPen(isUsed && bar.isLabelInside ? t.onAccent : isUsed ? t.accent : t.ink);
    painter.drawText(bar.label, bar.isLabelInside ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter, bar.channel.name);
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), 6, 6);
    }
}

int ChannelPicture::barAt(const QPoint &point) const
{
    for (std::size_t i = m_bars.size(); i-- > 0;) // blocks of several lie above
        if (m_bars[i].bar.united(m_bars[i].label).adjusted(-3, -2, 3, 2).contains(point))
            return int(i);
    return -1;
}

void ChannelPicture::mousePressEvent(QMouseEvent *event)
{
    if (const int at = barAt(event->pos()); at >= 0 && event->button() == Qt::LeftButton) {
        m_current = at;
        Q_EMIT chosen(currentId());
    }
}

void ChannelPicture::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    const auto otherRow = [&](int direction) { // the nearest channel of the next radio
        const Bar &now = m_bars[std::size_t(m_current)];
        int best = m_current;
        for (int i = m_current; i >= 0 && i <= last; i += direction)
            if (m_bars[std::size_t(i)].channel.radio != now.channel.radio) {
                const QString radio = m_bars[std::size_t(i)].channel.radio;
                double least = 1e9;
                for (int k = 0; k <= last; ++k)
                    if (const Bar &bar = m_bars[std::size_t(k)]; bar.channel.radio == radio && std::abs(bar.channel.centre - now.channel.centre) < least) {
                        least = std::abs(bar.channel.centre - now.channel.centre);
                        best = k;
                    }
                break;
            }
        return best;
    };
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Up: m_current = otherRow(-1); break;
    case Qt::Key_Down: m_current = otherRow(1); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        Q_EMIT chosen(currentId());
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    describe();
    update();
}

bool ChannelPicture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *const help = static_cast<QHelpEvent *>(event);
        if (const int at = barAt(help->pos()); at >= 0) {
            const Channel &c = m_bars[std::size_t(at)].channel;
            QToolTip::showText(help->globalPos(), QStringLiteral("%1: %2\u2013%3 MHz").arg(channelName(c)).arg(c.low()).arg(c.high()), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void ChannelPicture::resizeEvent(QResizeEvent *) { layOut(); }

void ChannelPicture::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

} // namespace imprint
