// The derivations of the KDF lab against reference values, their chains against the same derivations computed one by
// one, and the words in which both are asked for.
#include "crypto/kdflab/chains.h"
#include "models/diagnosis/kdf/kdfadvice.h"
#include "models/diagnosis/kdf/kdfcase.h"
#include "models/diagnosis/kdf/kdfpresets.h"
#include "support/vectors.h"

#include <QJsonDocument>
#include <QtTest>

using namespace imprint;
using namespace imprint::kdflab;
using namespace imprint::test;

namespace {

Result<KdfCase> caseFrom(const QJsonObject &spec, const QJsonObject &inputs)
{
    return parseKdfCase(QJsonDocument(QJsonObject{{"spec", spec}, {"inputs", inputs}}).toJson());
}

QByteArray codeOf(const Error &error) { return QByteArray::fromStdString(error.code + ": " + error.detail); }

} // namespace

class tst_KdfLab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void derives_data();
    void derives();
    void wordsComeBack_data() { derives_data(); }
    void wordsComeBack();
    void formsOfTheOutput_data();
    void formsOfTheOutput();
    void inputsInOtherNotations();
    void refuses_data();
    void refuses();
    void chainsAgree_data();
    void chainsAgree();
    void chainsStopAtTheStep();
    void presetsAreUsable();
    void warnsBelowToday();
};

void tst_KdfLab::derives_data()
{
    QTest::addColumn<QJsonObject>("test");
    const QJsonArray cases = vectors("kdf/derivations.json")["cases"].toArray();
    QVERIFY(cases.size() > 300);
    for (const QJsonValue &value : cases)
        QTest::newRow(qPrintable(value.toObject()["id"].toString())) << value.toObject();
}

void tst_KdfLab::derives()
{
    QFETCH(QJsonObject, test);
    const auto c = caseFrom(test["spec"].toObject(), test["inputs"].toObject());
    QVERIFY2(c, c ? "" : codeOf(c.error()));
    QCOMPARE(c->ignored, QStringList());
    const auto output = evaluate(c->spec, c->inputs.values);
    if (test.contains("error")) {
        QVERIFY(!output);
        QCOMPARE(QString::fromStdString(output.error().code), test["error"].toString());
        return;
    }
    QVERIFY2(output, output ? "" : codeOf(output.error()));
    QCOMPARE(QString::fromStdString(toHex(output->view())), test["output"].toString());
}

// What is written is read again as the same.
void tst_KdfLab::wordsComeBack()
{
    QFETCH(QJsonObject, test);
    const auto c = caseFrom(test["spec"].toObject(), test["inputs"].toObject());
    QVERIFY(c);
    const auto again = caseFrom(specToJson(c->spec, c->inputs.secretName), inputsToJson(c->inputs.values, c->inputs.secretName, c->inputs.given));
    QVERIFY2(again, again ? "" : codeOf(again.error()));
    QCOMPARE(again->ignored, QStringList());
    QVERIFY(again->spec == c->spec);
    QVERIFY(again->inputs.values.isSameAs(c->inputs.values));
}

void tst_KdfLab::formsOfTheOutput_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("output");
    // Of the ten derived bytes 55ac…ec16: PBKDF2-HMAC-SHA256, "passwd", "salt", one iteration (RFC 7914 section 11).
    QTest::newRow("plain") << "plain" << 0 << 10 << "55ac046e56e3089fec16";
    QTest::newRow("window") << "plain" << 3 << 4 << "6e56e308";
    QTest::newRow("reversed") << "bytes reversed" << 0 << 10 << "16ec9f08e3566e04ac55";
    QTest::newRow("16") << "16-bit words swapped" << 0 << 10 << "ac556e04e3569f0816ec";
    QTest::newRow("32") << "32-bit words swapped" << 0 << 10 << "6e04ac559f08e356ec16";
    QTest::newRow("64") << "64-bit words swapped" << 0 << 10 << "9f08e3566e04ac55ec16";
    QTest::newRow("order 32") << "32-bit word order reversed" << 0 << 10 << "56e3089f55ac046eec16";
    QTest::newRow("order 16") << "16-bit word order reversed" << 0 << 10 << "ec16089f56e3046e55ac";
    QTest::newRow("halves") << "halves swapped" << 0 << 10 << "e3089fec1655ac046e56";
    QTest::newRow("nibbles") << "nibbles swapped" << 0 << 3 << "55ca40";
    QTest::newRow("bits") << "bits of each byte reversed" << 0 << 3 << "aa3520";
    QTest::newRow("inverted") << "inverted" << 0 << 3 << "aa53fb";
    QTest::newRow("padded") << "zero padded" << 8 << 4 << "ec160000";
    QTest::newRow("padded in front") << "zeros in front" << 0 << 12 << "000055ac046e56e3089fec16";
    QTest::newRow("repeated") << "repeated" << 8 << 4 << "ec1655ac";
    QTest::newRow("hex") << "hex text" << 0 << 4 << "35356163";
    QTest::newRow("hex, upper case") << "hex text, upper case" << 2 << 2 << "4143";
    QTest::newRow("base64") << "base64 text" << 0 << 16 << "56617745626c626a434a2f7346673d3d";
}

