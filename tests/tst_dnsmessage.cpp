// DNS messages: what RFC 1035 and RFC 6762 say of their form, and that nothing hostile is taken or takes long.
#include "models/core/qtbytes.h"
#include "models/devices/dnsmessage.h"
#include "models/devices/mdnsrecords.h"

#include <QRandomGenerator>
#include <QTest>

using namespace imprint;

namespace {

DnsName name(const char *text)
{
    return DnsName::fromText(text).value();
}

Bytes header(std::uint16_t questions, std::uint16_t answers, bool isResponse = true)
{
    return {0,
            0,
            std::uint8_t(isResponse ? 0x84 : 0),
            0,
            std::uint8_t(questions >> 8),
            std::uint8_t(questions),
            std::uint8_t(answers >> 8),
            std::uint8_t(answers),
            0,
            0,
            0,
            0};
}

Bytes joined(Bytes head, const char *hex)
{
    append(head, fromHex(hex).value());
    return head;
}

} // namespace

class TestDnsMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expandsPointers()
    {
        // "S1._homeca-dev._udp.local" in the data of a PTR, then named by a pointer as owner of an SRV with port 5683
        // whose target "h.local" ends in a pointer to "local".
        Bytes packet = header(0, 2);
        append(packet, fromHex("0b5f686f6d6563612d646576045f756470056c6f63616c00"
                               "000c00010000119400050253"
                               "31c00c")
                           .value());
        append(packet, fromHex("c02e"
                               "00218001"
                               "00000078"
                               "000a"
                               "000000001633"
                               "0168"
                               "c01d")
                           .value());
        const auto message = parseDns(packet);
        QVERIFY2(message.has_value(), message ? "" : message.error().detail.c_str());
        QVERIFY(message->isResponse);
        QCOMPARE(message->answers.size(), std::size_t(2));
        const DnsRecord &ptr = message->answers[0], &srv = message->answers[1];
        QCOMPARE(ptr.name.text(), std::string("_homeca-dev._udp.local"));
        QCOMPARE(ptr.ttl, 4500u);
        QCOMPARE(ptr.cacheFlush, false);
        QCOMPARE(pointedName(ptr)->text(), std::string("S1._homeca-dev._udp.local"));
        QCOMPARE(srv.name.text(), std::string("S1._homeca-dev._udp.local"));
        QCOMPARE(srv.cacheFlush, true);
        QCOMPARE(srv.cls, dnsclass::IN);
        QCOMPARE(srvOf(srv)->port, std::uint16_t(5683));
        QCOMPARE(srvOf(srv)->target.text(), std::string("h.local"));
    }

    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("packet");
        const auto row = [](const char *title, const Bytes &packet) { QTest::newRow(title) << toQt(packet); };
        row("empty", {});
        row("header cut", Bytes(11, 0));
        row("question announced, none there", header(1, 0));
        row("65535 records, none there", header(0, 0xFFFF));
        row("pointer to itself", joined(header(1, 0), "c00c00010001"));
        row("pointer forwards", joined(header(1, 0), "c00e"
                                                     "016100"
                                                     "00010001"));
        row("two pointers at each other", joined(header(1, 0), "c00ec00c00010001"));
        row("loop through a label", joined(header(1, 0), "0161c00c00010001"));
        row("reserved label type 40", joined(header(1, 0), "4161"
                                                           "00"
                                                           "00010001"));
        row("reserved label type 80", joined(header(1, 0), "8161"
                                                           "00"
                                                           "00010001"));
        row("label beyond the end", joined(header(1, 0), "3f6161"));
        row("data beyond the end", joined(header(0, 1), "00"
                                                        "00100001"
                                                        "00000078"
                                                        "0010"
                                                        "0161"));
        row("SRV data shorter than its fixed part", joined(header(0, 1), "00"
                                                                         "00210001"
                                                                         "00000078"
                                                                         "0004"
                                                                         "00000000"));
        row("PTR name longer than its data", joined(header(0, 1), "00"
                                                                  "000c0001"
                                                                  "00000078"
                                                                  "0002"
                                                                  "0161000000"));
        Bytes longName = header(1, 0);
        for (int i = 0; i < 130; ++i)
            append(longName, fromHex("0161").value());
        row("name of 260 bytes", joined(longName, "0000010001"));
        row("9001 bytes", Bytes(9001, 0));
    }
    void refusesMalformed()
    {
        QFETCH(QByteArray, packet);
        const auto message = parseDns(viewOf(packet));
        QVERIFY(!message);
        QCOMPARE(message.error().code, std::string("mdns.malformed"));
    }

    void boundsPointerChains_data()
    {
        QTest::addColumn<int>("pointers");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("100") << 100 << true; // each points at the one before, the first at a root name
        QTest::newRow("200") << 200 << false;
    }
    void boundsPointerChains()
    {
        QFETCH(int, pointers);
        QFETCH(bool, isTaken);
        Bytes packet = joined(header(0, 2), "00"
                                            "03e70001"
                                            "00000078"); // data of an unknown type holds the chain
        const std::size_t length = 2 * std::size_t(pointers) + 1;
        append(packet, Bytes{std::uint8_t(length >> 8), std::uint8_t(length), 0});
        std::size_t target = packet.size() - 1;
        const auto point = [&] {
            const std::size_t at = packet.size();
            packet.push_back(std::uint8_t(0xC0 | target >> 8));
            packet.push_back(std::uint8_t(target));
            target = at;
        };
        for (int i = 0; i < pointers; ++i)
            point();
        point(); // the owner name of the second record
        append(packet, fromHex("00100001"
                               "00000078"
                               "0001"
                               "00")
                           .value());
        QCOMPARE(parseDns(packet).has_value(), isTaken);
    }

    void survivesMutation()
    {
        DnsMessage message;
        message.isResponse = true;
        message.questions.push_back({name("_homeca-dev._udp.local"), dnstype::PTR});
        message.answers = {ptrRecord(name("_homeca-dev._udp.local"), name("S1._homeca-dev._udp.local")),
                           srvRecord(name("S1._homeca-dev._udp.local"), name("host.local"), 5683),
                           txtRecord(name("S1._homeca-dev._udp.local"), {{"v", "1"}}),
                           nsecRecord(name("host.local"), {dnstype::A, dnstype::AAAA})};
        const Bytes good = encodeDns(message);
        for (std::size_t cut = 0; cut < good.size(); ++cut)
            QVERIFY(!parseDns(ByteView(good).first(cut)));
        QRandomGenerator random(4711);
        for (int i = 0; i < 20000; ++i) {
            Bytes bad = good;
            for (int n = 1 + random.bounded(4); n > 0; --n)
                bad[std::size_t(random.bounded(int(bad.size())))] = std::uint8_t(random.bounded(256));
            if (const auto parsed = parseDns(bad))
                for (const DnsRecord &record : parsed->answers) { // readers must stand whatever data was let through
                    pointedName(record);
                    srvOf(record);
                    txtOf(record);
                    addressOf(record);
                }
        }
    }

    void roundTrips()
    {
        DnsMessage message;
        message.id = 0x1234;
        message.isTruncated = true;
        message.questions.push_back({name("a.local"), dnstype::A});
        message.questions.push_back({name("_x._udp.local"), dnstype::PTR, dnsclass::IN, true});
        const DnsName instance = *name("_x._udp.local").child("with.dot and \xc3\xa4");
        message.answers.push_back(ptrRecord(name("_x._udp.local"), instance));
        message.authorities.push_back(srvRecord(name("i._x._udp.local"), name("a.local"), 1));
        message.additionals = {addressRecord(name("a.local"), QHostAddress(QStringLiteral("192.0.2.7"))),
                               addressRecord(name("a.local"), QHostAddress(QStringLiteral("fe80::1")))};
        const Bytes encoded = encodeDns(message);
        const auto parsed = parseDns(encoded);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->id, message.id);
        QVERIFY(parsed->isTruncated && !parsed->isResponse);
        QVERIFY(parsed->questions == message.questions);
        QVERIFY(parsed->answers == message.answers);
        QVERIFY(parsed->authorities == message.authorities);
        QVERIFY(parsed->additionals == message.additionals);
        QCOMPARE(pointedName(parsed->answers[0])->firstLabel(), std::string("with.dot and \xc3\xa4"));
        QCOMPARE(*addressOf(parsed->additionals[0]), QHostAddress(QStringLiteral("192.0.2.7")));
        QCOMPARE(*addressOf(parsed->additionals[1]), QHostAddress(QStringLiteral("fe80::1")));
        // _x._udp.local stands once: question, PTR owner, PTR data and SRV owner share it.
        const std::string text(encoded.begin(), encoded.end());
        QCOMPARE(text.find("_udp"), text.rfind("_udp"));
    }

    void nsecIsAsInTheRfc()
    {
        // RFC 4034 section 4.3: the bitmap of A is 40, of A and AAAA 40 00 00 08 (types 1 and 28).
        const DnsRecord record = nsecRecord(name("h.local"), {dnstype::A, dnstype::AAAA});
        QCOMPARE(toHex(record.data), std::string("0168056c6f63616c00"
                                                 "0004"
                                                 "40000008"));
    }

    void textRecords_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two entries") << QByteArray("03763d31"
                                                   "07736e3d412d3d42")
                                     << "v=1;sn=A-=B";
        QTest::newRow("no value, key alone") << QByteArray("0178"
                                                           "02793d")
                                             << "x=;y=";
        QTest::newRow("empty entry, entry without key") << QByteArray("00"
                                                                      "023d31"
                                                                      "03763d31")
                                                        << "v=1";
        QTest::newRow("the first of a repeated key") << QByteArray("03763d31"
                                                                   "03563d32")
                                                     << "v=1";
        QTest::newRow("entry beyond the end is cut") << QByteArray("ff763d31") << "v=1";
        QTest::newRow("none") << QByteArray("00") << "";
    }
    void textRecords()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, expected);
        QStringList entries;
        for (const auto &[key, value] :
             txtOf({name("a.local"), dnstype::TXT, dnsclass::IN, false, 1, fromHex(hex.toStdString()).value()}))
            entries.append(QString::fromLatin1(key + '=' + value));
        QCOMPARE(entries.join(u';'), expected);
    }

    void names()
    {
        QVERIFY(name("Host.LOCAL") == name("host.local"));
        QVERIFY(name("host.local.") == name("host.local"));
        QCOMPARE(name("Host.local").text(), std::string("Host.local"));
        QCOMPARE(name("a.b.local").parent(), name("b.local"));
        QVERIFY(!DnsName::fromText("a..b"));
        QVERIFY(!DnsName::of({std::string(64, 'a')}));
        QVERIFY(DnsName::of({std::string(63, 'a'), std::string(63, 'a'), std::string(63, 'a'), std::string(61, 'a')}));
        QVERIFY(!DnsName::of({std::string(63, 'a'), std::string(63, 'a'), std::string(63, 'a'), std::string(62, 'a')}));
    }

    void serviceTypes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isType");
        QTest::newRow("ours") << "_homeca-dev._udp" << true;
        QTest::newRow("tcp") << "_http._tcp" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("no underscore") << "homeca._udp" << false;
        QTest::newRow("other protocol") << "_homeca._sctp" << false;
        QTest::newRow("sixteen characters") << "_abcdefghijklmnop._udp" << false;
        QTest::newRow("with domain") << "_homeca._udp.local" << false;
        QTest::newRow("line end") << "_homeca._udp\n" << false;
    }
    void serviceTypes()
    {
        QFETCH(QString, type);
        QFETCH(bool, isType);
        QCOMPARE(serviceTypeName(type).has_value(), isType);
    }
};

QTEST_GUILESS_MAIN(TestDnsMessage)
#include "tst_dnsmessage.moc"
