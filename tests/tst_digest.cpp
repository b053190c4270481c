#include "crypto/kdf.h"

#include "support/vectors.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {

template <typename Fill>
void rows(const QString &file, const QString &list, Fill fill)
{
    const QJsonArray tests = vectors(file)[list].toArray();
    QVERIFY(!tests.isEmpty());
    for (const QJsonValue &value : tests) {
        const QJsonObject test = value.toObject();
        fill(QTest::newRow(qPrintable(test[QStringLiteral("id")].toString())), test);
    }
}

HashName hashName(const QString &name)
{
    return name == QStringLiteral("sha384") ? HashName::Sha384 : HashName::Sha256;
}

} // namespace

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashes_data();
    void hashes();
    void authenticates_data();
    void authenticates();
    void derivesByHkdf_data();
    void derivesByHkdf();
    void hkdfAgreesWithOpenssl_data();
    void hkdfAgreesWithOpenssl();
    void hkdfEndsAt255Blocks();
    void derivesByScrypt_data();
    void derivesByScrypt();
    void refusesScryptCost_data();
    void refusesScryptCost();
};

void TestDigest::hashes_data()
{
    QTest::addColumn<QJsonObject>("test");
    rows(u"digest.json"_qs, u"digests"_qs, [](QTestData &row, const QJsonObject &test) { row << test; });
}

void TestDigest::hashes()
{
    QFETCH(QJsonObject, test);
    const Bytes message = hex(test[u"msg"_qs]);
    const Sha256 expected = sha256(message);
    QCOMPARE(toHex(expected), test[u"sha256"_qs].toString().toStdString());
    for (std::size_t cut = 0; cut <= message.size(); ++cut)
        QCOMPARE(sha256({ByteView(message).first(cut), ByteView(message).subspan(cut)}), expected);
    Bytes out(48);
    digest(HashName::Sha384, {message}, out);
    QCOMPARE(toHex(out), test[u"sha384"_qs].toString().toStdString());
}

void TestDigest::authenticates_data()
{
    QTest::addColumn<QJsonObject>("test");
    rows(u"digest.json"_qs, u"hmacs"_qs, [](QTestData &row, const QJsonObject &test) { row << test; });
}

void TestDigest::authenticates()
{
    QFETCH(QJsonObject, test);
    const Bytes key = hex(test[u"key"_qs]);
    const Bytes message = hex(test[u"msg"_qs]);
    QCOMPARE(toHex(hmacSha256(key, message)), test[u"hmacSha256"_qs].toString().toStdString());
    Bytes out(48);
    hmac(HashName::Sha384, key, {message}, out);
    QCOMPARE(toHex(out), test[u"hmacSha384"_qs].toString().toStdString());
}

void TestDigest::derivesByHkdf_data()
{
    QTest::addColumn<QJsonObject>("test");
    rows(u"hkdf.json"_qs, u"tests"_qs, [](QTestData &row, const QJsonObject &test) { row << test; });
}

void TestDigest::derivesByHkdf()
{
    QFETCH(QJsonObject, test);
    const HashName hash = hashName(test[u"hash"_qs].toString());
    const auto prk = hkdfExtract(hash, hex(test[u"salt"_qs]), hex(test[u"ikm"_qs]));
    QVERIFY(prk);
    if (!test[u"prk"_qs].toString().isEmpty())
        QCOMPARE(toHex(prk->view()), test[u"prk"_qs].toString().toStdString());
    const auto okm = hkdfExpand(hash, prk->view(), hex(test[u"info"_qs]), std::size_t(test[u"length"_qs].toInt()));
    QCOMPARE(okm.has_value(), test[u"valid"_qs].toBool());
    if (okm)
        QCOMPARE(toHex(okm->view()), test[u"okm"_qs].toString().toStdString());
    else
        QCOMPARE(okm.error().code, std::string("kdf.length"));
}

// RFC 5869 has no cases with SHA-384.
void TestDigest::hkdfAgreesWithOpenssl_data()
{
    QTest::addColumn<QString>("hash");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("infoLength");
    for (const char *hash : {"sha256", "sha384"}) {
        for (const int length : {1, 47, 48, 49, 72, 500})
            QTest::addRow("%s %d", hash, length) << QString::fromLatin1(hash) << length << 20;
        QTest::addRow("%s no info", hash) << QString::fromLatin1(hash) << 64 << 0;
    }
}

