// Per-device secrets from a software key: every scheme held against published vectors and the openssl program.
#include "crypto/derivation.h"
#include "support/outside.h"
#include "support/vectors.h"

#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {

// A key as a token has it: CBC and nothing else.
class CbcOnly final : public SecretKey {
public:
    explicit CbcOnly(std::unique_ptr<SoftSecretKey> key) : m_key(std::move(key)) {}
    std::size_t bytes() const override { return m_key->bytes(); }
    Result<void> cbc(ByteView blocks, std::span<std::uint8_t> out) override { return m_key->cbc(blocks, out); }

private:
    std::unique_ptr<SoftSecretKey> m_key;
};

std::unique_ptr<SoftSecretKey> softKey(const QJsonValue &value)
{
    return SoftSecretKey::make(secretHex(value)).value();
}

std::unique_ptr<SecretKey> key(const QJsonValue &value, bool hasOnlyCbc)
{
    auto soft = softKey(value);
    if (!hasOnlyCbc)
        return soft;
    return std::make_unique<CbcOnly>(std::move(soft));
}

std::string derive(SecretKey &key, const char *scheme, const std::string &serial, const DerivationInput &input = {})
{
    const DerivationScheme &s = *derivationScheme(scheme).value();
    const auto bytes = s.secretBytes(key, input);
    if (!bytes)
        return bytes.error().code;
    Secret out(*bytes);
    if (auto done = s.derive(key, serial, input, {out.data(), out.size()}); !done)
        return done.error().code;
    return toHex(out.view());
}

QByteArray lastWord(const char *command)
{
    return runOutside(command).output.trimmed().toLower().replace(":", "");
}

} // namespace

class tst_Derivation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectorsHold_data();
    void vectorsHold();
    void opensslAgrees();
    void keyChecks();
    void refuses_data();
    void refuses();
    void blocksStopAndFail();
    void everySchemeHasWords();
};

void tst_Derivation::vectorsHold_data()
{
    QTest::addColumn<bool>("hasOnlyCbc");
    QTest::newRow("software") << false;
    QTest::newRow("CMAC built on CBC") << true;
}

void tst_Derivation::vectorsHold()
{
    QFETCH(bool, hasOnlyCbc);
    const QJsonObject all = vectors(QStringLiteral("derivation.json"));
    int checked = 0;
    for (const QJsonValue &t : all["md5"].toArray()) {
        const auto k = key(t["key"], hasOnlyCbc);
        QCOMPARE(derive(*k, "aes-cbc-md5", t["serial"].toString().toStdString()), t["secret"].toString().toStdString());
        ++checked;
    }
    for (const QJsonValue &t : all["cmac"].toArray()) {
        auto made = SoftSecretKey::make(secretHex(t["key"]));
        const bool isKey = made && QList<std::size_t>{16, 24, 32}.contains((*made)->bytes());
        if (!isKey) {
            QCOMPARE(t["result"].toString(), QStringLiteral("invalid"));
            continue;
        }
        const auto k = key(t["key"], hasOnlyCbc);
        Secret tag(16);
        QVERIFY(k->cmac(hex(t["msg"]), {tag.data(), 16}));
        const Bytes expected = hex(t["tag"]);
        QVERIFY2(equalBytes(tag.view().first(expected.size()), expected) == (t["result"] == QLatin1String("valid")),
                 qPrintable(t["id"].toString()));
        ++checked;
    }
    for (const QJsonValue &t : all["counter"].toArray()) {
        const auto k = key(t["key"], hasOnlyCbc);
        const Bytes expected = hex(t["out"]);
        Secret out(expected.size());
        QVERIFY(counterModeCmac(*k, hex(t["before"]), hex(t["after"]), t["bits"].toInt(), {out.data(), out.size()}));
        QVERIFY2(equalBytes(out.view(), expected), qPrintable(t["id"].toString()));
        ++checked;
        if (t["label"].isUndefined())
            continue;
        const Bytes context = hex(t["context"]);
        const std::string serial(context.begin(), context.end());
        QCOMPARE(derive(*k, "sp800-108-cmac", serial, {.label = hex(t["label"]), .length = expected.size()}), toHex(expected));
        // The part of the context that is the product's goes before the serial.
        if (serial.size() > 2)
            QCOMPARE(derive(*k, "sp800-108-cmac", serial.substr(2),
                            {.label = hex(t["label"]), .context = {context[0], context[1]}, .length = expected.size()}),
                     toHex(expected));
    }
    for (const QJsonValue &t : all["dukpt"].toArray()) {
        const auto k = key(t["bdk"], hasOnlyCbc);
        QCOMPARE(derive(*k, "aes-dukpt-ik", t["ikid"].toString().toStdString()), t["ik"].toString().toStdString());
        ++checked;
    }
    QCOMPARE(checked, 9 + 120 + 80 + 14);
    for (const QJsonValue &t : vectors(QStringLiteral("hkdf.json"))["tests"].toArray()) {
        if (t["hash"] != QLatin1String("sha256") || t["length"].toInt() > 256)
            continue;
        const auto k = softKey(t["ikm"]);
        const Bytes info = hex(t["info"]);
        const std::size_t half = info.size() / 2;
        const std::string serial(info.begin() + std::ptrdiff_t(half), info.end());
        const DerivationInput input{.salt = hex(t["salt"]),
                                    .info = Bytes(info.begin(), info.begin() + std::ptrdiff_t(half)),
                                    .length = std::size_t(t["length"].toInt())};
        QCOMPARE(derive(*k, "hkdf-sha256", serial, input), t["okm"].toString().toStdString());
    }
}

