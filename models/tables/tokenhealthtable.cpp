#include "models/tables/tokenhealthtable.h"

#include <QLocale>

namespace imprint {
namespace {

constexpr const char *checkNames[] = {QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Random numbers differ"),
                                      QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "AES gives the known answer"),
                                      QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "AES gives the same answer twice"),
                                      QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "CMAC agrees with one computed here"),
                                      QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Signature verifies in software")};
constexpr const char *operationNames[] = {QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Time to ask for its state"),
                                          QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Time of 32 random bytes"),
                                          QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Time of a derivation"),
                                          QT_TRANSLATE_NOOP("imprint::TokenHealthTable", "Time of a signature")};

Tone toneOf(const HealthRow &row)
{
    if (row.timing)
        return row.timing->isSlow() ? Tone::NeedsYou : Tone::Passed;
    static constexpr Tone tones[] = {Tone::Passed, Tone::Failed, Tone::Idle};
    return tones[std::size_t(row.check->outcome)];
}

} // namespace

void TokenHealthTable::setHealth(const TokenHealth &health)
{
    std::vector<std::pair<qint64, HealthRow>> rows;
    for (const TokenCheck &check : health.checks)
        rows.emplace_back(qint64(rows.size()), HealthRow{check, std::nullopt});
    for (const TokenTiming &timing : health.timings)
        rows.emplace_back(qint64(rows.size()), HealthRow{std::nullopt, timing});
    reset(std::move(rows));
}

int TokenHealthTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TokenHealthTable::text(const HealthRow &row, int column) const
{
    if (column == What)
        return tr(row.timing ? operationNames[std::size_t(row.timing->operation)] : checkNames[std::size_t(row.check->kind)]);
    if (column == Key)
        return row.check ? QString::fromStdString(row.check->subject).simplified() : QString();
    if (column == Outcome) {
        const QString outcomes[] = {tr("good"), tr("wrong"), tr("not possible here")};
        return row.timing ? (row.timing->isSlow() ? tr("slow") : tr("good")) : outcomes[std::size_t(row.check->outcome)];
    }
    if (row.check)
        return QString::fromStdString(row.check->detail).simplified();
    const auto shown = [](double value) { return QLocale().toString(value, 'f', value < 10 ? 1 : 0); };
    if (row.timing->expected > 0)
        return tr("%1 a second; %2 are usual").arg(shown(row.timing->perSecond), shown(row.timing->expected));
    return tr("%1 a second").arg(shown(row.timing->perSecond));
}

QVariant TokenHealthTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HealthRow &row = at(index.row());
    if (role == ToneRole && index.column() == Outcome)
        return int(toneOf(row));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return text(row, index.column());
}

QVariant TokenHealthTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Test"), tr("Key"), tr("Result"), tr("Detail")};
    return names[section];
}

void TokenHealthTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
