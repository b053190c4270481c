// Profiles: what comes with the program loads, every wrong field is named by its path, and the schema says the same.
#include "models/core/profile.h"
#include "support/outside.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

QJsonObject minimal()
{
    return {{"format", "imprint-profile"}, {"version", 1},           {"name", "plug"},
            {"title", "Plug"},             {"protocol", "homeca-1"}, {"linkSchemes", QJsonArray{"serial", "coap"}}};
}

QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

// "certificate.acl" of an object: the value at a path of plain names.
QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        object[path] = value;
        return object;
    }
    object[path.left(dot)] = with(object[path.left(dot)].toObject(), path.mid(dot + 1), value);
    return object;
}

QJsonObject schema()
{
    QFile file(QStringLiteral(":/imprint/schema/profile.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schema");
    return QJsonDocument::fromJson(file.readAll()).object();
}

const char *const jsonschemaScript = "import json, sys\n"
                                     "from jsonschema import Draft202012Validator as V\n"
                                     "v = V(json.load(open(sys.argv[1])))\n"
                                     "for f in sys.argv[2:]:\n"
                                     "    print('good' if v.is_valid(json.load(open(f))) else 'bad')\n";

} // namespace

class tst_Profile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedLoad();
    void shippedSayWhatTheyAreFor();
    void minimalHasDefaults();
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void schemaKnowsTheSameFields();
    void schemaJudgesAlike();
    void siteProfilesComeFirst();
    void names_data();
    void names();
    void templates_data();
    void templates();

private:
    void addBadFields();
};

void tst_Profile::shippedLoad()
{
    const QStringList names = shippedProfiles();
    QVERIFY(names.size() >= 4);
    for (const QString &name : names) {
        const auto profile = loadProfile(QString(), name);
        QVERIFY2(profile, profile ? "" : profile.error().detail.c_str());
        QCOMPARE(profile->name, name);
        QCOMPARE(profile->protocol, QStringLiteral("homeca-1"));
        QVERIFY(!profile->title.isEmpty());
    }
}

void tst_Profile::shippedSayWhatTheyAreFor()
{
    const Profile sensor = loadProfile({}, "serial-sensor").value();
    QCOMPARE(sensor.linkSchemes, QStringList{"serial"});
    QVERIFY(!sensor.usbIds.empty());
    QVERIFY(!sensor.certificate.validityDays);

    const Profile plug = loadProfile({}, "network-plug").value();
    QVERIFY(plug.linkSchemes.contains("coap") && plug.linkSchemes.contains("serial"));
    QCOMPARE(plug.deliveredKey, DeliveredKeyPolicy::Preferred);
    QVERIFY(plug.certificate.crlUrl.startsWith("http://"));
    QVERIFY(plug.certificate.acl.size() >= 2);
    QVERIFY(plug.certificate.acl.back().throughGateway);

    const Profile strict = loadProfile({}, "strict").value();
    QCOMPARE(strict.deliveredKey, DeliveredKeyPolicy::Required);
    QVERIFY(strict.requiresLocalShare);

    const Profile any = loadProfile({}, "any-device").value();
    QVERIFY(!any.curve);
    QCOMPARE(any.linkSchemes.size(), 2);
}

void tst_Profile::minimalHasDefaults()
{
    const Profile profile = parseProfile(text(minimal())).value();
    const Profile defaults;
    QCOMPARE(profile.baud, defaults.baud);
    QVERIFY(!profile.curve);
    QCOMPARE(profile.deliveredKey, DeliveredKeyPolicy::Preferred);
    QVERIFY(!profile.requiresLocalShare && !profile.allowsCcm8 && profile.usbIds.empty());
    QCOMPARE(profile.certificate.commonName, defaults.certificate.commonName);
    QCOMPARE(profile.certificate.uri, defaults.certificate.uri);
    QCOMPARE(profile.certificate.validityDays, defaults.certificate.validityDays);
    QCOMPARE(profile.patience.attempts, defaults.patience.attempts);
}