// Not only the vectors: the program of others, on a serial of ours.
void tst_Derivation::opensslAgrees()
{
    const char *const hexKey = "00112233445566778899aabbccddeeff";
    const auto k = softKey(QString::fromLatin1(hexKey));
    QCOMPARE(lastWord("openssl kdf -keylen 40 -kdfopt mac:CMAC -kdfopt cipher:AES-128-CBC -kdfopt mode:counter -kdfopt "
                      "hexkey:00112233445566778899aabbccddeeff -kdfopt salt:lock -kdfopt info:SN12345 KBKDF"),
             QByteArray::fromStdString(derive(*k, "sp800-108-cmac", "SN12345", {.label = {'l', 'o', 'c', 'k'}, .length = 40})));
    QCOMPARE(lastWord("openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:00112233445566778899aabbccddeeff "
                      "-kdfopt salt:vendor -kdfopt info:SN12345 HKDF"),
             QByteArray::fromStdString(derive(*k, "hkdf-sha256", "SN12345", {.salt = {'v', 'e', 'n', 'd', 'o', 'r'}})));
}

void tst_Derivation::keyChecks()
{
    const auto k = softKey(QStringLiteral("00112233445566778899aabbccddeeff"));
    const DerivationScheme &cmac = *derivationScheme("cmac-serial").value();
    QCOMPARE(keyCheckValue(*k, cmac).value(), std::string("fde4fb"));
    QVERIFY(compareKeyCheck(*k, cmac, "FDE4FB"));
    QVERIFY(compareKeyCheck(*k, cmac, "fde4fbae4a09e020eff722969f83832b"));
    for (const char *wrong : {"", "fde4", "fde4fbae4a09e020eff722969f83832b00", "fde4fc", "fde4fbae4a09e020eff722969f83832c", "zzzzzz"})
        QCOMPARE(compareKeyCheck(*k, cmac, wrong).error().code, std::string("derivation.key-check"));
    // Of a secret that is no AES key, and not what anybody derives from it.
    const auto any = SoftSecretKey::make(Secret::copyOf(viewOf("a secret of any length"))).value();
    const DerivationScheme &hkdf = *derivationScheme("hkdf-sha256").value();
    const std::string value = keyCheckValue(*any, hkdf).value();
    QCOMPARE(value.size(), std::size_t(6));
    QVERIFY(compareKeyCheck(*any, hkdf, value));
    QCOMPARE(keyCheckValue(*any, cmac).error().code, std::string("derivation.key"));
}

