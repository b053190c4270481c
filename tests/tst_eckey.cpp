#include "crypto/eckey.h"

#include "support/vectors.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace imprint;
using namespace imprint::test;

namespace {

void load(const QString &file, const QString &list = u"tests"_qs)
{
    QTest::addColumn<QJsonObject>("test");
    const QJsonArray tests = vectors(file)[list].toArray();
    QVERIFY(!tests.isEmpty());
    for (const QJsonValue &value : tests)
        QTest::newRow(qPrintable(value[u"id"_qs].toString())) << value.toObject();
}

void eachCurve()
{
    QTest::addColumn<int>("number");
    QTest::newRow("P-256") << 0;
    QTest::newRow("P-384") << 1;
}

constexpr Curve curves[] = {Curve::P256, Curve::P384};

Curve curveOf(const QJsonObject &test)
{
    return *curveByName(test[u"curve"_qs].toString().toStdString());
}

std::string code(const auto &result)
{
    return result ? std::string() : result.error().code;
}

// Gives what it was given, over and over, and counts the draws.
class Replay : public RandomSource {
public:
    explicit Replay(Bytes bytes) : m_bytes(std::move(bytes)) {}
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        ++draws;
        for (std::uint8_t &byte : out)
            byte = m_bytes[m_at++ % m_bytes.size()];
        return {};
    }
    int draws = 0;

private:
    Bytes m_bytes;
    std::size_t m_at = 0;
};

class NoRandom : public RandomSource {
public:
    Result<void> fill(std::span<std::uint8_t>) override { return fail("random.unavailable", "none"); }
};