void tst_Profile::addBadFields()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("names"); // how the detail begins
    const auto row = [](const char *path, const QJsonValue &value, const char *names) {
        const QString what =
            QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(40);
        QTest::addRow("%s %s", path, qPrintable(what)) << QString(path) << value << QString(names);
    };
    row("format", "imprint-label", "format: ");
    row("version", 2, "version: 2 is not between 1 and 1");
    row("version", "1", "version: is not a whole number");
    row("name", "Plug", "name: ");
    row("name", "../plug", "name: ");
    row("name", "con", "name: ");
    row("name", "", "name: must not be empty");
    row("title", QString(65, 'x'), "title: has 65 characters");
    row("title", "a\nb", "title: contains a control character");
    row("title", 7, "title: is not a text");
    row("protocol", "", "protocol: ");
    row("linkSchemes", QJsonArray(), "linkSchemes: ");
    row("linkSchemes", QJsonArray{"coaps"}, "linkSchemes[0]: ");
    row("linkSchemes", QJsonArray{"coap", "coap"}, "linkSchemes[1]: ");
    row("linkSchemes", "coap", "linkSchemes: is not a list");
    row("usbIds", QJsonArray{"10c4:ea60", "10c4:ea6"}, "usbIds[1]: ");
    row("usbIds", QJsonArray{4292}, "usbIds[0]: is not a text");
    row("baud", 0, "baud: 0 is not between 300 and 4000000");
    row("baud", 115200.5, "baud: is not a whole number");
    row("baud", 1e300, "baud: 1e+300 is not between");
    row("curve", "P-521", "curve: \"P-521\" is none of");
    row("curve", QJsonValue(), "curve: ");
    row("deliveredKey", "optional", "deliveredKey: ");
    row("requiresLocalShare", "yes", "requiresLocalShare: is neither true nor false");
    row("allowsCcm8", 1, "allowsCcm8: is neither true nor false");
    row("certificate", QJsonArray(), "certificate: is not an object");
    row("certificate.commonName", "", "certificate.commonName: must not be empty");
    row("certificate.organization", QString(65, 'x'), "certificate.organization: has 65");
    row("certificate.uri", "urn:homeca:{serial}", "certificate.uri: urn:homeca:");
    row("certificate.uri", "URN:HomeCA:00", "certificate.uri: urn:homeca:");
    row("certificate.validityDays", 0, "certificate.validityDays: 0 is not between 1 and 36500");
    row("certificate.validityDays", "never", "certificate.validityDays: \"never\" is none of forever");
    row("certificate.crlUrl", 1, "certificate.crlUrl: is not a text");
    row("certificate.acl", QJsonObject(), "certificate.acl: is not a list");
    row("certificate.acl", QJsonArray{QJsonObject{{"function", "x"}}}, "certificate.acl[0].service: is missing");
    row("certificate.acl", QJsonArray{QJsonObject{{"service", "x"}, {"function", "y"}, {"gateway", true}}},
        "certificate.acl[0].gateway: ");
    row("certificate.acl", QJsonArray{7}, "certificate.acl[0]: is not an object");
    row("certificate.colour", "red", "certificate.colour: is not a field");
    row("patience.attempts", 0, "patience.attempts: 0 is not between 1 and 100");
    row("patience.requestSeconds", 301, "patience.requestSeconds: ");
    row("colour", "red", "colour: is not a field");
}

void tst_Profile::refuses_data()
{
    addBadFields();
    // What a schema cannot say.
    QTest::addRow("common name braces") << "certificate.commonName" << QJsonValue("{mac}")
                                        << "certificate.commonName: only";
    QTest::addRow("common name length") << "certificate.commonName" << QJsonValue(QString(65, 'x') + "{serial}")
                                        << "certificate.commonName: leaves no room";
    QTest::addRow("uri without scheme") << "certificate.uri" << QJsonValue("{serial}")
                                        << "certificate.uri: is not a URI";
    QTest::addRow("uri with a blank") << "certificate.uri" << QJsonValue("urn:a b") << "certificate.uri: is not a URI";
    QTest::addRow("uri braces") << "certificate.uri" << QJsonValue("urn:x:{mac}") << "certificate.uri: only";
    QTest::addRow("crl ftp") << "certificate.crlUrl" << QJsonValue("ftp://a/b") << "certificate.crlUrl: is not";
    QTest::addRow("crl without host") << "certificate.crlUrl" << QJsonValue("http:///b")
                                      << "certificate.crlUrl: is not";
    QTest::addRow("acl bytes") << "certificate.acl"
                               << QJsonValue(QJsonArray{
                                      QJsonObject{{"service", QString(128, QChar(0xe4))}, {"function", "y"}}})
                               << "certificate.acl[0].service: has 256 bytes";
    QJsonArray rows;
    for (int i = 0; i < 257; ++i)
        rows << QJsonObject{{"service", "x"}, {"function", "y"}};
    QTest::addRow("acl rows") << "certificate.acl" << QJsonValue(rows) << "certificate.acl: has 257 entries";
    QTest::addRow("patience order") << "patience"
                                    << QJsonValue(QJsonObject{{"requestSeconds", 60}, {"deviceSeconds", 30}})
                                    << "patience.deviceSeconds: is shorter";
}

