// A log as a whole: kind, format, first and last, boots, years, zones, rollovers; files that grow, shrink, are replaced or
// packed; lines of all lengths; searching it.
#include "models/logs/logexport.h"
#include "models/logs/logsearch.h"
#include "models/logs/logtext.h"

#include <QDateTime>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

class Folder {
public:
    QString write(const char *name, const QByteArray &content, const char *fileTime = "2026-11-20T10:00:00Z")
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
            qFatal("cannot write");
        file.setFileTime(QDateTime::fromString(QLatin1String(fileTime), Qt::ISODate), QFileDevice::FileModificationTime);
        return file.fileName();
    }
    void append(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::Append) || file.write(content) != content.size())
            qFatal("cannot append");
    }
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_dir;
};

std::shared_ptr<LogFile> opened(const QString &path, const LogOptions &options = {})
{
    auto log = LogFile::open(path, options);
    if (!log)
        qFatal("%s: %s", log.error().code.c_str(), log.error().detail.c_str());
    if (auto done = (*log)->index(); !done)
        qFatal("%s", done.error().detail.c_str());
    return *log;
}

QString timeText(const LogFile &log, std::optional<std::int64_t> ns)
{
    if (!ns)
        return {};
    if (log.clock().kind() == StampKind::Wall)
        return QDateTime::fromMSecsSinceEpoch(*ns / 1'000'000, Qt::UTC).toString("yyyy-MM-ddTHH:mm:ss.zzz");
    return QString::number(double(*ns) / 1e9, 'f', 3);
}

// What `logs info` says, in one line.
QString told(const LogFile &log)
{
    const LogClock &clock = log.clock();
    QStringList reboots;
    for (const std::size_t line : clock.reboots())
        reboots << QString::number(line + 1);
    return QStringList{kindName(clock.kind()), log.formatName(), QStringLiteral("%1/%2").arg(clock.stamped()).arg(log.lines()),
                       timeText(log, clock.first()), timeText(log, clock.last()),
                       QStringLiteral("boots %1").arg(clock.boots()) + (reboots.isEmpty() ? "" : " at " + reboots.join(',')),
                       clock.isYearGuessed() ? "year" : "", clock.isZoneGuessed() ? "zone" : ""}
        .join(' ').simplified();
}

QByteArray idf(std::initializer_list<qint64> times)
{
    QByteArray out;
    for (const qint64 t : times)
        out += "I (" + QByteArray::number(t) + ") app: x\n";
    return out;
}

} // namespace

class tst_LogFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void info_data();
    void info();
    void options_data();
    void options();
    void theOptionsThatAreRefused();
    void everyLineIsThere();
    void manyThreadsFindTheSame();
    void growsShrinksAndIsReplaced();
    void packed_data();
    void packed();
    void damagedPackages();
    void utf16();
    void rotatedFilesAreOneLog();
    void textForThoseWhoCompare();
    void search_data();
    void search();
    void searchKeepsPlaces();
    void patternsThatAreNone();
    void keywordsAreThere();
    void exportsAStretchOfTime();
};

