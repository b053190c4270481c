#include "models/diagnosis/kdf/kdfcoverage.h"

#include <QLocale>

namespace imprint {

namespace {

QString counted(std::uint64_t n)
{
    return QLocale(QLocale::English).toString(qulonglong(n));
}

} // namespace

void KdfCoverage::begin(const KdfPlan &plan, const std::vector<KdfUnit> &units)
{
    m_isCut = plan.isCut();
    m_all = plan.countByFaults();
    for (const KdfUnit &unit : units)
        if (unit.isChain)
            m_chainsPlanned[unit.to] += unit.hypotheses.size();
}

void KdfCoverage::add(const KdfUnit &unit, const KdfPlan &plan, const KdfUnitResult &result)
{
    m_compared += result.compared;
    if (!result.isComplete)
        return;
    if (unit.isChain)
        m_chains[unit.to] += unit.hypotheses.size();
    else
        m_once += unit.hypotheses.size();
    if (!unit.isChain || unit.from == 0)
        for (const std::uint32_t hypothesis : unit.hypotheses)
            ++m_tried[std::min<std::size_t>(plan.hypotheses()[hypothesis].faults, 3)];
}

QString KdfCoverage::words() const
{
    QStringList parts;
    for (auto it = m_chains.rbegin(); it != m_chains.rend(); ++it)
        parts << QStringLiteral("%1 variants of PBKDF2 and repeated hashing with every iteration count up to %2").arg(counted(it->second), counted(it->first));
    if (m_once > 0)
        parts << QStringLiteral("%1 other derivations").arg(counted(m_once));
    parts << QStringLiteral("each result in %1 forms (cut, offset, byte order, padding, text)").arg(m_matcher.forms().size());
    QStringList missing;
    const char *const names[] = {"the specification", "single faults", "two faults", "three faults"};
    for (std::size_t i = 1; i < m_all.size(); ++i)
        if (m_tried[i] < m_all[i])
            missing << QStringLiteral("%1 of %2 combinations of %3").arg(counted(m_all[i] - m_tried[i]), counted(m_all[i]), QLatin1String(names[i]));
    for (const auto &[to, planned] : m_chainsPlanned) {
        const auto done = m_chains.find(to);
        const std::size_t tried = done == m_chains.end() ? 0 : done->second;
        if (tried < planned)
            missing << QStringLiteral("%1 planned variants up to %2 iterations").arg(counted(planned - tried), counted(to));
    }
    QString out = QStringLiteral("Tried: ") + parts.join(QStringLiteral("; ")) + u'.';
    if (m_isCut || !missing.isEmpty())
        missing << QStringLiteral("higher iteration counts for all further variants");
    missing << QStringLiteral("more than three faults, and faults of other kinds");
    return out + QStringLiteral(" Not covered: ") + missing.join(QStringLiteral("; ")) + u'.';
}

} // namespace imprint