void tst_Profile::refuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, names);
    const auto profile = parseProfile(text(with(minimal(), path, value)));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, std::string("profile.field"));
    const QString detail = QString::fromStdString(profile.error().detail);
    QVERIFY2(detail.startsWith(names), qPrintable(detail));
}

void tst_Profile::takes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("forever") << "certificate.validityDays" << QJsonValue("forever");
    QTest::newRow("longest") << "certificate.validityDays" << QJsonValue(36500);
    QTest::newRow("no uri") << "certificate.uri" << QJsonValue("");
    QTest::newRow("https") << "certificate.crlUrl" << QJsonValue("https://ca.example/crl?site=1");
    QTest::newRow("usb vendor") << "usbIds" << QJsonValue(QJsonArray{"303A", "10c4:EA60"});
    QTest::newRow("schema") << "$schema" << QJsonValue("urn:imprint:schema:profile:1");
    QTest::newRow("umlauts") << "title" << QJsonValue(QString::fromUtf8("Zählerstecker"));
}

void tst_Profile::takes()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto profile = parseProfile(text(with(minimal(), path, value)));
    QVERIFY2(profile, profile ? "" : profile.error().detail.c_str());
}

void tst_Profile::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("line 1: ");
    QTest::newRow("array") << QByteArray("[]") << QByteArray("not a JSON object");
    QTest::newRow("torn") << text(minimal()).left(60) << QByteArray("line 4: ");
    QTest::newRow("deep") << QByteArray(200000, '[') << QByteArray("line 1: ");
    QTest::newRow("large") << QByteArray(300 * 1024, ' ') << QByteArray("256 KiB");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe", 3) << QByteArray("line 1: ");
}

void tst_Profile::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    const auto profile = parseProfile(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, std::string("profile.field"));
    QVERIFY2(QByteArray::fromStdString(profile.error().detail).contains(says), profile.error().detail.c_str());
}

// Every field of the schema is one that the parser takes, with the default that the schema names.
void tst_Profile::schemaKnowsTheSameFields()
{
    int count = 0;
    const auto walk = [&count](const QJsonObject &properties, const QString &path, const auto &self) -> void {
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const QJsonObject field = it->toObject();
            const QString name = path + it.key();
            if (field.contains("properties"))
                self(field["properties"].toObject(), name + u'.', self);
            if (!field.contains("default"))
                continue;
            ++count;
            QJsonObject object = minimal();
            if (name.startsWith("derivation."))
                object["derivation"] = QJsonObject{{"scheme", "cmac-serial"}};
            const auto profile = parseProfile(text(with(object, name, field["default"])));
            QVERIFY2(profile, qPrintable(name));
            const Profile plain = parseProfile(text(minimal())).value();
            QCOMPARE(profile->certificate.commonName, plain.certificate.commonName);
            QCOMPARE(profile->certificate.uri, plain.certificate.uri);
            QCOMPARE(profile->certificate.validityDays, plain.certificate.validityDays);
            QCOMPARE(profile->baud, plain.baud);
            QCOMPARE(profile->deliveredKey, plain.deliveredKey);
            QCOMPARE(profile->requiresLocalShare, plain.requiresLocalShare);
            QCOMPARE(profile->allowsCcm8, plain.allowsCcm8);
            QCOMPARE(profile->patience.requestSeconds, plain.patience.requestSeconds);
            QCOMPARE(profile->patience.deviceSeconds, plain.patience.deviceSeconds);
            QCOMPARE(profile->patience.attempts, plain.patience.attempts);
        }
    };
    walk(schema()["properties"].toObject(), QString(), walk);
    QCOMPARE(count, 22);
}