void tst_LogFile::info_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const QByteArray &content, const char *wanted) { QTest::newRow(name) << content << wanted; };
    row("empty", "", "none 0/0 boots 0");
    row("one line", "I (31) boot: x", "uptime esp-idf 1/1 0.031 0.031 boots 1");
    row("no stamps", "hello\nworld 12:30\n", "none 0/2 boots 0");
    row("a quoted stamp among many lines", QByteArray("a line\n").repeated(500) + "2022-10-08 06:18:19 x\n", "none 0/501 boots 0");
    row("lines between", "a\r\n" + idf({1, 2}) + "Traceback\r\n\n" + idf({3}), "uptime esp-idf 3/6 0.001 0.003 boots 1");
    row("a moment told in a traceback", QByteArray("2022-10-08 06:18:19.5 a\nTraceback:\nValueError: 2021-01-01 00:00:00 is bad\n").repeated(2) + QByteArray("2022-10-08 06:18:20 a\n").repeated(600),
        "wall iso8601-local 602/606 2022-10-08T06:18:19.500 2022-10-08T06:18:20.000 boots 0 zone");
    // Boots
    row("a reboot", idf({31, 9000, 20000}) + "ets Jul 29 2019 12:21:46\n\nrst:0x1 (POWERON_RESET)\n" + idf({31, 40}),
        "uptime esp-idf 5/8 0.031 0.040 boots 2 at 4");
    row("a reboot without a word", idf({31, 9000, 20000, 31, 40}), "uptime esp-idf 5/5 0.031 0.040 boots 2 at 4");
    row("racing tasks", idf({31, 400, 390, 410, 9000, 8600, 9100, 15000, 14700, 15100}), "uptime esp-idf 10/10 0.031 15.100 boots 1");
    row("a crash loop", idf({31, 2345}) + "rst:0xc (SW_CPU_RESET)\n" + idf({31, 2345}) + "rst:0xc (SW_CPU_RESET)\n" + idf({31, 2345}),
        "uptime esp-idf 6/8 0.031 2.345 boots 3 at 3,6");
    row("one stray stamp", idf({31, 20000, 0, 20010, 20020}), "uptime esp-idf 5/5 0.031 20.020 boots 1");
    row("the kernel starts anew",
        "[    0.000000] Booting Linux on physical CPU 0\n[   50.1] a\n[    0.000000] Booting Linux on physical CPU 0\n[    1.5] b\n",
        "uptime dmesg 4/4 0.000 1.500 boots 2 at 3");
    // Counters that begin anew
    row("32 bits of milliseconds", idf({4294900000, 4294967000, 200, 1000}), "uptime esp-idf 4/4 4294900.000 4294968.296 boots 1");
    row("midnight", "[23:59:58][I][a:1]: x\n[23:59:59][I][a:1]: x\n[00:00:01][I][a:1]: x\n", "timeofday esphome 3/3 86398.000 86401.000 boots 0");
    row("late after midnight", "[23:59:58][I][a:1]: x\n[00:00:00][I][a:1]: x\n[23:59:59][I][a:1]: x\n[00:00:01][I][a:1]: x\n",
        "timeofday esphome 4/4 86398.000 86401.000 boots 0");
    // Years and zones
    row("the year is the last that fits", "Nov 19 01:00:00 h a\nNov 19 02:00:00 h a\n",
        "wall rfc3164 2/2 2026-11-19T01:00:00.000 2026-11-19T02:00:00.000 boots 0 year zone");
    row("last year", "Dec 10 01:00:00 h a\nDec 10 02:00:00 h a\n",
        "wall rfc3164 2/2 2025-12-10T01:00:00.000 2025-12-10T02:00:00.000 boots 0 year zone");
    row("over New Year", "Dec 31 23:59:59 h a\nJan  1 00:00:01 h a\n",
        "wall rfc3164 2/2 2025-12-31T23:59:59.000 2026-01-01T00:00:01.000 boots 0 year zone");
    row("a leap day", "Feb 28 23:59:59 h a\nFeb 29 00:00:01 h a\n",
        "wall rfc3164 2/2 2024-02-28T23:59:59.000 2024-02-29T00:00:01.000 boots 0 year zone");
    row("a year and a zone among others", "Jan 10 18:33:00 h a\n<38>1 2023-01-10T18:33:00.055-08:00 h a - - b\n<38>1 2023-01-10T18:33:01-08:00 h a\n",
        "wall rfc5424 3/3 2023-01-11T02:33:00.000 2023-01-11T02:33:01.000 boots 0");
    row("the kernel sets the clock",
        "Sep  2 02:32:16 h kernel: [1.2] rtc: setting system clock to 2018-09-02T00:32:16 UTC (1535848336)\nSep  2 02:32:17 h a\n",
        "wall rfc3164 2/2 2018-09-02T00:32:16.000 2018-09-02T00:32:17.000 boots 0");
    row("day before month", "05/10/2022 06:18:19 a\n13/10/2022 06:18:19 a\n", "wall slash-dmy 2/2 2022-10-05T06:18:19.000 2022-10-13T06:18:19.000 boots 0 zone");
    row("month before day", "10/05/2022 06:18:19 a\n10/13/2022 06:18:19 a\n", "wall windows-us 2/2 2022-10-05T06:18:19.000 2022-10-13T06:18:19.000 boots 0 zone");
    row("1 MB in a line", idf({1}) + "I (2) app: " + QByteArray(1 << 20, 'x') + "\r\n" + idf({3}), "uptime esp-idf 3/3 0.001 0.003 boots 1");
    row("PuTTY", "=~=~=~=~=~=~=~=~=~=~=~= PuTTY log 2022.10.08 06:18:19 =~=~=~=~=~=~=~=~=~=~=~=\n" + idf({31, 40}),
        "uptime esp-idf 2/3 0.031 0.040 boots 1");
}

