#include "models/diagnosis/failurecatalogue.h"

#include "models/core/errortext.h"
#include "models/core/jsonfields.h"

#include <QFile>

#include <algorithm>

namespace imprint {
namespace {

constexpr int mostRows = 10'000, longestText = 2000;

// Where a failure of our own steps belongs in the order of looking, by the area of its code.
QString stageOfArea(const QString &area)
{
    static const std::map<QString, QString> table{
        {"hsm", "secure-element"},   {"random", "entropy"},     {"kdf", "kdf"},
        {"derivation", "kdf"},       {"update", "kdf"},            {"signature", "kdf"},    {"key", "parameters"},
        {"profile", "parameters"},   {"settings", "parameters"},   {"import", "parameters"},
    };
    const auto at = table.find(area);
    return at == table.end() ? QStringLiteral("traffic") : at->second;
}

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(":/imprint/failurecodes/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<void> FailureCatalogue::addStacks(const QByteArray &json)
{
    QString problem;
    const auto root = parseVersioned(json, QStringLiteral("imprint-failurestacks"), 1, &problem);
    if (!root)
        return fail("diagnosis.catalogue", problem.toStdString());
    JsonFields fields(*root, {}, &problem);
    QStringList names;
    for (JsonFields &row : fields.objects("stages", 20)) {
        m_stages.push_back({row.text("stage", 40), row.text("title", 200), row.texts("steps", 20, longestText)});
        names << m_stages.back().name;
    }
    QStringList all;
    for (JsonFields &row : fields.objects("codes", mostRows)) {
        KnownFailure known;
        known.code = row.text("code", 100);
        known.stack = row.text("stack", 100);
        known.stage = std::size_t(row.choice("stage", names));
        known.title = row.text("title", 200);
        known.cause = row.text("cause", longestText);
        known.remedy = row.text("remedy", longestText);
        known.steps = row.texts("steps", 20, longestText, QStringList());
        for (const QString &pattern : row.texts("patterns", 20, longestText)) {
            QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
            if (!expression.isValid() || expression.match(QString()).hasMatch())
                row.refuse("patterns", known.code + QStringLiteral(": ") + expression.errorString());
            known.patterns.push_back(std::move(expression));
            all << QStringLiteral("(?:") + pattern + u')';
        }
        if (find(known.code))
            row.refuse("code", known.code + QStringLiteral(" stands twice"));
        if (!problem.isEmpty())
            break;
        known.steps << m_stages[known.stage].steps;
        m_failures.push_back(std::move(known));
    }
    if (!problem.isEmpty())
        return fail("diagnosis.catalogue", problem.toStdString());
    m_any = QRegularExpression(all.join(u'|'), QRegularExpression::CaseInsensitiveOption);
    m_any.optimize();
    return {};
}

Result<void> FailureCatalogue::addOwn(const QByteArray &json)
{
    QString problem;
    const auto root = parseVersioned(json, QStringLiteral("imprint-failurecodes"), 1, &problem);
    if (!root)
        return fail("diagnosis.catalogue", problem.toStdString());
    for (const QJsonValue &value : root->value(QLatin1String("codes")).toArray()) {
        KnownFailure known;
        known.code = value["code"].toString();
        known.stack = QStringLiteral("Imprint");
        known.isOwn = true;
        known.title = value["title"].toString();
        known.cause = withoutDetail(value["sentence"].toString());
        known.remedy = value["remedy"].toString();
        const QString stage = stageOfArea(known.code.section(u'.', 0, 0));
        const auto at = std::find_if(m_stages.begin(), m_stages.end(), [&](const auto &s) { return s.name == stage; });
        known.stage = at == m_stages.end() ? 0 : std::size_t(at - m_stages.begin());
        known.steps = at == m_stages.end() ? QStringList() : at->steps;
        m_own.emplace_back(known.code, m_failures.size());
        m_failures.push_back(std::move(known));
    }
    std::sort(m_own.begin(), m_own.end());
    m_ownCode = QRegularExpression(QStringLiteral("(?<![\\w./-])([a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*)(?![\\w/-])"));
    return {};
}

Result<FailureCatalogue> FailureCatalogue::read(const QByteArray &stacks, const QByteArray &own)
{
    FailureCatalogue catalogue;
    if (auto added = catalogue.addStacks(stacks); !added)
        return added.error();
    if (auto added = catalogue.addOwn(own); !added)
        return added.error();
    return catalogue;
}

Result<const FailureCatalogue *> FailureCatalogue::builtIn()
{
    static const Result<FailureCatalogue> catalogue = read(contentOf("stacks.json"), contentOf("imprint.json"));
    if (!catalogue)
        return catalogue.error();
    return &*catalogue;
}

const KnownFailure *FailureCatalogue::find(const QString &code) const
{
    const auto at = std::find_if(m_failures.begin(), m_failures.end(), [&](const auto &f) { return f.code == code; });
    return at == m_failures.end() ? nullptr : &*at;
}

std::vector<std::size_t> FailureCatalogue::shownBy(const QString &line) const
{
    std::vector<std::size_t> shown;
    if (m_any.match(line).hasMatch())
        for (std::size_t i = 0; i < m_failures.size(); ++i)
            if (std::any_of(m_failures[i].patterns.begin(), m_failures[i].patterns.end(),
                            [&](const auto &pattern) { return pattern.match(line).hasMatch(); }))
                shown.push_back(i);
    for (auto matches = m_ownCode.globalMatch(line); matches.hasNext();) {
        const QString code = matches.next().captured(1);
        const auto at = std::lower_bound(m_own.begin(), m_own.end(), std::pair(code, std::size_t(0)));
        if (at != m_own.end() && at->first == code && std::find(shown.begin(), shown.end(), at->second) == shown.end())
            shown.push_back(at->second);
    }
    return shown;
}

} // namespace imprint