QByteArray openssl(const QStringList &arguments, const QByteArray &input, int *exitCode = nullptr)
{
    QProcess process;
    process.start(u"openssl"_qs, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

QByteArray qbytes(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

Bytes ourBytes(const QByteArray &bytes)
{
    return {bytes.begin(), bytes.end()};
}

QByteArray pem(const QByteArray &label, ByteView der)
{
    const QByteArray digits = qbytes(der).toBase64();
    QByteArray text = "-----BEGIN " + label + "-----\n";
    for (qsizetype i = 0; i < digits.size(); i += 64)
        text += digits.mid(i, 64) + '\n';
    return text + "-----END " + label + "-----\n";
}

} // namespace

class TestEcKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesAndRefuses_data() { load(u"ecdh.json"_qs); }
    void agreesAndRefuses();
    void readsSpki_data() { load(u"ecdh_spki.json"_qs); }
    void readsSpki();
    void verifies_data() { load(u"ecdsa.json"_qs); }
    void verifies();
    void signsWhatOpensslVerifies_data() { eachCurve(); }
    void signsWhatOpensslVerifies();
    void signaturesDiffer_data() { eachCurve(); }
    void signaturesDiffer();
    void refusesSignaturesOutOfRange_data() { eachCurve(); }
    void refusesSignaturesOutOfRange();
    void refusesPoints_data() { eachCurve(); }
    void refusesPoints();
    void spkiIsOpenssls_data() { eachCurve(); }
    void spkiIsOpenssls();
    void refusesEveryOtherSpki_data() { eachCurve(); }
    void refusesEveryOtherSpki();
    void importsWhatPeopleBring_data() { eachCurve(); }
    void importsWhatPeopleBring();
    void refusesToImport_data();
    void refusesToImport();
    void pkcs8BothWays_data() { eachCurve(); }
    void pkcs8BothWays();
    void readsOpensslsKeys_data();
    void readsOpensslsKeys();
    void refusesPkcs8_data() { eachCurve(); }
    void refusesPkcs8();
    void generatesFromOneDrawEach_data() { eachCurve(); }
    void generatesFromOneDrawEach();
    void generatesFromTheSystem_data() { eachCurve(); }
    void generatesFromTheSystem();
    void scalarsHaveARange_data() { eachCurve(); }
    void scalarsHaveARange();
    void negatesAndAdds_data() { eachCurve(); }
    void negatesAndAdds();
    void doesScalarAlgebra_data() { eachCurve(); }
    void doesScalarAlgebra();
    void reducesToScalars_data() { eachCurve(); }
    void reducesToScalars();
    void refusesToMixCurves();
    void keysAreSharedAmongThreads();
    void namesCurves();
};

void TestEcKey::agreesAndRefuses()
{
    QFETCH(QJsonObject, test);
    const Curve curve = curveOf(test);
    const QString refused = test[u"refused"_qs].toString();
    const auto peer = EcPublicKey::fromPoint(curve, hex(test[u"public"_qs]));
    QCOMPARE(peer.has_value(), refused != u"public"_qs);
    if (!peer) {
        QCOMPARE(code(peer), std::string("key.point"));
        return;
    }
    const auto own = EcPrivateKey::fromScalar(curve, secretHex(test[u"private"_qs]));
    QCOMPARE(own.has_value(), refused != u"private"_qs);
    if (!own) {
        QCOMPARE(code(own), std::string("key.scalar"));
        return;
    }
    const auto z = own->agree(*peer);
    QVERIFY(z);
    QCOMPARE(toHex(z->view()), test[u"shared"_qs].toString().toStdString());
}

void TestEcKey::readsSpki()
{
    QFETCH(QJsonObject, test);
    const Bytes der = hex(test[u"spki"_qs]);
    const auto key = EcPublicKey::fromSpki(der);
    const auto imported = EcPublicKey::importKey(der);
    // P-384 is another curve for the file's purpose, not for us.
    const bool isOtherGoodCurve = test[u"comment"_qs].toString().endsWith(u"secp384r1"_qs);
    QCOMPARE(key.has_value(), test[u"valid"_qs].toBool() || isOtherGoodCurve);
    QCOMPARE(imported.has_value(), key.has_value() || test[u"compressed"_qs].toBool());
    if (!key)
        QVERIFY(code(key) == "key.spki" || code(key) == "key.point");
    if (!imported || isOtherGoodCurve)
        return;
    if (key) {
        QVERIFY(*key == *imported);
        QVERIFY(key->spki() == der);
    }
    const auto own = EcPrivateKey::fromScalar(Curve::P256, secretHex(test[u"private"_qs]));
    QVERIFY(own);
    QCOMPARE(toHex(own->agree(*imported)->view()), test[u"shared"_qs].toString().toStdString());
}

void TestEcKey::verifies()
{
    QFETCH(QJsonObject, test);
    const auto key = EcPublicKey::fromPoint(Curve::P256, hex(test[u"public"_qs]));
    QVERIFY(key);
    const auto verified = key->verify(hex(test[u"msg"_qs]), hex(test[u"sig"_qs]));
    QCOMPARE(verified.has_value(), test[u"valid"_qs].toBool());
    if (!verified)
        QCOMPARE(verified.error().code, std::string("signature.wrong"));
}

void TestEcKey::signsWhatOpensslVerifies()
{
    if (QStandardPaths::findExecutable(u"openssl"_qs).isEmpty())
        QSKIP("openssl is not installed");
    QFETCH(int, number);
    const Curve curve = curves[number];
    const auto key = EcPrivateKey::generate(curve);
    const QByteArray message("a message for both");
    const auto signature = key->sign(ourBytes(message));
    QVERIFY(signature);
    QCOMPARE(signature->size(), signatureBytes(curve));
    QVERIFY(key->publicKey().verify(ourBytes(message), *signature));

    // To the DER that openssl's command wants, by a way of the test's own.
    const auto integer = [](QByteArray n) {
        while (n.size() > 1 && n[0] == '\0')
            n.remove(0, 1);
        if (n[0] & 0x80)
            n.prepend('\0');
        return QByteArray("\x02") + char(n.size()) + n;
    };
    const QByteArray raw = qbytes(*signature);
    const QByteArray content = integer(raw.left(raw.size() / 2)) + integer(raw.mid(raw.size() / 2));
    QTemporaryDir dir;
    const auto write = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"sig"_qs, QByteArray("\x30") + char(content.size()) + content));
    QVERIFY(write(u"key.pem"_qs, pem("PUBLIC KEY", key->publicKey().spki())));
    int exitCode = -1;
    openssl({u"dgst"_qs, curve == Curve::P256 ? u"-sha256"_qs : u"-sha384"_qs, u"-verify"_qs, dir.filePath(u"key.pem"_qs),
             u"-signature"_qs, dir.filePath(u"sig"_qs)}, message, &exitCode);
    QCOMPARE(exitCode, 0);
}

