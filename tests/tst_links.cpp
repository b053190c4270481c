// Links by URL, and the one over UDP against sockets of this computer.
#include "models/devices/links.h"

#include "models/core/qtbytes.h"
#include "models/devices/coapclient.h"
#include "models/devices/coapserver.h"
#include "models/devices/seriallink.h"
#include "models/devices/udplink.h"

#include <QDir>
#include <QNetworkProxy>
#include <QTest>
#include <QUdpSocket>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace imprint;

namespace {

// A device on UDP. An impostor answers first from another port, with the right id and token.
class UdpDevice {
public:
    explicit UdpDevice(const QHostAddress &address)
        : m_thread([this, address](std::stop_token stop) { run(address, stop); })
    {
        std::unique_lock lock(m_mutex);
        m_started.wait(lock, [this] { return m_isStarted; });
    }
    quint16 port() const { return m_port; } // 0 when this computer has no such address

private:
    void run(const QHostAddress &address, const std::stop_token &stop)
    {
        QUdpSocket socket, impostor;
        socket.setProxy(QNetworkProxy::NoProxy);
        impostor.setProxy(QNetworkProxy::NoProxy);
        const bool isBound = socket.bind(address, 0) && impostor.bind(address, 0);
        {
            std::lock_guard lock(m_mutex);
            m_port = isBound ? socket.localPort() : 0;
            m_isStarted = true;
        }
        m_started.notify_one();
        SystemRandom random;
        CoapServer honest(handler("device"), {}, random), false_(handler("impostor"), {}, random);
        while (isBound && !stop.stop_requested()) {
            if (!socket.hasPendingDatagrams() && !socket.waitForReadyRead(50))
                continue;
            QByteArray datagram(65536, 0);
            QHostAddress from;
            quint16 fromPort = 0;
            datagram.resize(socket.readDatagram(datagram.data(), datagram.size(), &from, &fromPort));
            const auto now = std::chrono::steady_clock::now();
            for (const Bytes &reply : false_.received(viewOf(datagram), "p", now))
                impostor.writeDatagram(toQt(reply), from, fromPort);
            for (const Bytes &reply : honest.received(viewOf(datagram), "p", now))
                socket.writeDatagram(toQt(reply), from, fromPort);
        }
    }

    static CoapServer::Handler handler(std::string name)
    {
        return [name](const CoapCall &) {
            CoapAnswer answer;
            answer.code = coapcode::Content;
            answer.body = Bytes(name.begin(), name.end());
            answer.body.resize(1400, '.'); // three blocks
            return answer;
        };
    }

    std::mutex m_mutex;
    std::condition_variable m_started;
    bool m_isStarted = false;
    quint16 m_port = 0;
    std::jthread m_thread;
};

QString parsed(const QString &url)
{
    const auto link = parseLinkUrl(url);
    if (!link)
        return QString::fromStdString(link.error().code);
    return QStringLiteral("%1 %2 %3 %4").arg(link->scheme, link->target).arg(link->port).arg(link->baud);
}

} // namespace

class TestLinks : public QObject {
    Q_OBJECT

