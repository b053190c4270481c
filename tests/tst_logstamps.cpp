// Every kind of stamp is read as its format's examples say; what is none is not; hostile lines are only lines.
#include "models/logs/stampreader.h"

#include <QDateTime>
#include <QtTest>

using namespace imprint;

namespace {

const LogFormats &formats()
{
    static const LogFormats all = [] {
        auto loaded = LogFormats::load();
        if (!loaded)
            qFatal("%s", loaded.error().detail.c_str());
        return *loaded;
    }();
    return all;
}

struct Read {
    bool isStamp = false;
    QString format, time;
    QByteArray rest;
};

// As the examples write times; of a wall clock without a year without that, and without a Z.
QString timeText(const LineStamp &stamp)
{
    const double scale = std::pow(10.0, stamp.raw.digits);
    const auto &pattern = formats().patterns()[stamp.pattern].pattern;
    if (formats().kindOf(stamp.pattern) != StampKind::Wall)
        return QString::number(double(stamp.raw.ticks) / scale, 'f', 6);
    const auto unit = std::int64_t(scale);
    const std::int64_t micro = stamp.raw.digits > 6 ? stamp.raw.ticks % unit / (unit / 1000000)
                                                    : stamp.raw.ticks % unit * (1000000 / unit);
    const QString all = QDateTime::fromSecsSinceEpoch(stamp.raw.ticks / unit, Qt::UTC).toString("yyyy-MM-ddTHH:mm:ss") +
        QStringLiteral(".%1").arg(micro, 6, 10, QLatin1Char('0'));
    return pattern.hasYear() ? all + u'Z' : all.mid(5);
}

Read read(QByteArray line, const LogFormats &of = formats())
{
    const qsizetype length = line.size();
    line += QByteArray(lineSlack + 1, '\n');
    StampReader reader(of);
    LineStamp stamp;
    Read out;
    out.isStamp = reader.read(line.constData(), line.constData() + length, stamp);
    if (!out.isStamp)
        return out;
    out.format = of.formatOf(stamp.pattern).name;
    if (&of == &formats())
        out.time = timeText(stamp);
    out.rest = line.mid(stamp.raw.length, length - stamp.raw.length);
    return out;
}

} // namespace

class tst_LogStamps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void examples_data();
    void examples();
    void noStamps_data();
    void noStamps();
    void aroundTheStamp_data();
    void aroundTheStamp();
    void theDateIsNotTakenFromTheLineBefore();
    void stampsThatRepeat();
    void patternsThatAreRefused_data();
    void patternsThatAreRefused();
    void anyBytes();
};

void tst_LogStamps::examples_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("time");
    for (const LogFormat &format : formats().formats()) {
        QVERIFY2(!format.examples.isEmpty(), qPrintable(format.name));
        for (const LogFormat::Example &example : format.examples)
            QTest::newRow(qPrintable(format.name + u' ' + QString::fromUtf8(example.line.left(40))))
                << example.line << format.name << example.time;
    }
}

void tst_LogStamps::examples()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, format);
    QFETCH(QString, time);
    const Read found = read(line);
    QVERIFY(found.isStamp);
    QCOMPARE(found.time, time);
    QCOMPARE(found.format, format);
}

void tst_LogStamps::noStamps_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *const line :
         {"", "   at java.lang.Thread.run(Thread.java:745)", "rst:0x1 (POWERON_RESET),boot:0x13", "Dec 32 06:55:46 host x",
          "Feb 30 06:55:46 host x", "2022-13-08 06:18:19 x", "2022-10-08 24:18:19 x", "2022-10-08 06:60:19 x", "12:30 lunch",
          "[1] a footnote", "I (abc) wifi: x", "I(1234) wifi: x", "3 apples", "Decide 10 06:55:46", "load:0x40080404,len:3904",
          "1665209899x", "16652098991 x", "2022-10-0806:18:19", "Traceback (most recent call last):", "uart:~$ kernel uptime",
          "99999999999999999999999999999 x", "[99999999999999999999.123456] x", "I (99999999999999999999) x: y"})
        QTest::newRow(*line ? line : "empty") << QByteArray(line);
}

void tst_LogStamps::noStamps()
{
    QFETCH(QByteArray, line);
    const Read found = read(line);
    QVERIFY2(!found.isStamp, qPrintable(found.format + u' ' + found.time));
}

void tst_LogStamps::aroundTheStamp_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("colours") << QByteArray("\x1b[0;32mI (1234) wifi: up\x1b[0m") << "1.234000" << QByteArray("wifi: up\x1b[0m");
    QTest::newRow("noise") << QByteArray("\0\xe0\0\xffI (1234) wifi: up", 21) << "1.234000" << QByteArray("wifi: up");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" "2022-10-08 06:18:19 x") << "2022-10-08T06:18:19.000000Z" << QByteArray(" x");
    QTest::newRow("carriage return") << QByteArray("\r[   12.345678] x\r") << "12.345678" << QByteArray(" x\r");
    QTest::newRow("nothing behind") << QByteArray("2022-10-08T06:18:19Z") << "2022-10-08T06:18:19.000000Z" << QByteArray();
    QTest::newRow("line end behind") << QByteArray("Dec 10 06:55:46\r") << "12-10T06:55:46.000000" << QByteArray("\r");
    QTest::newRow("zone abbreviation") << QByteArray("2022-10-08 06:18:19 CEST x") << "2022-10-08T04:18:19.000000Z" << QByteArray(" x");
    QTest::newRow("half hour zone") << QByteArray("2022-10-08T06:18:19+05:30 x") << "2022-10-08T00:48:19.000000Z" << QByteArray(" x");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z x") << "2017-01-01T00:00:00.000000Z" << QByteArray(" x");
    QTest::newRow("leap day") << QByteArray("Feb 29 01:02:03 h x") << "02-29T01:02:03.000000" << QByteArray(" h x");
    QTest::newRow("uptime of zero") << QByteArray("[    0.000000] x") << "0.000000" << QByteArray(" x");
    QTest::newRow("large uptime") << QByteArray("I (4294967295) a: b") << "4294967.295000" << QByteArray("a: b");
}

