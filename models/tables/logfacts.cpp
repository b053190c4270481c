#include "models/tables/logfacts.h"

#include "models/tables/logwords.h"
#include "models/tables/tone.h"

#include <QLocale>

#include <cmath>

namespace imprint {
namespace {

constexpr std::size_t mostPairs = 1000;

QString number(std::size_t line) { return QLocale().toString(qulonglong(line + 1)); }
QString range(std::size_t first, std::size_t last) { return number(first) + QStringLiteral("\u2013") + number(last); }
std::int64_t ns(double seconds) { return std::llround(seconds * 1e9); }

} // namespace

LogFacts::LogFacts(QObject *parent) : QAbstractTableModel(parent) {}

void LogFacts::setFacts(QStringList headers, std::vector<bool> isNumber, std::vector<LogFact> facts)
{
    beginResetModel();
    m_headers = std::move(headers);
    m_isNumber = std::move(isNumber);
    m_facts = std::move(facts);
    endResetModel();
}

int LogFacts::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_facts.size()); }
int LogFacts::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_headers.size()); }

QVariant LogFacts::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool isNumber = m_isNumber[std::size_t(index.column())];
    if (role == Qt::DisplayRole)
        return m_facts[std::size_t(index.row())].cells.value(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant LogFacts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_headers.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_headers[section];
    if (role == Qt::TextAlignmentRole)
        return int((m_isNumber[std::size_t(section)] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void LogFacts::showSegments(const LogPart &part)
{
    std::vector<LogFact> facts;
    if (part.alignment)
        for (const AlignSegment &s : part.alignment->segments)
            facts.push_back({{number(s.boot), range(s.deviceFirst, s.deviceLast), range(s.hubFirst, s.hubLast), logwords::wholeMoment(ns(s.offset)),
                              QLocale().toString(s.drift * 1e6, 'f', 1), logwords::span(ns(s.errorBound)), QLocale().toString(qulonglong(s.pairs))},
                             part.id, s.deviceFirst});
    setFacts({tr("Boot"), tr("Its lines"), tr("Lines of the other"), tr("Its zero is at"), tr("Drift in ppm"), tr("Within"), tr("Pairs")},
             {true, true, true, false, true, true, true}, std::move(facts));
}

void LogFacts::showPairs(const LogPart &part)
{
    std::vector<LogFact> facts;
    if (part.alignment)
        for (const AlignPair &p : part.alignment->pairs) {
            if (facts.size() == mostPairs)
                break;
            facts.push_back({{number(p.device), number(p.hub), logwords::span(ns(p.residual), true),
                              p.isByToken ? tr("both name the same") : tr("lines of kinds that go together")},
                             part.id, p.device});
        }
    setFacts({tr("Line"), tr("Line of the other"), tr("Later by"), tr("Why")}, {true, true, true, false}, std::move(facts));
}

void LogFacts::showRivals(const LogPart &part)
{
    std::vector<LogFact> facts;
    if (part.alignment)
        for (const AlignRival &r : part.alignment->rivals)
            facts.push_back({{logwords::wholeMoment(ns(r.offset)), QLocale().toString(r.votes, 'f', 1)}, 0, 0});
    setFacts({tr("Its zero would be at"), tr("Pairs for it")}, {false, true}, std::move(facts));
}

} // namespace imprint
