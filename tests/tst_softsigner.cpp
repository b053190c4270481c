#include "crypto/certificate.h"
#include "crypto/pbes2.h"
#include "crypto/seal.h"
#include "crypto/softsigner.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

// What OpenSSL's own reader allows; openSealedKey does not.
constexpr ScryptCost weak{.n = 1 << 14, .r = 8, .p = 1};
// The least that is accepted, with less memory than the default, for tests that open many times.
constexpr ScryptCost least{.n = 1 << 17, .r = 2, .p = 1};
// Only for the form of sealed blobs.
constexpr ScryptCost quick{.n = 16, .r = 1, .p = 1};

Secret secret(std::string text)
{
    return Secret::takeOver(text);
}

std::string code(const auto &result)
{
    return result ? std::string() : result.error().code;
}

void eachCurve()
{
    QTest::addColumn<int>("number");
    QTest::newRow("P-256") << 0;
    QTest::newRow("P-384") << 1;
}

EcPrivateKey newKey(int number)
{
    return EcPrivateKey::generate(number ? Curve::P384 : Curve::P256).value();
}

QByteArray openssl(const QStringList &arguments, const QByteArray &input, QByteArray *errors = nullptr)
{
    QProcess process;
    process.start(u"openssl"_qs, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    if (errors)
        *errors = process.readAllStandardError();
    return process.readAllStandardOutput();
}

bool hasOpenssl()
{
    return !QStandardPaths::findExecutable(u"openssl"_qs).isEmpty();
}

QByteArray qbytes(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

QString hexText(ByteView bytes)
{
    return QString::fromStdString(toHex(bytes));
}

std::string resealed(const Pbes2 &parts)
{
    return toPem("ENCRYPTED PRIVATE KEY", encodePbes2(parts).value());
}

} // namespace

class TestSoftSigner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealsAndOpens_data() { eachCurve(); }
    void sealsAndOpens();
    void opensslReadsTheForm_data() { eachCurve(); }
    void opensslReadsTheForm();
    void opensslOpensTheDefaultInSteps();
    void readsOpensslsForm();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesCosts_data();
    void refusesCosts();
    void refusesDamage();
    void refusesOtherKeysInside();
    void sealsAndUnseals_data();
    void sealsAndUnseals();
    void unsealRefusesChanges();
    void unsealRefusesCosts_data();
    void unsealRefusesCosts();
    void sealedWithoutRandomIsNothing();
};

void TestSoftSigner::sealsAndOpens()
{
    QFETCH(int, number);
    const EcPrivateKey key = newKey(number);
    const auto pem = sealKey(key, secret("correct horse"));
    QVERIFY(pem);
    const auto parts = decodePbes2(fromPem("ENCRYPTED PRIVATE KEY", *pem).at(0));
    QVERIFY(parts);
    QCOMPARE(parts->cost.n, std::uint64_t(1) << 17); // the default
    QCOMPARE(parts->cost.r, 8u);
    const auto signer = SoftSigner::open(*pem, secret("correct horse"));
    QVERIFY2(signer, signer ? "" : signer.error().detail.c_str());
    QVERIFY((*signer)->publicKey() == key.publicKey());
    QVERIFY(key.publicKey().verify(viewOf("message"), *(*signer)->sign(viewOf("message"))));
    QVERIFY(ownerId((*signer)->publicKey()) == sha256(key.publicKey().spki()));
    QCOMPARE(code(SoftSigner::open(*pem, secret("wrong horse"))), std::string("ca.passphrase"));
    QCOMPARE(code(SoftSigner::open(*pem, Secret())), std::string("ca.passphrase"));
    const auto again = sealKey(key, secret("correct horse"), least);
    const auto andAgain = sealKey(key, secret("correct horse"), least);
    QVERIFY(*again != *andAgain); // salt and IV are new each time
}

