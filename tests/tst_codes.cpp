// Onboarding codes: official vectors, every limit, and that nothing comes back as something else.
#include "models/core/qtbytes.h"
#include "models/labels/codetext.h"
#include "models/labels/drawnfields.h"
#include "models/labels/labelplan.h"
#include "models/labels/payloads.h"
#include "models/labels/scanneddevice.h"
#include "support/vectors.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace imprint;

namespace {

const CodeFormat &formatOf(const QJsonObject &row) { return *codeFormat(row["format"].toString()).value(); }

QByteArray jsonOf(const QJsonObject &fields) { return QJsonDocument(fields).toJson(QJsonDocument::Compact); }

Result<MadeCode> madeFrom(const CodeFormat &format, const QByteArray &json)
{
    const auto fields = readFields(json);
    return fields ? makeCode(format, *fields) : Result<MadeCode>(fields.error());
}

// The format's valid fields with some changed.
QJsonObject changed(const QJsonObject &row)
{
    QJsonObject fields = test::vectors("codes.json")["base"][row["format"].toString()].toObject();
    const QJsonObject changes = row["set"].toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        if (it.value() == QJsonValue("__remove"))
            fields.remove(it.key());
        else
            fields[it.key()] = it.value();
    return fields;
}

void addRows(const char *section)
{
    QTest::addColumn<QJsonObject>("row");
    int n = 0;
    for (const QJsonValue row : test::vectors("codes.json")[QLatin1String(section)].toArray())
        QTest::addRow("%d %s %s", n++, qPrintable(row["format"].toString()),
                      qPrintable(row["id"].toString() + row["field"].toString())) << row.toObject();
}

} // namespace

class tst_Codes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table();
    void make_data() { addRows("make"); }
    void make();
    void refused_data() { addRows("refused"); }
    void refused();
    void unreadable_data() { addRows("unreadable"); }
    void unreadable();
    void lines_data();
    void lines();
    void alphabets();
    void matterOptionalData();
    void mutations();
    void randomOnes();
    void secretsAreMaskedAndNeverRepeated();
    void scans_data();
    void scans();
    void scanLists();
    void drawnOnes();
    void drawnFromAKey();
    void plans_data();
    void plans();
    void plannedFields();
};

void tst_Codes::table()
{
    QStringList ids;
    for (const CodeFormat *const format : codeFormats())
        ids << QLatin1String(format->id);
    QCOMPARE(ids.join(u' '), QString("matter zwave zigbee thread homekit espprov gs1 wifi dpp pubkey serial"));
    QCOMPARE(codeFormat("nfc").error().code, std::string("code.format"));
}

void tst_Codes::make()
{
    QFETCH(QJsonObject, row);
    const CodeFormat &format = formatOf(row);
    const auto made = madeFrom(format, jsonOf(row["fields"].toObject()));
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    QCOMPARE(QString::fromUtf8(made->payload), row["payload"].toString());
    QCOMPARE(QString::fromLatin1(made->manualCode), row["manualCode"].toString());
    // And back: the same fields in their own spelling make the same code.
    const auto fields = parseCode(format, made->payload);
    QVERIFY2(fields, fields ? "" : fields.error().detail.c_str());
    const auto again = madeFrom(format, '{' + fieldsAsJson(*fields) + '}');
    QVERIFY(again);
    QCOMPARE(again->payload, made->payload);
    QCOMPARE(formatOfScan(made->payload), &format);
}

void tst_Codes::refused()
{
    QFETCH(QJsonObject, row);
    const auto made = madeFrom(formatOf(row), jsonOf(changed(row)));
    QVERIFY2(!made, made ? made->payload.constData() : "");
    QCOMPARE(made.error().code, std::string("code.field"));
    const QString detail = QString::fromStdString(made.error().detail);
    QVERIFY2(detail.startsWith(row["field"].toString()), qPrintable(detail));
}

void tst_Codes::unreadable()
{
    QFETCH(QJsonObject, row);
    const auto fields = parseCode(formatOf(row), row["payload"].toString().toUtf8());
    QVERIFY2(!fields, fields ? fieldsAsJson(*fields).constData() : "");
}

