#include "models/tables/failuretable.h"

#include "models/core/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace imprint {
namespace {

QString words(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Failures", text.toUtf8().constData());
}

} // namespace

// Rows of our own come from the other catalogue, and their words with them.
FailureText failureText(const KnownFailure &failure)
{
    FailureText text{words(failure.title), words(failure.stack), words(failure.cause), words(failure.remedy), {}};
    if (failure.isOwn) {
        const ErrorText own = errorText(fail(failure.code.toStdString()));
        text.title = own.title;
        text.cause = own.sentence;
        text.remedy = own.remedy;
    }
    for (const QString &step : failure.steps)
        text.steps << words(step);
    return text;
}

FailureText failureText(const QString &code)
{
    const auto catalogue = FailureCatalogue::builtIn();
    const KnownFailure *const failure = catalogue ? (*catalogue)->find(code) : nullptr;
    return failure ? failureText(*failure) : FailureText();
}

void FailureTable::setCatalogue(const FailureCatalogue *catalogue)
{
    m_catalogue = catalogue;
    rebuild();
}

void FailureTable::setFindings(std::optional<LogFindings> findings)
{
    beginResetModel();
    m_rows.clear(); // they point into the former ones
    m_findings = std::move(findings);
    endResetModel();
    rebuild();
}

void FailureTable::setQuery(const QString &query)
{
    m_query = query.simplified();
    rebuild();
}

void FailureTable::retranslate() { rebuild(); }

void FailureTable::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_findings)
        for (const FoundFailure &found : m_findings->found)
            m_rows.push_back({found.failure, &found});
    else if (m_catalogue)
        for (const KnownFailure &failure : m_catalogue->failures())
            m_rows.push_back({&failure, nullptr});
    if (!m_query.isEmpty() && m_catalogue) {
        const std::vector<std::size_t> shown = m_catalogue->shownBy(m_query);
        const auto fits = [&](const KnownFailure &f) {
            const bool isShown = std::any_of(shown.begin(), shown.end(), [&](std::size_t i) { return &m_catalogue->failures()[i] == &f; });
            const auto has = [&](const QString &text) { return text.contains(m_query, Qt::CaseInsensitive); };
            const FailureText text = failureText(f);
            return isShown || has(f.code) || has(f.title) || has(text.title) || has(f.stack) || has(text.stack) || has(f.cause) || has(text.cause);
        };
        std::erase_if(m_rows, [&](const Row &row) { return !fits(*row.failure); });
        // What the message itself shows comes first.
        std::stable_partition(m_rows.begin(), m_rows.end(), [&](const Row &row) {
            return std::any_of(shown.begin(), shown.end(), [&](std::size_t i) { return &m_catalogue->failures()[i] == row.failure; });
        });
    }
    endResetModel();
}

int FailureTable::rowOf(const QString &code) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.failure->code == code; });
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

QString FailureTable::stageTitle(const KnownFailure &failure) const
{
    return m_catalogue ? words(m_catalogue->stages()[failure.stage].title) : QString();
}

QString FailureTable::report() const
{
    if (!m_catalogue || !m_findings)
        return {};
    DiagnosisWords in;
    in.title = tr("# Diagnosis of %1");
    in.counts = tr("%1 lines read, %2 known failures.");
    in.find = tr("%1 (%2, %3 times, first in line %4): %5 %6");
    in.stage = words;
    in.failure = [](const KnownFailure &known) {
        const FailureText text = failureText(known);
        KnownFailure said = known;
        said.stack = text.stack;
        said.cause = text.cause;
        said.remedy = text.remedy;
        return said;
    };
    return diagnosisReport(*m_catalogue, m_findings->source, m_findings->lines, m_findings->found, in);
}

QVariant FailureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == MonoRole)
        return index.column() == Code;
    if (role == Qt::ToolTipRole && row.found)
        return row.found->text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Code: return row.failure->code;
    case What: return failureText(*row.failure).title;
    case Stack: return words(row.failure->stack);
    default:
        if (!row.found)
            return {};
        return row.found->count == 1
            ? tr("line %1").arg(QLocale().toString(qulonglong(row.found->lines.front())))
            : tr("line %1 and %n more", nullptr, int(std::min<std::size_t>(row.found->count - 1, 1'000'000'000)))
                  .arg(QLocale().toString(qulonglong(row.found->lines.front())));
    }
}

QVariant FailureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Code"), tr("What it means"), tr("Printed by"), tr("In the log")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

} // namespace imprint
