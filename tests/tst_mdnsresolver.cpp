// The browsing side and its cache against RFC 6762, on a wire without a network and a clock that is handed in.
#include "models/devices/mdnsannouncer.h"
#include "models/devices/mdnsresolver.h"
#include "support/mdnswire.h"

using namespace imprint;
using imprint::test::MdnsWire;
using imprint::test::wireInterface;

namespace {

const QString devType = QStringLiteral("_homeca-dev._udp");

DnsName name(const char *text)
{
    return DnsName::fromText(text).value();
}
DnsName nameOf(const QString &instance)
{
    return instanceName(instance, devType).value();
}
const DnsName typeName = name("_homeca-dev._udp.local");

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

DnsRecord withTtl(DnsRecord record, std::uint32_t ttl)
{
    record.ttl = ttl;
    return record;
}

// All records of one service on one host.
DnsMessage announcement(const QString &instance, const char *host, const char *ip, quint16 port = 5683,
                        std::uint32_t ttl = 120)
{
    DnsMessage message;
    message.isResponse = true;
    message.answers = {ptrRecord(typeName, nameOf(instance)), srvRecord(nameOf(instance), name(host), port),
                       txtRecord(nameOf(instance), {{"sn", "S1"}}), addressRecord(name(host), address(ip))};
    for (DnsRecord &record : message.answers)
        record.ttl = ttl;
    return message;
}

struct Resolver {
    explicit Resolver(MdnsWire &link, const char *ip = "192.0.2.200") : wire(link)
    {
        wire.attach(party, ip);
        party.browse(
            1, devType, [this](const MdnsEvent &event) { take(event); }, wire.now);
    }

    void take(const MdnsEvent &event)
    {
        static const char *const kinds[] = {"+", "~", "-"};
        events << QLatin1String(kinds[int(event.kind)]) + event.found.instance;
        last = event.found;
        eventAt = wire.now;
    }

    // Times at which a type was asked for under a name.
    std::vector<std::int64_t> asked(const DnsName &what, std::uint16_t type, std::int64_t since = 0) const
    {
        std::vector<std::int64_t> out;
        for (const auto &sent : wire.sent(party, since))
            for (const DnsQuestion &question : sent.message.questions)
                if (question.name == what && question.type == type)
                    out.push_back(sent.at);
        return out;
    }

    MdnsWire &wire;
    MdnsResolver party;
    QStringList events;
    MdnsFound last;
    std::int64_t eventAt = 0;
};

} // namespace

