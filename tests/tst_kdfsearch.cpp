// The mismatch search over known faults: what it finds is computed again by the same words, and by Python alone.
#include "models/diagnosis/kdf/kdfreport.h"
#include "models/diagnosis/kdf/kdfreproduce.h"
#include "support/vectors.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include <cmath>

using namespace imprint;
using namespace imprint::kdflab;
using namespace imprint::test;

namespace {

// No limit but the planned work, so that a slow computer finds the same.
KdfSearchOptions patient(double plannedSeconds)
{
    KdfSearchOptions options;
    options.seconds = 3600;
    options.plannedSeconds = plannedSeconds;
    return options;
}

KdfCase caseFrom(const QJsonObject &json)
{
    auto c = parseKdfCase(QJsonDocument(json).toJson());
    if (!c)
        qFatal("%s", c.error().detail.c_str());
    return std::move(*c);
}

// A case whose device did `device` with these inputs.
KdfCase made(const QJsonObject &hub, const QJsonObject &hubInputs, const QJsonObject &device, const QJsonObject &deviceInputs)
{
    const KdfCase did = caseFrom({{"spec", device}, {"inputs", deviceInputs}});
    KdfCase out = caseFrom({{"spec", hub}, {"inputs", hubInputs}});
    const auto output = evaluate(did.spec, did.inputs.values);
    if (!output)
        qFatal("%s", output.error().detail.c_str());
    out.deviceOutput = Bytes(output->view().begin(), output->view().end());
    return out;
}

// Runs the line in a shell and gives what it prints; empty when it fails.
QString printedBy(const QString &line)
{
    QProcess shell;
    shell.start("/bin/sh", {"-c", line});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        return QString::fromUtf8(shell.readAllStandardError());
    return QString::fromUtf8(shell.readAllStandardOutput()).trimmed();
}

bool hasPython() { return !QStandardPaths::findExecutable("python3").isEmpty(); }

} // namespace

class tst_KdfSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsKnownFaults_data();
    void findsKnownFaults();
    void findsOtherValues_data();
    void findsOtherValues();
    void reproducesEveryDerivation_data();
    void reproducesEveryDerivation();
    void nothingFitsSaysWhatWasTried();
    void equalIsNoFault();
    void shortOutputsAreNotTrusted();
    void stopsWhenAsked();
    void refuses();
};

void tst_KdfSearch::findsKnownFaults_data()
{
    QTest::addColumn<QJsonObject>("test");
    for (const QJsonValue &value : vectors("kdf/mismatches.json")["cases"].toArray())
        if (value.toObject()["faults"].toInt() > 0)
            QTest::newRow(qPrintable(value.toObject()["id"].toString())) << value.toObject();
}

void tst_KdfSearch::findsKnownFaults()
{
    QFETCH(QJsonObject, test);
    const KdfCase hub = caseFrom(test);
    QVERIFY(equalBytes(evaluate(hub.spec, hub.inputs.values).value().view(), *hub.hubOutput));
    const auto result = searchMismatch(hub, patient(5));
    QVERIFY(result && !result->found.empty());
    QCOMPARE(result->found[0].faultCount, test["faults"].toInt());
    QVERIFY(result->chanceHits < 1e-6);
    const QJsonObject find = kdfReport(hub, *result)["found"].toArray()[0].toObject();
    QCOMPARE(find["output"], test["device_output"]);
    QVERIFY(!find["differs"].toObject().isEmpty());
    const KdfCase again = caseFrom({{"spec", find["spec"]}, {"inputs", find["inputs"]}});
    QCOMPARE(again.ignored, QStringList());
    QCOMPARE(QString::fromStdString(toHex(evaluate(again.spec, again.inputs.values).value().view())), test["device_output"].toString());
    if (!hasPython())
        QSKIP("no python3");
    QCOMPARE(printedBy(find["reproduce"].toString()), test["device_output"].toString());
}

