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

std::vector<Sentence> KdfCoverage::tried() const
{
    std::vector<Sentence> out;
    for (auto it = m_chains.rbegin(); it != m_chains.rend(); ++it)
        out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "%1 variants of PBKDF2 and repeated hashing with every iteration count up to %2"),
                       {counted(it->second), counted(it->first)}});
    if (m_once > 0)
        out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "%1 other derivations"), {counted(m_once)}});
    out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "each result in %1 forms (cut, offset, byte order, padding, text)"), {counted(m_matcher.forms().size())}});
    if (m_computed > 0)
        out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "%1 derivations folded, with DES parity, and hashed"), {counted(m_computed)}});
    return out;
}

std::vector<Sentence> KdfCoverage::missing() const
{
    constexpr const char *combinations[] = {"", QT_TRANSLATE_NOOP("KdfCoverage", "%1 of %2 single faults"),
                                            QT_TRANSLATE_NOOP("KdfCoverage", "%1 of %2 combinations of two faults"),
                                            QT_TRANSLATE_NOOP("KdfCoverage", "%1 of %2 combinations of three faults")};
    std::vector<Sentence> out;
    for (std::size_t i = 1; i < m_all.size(); ++i)
        if (m_tried[i] < m_all[i])
            out.push_back({combinations[i], {counted(m_all[i] - m_tried[i]), counted(m_all[i])}});
    for (const auto &[to, planned] : m_chainsPlanned) {
        const auto done = m_chains.find(to);
        const std::size_t tried = done == m_chains.end() ? 0 : done->second;
        if (tried < planned)
            out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "%1 planned variants up to %2 iterations"), {counted(planned - tried), counted(to)}});
    }
    if (m_isCut || !out.empty())
        out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "higher iteration counts for all further variants"), {}});
    out.push_back({QT_TRANSLATE_NOOP("KdfCoverage", "more than three faults, and faults of other kinds"), {}});
    return out;
}

QString KdfCoverage::words() const
{
    return QStringLiteral("Tried: %1. Not covered: %2.").arg(english(tried()).join(QStringLiteral("; ")), english(missing()).join(QStringLiteral("; ")));
}

} // namespace imprint