void tst_LogStamps::aroundTheStamp()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, time);
    QFETCH(QByteArray, rest);
    const Read found = read(line);
    QVERIFY(found.isStamp);
    QCOMPARE(found.time, time);
    QCOMPARE(found.rest, rest);
}

// Bytes that repeat are not read again; those that only begin alike are.
void tst_LogStamps::theDateIsNotTakenFromTheLineBefore()
{
    StampReader reader(formats());
    const auto time = [&](QByteArray line) {
        const qsizetype length = line.size();
        line += QByteArray(lineSlack + 1, '\n');
        LineStamp stamp;
        return reader.read(line.constData(), line.constData() + length, stamp) ? timeText(stamp) : QString();
    };
    QCOMPARE(time("Dec 1 06:55:46 h x"), "12-01T06:55:46.000000");
    QCOMPARE(time("Dec 12 06:55:46 h x"), "12-12T06:55:46.000000");
    QCOMPARE(time("Dec 1 06:55:47 h x"), "12-01T06:55:47.000000");
    QCOMPARE(time("Dec 32 06:55:47 h x"), QString());
    QCOMPARE(time("Dec 1"), QString());
}

// A reader that saw the line before, or one much like it, says what a fresh one says.
void tst_LogStamps::stampsThatRepeat()
{
    static const char *const lines[] = {"Jan  1 00:00:00 hub a: x", "Jan  1 00:00:00 hub b: y", "Jan  1 00:00:00.25 hub c", "Jan  1 00:00:00",
                                        "Jan  1 00:00:00 ", "Jan  1 00:00:0", "Jan  1 00:00:00 hub d", "Jan  1 00:00:01 hub e", "Jan 11 00:00:01 hub f",
                                        "2022-10-08 06:18:19 a", "2022-10-08 06:18:19 b", "2022-10-08 06:18:19+02:00 c", "2022-10-08 06:18:19 d", "",
                                        "I (8) a: b", "I (12345678) a: b", "I (123456789) a: b", "I (1234567890123456789) a: b", "I (12345678901234567890) a"};
    QByteArray text;
    QList<qsizetype> begins;
    for (const char *const line : lines) {
        begins << text.size();
        text += line + QByteArray("\n");
    }
    text += QByteArray(lineSlack, '\n');
    StampReader reader(formats());
    for (int i = 0; i < 3 * begins.size(); ++i) {
        const char *const line = lines[i % begins.size()], *const begin = text.constData() + begins[i % begins.size()];
        LineStamp stamp;
        const Read fresh = read(line);
        QCOMPARE(reader.read(begin, begin + strlen(line), stamp), fresh.isStamp);
        if (fresh.isStamp)
            QCOMPARE(timeText(stamp) + formats().formatOf(stamp.pattern).name, fresh.time + fresh.format);
    }
}

void tst_LogStamps::patternsThatAreRefused_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char *const pattern : {"", "%", "no time", "%Q", "{%H", "%H}", "{{%H}}", "%[", "%[]%H", "%*%H", "%H%*", "%H\n"})
        QTest::newRow(*pattern ? pattern : "empty") << QByteArray(pattern);
    QTest::newRow("long") << QByteArray(300, 'x') + "%H";
}

void tst_LogStamps::patternsThatAreRefused()
{
    QFETCH(QByteArray, pattern);
    const auto compiled = StampPattern::compile(pattern.toStdString(), StampKind::Wall);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().code, std::string("logs.format"));
}

// Lines of all bytes, and stamps with one byte changed: never read behind the line's end (sanitizers look on).
void tst_LogStamps::anyBytes()
{
    quint32 state = 1;
    const auto next = [&] { return state = state * 1664525 + 1013904223; };
    StampReader reader(formats());
    for (const LogFormat &format : formats().formats())
        for (const LogFormat::Example &example : format.examples)
            for (int i = 0; i < 40; ++i) {
                QByteArray line = example.line.left(1 + qsizetype(next() % quint32(example.line.size())));
                line[qsizetype(next() % quint32(line.size()))] = char(next() >> 24);
                const qsizetype length = line.size();
                line += QByteArray(lineSlack + 1, '\n');
                LineStamp stamp;
                if (reader.read(line.constData(), line.constData() + length, stamp))
                    QVERIFY(qsizetype(stamp.raw.length) <= length);
            }
}

QTEST_GUILESS_MAIN(tst_LogStamps)
#include "tst_logstamps.moc"
