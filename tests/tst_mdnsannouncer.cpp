// The announcing side against RFC 6762, on a wire without a network and a clock that is handed in.
#include "models/devices/mdnsannouncer.h"
#include "support/mdnswire.h"

using namespace imprint;
using imprint::test::MdnsWire;

namespace {

const QString devType = QStringLiteral("_homeca-dev._udp");
constexpr int settled = 5000; // milliseconds after which probing and announcing are over

MdnsService service(const char *instance, quint16 port = 5683)
{
    return {QString::fromUtf8(instance), devType, port, {{"v", "1"}, {"sn", "S1"}}};
}

DnsName name(const char *text)
{
    return DnsName::fromText(text).value();
}
DnsName nameOf(const char *instance)
{
    return instanceName(QString::fromUtf8(instance), devType).value();
}

struct Announcer {
    explicit Announcer(quint32 seed) : party([this](int id, const QString &instance) { names[id] << instance; }, seed)
    {
    }
    std::map<int, QStringList> names;
    MdnsAnnouncer party;
};

DnsMessage query(const DnsName &asked, std::uint16_t type)
{
    DnsMessage message;
    message.questions.push_back({asked, type});
    return message;
}

DnsMessage response(std::vector<DnsRecord> answers)
{
    DnsMessage message;
    message.isResponse = true;
    message.answers = std::move(answers);
    return message;
}

bool has(const std::vector<DnsRecord> &records, std::uint16_t type, const DnsName &owner)
{
    return std::any_of(records.begin(), records.end(),
                       [&](const DnsRecord &record) { return record.type == type && record.name == owner; });
}

} // namespace

