// The finder: ports that come and go through a list that is handed in, announcements over the loopback interface.
#include "models/devices/finder.h"

#include <QNetworkInterface>
#include <QtTest>

#include <condition_variable>
#include <mutex>

using namespace imprint;

namespace {

constexpr Milliseconds patience{20000};

const SerialPortEntry probe{QStringLiteral("/dev/ttyUSB0"), QStringLiteral("FTDI"), QStringLiteral("FT231X UART"),
                            QStringLiteral("DA01"),         quint16(0x0403),        quint16(0x6015)};
const SerialPortEntry esp{QStringLiteral("/dev/ttyACM0"),
                          QStringLiteral("Espressif"),
                          QStringLiteral("Espressif JTAG"),
                          QStringLiteral("AA:BB"),
                          quint16(0x303a),
                          quint16(0x1001)};
const SerialPortEntry onBoard{QStringLiteral("/dev/ttyS0"), {}, {}, {}, {}, {}};

// Ports as the test says, changed while the finder runs.
class Ports {
public:
    void set(std::vector<SerialPortEntry> ports)
    {
        const std::lock_guard lock(m_mutex);
        m_ports = std::move(ports);
    }
    std::vector<SerialPortEntry> list() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ports;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<SerialPortEntry> m_ports;
};

class Events {
public:
    Finder::Callback callback()
    {
        return [this](const FinderEvent &event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(event);
            m_changed.notify_all();
        };
    }

