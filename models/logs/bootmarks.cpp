#include "models/logs/bootmarks.h"

#include "models/core/durablefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostOfLine = 300; // a start is told early in its line

} // namespace

Result<BootMarks> BootMarks::load()
{
    const auto json = readFile(QStringLiteral(":/imprint/logformats/boots.json"), 1 << 20);
    if (!json)
        return json.error();
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    BootMarks marks;
    for (const QJsonValue &text : root.value(QLatin1String("starts")).toArray())
        marks.m_starts.push_back(text.toString().toStdString());
    for (const QJsonValue &text : root.value(QLatin1String("contains")).toArray())
        marks.m_contains.push_back(text.toString().toStdString());
    for (const std::string &start : marks.m_starts)
        if (!start.empty())
            marks.m_first.set(static_cast<unsigned char>(start[0]));
    if (marks.m_starts.empty() || marks.m_contains.empty())
        return fail("logs.format", "boots.json");
    return marks;
}

bool BootMarks::isAtStart(std::string_view line) const
{
    return !line.empty() && m_first.test(static_cast<unsigned char>(line[0])) &&
        std::any_of(m_starts.begin(), m_starts.end(), [&](const std::string &mark) { return line.starts_with(mark); });
}

bool BootMarks::isIn(std::string_view line) const
{
    line = line.substr(0, mostOfLine);
    return std::any_of(m_contains.begin(), m_contains.end(),
                       [&](const std::string &mark) { return line.find(mark) != std::string_view::npos; });
}

} // namespace imprint