void TestSoftSigner::opensslReadsTheForm()
{
    if (!hasOpenssl())
        QSKIP("openssl is not installed");
    QFETCH(int, number);
    const EcPrivateKey key = newKey(number);
    const auto pem = sealKey(key, secret("pass"), weak);
    QVERIFY(pem);
    const QByteArray der = openssl({u"pkey"_qs, u"-passin"_qs, u"pass:pass"_qs, u"-pubout"_qs, u"-outform"_qs, u"DER"_qs},
                                   QByteArray::fromStdString(*pem));
    QCOMPARE(der.toHex(), qbytes(key.publicKey().spki()).toHex());
    QCOMPARE(code(openSealedKey(*pem, secret("pass"))), std::string("ca.file"));
}

// OpenSSL's reader gives scrypt 32 MiB; its single commands can be given more.
void TestSoftSigner::opensslOpensTheDefaultInSteps()
{
    if (!hasOpenssl())
        QSKIP("openssl is not installed");
    const EcPrivateKey key = newKey(0);
    const auto pem = sealKey(key, secret("pass"));
    QByteArray errors;
    QVERIFY(openssl({u"pkey"_qs, u"-passin"_qs, u"pass:pass"_qs}, QByteArray::fromStdString(*pem), &errors).isEmpty());
    QVERIFY2(errors.contains("memory limit exceeded"), errors.constData()); // if this changes, softsigner.h has to
    const auto parts = decodePbes2(fromPem("ENCRYPTED PRIVATE KEY", *pem).at(0));
    const QByteArray derived = openssl({u"kdf"_qs, u"-keylen"_qs, u"32"_qs, u"-kdfopt"_qs, u"pass:pass"_qs, u"-kdfopt"_qs,
                                        u"hexsalt:"_qs + hexText(parts->salt), u"-kdfopt"_qs, u"n:131072"_qs, u"-kdfopt"_qs,
                                        u"r:8"_qs, u"-kdfopt"_qs, u"p:1"_qs, u"-kdfopt"_qs, u"maxmem_bytes:268435456"_qs,
                                        u"-binary"_qs, u"SCRYPT"_qs}, {});
    QCOMPARE(derived.size(), 32);
    const QByteArray plain = openssl({u"enc"_qs, u"-d"_qs, u"-aes-256-cbc"_qs, u"-K"_qs, QString::fromLatin1(derived.toHex()),
                                      u"-iv"_qs, hexText(parts->iv)}, qbytes(parts->ciphertext));
    const QByteArray spki = openssl({u"pkey"_qs, u"-inform"_qs, u"DER"_qs, u"-pubout"_qs, u"-outform"_qs, u"DER"_qs}, plain);
    QCOMPARE(spki.toHex(), qbytes(key.publicKey().spki()).toHex());
}

void TestSoftSigner::readsOpensslsForm()
{
    if (!hasOpenssl())
        QSKIP("openssl is not installed");
    const EcPrivateKey key = newKey(0);
    const QByteArray plain = QByteArray::fromStdString(toPem("PRIVATE KEY", key.pkcs8()->view()));
    const QByteArray sealed = openssl({u"pkcs8"_qs, u"-topk8"_qs, u"-scrypt"_qs, u"-passout"_qs, u"pass:pass"_qs}, plain);
    const auto blocks = fromPem("ENCRYPTED PRIVATE KEY", sealed.toStdString());
    QCOMPARE(blocks.size(), std::size_t(1));
    const auto parts = decodePbes2(blocks[0]);
    QVERIFY(parts); // the form is read, the cost is not accepted
    QCOMPARE(code(openSealedKey(sealed.toStdString(), secret("pass"))), std::string("ca.file"));
    const Bytes again = encodePbes2(*parts).value();
    QCOMPARE(toHex(again), toHex(blocks[0]));
}