void tst_LogFile::info()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, wanted);
    Folder folder;
    QCOMPARE(told(*opened(folder.write("log", content))), wanted);
}

void tst_LogFile::options_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("first");
    QTest::newRow("offset") << "+02:00" << 0 << "2025-12-10T04:00:00.000";
    QTest::newRow("west") << "-0530" << 0 << "2025-12-10T11:30:00.000";
    QTest::newRow("name, in winter") << "Europe/Berlin" << 0 << "2025-12-10T05:00:00.000";
    QTest::newRow("UTC and a year") << "UTC" << 2019 << "2019-12-10T06:00:00.000";
}

void tst_LogFile::options()
{
    QFETCH(QString, zone);
    QFETCH(int, year);
    QFETCH(QString, first);
    Folder folder;
    LogOptions options;
    options.zone = zone;
    if (year)
        options.year = year;
    const auto log = opened(folder.write("log", "Dec 10 06:00:00 h a\nDec 10 07:00:00 h b\n"), options);
    QCOMPARE(timeText(*log, log->clock().first()), first);
    QVERIFY(!log->clock().isZoneGuessed());
    QCOMPARE(log->clock().isYearGuessed(), year == 0);
}

void tst_LogFile::theOptionsThatAreRefused()
{
    Folder folder;
    const QString file = folder.write("log", "x");
    for (const char *const zone : {"Nowhere", "Nowhere/Else", "+99:00", "+", "12"}) {
        LogOptions options;
        options.zone = zone;
        const auto log = LogFile::open(file, options);
        QVERIFY2(!log, zone);
        QCOMPARE(log.error().code, std::string("logs.zone"));
    }
    LogOptions own;
    own.formats = {folder.write("own.json", "{}")};
    QCOMPARE(LogFile::open(file, own).error().code, std::string("logs.format"));
    own.formats = {folder.write("own.json", "{\"format\": \"imprint-logformats\", \"version\": 1, \"formats\": [{\"name\": \"mine\", "
                                            "\"kind\": \"uptime\", \"patterns\": [\"@%t@ \"]}]}")};
    const auto log = opened(folder.write("log", "@1500@ a\n@2500@ b\n"), own);
    QCOMPARE(told(*log), QStringLiteral("uptime mine 2/2 1.500 2.500 boots 1"));
    QCOMPARE(LogFile::open(folder.path("none")).error().code, std::string("file.missing"));
    QCOMPARE(LogFile::open(QDir::tempPath()).error().code, std::string("file.failed"));
}

// Offsets, lengths and times of every line, compared with a reading of one line after the other.
void tst_LogFile::everyLineIsThere()
{
    Folder folder;
    quint32 state = 7;
    const auto next = [&] { return (state = state * 1664525 + 1013904223) >> 8; };
    QByteArray content;
    QList<qint64> times, offsets;
    qint64 t = 0;
    for (int i = 0; i < 60000; ++i) {
        offsets << content.size();
        t += next() % 3 == 0 ? qint64(next() % 100000) : 1;
        const bool isPlain = next() % 7 == 0;
        times << (isPlain ? -1 : t);
        content += isPlain ? QByteArray("\tplain\0text", 11) : "W (" + QByteArray::number(t) + ") tag: ";
        content += QByteArray(qsizetype(next() % (i % 1000 == 0 ? 200000 : 60)), 'x') + (next() % 5 ? "\n" : "\r\n");
    }
    const auto log = opened(folder.write("log", content));
    QCOMPARE(log->lines(), std::size_t(offsets.size()));
    QVERIFY(content.size() > (8 << 20)); // several chunks
    std::size_t at = 0;
    log->visit(0, [&](std::size_t line, const LogRow &row) {
        const bool isRight = line == at && qint64(row.offset) == offsets[qsizetype(at)] &&
            (row.kind == StampKind::None ? times[qsizetype(at)] < 0 : row.ns == times[qsizetype(at)] * 1'000'000);
        at += isRight;
        return isRight;
    });
    QCOMPARE(at, log->lines());
    for (const std::size_t line : {std::size_t(0), std::size_t(127), std::size_t(128), std::size_t(31000), log->lines() - 1}) {
        QCOMPARE(qint64(log->row(line).offset), offsets[qsizetype(line)]);
        QCOMPARE(log->lineAt(log->row(line).offset), line);
        QCOMPARE(log->lineAt(log->row(line).offset + log->row(line).length - 1), line);
    }
    QCOMPARE(log->row(log->lines()).length, std::uint64_t(0));
}

