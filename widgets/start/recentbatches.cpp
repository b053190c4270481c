#include "widgets/start/recentbatches.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace imprint {
namespace {

constexpr int batchRowHeight = 52, barWidth = 180, barHeight = 6, dateWidth = 130, shape = 22;

// Done, running, needs you, failed, and what is left: as the line across the live batch.
void paintProgress(QPainter &painter, const QRect &bar, const QModelIndex &index, const Tokens &tokens)
{
    const struct {
        int role;
        QColor color;
    } parts[]{{BatchDoneRole, tokens.passed},
              {BatchRunningRole, tokens.accent},
              {BatchNeedsYouRole, tokens.needs},
              {BatchFailedRole, tokens.failed}};
    const int all = std::max(1, index.data(BatchPlannedRole).toInt());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(bar, bar.height() / 2.0, bar.height() / 2.0);
    painter.setClipPath(clip);
    painter.fillRect(bar, tokens.line);
    qreal x = bar.left();
    for (const auto &part : parts) {
        const qreal width = bar.width() * qreal(index.data(part.role).toInt()) / all;
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), part.color);
        x += width;
    }
    painter.restore();
}

class BatchDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {300, batchRowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        const QRect row = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(row, tokens.accentGround);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
        const QRect inner = row.adjusted(space::m, 0, -space::m, -1);
        const QRect date(inner.right() - dateWidth, inner.top(), dateWidth, inner.height());
        const QRect bar(date.left() - space::l - barWidth, inner.center().y() - barHeight / 2, barWidth, barHeight);
        const QRect words = QRect(inner.topLeft(), QPoint(bar.left() - space::l, inner.bottom()));
        paintToneShape(*painter, QRectF(words.left(), words.top() + 9, 14, 14), Tone(index.data(ToneRole).toInt()),
                       toneColors(tokens, Tone(index.data(ToneRole).toInt())).text);
        const QRect text = words.adjusted(shape, 0, 0, 0);
        painter->setFont(textFont(type::base, QFont::DemiBold));
        painter->setPen(tokens.ink);
        painter->drawText(QRect(text.left(), text.top() + 7, text.width(), 18), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setFont(textFont(type::secondary));
        painter->setPen(tokens.soft);
        painter->drawText(
            QRect(text.left(), text.top() + 26, text.width(), 18), Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(BatchDetailRole).toString(), Qt::ElideRight, text.width()));
        const auto created = QDateTime::fromMSecsSinceEpoch(index.data(BatchCreatedRole).toLongLong());
        painter->drawText(date, Qt::AlignVCenter | Qt::AlignRight,
                          created.toString(QStringLiteral("yyyy-MM-dd hh:mm")));
        paintProgress(*painter, bar, index, tokens);
        if (option.state & QStyle::State_HasFocus && option.widget &&
            option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter->setPen(QPen(tokens.accent, 2));
            painter->drawRect(row.adjusted(1, 1, -1, -2));
        }
    }
};

} // namespace

RecentBatches::RecentBatches(QWidget *parent)
    : Card(parent), m_model(new BatchList(this)), m_title(new TextLabel(TextLabel::Kind::Title)),
      m_empty(new TextLabel(TextLabel::Kind::Soft)), m_list(new QListView), m_resume(new QPushButton),
      m_report(new QPushButton)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BatchDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setWordWrap(true);
    m_resume->setObjectName(QStringLiteral("recent-resume"));
    m_report->setObjectName(QStringLiteral("recent-report"));
    auto *const top = new QHBoxLayout;
    top->setContentsMargins(space::l, 0, space::m, 0);
    top->setSpacing(space::s);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_resume);
    top->addWidget(m_report);
    auto *const none = new QHBoxLayout;
    none->setContentsMargins(space::l, 0, space::l, space::s);
    none->addWidget(m_empty);
    body()->setContentsMargins(1, space::m, 1, space::s);
    body()->setSpacing(space::s);
    body()->addLayout(top);
    body()->addLayout(none);
    body()->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecentBatches::follow);
    connect(m_list, &QListView::activated, this, [this] {
        if (chosen() != 0)
            Q_EMIT reportRequested(chosen());
    });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(chosen()); });
    connect(m_report, &QPushButton::clicked, this, [this] { Q_EMIT reportRequested(chosen()); });
    retranslate();
    setBatches({});
}

qint64 RecentBatches::chosen() const
{
    return m_list->currentIndex().data(BatchIdRole).toLongLong();
}

void RecentBatches::setBatches(const std::vector<BatchRecord> &batches)
{
    const qint64 before = chosen();
    m_model->show(batches);
    const int row = m_model->rowOf(before);
    if (!batches.empty())
        m_list->setCurrentIndex(m_model->index(std::max(0, row), 0));
    m_list->setVisible(!batches.empty());
    m_empty->setVisible(batches.empty());
    follow();
}

void RecentBatches::follow()
{
    const bool hasOne = chosen() != 0;
    m_resume->setVisible(hasOne);
    m_report->setVisible(hasOne);
    m_resume->setEnabled(m_list->currentIndex().data(BatchCanGoOnRole).toBool());
}

void RecentBatches::retranslate()
{
    m_title->setText(tr("Batches"));
    m_empty->setText(tr("No batch yet. The first one appears here with its progress and its report."));
    m_list->setAccessibleName(tr("Batches"));
    m_resume->setText(tr("Resume"));
    m_report->setText(tr("Report"));
    m_list->viewport()->update();
}

void RecentBatches::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
