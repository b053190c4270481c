// CoAP messages and block options: byte-identical both ways, and what is refused.
#include "models/devices/coap.h"

#include "models/core/qtbytes.h"
#include "support/vectors.h"

#include <QTest>

using namespace imprint;

namespace {

std::string decodedCode(std::string_view hexText)
{
    const auto message = decodeCoap(*fromHex(hexText));
    return message ? std::string("ok") : message.error().code;
}

} // namespace

class TestCoap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTripsReferenceMessages()
    {
        int messages = 0;
        for (const QJsonValue &run : test::vectors(QStringLiteral("coap_exchanges.json"))[u"exchanges"].toArray()) {
            for (const QJsonValue &one : run[u"messages"].toArray()) {
                const Bytes bytes = test::hex(one[u"coap"]);
                const auto message = decodeCoap(bytes);
                QVERIFY2(message, qPrintable(run[u"name"].toString()));
                QCOMPARE(toHex(encode(*message)), toHex(bytes));
                ++messages;
            }
        }
        QVERIFY(messages > 150);
    }

    void readsTheParts()
    {
        const auto message = decodeCoap(*fromHex("4403e3f7197f9e13b3686361036b6579113cd1020dd2140236ffa516"));
        QVERIFY(message);
        QCOMPARE(message->type, CoapType::Confirmable);
        QCOMPARE(message->code, coapcode::Put);
        QCOMPARE(message->id, std::uint16_t(0xe3f7));
        QCOMPARE(toHex(message->token), std::string("197f9e13"));
        QCOMPARE(message->options.size(), std::size_t(5));
        QCOMPARE(message->find(coapoption::UriPath)->value, *fromHex("686361"));
        QCOMPARE(message->uintOption(coapoption::ContentFormat), std::optional<std::uint32_t>(60));
        QCOMPARE(message->uintOption(coapoption::Size1), std::optional<std::uint32_t>(566));
        const auto block = decodeBlock(message->find(coapoption::Block1)->value);
        QVERIFY(block && block->number == 0 && block->more && block->szx == 5);
        QCOMPARE(toHex(message->payload), std::string("a516"));
        QVERIFY(!message->find(coapoption::Block2) && !message->uintOption(coapoption::Block2));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *datagram, const char *code) {
            QTest::newRow(name) << QByteArray(datagram) << QByteArray(code);
        };
        row("empty", "", "coap.ignored");
        row("short", "400100", "coap.ignored");
        row("version 0", "00010001", "coap.ignored");
        row("version 2", "80010001", "coap.ignored");
        row("ping", "40000001", "ok");
        row("token of 9", "49020033000000000000000000", "coap.malformed");
        row("token cut off", "440100010203", "coap.malformed");
        row("empty with token", "4100000101", "coap.malformed");
        row("empty with payload", "40000034ff00", "coap.malformed");
        row("marker alone", "40010001ff", "coap.malformed");
        row("delta 15", "40010001f178", "coap.malformed");
        row("length 15", "400100011f78", "coap.malformed");
        row("option cut off", "40010001b9686361", "coap.malformed");
        row("extension cut off", "40010001e001", "coap.malformed");
        row("option number 65536", "40010001e0fef3e0fdf2", "coap.malformed");
        row("option number 65535", "40010001e0fef2", "ok");
        row("class 1", "40210001", "coap.malformed");
        row("class 3", "40600001", "coap.malformed");
        row("class 6", "40c00001", "coap.malformed");
        row("class 7", "40e10001", "coap.malformed");
    }

    void refuses()
    {
        QFETCH(QByteArray, datagram);
        QFETCH(QByteArray, code);
        QCOMPARE(QByteArray::fromStdString(decodedCode(datagram.toStdString())), code);
    }

    void resetsOnlyConfirmableMalformed()
    {
        QCOMPARE(resetForMalformed(*fromHex("40010001ff")), fromHex("70000001"));
        QCOMPARE(resetForMalformed(*fromHex("50010001ff")), std::optional<Bytes>());
        QCOMPARE(resetForMalformed(*fromHex("80010001ff")), std::optional<Bytes>());
        QCOMPARE(resetForMalformed(*fromHex("400100")), std::optional<Bytes>());
    }

    // Every border of the delta and length encodings.
    void codesOptionBorders()
    {
        for (const std::size_t size : {0u, 12u, 13u, 268u, 269u, 1034u}) {
            for (const std::uint16_t number : {0, 12, 13, 268, 269, 2049, 65535}) {
                CoapMessage message;
                message.code = coapcode::Get;
                message.add(number, Bytes(size, 0xab));
                message.payload = {1};
                const auto back = decodeCoap(encode(message));
                QVERIFY2(back && *back == message, qPrintable(QStringLiteral("%1 of %2").arg(number).arg(size)));
            }
        }
    }

    void sortsOptionsAndKeepsEqualOnesInOrder()
    {
        CoapMessage message;
        message.code = coapcode::Get;
        message.options.push_back({coapoption::UriQuery, {'q'}});
        message.options.push_back({coapoption::UriPath, {'a'}});
        message.options.push_back({coapoption::UriPath, {'b'}});
        QCOMPARE(toHex(encode(message)), std::string("40010000"
                                                     "b161"
                                                     "0162"
                                                     "4171"));
        CoapMessage added;
        added.add(coapoption::UriQuery, Bytes{'q'});
        added.add(coapoption::UriPath, Bytes{'a'});
        added.add(coapoption::UriPath, Bytes{'b'});
        QCOMPARE(added.options[0].value, Bytes{'a'});
        QCOMPARE(added.options[1].value, Bytes{'b'});
    }

    void writesIntegersInShortestForm()
    {
        CoapMessage message;
        message.addUint(coapoption::MaxAge, 0);
        message.addUint(coapoption::Size1, 0x1234);
        QCOMPARE(message.find(coapoption::MaxAge)->value, Bytes());
        QCOMPARE(message.find(coapoption::Size1)->value, (Bytes{0x12, 0x34}));
        QCOMPARE(message.uintOption(coapoption::MaxAge), std::optional<std::uint32_t>(0));
        message.add(coapoption::Size2, Bytes{0, 0, 0, 0, 1});
        QCOMPARE(message.uintOption(coapoption::Size2), std::optional<std::uint32_t>());
    }

    void codesBlocks()
    {
        for (const std::uint32_t number : {0u, 1u, 15u, 16u, 0xfffffu}) {
            for (unsigned szx = 0; szx < 7; ++szx) {
                CoapMessage message;
                message.addUint(coapoption::Block1, encodeBlock({number, szx % 2 == 0, szx}));
                const auto block = decodeBlock(message.find(coapoption::Block1)->value);
                QVERIFY(block && block->number == number && block->more == (szx % 2 == 0) && block->szx == szx);
            }
        }
        QCOMPARE(decodeBlock(Bytes{7}).error().code, std::string("coap.block"));
        QCOMPARE(decodeBlock(Bytes{0, 0, 0, 0}).error().code, std::string("coap.block"));
        QCOMPARE(decodeBlock(Bytes{})->size(), std::size_t(16));
    }

    void namesCodes()
    {
        QCOMPARE(coapCodeText(coapcode::Content), std::string("2.05"));
        QCOMPARE(coapCodeText(coapcode::Continue), std::string("2.31"));
    }
};

QTEST_GUILESS_MAIN(TestCoap)
#include "tst_coap.moc"
