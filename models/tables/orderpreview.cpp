#include "models/tables/orderpreview.h"

namespace imprint {
namespace {

constexpr int lineColumn = 0, stateColumn = 1, firstCell = 2;
constexpr int longestCell = 80, mostCells = 16;

QString shortened(const QString &text)
{
    return text.size() > longestCell ? text.left(longestCell - 1) + QChar(0x2026) : text;
}

} // namespace

void OrderPreview::show(CsvImport order)
{
    beginResetModel();
    m_order = std::move(order);
    // A problem beyond the lines of the preview gets a line of its own.
    for (const CsvProblem &problem : m_order.problems) {
        const auto isIt = [&](const CsvPreviewLine &line) { return line.line == problem.line; };
        if (std::none_of(m_order.preview.begin(), m_order.preview.end(), isIt))
            m_order.preview.push_back({problem.line, {}, true});
    }
    m_cells = 0;
    for (const CsvPreviewLine &line : m_order.preview)
        m_cells = std::max(m_cells, std::min(mostCells, int(line.cells.size())));
    endResetModel();
}

int OrderPreview::firstBadRow() const
{
    for (std::size_t i = 0; i < m_order.preview.size(); ++i)
        if (m_order.preview[i].isBad)
            return int(i);
    return -1;
}

int OrderPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.preview.size());
}
int OrderPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstCell + m_cells;
}

QString OrderPreview::reasonOf(int line) const
{
    QStringList reasons;
    for (const CsvProblem &problem : m_order.problems)
        if (problem.line == line)
            reasons << (problem.field.isEmpty() ? problem.reason
                                                : problem.field + QStringLiteral(": ") + problem.reason);
    return reasons.join(QStringLiteral("; "));
}

QVariant OrderPreview::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CsvPreviewLine &line = m_order.preview[std::size_t(index.row())];
    const int cell = index.column() - firstCell;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == lineColumn)
            return line.line;
        if (index.column() == stateColumn)
            return line.isBad ? reasonOf(line.line) : tr("good");
        return cell < line.cells.size() ? shortened(line.cells[cell].simplified()) : QString();
    case Qt::ToolTipRole:
        return line.isBad ? QStringLiteral("<p>%1</p>").arg(reasonOf(line.line).toHtmlEscaped()) : QString();
    case Qt::TextAlignmentRole:
        return int((index.column() == lineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        return index.column() == stateColumn ? QVariant(int(line.isBad ? Tone::Failed : Tone::Passed)) : QVariant();
    case MonoRole:
        return index.column() >= firstCell;
    default:
        return {};
    }
}

QVariant OrderPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == lineColumn)
        return tr("Line");
    if (section == stateColumn)
        return tr("Check");
    const QString name = m_order.columns.value(section - firstCell);
    return name.isEmpty() ? tr("Column %1").arg(section - firstCell + 1) : shortened(name.simplified());
}

void OrderPreview::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace imprint
