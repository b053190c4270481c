// CBOR bodies: what is refused, what is read, and what is written.
#include "models/devices/cbor.h"

#include "models/core/qtbytes.h"
#include "support/vectors.h"

#include <QTest>

using namespace imprint;

namespace {

// What a device says to the body of POST /hca/pop, as far as its form goes.
QString popCode(ByteView body)
{
    const auto map = CborMap::parse(body);
    if (!map)
        return map.error().code == "cbor.too-large" ? QStringLiteral("4.13") : QStringLiteral("4.00");
    const bool isComplete = map->fixed<32>(key::Nonce).has_value() && map->fixed<32>(key::OwnerId).has_value();
    return isComplete ? QStringLiteral("2.04") : QStringLiteral("4.00");
}

std::string codeOf(std::string_view hexBody)
{
    const auto map = CborMap::parse(*fromHex(hexBody));
    return map ? std::string("ok") : map.error().code;
}

} // namespace

class TestCbor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatTheTextRefuses_data()
    {
        QTest::addColumn<Bytes>("body");
        QTest::addColumn<QStringList>("expected");
        for (const QJsonValue &value : test::vectors(QStringLiteral("cbor_bodies.json"))[u"cases"].toArray()) {
            QStringList expected;
            for (const QJsonValue &code : value[u"expect"].toArray())
                expected += code.toString();
            QTest::newRow(qPrintable(value[u"id"].toString())) << test::hex(value[u"body"]) << expected;
        }
    }

    void refusesWhatTheTextRefuses()
    {
        QFETCH(Bytes, body);
        QFETCH(QStringList, expected);
        QVERIFY2(expected.contains(popCode(body)), qPrintable(popCode(body)));
    }

    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *body, const char *code = "cbor.malformed") {
            QTest::newRow(name) << QByteArray(body) << QByteArray(code);
        };
        row("empty map", "a0", "ok");
        row("largest unsigned key", "a11bffffffffffffffff00", "ok");
        row("smallest negative key", "a13bffffffffffffffff00", "ok");
        row("largest unsigned value", "a1001bffffffffffffffff", "ok");
        row("null, true, floats", "a400f601f502f9000003fb0000000000000000", "ok");
        row("tag above the map", "c1a0");
        row("integer above", "00");
        row("duplicate in another width", "a2190001000100");
        row("duplicate negative", "a220002000");
        row("duplicate in a map in an array", "a10181a201000100");
        row("indefinite text", "a1017f6161ff");
        row("indefinite map inside", "a101bfff");
        row("simple value in two bytes", "a101f818");
        row("unknown simple value", "a101f820", "ok");
        row("reserved simple head", "a101fc");
        row("odd map", "a101");
        row("count beyond the body", "bb00000000ffffffff0000");
        row("tag without an item", "a101c1");
        row("huge text", "a1017bffffffffffffffff");
        row("array count of 2^63", "a1019b8000000000000000");
        row("overlong UTF-8", "a10162c080");
        row("surrogate in UTF-8", "a10163eda080");
        row("UTF-8 that crashed a printer", "a10162c328");
    }

    void refusesMalformed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        QCOMPARE(QByteArray::fromStdString(codeOf(body.toStdString())), code);
    }

    void refusesEveryTruncation()
    {
        const Bytes whole = CborBody()
                                .add(1, 70000)
                                .add(key::Nonce, Bytes(300, 7))
                                .addText(2, "model")
                                .addArray(key::Chain, {Bytes(3), Bytes(40)})
                                .encoded();
        QVERIFY(CborMap::parse(whole).has_value());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!CborMap::parse(ByteView(whole).first(size)).has_value(), qPrintable(QString::number(size)));
    }

    void boundsTheBody()
    {
        const auto ofSize = [](std::size_t size) { return CborBody().add(99, Bytes(size - 6)).encoded(); };
        QCOMPARE(ofSize(16384).size(), std::size_t(16384));
        QVERIFY(CborMap::parse(ofSize(16384)).has_value());
        QCOMPARE(CborMap::parse(ofSize(16385)).error().code, std::string("cbor.too-large"));
    }

    void readsValuesByType()
    {
        const Bytes body = CborBody()
                               .add(key::Epoch, 7u)
                               .add(key::Nonce, Bytes(32, 1))
                               .addText(key::Serial, "SN-1")
                               .addArray(key::Chain, {Bytes{1, 2}, Bytes{}})
                               .encoded();
        const auto map = CborMap::parse(body);
        QVERIFY(map);
        QCOMPARE(*map->uint(key::Epoch), std::uint64_t(7));
        QCOMPARE(map->uint(key::Epoch, 6).error(), fail("cbor.type", "key 7"));
        QCOMPARE(*map->bytes(key::Nonce), Bytes(32, 1));
        QCOMPARE(map->bytes(key::Nonce, 31).error().code, std::string("cbor.type"));
        QCOMPARE(map->fixed<32>(key::Nonce)->at(31), std::uint8_t(1));
        QCOMPARE(*map->text(key::Serial, 4), std::string("SN-1"));
        QCOMPARE(map->text(key::Serial, 3).error().code, std::string("cbor.type"));
        QCOMPARE(*map->byteArray(key::Chain), (std::vector<Bytes>{{1, 2}, {}}));
        QCOMPARE(map->text(key::Nonce, 64).error().code, std::string("cbor.type"));
        QCOMPARE(map->token(key::Chain).error().code, std::string("cbor.type"));
        QVERIFY(map->has(key::Chain) && !map->has(key::Leaf));
        QCOMPARE(map->bytes(key::Leaf).error(), fail("cbor.missing", "key 30"));
    }

    void readsTokens()
    {
        const auto token = [](std::string_view item) {
            const auto map = CborMap::parse(*fromHex("a109" + std::string(item)));
            return map ? map->token(key::Token) : Result<Sign1>(map.error());
        };
        const auto good = token("d28443a10126a0420102430a0b0c");
        QVERIFY(good);
        QCOMPARE(good->protectedHeader, *fromHex("a10126"));
        QCOMPARE(good->payload, *fromHex("0102"));
        QCOMPARE(good->signature, *fromHex("0a0b0c"));
        QCOMPARE(token("8443a10126a0420102430a0b0c").error().code, std::string("cbor.type"));   // no tag
        QCOMPARE(token("d38443a10126a0420102430a0b0c").error().code, std::string("cbor.type")); // another tag
        QCOMPARE(token("d28443a10126a10126420102410a").error().code, std::string("cbor.type")); // unprotected header
        QCOMPARE(token("d28443a10126a0f6430a0b0c").error().code, std::string("cbor.type"));     // detached payload
        QCOMPARE(token("d28343a10126a0420102").error().code, std::string("cbor.type"));         // three items
        QCOMPARE(token("d29f43a10126a0420102430a0b0cff").error().code, std::string("cbor.malformed"));
    }

    void encodesDeterministically()
    {
        const Bytes body = CborBody()
                               .add(300, 65536u)
                               .add(key::Nonce, Bytes{9})
                               .addText(-1, "t")
                               .add(0, 1u)
                               .addItem(24, *fromHex("d28443a10126a0410141ff"))
                               .add(23, 24u)
                               .encoded();
        QCOMPARE(toHex(body), std::string("a6"
                                          "0001"
                                          "0a4109"
                                          "171818"
                                          "1818d28443a10126a0410141ff"
                                          "19012c1a00010000"
                                          "206174"));
        QCOMPARE(toHex(CborBody().add(1, 0xffffffffffu).encoded()), std::string("a1011b000000ffffffffff"));
        QCOMPARE(toHex(CborBody().addArray(key::Chain, {}).encoded()), std::string("a1181f80"));
    }

    void tellsProblemsToPeople()
    {
        QCOMPARE(toHex(problemDetails("no", "")), std::string("a120626e6f"));
        QCOMPARE(problemText(problemDetails("wrong state", "owned")), std::string("wrong state: owned"));
        QCOMPARE(problemText(problemDetails("a\x1b[31mb\n", "c\xe2\x80\xae"
                                                            "d")),
                 std::string("a[31mb: cd"));
        QCOMPARE(problemText(problemDetails(std::string(500, 'x'), "")).size(), std::size_t(200));
        QCOMPARE(problemText(*fromHex("a120f6")), std::string());
        QCOMPARE(problemText(*fromHex("6173")), std::string());
        QCOMPARE(problemText({}), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