void TestEcKey::signaturesDiffer()
{
    QFETCH(int, number);
    const auto key = EcPrivateKey::generate(curves[number]);
    const auto first = key->sign(viewOf("one"));
    const auto second = key->sign(viewOf("one"));
    QVERIFY(*first != *second); // hedged nonces
    QVERIFY(!equalBytes(ByteView(*first).first(32), ByteView(*second).first(32)));
    QVERIFY(!key->publicKey().verify(viewOf("two"), *first));
    for (std::size_t i = 0; i < first->size(); i += 5) {
        Bytes other = *first;
        other[i] ^= 0x10;
        QVERIFY(!key->publicKey().verify(viewOf("one"), other));
    }
}

void TestEcKey::refusesSignaturesOutOfRange()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const std::size_t size = fieldBytes(curve);
    const auto key = EcPrivateKey::generate(curve);
    const EcPublicKey &verifier = key->publicKey();
    const Bytes good = *key->sign(viewOf("m"));
    Bytes n = hex(curve == Curve::P256 ? u"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"_qs
                                       : u"ffffffffffffffffffffffffffffffffffffffffffffffff"
                                         u"c7634d81f4372ddf581a0db248b0a77aecec196accc52973"_qs);
    const auto with = [&](ByteView r, ByteView s) {
        Bytes signature;
        append(signature, r);
        append(signature, s);
        return code(verifier.verify(viewOf("m"), signature));
    };
    const ByteView r = ByteView(good).first(size), s = ByteView(good).last(size);
    const Bytes zero(size), ones(size, 0xff);
    QCOMPARE(with(r, s), std::string());
    for (const Bytes &bad : {zero, n, ones}) {
        QCOMPARE(with(bad, s), std::string("signature.wrong"));
        QCOMPARE(with(r, bad), std::string("signature.wrong"));
    }
    QCOMPARE(with(r, {}), std::string("signature.wrong"));
    QCOMPARE(with({}, {}), std::string("signature.wrong"));
    QCOMPARE(with(good, Bytes(1)), std::string("signature.wrong"));
    QCOMPARE(with(r, s.first(size - 1)), std::string("signature.wrong"));
}

void TestEcKey::refusesPoints()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const Bytes good = EcPrivateKey::generate(curve)->publicKey().point();
    QVERIFY(EcPublicKey::fromPoint(curve, good));
    QCOMPARE(code(EcPublicKey::fromPoint(curves[1 - number], good)), std::string("key.point"));
    Bytes hybrid = good;
    hybrid[0] = 0x06 | (good.back() & 1);
    QCOMPARE(code(EcPublicKey::fromPoint(curve, hybrid)), std::string("key.point"));
    QCOMPARE(code(EcPublicKey::importKey(hybrid)), std::string("key.spki"));
    Bytes longer = good;
    longer.push_back(0);
    QCOMPARE(code(EcPublicKey::fromPoint(curve, longer)), std::string("key.point"));
    for (std::size_t i = 1; i < good.size(); i += 7) {
        Bytes off = good;
        off[i] ^= 1;
        QCOMPARE(code(EcPublicKey::fromPoint(curve, off)), std::string("key.point"));
    }
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY(!EcPublicKey::fromPoint(curve, ByteView(good).first(size)));
}

void TestEcKey::spkiIsOpenssls()
{
    if (QStandardPaths::findExecutable(u"openssl"_qs).isEmpty())
        QSKIP("openssl is not installed");
    QFETCH(int, number);
    const auto key = EcPrivateKey::generate(curves[number]);
    const Bytes spki = key->publicKey().spki();
    const QByteArray theirs = openssl({u"pkey"_qs, u"-pubin"_qs, u"-inform"_qs, u"DER"_qs, u"-pubout"_qs, u"-outform"_qs,
                                       u"DER"_qs}, qbytes(spki));
    QCOMPARE(theirs.toHex(), qbytes(spki).toHex());
    QVERIFY(*EcPublicKey::fromSpki(spki) == key->publicKey());
    QVERIFY(key->publicKey().spkiSha256() == sha256(spki));
}