void tst_Codes::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("problem"); // empty: taken
    const auto add = [](const char *name, const QByteArray &line, const char *problem) {
        QTest::newRow(name) << line << QString::fromUtf8(problem);
    };
    add("good", R"({"serial":"A1"})", "");
    add("blanks", " { \"serial\" : \"A1\" } \r", "");
    add("escapes", R"({"serial":"\u0041\/\\\""})", "");
    add("twice", R"({"serial":"A1","serial":"A1"})", "serial: stands there twice");
    add("twice escaped", R"({"serial":"A1","\u0073erial":"A1"})", "serial: stands there twice");
    add("null", R"({"serial":null})", "serial: is neither");
    add("list", R"({"serial":["A1"]})", "serial: is neither");
    add("object", R"({"serial":{"a":"A1"}})", "serial/a: is no field");
    add("number", R"({"serial":1})", "serial: is not a text");
    add("fraction", R"({"serial":1.0})", "serial: is not a whole number");
    add("exponent", R"({"serial":1e3})", "serial: is not a whole number");
    add("huge", R"({"serial":99999999999999999999})", "serial: the number is too large");
    add("leading zero", R"({"serial":01})", "no value of JSON");
    add("flag", R"({"serial":true})", "serial: is not a text");
    add("unknown", R"({"serial":"A1","x":1})", "x: is no field");
    add("empty", "", "an object");
    add("not an object", "[1]", "an object");
    add("two", R"({"serial":"A1"}{})", "something follows");
    add("comma", R"({"serial":"A1",})", "a text is expected");
    add("no end", R"({"serial":"A1")", "a comma or the end");
    add("no colon", R"({"serial" "A1"})", "a colon");
    add("raw control", "{\"serial\":\"A\t1\"}", "a control character");
    add("escaped control", R"({"serial":"A\u00001"})", "serial: contains a control character");
    add("half surrogate", R"({"serial":"\ud800"})", "half of a surrogate pair");
    add("wrong escape", R"({"serial":"\x41"})", "an escape");
    add("not UTF-8", "{\"serial\":\"\xff\"}", "not UTF-8");
    add("deep", QByteArray(10000, '{'), "a text is expected");
    add("single quotes", "{'serial':'A1'}", "a text is expected");
    add("NaN", R"({"serial":NaN})", "no value of JSON");
    add("too long", "{\"serial\":\"" + QByteArray(70000, 'A') + "\"}", "64 KiB");
}

void tst_Codes::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, problem);
    const auto made = madeFrom(*codeFormat("serial").value(), line);
    QCOMPARE(bool(made), problem.isEmpty());
    if (!made)
        QVERIFY2(QString::fromStdString(made.error().detail).contains(problem), made.error().detail.c_str());
}

void tst_Codes::alphabets()
{
    // RFC 9285 section 4, connectedhomeip TestQRCode.cpp, and the check digits that the formats lean on.
    QCOMPARE(base45(imprint::viewOf(std::string_view("AB"))), QByteArray("BB8"));
    QCOMPARE(base45(imprint::viewOf(std::string_view("Hello!!"))), QByteArray("%69 VD92EX0"));
    QCOMPARE(base45(imprint::viewOf(std::string_view("base-45"))), QByteArray("UJCLQE7W581"));
    QCOMPARE(toQt(*fromBase45("QED8WEX0")), QByteArray("ietf!"));
    for (const char *const bad : {"A", "BB8A", ":::", "::", "a00", "BB"})
        QVERIFY2(QByteArray(bad) == "BB" || !fromBase45(bad), bad);
    QCOMPARE(base38(imprint::viewOf(std::string_view("Hello World!"))), QByteArray("KKHF3W2S013OPM3EJX11"));
    QCOMPARE(toQt(*fromBase38("KKHF3W2S013OPM3EJX11")), QByteArray("Hello World!"));
    for (const char *const bad : {"0", "000", "000000", "S6", ".....", "OE71", "a0"})
        QVERIFY2(!fromBase38(bad) || QByteArray(bad) == "OE71", bad);
    QCOMPARE(verhoeffDigit("236"), '3');
    QCOMPARE(crcX25(imprint::viewOf(std::string_view("123456789"))), std::uint16_t(0x906e));
    QVERIFY(hasGs1CheckDigit("4006381333931") && !hasGs1CheckDigit("4006381333932"));
}

