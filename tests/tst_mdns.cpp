// mDNS over real sockets on the loopback interface, alone and beside an Avahi daemon that shares the port.
#include "models/devices/mdns.h"
#include "models/devices/mdnssocket.h"
#include "support/avahi.h"

#include <QElapsedTimer>
#include <QtTest>

#include <condition_variable>
#include <mutex>

using namespace imprint;

namespace {

constexpr Milliseconds patience{20000}; // far more than anything takes; tests wait for what happens, not for this

QString loopbackName()
{
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            return interface.name();
    return {};
}

MdnsOptions onLoopback()
{
    return {{loopbackName()}, Milliseconds(200)};
}

// Other programs and tests on this computer may announce the same type: names tell runs apart.
QString unique(const QString &base)
{
    return base + u' ' + QString::number(QCoreApplication::applicationPid());
}

const QString devType = QStringLiteral("_homeca-dev._udp");

MdnsService service(const QString &instance, quint16 port = 5683)
{
    return {instance, devType, port, {{"v", "1"}, {"sn", "S-1"}, {"st", "factory"}}};
}

class Events {
public:
    MdnsBrowser::Callback callback()
    {
        return [this](const MdnsEvent &event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(event);
            m_changed.notify_all();
        };
    }

    // The first event like this, waiting for it.
    std::optional<MdnsEvent> wait(MdnsEvent::Kind kind, const QString &instance)
    {
        std::unique_lock lock(m_mutex);
        std::optional<MdnsEvent> found;
        m_changed.wait_for(lock, patience, [&] {
            for (const MdnsEvent &event : m_events)
                if (!found && event.kind == kind && event.found.instance == instance)
                    found = event;
            return found.has_value();
        });
        return found;
    }

    int count(MdnsEvent::Kind kind, const QString &instance)
    {
        const std::lock_guard lock(m_mutex);
        return int(std::count_if(m_events.begin(), m_events.end(), [&](const MdnsEvent &event) {
            return event.kind == kind && event.found.instance == instance;
        }));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<MdnsEvent> m_events;
};

class Names {
public:
    MdnsResponder::Named callback()
    {
        return [this](int id, const QString &instance) {
            const std::lock_guard lock(m_mutex);
            m_names[id] = instance;
            m_changed.notify_all();
        };
    }

    QString wait(int id)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [&] { return m_names.contains(id); });
        return m_names[id];
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<int, QString> m_names;
};

// What a program printed, until the text comes or patience ends.
bool waitForOutput(QProcess &process, const QByteArray &text, QByteArray &all)
{
    QElapsedTimer timer;
    timer.start();
    while (!all.contains(text) && timer.elapsed() < patience.count() && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(500);
        all += process.readAll();
    }
    return all.contains(text);
}

} // namespace

