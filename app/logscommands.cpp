// logs info | search: what a log's clock says, and what stands in it.
#include "app/commands.h"
#include "app/logsexportcommand.h"
#include "app/station.h"
#include "app/terminal.h"
#include "models/logs/logfile.h"
#include "models/logs/logsearch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace imprint {
namespace {

constexpr std::int64_t second = 1'000'000'000;

Result<LogOptions> optionsOf(const Invocation &call)
{
    LogOptions options;
    options.zone = call.value("tz");
    options.formats = call.values("formats");
    options.format = call.value("format");
    const auto threads = call.number("threads", 1, 64, 0);
    if (!threads)
        return threads.error();
    options.threads = unsigned(*threads);
    if (call.has("year")) {
        const auto year = call.number("year", 1971, 2199, 2000);
        if (!year)
            return year.error();
        options.year = *year;
    }
    return options;
}

Result<std::shared_ptr<LogFile>> indexed(const Invocation &call)
{
    const auto options = optionsOf(call);
    if (!options)
        return options.error();
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    auto log = LogFile::open(call.arguments, *options, stopper.get_token());
    if (!log)
        return log;
    if (auto done = (*log)->index(stopper.get_token()); !done)
        return done.error();
    return log;
}

// Microseconds, as the contract of --json has it; what is finer is cut off.
QString wallText(std::int64_t ns)
{
    const std::int64_t seconds = ns >= 0 ? ns / second : -((-ns + second - 1) / second);
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(text("yyyy-MM-ddTHH:mm:ss")) +
        text(".%1Z").arg((ns - seconds * second) / 1000, 6, 10, QLatin1Char('0'));
}

QJsonValue jsonOf(StampKind kind, std::optional<std::int64_t> ns)
{
    if (!ns)
        return {};
    return kind == StampKind::Wall ? QJsonValue(wallText(*ns)) : QJsonValue(double(*ns / 1000) / 1e6);
}

QString clockText(StampKind kind, std::optional<std::int64_t> ns)
{
    if (!ns)
        return text("none");
    return kind == StampKind::Wall ? wallText(*ns) : text("%1 s").arg(double(*ns / 1000) / 1e6, 0, 'f', 6);
}

QJsonArray guessesOf(bool isYearGuessed, bool isZoneGuessed)
{
    QJsonArray guessed;
    if (isYearGuessed)
        guessed.append(text("year"));
    if (isZoneGuessed)
        guessed.append(text("zone"));
    return guessed;
}

void showText(Output &out, const LogFile &log)
{
    static const char *const kinds[] = {"no clock", "wall clock", "uptime", "time of day"};
    const LogClock &clock = log.clock();
    const auto row = [&](const char *what, const QString &value) {
        out.line(text(what).leftJustified(8) + plainText(value));
    };
    row("Clock", text(kinds[std::size_t(clock.kind())]));
    row("Format", log.formatTitle().isEmpty() ? text("none found") : log.formatTitle());
    row("Lines", text("%1, %2 with a stamp").arg(log.lines()).arg(clock.stamped()));
    row("First", clockText(clock.kind(), clock.first()));
    row("Last", clockText(clock.kind(), clock.last()));
    row("Boots", QString::number(clock.boots()));
    if (clock.isYearGuessed())
        out.line(text("The year is guessed (%1 in the first line): the log does not say it. Correct it with --year.").arg(clock.firstYear()));
    if (clock.isZoneGuessed())
        out.line(text("The zone is guessed (UTC): the log does not say it. Correct it with --tz."));
    if (log.source().isCutOff())
        out.line(text("The packed file is cut off or damaged; this is what could be unpacked."), Tone::Attention);
}

Result<Exit> info(Station &s, const Invocation &call)
{
    const auto opened = indexed(call);
    if (!opened)
        return opened.error();
    const LogFile &log = **opened;
    const LogClock &clock = log.clock();
    if (!s.out().isJson()) {
        showText(s.out(), log);
        return Exit::Done;
    }
    QJsonArray reboots;
    for (const std::size_t line : clock.reboots())
        reboots.append(qint64(line + 1));
    s.out().json(QJsonObject{
        {text("kind"), kindName(clock.kind())},
        {text("format"), log.formatName().isEmpty() ? QJsonValue() : QJsonValue(log.formatName())},
        {text("lines"), qint64(log.lines())},
        {text("timestamped_lines"), qint64(clock.stamped())},
        {text("first"), jsonOf(clock.kind(), clock.first())},
        {text("last"), jsonOf(clock.kind(), clock.last())},
        {text("boots"), qint64(clock.boots())},
        {text("reboots"), reboots},
        {text("guessed"), guessesOf(clock.isYearGuessed(), clock.isZoneGuessed())},
        {text("bytes"), qint64(log.bytes())},
        {text("index_bytes"), qint64(log.indexMemory())},
        {text("cut_off"), log.source().isCutOff()}});
    return Exit::Done;
}

struct Wanted {
    LogSearchWish wish;
    QStringList words, topics;
};

Result<Wanted> wantedOf(const Invocation &call)
{
    Wanted wanted;
    const bool isKeywords = call.has("keywords");
    if (isKeywords == (call.arguments.size() > 1))
        return fail("usage.argument", isKeywords ? "a pattern or --keywords, not both" : "a pattern, or --keywords");
    if (isKeywords) {
        const auto keywords = provisioningKeywords();
        if (!keywords)
            return keywords.error();
        for (const Keyword &keyword : *keywords) {
            wanted.words << keyword.word;
            wanted.topics << keyword.topic;
        }
    } else {
        wanted.words = call.arguments.mid(1);
    }
    for (const QString &word : std::as_const(wanted.words))
        wanted.wish.match.patterns.push_back(word.toStdString());
    wanted.wish.match.isText = isKeywords || call.has("text");
    wanted.wish.match.ignoresCase = isKeywords || call.has("ignore-case");
    const auto threads = call.number("threads", 1, 64, 0);
    const auto show = call.number("show", 0, 1'000'000, 0);
    if (!threads || !show)
        return threads ? show.error() : threads.error();
    wanted.wish.threads = unsigned(*threads);
    wanted.wish.keep = std::size_t(*show);
    return wanted;
}

// The lines that were found, by number and text.
Result<QJsonArray> foundLines(const std::shared_ptr<LogFile> &log, const LogHits &hits, const std::stop_token &stop)
{
    QJsonArray lines;
    if (hits.offsets.empty())
        return lines;
    if (auto done = log->index(stop); !done)
        return done.error();
    for (const std::uint64_t offset : hits.offsets) {
        const std::size_t line = log->lineAt(offset);
        const auto bytes = log->text(line, 4096);
        if (!bytes)
            return bytes.error();
        const LogRow row = log->row(line);
        QJsonObject found{{text("line"), qint64(line + 1)}, {text("text"), plainText(QString::fromUtf8(*bytes))}};
        if (row.kind != StampKind::None) {
            found.insert(text("time"), jsonOf(row.kind, row.ns));
            found.insert(text("kind"), kindName(row.kind));
            found.insert(text("guessed"), guessesOf(row.isYearGuessed, row.isZoneGuessed));
        }
        lines.append(found);
    }
    return lines;
}

void showHits(Output &out, const Wanted &wanted, const LogHits &hits, const QJsonArray &lines)
{
    if (out.isJson()) {
        QJsonArray patterns;
        for (qsizetype i = 0; i < wanted.words.size(); ++i) {
            QJsonObject row{{text("pattern"), wanted.words[i]}, {text("lines"), qint64(hits.linesOf[std::size_t(i)])}};
            if (!wanted.topics.isEmpty())
                row.insert(text("topic"), wanted.topics[i]);
            patterns.append(row);
        }
        return out.json(QJsonObject{{text("matching_lines"), qint64(hits.lines)},
                                    {text("patterns"), patterns},
                                    {text("lines"), lines},
                                    {text("matcher"), QLatin1String(matcherName())}});
    }
    for (const QJsonValue &line : lines)
        out.line(text("%1  %2").arg(line[QLatin1String("line")].toInteger()).arg(line[QLatin1String("text")].toString()));
    if (wanted.words.size() > 1) {
        TextTable table({{"Word", false, true}, {"Topic"}, {"Lines"}});
        for (qsizetype i = 0; i < wanted.words.size(); ++i)
            table.add({{wanted.words[i]}, {wanted.topics.value(i)}, {QString::number(hits.linesOf[std::size_t(i)])}});
        out.table(table);
    }
    out.line(text("%1 lines").arg(hits.lines));
}

Result<Exit> search(Station &s, const Invocation &call)
{
    const auto wanted = wantedOf(call);
    if (!wanted)
        return wanted.error();
    const auto options = optionsOf(call);
    if (!options)
        return options.error();
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    const auto log = LogFile::open(call.arguments[0], *options, stopper.get_token());
    if (!log)
        return log.error();
    const auto hits = searchLog((*log)->source(), wanted->wish, stopper.get_token());
    if (!hits)
        return hits.error();
    const auto lines = foundLines(*log, *hits, stopper.get_token());
    if (!lines)
        return lines.error();
    showHits(s.out(), *wanted, *hits, *lines);
    return Exit::Done;
}

std::vector<OptionSpec> readingOptions()
{
    return {{"year", "YEAR", "of the first line, where stamps name no year"},
            {"tz", "ZONE", "of stamps that name none: +02:00, Europe/Berlin, local, UTC"},
            {"formats", "FILE or FOLDER", "further formats of stamps", true},
            {"format", "NAME", "the only format that counts, as logs info names it"},
            {"threads", "N", "threads to read with (as many as there are, four at most)"}};
}

} // namespace

std::vector<Command> logsCommands()
{
    std::vector<OptionSpec> searching = readingOptions();
    searching.insert(searching.end(), {{"keywords", nullptr, "the words that tell of provisioning, ignoring case, instead of a pattern"},
                                       {"text", nullptr, "the pattern is plain text"},
                                       {"ignore-case", nullptr, "a and A are the same"},
                                       {"show", "N", "show the first N lines that fit (0: count only)"}});
    return {{"logs", "info", "FILE...", "which clock a log's stamps are of, from when to when, how many boots",
             readingOptions(), info,
             "FILE may be packed with gzip, xz, zstd or bzip2; - reads standard input. Several files of one rotation, the oldest\n"
             "first, count as one log. A year or zone that the log does not say is guessed, and said to be guessed."},
            {"logs", "search", "FILE [PATTERN]", "count and show the lines that a regular expression fits", searching, search,
             "PATTERN is a regular expression as Perl writes them. With --keywords the lines are counted word by word."},
            logsExportCommand()};
}

} // namespace imprint