// connectedhomeip's payload with a serial number and two elements of the vendor: kept as they are.
void tst_Codes::matterOptionalData()
{
    const QByteArray payload = "MT:M5L90MP500K64J0A33P0SET70.QT52B.E23-WZE0WISA0DK5N1K8SQ1RYCU1O0";
    const CodeFormat &matter = *codeFormat("matter").value();
    const auto fields = parseCode(matter, payload);
    QVERIFY2(fields, fields ? "" : fields.error().detail.c_str());
    QCOMPARE(fields->number("passcode"), 2048);
    QVERIFY(fields->text("tlv").contains(QString::fromLatin1(QByteArray("123456789").toHex())));
    QCOMPARE(makeCode(matter, *fields)->payload, payload);
}

// A code with one character changed is refused or means something that makes exactly this code again.
void tst_Codes::mutations()
{
    QRandomGenerator random(5);
    int refused = 0, all = 0;
    for (const QJsonValue row : test::vectors("codes.json")["make"].toArray()) {
        const CodeFormat &format = formatOf(row.toObject());
        const QByteArray payload = row["payload"].toString().toUtf8();
        for (int i = 0; i < 300; ++i) {
            QByteArray other = payload;
            const auto at = random.bounded(other.size());
            const int kind = random.bounded(3);
            const char c = kind == 0 ? char(random.bounded(256)) : "0123456789ABCDEFZ:;$%/.\\"[random.bounded(24)];
            if (i % 3 == 0)
                other.remove(at, 1);
            else if (i % 3 == 1)
                other.insert(at, c);
            else
                other[at] = c;
            ++all;
            const auto fields = parseCode(format, other);
            refused += fields ? 0 : 1;
            if (!fields)
                continue;
            const auto again = makeCode(format, *fields);
            QVERIFY2(again, other.constData());
            if (format.hasOneForm)
                QCOMPARE(again->payload, other);
            QVERIFY(parseCode(format, again->payload).value() == *fields);
        }
    }
    QVERIFY2(refused > all / 3, qPrintable(QString::number(refused)));
}

void tst_Codes::randomOnes()
{
    QRandomGenerator random(7);
    const auto digitsOf = [&](qsizetype count, const char *alphabet) {
        QString text;
        for (qsizetype i = 0; i < count; ++i)
            text += QLatin1Char(alphabet[random.bounded(int(qstrlen(alphabet)))]);
        return text;
    };
    for (int i = 0; i < 2000; ++i) {
        CodeFields matter, zwave, wifi, thread;
        for (const FieldSpec &spec : codeFormat("matter").value()->fields)
            if (spec.type == FieldType::Number)
                matter.set(spec.name, random.bounded(int(spec.least), int(spec.most) + 1));
        for (const FieldSpec &spec : codeFormat("zwave").value()->fields)
            if (spec.type == FieldType::Number && spec.isRequired)
                zwave.set(spec.name, random.bounded(int(spec.least), int(spec.most) + 1));
        zwave.set("requestedKeys", 1 + random.bounded(7));
        zwave.set("dsk", digitsOf(40, "01234"));
        wifi.set("ssid", digitsOf(1 + random.bounded(32), "aZ9 \\;,:\""));
        wifi.set("password", digitsOf(8 + random.bounded(56), "aZ9 \\;,:\"~"));
        wifi.set("security", "WPA");
        wifi.set("hidden", random.bounded(2) == 1);
        thread.set("eui64", digitsOf(16, "0123456789abcdef"));
        thread.set("credential", digitsOf(6 + random.bounded(27), "0123456789ABCDEFGHJKLMNPRSTUVWXY"));
        for (const auto &[id, fields] : {std::pair("matter", matter), {"zwave", zwave}, {"wifi", wifi}, {"thread", thread}}) {
            const CodeFormat &format = *codeFormat(id).value();
            const auto made = makeCode(format, fields);
            if (!made) // a vendor without product, a passcode that is forbidden
                QVERIFY2(made.error().code == "code.field" && qstrcmp(id, "matter") == 0, made.error().detail.c_str());
            else
                QCOMPARE(makeCode(format, parseCode(format, made->payload).value())->payload, made->payload);
        }
    }
}

