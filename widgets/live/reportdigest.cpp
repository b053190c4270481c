#include "widgets/live/reportdigest.h"

#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace imprint {

namespace {
constexpr int tileHeight = 78, tileGap = space::s, side = space::m;
}

ReportDigest::ReportDigest(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ReportDigest::setTiles(std::vector<ReportTile> tiles)
{
    m_tiles = std::move(tiles);
    QStringList words;
    for (const ReportTile &tile : m_tiles)
        words << tile.word + QStringLiteral(": ") + tile.value;
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize ReportDigest::sizeHint() const { return {int(m_tiles.size()) * 130, tileHeight}; }
QSize ReportDigest::minimumSizeHint() const { return {int(m_tiles.size()) * 90, tileHeight}; }

void ReportDigest::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    const int count = int(m_tiles.size());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count; ++i) {
        const ReportTile &tile = m_tiles[std::size_t(i)];
        const double room = double(width() - tileGap * (count - 1)) / count;
        const QRectF box(i * (room + tileGap), 0, room, height());
        painter.setPen(tokens.line);
        painter.setBrush(tokens.panel);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius, metric::cardRadius);
        painter.setFont(textFont(type::big, QFont::Bold));
        painter.setPen(tile.tone == Tone::Idle ? tokens.ink : toneColors(tokens, tile.tone).text);
        painter.drawText(box.adjusted(side, 8, -4, -30), Qt::AlignLeft | Qt::AlignVCenter, tile.value);
        painter.setFont(textFont(type::secondary));
        painter.setPen(tokens.soft);
        painter.drawText(box.adjusted(side, 46, -4, -10), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(tile.word, Qt::ElideRight, int(room) - side - 4));
    }
}

} // namespace imprint