void tst_LogFile::manyThreadsFindTheSame()
{
    Folder folder;
    QByteArray content;
    for (int boot = 0; boot < 30; ++boot)
        for (int i = 0; i < 20000; ++i)
            content += "I (" + QByteArray::number(31 + i * 7) + ") app: some text that makes the line longer\n";
    const QString path = folder.write("log", content);
    LogOptions one, four;
    one.threads = 1;
    four.threads = 4;
    const auto a = opened(path, one), b = opened(path, four);
    QCOMPARE(told(*a), told(*b));
    QCOMPARE(a->clock().boots(), std::size_t(30));
    QVERIFY(a->indexMemory() < 4 * a->lines());
}

void tst_LogFile::growsShrinksAndIsReplaced()
{
    Folder folder;
    const auto change = [](LogFile &log) { const auto c = log.refresh(); return c ? *c : LogChange(99); };
    const auto log = opened(folder.write("log", idf({1, 2}) + "I (3"));
    QCOMPARE(log->lines(), std::size_t(3));
    QCOMPARE(change(*log), LogChange::None);
    folder.append("log", "000) app: x\n" + idf({4000}));
    QCOMPARE(change(*log), LogChange::Grown);
    QCOMPARE(told(*log), QStringLiteral("uptime esp-idf 4/4 0.001 4.000 boots 1"));
    QByteArray many;
    for (int i = 0; i < 2000; ++i)
        many += idf({5000 + i});
    folder.append("log", many + "I (90");
    QCOMPARE(change(*log), LogChange::Grown);
    folder.append("log", "00) app: y\n");
    QCOMPARE(change(*log), LogChange::Grown);
    QCOMPARE(told(*log), QStringLiteral("uptime esp-idf 2005/2005 0.001 9.000 boots 1"));
    QCOMPARE(*log->text(2004), QByteArray("I (9000) app: y"));
    folder.write("log", idf({7}));
    QCOMPARE(change(*log), LogChange::Replaced);
    QCOMPARE(told(*log), QStringLiteral("uptime esp-idf 1/1 0.007 0.007 boots 1"));
    folder.write("new", idf({8, 9}));
    QVERIFY(QFile::rename(folder.path("log"), folder.path("log.1")) && QFile::rename(folder.path("new"), folder.path("log")));
    QCOMPARE(change(*log), LogChange::Replaced);
    QCOMPARE(log->lines(), std::size_t(2));
    QVERIFY(QFile::remove(folder.path("log")));
    QCOMPARE(change(*log), LogChange::None);
    QCOMPARE(*log->text(1), QByteArray("I (9) app: x"));
}

void tst_LogFile::packed_data()
{
    QTest::addColumn<QString>("program");
    for (const char *const program : {"gzip", "xz", "zstd", "bzip2"})
        QTest::newRow(program) << program;
}