void TestEcKey::refusesEveryOtherSpki()
{
    QFETCH(int, number);
    const Bytes good = EcPrivateKey::generate(curves[number])->publicKey().spki();
    for (std::size_t i = 0; i < good.size(); ++i) {
        Bytes other = good;
        other[i] ^= 0x01;
        QVERIFY2(!EcPublicKey::fromSpki(other), qPrintable(QString::number(i)));
        QVERIFY(!EcPublicKey::fromSpki(ByteView(good).first(i)));
    }
    Bytes longer = good;
    longer.push_back(0);
    QCOMPARE(code(EcPublicKey::fromSpki(longer)), std::string("key.spki"));
}

void TestEcKey::importsWhatPeopleBring()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    for (int i = 0; i < 4; ++i) { // both parities of y, most likely
        const auto key = EcPrivateKey::generate(curve);
        const EcPublicKey &expected = key->publicKey();
        const QByteArray der = qbytes(expected.spki());
        const QByteArray text = pem("PUBLIC KEY", expected.spki());
        const QByteArray oneLine = "-----BEGIN PUBLIC KEY-----" + der.toBase64() + "-----END PUBLIC KEY-----";
        const QByteArray spaced = "\n  " + QByteArray(text).replace('\n', "\r\n\t ");
        const QByteArray point = qbytes(expected.point());
        const QByteArray compressed = char(2 | (point.back() & 1)) + point.mid(1, qsizetype(fieldBytes(curve)));
        for (const QByteArray &form : {der, text, oneLine, spaced, point, compressed}) {
            const auto imported = EcPublicKey::importKey(ourBytes(form));
            QVERIFY2(imported, imported ? "" : imported.error().detail.c_str());
            QVERIFY(*imported == expected);
        }
        const QByteArray theirs = openssl({u"pkey"_qs, u"-pubin"_qs, u"-pubout"_qs, u"-ec_conv_form"_qs, u"compressed"_qs},
                                          text);
        QVERIFY(theirs.startsWith("-----BEGIN PUBLIC KEY-----"));
        QVERIFY(theirs.size() < text.size());
        QVERIFY(*EcPublicKey::importKey(ourBytes(theirs)) == expected);
        QCOMPARE(code(EcPublicKey::fromSpki(ourBytes(theirs))), std::string("key.spki"));
    }
}

void TestEcKey::refusesToImport_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = pem("PUBLIC KEY", generator(Curve::P256).spki());
    const QByteArray body = qbytes(generator(Curve::P256).spki()).toBase64();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \n");
    QTest::newRow("text before") << "key:\n" + good;
    QTest::newRow("text after") << good + "x";
    QTest::newRow("two keys") << good + good;
    QTest::newRow("no end") << QByteArray("-----BEGIN PUBLIC KEY-----\n") + body;
    QTest::newRow("no body") << QByteArray("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n");
    QTest::newRow("only dashes") << QByteArray("-----");
    QTest::newRow("begin and end overlap") << QByteArray("-----BEGIN PUBLIC KEY-----END PUBLIC KEY-----");
    QTest::newRow("other label") << pem("EC PUBLIC KEY", generator(Curve::P256).spki());
    QTest::newRow("a private key") << pem("PRIVATE KEY", generator(Curve::P256).spki());
    QTest::newRow("no base64") << QByteArray(good).replace("MFkw", "MF$w");
    QTest::newRow("padding inside") << QByteArray(good).replace("MFkw", "MF=w");
    QTest::newRow("too much padding") << QByteArray("-----BEGIN PUBLIC KEY-----MFk=====-----END PUBLIC KEY-----");
    QTest::newRow("digit missing") << QByteArray(good).replace("MFkw", "MFk");
    QTest::newRow("one byte more") << pem("PUBLIC KEY", [] {
        Bytes der = generator(Curve::P256).spki();
        der.push_back(0);
        return der;
    }());
    QTest::newRow("endless") << QByteArray("-----BEGIN PUBLIC KEY-----") + QByteArray(100000, '\n') + body
            + "-----END PUBLIC KEY-----";
    QTest::newRow("compressed and not on the curve") << QByteArray("\x02") + QByteArray(32, '\x01');
    QTest::newRow("compressed infinity") << QByteArray("\x00", 1);
    QTest::newRow("zeros") << QByteArray(65, '\0');
}