void tst_KdfSearch::findsOtherValues_data()
{
    QTest::addColumn<QJsonObject>("hub");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("device");
    QTest::addColumn<QJsonObject>("deviceInputs");
    const auto row = [](const char *name, const QJsonObject &hub, const QJsonObject &inputs, QJsonObject change, const QJsonObject &inputChange) {
        QJsonObject device = change.contains("kdf") ? QJsonObject() : hub, deviceInputs = inputs;
        for (auto it = change.begin(); it != change.end(); ++it)
            device[it.key()] = it.value();
        for (auto it = inputChange.begin(); it != inputChange.end(); ++it)
            deviceInputs[it.key()] = it.value();
        QTest::newRow(name) << hub << inputs << device << deviceInputs;
    };
    const QJsonObject slow{{"kdf", "PBKDF2"}, {"hash", "sha256"}, {"iterations", 3000}, {"length", 32}};
    const QJsonObject typed{{"password", toHex(viewOf("Unit-7f-Left")).c_str()}, {"salt", "8d31f0a2773bc1e945ad00cc5a0e91f2"}};
    row("count above", slow, typed, {{"iterations", 48611}}, {});
    row("hash and count", slow, typed, {{"hash", "sha512"}, {"iterations", 2999}}, {});
    row("hash without chains", slow, typed, {{"hash", "sha3-256"}}, {});
    row("upper case", slow, typed, {}, {{"password", toHex(viewOf("UNIT-7F-LEFT")).c_str()}});
    row("salt reversed", slow, typed, {}, {{"salt", "f2910e5acc00ad45e9c13b77a2f0318d"}});
    row("salt cut to 12", slow, typed, {}, {{"salt", "8d31f0a2773bc1e945ad00cc"}});
    row("salt cut at NUL", slow, typed, {}, {{"salt", "8d31f0a2773bc1e945ad"}});
    row("no salt, other count", slow, typed, {{"iterations", 500}}, {{"salt", ""}});
    row("salt and password", slow, typed, {}, {{"password", toHex(viewOf("unit-7f-left\n")).c_str()}});
    row("three faults", slow, typed, {{"iterations", 777}, {"hash", "sha1"}}, {{"salt", "8d31f0a2773bc1e9"}});
    row("offset of a later block", slow, typed, {{"offset", 32}, {"length", 16}}, {});
    row("unaligned offset", slow, typed, {{"offset", 5}}, {});
    row("long output", QJsonObject{{"kdf", "PBKDF2"}, {"hash", "sha1"}, {"iterations", 200}, {"length", 48}}, typed, {{"iterations", 100}}, {});
    row("halves xored", slow, typed, {{"output", "halves xored"}, {"derive", 64}}, {});
    row("hashed once more", slow, typed, {{"output", "sha256 of it"}, {"derive", 32}}, {});
    row("DES parity", slow, typed, {{"output", "DES parity"}, {"derive", 32}}, {});
    row("last only", slow, typed, {{"combine", "last"}, {"iterations", 1234}}, {});
    row("HKDF instead", slow, typed, {{"kdf", "HKDF"}, {"hash", "sha256"}, {"length", 32}}, {});
    row("EVP_BytesToKey", slow, typed, {{"kdf", "EVP_BytesToKey"}, {"hash", "md5"}, {"iterations", 1}, {"length", 32}}, {});
    const QJsonObject keys{{"kdf", "HKDF"}, {"hash", "sha256"}, {"length", 32}};
    const QJsonObject shared{{"ikm", "f0c81f6abec7c1f4c7e3a05f3bd6da21b0e1ffb27b4ff6bbb6cd1c6b7f5d2a19"}, {"salt", "00112233445566778899aabbccddeeff"}, {"info", toHex(viewOf("pump-control")).c_str()}};
    row("HKDF three", keys, shared, {{"hash", "sha384"}, {"length", 16}}, {{"info", toHex(viewOf("pump-control")).append("00").c_str()}});
    row("HKDF sign byte", keys, shared, {}, {{"ikm", "00f0c81f6abec7c1f4c7e3a05f3bd6da21b0e1ffb27b4ff6bbb6cd1c6b7f5d2a19"}});
    row("HKDF PRK as the key", keys, shared, {{"expand", false}}, {});
    row("HKDF counter from 0", keys, shared, {{"counter", "8 bit, from 0"}}, {});
    row("Concat KDF", keys, shared, {{"kdf", "one-step"}, {"hash", "sha256"}, {"length", 32}}, {});
    const QJsonObject counter{{"kdf", "SP800-108 counter"}, {"prf", "HMAC-SHA256"}, {"L", 256}};
    const QJsonObject labelled{{"key", "0f0e0d0c0b0a09080706050403020100"}, {"label", "6c616265"}, {"context", "636f6e"}};
    row("L in bytes", counter, labelled, {{"fixed", "label || 00 || context || [L bytes]32"}}, {});
    row("counter of 8 bits, context first", counter, labelled, {{"counter", "8 bit before"}, {"fixed", "context || 00 || label || [L]32"}}, {});
    row("CMAC", counter, labelled, {{"prf", "CMAC-AES128"}}, {});
    const QJsonObject longer{{"kdf", "SP800-108 counter"}, {"prf", "HMAC-SHA256"}, {"L", 512}};
    row("feedback", longer, labelled, {{"kdf", "SP800-108 feedback"}, {"prf", "HMAC-SHA256"}, {"L", 512}}, {});
    const QJsonObject hard{{"kdf", "scrypt"}, {"N", 256}, {"r", 8}, {"p", 1}, {"length", 32}};
    row("scrypt r", hard, typed, {{"r", 4}}, {});
    row("scrypt N and salt", hard, typed, {{"N", 1024}}, {{"salt", toHex(viewOf("8d31f0a2773bc1e945ad00cc5a0e91f2")).c_str()}});
    const QJsonObject argon{{"kdf", "argon2id"}, {"t", 2}, {"m_kib", 64}, {"p", 1}, {"length", 32}};
    row("Argon2 lanes", argon, typed, {{"p", 2}}, {});
    row("Argon2 shorter", argon, typed, {{"length", 16}}, {});
    row("Argon2 cut", argon, typed, {{"derive", 32}, {"length", 16}}, {});
    row("Argon2 type and passes", argon, typed, {{"kdf", "argon2d"}, {"t", 3}, {"m_kib", 64}, {"p", 1}, {"length", 32}}, {});
}