    SystemRandom m_random;

private Q_SLOTS:
    void parsesUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *url, const char *expected) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected);
        };
        row("serial:/dev/ttyUSB0", "serial /dev/ttyUSB0 0 115200");
        row("serial:/dev/ttyUSB0?baud=9600", "serial /dev/ttyUSB0 0 9600");
        row("serial:COM3", "serial COM3 0 115200");
        const QByteArray relative = "serial " + QDir::current().absoluteFilePath(QStringLiteral("ptys/P 1")).toUtf8() + " 0 115200";
        row("serial:ptys/P 1", relative.constData());
        row("Serial:/dev/pts/4?baud=123456", "serial /dev/pts/4 0 123456");
        row("serial:", "link.url");
        row("serial:?baud=9600", "link.url");
        row("serial:/dev/ttyUSB0?baud=0", "link.url");
        row("serial:/dev/ttyUSB0?baud=fast", "link.url");
        row("serial:/dev/ttyUSB0?baud=99999999", "link.url");
        row("serial:/dev/ttyUSB0?parity=even", "link.url");
        row("serial:/dev/ttyUSB0?", "link.url");
        row("serial:/dev/tty\nUSB0", "link.url");
        row("coap://192.168.4.27:5690", "coap 192.168.4.27 5690 115200");
        row("coap://192.168.4.27", "coap 192.168.4.27 5683 115200");
        row("coap://plug-7.local/", "coap plug-7.local 5683 115200");
        row("coap://[fe80::1%eth0]:61616", "coap fe80::1%eth0 61616 115200");
        row("coap://[::1]", "coap ::1 5683 115200");
        row("coaps://plug-7.local", "coaps plug-7.local 5684 115200");
        row("coap://", "link.url");
        row("coap:192.168.4.27", "link.url");
        row("coap://:5683", "link.url");
        row("coap://host:", "link.url");
        row("coap://host:0", "link.url");
        row("coap://host:65536", "link.url");
        row("coap://host:5683/hca", "link.url");
        row("coap://user@host", "link.url");
        row("coap://[host]", "link.url");
        row("coap://[192.168.4.27]", "link.url");
        row("coap://::1", "link.url");
        row("coap://ho st", "link.url");
        row("http://host", "link.url");
        row("/dev/ttyUSB0", "link.url");
        row("", "link.url");
    }

    void parsesUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(parsed(url), expected);
    }

    void makesWhatTheServicesAllow()
    {
        for (const char *url : {"serial:/dev/ttyUSB0", "coaps://host", "foo://host"})
            QCOMPARE(makeLink(QString::fromLatin1(url), {}).error().code, std::string("link.url"));
        const SystemClock clock;
        SerialPorts ports(clock, nullptr);
        const LinkServices services{&ports, nullptr};
        const auto serial = makeLink(QStringLiteral("serial:/dev/ttyUSB0"), services);
        QVERIFY(serial);
        QCOMPARE((*serial)->url(), QStringLiteral("serial:/dev/ttyUSB0?baud=115200"));
        QVERIFY((*serial)->traits().isSerial);
        QCOMPARE((*serial)->traits().blockSzx, 4u);
        const auto udp = makeLink(QStringLiteral("coap://[fe80::1%eth0]"), services);
        QVERIFY(udp);
        QCOMPARE((*udp)->url(), QStringLiteral("coap://[fe80::1%eth0]:5683"));
        QCOMPARE((*udp)->where(), QStringLiteral("[fe80::1%eth0]:5683"));
        QVERIFY(!(*udp)->traits().isSerial && !(*udp)->traits().isSecured);
        // Before open there is nothing to use.
        QCOMPARE((*udp)->send(Bytes{1}).error().code, std::string("link.gone"));
        QCOMPARE((*serial)->receive(after(Milliseconds(1)), {}).error().code, std::string("link.gone"));
    }

    void talksOverUdp_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isV6");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << false;
        QTest::newRow("IPv6") << QStringLiteral("::1") << true;
    }

    void talksOverUdp()
    {
        QFETCH(QString, host);
        QFETCH(bool, isV6);
        UdpDevice device(isV6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
        if (device.port() == 0)
            QSKIP("this computer has no IPv6 loopback address");
        UdpLink link(host, device.port());
        QVERIFY(link.open(after(Milliseconds(1000)), {}));
        CoapClient client(link, m_random);
        QVERIFY(client.ping(after(Milliseconds(5000)), {}));
        const auto response = client.request({coapcode::Get, "/a", {}, {}}, after(Milliseconds(5000)), {});
        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->body.size(), std::size_t(1400));
        QCOMPARE(toQt(ByteView(response->body).first(6)), "device"); // never the impostor
        QVERIFY(link.open(after(Milliseconds(1000)), {}));           // once more
        QVERIFY(client.ping(after(Milliseconds(5000)), {}));
    }

    void takesAnUnreachablePortForSilence()
    {
        quint16 closedPort = 0;
        {
            QUdpSocket socket;
            socket.setProxy(QNetworkProxy::NoProxy);
            QVERIFY(socket.bind(QHostAddress::LocalHost, 0));
            closedPort = socket.localPort();
        }
        UdpLink link(QStringLiteral("127.0.0.1"), closedPort);
        QVERIFY(link.open(after(Milliseconds(1000)), {}));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(link.send(Bytes{0x40, 0, 0, 1}));
            const auto nothing = link.receive(after(Milliseconds(20)), {});
            QVERIFY(nothing && !*nothing);
        }
    }

    void stopsWhileReceiving()
    {
        UdpLink link(QStringLiteral("127.0.0.1"), 9);
        QVERIFY(link.open(after(Milliseconds(1000)), {}));
        std::stop_source stop;
        std::jthread stopper([&] { stop.request_stop(); });
        QCOMPARE(link.receive(after(std::chrono::hours(1)), stop.get_token()).error().code, std::string("stopped"));
    }

    void resolvesNames()
    {
        const auto local = resolveHost(QStringLiteral("localhost"), after(Milliseconds(10000)), {});
        QVERIFY(local && local->isLoopback());
        const auto literal = resolveHost(QStringLiteral("fe80::1%eth0"), after(Milliseconds(0)), {});
        QVERIFY(literal && literal->scopeId() == QStringLiteral("eth0"));
        // Offline a resolver may take its time: then the deadline counts.
        const auto none = resolveHost(QStringLiteral("no-such-host.invalid"), after(Milliseconds(2000)), {});
        QVERIFY(!none && (none.error().code == "link.not-found" || none.error().code == "link.timeout"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(resolveHost(QStringLiteral("localhost"), after(Milliseconds(10000)), stop.get_token()).error().code,
                 std::string("stopped"));
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