void TestEcKey::refusesToImport()
{
    QFETCH(QByteArray, text);
    const auto key = EcPublicKey::importKey(ourBytes(text));
    QVERIFY(!key);
    QVERIFY(key.error().code == "key.spki" || key.error().code == "key.point");
}

void TestEcKey::pkcs8BothWays()
{
    QFETCH(int, number);
    const auto key = EcPrivateKey::generate(curves[number]);
    const auto der = key->pkcs8();
    QVERIFY(der);
    const auto again = EcPrivateKey::fromPkcs8(*der);
    QVERIFY2(again, again ? "" : again.error().detail.c_str());
    QVERIFY(again->publicKey() == key->publicKey());
    QVERIFY(equalBytes(again->scalar()->view(), key->scalar()->view()));
    const QByteArray theirs = openssl({u"pkey"_qs, u"-inform"_qs, u"DER"_qs, u"-outform"_qs, u"DER"_qs},
                                      qbytes(der->view()));
    // "pkey" writes the traditional form for DER; its PKCS#8 comes from "pkcs8".
    QVERIFY(!theirs.isEmpty());
    const QByteArray pkcs8 = openssl({u"pkcs8"_qs, u"-topk8"_qs, u"-nocrypt"_qs, u"-inform"_qs, u"DER"_qs, u"-outform"_qs,
                                      u"DER"_qs}, qbytes(der->view()));
    QCOMPARE(pkcs8.toHex(), qbytes(der->view()).toHex());
}

void TestEcKey::readsOpensslsKeys_data()
{
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("expected");
    QTest::newRow("P-256") << u"P-256"_qs << u"named_curve"_qs << QString();
    QTest::newRow("P-384") << u"P-384"_qs << u"named_curve"_qs << QString();
    QTest::newRow("P-256 with explicit parameters") << u"P-256"_qs << u"explicit"_qs << u"key.curve"_qs;
    QTest::newRow("P-521") << u"P-521"_qs << u"named_curve"_qs << u"key.curve"_qs;
    QTest::newRow("secp256k1") << u"secp256k1"_qs << u"named_curve"_qs << u"key.curve"_qs;
}

void TestEcKey::readsOpensslsKeys()
{
    if (QStandardPaths::findExecutable(u"openssl"_qs).isEmpty())
        QSKIP("openssl is not installed");
    QFETCH(QString, curve);
    QFETCH(QString, encoding);
    QFETCH(QString, expected);
    const QByteArray key = openssl({u"genpkey"_qs, u"-algorithm"_qs, u"EC"_qs, u"-pkeyopt"_qs,
                                    u"ec_paramgen_curve:"_qs + curve, u"-pkeyopt"_qs, u"ec_param_enc:"_qs + encoding}, {});
    const QByteArray der = openssl({u"pkcs8"_qs, u"-topk8"_qs, u"-nocrypt"_qs, u"-outform"_qs, u"DER"_qs}, key);
    QVERIFY(!der.isEmpty());
    const auto read = EcPrivateKey::fromPkcs8(Secret::copyOf(ourBytes(der)));
    QCOMPARE(QString::fromStdString(code(read)), expected);
    if (read) {
        const QByteArray spki = openssl({u"pkey"_qs, u"-pubout"_qs, u"-outform"_qs, u"DER"_qs}, key);
        QCOMPARE(qbytes(read->publicKey().spki()).toHex(), spki.toHex());
    }
}