void TestSoftSigner::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no key");
    QTest::newRow("unencrypted") << QByteArray::fromStdString(toPem("PRIVATE KEY", newKey(0).pkcs8()->view()));
    const auto sealed = sealKey(newKey(0), secret("pass"), least);
    const QByteArray good = QByteArray::fromStdString(*sealed);
    QTest::newRow("two keys") << good + good;
    QTest::newRow("too long") << good + QByteArray(20000, '\n');
    QTest::newRow("damaged base64") << QByteArray(good).replace(60, 4, "$$$$");
    Bytes der = fromPem("ENCRYPTED PRIVATE KEY", *sealed).at(0);
    der.push_back(0);
    QTest::newRow("trailing byte") << QByteArray::fromStdString(toPem("ENCRYPTED PRIVATE KEY", der));
    der.resize(40);
    QTest::newRow("cut off") << QByteArray::fromStdString(toPem("ENCRYPTED PRIVATE KEY", der));
    if (hasOpenssl()) {
        const QByteArray plain = QByteArray::fromStdString(toPem("PRIVATE KEY", newKey(0).pkcs8()->view()));
        const QStringList common{u"pkcs8"_qs, u"-topk8"_qs, u"-passout"_qs, u"pass:pass"_qs};
        QTest::newRow("PBKDF2") << openssl(common + QStringList{u"-v2"_qs, u"aes-256-cbc"_qs, u"-iter"_qs, u"1000"_qs}, plain);
        QTest::newRow("AES-128") << openssl(common + QStringList{u"-scrypt"_qs, u"-v2"_qs, u"aes-128-cbc"_qs}, plain);
        QTest::newRow("traditional") << openssl({u"ec"_qs, u"-aes256"_qs, u"-passout"_qs, u"pass:pass"_qs}, plain);
    }
}

void TestSoftSigner::refusesOtherFiles()
{
    QFETCH(QByteArray, pem);
    QCOMPARE(code(openSealedKey(pem.toStdString(), secret("pass"))), std::string("ca.file"));
}

void TestSoftSigner::refusesCosts_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("half the least n") << quint64(1 << 16) << 8u << 1u << QByteArray("ca.file");
    QTest::newRow("n = 0") << quint64(0) << 8u << 1u << QByteArray("ca.file");
    QTest::newRow("huge n") << (quint64(1) << 40) << 8u << 1u << QByteArray("ca.file");
    QTest::newRow("huge p") << quint64(1 << 17) << 8u << 1000000u << QByteArray("ca.file");
    QTest::newRow("p that overflows") << (quint64(1) << 63) << 2u << 1u << QByteArray("ca.file");
    QTest::newRow("no power of two") << quint64((1 << 17) + 2) << 2u << 1u << QByteArray("kdf.cost");
    QTest::newRow("r = 0") << quint64(1 << 17) << 0u << 1u << QByteArray("kdf.cost");
}

void TestSoftSigner::refusesCosts()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(QByteArray, expected);
    Pbes2 parts;
    parts.cost = {.n = n, .r = r, .p = p};
    parts.salt = Bytes(16);
    parts.ciphertext = Bytes(144);
    QCOMPARE(QByteArray::fromStdString(code(openSealedKey(resealed(parts), secret("pass")))), expected);
}

void TestSoftSigner::refusesDamage()
{
    const auto sealed = sealKey(newKey(0), secret("pass"), least);
    const auto good = decodePbes2(fromPem("ENCRYPTED PRIVATE KEY", *sealed).at(0));
    QVERIFY(openSealedKey(resealed(*good), secret("pass")));
    Pbes2 parts = *good;
    parts.salt[0] ^= 1;
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.passphrase"));
    parts = *good;
    parts.iv[0] ^= 1; // the first byte of the structure inside
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.passphrase"));
    parts = *good;
    parts.ciphertext.back() ^= 1; // the padding
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.passphrase"));
    parts = *good;
    parts.ciphertext.pop_back();
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.file"));
    parts.ciphertext.clear();
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.file"));
}