void TestDigest::hkdfAgreesWithOpenssl()
{
    if (QStandardPaths::findExecutable(u"openssl"_qs).isEmpty())
        QSKIP("openssl is not installed");
    QFETCH(QString, hash);
    QFETCH(int, length);
    QFETCH(int, infoLength);
    const QByteArray salt(13, 's'), ikm(48, 'k'), info(infoLength, 'i');
    QProcess openssl;
    QStringList arguments{u"kdf"_qs, u"-keylen"_qs, QString::number(length), u"-kdfopt"_qs, u"digest:"_qs + hash,
                          u"-kdfopt"_qs, u"hexkey:"_qs + QString::fromLatin1(ikm.toHex()),
                          u"-kdfopt"_qs, u"hexsalt:"_qs + QString::fromLatin1(salt.toHex())};
    if (!info.isEmpty())
        arguments << u"-kdfopt"_qs << u"hexinfo:"_qs + QString::fromLatin1(info.toHex());
    arguments << u"-binary"_qs << u"HKDF"_qs;
    openssl.start(u"openssl"_qs, arguments);
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    const auto prk = hkdfExtract(hashName(hash), viewOf(salt.toStdString()), viewOf(ikm.toStdString()));
    const std::string infoText = info.toStdString();
    const auto okm = hkdfExpand(hashName(hash), prk->view(), viewOf(infoText), std::size_t(length));
    QVERIFY(okm);
    QCOMPARE(QByteArray::fromStdString(toHex(okm->view())), openssl.readAllStandardOutput().toHex());
}

void TestDigest::hkdfEndsAt255Blocks()
{
    for (const HashName hash : {HashName::Sha256, HashName::Sha384}) {
        const Bytes prk(hashBytes(hash), 7);
        const std::size_t most = 255 * hashBytes(hash);
        QCOMPARE(hkdfExpand(hash, prk, {}, most)->size(), most);
        QCOMPARE(hkdfExpand(hash, prk, {}, most + 1).error().code, std::string("kdf.length"));
        QVERIFY(hkdfExpand(hash, prk, {}, 0)->isEmpty());
        QVERIFY(hkdfExpand(hash, prk, Bytes(5000, 1), 10));
    }
}

void TestDigest::derivesByScrypt_data()
{
    QTest::addColumn<QJsonObject>("test");
    rows(u"scrypt.json"_qs, u"tests"_qs, [](QTestData &row, const QJsonObject &test) { row << test; });
}

void TestDigest::derivesByScrypt()
{
    QFETCH(QJsonObject, test);
    const ScryptCost cost{.n = std::uint64_t(test[u"N"_qs].toInteger()), .r = std::uint32_t(test[u"r"_qs].toInt()),
                          .p = std::uint32_t(test[u"p"_qs].toInt())};
    const auto key = scrypt(hex(test[u"password"_qs]), hex(test[u"salt"_qs]), cost,
                            std::size_t(test[u"length"_qs].toInt()));
    QVERIFY2(key, key ? "" : key.error().detail.c_str());
    QCOMPARE(toHex(key->view()), test[u"dk"_qs].toString().toStdString());
}

void TestDigest::refusesScryptCost_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::newRow("n = 0") << quint64(0) << 8u << 1u;
    QTest::newRow("n = 1") << quint64(1) << 8u << 1u;
    QTest::newRow("n no power of two") << quint64(100000) << 8u << 1u;
    QTest::newRow("r = 0") << quint64(1024) << 0u << 1u;
    QTest::newRow("p = 0") << quint64(1024) << 8u << 0u;
    QTest::newRow("n too large for r = 1") << quint64(1 << 16) << 1u << 1u;
    QTest::newRow("r * p too large") << quint64(2) << 32768u << 32768u;
    QTest::newRow("more than 2 GiB by n") << quint64(1 << 21) << 8u << 1u;
    QTest::newRow("more than 2 GiB by r") << quint64(1 << 17) << 128u << 1u;
    QTest::newRow("more than 2 GiB by p") << quint64(2) << 8u << quint32(1 << 21);
    QTest::newRow("product overflows") << (quint64(1) << 63) << 0xffffffffu << 0xffffffffu;
}

void TestDigest::refusesScryptCost()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    const auto key = scrypt(viewOf("passphrase"), viewOf("salt"), {.n = n, .r = r, .p = p}, 32);
    QVERIFY(!key);
    QCOMPARE(key.error().code, std::string("kdf.cost"));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