class TestMdns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!loopbackName().isEmpty(), "no loopback interface"); }

    void findsAnnouncedService()
    {
        const QString instance = unique(QStringLiteral("Sensor \u00e4 with.dot"));
        Events events;
        Names names;
        MdnsBrowser browser(onLoopback());
        QVERIFY(browser.browse(devType, events.callback()).has_value());
        std::optional<MdnsResponder> responder(std::in_place, onLoopback());
        const auto id = responder->announce(service(instance), names.callback());
        QVERIFY(id.has_value());
        QCOMPARE(names.wait(*id), instance);
        QCOMPARE(responder->instanceName(*id), instance);
        auto added = events.wait(MdnsEvent::Kind::Added, instance);
        QVERIFY(added.has_value());
        QCOMPARE(added->found.port, quint16(5683));
        QVERIFY(added->found.txt == service(instance).txt);
        QVERIFY(std::find(added->found.addresses.begin(), added->found.addresses.end(),
                          QHostAddress(QHostAddress::LocalHost)) != added->found.addresses.end());

        QVERIFY(responder->update(*id, {{"st", "released"}}).has_value());
        const auto changed = events.wait(MdnsEvent::Kind::Changed, instance);
        QVERIFY(changed.has_value());
        QVERIFY(changed->found.txt == (MdnsTxt{{"st", "released"}}));

        Events late; // a browser that comes later has to ask
        MdnsBrowser other(onLoopback());
        QVERIFY(other.browse(devType, late.callback()).has_value());
        QVERIFY(late.wait(MdnsEvent::Kind::Added, instance).has_value());

        responder.reset();
        QVERIFY(events.wait(MdnsEvent::Kind::Removed, instance).has_value());
        QVERIFY(late.wait(MdnsEvent::Kind::Removed, instance).has_value());
        QCOMPARE(events.count(MdnsEvent::Kind::Added, instance), 1);
    }

    void renamesOnConflict()
    {
        const QString instance = unique(QStringLiteral("Twin"));
        Names first, second;
        MdnsResponder a(onLoopback()), b(onLoopback());
        const auto idA = a.announce(service(instance, 1001), first.callback());
        QCOMPARE(first.wait(*idA), instance);
        const auto idB = b.announce(service(instance, 1002), second.callback());
        QCOMPARE(second.wait(*idB), instance + QStringLiteral(" (2)"));
        Events events;
        MdnsBrowser browser(onLoopback());
        QVERIFY(browser.browse(devType, events.callback()).has_value());
        QCOMPARE(events.wait(MdnsEvent::Kind::Added, instance)->found.port, quint16(1001));
        QCOMPARE(events.wait(MdnsEvent::Kind::Added, instance + QStringLiteral(" (2)"))->found.port, quint16(1002));
        a.withdraw(*idA);
        QVERIFY(events.wait(MdnsEvent::Kind::Removed, instance).has_value());
        QVERIFY(a.instanceName(*idA).isEmpty());
    }

    void allInterfaces()
    {
        const QString instance = unique(QStringLiteral("Everywhere"));
        Events events;
        MdnsBrowser browser;
        MdnsResponder responder;
        QVERIFY(browser.browse(devType, events.callback()).has_value());
        QVERIFY(responder.announce(service(instance)).has_value());
        QVERIFY(events.wait(MdnsEvent::Kind::Added, instance).has_value());
        QVERIFY(!browser.problem());
        QVERIFY(!responder.problem());
    }

    void refusesWrongServices_data()
    {
        QTest::addColumn<QString>("instance");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("valueSize");
        QTest::newRow("no instance") << "" << devType << 1 << QByteArray("k") << 1;
        QTest::newRow("64 bytes") << QString(64, u'a') << devType << 1 << QByteArray("k") << 1;
        QTest::newRow("no type") << "x"
                                 << "homeca" << 1 << QByteArray("k") << 1;
        QTest::newRow("port 0") << "x" << devType << 0 << QByteArray("k") << 1;
        QTest::newRow("no key") << "x" << devType << 1 << QByteArray() << 1;
        QTest::newRow("key with =") << "x" << devType << 1 << QByteArray("a=b") << 1;
        QTest::newRow("key of 10") << "x" << devType << 1 << QByteArray(10, 'k') << 1;
        QTest::newRow("entry of 256") << "x" << devType << 1 << QByteArray("k") << 254;
    }
    void refusesWrongServices()
    {
        QFETCH(QString, instance);
        QFETCH(QString, type);
        QFETCH(int, port);
        QFETCH(QByteArray, key);
        QFETCH(int, valueSize);
        MdnsResponder responder(onLoopback());
        const auto id = responder.announce({instance, type, quint16(port), {{key, QByteArray(valueSize, 'v')}}});
        QVERIFY(!id);
        QCOMPARE(id.error().code, std::string("mdns.service"));
    }

    void stoppedBrowserIsSilent()
    {
        const QString instance = unique(QStringLiteral("Quiet"));
        Events stopped, other;
        MdnsBrowser browser(onLoopback());
        const auto id = browser.browse(devType, stopped.callback());
        QVERIFY(browser.browse(devType, other.callback()).has_value());
        browser.stop(*id);
        MdnsResponder responder(onLoopback());
        QVERIFY(responder.announce(service(instance)).has_value());
        QVERIFY(other.wait(MdnsEvent::Kind::Added, instance).has_value());
        QCOMPARE(stopped.count(MdnsEvent::Kind::Added, instance), 0);
        QVERIFY(!browser.browse(QStringLiteral("nothing"), other.callback()));
    }

    void endsAtOnce()
    {
        for (int i = 0; i < 20; ++i) { // also before the thread has come up
            MdnsResponder responder(onLoopback());
            QVERIFY(responder.announce(service(unique(QStringLiteral("Brief")))).has_value());
            MdnsBrowser browser(onLoopback());
            QVERIFY(browser.browse(devType, [](const MdnsEvent &) {}).has_value());
        }
    }

    void garbageDoesNotHarm()
    {
        const QString instance = unique(QStringLiteral("Sturdy"));
        Events events;
        MdnsBrowser browser(onLoopback());
        QVERIFY(browser.browse(devType, events.callback()).has_value());
        MdnsResponder responder(onLoopback());
        Names names;
        const auto id = responder.announce(service(instance), names.callback());
        QUdpSocket socket;
        QVERIFY(socket.bind(QHostAddress(QHostAddress::AnyIPv4), 5353,
                            QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint));
        socket.setMulticastInterface(QNetworkInterface::interfaceFromName(loopbackName()));
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            QByteArray garbage(random.bounded(12, 600), 0);
            for (char &c : garbage)
                c = char(random.bounded(256));
            garbage[2] = char(i % 2 ? 0x84 : 0);
            garbage[3] = garbage[4] = garbage[6] = garbage[8] = garbage[10] = 0;
            socket.writeDatagram(garbage, QHostAddress(QStringLiteral("224.0.0.251")), 5353);
        }
        QCOMPARE(names.wait(*id), instance);
        QVERIFY(events.wait(MdnsEvent::Kind::Added, instance).has_value());
    }

    void avahiSeesUs()
    {
        test::Avahi avahi;
        if (const QString reason = avahi.start(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        const QString instance = unique(QStringLiteral("Imprint to Avahi"));
        std::optional<MdnsResponder> responder(std::in_place);
        QVERIFY(responder->announce(service(instance, 4711)).has_value());
        QProcess browse;
        avahi.prepare(browse);
        browse.start(QStringLiteral("avahi-browse"), {QStringLiteral("-rp"), devType});
        QVERIFY(browse.waitForStarted());
        QByteArray said;
        const QByteArray escaped = QByteArray(instance.toUtf8()).replace(" ", "\\032");
        const QByteArray resolved = "IPv4;" + escaped + ";" + devType.toUtf8() + ";local;";
        QVERIFY2(waitForOutput(browse, "=;lo;" + resolved, said), said.constData());
        const QByteArray line = said.mid(said.indexOf("=;lo;" + resolved)).split('\n').front();
        QVERIFY2(waitForOutput(browse, "\"sn=S-1\"", said), said.constData());
        QVERIFY2(line.contains(";127.0.0.1;4711;"), line.constData());
        responder.reset();
        QVERIFY2(waitForOutput(browse, "-;lo;" + resolved.left(resolved.size() - 1), said), said.constData());
        browse.terminate();
        browse.waitForFinished();
    }

    void weSeeAvahi()
    {
        test::Avahi avahi;
        if (const QString reason = avahi.start(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        const QString instance = unique(QStringLiteral("Avahi to Imprint"));
        Events before, after;
        MdnsBrowser browser;
        QVERIFY(browser.browse(devType, before.callback()).has_value());
        QProcess publish;
        avahi.prepare(publish);
        publish.setProcessChannelMode(QProcess::MergedChannels);
        publish.start(QStringLiteral("avahi-publish"), {QStringLiteral("-s"), instance, devType, QStringLiteral("4712"),
                                                        QStringLiteral("v=1"), QStringLiteral("sn=A-1")});
        QVERIFY(publish.waitForStarted());
        const auto found = before.wait(MdnsEvent::Kind::Added, instance);
        QVERIFY2(found.has_value(), publish.readAll().constData());
        QCOMPARE(found->found.port, quint16(4712));
        QVERIFY(found->found.txt == (MdnsTxt{{"v", "1"}, {"sn", "A-1"}}) ||
                found->found.txt == (MdnsTxt{{"sn", "A-1"}, {"v", "1"}}));

        MdnsBrowser late; // and when it was announced before we asked
        QVERIFY(late.browse(devType, after.callback()).has_value());
        QVERIFY(after.wait(MdnsEvent::Kind::Added, instance).has_value());

        // The name is Avahi's: ours gives way.
        Names names;
        MdnsResponder responder;
        const auto id = responder.announce(service(instance), names.callback());
        QCOMPARE(names.wait(*id), instance + QStringLiteral(" (2)"));

        publish.terminate();
        publish.waitForFinished();
        QVERIFY(before.wait(MdnsEvent::Kind::Removed, instance).has_value());
    }
};

QTEST_GUILESS_MAIN(TestMdns)
#include "tst_mdns.moc"