void tst_KdfSearch::findsOtherValues()
{
    QFETCH(QJsonObject, hub);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, device);
    QFETCH(QJsonObject, deviceInputs);
    const KdfCase c = made(hub, inputs, device, deviceInputs);
    const auto result = searchMismatch(c, patient(5));
    QVERIFY(result);
    QVERIFY2(!result->found.empty(), qPrintable(result->covered));
    const KdfFind &find = result->found[0];
    QVERIFY(find.faultCount >= 1 && find.faultCount <= 3);
    QVERIFY(equalBytes(find.output.view(), *c.deviceOutput));
    if (hasPython())
        QCOMPARE(printedBy(QString::fromStdString(kdfReproduction(find.spec, find.inputs))), QString::fromStdString(toHex(*c.deviceOutput)));
}

// Every row of the table in a few shapes, each printed by Python as well.
void tst_KdfSearch::reproducesEveryDerivation_data()
{
    QTest::addColumn<QByteArray>("spec");
    const auto row = [](const char *spec) { QTest::newRow(spec) << QByteArray(spec); };
    row("{'kdf':'PBKDF2','hash':'sha512-256','iterations':9,'length':40}");
    row("{'kdf':'PBKDF2','iterations':9,'length':40,'block_index':'little endian'}");
    row("{'kdf':'PBKDF2','iterations':9,'length':40,'block_index':'missing','combine':'last'}");
    row("{'kdf':'PBKDF2','iterations':9,'length':40,'first_block':0,'block_index':'one byte'}");
    row("{'kdf':'PBKDF1','hash':'sha1','iterations':9,'length':16}");
    row("{'kdf':'iterated hash','hash':'sha224','iterations':9,'message':'salt || password'}");
    row("{'kdf':'iterated hash','hash':'sha256','iterations':9,'message':'[K] || salt'}");
    row("{'kdf':'iterated hash','hash':'md5','iterations':9,'message':'password || salt || [K]'}");
    row("{'kdf':'AES-CBC','message':'salt || 00 || info || salt','length':30}");
    row("{'kdf':'AES-CBC','message':''}");
    row("{'kdf':'EVP_BytesToKey','hash':'md5','iterations':2,'length':48}");
    row("{'kdf':'hash','hash':'sha3-512','message':'key || 0102'}");
    row("{'kdf':'HMAC','hash':'blake2s','key':'salt','message':'key || info'}");
    row("{'kdf':'CMAC','message':''}");
    row("{'kdf':'CMAC','cipher':'AES-128','message':'label || info || 00'}");
    row("{'kdf':'X9.63','hash':'sha1','length':50}");
    row("{'kdf':'one-step','hash':'sha384','length':50}");
    row("{'kdf':'HKDF','hash':'sha384','length':100}");
    row("{'kdf':'HKDF','extract':false,'counter':'32 bit, little endian, from 0','length':70}");
    row("{'kdf':'HKDF','expand':false,'length':20}");
    row("{'kdf':'HKDF chain','block':2}");
    row("{'kdf':'scrypt','N':64,'r':2,'p':3,'length':40}");
    row("{'kdf':'argon2d','version':16,'t':3,'m_kib':70,'p':2,'length':70}");
    row("{'kdf':'argon2i','t':2,'m_kib':40,'p':1,'length':16}");
    row("{'kdf':'argon2id','t':2,'m_kib':600,'p':1}");
    row("{'kdf':'SP800-108 counter','prf':'CMAC-AES128','counter':'16 bit after, little endian','L':384}");
    row("{'kdf':'SP800-108 counter','prf':'HMAC-SHA1','counter':'8 bit middle','fixed':'label || [i] || [L bytes]16 little endian || ff','L':384}");
    row("{'kdf':'SP800-108 feedback','prf':'HMAC-SHA256','L':512}");
    for (const OutputFormRow &form : outputForms()) {
        const bool isPadding = form.form == OutputForm::ZeroPadded || form.form == OutputForm::ZeroFront || form.form == OutputForm::Repeated;
        row(qPrintable(QString("{'kdf':'PBKDF2','iterations':2,'derive':29,'offset':1,'length':%1,'output':'%2'}").arg(isPadding ? 35 : isComputed(form.form) ? 12 : 27).arg(form.words)));
    }
}

