#include "models/tables/randomnesstable.h"

#include "models/tables/kdfform.h"

#include <QLocale>

#include <algorithm>

namespace imprint {
namespace {

QString shown(const Estimate &estimate) { return estimate ? QLocale().toString(*estimate, 'f', 6) : QStringLiteral("\u2013"); }

} // namespace

Tone findingTone(Finding finding)
{
    static constexpr Tone tones[] = {Tone::Passed, Tone::NeedsYou, Tone::Failed};
    return tones[int(finding)];
}

QString verdictWords(const SampleResult &result)
{
    QStringList sentences;
    for (const Sentence &sentence : result.verdict.sentences)
        sentences << sentenceWords("Randomness", sentence);
    return sentences.join(u' ');
}

void RandomTestTable::setResult(SharedSample result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

QVariant RandomTestTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PValues &p = m_result->run.pValues[std::size_t(index.row())];
    const bool isJudged = p && !isThin(m_result->run, std::size_t(index.row()));
    const Finding finding = findingOf(m_result->run, std::size_t(index.row()));
    if (role == ToneRole && index.column() == State)
        return int(isJudged ? findingTone(finding) : Tone::Idle);
    if (role == Qt::TextAlignmentRole && index.column() == Values)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Test)
        return QString::fromLatin1(sp80022Tests()[std::size_t(index.row())].name);
    if (index.column() == State) {
        const QString words[] = {tr("passed"), tr("odd"), tr("failed")};
        return !p ? tr("not applicable") : !isJudged ? tr("too few bits") : words[int(finding)];
    }
    if (!p)
        return QStringLiteral("\u2013");
    const QLocale locale;
    if (p->size() > 2)
        return tr("%n values, least %1", nullptr, int(p->size())).arg(locale.toString(*std::min_element(p->begin(), p->end()), 'f', 6));
    QStringList values;
    for (const double value : *p)
        values << locale.toString(value, 'f', 6);
    return values.join(QStringLiteral("  "));
}

QVariant RandomTestTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section == Values)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QString names[] = {tr("SP 800-22"), tr("Result"), tr("p-values")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

void EstimateTable::setResult(SharedSample result)
{
    beginResetModel();
    m_result = std::move(result);
    m_rows.clear();
    if (m_result) {
        const Sp80090bResult &e = m_result->run.entropy;
        for (std::size_t i = 0; i < e.literal.size(); ++i)
            m_rows.push_back({QString::fromLatin1(sp80090bEstimators()[i].name), shown(e.literal[i]), shown(e.bitstring.empty() ? e.literal[i] : e.bitstring[i]), {}});
        m_rows.push_back({tr("The least, H"), shown(e.entropy), shown(e.entropy ? Estimate(*e.entropy / m_result->symbolBits) : Estimate()), {}});
        for (const auto &[name, health] : {std::pair(tr("Repetition count"), &m_result->repetition), std::pair(tr("Adaptive proportion"), &m_result->proportion)})
            m_rows.push_back({name, health->alarmAt ? tr("alarm") : tr("no alarm"), tr("worst %1, cutoff %2").arg(health->worst).arg(health->cutoff),
                              health->alarmAt ? Tone::Failed : Tone::Passed});
        if (const auto &restart = m_result->restart)
            m_rows.push_back({tr("Restarts: %1").arg(m_result->restarts), restart->entropy ? shown(restart->entropy) : tr("not alike"),
                              tr("worst %1, cutoff %2").arg(restart->worst).arg(restart->cutoff), restart->entropy ? Tone::Passed : Tone::Failed});
    }
    endResetModel();
}

QVariant EstimateTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == ToneRole && index.column() == Symbol && row.tone)
        return int(*row.tone);
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Name ? row.name : index.column() == Symbol ? row.symbol : row.bit;
}

QVariant EstimateTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QString names[] = {tr("SP 800-90B"), tr("bits a symbol"), tr("bits a bit")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace imprint