void tst_LogFile::packed()
{
    QFETCH(QString, program);
    Folder folder;
    QProcess packer;
    const QString path = folder.write("log", idf({1, 2, 3}));
    packer.start(program, {"-k", path});
    if (!packer.waitForStarted())
        QSKIP("not installed");
    QVERIFY(packer.waitForFinished() && packer.exitCode() == 0);
    const QStringList packed = QDir(QFileInfo(path).path()).entryList({"log.*"});
    QCOMPARE(packed.size(), 1);
    const auto log = opened(folder.path(packed[0].toLatin1()));
    QCOMPARE(told(*log), QStringLiteral("uptime esp-idf 3/3 0.001 0.003 boots 1"));
    QVERIFY(!log->source().isCutOff());
}

void tst_LogFile::damagedPackages()
{
    Folder folder;
    QCOMPARE(LogFile::open(folder.write("a.gz", QByteArray("\x1f\x8b\x08\x00 nonsense", 13))).error().code, std::string("logs.compressed"));
    QCOMPARE(LogFile::open(folder.write("b.xz", QByteArray("\xfd" "7zXZ\0\0\0", 8))).error().code, std::string("logs.compressed"));
}

void tst_LogFile::utf16()
{
    Folder folder;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encode(QStringLiteral("10/08/2022 06:18:19 AM Größe\r\n10/18/2022 06:18:20 PM x\r\n"));
        const auto log = opened(folder.write("log", bytes));
        QCOMPARE(told(*log), QStringLiteral("wall windows-us 2/2 2022-10-08T06:18:19.000 2022-10-18T18:18:20.000 boots 0 zone"));
        QCOMPARE(*log->text(0), QByteArray("10/08/2022 06:18:19 AM Größe"));
    }
}

void tst_LogFile::rotatedFilesAreOneLog()
{
    Folder folder;
    const QStringList files{folder.write("log.1", idf({1, 2}) + "I (3) app: no line end"), folder.write("log", idf({4, 5}))};
    auto log = LogFile::open(files);
    QVERIFY(log && (*log)->index());
    QCOMPARE(told(**log), QStringLiteral("uptime esp-idf 5/5 0.001 0.005 boots 1"));
    QCOMPARE((*log)->refresh().value(), LogChange::None);
}

void tst_LogFile::textForThoseWhoCompare()
{
    Folder folder;
    const auto text = readLogText(folder.write("log", "\x1b[0;32mI (1234) wifi: \x1b[1mup\x1b[0m\r\nplain\r\n10.0.0.1 - x [10/Oct/2022:13:55:36 +0000] y\nI (9) a: b"));
    QVERIFY(text);
    QCOMPARE(text->lines.size(), std::size_t(4));
    QCOMPARE(text->lines[0].text, std::string_view("wifi: up"));
    QCOMPARE(text->lines[0].seconds, 1.234);
    QCOMPARE(text->lines[0].resolution, 0.001);
    QCOMPARE(text->lines[1].text, std::string_view("plain"));
    QCOMPARE(int(text->lines[1].kind), int(StampKind::None));
    QCOMPARE(text->lines[2].text, std::string_view("10.0.0.1 - x [10/Oct/2022:13:55:36 +0000] y"));
    QCOMPARE(text->lines[3].text, std::string_view("a: b"));
}

void tst_LogFile::search_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<bool>("ignoresCase");
    const auto row = [](const char *pattern, bool isText, bool ignoresCase) {
        QTest::addRow("%s %d %d", pattern, isText, ignoresCase) << QString::fromLatin1(pattern) << isText << ignoresCase;
    };
    row("abc", false, false);
    row("ABC", false, true);
    row("a.c", true, false);
    row("^abc", false, false);
    row("c$", false, false);
    row("c\\sabc", false, false);     // over a line's end
    row("c[^x]*a", false, false);     // "abcc a"
    row("(?<=ab)c", false, false);    // needs a backtracking matcher
    row("(c)\\1", false, false);
    row("^$", false, false);
    row("x*", false, false);
    row("nothing", false, false);
}

void tst_LogFile::search()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isText);
    QFETCH(bool, ignoresCase);
    Folder folder;
    auto bytes = LogBytes::open(folder.write("log", QByteArray("abc\nxabcc a\n\na.c\nABC\xff\0 y\nab\nc", 29)));
    QVERIFY(bytes);
    LogSearchWish wish;
    wish.match = {{pattern.toStdString()}, isText, ignoresCase};
    const auto hits = searchLog(**bytes, wish);
    QVERIFY(hits);
    const auto expected = [&] { // the same, line by line
        int count = 0;
        QFile file(folder.path("log"));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QRegularExpression regex(isText ? QRegularExpression::escape(pattern) : pattern,
                                       ignoresCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption);
        for (const QByteArray &line : file.readAll().split('\n'))
            count += regex.match(QString::fromLatin1(line)).hasMatch();
        return count;
    };
    QCOMPARE(int(hits->lines), expected());
}

