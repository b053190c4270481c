#include "widgets/live/batchtableview.h"

#include "models/tables/batchorder.h"
#include "models/tables/batchtable.h"
#include "widgets/controls.h"
#include "widgets/live/operatorcard.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace imprint {
namespace {

constexpr int cellSide = 10;
constexpr int narrowWhere = 84;

void drawWords(QPainter *painter, const QRect &rect, const QString &text, int flags = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight)
{
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(rect, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.horizontalAdvance(text) <= rect.width() ? text : metrics.elidedText(text, elide, rect.width()));
}

} // namespace

BatchDelegate::BatchDelegate(QObject *parent) : QStyledItemDelegate(parent) { readFonts(); }

void BatchDelegate::readFonts()
{
    m_text = textFont();
    m_strong = textFont(type::base, QFont::DemiBold);
    m_state = textFont(type::secondary);
    m_mono = monoFont();
}

QSize BatchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont &font = index.column() == BatchTable::Serial ? m_mono : index.column() == BatchTable::Result ? m_strong : m_text;
    return {QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * cellSide, metric::rowHeight};
}

// The board stands softly behind the port where there is room for some of it.
void BatchDelegate::paintWhere(QPainter *painter, const QRect &rect, const QModelIndex &index, const Tokens &tokens) const
{
    painter->setFont(m_text);
    painter->setPen(tokens.ink);
    const QString where = index.data().toString();
    drawWords(painter, rect, where, Qt::AlignLeft, Qt::ElideLeft); // the port of an address tells devices apart
    const int used = painter->fontMetrics().horizontalAdvance(where) + 8;
    if (rect.width() - used < 40)
        return;
    painter->setFont(m_state);
    painter->setPen(tokens.soft);
    drawWords(painter, rect.adjusted(used, 0, 0, 0), index.data(BatchTable::BoardRole).toString());
}

void BatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    QRect row = option.rect;
    row.setHeight(metric::rowHeight); // a card may lie below
    if (isSelected)
        painter->fillRect(row, tokens.accentGround);
    if (isSelected && index.column() == 0)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), tokens.accent);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
    const QRect rect = row.adjusted(cellSide, 0, -cellSide, -1);
    const QVariant tone = index.data(ToneRole);
    switch (index.column()) {
    case BatchTable::Where:
        paintWhere(painter, rect, index, tokens);
        return;
    case BatchTable::Serial:
        painter->setFont(m_mono);
        painter->setPen(tokens.ink);
        break;
    case BatchTable::Model:
        painter->setFont(m_state);
        painter->setPen(tokens.soft);
        break;
    case BatchTable::Time:
        painter->setFont(m_text);
        painter->setPen(tokens.soft);
        drawWords(painter, rect, index.data().toString(), Qt::AlignRight);
        return;
    case BatchTable::Result: {
        const Tone of = Tone(tone.toInt());
        painter->setFont(m_strong);
        painter->setPen(of == Tone::Idle ? tokens.soft : toneColors(tokens, of).text);
        break;
    }
    default:
        painter->setFont(m_state);
        paintState(*painter, row.adjusted(cellSide, 0, -2, -1), Tone(tone.toInt()), index.data().toString(), option.palette, isSelected);
        return;
    }
    drawWords(painter, rect, index.data().toString());
}

