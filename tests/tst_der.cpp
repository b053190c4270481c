// Strict DER reading, and times and texts as certificates hold them.
#include "crypto/x509fields.h"
#include "support/vectors.h"

#include <QtTest>

using namespace imprint;

namespace {

Bytes unhex(const char *text)
{
    return fromHex(text).value();
}

} // namespace

class TestDer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengths();
    void integers();
    void refusals_data();
    void refusals();
    void staysBadAfterTheFirstViolation();
    void times_data();
    void times();
    void refusedTimes_data();
    void refusedTimes();
    void texts_data();
    void texts();
    void uris_data();
    void uris();
};

void TestDer::lengths()
{
    for (const std::size_t size : {0u, 1u, 127u, 128u, 255u, 256u, 65535u, 65536u, 16777216u}) {
        const Bytes content(size, 0x5a);
        const Bytes der = der::element(der::OctetString, content);
        der::Reader reader(der);
        QCOMPARE(reader.take(der::OctetString).size(), size);
        QVERIFY(reader.isDone());
    }
    QCOMPARE(toHex(ByteView(der::element(der::OctetString, Bytes(200))).first(3)), std::string("0481c8"));
}

void TestDer::integers()
{
    QCOMPARE(toHex(der::integer(std::uint64_t{0})), std::string("020100"));
    QCOMPARE(toHex(der::integer(std::uint64_t{127})), std::string("02017f"));
    QCOMPARE(toHex(der::integer(std::uint64_t{128})), std::string("02020080"));
    QCOMPARE(toHex(der::integer(~std::uint64_t{0})), std::string("020900ffffffffffffffff"));
    QCOMPARE(toHex(der::integer(ByteView(unhex("000080")))), std::string("02020080"));
    const Bytes der = der::integer(std::uint64_t{0x8001});
    der::Reader reader(der);
    QCOMPARE(toHex(reader.takeMagnitude()), std::string("8001"));
}

void TestDer::refusals_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("tag alone") << QByteArray("02");
    QTest::newRow("too short") << QByteArray("0202aa");
    QTest::newRow("indefinite length") << QByteArray("0280010000");
    QTest::newRow("length not shortest, one octet") << QByteArray("02810101");
    QTest::newRow("length with a leading zero") << QByteArray("0282000101");
    QTest::newRow("length of five octets") << QByteArray("02850000000001");
    QTest::newRow("length missing") << QByteArray("0282");
    QTest::newRow("length over everything") << QByteArray("0284ffffffff00");
    QTest::newRow("long tag") << QByteArray("1f0201");
    QTest::newRow("another tag") << QByteArray("040101");
    QTest::newRow("integer without content") << QByteArray("0200");
    QTest::newRow("negative") << QByteArray("020180");
    QTest::newRow("padded") << QByteArray("0202007f");
}

void TestDer::refusals()
{
    QFETCH(QByteArray, der);
    const Bytes bytes = unhex(der.constData());
    der::Reader reader(bytes);
    QVERIFY(reader.takeMagnitude().empty());
    QVERIFY(!reader.isGood());
}

void TestDer::staysBadAfterTheFirstViolation()
{
    const Bytes bytes = unhex("0201050101ff020106");
    der::Reader reader(bytes);
    QCOMPARE(reader.takeMagnitude().size(), 1u);
    QVERIFY(reader.take(der::OctetString).empty());
    QVERIFY(!reader.hasMore());
    QVERIFY(!reader.isDone());
    QVERIFY(reader.take(der::Integer).empty());
    const Bytes notBoolean = unhex("010101");
    der::Reader other(notBoolean);
    QVERIFY(!other.takeBoolean());
    QVERIFY(!other.isGood());
}

void TestDer::times_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("tag");
    QTest::newRow("1950") << qint64(-631152000) << QByteArray("500101000000Z") << int(der::UtcTime);
    QTest::newRow("before 1970") << qint64(-1) << QByteArray("691231235959Z") << int(der::UtcTime);
    QTest::newRow("epoch") << qint64(0) << QByteArray("700101000000Z") << int(der::UtcTime);
    QTest::newRow("leap day") << qint64(951868799) << QByteArray("000229235959Z") << int(der::UtcTime);
    QTest::newRow("end of 2049") << qint64(2524607999) << QByteArray("491231235959Z") << int(der::UtcTime);
    QTest::newRow("2050") << qint64(2524608000) << QByteArray("20500101000000Z") << int(der::GeneralizedTime);
    QTest::newRow("never") << qint64(253402300799) << QByteArray("99991231235959Z") << int(der::GeneralizedTime);
}