void tst_Codes::secretsAreMaskedAndNeverRepeated()
{
    CodeFields wifi;
    wifi.set("ssid", "hall");
    wifi.set("password", QString("gardengate\u00e9"));
    wifi.set("security", "WPA");
    const CodeFormat &format = *codeFormat("wifi").value();
    QVERIFY(!masked(format, wifi).text("password").contains("garden"));
    QCOMPARE(masked(format, wifi).text("ssid"), QString("hall"));
    const auto made = makeCode(format, wifi);
    QVERIFY(!made && made.error().detail.find("garden") == std::string::npos);
    QStringList secret;
    for (const CodeFormat *const row : codeFormats())
        for (const FieldSpec &spec : row->fields)
            if (spec.isSecret)
                secret << QLatin1String(spec.name);
    QCOMPARE(secret.join(u' '), QString("passcode dsk code16 code18 credential setupCode pop password password"));
}

namespace {

QString payloadOf(const QString &id)
{
    for (const QJsonValue row : test::vectors("codes.json")["make"].toArray())
        if (row["id"].toString() == id)
            return row["payload"].toString();
    qFatal("no vector %s", qPrintable(id));
}

} // namespace

void tst_Codes::scans_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<bool>("isBad");
    const auto add = [](const char *name, const QString &typed, const char *serial, const char *address = "", bool hasKey = false,
                        bool isBad = false) {
        QTest::newRow(name) << typed << QString(serial) << QString(address) << hasKey << isBad;
    };
    add("key", payloadOf("hca1 key"), "HCA-00000042", "", true);
    add("key, typed by a scanner", "]Q1" + payloadOf("hca1 key") + "\r\n", "HCA-00000042", "", true);
    add("key, P-384", payloadOf("hca1 P-384"), "P384", "", true);
    add("thumbprint", payloadOf("hca1 thumbprint of a key"), "A");
    add("dpp", payloadOf("dpp all, uncompressed point"), "4774LH2b4044", "525400AABBCC", true);
    add("dpp on another curve", payloadOf("dpp brainpoolP256r1"), "");
    add("matter", payloadOf("matter 1"), "A1-42");
    add("zigbee", payloadOf("zigbee-herdsman Aqara"), "680S00003915", "54EF44100006E7DF");
    add("thread", payloadOf("OpenThread external commissioning"), "", "0000B57FFFE15D68");
    add("gs1", payloadOf("gs1 lot"), "a&b:c?\"<>");
    add("homekit", payloadOf("HomeKitADK IP"), "");
    add("serial", "SN-42", "SN-42");
    add("serial, GS1 elements", "]d20109506000134352" "21ABC\x1d", "ABC");
    add("damaged key", payloadOf("hca1 key").chopped(3), "", "", false, true);
    add("damaged dpp", "DPP:K:MDk;;", "", "", false, true);
    add("nothing", " ", "", "", false, true);
    add("too much", QString(5000, u'A'), "", "", false, true);
}

void tst_Codes::scans()
{
    QFETCH(QString, typed);
    const auto scan = scannedDevice(typed);
    QTEST(!scan, "isBad");
    if (!scan)
        return;
    QTEST(scan->serial, "serial");
    QTEST(scan->hardwareAddress, "address");
    QTEST(scan->key.has_value(), "hasKey");
}