void tst_LogFile::searchKeepsPlaces()
{
    Folder folder;
    QByteArray content;
    QList<quint64> places;
    for (int i = 0; i < 300000; ++i) {
        if (i % 1000 == 7)
            places << quint64(content.size());
        content += i % 1000 == 7 ? "the needle is here\n" : "nothing to be seen in this line, " + QByteArray::number(i) + '\n';
    }
    QVERIFY(content.size() > (8 << 20));
    const auto bytes = LogBytes::open(folder.write("log", content));
    for (const unsigned threads : {1u, 3u}) {
        LogSearchWish wish{{{"needle", "line, 2999"}, true, false}, threads, 1000};
        const auto hits = searchLog(**bytes, wish);
        QVERIFY(hits);
        QCOMPARE(hits->linesOf[0], std::size_t(300));
        QCOMPARE(hits->linesOf[1], std::size_t(111));
        QCOMPARE(hits->lines, std::size_t(411));
        QCOMPARE(hits->offsets.size(), std::size_t(411));
        for (qsizetype i = 0; i < places.size(); ++i)
            QVERIFY(std::binary_search(hits->offsets.begin(), hits->offsets.end(), places[i]));
    }
}

void tst_LogFile::patternsThatAreNone()
{
    for (const char *const pattern : {"", "(", "[z-a]", "*"}) {
        const auto matcher = makeMatcher({{pattern}, false, false});
        QVERIFY2(!matcher, pattern);
        QCOMPARE(matcher.error().code, std::string("logs.pattern"));
    }
}

void tst_LogFile::keywordsAreThere()
{
    const auto keywords = provisioningKeywords();
    QVERIFY(keywords);
    QStringList words;
    for (const Keyword &keyword : *keywords)
        words << keyword.word;
    for (const char *const word : {"KDF", "key derivation", "RNG", "entropy", "authentication failure", "secure element"})
        QVERIFY2(words.contains(QLatin1String(word)), word);
}

// Read back by another program.
void tst_LogFile::exportsAStretchOfTime()
{
    Folder folder;
    const std::vector<std::shared_ptr<LogFile>> logs{
        opened(folder.write("hub.log", "2022-10-08T06:18:18Z a\n2022-10-08T06:18:19Z b\nunstamped\n2022-10-08T06:18:21Z c\n2022-10-08T06:18:22Z d\n")),
        opened(folder.write("device.log", idf({31, 40})))};
    LogExportWish wish;
    wish.from = 1665209899'000'000'000;
    wish.to = 1665209901'000'000'000;
    wish.archive = folder.path("case.zip");
    const auto parts = exportLogs(logs, wish);
    QVERIFY2(parts, parts ? "" : parts.error().detail.c_str());
    QCOMPARE(parts->at(0).first, std::size_t(1));
    QCOMPARE(parts->at(0).count, std::size_t(3));
    QVERIFY(parts->at(1).isWhole && parts->at(1).alignment && !parts->at(1).alignment->isAligned);
    QVERIFY(!QFile::exists(folder.path("case.zip.part")));
    QProcess python;
    python.start("python3", {"-c", "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), sorted(z.namelist())); "
                                   "sys.stdout.write(z.read('logs/1-hub.log').decode())", wish.archive});
    if (!python.waitForStarted())
        QSKIP("no python3");
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput(), QByteArray("None ['logs.json', 'logs/1-hub.log', 'logs/2-device.log', 'report.md']\n"
                                                        "2022-10-08T06:18:19Z b\nunstamped\n2022-10-08T06:18:21Z c\n"));
    wish.archive = folder.path("no/such/folder.zip");
    QVERIFY(!exportLogs(logs, wish));
}

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_logfile.moc"