class TestMdnsAnnouncer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void probesThriceAndAnnouncesTwice()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        const std::int64_t start = wire.now;
        wire.run(60000);
        std::vector<std::int64_t> probes, announcements;
        for (const auto &sent : wire.sent(a.party)) {
            const bool isProbe = !sent.message.isResponse &&
                                 std::any_of(sent.message.questions.begin(), sent.message.questions.end(),
                                             [](const DnsQuestion &q) { return q.name == nameOf("Sensor"); });
            for (const DnsQuestion &question : sent.message.questions) {
                QVERIFY(!question.wantsUnicast);
                QCOMPARE(question.type, dnstype::ANY);
            }
            if (isProbe) {
                QVERIFY(has(sent.message.authorities, dnstype::SRV, nameOf("Sensor")));
                QVERIFY(has(sent.message.authorities, dnstype::TXT, nameOf("Sensor")));
                QVERIFY(!sent.message.authorities[0].cacheFlush);
                probes.push_back(sent.at);
            }
            if (has(sent.message.answers, dnstype::SRV, nameOf("Sensor")))
                announcements.push_back(sent.at);
        }
        QCOMPARE(probes.size(), std::size_t(3));
        QVERIFY(probes[0] - start <= 250);
        QCOMPARE(probes[1] - probes[0], 250);
        QCOMPARE(probes[2] - probes[1], 250);
        QCOMPARE(announcements.size(), std::size_t(2));
        QVERIFY(announcements[0] - probes[2] >= 250);
        QVERIFY(announcements[1] - announcements[0] >= 1000);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")});
    }

    void announcesEverythingNeeded()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        DnsMessage last;
        for (const auto &sent : wire.sent(a.party))
            if (sent.message.isResponse && has(sent.message.answers, dnstype::SRV, nameOf("Sensor")))
                last = sent.message;
        std::vector<DnsRecord> all = last.answers;
        all.insert(all.end(), last.additionals.begin(), last.additionals.end());
        QVERIFY(has(all, dnstype::PTR, name("_homeca-dev._udp.local")));
        QVERIFY(has(all, dnstype::PTR, name("_services._dns-sd._udp.local")));
        QVERIFY(has(all, dnstype::TXT, nameOf("Sensor")));
        for (const DnsRecord &record : all) {
            QCOMPARE(record.cacheFlush, record.type != dnstype::PTR);
            if (const auto srv = srvOf(record)) {
                QCOMPARE(srv->port, std::uint16_t(5683));
                QVERIFY(has(all, dnstype::A, srv->target));
                QCOMPARE(record.ttl, hostTtl);
            }
            if (record.type == dnstype::PTR)
                QCOMPARE(record.ttl, otherTtl);
        }
    }

    void laterClaimantRenames()
    {
        MdnsWire wire;
        Announcer a(1), b(2);
        wire.attach(a.party, "192.0.2.1");
        wire.attach(b.party, "192.0.2.2");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        b.party.add(1, service("sensor"), wire.now); // names are compared without case
        wire.run(settled);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")});
        QCOMPARE(b.names[1], QStringList{QStringLiteral("sensor (2)")});
        Announcer c(3);
        wire.attach(c.party, "192.0.2.3");
        c.party.add(9, service("Sensor"), wire.now);
        wire.run(2 * settled);
        QCOMPARE(c.names[9], QStringList{QStringLiteral("Sensor (3)")});
    }

    void simultaneousClaimantsAgree_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void simultaneousClaimantsAgree()
    {
        QFETCH(quint32, seed);
        MdnsWire wire;
        Announcer a(seed), b(seed + 1000);
        wire.attach(a.party, "192.0.2.1");
        wire.attach(b.party, "192.0.2.2");
        a.party.add(1, service("Sensor"), wire.now);
        b.party.add(1, service("Sensor"), wire.now);
        wire.run(3 * settled);
        const QSet<QString> names{a.names[1].join(u'|'), b.names[1].join(u'|')};
        QCOMPARE(names, (QSet<QString>{QStringLiteral("Sensor"), QStringLiteral("Sensor (2)")}));
    }

    void loserOfATieWaits_data()
    {
        QTest::addColumn<int>("port"); // ours is 5683: a higher port makes a later SRV record
        QTest::addColumn<bool>("isLater");
        QTest::newRow("theirs is later") << 6000 << true;
        QTest::newRow("theirs is earlier") << 1 << false;
    }
    void loserOfATieWaits()
    {
        QFETCH(int, port);
        QFETCH(bool, isLater);
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(300); // at least one probe has gone out
        DnsMessage probe = query(nameOf("Sensor"), dnstype::ANY);
        probe.authorities = {srvRecord(nameOf("Sensor"), name("z.local"), quint16(port)),
                             txtRecord(nameOf("Sensor"), service("Sensor").txt)};
        const std::int64_t before = wire.now;
        wire.inject(probe);
        wire.run(settled);
        std::int64_t next = INT64_MAX;
        for (const auto &sent : wire.sent(a.party, before + 1))
            for (const DnsQuestion &question : sent.message.questions)
                if (question.name == nameOf("Sensor"))
                    next = std::min(next, sent.at);
        QCOMPARE(next - before >= 1000, isLater);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")}); // the other one never announced
    }

    void twoOfOneResponderDiffer()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor", 1), wire.now);
        a.party.add(2, service("Sensor", 2), wire.now);
        wire.run(settled);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")});
        QCOMPARE(a.names[2], QStringList{QStringLiteral("Sensor (2)")});
    }

    void heldNameIsContested()
    {
        // Two links are joined: both hold the name, one of them must give way (RFC 6762 section 9).
        MdnsWire left, right, joined;
        Announcer a(1), b(2);
        left.attach(a.party, "192.0.2.1");
        right.attach(b.party, "192.0.2.2");
        a.party.add(1, service("Sensor"), left.now);
        b.party.add(1, service("Sensor"), right.now);
        left.run(settled);
        right.run(settled);
        joined.now = left.now;
        joined.attach(a.party, "192.0.2.1");
        joined.attach(b.party, "192.0.2.2");
        joined.run(4 * settled);
        const QSet<QString> names{a.names[1].last(), b.names[1].last()};
        QCOMPARE(names, (QSet<QString>{QStringLiteral("Sensor"), QStringLiteral("Sensor (2)")}));
    }

    void ownDataIsNoConflict()
    {
        // The same records from elsewhere, as when two interfaces are on one link (RFC 6762 section 14).
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        for (const auto &sent : wire.sent(a.party)) {
            wire.inject(sent.message, "192.0.2.1");
            wire.run(100);
        }
        wire.run(settled);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")});
        for (const auto &sent : wire.sent(a.party, wire.now - settled))
            QVERIFY(sent.message.isResponse); // never probes again
    }

    void foreignRecordsAreNoConflict()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        DnsRecord goodbye = srvRecord(nameOf("Sensor"), name("other.local"), 1);
        goodbye.ttl = 0;
        wire.inject(response({srvRecord(nameOf("Other"), name("other.local"), 1), goodbye,
                              ptrRecord(name("_homeca-dev._udp.local"), nameOf("Other"))}));
        wire.run(settled);
        QVERIFY(wire.sent(a.party, before).empty());
    }

    void answersAndKnowsWhatIsKnown_data()
    {
        QTest::addColumn<int>("knownTtl"); // -1: none
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("nothing known") << -1 << true;
        QTest::newRow("known for long") << int(otherTtl) << false;
        QTest::newRow("known for half") << int(otherTtl / 2) << false;
        QTest::newRow("known for less than half") << int(otherTtl / 2 - 1) << true;
    }
    void answersAndKnowsWhatIsKnown()
    {
        QFETCH(int, knownTtl);
        QFETCH(bool, isAnswered);
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        DnsMessage asked = query(name("_homeca-dev._udp.local"), dnstype::PTR);
        if (knownTtl >= 0) {
            asked.answers.push_back(ptrRecord(name("_homeca-dev._udp.local"), nameOf("Sensor")));
            asked.answers[0].ttl = std::uint32_t(knownTtl);
        }
        wire.inject(asked);
        wire.run(500);
        const auto sent = wire.sent(a.party, before);
        QCOMPARE(sent.size(), std::size_t(isAnswered ? 1 : 0));
        if (!isAnswered)
            return;
        QVERIFY(sent[0].at - before >= 20 && sent[0].at - before <= 120); // a shared record: others may answer too
        QVERIFY(has(sent[0].message.answers, dnstype::PTR, name("_homeca-dev._udp.local")));
        QVERIFY(has(sent[0].message.additionals, dnstype::SRV, nameOf("Sensor")));
        QVERIFY(has(sent[0].message.additionals, dnstype::TXT, nameOf("Sensor")));
        QVERIFY(sent[0].message.questions.empty());
    }

    void waitsForFurtherKnownAnswers()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        DnsMessage asked = query(name("_homeca-dev._udp.local"), dnstype::PTR);
        asked.isTruncated = true;
        DnsMessage rest;
        rest.answers.push_back(ptrRecord(name("_homeca-dev._udp.local"), nameOf("Sensor")));
        wire.inject(asked);
        wire.run(300);
        wire.inject(rest);
        wire.run(2000);
        QVERIFY(wire.sent(a.party, before).empty());
        wire.inject(asked);
        wire.run(300);
        wire.inject(rest, "192.0.2.98"); // somebody else's knowledge
        wire.run(2000);
        QCOMPARE(wire.sent(a.party, before).size(), std::size_t(1));
    }

    void answersOnceASecond()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        for (int i = 0; i < 50; ++i) {
            wire.inject(query(nameOf("Sensor"), dnstype::SRV));
            wire.run(10);
        }
        QCOMPARE(wire.sent(a.party, before).size(), std::size_t(1));
        QCOMPARE(wire.sent(a.party, before)[0].at, before); // a unique record: at once
    }

    void deniesWhatIsNotThere()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        wire.inject(query(nameOf("Sensor"), dnstype::AAAA));
        wire.inject(query(nameOf("Nobody"), dnstype::SRV));
        wire.run(500);
        const auto sent = wire.sent(a.party, before);
        QCOMPARE(sent.size(), std::size_t(1));
        QCOMPARE(sent[0].message.answers.size(), std::size_t(1));
        QVERIFY(has(sent[0].message.answers, dnstype::NSEC, nameOf("Sensor")));
    }

    void legacyAskersGetAReplyOfTheirOwn()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        DnsMessage asked = query(nameOf("Sensor"), dnstype::TXT);
        asked.id = 0x4711;
        wire.inject(asked, "192.0.2.50", 40000);
        wire.run(500);
        const auto sent = wire.sent(a.party, before);
        QCOMPARE(sent.size(), std::size_t(1));
        QCOMPARE(sent[0].peer->port, quint16(40000));
        QCOMPARE(sent[0].message.id, std::uint16_t(0x4711));
        QVERIFY(sent[0].message.questions == asked.questions);
        QVERIFY(!sent[0].message.answers[0].cacheFlush);
        QVERIFY(sent[0].message.answers[0].ttl <= 10);
    }

    void saysGoodbye()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("One", 1), wire.now);
        a.party.add(2, service("Two", 2), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        a.party.remove(1, wire.now);
        wire.run(100);
        auto sent = wire.sent(a.party, before);
        QCOMPARE(sent.size(), std::size_t(1));
        for (const DnsRecord &record : sent[0].message.answers)
            QCOMPARE(record.ttl, 0u);
        QVERIFY(has(sent[0].message.answers, dnstype::PTR, name("_homeca-dev._udp.local")));
        QVERIFY(has(sent[0].message.answers, dnstype::SRV, nameOf("One")));
        QVERIFY(!has(sent[0].message.answers, dnstype::PTR, name("_services._dns-sd._udp.local")));
        wire.inject(query(nameOf("One"), dnstype::SRV));
        wire.run(500);
        QCOMPARE(wire.sent(a.party, before).size(), std::size_t(1));
        a.party.removeAll(wire.now);
        wire.run(0);
        bool isHostGone = false;
        for (const auto &one : wire.sent(a.party, before))
            for (const DnsRecord &record : one.message.answers)
                isHostGone = isHostGone || (record.type == dnstype::A && record.ttl == 0);
        QVERIFY(isHostGone);
        QVERIFY(!a.party.nextDue());
    }

    void rescuesWhatOthersLetGo()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        DnsRecord forged = txtRecord(nameOf("Sensor"), service("Sensor").txt);
        forged.ttl = 0;
        for (int i = 0; i < 100; ++i) {
            wire.inject(response({forged}));
            wire.run(10);
        }
        const auto sent = wire.sent(a.party, before);
        QVERIFY(!sent.empty());
        QVERIFY(sent.size() <= 2); // and not as often as the forger likes
        QVERIFY(has(sent[0].message.answers, dnstype::TXT, nameOf("Sensor")));
        QVERIFY(sent[0].message.answers[0].ttl > 0);
    }

    void updateIsAnnounced()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        a.party.update(1, {{"st", "released"}}, wire.now);
        wire.run(settled);
        const auto sent = wire.sent(a.party, before);
        QCOMPARE(sent.size(), std::size_t(2));
        for (const DnsRecord &record : sent[0].message.answers)
            if (record.type == dnstype::TXT)
                QCOMPARE(txtOf(record), (MdnsTxt{{"st", "released"}}));
    }

    void newInterfaceProbesAgainAndStillAnswers()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        wire.run(settled);
        const std::int64_t before = wire.now;
        a.party.interfacesChanged({test::wireEnd("192.0.2.1"), test::wireEnd("198.51.100.1", 8)}, wire.now);
        wire.inject(query(nameOf("Sensor"), dnstype::SRV));
        wire.run(0);
        QVERIFY(!wire.sent(a.party, before).empty());
        wire.run(settled);
        QCOMPARE(a.names[1], QStringList{QStringLiteral("Sensor")});
    }

    void hostileConflictsDoNotFlood()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        a.party.add(1, service("Sensor"), wire.now);
        const std::int64_t before = wire.now;
        for (int i = 0; i < 6000; ++i) { // a minute of somebody who claims every name that is probed for
            const std::size_t known = wire.log.size();
            wire.run(10);
            for (std::size_t n = known; n < wire.log.size(); ++n)
                for (const DnsQuestion &question : wire.log[n].message.questions)
                    wire.inject(response({srvRecord(question.name, name("evil.local"), 1)}));
        }
        QVERIFY(wire.sent(a.party, before).size() < 100);
        QVERIFY(a.names[1].isEmpty());
    }

    void manyServicesFitFrames()
    {
        MdnsWire wire;
        Announcer a(1);
        wire.attach(a.party, "192.0.2.1");
        for (int i = 1; i <= 200; ++i)
            a.party.add(i, service(qPrintable(QStringLiteral("Sensor %1").arg(i)), quint16(i)), wire.now);
        wire.run(settled);
        QCOMPARE(a.names.size(), std::size_t(200));
        const std::int64_t before = wire.now;
        wire.inject(query(name("_homeca-dev._udp.local"), dnstype::PTR));
        wire.run(500);
        std::size_t pointers = 0;
        for (const auto &sent : wire.sent(a.party, before))
            pointers += sent.message.answers.size();
        QCOMPARE(pointers, std::size_t(200));
        for (const auto &sent : wire.log)
            QVERIFY(sent.bytes <= 1452);
    }

    void nextNames_data()
    {
        QTest::addColumn<QString>("instance");
        QTest::addColumn<QString>("next");
        QTest::newRow("first") << "Sensor"
                               << "Sensor (2)";
        QTest::newRow("second") << "Sensor (2)"
                                << "Sensor (3)";
        QTest::newRow("ninth") << "Sensor (9)"
                               << "Sensor (10)";
        QTest::newRow("no number") << "Sensor (x)"
                                   << "Sensor (x) (2)";
        QTest::newRow("full") << QString(63, u'a') << QString(59, u'a') + " (2)";
        QTest::newRow("characters stay whole") << QString(31, QChar(0xE4)) + 'b' << QString(29, QChar(0xE4)) + " (2)";
    }
    void nextNames()
    {
        QFETCH(QString, instance);
        QFETCH(QString, next);
        QCOMPARE(nextInstance(instance), next);
        QVERIFY(instanceName(next, devType));
    }

    void tieBreaksAsInTheRfc()
    {
        // RFC 6762 section 8.2: 169.254.200.50 is lexicographically later than 169.254.99.200 and wins.
        const DnsName host = name("MyPrinter.local");
        const DnsRecord early = addressRecord(host, QHostAddress(QStringLiteral("169.254.99.200")));
        const DnsRecord late = addressRecord(host, QHostAddress(QStringLiteral("169.254.200.50")));
        QVERIFY(compareClaims({early}, {late}) < 0);
        QVERIFY(compareClaims({late}, {early}) > 0);
        QCOMPARE(compareClaims({late}, {late}), 0);
        QVERIFY(compareClaims({late, early}, {early}) > 0); // the one with records left
    }
};

QTEST_GUILESS_MAIN(TestMdnsAnnouncer)
#include "tst_mdnsannouncer.moc"