void tst_KdfLab::formsOfTheOutput()
{
    QFETCH(QString, words);
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(QString, output);
    const QJsonObject spec{{"kdf", "PBKDF2"}, {"hash", "sha256"}, {"iterations", 1}, {"derive", 10}, {"length", length}, {"offset", offset}, {"output", words}};
    const auto c = caseFrom(spec, {{"password_text", "passwd"}, {"salt_text", "salt"}});
    QVERIFY2(c, c ? "" : codeOf(c.error()));
    const auto result = evaluate(c->spec, c->inputs.values);
    QVERIFY2(result, result ? "" : codeOf(result.error()));
    QCOMPARE(QString::fromStdString(toHex(result->view())), output);
}

void tst_KdfLab::inputsInOtherNotations()
{
    const QJsonObject spec{{"kdf", "PBKDF2"}, {"iterations", 1}};
    const auto hexed = caseFrom(spec, {{"password", "706173737764"}, {"salt", "73616c74"}});
    const auto named = caseFrom(spec, {{"ikm_text", "passwd"}, {"salt_base64", "c2FsdA=="}, {"note", "x"}, {"info", QJsonValue()}});
    QVERIFY(hexed && named);
    QVERIFY(hexed->inputs.values.isSameAs(named->inputs.values));
    QCOMPARE(named->inputs.secretName, std::string("ikm"));
    QCOMPARE(named->ignored, QStringList{"inputs.note"});
    const auto both = caseFrom(spec, {{"password", "706173737764"}, {"password_text", "passwd"}});
    QVERIFY(both);
}

void tst_KdfLab::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *spec, const char *inputs, const char *code) {
        QTest::newRow(name) << QByteArray("{\"spec\":{") + spec + "},\"inputs\":{" + inputs + "}}" << QString(code);
    };
    const char *const good = "\"password\":\"00\",\"salt\":\"0011223344556677\"";
    QTest::newRow("nothing") << QByteArray() << "kdf.case";
    QTest::newRow("array") << QByteArray("[]") << "kdf.case";
    QTest::newRow("no inputs") << QByteArray("{\"spec\":{\"kdf\":\"HKDF\"}}") << "kdf.case";
    row("unknown", "\"kdf\":\"bcrypt\"", good, "kdf.case");
    row("no secret", "\"kdf\":\"HKDF\"", "\"salt\":\"00\"", "kdf.case");
    row("odd hex", "\"kdf\":\"HKDF\"", "\"ikm\":\"0\"", "kdf.case");
    row("number", "\"kdf\":\"HKDF\"", "\"ikm\":0", "kdf.case");
    row("two values", "\"kdf\":\"HKDF\"", "\"ikm\":\"00\",\"key\":\"01\"", "kdf.case");
    row("hash", "\"kdf\":\"HKDF\",\"hash\":\"md6\"", good, "kdf.case");
    row("no iterations", "\"kdf\":\"PBKDF2\"", good, "kdf.case");
    row("L of half a byte", "\"kdf\":\"SP800-108 counter\",\"L\":4", "\"key\":\"00\"", "kdf.case");
    row("fraction", "\"kdf\":\"PBKDF2\",\"iterations\":1.5", good, "kdf.case");
    row("zero iterations", "\"kdf\":\"PBKDF2\",\"iterations\":0", good, "kdf.case");
    row("years", "\"kdf\":\"PBKDF2\",\"iterations\":2000000000", good, "kdf.cost");
    row("years of blocks", "\"kdf\":\"PBKDF2\",\"iterations\":90000000,\"length\":65536", good, "kdf.cost");
    row("no bytes", "\"kdf\":\"HKDF\",\"length\":0", good, "kdf.case");
    row("too long", "\"kdf\":\"PBKDF1\",\"hash\":\"md5\",\"length\":17", good, "kdf.length");
    row("form too short", "\"kdf\":\"HKDF\",\"derive\":16,\"length\":32,\"output\":\"bytes reversed\"", good, "kdf.length");
    row("form", "\"kdf\":\"HKDF\",\"output\":\"scrambled\"", good, "kdf.case");
    row("N odd", "\"kdf\":\"scrypt\",\"N\":1000", good, "kdf.cost");
    row("N huge", "\"kdf\":\"scrypt\",\"N\":1073741824", good, "kdf.cost");
    row("argon memory", "\"kdf\":\"argon2id\",\"t\":1,\"m_kib\":1073741824", good, "kdf.cost");
    row("argon work", "\"kdf\":\"argon2id\",\"t\":1000000,\"m_kib\":1024", good, "kdf.cost");
    row("argon version", "\"kdf\":\"argon2id\",\"t\":1,\"m_kib\":64,\"version\":17", good, "kdf.spec");
    row("argon salt", "\"kdf\":\"argon2id\",\"t\":1,\"m_kib\":64", "\"password\":\"00\",\"salt\":\"00\"", "kdf.spec");
    row("argon lanes", "\"kdf\":\"argon2id\",\"t\":1,\"m_kib\":64,\"p\":9", good, "kdf.spec");
    row("CMAC key", "\"kdf\":\"SP800-108 counter\",\"prf\":\"CMAC-AES128\",\"L\":128", "\"key\":\"00\"", "kdf.input");
    row("PRF", "\"kdf\":\"SP800-108 counter\",\"prf\":\"CMAC-AES129\",\"L\":128", "\"key\":\"00\"", "kdf.case");
    row("counter", "\"kdf\":\"SP800-108 counter\",\"counter\":\"7 bit before\",\"L\":128", "\"key\":\"00\"", "kdf.case");
    row("formula", "\"kdf\":\"SP800-108 counter\",\"fixed\":\"label ||\",\"L\":128", "\"key\":\"00\"", "kdf.case");
    row("one block only", "\"kdf\":\"SP800-108 counter\",\"counter\":\"none\",\"L\":512", "\"key\":\"00\"", "kdf.length");
    row("no infos", "\"kdf\":\"HKDF chain\",\"block\":2", "\"ikm\":\"00\",\"all_infos\":[\"a\"]", "kdf.input");
    row("infos", "\"kdf\":\"HKDF chain\"", "\"ikm\":\"00\",\"all_infos\":[1]", "kdf.case");
}

