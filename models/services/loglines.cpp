#include "models/services/loglines.h"

#include "models/core/durablefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace imprint {
namespace {

constexpr int mostSpans = 64;

// The characters of a line, and the colours that its escape sequences set.
void decode(const QByteArray &bytes, LogLineText &out)
{
    const QString all = QString::fromUtf8(bytes);
    std::uint8_t colour = 0;
    int begin = 0;
    const auto close = [&] {
        if (colour != 0 && out.text.size() > begin)
            out.spans.push_back({begin, int(out.text.size()) - begin, LogSpan::Colour, colour});
        begin = int(out.text.size());
    };
    static const QRegularExpression escape(QStringLiteral("\x1b\\[([0-9;?]*)([A-Za-z])"));
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all[i];
        if (c == QChar(0x1b)) {
            const auto match = escape.match(all, i, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (match.hasMatch()) {
                close();
                if (match.captured(2) == u"m") {
                    colour = 0;
                    for (const QString &number : match.captured(1).split(u';'))
                        if (const int n = number.toInt(); (n >= 31 && n <= 37) || (n >= 91 && n <= 97))
                            colour = std::uint8_t(n % 10);
                }
                i += match.capturedLength() - 1;
                continue;
            }
        }
        if (c == u'\r' || c == QChar(0))
            continue;
        out.text += c == u'\t' ? QStringLiteral("    ") : QString(c.isPrint() || c.isSurrogate() ? c : QChar(0x00B7));
    }
    close();
}

// Where the line's text begins behind its stamp.
qsizetype stampLength(const LogFile &log, StampReader &reader, const LogRow &row, const QByteArray &line)
{
    if (row.kind == StampKind::None || row.kind == StampKind::Uptime) // the device's own clock stays in sight
        return 0;
    std::string buffer(line.constData(), std::size_t(line.size()));
    buffer.append(lineSlack + 1, '\n');
    LineStamp stamp;
    if (!reader.read(buffer.data(), buffer.data() + line.size(), stamp))
        return 0;
    if (log.rules().formats.patterns()[stamp.pattern].pattern.startsWithContent())
        return 0;
    const auto length = qsizetype(stamp.raw.length);
    return length < line.size() && line[length] == ' ' ? length + 1 : length;
}

} // namespace

struct LogLineMaker::Patterns {
    std::unique_ptr<Matcher> errors, warnings;
    std::vector<Keyword> keywords;
};

Result<MatchWish> levelPatterns(LogLevel level)
{
    const auto json = readFile(QStringLiteral(":/imprint/logformats/levels.json"), 1 << 20);
    if (!json)
        return json.error();
    MatchWish wish;
    wish.ignoresCase = true;
    const QLatin1String name(level == LogLevel::Error ? "error" : "warning");
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    for (const QJsonValue &row : root.value(QLatin1String("levels")).toArray())
        if (row[QLatin1String("level")].toString() == name)
            for (const QJsonValue &pattern : row[QLatin1String("patterns")].toArray())
                wish.patterns.push_back(pattern.toString().toStdString());
    if (wish.patterns.empty())
        return fail("logs.format", "levels.json");
    return wish;
}

LogLineMaker::LogLineMaker() = default;

void LogLineMaker::prepare()
{
    if (m_patterns)
        return;
    m_patterns = std::make_unique<Patterns>();
    const auto matcher = [](LogLevel level) -> std::unique_ptr<Matcher> {
        const auto wish = levelPatterns(level);
        auto made = wish ? makeMatcher(*wish) : Result<std::unique_ptr<Matcher>>(wish.error());
        return made ? std::move(*made) : nullptr;
    };
    m_patterns->errors = matcher(LogLevel::Error);
    m_patterns->warnings = matcher(LogLevel::Warning);
    if (auto words = provisioningKeywords())
        m_patterns->keywords = std::move(*words);
}

LogLineMaker::~LogLineMaker() = default;

// Errors and warnings from the bytes, which carry the letters and colours of the logger; words from the text.
void LogLineMaker::mark(LogLineText &out, const QByteArray &bytes, const LogLook &look) const
{
    if (!m_patterns)
        return;
    const auto fits = [&bytes](Matcher *matcher) {
        bool isThere = false;
        if (matcher)
            matcher->scan({bytes.constData(), std::size_t(bytes.size())}, [&](std::size_t, std::size_t, std::size_t) { isThere = true; });
        return isThere;
    };
    if (look.showsKeywords)
        for (const Keyword &keyword : m_patterns->keywords)
            for (qsizetype at = out.text.indexOf(keyword.word, 0, Qt::CaseInsensitive); at >= 0 && out.spans.size() < mostSpans;
                 at = out.text.indexOf(keyword.word, at + keyword.word.size(), Qt::CaseInsensitive)) {
                out.spans.push_back({int(at), int(keyword.word.size()), LogSpan::Keyword, 0});
                out.level = LogLevel::Keyword;
            }
    if (fits(m_patterns->errors.get()))
        out.level = LogLevel::Error;
    else if (out.level == LogLevel::Plain && fits(m_patterns->warnings.get()))
        out.level = LogLevel::Warning;
}

std::vector<LogLineText> LogLineMaker::make(const LogFile &log, const std::vector<std::size_t> &lines, const LogLook &look)
{
    StampReader reader(log.rules().formats);
    std::optional<QRegularExpression> wanted;
    if (!look.search.patterns.empty()) {
        const QString pattern = QString::fromStdString(look.search.patterns.front());
        wanted.emplace(look.search.isText ? QRegularExpression::escape(pattern) : pattern,
                       look.search.ignoresCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption);
    }
    std::vector<LogLineText> out;
    for (const std::size_t line : lines) {
        LogLineText text;
        text.line = line;
        const LogRow row = log.row(line);
        const auto bytes = log.text(line, shownBytes);
        if (bytes) {
            text.isCut = row.length > shownBytes;
            decode(look.showsStamps ? *bytes : bytes->mid(stampLength(log, reader, row, *bytes)), text);
            mark(text, *bytes, look);
        }
        if (wanted && wanted->isValid())
            for (auto hits = wanted->globalMatch(text.text); hits.hasNext() && text.spans.size() < mostSpans;)
                if (const auto hit = hits.next(); hit.capturedLength() > 0)
                    text.spans.push_back({int(hit.capturedStart()), int(hit.capturedLength()), LogSpan::Hit, 0});
        out.push_back(std::move(text));
    }
    return out;
}

} // namespace imprint
