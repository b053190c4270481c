#include "widgets/logs/logjoint.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace imprint {

namespace {
constexpr int breadth = 78;
}

LogJoint::LogJoint(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(breadth);
    setFont(textFont(type::small));
}

void LogJoint::setLinks(std::vector<Link> links, int top)
{
    m_links = std::move(links);
    m_top = top;
    update();
}

void LogJoint::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto middle = [this](int row) { return m_top + (row + 0.5) * metric::logRowHeight; };
    int lowest = INT_MIN / 2; // of the words so far: where pairs stand close, not each has room for its own
    for (const Link &link : m_links) {
        const QColor colour = link.isError ? t.failed : link.isTied ? t.needs : t.accent;
        const double a = middle(link.left), b = middle(link.right), w = width();
        QPainterPath path({0, a});
        path.cubicTo(w * 0.5, a, w * 0.5, b, w, b);
        painter.setPen(QPen(colour, 1.4));
        painter.drawPath(path);
        const int y = int((a + b) / 2);
        if (link.time.isEmpty() || y - lowest < 14)
            continue;
        lowest = y;
        const int wide = fontMetrics().horizontalAdvance(link.time) + 6;
        const QRect words(int(w / 2) - wide / 2, y - 15, wide, 13);
        painter.fillRect(words, t.bg);
        painter.setPen(colour);
        painter.drawText(words, Qt::AlignCenter, link.time);
    }
}

} // namespace imprint