void tst_KdfLab::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const auto c = parseKdfCase(json);
    const auto output = c ? evaluate(c->spec, c->inputs.values) : Result<Secret>(c.error());
    QVERIFY(!output);
    QVERIFY2(QString::fromStdString(output.error().code) == code, codeOf(output.error()));
}

void tst_KdfLab::chainsAgree_data()
{
    QTest::addColumn<int>("instructions");
    QTest::newRow("portable") << int(Instructions::Portable);
    QTest::newRow("AVX2") << int(Instructions::Avx2);
    QTest::newRow("AVX-512") << int(Instructions::Avx512);
    QTest::newRow("SHA") << int(Instructions::Sha);
    QTest::newRow("best") << int(Instructions::Best);
}

// Every lane of every hash in every mode: 23 steps, in two runs, against the derivation itself.
void tst_KdfLab::chainsAgree()
{
    QFETCH(int, instructions);
    const auto with = Instructions(instructions);
    if (with != Instructions::Best && !isAvailable(with))
        QSKIP("not on this processor");
    int compared = 0;
    for (const LabHash &hash : labHashes())
        for (const ChainMode mode : {ChainMode::HmacXor, ChainMode::HmacLast, ChainMode::Hash})
            for (const int wanted : {1, 2, 4}) {
                const PatternSet none(hash, {});
                if (!hasChains(hash) || (with == Instructions::Sha && hash.block != 64) || (with == Instructions::Sha && hash.bytes < 28))
                    continue;
                ChainBatch batch(hash, mode, none, wanted, with);
                KdfSpec spec;
                spec.kind = mode == ChainMode::Hash ? KdfKind::IteratedHash : KdfKind::Pbkdf2;
                spec.hash = &hash;
                spec.length = hash.bytes;
                spec.message = *parseFormula("password || salt");
                spec.isLastOnly = mode == ChainMode::HmacLast;
                std::vector<KdfInputs> inputs(std::size_t(batch.width()));
                for (int lane = 0; lane < batch.width(); ++lane) {
                    KdfInputs &in = inputs[std::size_t(lane)];
                    in.set(Role::Secret, Bytes(std::size_t(lane) * 11, std::uint8_t(lane))); // also empty, also above a block
                    in.set(Role::Salt, Bytes{1, 2, std::uint8_t(lane)});
                    spec.iterations = 1;
                    batch.set(lane, in.of(Role::Secret), evaluate(spec, in).value().view());
                }
                batch.run(4);
                batch.run(23);
                QCOMPARE(batch.step(), std::uint64_t(23));
                spec.iterations = 23;
                for (int lane = 0; lane < batch.width(); ++lane, ++compared)
                    QVERIFY2(equalBytes(batch.result(lane).view(), evaluate(spec, inputs[std::size_t(lane)]).value().view()),
                             qPrintable(QString("%1, mode %2, lane %3 of %4").arg(hash.name).arg(int(mode)).arg(lane).arg(batch.width())));
            }
    QVERIFY(compared > 10);
}