void tst_Codes::scanLists()
{
    const QByteArray key = payloadOf("hca1 key").toUtf8(), dpp = payloadOf("dpp all, uncompressed point").toUtf8();
    QVERIFY(isScanList(key + "\nSN-1\n") && isScanList("\n" + dpp) && !isScanList("serial,key\nA,B\n") && !isScanList("SN-1\n"));
    const CsvImport good = importScans(key + "\r\n\n" + "SN-1\n", "scans.txt");
    QCOMPARE(good.problemCount, 0);
    QCOMPARE(good.devices.size(), std::size_t(2));
    QVERIFY(good.devices[0].key && good.devices[0].source.contains("line 1") && !good.devices[1].key);
    // The vectors' key stands in both codes: one of them is not its device's.
    const CsvImport bad = importScans(key + '\n' + dpp + '\n' + key.chopped(1) + '\n' + payloadOf("HomeKitADK IP").toUtf8(), "s");
    QVERIFY(bad.devices.empty());
    QCOMPARE(bad.problemCount, 3);
    QCOMPARE(serialOfText("SN 1").value(), QString("SN 1"));
    QCOMPARE(serialOfText(QString::fromUtf8(key)).value(), QString("HCA-00000042"));
    QCOMPARE(serialOfText(payloadOf("HomeKitADK IP")).error().code, std::string("code.no-serial"));
}

// Whatever is drawn makes a code; every digit comes about as often as the others.
void tst_Codes::drawnOnes()
{
    SystemRandom random;
    const QJsonObject base = test::vectors("codes.json")["base"].toObject();
    QMap<QString, std::map<char, int>> counts;
    for (int i = 0; i < 500; ++i)
        for (const auto &[id, field] : {std::pair("matter", "passcode"), {"matter", "discriminator"}, {"thread", "credential"}, {"zigbee", "code16"},
                                        {"homekit", "setupCode"}, {"homekit", "setupId"}, {"espprov", "pop"}}) {
            const CodeFormat &format = *codeFormat(id).value();
            QVERIFY(isDrawable(format, field));
            const auto drawn = drawField(format, field, random);
            QVERIFY(drawn);
            const QString text = QString::fromLatin1(toQt(drawn->view()));
            CodeFields fields = readFields(jsonOf(base[QLatin1String(id)].toObject())).value();
            if (qstrcmp(id, "matter") == 0)
                fields.set(field, text.toLongLong());
            else
                fields.set(field, text);
            const auto made = makeCode(format, fields);
            QVERIFY2(made, made ? "" : made.error().detail.c_str());
            for (const QChar c : text)
                ++counts[field][c.toLatin1()];
        }
    QCOMPARE(counts["credential"].size(), std::size_t(32));
    QCOMPARE(counts["code16"].size(), std::size_t(16));
    for (const auto &[c, count] : counts["code16"]) // 1,000 expected; the odds against are below one in a billion
        QVERIFY2(count > 800 && count < 1200, qPrintable(QString::number(count)));
    QVERIFY(!isDrawable(*codeFormat("wifi").value(), "password"));
    QCOMPARE(drawField(*codeFormat("serial").value(), "serial", random).error().code, std::string("code.field"));
}

// Known: HMAC-SHA-256 as openssl computes it. The same key draws the same again, another device's another.
void tst_Codes::drawnFromAKey()
{
    const Secret key = Secret::copyOf(imprint::viewOf(std::string_view("0123456789abcdef")));
    KeyStream stream(key, "A1");
    QCOMPARE(toHex(stream.bytes(40).value()), std::string("5ffd68be491744ae66592914a6acfdd45f31b78a471237cc1f9d331f95db009cc8db2c285d0316d1"));
    const CodeFormat &matter = *codeFormat("matter").value();
    const auto passcode = [&](const char *label) {
        KeyStream its(key, label);
        return toQt(drawField(matter, "passcode", its)->view());
    };
    QCOMPARE(passcode("A1"), passcode("A1"));
    QVERIFY(passcode("A1") != passcode("A2"));
    // What a server computes too: the first letters of HMAC-SHA-256(secret, "imprint label thread credential" 00 00000000) …, four bytes each.
    const CodeFormat &thread = *codeFormat("thread").value();
    KeyStream same(key, "imprint label thread credential");
    QCOMPARE(toQt(derivedField(thread, "credential", false, key.view())->view()), toQt(drawField(thread, "credential", same)->view()));
    QCOMPARE(toQt(derivedField(*codeFormat("espprov").value(), "pop", true, key.view())->view()), QByteArray("30313233343536373839616263646566"));
    // What is forbidden is drawn again: 11111111 first, then 2.
    struct Scripted final : RandomSource {
        Result<void> fill(std::span<std::uint8_t> out) override
        {
            const std::uint32_t number = count++ == 0 ? 11111110 : 1;
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = std::uint8_t(number >> (24 - 8 * i));
            return {};
        }
        int count = 0;
    } scripted;
    QCOMPARE(toQt(drawField(matter, "passcode", scripted)->view()), QByteArray("2"));
    QCOMPARE(scripted.count, 2);
}

