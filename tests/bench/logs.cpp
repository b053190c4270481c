// imprint-bench-logs [BYTES]: indexing and searching logs against wc, lnav and ripgrep, all as whole processes over the same files
// in one run, with the files in the cache. Files of 1 GB are made in a scratch folder: RFC 3164 and ESP-IDF lines.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>

namespace {

constexpr int rounds = 5;

class Dice {
public:
    unsigned operator()(unsigned sides) { return ((m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL) >> 33) % sides; }

private:
    unsigned long long m_state = 1;
};

int syslogLine(char *line, Dice &dice, std::time_t &now)
{
    static const char *const forms[] = {"Failed password for invalid user admin from 10.0.%u.%u port %u ssh2",
                                        "Connection closed by 10.0.%u.%u [preauth] after %u ms of waiting for data",
                                        "pam_unix(sshd:auth): check pass; user unknown rhost=10.0.%u.%u port %u",
                                        "session opened for user build by (uid=0) 10.0.%u.%u %u"};
    now += dice(6) == 0;
    std::tm civil{};
    gmtime_r(&now, &civil);
    const auto head = std::strftime(line, 100, "%b %e %H:%M:%S ", &civil);
    const int host = std::snprintf(line + head, 100, "hub%u sshd[%u]: ", dice(4), 1000 + dice(30000));
    return int(head) + host + std::snprintf(line + head + host, 300, forms[dice(4)], dice(256), dice(256), dice(65536));
}

int idfLine(char *line, Dice &dice, std::time_t &now)
{
    static const char *const forms[] = {"state: %u -> %u (%u)", "connected with ap%u, aid = %u, channel %u",
                                        "heartbeat %u free heap %u min %u", "request %u answered in %u ms, %u bytes"};
    static const char *const tags[] = {"wifi", "httpd", "main_task", "mqtt", "app"};
    now += dice(40);
    const int head = std::snprintf(line, 100, "%c (%lld) %s: ", "IIIIWE"[dice(6)], static_cast<long long>(now), tags[dice(5)]);
    return head + std::snprintf(line + head, 300, forms[dice(4)], dice(10), dice(100000), dice(65536));
}

bool makeLog(const QString &path, qint64 bytes, int (*lineOf)(char *, Dice &, std::time_t &), std::time_t now)
{
    std::FILE *file = std::fopen(path.toLocal8Bit().constData(), "wb");
    Dice dice;
    char line[512];
    bool isGood = file != nullptr;
    for (qint64 done = 0; isGood && done < bytes;) {
        int size = lineOf(line, dice, now);
        line[size++] = '\n';
        isGood = std::fwrite(line, 1, std::size_t(size), file) == std::size_t(size);
        done += size;
    }
    return file && std::fclose(file) == 0 && isGood;
}

struct Measured {
    double seconds = -1; // -1: not installed
    QByteArray output;
};

Measured measure(const QString &program, const QStringList &arguments)
{
    QList<double> times;
    Measured out;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardErrorFile(QProcess::nullDevice());
        if (program.endsWith(u"lnav"))
            process.setStandardOutputFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        if (!process.waitForStarted())
            return {};
        process.closeWriteChannel();
        process.waitForFinished(-1);
        times << double(timer.nsecsElapsed()) / 1e9;
        out.output = process.readAllStandardOutput();
        if (times.last() > 10)
            break; // enough was seen
    }
    std::sort(times.begin(), times.end());
    out.seconds = times[times.size() / 2];
    return out;
}

// Peak memory in MB, as GNU time tells it; -1 without it.
double peakOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("/usr/bin/time"), QStringList{QStringLiteral("-f"), QStringLiteral("%M"), program} + arguments);
    if (!process.waitForStarted() || !process.waitForFinished(-1))
        return -1;
    return process.readAllStandardError().trimmed().toDouble() / 1024;
}

void line(const char *what, const Measured &ours, const char *than, const Measured &theirs, double wanted)
{
    if (theirs.seconds < 0)
        std::printf("  %-26s %7.3f s   (%s is not installed)\n", what, ours.seconds, than);
    else
        std::printf("  %-26s %7.3f s   %5.2f x %s (%.3f s), wanted %s %.2f\n", what, ours.seconds, ours.seconds / theirs.seconds, than,
                    theirs.seconds, "at most", wanted);
}

void compare(const QString &cli, const QString &file, const QString &keywords, const QString &pattern)
{
    const auto ours = [&](QStringList arguments) { return measure(cli, arguments << QStringLiteral("--json")); };
    const QStringList info{QStringLiteral("logs"), QStringLiteral("info"), file};
    const Measured wc = measure(QStringLiteral("wc"), {QStringLiteral("-l"), file});
    const Measured index = ours(info);
    line("index with times", index, "wc -l", wc, 3.0);
    line("index with times", index, "lnav -n", measure(QStringLiteral("lnav"), {QStringLiteral("-n"), file}), 1 / 12.0);
    const QJsonObject told = QJsonDocument::fromJson(index.output).object();
    std::printf("  %-26s %7.2f     wanted at most 8\n", "index, bytes a line",
                told[QLatin1String("index_bytes")].toDouble() / std::max(1.0, told[QLatin1String("lines")].toDouble()));
    std::printf("  %-26s %7.1f MB  wanted at most 120\n", "index, peak", peakOf(cli, info));
    line("one regex", ours({QStringLiteral("logs"), QStringLiteral("search"), file, pattern}), "rg -c",
         measure(QStringLiteral("rg"), {QStringLiteral("-c"), pattern, file}), 1.0);
    line("keywords", ours({QStringLiteral("logs"), QStringLiteral("search"), file, QStringLiteral("--keywords")}), "rg -ci",
         measure(QStringLiteral("rg"), {QStringLiteral("-ciFf"), keywords, file}), 0.5);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString cli = QStandardPaths::findExecutable(QStringLiteral("imprint-cli"), {QCoreApplication::applicationDirPath()});
    const qint64 bytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000'000;
    QTemporaryDir folder;
    if (cli.isEmpty() || !folder.isValid() || bytes <= 0) {
        std::fputs("imprint-bench-logs [BYTES]; needs imprint-cli beside it and room for two files\n", stderr);
        return 2;
    }
    const QString keywords = folder.filePath(QStringLiteral("keywords"));
    QFile words(keywords), data(QStringLiteral(":/imprint/logformats/keywords.json"));
    if (!words.open(QIODevice::WriteOnly) || !data.open(QIODevice::ReadOnly))
        return 2;
    const QJsonObject root = QJsonDocument::fromJson(data.readAll()).object();
    for (const QJsonValue &topic : root[QLatin1String("keywords")].toArray())
        for (const QJsonValue &word : topic[QLatin1String("words")].toArray())
            words.write(word.toString().toUtf8() + '\n');
    words.close();
    std::printf("%u processors; imprint-cli reads with as many threads, four at most; medians of %d\n", std::thread::hardware_concurrency(), rounds);
    const struct {
        const char *name;
        int (*lineOf)(char *, Dice &, std::time_t &);
        std::time_t start;
    } logs[] = {{"RFC 3164", syslogLine, 1640995200}, {"ESP-IDF", idfLine, 31}};
    for (const auto &log : logs) {
        const QString file = folder.filePath(QStringLiteral("log"));
        if (!makeLog(file, bytes, log.lineOf, log.start))
            return 2;
        std::printf("%s, %.2f GB\n", log.name, double(bytes) / 1e9);
        compare(cli, file, keywords, QStringLiteral("[a-z]+ [0-9]+5 "));
    }
    return 0;
}
