// Serial links over pseudo terminals: messages and console text on one wire, sessions, and how ports end and fail.
#include "models/devices/seriallink.h"

#include "models/core/qtbytes.h"
#include "models/devices/coapclient.h"
#include "models/devices/coapserver.h"
#include "models/devices/consolelines.h"
#include "models/devices/slipmux.h"
#include "support/pty.h"

#include <QSerialPort>
#include <QTemporaryFile>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

using namespace imprint;

namespace {

class StandingClock final : public Clock {
public:
    std::int64_t unixMilliseconds() const override { return 1700000000123; }
};

class Lines final : public ConsoleSink {
public:
    void received(const ConsoleLine &line) override
    {
        std::lock_guard lock(m_mutex);
        m_lines.push_back(line);
        m_changed.notify_all();
    }
    bool waitFor(const QByteArray &text)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] {
            return std::any_of(m_lines.begin(), m_lines.end(), [&](const ConsoleLine &l) { return l.text == text; });
        });
    }
    std::vector<ConsoleLine> all()
    {
        std::lock_guard lock(m_mutex);
        return m_lines;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<ConsoleLine> m_lines;
};

Bytes pattern(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = std::uint8_t(i * 5 + i / 256);
    return out;
}

// A board on the other end: answers CoAP, prints log lines around its frames, and tears a share of them.
class Board {
public:
    Board(test::Pty &pty, unsigned tornPercent)
        : m_thread([&pty, tornPercent](std::stop_token stop) { run(pty, tornPercent, stop); })
    {
    }

private:
    static void run(test::Pty &pty, unsigned tornPercent, const std::stop_token &stop)
    {
        SystemRandom random;
        CoapServer server(
            [](const CoapCall &call) {
                CoapAnswer answer;
                answer.body = call.body;
                return answer;
            },
            {.blockSzx = 4}, random);
        SlipmuxDecoder decoder;
        std::mt19937 engine(7);
        std::int64_t now = 0;
        while (!stop.stop_requested()) {
            const Bytes bytes = pty.read(Milliseconds(20));
            for (const Bytes &message : decoder.received(bytes, ++now).messages) {
                for (const Bytes &reply : server.received(message, "p", std::chrono::steady_clock::now()))
                    print(pty, slipmuxFrame(reply), engine() % 100 < tornPercent);
            }
        }
    }

    static void print(test::Pty &pty, const Bytes &frame, bool isTorn)
    {
        const std::string_view line = "I (1234) wifi: \x1b[32mconnected\x1b[0m, 21.4 \xc2\xb0"
                                      "C\r\n";
        pty.write(viewOf(line));
        const std::size_t half = frame.size() / 2;
        pty.write(ByteView(frame).first(half));
        if (isTorn)
            pty.write(viewOf(std::string_view("E (99) panic\r\n")));
        pty.write(ByteView(frame).subspan(half));
        pty.write(viewOf(line));
    }

    std::jthread m_thread;
};

const QByteArray logLine = "I (1234) wifi: \x1b[32mconnected\x1b[0m, 21.4 \xc2\xb0"
                           "C";

} // namespace

class TestSerialLink : public QObject {
    Q_OBJECT

    SystemRandom m_random;
    StandingClock m_clock;