void tst_Codes::plans_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("problem"); // empty: taken
    const auto add = [](const char *name, const QByteArray &label, const char *problem) { QTest::newRow(name) << label << QString(problem); };
    const QByteArray head = R"({"format":"matter","template":"l7651","fields":[)";
    add("short", R"({"format":"pubkey","template":"l7651"})", "");
    add("all origins", head + R"({"name":"vendorId","from":"constant","value":"65521"},{"name":"passcode","from":"drawn"},{"name":"discriminator","from":"derived"},
        {"name":"productId","from":"csv","value":"pid"},{"name":"serialNumber","from":"registry","value":"serial"}],"level":"Q"})", "");
    add("no format", R"({"template":"l7651"})", "label.format");
    add("another format", R"({"format":"nfc","template":"l7651"})", "label.format");
    add("unknown", R"({"format":"pubkey","template":"l7651","x":1})", "label.x");
    add("no field", head + R"({"name":"ssid","from":"constant","value":"a"}]})", "label.fields[0].name");
    add("no origin", head + R"({"name":"vendorId","from":"sky","value":"a"}]})", "label.fields[0].from");
    add("the secret itself", R"({"format":"espprov","template":"t","fields":[{"name":"pop","from":"derived","value":"hex"}]})", "");
    add("itself, a number", head + R"({"name":"passcode","from":"derived","value":"hex"}]})", "label.fields[0].value");
    add("drawn and more", head + R"({"name":"passcode","from":"drawn","value":"hex"}]})", "label.fields[0].value");
    add("not drawn", head + R"({"name":"vendorId","from":"drawn"}]})", "label.fields[0].from");
    add("not known", head + R"({"name":"serialNumber","from":"registry","value":"colour"}]})", "label.fields[0].value");
    add("twice", head + R"({"name":"flow","from":"constant","value":"0"},{"name":"flow","from":"constant","value":"1"}]})", "flow is there twice");
}

void tst_Codes::plans()
{
    QFETCH(QByteArray, label);
    QFETCH(QString, problem);
    const auto plan = labelPlanOf(R"({"label":)" + label + '}');
    QCOMPARE(bool(plan), problem.isEmpty());
    if (!plan)
        QVERIFY2(plan.error().code == "label.plan" && QString::fromStdString(plan.error().detail).contains(problem), plan.error().detail.c_str());
}

void tst_Codes::plannedFields()
{
    QVERIFY(!labelPlanOf("{}").value().has_value());
    const auto plan = labelPlanOf(R"({"label":{"format":"matter","template":"t","fields":[{"name":"vendorId","from":"constant","value":"65521"},
        {"name":"serialNumber","from":"registry","value":"serial"},{"name":"productId","from":"csv","value":"pid"}]}})");
    const auto fields = fieldsOf(**plan, [](const FieldSource &source) -> Result<QString> {
        return source.from == FieldOrigin::Registry ? QString("A1") : QString("7");
    });
    QCOMPARE(fields->number("vendorId"), 65521);
    QCOMPARE(fields->number("productId"), 7);
    QCOMPARE(fields->text("serialNumber"), QString("A1"));
    QVERIFY(!fieldsOf(**plan, [](const FieldSource &) -> Result<QString> { return fail("label.origin"); }));
}

QTEST_GUILESS_MAIN(tst_Codes)
#include "tst_codes.moc"