void tst_Derivation::refuses_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<int>("field"); // 0 none, 1 label, 2 context, 3 salt, 4 info
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *scheme, const char *serial, int field, int length, const char *code) {
        QTest::addRow("%s %s %d %d", scheme, serial, field, length)
            << QString::fromLatin1(scheme) << QString::fromLatin1(serial) << field << length << QString::fromLatin1(code);
    };
    for (const char *scheme : {"aes-cbc-md5", "cmac-serial", "aes-dukpt-ik"})
        for (int field = 1; field <= 4; ++field)
            row(scheme, "1234567890123456", field, 0, "derivation.scheme");
    row("sp800-108-cmac", "S", 3, 0, "derivation.scheme");
    row("hkdf-sha256", "S", 1, 0, "derivation.scheme");
    row("aes-cbc-md5", "S", 0, 32, "derivation.length");
    row("cmac-serial", "S", 0, 15, "derivation.length");
    row("sp800-108-cmac", "S", 0, 257, "derivation.length");
    row("hkdf-sha256", "S", 0, 257, "derivation.length");
    row("aes-dukpt-ik", "1234567890123456", 0, 32, "derivation.length"); // longer than the base key
    row("aes-dukpt-ik", "1234567890123456", 0, 17, "derivation.length");
    for (const char *serial : {"", "SN12345", "12345678901234567", "12345678901234", "123456789012345g"})
        row("aes-dukpt-ik", serial, 0, 0, "derivation.serial");
}

void tst_Derivation::refuses()
{
    QFETCH(QString, scheme);
    QFETCH(QString, serial);
    QFETCH(int, field);
    QFETCH(int, length);
    QFETCH(QString, code);
    const auto k = softKey(QStringLiteral("00112233445566778899aabbccddeeff"));
    DerivationInput input{.length = std::size_t(length)};
    Bytes *const fields[] = {&input.label, &input.context, &input.salt, &input.info};
    if (field > 0)
        *fields[field - 1] = {1};
    QCOMPARE(QString::fromStdString(derive(*k, scheme.toLatin1().constData(), serial.toStdString(), input)), code);
}

void tst_Derivation::blocksStopAndFail()
{
    const DerivationScheme &dukpt = *derivationScheme("aes-dukpt-ik").value();
    const auto deriver = SoftDeriver::make(softKey(QStringLiteral("00112233445566778899aabbccddeeff")), dukpt, {}).value();
    QCOMPARE(deriver->secretBytes(), std::size_t(16));
    DerivedBlock block = deriver->derive({"0000000000000001", "0000000000000002", "bad", "0000000000000003"}, {});
    QCOMPARE(block.done, std::size_t(2));
    QCOMPARE(block.problem->code, std::string("derivation.serial"));
    std::stop_source stop;
    stop.request_stop();
    block = deriver->derive({"0000000000000001"}, stop.get_token());
    QVERIFY(block.done == 0 && !block.problem);
    const auto aes = SoftDeriver::make(SoftSecretKey::make(Secret(17)).value(), *derivationScheme("cmac-serial").value(), {}).value();
    QCOMPARE(aes->derive({"a"}, {}).problem->code, std::string("derivation.key"));
    QVERIFY(!SoftSecretKey::make(Secret()));
    QVERIFY(!SoftSecretKey::make(Secret(1025)));
}

void tst_Derivation::everySchemeHasWords()
{
    QCOMPARE(derivationSchemes().size(), std::size_t(5));
    QVERIFY(derivationScheme(defaultScheme));
    QCOMPARE(derivationScheme("rot13").error().code, std::string("derivation.scheme"));
    for (const DerivationScheme &s : derivationSchemes())
        QVERIFY(!s.title.empty() && (s.name == "aes-cbc-md5") == !s.caution.empty());
}

QTEST_GUILESS_MAIN(tst_Derivation)
#include "tst_derivation.moc"
