#include "widgets/recordtable.h"

#include "widgets/controls/statetext.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace imprint {

RecordTable::RecordTable(Memory &memory, const QString &key, QWidget *parent) : QTableView(parent), m_memory(memory), m_key(key)
{
    setItemDelegate(new RecordDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void RecordTable::setTable(QAbstractItemModel *model, const std::vector<int> &widths)
{
    setModel(model);
    for (int i = 0; i < int(widths.size()); ++i) {
        if (widths[std::size_t(i)] == 0)
            horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            setColumnWidth(i, widths[std::size_t(i)]);
    }
    m_memory.watch(horizontalHeader(), m_key);
}

void RecordTable::setName(const QString &name) { setAccessibleName(name); }

void RecordTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const QModelIndexList rows = selectionModel()->selectedRows();
    Q_EMIT rowChosen(rows.isEmpty() ? -1 : rows.front().row());
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, t.accentGround);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    const QRect area = option.rect.adjusted(space::m - 2, 0, -space::s, -1);
    const bool isMono = index.data(MonoRole).toBool();
    painter->setFont(isMono ? monoFont() : textFont());
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const QVariant tone = index.data(ToneRole); tone.isValid()) {
        paintState(*painter, area, Tone(tone.toInt()), text, option.palette, isSelected);
    } else {
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        const int flags = (alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine;
        painter->setPen(index.column() == 0 || isMono ? t.ink : t.soft);
        painter->drawText(area, flags, painter->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace imprint