    std::unique_ptr<test::Pty> m_pty;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_pty = test::Pty::make();
        if (!m_pty)
            QSKIP("this system has no pseudo terminals");
        m_path = m_pty->path();
    }
    void cleanup() { m_pty.reset(); }

    void carriesMessagesBetweenConsoleLines_data()
    {
        QTest::addColumn<unsigned>("tornPercent");
        QTest::newRow("whole frames") << 0u;
        QTest::newRow("a third of the frames torn") << 33u;
    }

    void carriesMessagesBetweenConsoleLines()
    {
        QFETCH(unsigned, tornPercent);
        Lines lines;
        SerialPorts ports(m_clock, &lines);
        Board board(*m_pty, tornPercent);
        const auto link = ports.link(m_path, 115200);
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        CoapClient client(*link, m_random);
        QVERIFY(client.ping(after(Milliseconds(20000)), {}));
        const auto response =
            client.request({coapcode::Put, "/echo", {}, pattern(700)}, after(Milliseconds(60000)), {});
        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->body, pattern(700));
        QCOMPARE(client.counters().repeated > 0, tornPercent > 0);

        QVERIFY(lines.waitFor(logLine));
        for (const ConsoleLine &line : lines.all()) {
            QCOMPARE(line.where, m_path);
            QCOMPARE(line.unixMilliseconds, std::int64_t(1700000000123));
            QVERIFY2(tornPercent > 0 || line.text == logLine, line.text.constData());
        }
    }

    void keepsTheConsoleWhileNoRunIsUnderWay()
    {
        Lines lines;
        SerialPorts ports(m_clock, &lines);
        const auto link = ports.link(m_path, 115200);
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        link->close();
        // Messages for nobody are dropped, and do not wait for the next one.
        const Bytes stale = slipmuxFrame(*fromHex("6045000103"));
        m_pty->write(stale);
        m_pty->write(viewOf(std::string_view("one\ntwo\r\n")));
        QVERIFY(lines.waitFor("two"));
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        const auto nothing = link->receive(after(Milliseconds(10)), {});
        QVERIFY(nothing && !*nothing);
    }

    void endsWhenThePeerCloses()
    {
        SerialPorts ports(m_clock, nullptr);
        const auto link = ports.link(m_path, 115200);
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        std::jthread peer([&] { m_pty->hangUp(); });
        QCOMPARE(link->receive(after(std::chrono::hours(1)), {}).error().code, std::string("link.gone"));
        QCOMPARE(link->send(Bytes{1}).error().code, std::string("link.gone"));
        QVERIFY(!link->open(after(Milliseconds(5000)), {})); // the port is no longer there
    }

    void endsWhenUnplugged()
    {
        SerialPorts ports(m_clock, nullptr);
        const auto link = ports.link(m_path, 115200);
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        std::jthread finder([&] { ports.unplugged(m_path); });
        const auto gone = link->receive(after(std::chrono::hours(1)), {});
        QCOMPARE(gone.error().code, std::string("link.gone"));
        QVERIFY(gone.error().detail.find("unplugged") != std::string::npos);
        // Plugged in again: a session of its own.
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        QVERIFY(link->send(Bytes{1, 2}));
        Bytes got;
        while (got.size() < slipmuxFrame(Bytes{1, 2}).size()) {
            const Bytes more = m_pty->read(Milliseconds(10000));
            QVERIFY(!more.empty());
            append(got, more);
        }
        QCOMPARE(got, slipmuxFrame(Bytes{1, 2}));
    }

    void isForOneLinkAtATime()
    {
        SerialPorts ports(m_clock, nullptr);
        const auto one = ports.link(m_path, 115200), two = ports.link(m_path, 9600);
        QVERIFY(one->open(after(Milliseconds(5000)), {}));
        QCOMPARE(two->open(after(Milliseconds(5000)), {}).error().code, std::string("link.busy"));
        one->close();
        QVERIFY(two->open(after(Milliseconds(5000)), {})); // at another speed: opened anew
        QCOMPARE(one->open(after(Milliseconds(5000)), {}).error().code, std::string("link.busy"));
    }

    void stopsWhileReceiving()
    {
        SerialPorts ports(m_clock, nullptr);
        const auto link = ports.link(m_path, 115200);
        QVERIFY(link->open(after(Milliseconds(5000)), {}));
        std::stop_source stop;
        std::jthread stopper([&] { stop.request_stop(); });
        QCOMPARE(link->receive(after(std::chrono::hours(1)), stop.get_token()).error().code, std::string("stopped"));
        const auto nothing = link->receive(after(Milliseconds(5)), {});
        QVERIFY(nothing && !*nothing);
    }

    void outlivesTheSessions()
    {
        std::unique_ptr<Link> link;
        {
            SerialPorts ports(m_clock, nullptr);
            link = ports.link(m_path, 115200);
            QVERIFY(link->open(after(Milliseconds(5000)), {}));
        }
        QCOMPARE(link->receive(after(std::chrono::hours(1)), {}).error().code, std::string("link.gone"));
    }

    void namesPortsThatAreNone()
    {
        SerialPorts ports(m_clock, nullptr);
        QTemporaryFile file;
        QVERIFY(file.open());
        for (const QString &path : {QStringLiteral("/dev/no-such-port"), file.fileName()})
            QCOMPARE(ports.link(path, 115200)->open(after(Milliseconds(5000)), {}).error().code,
                     std::string("link.not-found"));
    }

    void tellsWhyAPortDoesNotOpen()
    {
        const auto code = [](int error, const char *words, const char *port = "/dev/null") {
            return serialOpenError(QString::fromLatin1(port), error, QString::fromLatin1(words)).code;
        };
        QCOMPARE(code(QSerialPort::PermissionError, "Permission denied"), std::string("link.permission"));
        QCOMPARE(code(QSerialPort::PermissionError, "Device or resource busy"), std::string("link.busy"));
        QCOMPARE(code(QSerialPort::PermissionError, "Permission error while locking the device"),
                 std::string("link.lock"));
        QCOMPARE(code(QSerialPort::PermissionError, "Keine Berechtigung", "/dev/no-such-port"),
                 std::string("link.permission"));
        QCOMPARE(code(QSerialPort::PermissionError, "Belegt"), std::string("link.busy"));
        QCOMPARE(code(QSerialPort::DeviceNotFoundError, "No such file"), std::string("link.not-found"));
        QCOMPARE(code(QSerialPort::ResourceError, "Input/output error"), std::string("link.gone"));
        const Error error = serialOpenError(QStringLiteral("/dev/ttyUSB0"), QSerialPort::PermissionError,
                                            QStringLiteral("Permission denied"));
        QCOMPARE(error.detail, std::string("/dev/ttyUSB0: Permission denied"));
    }

    void cutsConsoleTextIntoLines()
    {
        ConsoleLines lines(QStringLiteral("here"));
        const auto texts = [](const std::vector<ConsoleLine> &got) {
            QByteArrayList out;
            for (const ConsoleLine &line : got)
                out += line.text;
            return out;
        };
        const auto feed = [&](std::string_view text, std::int64_t at) { return lines.received(viewOf(text), at, at); };
        QCOMPARE(texts(feed("a\r\nb\n\n\r\nc\rd\r\r\ne", 10)), (QByteArrayList{"a", "b", "c\rd"}));
        QVERIFY(lines.isHolding());
        const auto second = feed("f\ng", 500);
        QCOMPARE(texts(second), QByteArrayList{"ef"});
        QCOMPARE(second[0].unixMilliseconds, std::int64_t(10)); // of its first byte
        QCOMPARE(second[0].where, QStringLiteral("here"));
        QVERIFY(lines.idle(1499).empty());
        QCOMPARE(texts(lines.idle(1500)), QByteArrayList{"g"});
        QVERIFY(!lines.isHolding() && lines.idle(9999).empty());
        // Bounded: a line without an end goes on as the next one.
        const std::string endless(10000, 'x');
        QCOMPARE(texts(feed(endless, 2000)), (QByteArrayList{QByteArray(4096, 'x'), QByteArray(4096, 'x')}));
        QCOMPARE(texts(lines.end()), QByteArrayList{QByteArray(10000 - 8192, 'x')});
        // What was partial long ago is not glued to what comes now.
        feed("old", 3000);
        QCOMPARE(texts(feed("new\n", 4000)), (QByteArrayList{"old", "new"}));
    }
};

QTEST_GUILESS_MAIN(TestSerialLink)
#include "tst_seriallink.moc"