void TestEcKey::refusesPkcs8()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const Bytes good = ourBytes(qbytes(EcPrivateKey::generate(curve)->pkcs8()->view()));
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY(!EcPrivateKey::fromPkcs8(Secret::copyOf(ByteView(good).first(size))));
    Bytes longer = good;
    longer.push_back(0);
    QCOMPARE(code(EcPrivateKey::fromPkcs8(Secret::copyOf(longer))), std::string("key.pkcs8"));

    // The scalar begins where the fixed part ends; a zero one, one of n, and one that is not the public key's.
    const std::size_t at = curve == Curve::P256 ? 36 : 35;
    const auto withScalar = [&](const Bytes &scalar) {
        Bytes der = good;
        std::copy(scalar.begin(), scalar.end(), der.begin() + std::ptrdiff_t(at));
        return code(EcPrivateKey::fromPkcs8(Secret::copyOf(der)));
    };
    QVERIFY(!withScalar(Bytes(fieldBytes(curve))).empty());
    QVERIFY(!withScalar(Bytes(fieldBytes(curve), 0xff)).empty());
    QCOMPARE(withScalar(Bytes(fieldBytes(curve), 0x01)), std::string("key.pkcs8"));
    const QByteArray rsa = openssl({u"genpkey"_qs, u"-algorithm"_qs, u"ED25519"_qs, u"-outform"_qs, u"DER"_qs}, {});
    QCOMPARE(code(EcPrivateKey::fromPkcs8(Secret::copyOf(ourBytes(rsa)))), std::string("key.curve"));
}

void TestEcKey::generatesFromOneDrawEach()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const std::size_t size = fieldBytes(curve);
    Bytes stream(size, 0xff); // above n
    stream.resize(2 * size);  // zero
    Bytes scalar(size, 0x5a);
    append(stream, scalar);
    Replay replay(stream);
    const auto key = EcPrivateKey::generate(curve, replay);
    QVERIFY(key);
    QCOMPARE(replay.draws, 3);
    QVERIFY(equalBytes(key->scalar()->view(), scalar));

    Replay broken(Bytes(1));
    QCOMPARE(code(EcPrivateKey::generate(curve, broken)), std::string("random.unavailable"));
    QCOMPARE(broken.draws, 64);
    NoRandom none;
    QCOMPARE(code(EcPrivateKey::generate(curve, none)), std::string("random.unavailable"));
}

void TestEcKey::generatesFromTheSystem()
{
    QFETCH(int, number);
    const auto first = EcPrivateKey::generate(curves[number]);
    const auto second = EcPrivateKey::generate(curves[number]);
    QVERIFY(first && second);
    QVERIFY(!(first->publicKey() == second->publicKey()));
    QVERIFY(equalBytes(first->agree(second->publicKey())->view(), second->agree(first->publicKey())->view()));
    SystemRandom random;
    QVERIFY(*random.bytes(32) != *random.bytes(32));
    QVERIFY(random.bytes(0)->empty());
    QCOMPARE(random.secret(20)->size(), std::size_t(20));
}

void TestEcKey::scalarsHaveARange()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const std::size_t size = fieldBytes(curve);
    Bytes one(size);
    one.back() = 1;
    const auto first = EcPrivateKey::fromScalar(curve, Secret::copyOf(one));
    QVERIFY(first && first->publicKey() == generator(curve));
    QCOMPARE(code(EcPrivateKey::fromScalar(curve, Secret(size))), std::string("key.scalar"));
    QCOMPARE(code(EcPrivateKey::fromScalar(curve, Secret::copyOf(Bytes(size, 0xff)))), std::string("key.scalar"));
    for (const std::size_t wrong : {std::size_t(0), size - 1, size + 1})
        QCOMPARE(code(EcPrivateKey::fromScalar(curve, Secret::copyOf(Bytes(wrong, 1)))), std::string("key.scalar"));
}

void TestEcKey::negatesAndAdds()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const auto key = EcPrivateKey::generate(curve);
    const EcPublicKey &p = key->publicKey();
    const EcPublicKey minus = negated(p);
    QVERIFY(!(minus == p));
    QVERIFY(negated(minus) == p);
    Bytes oneBytes(fieldBytes(curve));
    oneBytes.back() = 1;
    const Secret one = Secret::copyOf(oneBytes);
    QVERIFY(*multiplyAdd(one, p, nullptr) == p);
    QCOMPARE(code(multiplyAdd(one, p, &minus)), std::string("key.infinity"));
    QCOMPARE(code(multiplyAdd(Secret(fieldBytes(curve)), p, nullptr)), std::string("key.infinity"));
    QVERIFY(*multiplyAdd(Secret(fieldBytes(curve)), p, &minus) == minus);
    QCOMPARE(code(multiplyAdd(Secret::copyOf(Bytes(fieldBytes(curve), 0xff)), p, nullptr)), std::string("key.scalar"));
    const auto twice = multiplyAdd(one, p, &p); // adding a point to itself
    oneBytes.back() = 2;
    QVERIFY(*twice == *multiplyAdd(Secret::copyOf(oneBytes), p, nullptr));
}