BatchTableView::BatchTableView(BatchTable &table, BatchOrder &order, QWidget *parent)
    : QTableView(parent), m_table(table), m_order(order), m_delegate(new BatchDelegate(this))
{
    setModel(&order);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(metric::rowHeight);
    verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setSectionsClickable(true);
    setSortingEnabled(false);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        // The third click gives the order in which they came.
        QHeaderView *const header = horizontalHeader();
        const bool isSame = header->isSortIndicatorShown() && m_order.sortColumn() == section;
        if (isSame && m_order.sortOrder() == Qt::DescendingOrder) {
            header->setSortIndicatorShown(false);
            m_order.sort(-1);
            return;
        }
        const Qt::SortOrder wanted = isSame ? Qt::DescendingOrder : Qt::AscendingOrder;
        header->setSortIndicatorShown(true);
        header->setSortIndicator(section, wanted);
        m_order.sort(section, wanted);
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_hasOwnColumns = m_hasOwnColumns || !m_isArranging; });
    connect(&order, &QAbstractItemModel::layoutChanged, this, [this] { arrangeRows(); });
    connect(&order, &QAbstractItemModel::rowsInserted, this, [this] { arrangeRows(); });
    connect(&order, &QAbstractItemModel::rowsRemoved, this, [this] { arrangeRows(); });
    connect(&order, &QAbstractItemModel::modelReset, this, [this] { showQuestions(); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

int BatchTableView::orderRow(const QString &key) const
{
    const int row = m_table.rowOf(key);
    return row < 0 ? -1 : m_order.mapFromSource(m_table.index(row, 0)).row();
}

void BatchTableView::choose(const QString &key)
{
    const int row = orderRow(key);
    if (row < 0)
        return;
    selectRow(row);
    scrollTo(m_order.index(row, 0));
}

QString BatchTableView::chosen() const
{
    const QModelIndex index = m_order.mapToSource(currentIndex());
    return index.isValid() ? m_table.at(index.row()).key : QString();
}

OperatorCard *BatchTableView::card(const QString &serial) const
{
    for (const auto &[id, card] : m_cards)
        if (card->question().serial == serial)
            return card;
    return nullptr;
}

std::vector<OperatorCard *> BatchTableView::cards() const
{
    std::vector<OperatorCard *> out;
    for (const auto &[id, card] : m_cards)
        out.push_back(card);
    std::sort(out.begin(), out.end(), [this](const OperatorCard *a, const OperatorCard *b) {
        return orderRow(a->question().serial) < orderRow(b->question().serial);
    });
    return out;
}

void BatchTableView::showQuestions()
{
    std::map<qint64, OperatorCard *> before = std::exchange(m_cards, {});
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const auto &question = m_table.at(row).question;
        if (!question)
            continue;
        if (const auto known = before.find(question->id); known != before.end()) {
            m_cards.insert(before.extract(known));
            continue;
        }
        auto *const card = new OperatorCard(*question, viewport());
        connect(card, &OperatorCard::answered, this, [this, card](qint64 id, AnswerKind kind, const QString &words) {
            card->setRecorded(true);
            Q_EMIT answered(id, kind, words);
        });
        connect(card, &OperatorCard::chosen, this, &BatchTableView::choose);
        m_cards.emplace(question->id, card);
    }
    const QWidget *const focus = window()->focusWidget();
    const bool hadFocus = std::any_of(before.begin(), before.end(), [focus](const auto &row) { return row.second->isAncestorOf(focus); });
    for (const auto &[id, card] : before) {
        card->hide();
        card->deleteLater();
    }
    const std::vector<OperatorCard *> shown = cards();
    for (OperatorCard *const card : shown)
        card->setLeading(card == shown.front());
    arrangeRows();
    if (hadFocus) // of the card that was answered: the next one, so that Return goes on
        shown.empty() ? setFocus() : shown.front()->setFocusToAnswer();
}

void BatchTableView::answerFailed()
{
    for (const auto &[id, card] : m_cards)
        card->setRecorded(false);
}

void BatchTableView::arrangeRows()
{
    std::map<int, int> wanted;
    for (const auto &[id, card] : m_cards)
        if (const int row = orderRow(card->question().serial); row >= 0)
            wanted[row] = metric::rowHeight + card->layout()->totalHeightForWidth(viewport()->width());
    for (int row = 0; row < m_order.rowCount(); ++row) {
        const auto of = wanted.find(row);
        if (const int height = of == wanted.end() ? int(metric::rowHeight) : of->second; rowHeight(row) != height)
            setRowHeight(row, height);
    }
    placeCards();
}

void BatchTableView::placeCards()
{
    for (const auto &[id, card] : m_cards) {
        const int row = orderRow(card->question().serial);
        if (row >= 0)
            card->setGeometry(0, rowViewportPosition(row) + metric::rowHeight, viewport()->width(), rowHeight(row) - metric::rowHeight);
        card->setVisible(row >= 0);
    }
}

// As wide as their words; what is left goes to where a device is. Model gives way first: the panel says it too.
void BatchTableView::arrangeColumns()
{
    if (m_hasOwnColumns)
        return;
    m_isArranging = true;
    const QFontMetrics text(textFont()), state(textFont(type::secondary)), strong(textFont(type::base, QFont::DemiBold)), mono(monoFont());
    const auto title = [&](int column) {
        return QFontMetrics(textFont(type::secondary, QFont::DemiBold)).horizontalAdvance(m_order.headerData(column, Qt::Horizontal).toString())
            + 2 * cellSide;
    };
    std::array<int, BatchTable::ColumnCount> widths{};
    widths[BatchTable::Where] = text.horizontalAdvance(QStringLiteral("127.0.0.1:65535")) + 2 * cellSide;
    widths[BatchTable::Serial] = mono.horizontalAdvance(QStringLiteral("LH-0001176")) + 2 * cellSide;
    widths[BatchTable::Model] = text.horizontalAdvance(QStringLiteral("Hall sensor v2")) + 2 * cellSide;
    const int word = std::max(stateWidth(state, batchwords::outcome(Outcome::Passed).word),
                              stateWidth(state, batchwords::outcome(Outcome::Failed).word)) + cellSide + 6;
    for (int column = BatchTable::FirstStep; column < BatchTable::Result; ++column)
        widths[std::size_t(column)] = std::max(word, title(column));
    widths[BatchTable::Result] =
        std::max(strong.horizontalAdvance(batchwords::runState(std::nullopt).word), strong.horizontalAdvance(batchwords::runState(RunState::Waiting).word)) + 2 * cellSide;
    widths[BatchTable::Time] = std::max({text.horizontalAdvance(m_table.waitingWord()) + 2 * cellSide,
                                        text.horizontalAdvance(batchwords::duration(99)) + 2 * cellSide, title(BatchTable::Time)});
    int sum = 0;
    for (const int width : widths)
        sum += width;
    const int room = viewport()->width();
    const bool hasModel = sum <= room;
    setColumnHidden(BatchTable::Model, !hasModel);
    const int left = room - (hasModel ? sum : sum - widths[BatchTable::Model]);
    if (left < 0) // long words: where a device is may be cut, its tooltip says it whole
        widths[BatchTable::Where] -= std::min(-left, widths[BatchTable::Where] - narrowWhere);
    if (left > 0) {
        widths[BatchTable::Where] += left / 2;
        widths[BatchTable::Time] += left / 8;
        widths[BatchTable::Result] += left / 8;
        widths[BatchTable::Serial] += left - left / 2 - 2 * (left / 8);
    }
    for (int column = 0; column < BatchTable::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[std::size_t(column)]);
    m_isArranging = false;
}

void BatchTableView::updateGeometries()
{
    QTableView::updateGeometries();
    placeCards();
}

void BatchTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeCards();
}

void BatchTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
    arrangeRows();
}

void BatchTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange && event->type() != QEvent::LanguageChange)
        return;
    m_delegate->readFonts();
    arrangeColumns();
    arrangeRows();
}

void BatchTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        if (OperatorCard *const open = card(chosen())) {
            open->setFocusToAnswer();
            return;
        }
    QTableView::keyPressEvent(event);
}

} // namespace imprint