    // The next event, in order; announcements of other programs are passed over.
    std::optional<FinderEvent> next(const std::function<bool(const FoundDevice &)> &isMeant)
    {
        std::unique_lock lock(m_mutex);
        std::optional<FinderEvent> out;
        m_changed.wait_for(lock, patience, [&] {
            while (!out && m_at < m_events.size())
                if (const FinderEvent &event = m_events[m_at++]; isMeant(event.device))
                    out = event;
            return out.has_value();
        });
        return out;
    }
    std::optional<FinderEvent> next()
    {
        return next([](const FoundDevice &) { return true; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<FinderEvent> m_events;
    std::size_t m_at = 0;
};

FinderOptions serialOnly(const Ports &ports)
{
    FinderOptions options;
    options.hasNetwork = false;
    options.serialPoll = Milliseconds(10);
    options.listPorts = [&ports] { return ports.list(); };
    return options;
}

MdnsFound announced(std::vector<const char *> addresses, MdnsTxt txt = {})
{
    MdnsFound found{QStringLiteral("Sensor"),
                    QStringLiteral("_homeca-dev._udp"),
                    QStringLiteral("h.local"),
                    5683,
                    {},
                    std::move(txt)};
    for (const char *address : addresses)
        found.addresses.push_back(QHostAddress(QString::fromLatin1(address)));
    return found;
}

FoundDevice device(const MdnsFound &found)
{
    return announcedDevice(found, rankedAddresses(found));
}

MdnsOptions onLoopback()
{
    MdnsOptions options;
    options.interfacePoll = Milliseconds(200);
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            options.interfaces = QStringList{interface.name()};
    return options;
}

} // namespace

class TestFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsPlugAndUnplug()
    {
        Ports ports;
        Events events;
        Finder finder(serialOnly(ports), events.callback());
        ports.set({onBoard, probe});
        auto event = events.next();
        QVERIFY(event.has_value());
        QCOMPARE(event->kind, FinderEvent::Kind::Appeared);
        QCOMPARE(event->device.url, QStringLiteral("serial:/dev/ttyUSB0?baud=115200"));
        QCOMPARE(event->device.where, QStringLiteral("/dev/ttyUSB0"));
        QCOMPARE(event->device.board, QStringLiteral("FTDI FT231X UART"));
        QCOMPARE(event->device.vid, quint16(0x0403));
        QCOMPARE(event->device.pid, quint16(0x6015));
        QCOMPARE(event->device.usbSerial, QStringLiteral("DA01"));
        QVERIFY(event->device.serial.isEmpty());
        ports.set({onBoard, probe, esp});
        event = events.next();
        QCOMPARE(event->device.url, QStringLiteral("serial:/dev/ttyACM0?baud=115200"));
        QCOMPARE(event->device.board, QStringLiteral("Espressif JTAG")); // the maker is not said twice
        ports.set({esp});
        event = events.next();
        QCOMPARE(event->kind, FinderEvent::Kind::Vanished);
        QCOMPARE(event->device.where, QStringLiteral("/dev/ttyUSB0"));
        QCOMPARE(finder.now().size(), std::size_t(1));
    }

    void anotherBoardInTheSameSocket()
    {
        Ports ports;
        ports.set({probe});
        Events events;
        Finder finder(serialOnly(ports), events.callback());
        QCOMPARE(events.next()->kind, FinderEvent::Kind::Appeared);
        SerialPortEntry other = probe;
        other.usbSerial = QStringLiteral("DA02");
        ports.set({other});
        auto event = events.next();
        QCOMPARE(event->kind, FinderEvent::Kind::Vanished);
        QCOMPARE(event->device.usbSerial, QStringLiteral("DA01"));
        event = events.next();
        QCOMPARE(event->kind, FinderEvent::Kind::Appeared);
        QCOMPARE(event->device.usbSerial, QStringLiteral("DA02"));
    }

    void filtersByUsbIds_data()
    {
        QTest::addColumn<int>("vid");
        QTest::addColumn<int>("pid"); // -1: every
        QTest::addColumn<QString>("url");
        QTest::newRow("vendor") << 0x303a << -1 << "serial:/dev/ttyACM0?baud=9600";
        QTest::newRow("vendor and product") << 0x0403 << 0x6015 << "serial:/dev/ttyUSB0?baud=9600";
        QTest::newRow("other product") << 0x0403 << 0x6001 << "";
        QTest::newRow("other vendor") << 0x10c4 << -1 << "";
    }
    void filtersByUsbIds()
    {
        QFETCH(int, vid);
        QFETCH(int, pid);
        QFETCH(QString, url);
        Ports ports;
        ports.set({onBoard, probe, esp});
        FinderOptions options = serialOnly(ports);
        const SerialPortEntry last{QStringLiteral("/dev/ttyUSB9"), {}, {}, {}, quint16(0xFFFF), quint16(1)};
        options.usb = {{quint16(vid), pid < 0 ? std::nullopt : std::optional(quint16(pid)), 9600},
                       {0xFFFF, {}, 115200}};
        Events events;
        Finder finder(options, events.callback());
        if (!url.isEmpty())
            QCOMPARE(events.next()->device.url, url);
        ports.set({onBoard, probe, esp, last}); // what comes next shows that nothing else was there
        QCOMPARE(events.next()->device.where, last.location);
        QCOMPARE(finder.now().size(), std::size_t(url.isEmpty() ? 1 : 2));
    }

    void choosesTheUrl_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<QString>("url");
        const QStringList all{"fe80::1%eth0", "::1", "fd00::2", "169.254.3.4", "192.168.1.5", "127.0.0.1"};
        QTest::newRow("loopback first") << all << ""
                                        << "coap://127.0.0.1:5683";
        QTest::newRow("then IPv4") << all.mid(0, 5) << ""
                                   << "coap://192.168.1.5:5683";
        QTest::newRow("then IPv6") << all.mid(0, 4) << ""
                                   << "coap://[fd00::2]:5683";
        QTest::newRow("then loopback IPv6") << QStringList{"fe80::1%eth0", "::1", "169.254.3.4"} << ""
                                            << "coap://[::1]:5683";
        QTest::newRow("link-local IPv4") << QStringList{"fe80::1%eth0", "169.254.3.4"} << ""
                                         << "coap://169.254.3.4:5683";
        QTest::newRow("link-local IPv6 with its zone") << all.mid(0, 1) << ""
                                                       << "coap://[fe80::1%eth0]:5683";
        QTest::newRow("kept while there") << all << "fd00::2"
                                          << "coap://[fd00::2]:5683";
        QTest::newRow("not kept when gone") << all << "fd00::3"
                                            << "coap://127.0.0.1:5683";
    }
    void choosesTheUrl()
    {
        QFETCH(QStringList, addresses);
        QFETCH(QString, preferred);
        QFETCH(QString, url);
        MdnsFound found = announced({});
        for (const QString &address : addresses)
            found.addresses.push_back(QHostAddress(address));
        const FoundDevice chosen = announcedDevice(found, rankedAddresses(found, QHostAddress(preferred)));
        QCOMPARE(chosen.url, url);
        QCOMPARE(chosen.otherUrls.size(), addresses.size() - 1);
        QVERIFY(!chosen.otherUrls.contains(url));
    }