void tst_KdfSearch::reproducesEveryDerivation()
{
    QFETCH(QByteArray, spec);
    if (!hasPython())
        QSKIP("no python3");
    const QByteArray inputs = "{'key':'000102030405060708090a0b0c0d0e0f','salt_text':'sa\\'lt \\\" 12','info':'ff00','label_text':'l','context_text':'','all_infos':['a','b']}";
    QByteArray json = "{'spec':" + spec + ",'inputs':" + inputs + "}";
    json.replace("\\'", "\x01").replace('\'', '"').replace('\x01', '\'');
    const auto c = parseKdfCase(json);
    QVERIFY2(c, c ? "" : c.error().detail.c_str());
    const auto output = evaluate(c->spec, c->inputs.values);
    QVERIFY2(output, output ? "" : output.error().detail.c_str());
    QCOMPARE(printedBy(QString::fromStdString(kdfReproduction(c->spec, c->inputs.values))), QString::fromStdString(toHex(output->view())));
}

void tst_KdfSearch::nothingFitsSaysWhatWasTried()
{
    for (const QJsonValue &value : vectors("kdf/mismatches.json")["cases"].toArray()) {
        const QJsonObject test = value.toObject();
        const KdfCase hub = caseFrom(test);
        if (test["faults"].toInt() != 0 || hub.deviceOutput == hub.hubOutput)
            continue;
        const auto result = searchMismatch(hub, patient(0.3));
        QVERIFY(result);
        QVERIFY2(result->found.empty(), qPrintable(test["id"].toString()));
        QVERIFY(result->covered.contains("every iteration count up to 10,000") && result->covered.contains("Not covered"));
        // 64 bits against some million outputs in some dozen forms: far from certain, and it says so.
        const double bits = 8.0 * double(hub.deviceOutput->size());
        QVERIFY(result->chanceHits > 0 && result->chanceHits < std::exp2(40 - bits));
    }
}

void tst_KdfSearch::equalIsNoFault()
{
    const QJsonObject spec{{"kdf", "HKDF"}}, inputs{{"ikm", "0102"}, {"salt", "03"}};
    const auto result = searchMismatch(made(spec, inputs, spec, {{"ikm", "0102"}, {"salt", "0300"}}), patient(1)); // an HMAC key
    QVERIFY(result);
    QCOMPARE(result->found.size(), std::size_t(1));
    QCOMPARE(result->found[0].faultCount, 0);
}

// Four bytes fit something by chance; then the number of chance hits says that it means nothing.
void tst_KdfSearch::shortOutputsAreNotTrusted()
{
    KdfCase c = caseFrom({{"spec", QJsonObject{{"kdf", "PBKDF2"}, {"iterations", 2000}}}, {"inputs", QJsonObject{{"password", "00"}, {"salt", "01"}}}, {"device_output", "0badcafe"}});
    const auto result = searchMismatch(c, patient(0.3));
    QVERIFY(result);
    QVERIFY(result->chanceHits > 1e-3);
    QVERIFY(result->found.empty() || result->found[0].chanceHits > 1e-6);
}

void tst_KdfSearch::stopsWhenAsked()
{
    KdfCase c = caseFrom({{"spec", QJsonObject{{"kdf", "PBKDF2"}, {"iterations", 50'000}}}, {"inputs", QJsonObject{{"password", "00"}, {"salt", "01"}}},
                          {"device_output", "000102030405060708090a0b0c0d0e0f"}});
    std::stop_source stopper;
    KdfSearchOptions options = patient(100);
    options.stop = stopper.get_token();
    options.progress = [&](const KdfProgress &) { stopper.request_stop(); };
    const auto result = searchMismatch(c, options);
    QVERIFY(result && result->wasStopped && result->found.empty());
    QVERIFY(result->covered.contains("Not covered"));
}

void tst_KdfSearch::refuses()
{
    const QJsonObject spec{{"kdf", "HKDF"}}, inputs{{"ikm", "0102"}};
    for (const QJsonObject &json : {QJsonObject{{"spec", spec}, {"inputs", inputs}}, QJsonObject{{"spec", spec}, {"inputs", inputs}, {"device_output", "010203"}}}) {
        const auto result = searchMismatch(caseFrom(json), patient(1));
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("kdf.case"));
    }
    KdfCase c = caseFrom({{"spec", QJsonObject{{"kdf", "scrypt"}, {"N", 6}}}, {"inputs", inputs}, {"device_output", "01020304"}});
    QCOMPARE(searchMismatch(c, patient(1)).error().code, std::string("kdf.cost"));
}

QTEST_GUILESS_MAIN(tst_KdfSearch)
#include "tst_kdfsearch.moc"
