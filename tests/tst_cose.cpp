#include "crypto/cose.h"
#include "crypto/softsigner.h"

#include "support/vectors.h"

#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {

std::string code(const Result<void> &result)
{
    return result ? std::string() : result.error().code;
}

void eachCurve()
{
    QTest::addColumn<int>("number");
    QTest::newRow("P-256") << 0;
    QTest::newRow("P-384") << 1;
}

constexpr Curve curves[] = {Curve::P256, Curve::P384};

} // namespace

class TestCose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensOfTheRuns_data();
    void tokensOfTheRuns();
    void signsAndChecks_data() { eachCurve(); }
    void signsAndChecks();
    void refusesChanges_data() { eachCurve(); }
    void refusesChanges();
    void readsHeaders_data();
    void readsHeaders();
    void encodesLengths_data();
    void encodesLengths();
    void signerMayFail();
};

void TestCose::tokensOfTheRuns_data()
{
    QTest::addColumn<QJsonObject>("token");
    QTest::addColumn<QByteArray>("caSpki");
    for (const QJsonValue &run : vectors(u"runs.json"_qs)[u"runs"_qs].toArray()) {
        const QJsonArray tokens = run[u"tokens"_qs].toArray();
        QCOMPARE(tokens.size(), 3);
        for (const QJsonValue &token : tokens)
            QTest::addRow("%s %s", qPrintable(run[u"name"_qs].toString()),
                          qPrintable(token[u"external_aad"_qs].toString()))
                << token.toObject() << run[u"homeca"_qs][u"spki"_qs].toString().toLatin1();
    }
}

void TestCose::tokensOfTheRuns()
{
    QFETCH(QJsonObject, token);
    QFETCH(QByteArray, caSpki);
    const auto key = EcPublicKey::fromSpki(*fromHex(caSpki.toStdString()));
    const Sign1 given{hex(token[u"protected"_qs]), hex(token[u"payload"_qs]), hex(token[u"signature"_qs])};
    const std::string aad = token[u"external_aad"_qs].toString().toStdString();
    QCOMPARE(toHex(sigStructure(given.protectedHeader, aad, given.payload)),
             token[u"sig_structure"_qs].toString().toStdString());
    QCOMPARE(toHex(encodeSign1(given)), token[u"token"_qs].toString().toStdString());
    QCOMPARE(code(checkSign1(given, aad, *key)), std::string());
    QCOMPARE(code(checkSign1(given, "HomeCA-OTHER-v1", *key)), std::string("token.signature"));
}

void TestCose::signsAndChecks()
{
    QFETCH(int, number);
    auto key = EcPrivateKey::generate(curves[number]);
    SoftSigner signer(std::move(key).value());
    const Bytes payload = *fromHex("a10102");
    const auto token = sign1(signer, "HomeCA-COMMIT-v1", payload);
    QVERIFY(token);
    QCOMPARE(toHex(token->protectedHeader), number == 0 ? std::string("a10126") : std::string("a1013822"));
    QVERIFY(token->payload == payload);
    QCOMPARE(code(checkSign1(*token, "HomeCA-COMMIT-v1", signer.publicKey())), std::string());
    QVERIFY(checkSign1Header(*token));
}

void TestCose::refusesChanges()
{
    QFETCH(int, number);
    SoftSigner signer(EcPrivateKey::generate(curves[number]).value());
    const auto other = EcPrivateKey::generate(curves[number]);
    const auto otherCurve = EcPrivateKey::generate(curves[1 - number]);
    const Sign1 good = *sign1(signer, "aad", Bytes(30, 7));
    const auto check = [&](Sign1 token) { return code(checkSign1(token, "aad", signer.publicKey())); };
    QCOMPARE(check(good), std::string());
    Sign1 token = good;
    token.payload[3] ^= 1;
    QCOMPARE(check(token), std::string("token.signature"));
    token = good;
    token.payload.push_back(0);
    QCOMPARE(check(token), std::string("token.signature"));
    token = good;
    token.signature.pop_back();
    QCOMPARE(check(token), std::string("token.signature"));
    token = good;
    token.signature.clear();
    QCOMPARE(check(token), std::string("token.signature"));
    token = good;
    token.protectedHeader = *fromHex(number == 0 ? "a1013822" : "a10126"); // the other curve's algorithm
    QCOMPARE(check(token), std::string("token.signature"));
    QCOMPARE(code(checkSign1(good, "aad", other->publicKey())), std::string("token.signature"));
    QCOMPARE(code(checkSign1(good, "aad", otherCurve->publicKey())), std::string("token.signature"));
    QCOMPARE(code(checkSign1(good, "aaad", signer.publicKey())), std::string("token.signature"));
}

