#include "models/logs/logformats.h"

#include "models/core/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace imprint {
namespace {

constexpr qint64 maxFormatFile = 1 << 20;
constexpr std::size_t maxPatterns = 2000;

constexpr struct {
    StampKind kind;
    const char *name;
} kindNames[] = {{StampKind::None, "none"},
                 {StampKind::Wall, "wall"},
                 {StampKind::Uptime, "uptime"},
                 {StampKind::TimeOfDay, "timeofday"}};

StampKind kindOfName(const QString &name)
{
    for (const auto &row : kindNames)
        if (name == QLatin1String(row.name))
            return row.kind;
    return StampKind::None;
}

QStringList jsonFiles(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (const QString &name : QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files << path + u'/' + name;
    return files;
}

} // namespace

QString kindName(StampKind kind)
{
    return QLatin1String(kindNames[std::size_t(kind)].name);
}

Result<LogFormats> LogFormats::load(const QStringList &own)
{
    LogFormats all;
    for (const QString &path : QStringList(QStringLiteral(":/imprint/logformats")) + own) {
        for (const QString &file : jsonFiles(path)) {
            const auto json = readFile(file, maxFormatFile);
            if (!json)
                return json.error();
            if (auto added = all.add(*json, QFileInfo(file).fileName()); !added)
                return added.error();
        }
    }
    if (all.m_patterns.empty())
        return fail("logs.format", "none were built into the program");
    all.order(std::vector<std::size_t>(all.m_patterns.size()));
    return all;
}

Result<void> LogFormats::add(const QByteArray &json, const QString &name)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    const QString kind = root.value(QLatin1String("format")).toString();
    if (kind == u"imprint-bootmarks" || kind == u"imprint-keywords" || kind == u"imprint-loglevels")
        return {}; // the folder's other files
    if (kind != u"imprint-logformats" || root.value(QLatin1String("version")).toInt() != 1)
        return fail("logs.format", name.toStdString() + ": not a file of log formats; " + problem.errorString().toStdString());
    for (const QJsonValue &row : root.value(QLatin1String("formats")).toArray())
        if (auto added = addFormat(row.toObject(), name); !added)
            return added;
    return {};
}

Result<void> LogFormats::addFormat(const QJsonObject &row, const QString &name)
{
    const auto text = [&](const char *key) { return row.value(QLatin1String(key)).toString(); };
    LogFormat format{text("name"), text("title"), text("rival"), kindOfName(text("kind")),
                     row.value(QLatin1String("rank")).toInt(50), row.value(QLatin1String("weak")).toBool(),
                     row.value(QLatin1String("anchor")).toBool(), {}};
    const QJsonArray patterns = row.value(QLatin1String("patterns")).toArray();
    const std::string where = name.toStdString() + ": " + format.name.toStdString() + ": ";
    if (format.name.isEmpty() || format.kind == StampKind::None || patterns.isEmpty())
        return fail("logs.format", where + "a name, a kind and patterns are needed");
    for (const QJsonValue &example : row.value(QLatin1String("examples")).toArray()) {
        const QJsonValue time = example[QLatin1String("time")];
        format.examples.append({example[QLatin1String("line")].toString().toUtf8(),
                                time.isString() ? time.toString() : QString::number(time.toDouble(), 'f', 6)});
    }
    for (const QJsonValue &pattern : patterns) {
        auto compiled = StampPattern::compile(pattern.toString().toStdString(), format.kind);
        if (!compiled)
            return fail("logs.format", where + compiled.error().detail);
        if (m_patterns.size() == maxPatterns)
            return fail("logs.format", where + "too many patterns");
        m_patterns.push_back({std::move(*compiled), std::uint16_t(m_formats.size())});
    }
    m_formats.push_back(std::move(format));
    return {};
}

Result<void> LogFormats::keepOnly(const QString &name)
{
    const auto kept = std::find_if(m_formats.begin(), m_formats.end(), [&](const LogFormat &format) { return format.name == name; });
    if (kept == m_formats.end())
        return fail("logs.format", name.toStdString() + ": there is no format of this name");
    kept->isWeak = kept->isAnchor = false;
    const auto index = std::uint16_t(kept - m_formats.begin());
    std::erase_if(m_patterns, [&](const Pattern &pattern) { return pattern.format != index; });
    order(std::vector<std::size_t>(m_patterns.size()));
    return {};
}

void LogFormats::order(const std::vector<std::size_t> &fitted)
{
    std::vector<std::size_t> ofFormat(m_formats.size());
    for (std::size_t i = 0; i < fitted.size(); ++i)
        ofFormat[m_patterns[i].format] += fitted[i];
    const auto most = fitted.empty() ? 0 : *std::max_element(ofFormat.begin(), ofFormat.end());
    // What fits nearly as many lines as any other, by rank; the rest behind it.
    const auto key = [&](std::uint16_t pattern) {
        const std::uint16_t index = m_patterns[pattern].format;
        const LogFormat &format = m_formats[index];
        const auto count = ofFormat[index];
        bool loses = false;
        for (std::size_t other = 0; other < m_formats.size() && !format.rival.isEmpty(); ++other)
            loses = loses || (m_formats[other].name == format.rival && ofFormat[other] > count);
        return std::tuple(count * 5 < most * 4, loses, format.rank, pattern);
    };
    std::vector<std::uint16_t> all(m_patterns.size());
    std::iota(all.begin(), all.end(), std::uint16_t(0));
    std::sort(all.begin(), all.end(), [&](std::uint16_t a, std::uint16_t b) { return key(a) < key(b); });
    m_best = all.empty() ? 0 : all.front();
    for (std::size_t first = 0; first < 256; ++first) {
        m_byFirst[first].clear();
        for (const std::uint16_t i : all)
            if (m_patterns[i].pattern.firstBytes().test(first))
                m_byFirst[first].push_back(i);
    }
}

} // namespace imprint