class TestMdnsResolver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsAnnounced()
    {
        MdnsWire wire;
        MdnsAnnouncer announcer({}, 1);
        wire.attach(announcer, "192.0.2.1");
        announcer.add(1, {QStringLiteral("Sensor"), devType, 5683, {{"v", "1"}, {"st", "factory"}}}, wire.now);
        wire.run(5000);
        Resolver resolver(wire); // comes later and has to ask
        wire.run(2000);
        QCOMPARE(resolver.events, QStringList{QStringLiteral("+Sensor")});
        QCOMPARE(resolver.last.type, devType);
        QCOMPARE(resolver.last.port, quint16(5683));
        QVERIFY(resolver.last.addresses == std::vector{address("192.0.2.1")});
        QVERIFY(resolver.last.txt == (MdnsTxt{{"v", "1"}, {"st", "factory"}}));
        QVERIFY(resolver.last.host.endsWith(QStringLiteral(".local")));

        announcer.update(1, {{"st", "released"}}, wire.now);
        wire.run(2000);
        QCOMPARE(resolver.events.last(), QStringLiteral("~Sensor"));
        QVERIFY(resolver.last.txt == (MdnsTxt{{"st", "released"}}));

        const std::int64_t goodbye = wire.now;
        announcer.removeAll(wire.now);
        wire.run(5000);
        QCOMPARE(resolver.events.last(), QStringLiteral("-Sensor"));
        QVERIFY(resolver.eventAt - goodbye >= 1000 && resolver.eventAt - goodbye <= 1100);
        QCOMPARE(resolver.events.size(), 3);
    }

    void asksWithGrowingPausesAndKnownAnswers()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1", 5683, 75 * 60));
        wire.run(40000);
        const auto times = resolver.asked(typeName, dnstype::PTR);
        QCOMPARE(times.size(), std::size_t(6)); // at 0, 1, 3, 7, 15 and 31 s
        for (std::size_t i = 1; i < times.size(); ++i)
            QCOMPARE(times[i] - times[i - 1], 1000 << (i - 1));
        for (const auto &sent : wire.sent(resolver.party)) {
            QVERIFY(!sent.message.questions[0].wantsUnicast);
            QCOMPARE(sent.message.answers.size(), std::size_t(1));
            QCOMPARE(pointedName(sent.message.answers[0])->firstLabel(), std::string("Sensor"));
        }
    }

    void longKnownAnswersAreDivided()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        for (int i = 0; i < 100; ++i)
            wire.inject(announcement(QStringLiteral("A sensor with a long name, number %1").arg(i), "h.local",
                                     "192.0.2.1", quint16(1000 + i), 75 * 60));
        wire.run(200);
        const auto sent = wire.sent(resolver.party);
        QVERIFY(sent.size() > 2);
        std::size_t known = 0;
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(sent[i].message.isTruncated, i + 1 < sent.size());
            QCOMPARE(sent[i].message.questions.empty(), i > 0);
            QVERIFY(sent[i].bytes <= 1452);
            known += sent[i].message.answers.size();
        }
        QCOMPARE(known, std::size_t(100));
    }

    void refreshesBeforeItRunsOut()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.run(300000); // the browsing questions are minutes apart by now
        const std::int64_t heard = wire.now;
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1", 5683, 100));
        wire.run(200000);
        for (const auto &[what, type] :
             {std::pair(nameOf(QStringLiteral("Sensor")), dnstype::SRV),
              std::pair(nameOf(QStringLiteral("Sensor")), dnstype::TXT), std::pair(name("h.local"), dnstype::A)}) {
            const auto times = resolver.asked(what, type, heard);
            QVERIFY(times.size() >= 4);
            const int percent[] = {80, 85, 90, 95};
            for (std::size_t i = 0; i < 4; ++i) {
                const std::int64_t due = heard + percent[i] * 1000;
                QVERIFY2(times[i] >= due && times[i] <= due + 2000, qPrintable(QString::number(times[i] - heard)));
            }
        }
        QCOMPARE(resolver.events, (QStringList{QStringLiteral("+Sensor"), QStringLiteral("-Sensor")}));
        QCOMPARE(resolver.eventAt - heard, 100000);
    }

    void answeredRefreshKeepsIt()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        MdnsAnnouncer announcer({}, 1);
        wire.attach(announcer, "192.0.2.1");
        announcer.add(1, {QStringLiteral("Sensor"), devType, 5683, {}}, wire.now);
        wire.run(3 * 3600 * 1000);
        QCOMPARE(resolver.events, QStringList{QStringLiteral("+Sensor")});
        // Three hours of a TTL of two minutes, each about one question and one answer for SRV and A: no more than that.
        QVERIFY2(wire.log.size() < 1200, qPrintable(QString::number(wire.log.size())));
        wire.detach(announcer); // switched off without a goodbye
        wire.run(125000);
        QCOMPARE(resolver.events.last(), QStringLiteral("-Sensor"));
    }

    void asksForWhatIsMissing()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        const DnsMessage all = announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1");
        for (std::size_t i : {0, 1, 3}) { // pointer, service, address; the text never comes
            wire.run(500);
            QVERIFY(resolver.events.isEmpty());
            DnsMessage part;
            part.isResponse = true;
            part.answers = {all.answers[i]};
            wire.inject(part);
        }
        wire.run(500);
        QVERIFY(!resolver.asked(nameOf(QStringLiteral("Sensor")), dnstype::SRV).empty());
        QVERIFY(!resolver.asked(nameOf(QStringLiteral("Sensor")), dnstype::TXT).empty());
        QVERIFY(!resolver.asked(name("h.local"), dnstype::A).empty());
        QCOMPARE(resolver.events, QStringList{QStringLiteral("+Sensor")});
        QVERIFY(resolver.last.txt.empty());
        const std::size_t before = resolver.asked(nameOf(QStringLiteral("Sensor")), dnstype::TXT).size();
        wire.run(60000);
        QVERIFY(resolver.asked(nameOf(QStringLiteral("Sensor")), dnstype::TXT).size() - before <= 6);
    }

    void flushedRecordsLeave()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1"));
        wire.run(5000);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.2"));
        wire.run(5000);
        QVERIFY(resolver.last.addresses == std::vector{address("192.0.2.2")});
        // First the new address, then without the old one.
        QCOMPARE(resolver.events,
                 (QStringList{QStringLiteral("+Sensor"), QStringLiteral("~Sensor"), QStringLiteral("~Sensor")}));
        wire.inject(announcement(QStringLiteral("Sensor"), "h2.local", "192.0.2.3")); // started again elsewhere
        wire.run(5000);
        QCOMPARE(resolver.last.host, QStringLiteral("h2.local"));
        QCOMPARE(resolver.events.mid(3), (QStringList{QStringLiteral("-Sensor"), QStringLiteral("+Sensor")}));
    }

    void ignoresWhatIsNotForIt_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("other port") << "port";
        QTest::newRow("a query") << "query";
        QTest::newRow("other class") << "class";
        QTest::newRow("loopback address from a neighbour") << "loopback";
        QTest::newRow("multicast address") << "multicast";
        QTest::newRow("port 0") << "zero";
        QTest::newRow("pointer to another type") << "pointer";
    }
    void ignoresWhatIsNotForIt()
    {
        QFETCH(QString, why);
        MdnsWire wire;
        Resolver resolver(wire);
        DnsMessage message = announcement(QStringLiteral("Sensor"), "h.local",
                                          why == u"loopback"    ? "127.0.0.1"
                                          : why == u"multicast" ? "224.0.0.1"
                                                                : "192.0.2.1",
                                          why == u"zero" ? 0 : 5683);
        message.isResponse = why != u"query";
        if (why == u"class")
            message.answers[0].cls = 3;
        if (why == u"pointer")
            message.answers[0] = ptrRecord(typeName, name("Sensor._other._udp.local"));
        wire.inject(message, "192.0.2.1", why == u"port" ? 40000 : 5353);
        wire.run(5000);
        QVERIFY(resolver.events.isEmpty());
    }

    void linkLocalAddressesGetTheirZone()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "fe80::1"));
        wire.run(100);
        QCOMPARE(resolver.events.size(), 1);
        QCOMPARE(resolver.last.addresses.at(0).scopeId(), QStringLiteral("wire%1").arg(wireInterface));
    }

    void interfaceThatGoesTakesItsDevicesAlong()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1"));
        wire.run(100);
        resolver.party.interfacesChanged({test::wireEnd("192.0.2.200"), test::wireEnd("198.51.100.1", 8)}, wire.now);
        wire.run(100);
        QCOMPARE(resolver.events.size(), 1);
        resolver.party.interfacesChanged({test::wireEnd("203.0.113.5")}, wire.now); // another network
        wire.run(100);
        QCOMPARE(resolver.events.last(), QStringLiteral("-Sensor"));
    }

    void leavingTwoInterfacesIsOneEvent()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        resolver.party.interfacesChanged({test::wireEnd("192.0.2.200"), test::wireEnd("198.51.100.200", 8)}, wire.now);
        const auto heard = [&](int interface, const char *ip, std::uint32_t ttl) {
            const DnsMessage message = announcement(QStringLiteral("Sensor"), "h.local", ip, 5683, ttl);
            resolver.party.received({interface, address(ip), 5353}, message, wire.now);
        };
        heard(wireInterface, "192.0.2.1", 120);
        heard(8, "198.51.100.1", 120);
        wire.run(5000);
        QCOMPARE(resolver.last.addresses.size(), std::size_t(2));
        heard(wireInterface, "192.0.2.1", 0);
        wire.run(500);
        heard(8, "198.51.100.1", 0);
        wire.run(5000);
        QCOMPARE(resolver.events, (QStringList{QStringLiteral("+Sensor"), QStringLiteral("-Sensor")}));

        heard(wireInterface, "192.0.2.1", 120);
        heard(8, "198.51.100.1", 120);
        wire.run(5000);
        heard(wireInterface, "192.0.2.1", 0); // leaves one of them for good
        wire.run(5000);
        QCOMPARE(resolver.events.last(), QStringLiteral("~Sensor"));
        QVERIFY(resolver.last.addresses == std::vector{address("198.51.100.1")});
    }

    void secondBrowserHearsWhatIsKnown()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1"));
        wire.run(100);
        int heard = 0;
        resolver.party.browse(
            2, devType, [&](const MdnsEvent &) { ++heard; }, wire.now);
        wire.run(0);
        QCOMPARE(heard, 1);
        resolver.party.stop(2);
        wire.inject(announcement(QStringLiteral("Other"), "h.local", "192.0.2.1"));
        wire.run(100);
        QCOMPARE(heard, 1);
        QCOMPARE(resolver.events.size(), 2);
    }

    void floodIsBounded()
    {
        MdnsWire wire;
        Resolver resolver(wire);
        wire.inject(announcement(QStringLiteral("Sensor"), "h.local", "192.0.2.1"), "192.0.2.1");
        wire.run(100);
        for (int i = 0; i < 300; ++i) { // 30,000 instances that lead nowhere, from one source
            DnsMessage message;
            message.isResponse = true;
            for (int n = 0; n < 100; ++n)
                message.answers.push_back(ptrRecord(typeName, nameOf(QStringLiteral("x%1").arg(100 * i + n))));
            wire.inject(message);
        }
        wire.run(10000);
        QCOMPARE(resolver.events, QStringList{QStringLiteral("+Sensor")});
        wire.inject(announcement(QStringLiteral("Late"), "h3.local", "192.0.2.3"),
                    "192.0.2.3"); // another source has room
        wire.run(100);
        QCOMPARE(resolver.events.last(), QStringLiteral("+Late"));
        std::size_t questions = 0;
        for (const auto &sent : wire.sent(resolver.party))
            questions += sent.message.questions.size();
        QVERIFY2(questions < 4000, qPrintable(QString::number(questions)));
    }

    void cacheIsBounded()
    {
        MdnsCache cache({100, 100000});
        for (int i = 0; i < 200; ++i)
            cache.insert(1, ptrRecord(typeName, nameOf(QString::number(i))), "a", 0);
        QCOMPARE(cache.size(), std::size_t(50)); // half is for others
        for (int i = 200; i < 400; ++i)
            cache.insert(1, ptrRecord(typeName, nameOf(QString::number(i))), i % 2 ? "b" : "c", 0);
        QCOMPARE(cache.size(), std::size_t(100));
        cache.expire(otherTtl * 1000LL);
        QCOMPARE(cache.size(), std::size_t(0));
        cache.insert(1, ptrRecord(typeName, nameOf(QStringLiteral("again"))), "a", 0);
        QCOMPARE(cache.size(), std::size_t(1));

        MdnsCache small({1000, 10000});
        for (int i = 0; i < 100; ++i)
            small.insert(1, txtRecord(nameOf(QString::number(i)), {{"k", QByteArray(200, 'x')}}), "a", 0);
        QVERIFY(small.size() < 10); // bytes count as well
        MdnsCache set;
        for (int i = 0; i < 100; ++i)
            set.insert(1, withTtl(addressRecord(name("h.local"), QHostAddress(quint32(0xC0000200 + i))), 100), "a", 0);
        QCOMPARE(set.size(), std::size_t(32));
    }

    void hugeTtlIsCut()
    {
        MdnsCache cache;
        cache.insert(1, withTtl(ptrRecord(typeName, nameOf(QStringLiteral("S"))), 0xFFFFFFFF), "a", 0);
        QVERIFY(!cache.expire(86399 * 1000LL));
        QVERIFY(cache.expire(86400 * 1000LL));
    }
};

QTEST_GUILESS_MAIN(TestMdnsResolver)
#include "tst_mdnsresolver.moc"