void TestCose::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("good");
    QTest::newRow("ES256") << QByteArray("a10126") << true;
    QTest::newRow("ES384") << QByteArray("a1013822") << true;
    QTest::newRow("ES256, longer form") << QByteArray("a1013806") << true;
    QTest::newRow("longest forms") << QByteArray("bb00000000000000011b00000000000000013b0000000000000022") << true;
    QTest::newRow("ES512") << QByteArray("a1013823") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("empty map") << QByteArray("a0") << false;
    QTest::newRow("two entries") << QByteArray("a201260300") << false;
    QTest::newRow("same key twice") << QByteArray("a201260126") << false;
    QTest::newRow("other key") << QByteArray("a10226") << false;
    QTest::newRow("positive algorithm") << QByteArray("a10106") << false;
    QTest::newRow("algorithm as text") << QByteArray("a1016545533235") << false;
    QTest::newRow("trailing byte") << QByteArray("a1012600") << false;
    QTest::newRow("indefinite map") << QByteArray("bf0126ff") << false;
    QTest::newRow("reserved length") << QByteArray("a1013c00") << false;
    QTest::newRow("truncated argument") << QByteArray("a1013b000000") << false;
    QTest::newRow("array") << QByteArray("820126") << false;
}

void TestCose::readsHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, good);
    const Sign1 token{*fromHex(header.toStdString()), {}, Bytes(64)};
    QCOMPARE(code(checkSign1Header(token)), good ? std::string() : std::string("token.header"));
    const std::string expected = good ? "token.signature" : "token.header";
    QCOMPARE(code(checkSign1(token, "aad", generator(Curve::P256))), expected);
}

void TestCose::encodesLengths_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("0") << 0 << QByteArray("40");
    QTest::newRow("23") << 23 << QByteArray("57");
    QTest::newRow("24") << 24 << QByteArray("5818");
    QTest::newRow("255") << 255 << QByteArray("58ff");
    QTest::newRow("256") << 256 << QByteArray("590100");
    QTest::newRow("65535") << 65535 << QByteArray("59ffff");
    QTest::newRow("65536") << 65536 << QByteArray("5a00010000");
}

void TestCose::encodesLengths()
{
    QFETCH(int, size);
    QFETCH(QByteArray, head);
    const Bytes payload(std::size_t(size), 0x61);
    const std::string expected = "846a5369676e61747572653143a1012643616164" + head.toStdString() + toHex(payload);
    QVERIFY(toHex(sigStructure(*fromHex("a10126"), "aad", payload)) == expected);
    const std::string item = "d28443a10126a0" + head.toStdString() + toHex(payload) + "4101";
    QVERIFY(toHex(encodeSign1({*fromHex("a10126"), payload, Bytes{1}})) == item);
}

void TestCose::signerMayFail()
{
    class NoSigner : public Signer {
    public:
        const EcPublicKey &publicKey() const override { return generator(Curve::P256); }
        Result<Bytes> sign(ByteView) override { return fail("token.gone", "unplugged"); }
    } signer;
    const auto token = sign1(signer, "aad", {});
    QVERIFY(!token);
    QCOMPARE(token.error().code, std::string("token.gone"));
}

QTEST_GUILESS_MAIN(TestCose)
#include "tst_cose.moc"
