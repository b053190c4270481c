#include "widgets/wizard/orderpart.h"

#include "models/core/durablefile.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/droppedfile.h"
#include "widgets/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 largestOrder = 16 * 1024 * 1024;
constexpr int lineWidth = 56, reasonWidth = 320;

class CheckDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant tone = index.data(ToneRole);
        if (tone.isNull()) {
            QStyleOptionViewItem plain = option;
            plain.font = index.data(MonoRole).toBool() ? monoFont() : textFont(type::secondary);
            plain.state.setFlag(QStyle::State_HasFocus, false);
            QStyledItemDelegate::paint(painter, plain, index);
            return;
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokensOf(option.palette).accentGround);
        painter->setFont(textFont(type::secondary));
        paintState(*painter, option.rect.adjusted(space::s, 0, -space::xs, 0), Tone(tone.toInt()),
                   index.data().toString(), option.palette);
    }
};

} // namespace

OrderPart::OrderPart(Services &services)
    : m_services(services), m_model(new OrderPreview(this)), m_invitation(new TextLabel(TextLabel::Kind::Strong)),
      m_columns(new TextLabel(TextLabel::Kind::Note)), m_verdict(new StateText),
      m_ignored(new TextLabel(TextLabel::Kind::Note)), m_choose(new QPushButton), m_table(new QTableView),
      m_error(new ErrorNote)
{
    setAcceptDrops(true);
    build();
    connect(m_choose, &QPushButton::clicked, this, &OrderPart::choose);
    clear();
}

void OrderPart::build()
{
    m_choose->setObjectName(QStringLiteral("order-choose"));
    m_table->setObjectName(QStringLiteral("order-preview"));
    m_columns->setWordWrap(true);
    m_ignored->setWordWrap(true);
    m_verdict->setStrong(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CheckDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    auto *const words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_invitation);
    words->addWidget(m_columns);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addLayout(words, 1);
    top->addWidget(m_choose, 0, Qt::AlignVCenter);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_verdict);
    layout->addWidget(m_ignored);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
}

void OrderPart::clear()
{
    m_model->show({});
    m_name.clear();
    m_isRead = false;
    m_error->clear();
    retranslate();
    Q_EMIT edited();
}

void OrderPart::choose()
{
    auto *const dialog = new QFileDialog(this, tr("Order file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &OrderPart::load);
    dialog->open();
}

void OrderPart::load(const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    m_services.site.performAnywhere(
        this, tr("Reading %1").arg(name),
        [file, name](JobControl &) -> Result<CsvImport> {
            const auto content = readFile(file, largestOrder);
            if (!content)
                return content.error();
            return importCsv(*content, name);
        },
        [this, name](Result<CsvImport> order) {
            m_error->setError(order ? Error{} : order.error());
            m_isRead = order.has_value();
            m_name = name;
            m_model->show(order ? std::move(*order) : CsvImport());
            retranslate();
            m_table->setColumnWidth(0, lineWidth);
            m_table->setColumnWidth(1, isGood() ? 90 : reasonWidth);
            for (int column = 2; column < m_model->columnCount(); ++column)
                m_table->setColumnWidth(column, 150);
            if (const int bad = m_model->firstBadRow(); bad >= 0)
                m_table->scrollTo(m_model->index(bad, 0), QAbstractItemView::PositionAtCenter);
            Q_EMIT edited();
        });
}

QString OrderPart::verdict() const
{
    const CsvImport &order = m_model->order();
    if (order.problemCount > 0)
        return tr("%n error(s). Mend the file and drop it here again.", nullptr, order.problemCount);
    if (order.devices.empty())
        return tr("%1 names no device.").arg(m_name);
    const auto keys =
        std::count_if(order.devices.begin(), order.devices.end(), [](const auto &d) { return d.hasDeliveredKey(); });
    return tr("%n device(s), all lines good", nullptr, int(order.devices.size())) + QStringLiteral(" · ") +
           tr("%n with a delivered key", nullptr, int(keys));
}

void OrderPart::retranslate()
{
    m_invitation->setText(m_name.isEmpty() ? tr("Drop the order file here") : m_name);
    m_columns->setText(tr("CSV: a serial in every line; model, public key or fingerprint where they were delivered."));
    m_choose->setText(m_name.isEmpty() ? tr("Choose a file…") : tr("Another file…"));
    m_table->setAccessibleName(tr("Lines of the order file"));
    const bool isGoodOrder = isGood();
    m_verdict->setState(isGoodOrder ? Tone::Passed : Tone::Failed, m_isRead ? verdict() : QString());
    m_verdict->setVisible(m_isRead);
    const QStringList &ignored = m_model->order().ignoredColumns;
    m_ignored->setText(tr("Not used: %1").arg(ignored.join(QStringLiteral(", "))));
    m_ignored->setVisible(m_isRead && !ignored.isEmpty());
    m_table->setVisible(m_isRead && m_model->rowCount() > 0);
    m_model->retranslate();
    update();
}

void OrderPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderPart::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isOver = true;
    update();
}

void OrderPart::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isOver = false;
    update();
}

void OrderPart::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    load(droppedFile(event->mimeData()));
}

// Dashed while it waits for a file: the sign for a place where things are dropped.
void OrderPart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isOver ? tokens.accent : tokens.idle, m_isOver ? 2 : 1);
    if (!m_isRead || m_isOver)
        pen.setStyle(Qt::DashLine);
    else
        pen.setColor(tokens.line);
    painter.setPen(pen);
    painter.setBrush(m_isOver ? tokens.accentGround : tokens.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::cardRadius, metric::cardRadius);
}

} // namespace imprint
