#include "widgets/timeline.h"

#include "models/tables/historytable.h"
#include "widgets/controls/fingerprintlabel.h"
#include "widgets/controls/statetext.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace imprint {
namespace {

constexpr int shape = 12, indent = 28, titleHeight = 22, whenHeight = 17, lineHeight = 18, gap = 10, labelShare = 42; // per cent

QString valueOf(const RecordLine &line) { return line.isMono ? groupedHex(line.value) : line.value.simplified(); }

} // namespace

Timeline::Timeline(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(false);
    setResizeMode(Adjust);
    setLayoutMode(SinglePass);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    verticalScrollBar()->setSingleStep(titleHeight);
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(currentIndex().data(HistoryTable::TextRole).toString());
        return;
    }
    QListView::keyPressEvent(event);
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void Timeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

TimelineDelegate::TimelineDelegate(Timeline *view) : QStyledItemDelegate(view), m_view(view) {}

int TimelineDelegate::layOut(const QModelIndex &index, int width, QPainter *painter, const QPoint &at) const
{
    const auto *const table = static_cast<const HistoryTable *>(index.model());
    const HistoryItem &item = table->item(index.row());
    const Tokens &t = tokensOf(m_view);
    const QFont plain = textFont(type::secondary), mono = monoFont(type::small);
    const QFontMetrics plainMetrics(plain), monoMetrics(mono);
    const int left = at.x() + indent, room = width - indent - space::m;
    int y = at.y() + titleHeight + whenHeight;
    for (const RecordLine &line : item.words.lines) {
        const QString value = valueOf(line);
        const int labelWidth = line.isSentence ? 0 : room * labelShare / 100;
        const int valueWidth = room - labelWidth;
        const QFont &font = line.isMono ? mono : plain;
        const QFontMetrics &metrics = line.isMono ? monoMetrics : plainMetrics;
        const int height = line.isMono ? lineHeight
            : std::max(lineHeight, metrics.boundingRect(0, 0, valueWidth, 4000, Qt::TextWordWrap, value).height() + 3);
        if (painter) {
            painter->setFont(plain);
            painter->setPen(t.soft);
            if (labelWidth > 0)
                painter->drawText(QRect(left, y, labelWidth - space::s, lineHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                                  plainMetrics.elidedText(line.label, Qt::ElideRight, labelWidth - space::s));
            painter->setFont(font);
            painter->setPen(t.ink);
            const QString shown = line.isMono ? metrics.elidedText(value, Qt::ElideMiddle, valueWidth) : value;
            painter->drawText(QRect(left + labelWidth, y, valueWidth, height),
                              line.isMono ? Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine : Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                              shown);
        }
        y += height;
    }
    return y - at.y() + gap;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view->viewport()->width();
    return {width, layOut(index, width, nullptr, {}) + space::s};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(m_view);
    const auto *const table = static_cast<const HistoryTable *>(index.model());
    const HistoryItem &item = table->item(index.row());
    const QRect area = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) && m_view->hasFocus())
        painter->fillRect(area, t.accentGround);
    const int middle = area.x() + space::m, top = area.y() + space::s, shapeTop = top + (titleHeight - shape) / 2;
    painter->setPen(QPen(t.line, 1.5));
    if (index.row() > 0)
        painter->drawLine(middle, area.y(), middle, shapeTop - 4);
    if (index.row() + 1 < table->rowCount())
        painter->drawLine(middle, shapeTop + shape + 4, middle, area.bottom());
    const QColor color = toneColors(t, item.words.tone).text;
    paintToneShape(*painter, QRectF(middle - shape / 2.0, shapeTop, shape, shape), item.words.tone, color);

    const QString when = localTime(item.time) + (item.operatorName.isEmpty() ? QString() : QStringLiteral(" · ") + item.operatorName);
    painter->setFont(textFont(type::small));
    const int room = area.width() - indent - space::m;
    painter->setPen(t.soft);
    painter->drawText(QRect(area.x() + indent, top + titleHeight - 2, room, whenHeight), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(when, Qt::ElideRight, room));
    painter->setFont(textFont(type::base, QFont::DemiBold));
    painter->setPen(item.words.tone == Tone::Idle || item.words.tone == Tone::Running ? t.ink : color);
    painter->drawText(QRect(area.x() + indent, top, room, titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(item.words.title, Qt::ElideRight, room));
    layOut(index, area.width(), painter, {area.x(), top});
    painter->restore();
}

} // namespace imprint