void TestSoftSigner::refusesOtherKeysInside()
{
    if (!hasOpenssl())
        QSKIP("openssl is not installed");
    // Sealed as we seal, by openssl's commands, but another kind of key.
    const QByteArray plain = openssl({u"genpkey"_qs, u"-algorithm"_qs, u"EC"_qs, u"-pkeyopt"_qs,
                                      u"ec_paramgen_curve:P-521"_qs, u"-outform"_qs, u"DER"_qs}, {});
    const QByteArray pkcs8 = openssl({u"pkcs8"_qs, u"-topk8"_qs, u"-nocrypt"_qs, u"-inform"_qs, u"DER"_qs, u"-outform"_qs,
                                      u"DER"_qs}, plain);
    Pbes2 parts;
    parts.cost = least;
    parts.salt = Bytes(16, 1);
    const auto key = scrypt(viewOf("pass"), parts.salt, least, 32);
    const QByteArray ciphertext = openssl({u"enc"_qs, u"-aes-256-cbc"_qs, u"-K"_qs, hexText(key->view()), u"-iv"_qs,
                                           hexText(parts.iv)}, pkcs8);
    parts.ciphertext = Bytes(ciphertext.begin(), ciphertext.end());
    QCOMPARE(code(openSealedKey(resealed(parts), secret("pass"))), std::string("ca.file"));
}

void TestSoftSigner::sealsAndUnseals_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 15, 16, 17, 1000, 3000000})
        QTest::addRow("%d bytes", size) << size;
}

void TestSoftSigner::sealsAndUnseals()
{
    QFETCH(int, size);
    SystemRandom random;
    const Bytes plain = *random.bytes(std::size_t(size));
    const auto sealed = seal(plain, secret("pass"), random, quick);
    QVERIFY(sealed);
    QCOMPARE(sealed->size(), 15 + 16 + 32 + 12 + plain.size() + 16);
    QVERIFY(equalBytes(ByteView(*sealed).first(15), viewOf("IMPRINT-SEAL-1\n")));
    QCOMPARE(toHex(ByteView(*sealed).subspan(15, 16)), std::string("00000000000000100000000100000001"));
    const auto opened = unseal(*sealed, secret("pass"));
    QVERIFY(opened);
    QVERIFY(equalBytes(opened->view(), plain));
    QCOMPARE(code(unseal(*sealed, secret("Pass"))), std::string("seal.open"));
    QVERIFY(*seal(plain, secret("pass"), random, quick) != *sealed);
}

void TestSoftSigner::unsealRefusesChanges()
{
    SystemRandom random;
    const Bytes sealed = *seal(viewOf("the site"), secret("pass"), random, quick);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes other = sealed;
        other[i] ^= 1;
        QCOMPARE(code(unseal(other, secret("pass"))), std::string("seal.open"));
        QCOMPARE(code(unseal(ByteView(sealed).first(i), secret("pass"))), std::string("seal.open"));
    }
    Bytes longer = sealed;
    longer.push_back(0);
    QCOMPARE(code(unseal(longer, secret("pass"))), std::string("seal.open"));
    const auto strong = seal(viewOf("the site"), secret("pass"), random);
    QCOMPARE(toHex(ByteView(*strong).subspan(15, 8)), std::string("0000000000020000")); // the default
    QVERIFY(unseal(*strong, secret("pass")));
}

void TestSoftSigner::unsealRefusesCosts_data()
{
    QTest::addColumn<QByteArray>("cost");
    QTest::newRow("all ones") << QByteArray("ffffffffffffffffffffffffffffffff");
    QTest::newRow("zeros") << QByteArray("00000000000000000000000000000000");
    QTest::newRow("four GiB") << QByteArray("00000000004000000000000800000001");
    QTest::newRow("hours of work") << QByteArray("00000000000200000000000800010000");
}

void TestSoftSigner::unsealRefusesCosts()
{
    QFETCH(QByteArray, cost);
    SystemRandom random;
    Bytes sealed = *seal(viewOf("the site"), secret("pass"), random, quick);
    const Bytes bytes = *fromHex(cost.toStdString());
    std::copy(bytes.begin(), bytes.end(), sealed.begin() + 15);
    QCOMPARE(code(unseal(sealed, secret("pass"))), std::string("seal.open"));
}

void TestSoftSigner::sealedWithoutRandomIsNothing()
{
    class NoRandom : public RandomSource {
    public:
        Result<void> fill(std::span<std::uint8_t>) override { return fail("random.unavailable", "none"); }
    } none;
    QCOMPARE(code(seal(viewOf("x"), secret("pass"), none, quick)), std::string("random.unavailable"));
}

QTEST_GUILESS_MAIN(TestSoftSigner)
#include "tst_softsigner.moc"