void tst_Profile::schemaJudgesAlike()
{
    if (test::runOutside("python3", {"-c", "import jsonschema"}).exitCode != 0)
        QSKIP("python3 with jsonschema is not installed");
    QTemporaryDir folder;
    QStringList files{folder.filePath("schema.json")};
    test::writeFile(files.front(), text(schema()));
    QByteArray expected;
    for (const QString &name : shippedProfiles()) {
        files << test::writeFile(folder.filePath(name + ".json"), shippedProfile(name).value());
        expected += "good\n";
    }
    files << test::writeFile(folder.filePath("minimal.json"), text(minimal()));
    expected += "good\n";
    const QVector<std::pair<const char *, QJsonValue>> bad{
        {"name", "../plug"},
        {"linkSchemes", QJsonArray()},
        {"baud", 0},
        {"curve", "P-521"},
        {"colour", "red"},
        {"certificate.validityDays", 0},
        {"certificate.uri", "URN:homeca:1"},
        {"patience.attempts", 0},
        {"title", "a\nb"},
        {"certificate.acl", QJsonArray{QJsonObject{{"function", "x"}}}},
        {"usbIds", QJsonArray{"10c4:ea6"}},
        {"name", "con"}};
    for (const auto &[path, value] : bad) {
        QVERIFY(!parseProfile(text(with(minimal(), path, value))));
        const QString file = folder.filePath(QStringLiteral("bad%1.json").arg(files.size()));
        files << test::writeFile(file, text(with(minimal(), path, value)));
        expected += "bad\n";
    }
    const auto said = test::runOutside("python3", QStringList{"-c", jsonschemaScript} + files);
    QCOMPARE(said.output, expected);
}

void tst_Profile::siteProfilesComeFirst()
{
    QTemporaryDir folder;
    test::writeFile(folder.filePath("plug.json"), text(minimal()));
    test::writeFile(folder.filePath("strict.json"), text(with(with(minimal(), "name", "strict"), "title", "Ours")));
    test::writeFile(folder.filePath("other.json"), text(minimal()));
    test::writeFile(folder.filePath("Not-One.json"), text(minimal()));
    const QStringList names = profileNames(folder.path());
    QVERIFY(names.contains("plug") && names.contains("network-plug"));
    QVERIFY(!names.contains("Not-One"));
    QCOMPARE(names.count("strict"), 1);
    QCOMPARE(loadProfile(folder.path(), "strict").value().title, QStringLiteral("Ours"));
    QCOMPARE(loadProfile(folder.path(), "serial-sensor").value().name, QStringLiteral("serial-sensor"));
    const auto other = loadProfile(folder.path(), "other");
    QVERIFY(!other);
    QVERIFY(QByteArray::fromStdString(other.error().detail).startsWith("other.json, name: "));
    for (const char *const name : {"gone", "../strict", "", "strict.json"})
        QCOMPARE(loadProfile(folder.path(), name).error().code, std::string("profile.unknown"));
}

void tst_Profile::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << "network-plug2" << true;
    QTest::newRow("digit") << "2plug" << true;
    QTest::newRow("64") << QString(64, 'a') << true;
    QTest::newRow("65") << QString(65, 'a') << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("dash first") << "-plug" << false;
    QTest::newRow("upper") << "Plug" << false;
    QTest::newRow("slash") << "a/b" << false;
    QTest::newRow("dots") << ".." << false;
    QTest::newRow("line end") << "plug\n" << false;
    QTest::newRow("device") << "lpt1" << false;
    QTest::newRow("umlaut") << QString::fromUtf8("zähler") << false;
}

void tst_Profile::names()
{
    QFETCH(QString, name);
    QTEST(isProfileName(name), "isGood");
}

void tst_Profile::templates_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isUri");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "{site}: {model} {serial}" << false << "Home: M{site}1 SN 1/{model}";
    QTest::newRow("uri") << "urn:imprint:device:{serial}" << true << "urn:imprint:device:SN%201%2F%7Bmodel%7D";
    QTest::newRow("twice") << "{site}{site}" << true << "HomeHome";
    QTest::newRow("unknown stays") << "{mac}{" << false << "{mac}{";
    QTest::newRow("empty") << "" << false << "";
}

void tst_Profile::templates()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isUri);
    QTEST(expandTemplate(pattern, "SN 1/{model}", "M{site}1", "Home", isUri), "expected");
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