// A pattern in any aligned place of the result ends the run after the very step; also after the first one.
void tst_KdfLab::chainsStopAtTheStep()
{
    for (const LabHash &hash : labHashes()) {
        if (!hasChains(hash))
            continue;
        for (const std::uint64_t step : {1, 2, 57})
            for (std::size_t position = 0; position + 8 <= hash.bytes; position += 4) {
                KdfSpec spec;
                spec.hash = &hash;
                spec.length = hash.bytes;
                spec.iterations = step;
                KdfInputs in;
                in.set(Role::Secret, viewOf("secret"));
                const Secret result = evaluate(spec, in).value();
                const PatternSet patterns(hash, std::vector<BytePattern>{
                    {position, Bytes(result.data() + position, result.data() + position + 8)}, {0, Bytes(hash.bytes, 0x77)}});
                ChainBatch batch(hash, ChainMode::HmacXor, patterns, 1);
                spec.iterations = 1;
                const Secret first = evaluate(spec, in).value();
                for (int lane = 0; lane < batch.width(); ++lane)
                    batch.set(lane, viewOf(lane == 0 ? "secret" : "other"), first.view());
                batch.run(1000);
                QVERIFY2(batch.step() == step && batch.isHit(0), hash.name);
                QVERIFY(equalBytes(batch.result(0).view(), result.view()));
                batch.run(60); // goes on behind it
                QCOMPARE(batch.step(), std::uint64_t(60));
            }
    }
}

void tst_KdfLab::presetsAreUsable()
{
    const auto presets = kdfPresets();
    QVERIFY2(presets, presets ? "" : codeOf(presets.error()));
    QVERIFY(presets->size() > 15);
    for (const KdfPreset &preset : *presets) {
        QVERIFY(kdfPreset(preset.name));
        QVERIFY2(!preset.title.isEmpty() && !preset.note.isEmpty(), qPrintable(preset.name));
        if (preset.spec.m > 65536 || preset.spec.iterations > 10'000)
            continue; // seconds of work
        KdfInputs in;
        in.set(Role::Secret, Bytes(16, 1));
        in.set(Role::Salt, Bytes(16, 2));
        QVERIFY2(evaluate(preset.spec, in), qPrintable(preset.name));
    }
    QCOMPARE(QString::fromStdString(kdfPreset("none").error().code), QString("kdf.preset"));
}

void tst_KdfLab::warnsBelowToday()
{
    const auto advice = [](const QJsonObject &spec, const QJsonObject &inputs) {
        const auto c = caseFrom(spec, inputs);
        return c ? english(kdfAdvice(c->spec, c->inputs.values)).join('\n') : QString("refused");
    };
    const QJsonObject good{{"password_text", "p"}, {"salt", "00112233445566778899aabbccddeeff"}};
    QCOMPARE(advice({{"kdf", "PBKDF2"}, {"iterations", 600000}}, good), QString());
    QCOMPARE(advice({{"kdf", "argon2id"}, {"t", 2}, {"m_kib", 19456}}, good), QString());
    QCOMPARE(advice({{"kdf", "scrypt"}, {"N", 131072}}, good), QString());
    QVERIFY(advice({{"kdf", "PBKDF2"}, {"iterations", 599999}}, good).contains("600000"));
    QVERIFY(advice({{"kdf", "PBKDF2"}, {"hash", "md5"}, {"iterations", 1}}, good).contains("md5"));
    QVERIFY(advice({{"kdf", "PBKDF2"}, {"iterations", 600000}}, {{"password", "00"}}).contains("salt"));
    QVERIFY(advice({{"kdf", "PBKDF2"}, {"iterations", 600000}, {"length", 8}}, good).contains("64 bits"));
    QVERIFY(advice({{"kdf", "argon2i"}, {"version", 16}, {"t", 1}, {"m_kib", 1024}}, good).count('\n') == 2);
    QVERIFY(advice({{"kdf", "scrypt"}, {"N", 16384}}, good).contains("16 MiB"));
    QVERIFY(advice({{"kdf", "HKDF"}}, {{"ikm", "00"}}).contains("1 bytes"));
    QVERIFY(advice({{"kdf", "iterated hash"}}, good).contains("iterated hash"));
}

QTEST_GUILESS_MAIN(tst_KdfLab)
#include "tst_kdflab.moc"