    void takesHintsOnlyInTheirForm_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("taken");
        const QByteArray fp("0123456789abcdef");
        QTest::newRow("serial") << QByteArray("sn") << QByteArray("S-1 x") << "S-1 x";
        QTest::newRow("serial, key in capitals") << QByteArray("SN") << QByteArray("S-1") << "S-1";
        QTest::newRow("serial of 64") << QByteArray("sn") << QByteArray(64, 's') << QString(64, u's');
        QTest::newRow("serial of 65") << QByteArray("sn") << QByteArray(65, 's') << "";
        QTest::newRow("serial with escape") << QByteArray("sn") << QByteArray("S\x1b[31m") << "";
        QTest::newRow("serial with line end") << QByteArray("sn") << QByteArray("S1\n") << "";
        QTest::newRow("serial not ASCII") << QByteArray("sn") << QByteArray("S\xc3\xa4") << "";
        QTest::newRow("model") << QByteArray("md") << QByteArray("T\xc3\xbcr 3") << QString::fromUtf8("T\xc3\xbcr 3");
        QTest::newRow("model reversed") << QByteArray("md")
                                        << QByteArray("a\xe2\x80\xae"
                                                      "b")
                                        << "a?b";
        QTest::newRow("model with controls") << QByteArray("md") << QByteArray("a\nb\x07\x1b[2J") << "a b??[2J";
        QTest::newRow("model too long") << QByteArray("md") << QByteArray(200, 'm') << QString(64, u'm');
        QTest::newRow("factory") << QByteArray("st") << QByteArray("factory") << "factory";
        QTest::newRow("released") << QByteArray("st") << QByteArray("released") << "released";
        QTest::newRow("other state") << QByteArray("st") << QByteArray("owned") << "";
        QTest::newRow("fingerprint") << QByteArray("fp") << fp << QString::fromLatin1(fp);
        QTest::newRow("fingerprint in capitals") << QByteArray("fp") << fp.toUpper() << "";
        QTest::newRow("fingerprint short") << QByteArray("fp") << fp.left(15) << "";
    }
    void takesHintsOnlyInTheirForm()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(QString, taken);
        const FoundDevice found = device(announced({"192.0.2.1"}, {{"v", "1"}, {key, value}}));
        const std::map<QByteArray, QString> hints{
            {"sn", found.serial}, {"md", found.model}, {"st", found.state}, {"fp", found.fingerprint16}};
        for (const auto &[name, hint] : hints)
            QCOMPARE(hint, name == key.toLower() ? taken : QString());
    }

    void hearsAnnouncements()
    {
        const QString instance = QStringLiteral("Finder %1").arg(QCoreApplication::applicationPid());
        const auto isMeant = [&](const FoundDevice &found) { return found.board == instance; };
        FinderOptions options;
        options.hasSerial = false;
        options.mdns = onLoopback();
        Events events;
        Finder finder(options, events.callback());
        std::optional<MdnsResponder> responder(std::in_place, onLoopback());
        const MdnsService service{
            instance,
            QStringLiteral("_homeca-dev._udp"),
            5700,
            {{"v", "1"}, {"sn", "S-1"}, {"md", "Plug"}, {"st", "factory"}, {"fp", "0123456789abcdef"}}};
        const auto id = responder->announce(service);
        auto event = events.next(isMeant);
        QVERIFY(event.has_value());
        QCOMPARE(event->kind, FinderEvent::Kind::Appeared);
        QCOMPARE(event->device.url, QStringLiteral("coap://127.0.0.1:5700"));
        QCOMPARE(event->device.where, QStringLiteral("127.0.0.1:5700"));
        QCOMPARE(event->device.serial, QStringLiteral("S-1"));
        QCOMPARE(event->device.model, QStringLiteral("Plug"));
        QCOMPARE(event->device.state, QStringLiteral("factory"));
        QCOMPARE(event->device.fingerprint16, QStringLiteral("0123456789abcdef"));
        QVERIFY(!event->device.vid);
        const auto now = finder.now();
        QVERIFY(std::any_of(now.begin(), now.end(), isMeant));

        QVERIFY(responder->update(*id, {{"st", "released"}}).has_value());
        event = events.next(isMeant);
        QCOMPARE(event->kind, FinderEvent::Kind::Changed);
        QCOMPARE(event->device.state, QStringLiteral("released"));

        responder.reset();
        event = events.next(isMeant);
        QCOMPARE(event->kind, FinderEvent::Kind::Vanished);
        QCOMPARE(event->device.url, QStringLiteral("coap://127.0.0.1:5700"));
        QVERIFY(!finder.problem());
    }

    void instancesAtOneEndpointAreOneDevice()
    {
        const QString base = QStringLiteral("Same %1").arg(QCoreApplication::applicationPid());
        const auto isMeant = [&](const FoundDevice &found) { return found.board.startsWith(base); };
        FinderOptions options;
        options.hasSerial = false;
        options.mdns = onLoopback();
        Events events;
        Finder finder(options, events.callback());
        MdnsResponder responder(onLoopback());
        const QString type = QStringLiteral("_homeca-dev._udp");
        const auto first = responder.announce({base + u'a', type, 5701, {}});
        QCOMPARE(events.next(isMeant)->kind, FinderEvent::Kind::Appeared);
        const auto second = responder.announce({base + u'b', type, 5701, {}});
        QTRY_VERIFY_WITH_TIMEOUT(!responder.instanceName(*second).isEmpty(), int(patience.count()));
        QVERIFY(responder.announce({base + u'c', type, 5702, {}}).has_value());
        QCOMPARE(events.next(isMeant)->device.where, QStringLiteral("127.0.0.1:5702"));
        responder.withdraw(*first);
        const auto event = events.next(isMeant); // the other name takes its place; the link is the same
        QCOMPARE(event->kind, FinderEvent::Kind::Changed);
        QCOMPARE(event->device.board, base + u'b');
        QCOMPARE(event->device.where, QStringLiteral("127.0.0.1:5701"));
    }

    void listsTheSystemsPorts()
    {
        for (const SerialPortEntry &entry : systemSerialPorts()) {
            QVERIFY(!entry.location.isEmpty());
            QVERIFY(!entry.location.startsWith(QStringLiteral("\\\\.\\")));
        }
        for (int i = 0; i < 20; ++i)
            Finder finder({}); // with everything the system has; ends at once
    }
};

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