void TestDer::times()
{
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, content);
    QFETCH(int, tag);
    const auto encoded = x509::encodeTime(seconds);
    QVERIFY(encoded);
    QCOMPARE(*encoded, der::element(static_cast<std::uint8_t>(tag), viewOf(content.toStdString())));
    der::Reader reader(*encoded);
    QCOMPARE(x509::takeTime(reader), seconds);
    QVERIFY(reader.isDone());
}

void TestDer::refusedTimes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no Z") << QByteArray("20500101000000");
    QTest::newRow("offset") << QByteArray("500101000000+0000");
    QTest::newRow("no seconds") << QByteArray("205001010000Z");
    QTest::newRow("fraction") << QByteArray("20500101000000.5Z");
    QTest::newRow("month 13") << QByteArray("20501301000000Z");
    QTest::newRow("day 31 of April") << QByteArray("20500431000000Z");
    QTest::newRow("29 February 2051") << QByteArray("20510229000000Z");
    QTest::newRow("hour 24") << QByteArray("20500101240000Z");
    QTest::newRow("second 60") << QByteArray("20500101000060Z");
    QTest::newRow("letters") << QByteArray("2050010100000aZ");
    QTest::newRow("sign") << QByteArray("2050-10100000aZ");
}

void TestDer::refusedTimes()
{
    QFETCH(QByteArray, content);
    const Bytes bytes = der::element(der::GeneralizedTime, viewOf(content.toStdString()));
    der::Reader reader(bytes);
    x509::takeTime(reader);
    QVERIFY(!reader.isGood());
    QCOMPARE(x509::encodeTime(253402300800).error().code, std::string("certificate.validity"));
    QCOMPARE(x509::encodeTime(-631152001).error().code, std::string("certificate.validity"));
}

void TestDer::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("characters"); // -1: refused
    QTest::newRow("ascii") << QByteArray("abc") << 3;
    QTest::newRow("umlaut") << QByteArray("\xc3\x96") << 1;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x94\x91") << 1;
    QTest::newRow("empty") << QByteArray("") << 0;
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << -1;
    QTest::newRow("newline") << QByteArray("a\nb") << -1;
    QTest::newRow("delete") << QByteArray("\x7f") << -1;
    QTest::newRow("C1 control") << QByteArray("\xc2\x85") << -1;
    QTest::newRow("latin 1") << QByteArray("\xd6") << -1;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << -1;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << -1;
    QTest::newRow("cut") << QByteArray("\xe2\x82") << -1;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << -1;
}

void TestDer::texts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, characters);
    const auto count = x509::characterCount(text.toStdString());
    QCOMPARE(count ? static_cast<int>(*count) : -1, characters);
}

void TestDer::uris_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("urn") << QByteArray("urn:imprint:device:SN1") << true;
    QTest::newRow("http") << QByteArray("http://crl.example/ca.crl?x=1") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no scheme") << QByteArray("crl.example/ca") << false;
    QTest::newRow("digit first") << QByteArray("1urn:x") << false;
    QTest::newRow("nothing after the scheme") << QByteArray("urn:") << false;
    QTest::newRow("space") << QByteArray("urn:a b") << false;
    QTest::newRow("beyond ASCII") << QByteArray("urn:\xc3\x96") << false;
    QTest::newRow("newline") << QByteArray("urn:a\n") << false;
    QTest::newRow("too long") << "urn:" + QByteArray(509, 'a') << false;
}

void TestDer::uris()
{
    QFETCH(QByteArray, uri);
    QFETCH(bool, isGood);
    QCOMPARE(x509::isUri(uri.toStdString()), isGood);
}

QTEST_GUILESS_MAIN(TestDer)
#include "tst_der.moc"