void TestEcKey::doesScalarAlgebra()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    for (int i = 0; i < 4; ++i) {
        const auto d = EcPrivateKey::generate(curve), k = EcPrivateKey::generate(curve), u = EcPrivateKey::generate(curve);
        const Secret ks = *k->scalar(), ds = *d->scalar(), us = *u->scalar();
        const auto sum = multiplyAddScalar(curve, ks, ds, &us);
        QVERIFY(sum);
        QVERIFY(EcPrivateKey::fromScalar(curve, *sum)->publicKey() == *multiplyAdd(ks, d->publicKey(), &u->publicKey()));
        const auto product = multiplyAddScalar(curve, ks, ds, nullptr);
        QVERIFY(EcPrivateKey::fromScalar(curve, *product)->publicKey() == *multiplyAdd(ks, d->publicKey(), nullptr));
    }
    const auto d = EcPrivateKey::generate(curve)->scalar();
    QCOMPARE(code(multiplyAddScalar(curve, Secret(fieldBytes(curve)), *d, nullptr)), std::string("key.scalar"));
    QCOMPARE(code(multiplyAddScalar(curve, Secret::copyOf(Bytes(fieldBytes(curve), 0xff)), *d, nullptr)),
             std::string("key.scalar"));
    QCOMPARE(code(multiplyAddScalar(curve, *d, Secret(3), nullptr)), std::string("key.scalar"));
}

void TestEcKey::reducesToScalars()
{
    QFETCH(int, number);
    const Curve curve = curves[number];
    const std::size_t size = fieldBytes(curve);
    // n - 1 ≡ 0, so it gives one, as zero does; n - 2 gives n - 1.
    Bytes n = hex(curve == Curve::P256 ? u"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"_qs
                                       : u"ffffffffffffffffffffffffffffffffffffffffffffffff"
                                         u"c7634d81f4372ddf581a0db248b0a77aecec196accc52973"_qs);
    Bytes one(size);
    one.back() = 1;
    Bytes last = n;
    last.back() -= 1;
    Bytes beforeLast = n;
    beforeLast.back() -= 2;
    const auto reduced = [&](ByteView okm) { return toHex(reduceToScalar(curve, Secret::copyOf(okm))->view()); };
    QCOMPARE(reduced(Bytes(size * 3 / 2)), toHex(one));
    QCOMPARE(reduced(last), toHex(one));
    QCOMPARE(reduced(beforeLast), toHex(last));
    QCOMPARE(reduced({}), toHex(one));
}

void TestEcKey::refusesToMixCurves()
{
    const auto small = EcPrivateKey::generate(Curve::P256);
    const auto large = EcPrivateKey::generate(Curve::P384);
    QCOMPARE(code(small->agree(large->publicKey())), std::string("key.curve"));
    QCOMPARE(code(multiplyAdd(*small->scalar(), small->publicKey(), &large->publicKey())), std::string("key.curve"));
    QCOMPARE(code(multiplyAdd(*large->scalar(), small->publicKey(), nullptr)), std::string("key.scalar"));
    QVERIFY(!(small->publicKey() == large->publicKey()));
}

void TestEcKey::keysAreSharedAmongThreads()
{
    const auto key = EcPrivateKey::generate(Curve::P256);
    const EcPublicKey publicKey = key->publicKey();
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const EcPublicKey copy = publicKey;
            const auto signature = key->sign(viewOf("from many threads"));
            if (signature && copy.verify(viewOf("from many threads"), *signature) && copy.pkey() == publicKey.pkey())
                ++good;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 8);
}

void TestEcKey::namesCurves()
{
    for (const Curve curve : curves)
        QVERIFY(curveByName(curveName(curve)) == curve);
    for (const char *name : {"", "p-256", "P-521", "prime256v1", "P-256 "})
        QVERIFY(!curveByName(name));
    QCOMPARE(curveName(Curve::P256), std::string_view("P-256"));
    QCOMPARE(pointBytes(Curve::P384), std::size_t(97));
}

QTEST_GUILESS_MAIN(TestEcKey)
#include "tst_eckey.moc"
