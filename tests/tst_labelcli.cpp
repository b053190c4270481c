// Codes and labels from the command line: lines in and out, the record of what was printed, and a device whose label
// verifies it on its next visit.
#include "support/outside.h"
#include "support/program.h"
#include "support/softhsm.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace imprint::test;

namespace {

// IMPRINT_BIN is where the programs are (support/program.cpp).
const QByteArray matterCsv = "vendorId,productId,flow,discovery,discriminator,passcode,serial\n65521,32768,0,2,3840,20202021,M-1\n";

struct Home {
    Home() : cli(dir.filePath(QStringLiteral("home")))
    {
        passphrase = writeFile(dir.filePath(QStringLiteral("passphrase")), "correct horse battery\n");
        QFile::setPermissions(passphrase, QFile::ReadOwner | QFile::WriteOwner);
    }
    QString path(const QString &name) const { return dir.filePath(name); }
    Answer make(const QString &format, const QByteArray &lines) const
    {
        return cli.run({"code", "make", "--format", format, "--input", writeFile(path("lines.jsonl"), lines)});
    }
    Answer print(const QStringList &words) const { return cli.run(QStringList{"label", "print", "--template", "l7651"} + words); }

    QTemporaryDir dir;
    Cli cli;
    QString passphrase;
};

QList<QJsonObject> objects(const Answer &answer)
{
    QList<QJsonObject> all;
    for (const QString &line : answer.out.trimmed().split(u'\n'))
        all << QJsonDocument::fromJson(line.toUtf8()).object();
    return all;
}

} // namespace

class tst_LabelCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesInAndOut();
    void oneFromArguments();
    void sheetsAndCalibration();
    void labelsWithoutASite();
    void reprintsNeedAReason();
    void aLabelOfADevice();
    void drawnSecrets();
    void derivedSecrets();
    void printers();
};

void tst_LabelCli::linesInAndOut()
{
    const Home home;
    const Answer made = home.make("matter", R"({"vendorId":65521,"productId":32768,"flow":0,"discovery":2,"discriminator":3840,"passcode":20202021}
{"vendorId":65521,"productId":32768,"flow":0,"discovery":2,"discriminator":3840,"passcode":"20202021"}

{"vendorId":65521,"productId":32768,"flow":0,"discovery":2,"discriminator":3840,"passcode":12345678})" "\r\n");
    QCOMPARE(made.exitCode, 1);
    const auto lines = objects(made);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], (QJsonObject{{"n", 0}, {"payload", "MT:Y.K9042C00KA0648G00"}, {"manualCode", "34970112332"}}));
    for (int n = 1; n < 4; ++n)
        QVERIFY(lines[n]["n"] == n && lines[n]["refused"] == true && !lines[n]["error"].toString().isEmpty());
    QVERIFY(lines[3]["error"].toString().startsWith("passcode: "));
    const Answer parsed = home.cli.run({"code", "parse", "--format", "matter", "--input", writeFile(home.path("out.jsonl"), made.out.toUtf8())});
    QCOMPARE(objects(parsed)[0]["passcode"].toInt(), 20202021);
    QVERIFY(objects(parsed)[1]["refused"].toBool());
    // What parse says is what make takes.
    QCOMPARE(objects(home.make("matter", parsed.out.toUtf8()))[0], lines[0]);
    QCOMPARE(home.make("nfc", "{}").exitCode, 2);
    QCOMPARE(home.cli.run({"code", "make", "--format", "matter"}).exitCode, 2);
}

void tst_LabelCli::oneFromArguments()
{
    const Home home;
    const Answer words = home.cli.run({"code", "make", "--format", "wifi", "ssid=hall", "password=gartentor", "security=WPA", "hidden=true"});
    QCOMPARE(words.lastLine()["payload"].toString(), QString("WIFI:T:WPA;S:hall;P:gartentor;H:true;;"));
    const Answer object = home.cli.run({"code", "make", "--format", "serial", R"({"serial":"A1"})"});
    QCOMPARE(object.lastLine()["payload"].toString(), QString("A1"));
    const Answer back = home.cli.run({"code", "parse", "X-HM://0071WK4SM7OSX"});
    QCOMPARE(back.lastLine()["format"].toString(), QString("homekit"));
    QCOMPARE(back.lastLine()["setupCode"].toString(), QString("518-08-582"));
    QCOMPARE(home.cli.run({"code", "parse", "X-HM://0071WK4SM7OS"}).exitCode, 1);
}

void tst_LabelCli::sheetsAndCalibration()
{
    const Home home;
    const auto sheets = home.cli.run({"label", "sheet", "--json"}).json().array();
    QCOMPARE(sheets.size(), 10);
    QCOMPARE(home.cli.run({"label", "calibrate", "--template", "l4731", "--printer", "hall", "--offset-x", "0.4", "--drift-y", "0.03"}).exitCode, 0);
    const Answer shown = home.cli.run({"label", "calibrate", "--template", "l4731", "--printer", "hall", "--json", "--out", home.path("test.pdf")});
    QCOMPARE(shown.lastLine()["offset-x"].toDouble(), 0.4);
    QCOMPARE(shown.lastLine()["drift-y"].toDouble(), 0.03);
    QVERIFY(QFileInfo(home.path("test.pdf")).size() > 1000);
    QCOMPARE(home.cli.run({"label", "calibrate", "--template", "l4731", "--scale-x", "2"}).exitCode, 1);
    QCOMPARE(home.cli.run({"label", "calibrate", "--template", "none"}).exitCode, 4);
}

void tst_LabelCli::labelsWithoutASite()
{
    const Home home;
    const QString csv = writeFile(home.path("m.csv"), matterCsv);
    for (const char *const kind : {"pdf", "svg", "png", "zpl"}) {
        const QString out = home.path(QStringLiteral("labels.") + QLatin1String(kind));
        const Answer printed = home.print({"--format", "matter", "--csv", csv, "--out", out, "--dpi", "600"});
        QVERIFY2(printed.exitCode == 0 && printed.error.contains("no audit trail"), printed.all());
        // A passcode is in it: for its owner alone.
        QCOMPARE(QFile::permissions(out) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QCOMPARE(home.cli.run({"code", "read", home.path("labels.png"), "--json"}).json().array().at(0).toObject().value("payload").toString(),
             QString("MT:Y.K9042C00KA0648G00"));
    const Answer bad = home.print({"--format", "matter", "--csv", writeFile(home.path("bad.csv"), matterCsv + "1,1,0,2,1,11111111,M-2\n"), "--out", home.path("x.pdf")});
    QVERIFY2(bad.exitCode == 4 && bad.error.contains("line 3") && bad.error.contains("passcode") && !bad.error.contains("11111111"), bad.all());
    QVERIFY(!QFile::exists(home.path("x.pdf")));
}

void tst_LabelCli::reprintsNeedAReason()
{
    const Home home;
    QCOMPARE(home.cli.run({"site", "create", "Lindenhof", "--passphrase-file", home.passphrase}).exitCode, 0);
    const QStringList words{"--format", "matter", "--csv", writeFile(home.path("m.csv"), matterCsv), "--out", home.path("labels.pdf")};
    QCOMPARE(home.print(words).exitCode, 0);
    const Answer again = home.print(words);
    QVERIFY2(again.exitCode == 1 && again.error.contains("--why"), again.all());
    const Answer why = home.print(words + QStringList{"--why", "the first one tore"});
    QVERIFY2(why.exitCode == 0, why.all());
    const Answer audit = home.cli.run({"audit", "show", "--json"});
    QVERIFY2(audit.out.contains("label.printed") && audit.out.contains("label.reprinted") && audit.out.contains("the first one tore"), audit.all());
    QVERIFY(!audit.out.contains("20202021") && !audit.out.contains("34970112332"));
    QCOMPARE(home.cli.run({"audit", "verify"}).exitCode, 0);
}

void tst_LabelCli::aLabelOfADevice()
{
    const Home home;
    QCOMPARE(home.cli.run({"site", "create", "Lindenhof", "--passphrase-file", home.passphrase}).exitCode, 0);
    const QString order = home.path("order.csv");
    const Devices devices({"--serial", "L-1", "--udp", "--order-csv", order});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    QCOMPARE(home.print({"--batch", "b", "--out", home.path("early.png")}).exitCode, 1); // nothing is done yet
    const Answer run = home.cli.run({"batch", "run", "b", "--passphrase-file", home.passphrase, "--link", devices.links.value(0), "--quiet-time", "1", "--no-find"});
    QVERIFY2(run.exitCode == 0, run.all());
    const Answer printed = home.print({"--batch", "b", "--out", home.path("label.png")});
    QVERIFY2(printed.exitCode == 0, printed.all());
    const QJsonObject read = home.cli.run({"code", "read", home.path("label.png"), "--json"}).json().array().at(0).toObject();
    QCOMPARE(read["serial"].toString(), QString("L-1"));
    // The key after the update, and the code in the place of the serial finds the device.
    const Answer shown = home.cli.run({"device", "show", read["payload"].toString(), "--json"});
    QVERIFY2(shown.out.contains(read["fingerprint"].toString()), shown.all());
    QVERIFY(home.cli.run({"device", "history", "L-1"}).out.contains("label.printed"));
    // Scanned, it is an order with the delivered key.
    const QString scans = writeFile(home.path("scans.txt"), read["payload"].toString().toUtf8() + '\n');
    const Answer batch = home.cli.run({"batch", "create", "again", "--profile", "any-device", "--csv", scans});
    QVERIFY2(batch.exitCode == 0, batch.all());
}

// A site whose batch draws the passcode and the discriminator of its devices.
struct Drawing : Home {
    Drawing()
    {
        const QByteArray profile = R"({"format": "imprint-profile", "version": 1, "name": "matter-plug", "title": "Plug", "protocol": "homeca-1",
            "linkSchemes": ["serial", "coap"], "curve": "any", "deliveredKey": "preferred",
            "label": {"format": "matter", "template": "l7651", "fields": [
                {"name": "vendorId", "from": "constant", "value": "65521"}, {"name": "productId", "from": "constant", "value": "32768"},
                {"name": "flow", "from": "constant", "value": "0"}, {"name": "discovery", "from": "constant", "value": "2"},
                {"name": "discriminator", "from": "drawn"}, {"name": "passcode", "from": "drawn"}]}})";
        isReady = cli.run({"site", "create", "Lindenhof", "--passphrase-file", passphrase}).exitCode == 0 &&
                  cli.run({"profile", "add", writeFile(path("plug.json"), profile)}).exitCode == 0 &&
                  cli.run({"batch", "create", "b", "--profile", "matter-plug", "--csv", writeFile(path("order.csv"), "serial\nM-1\nM-2\nM-3\n")}).exitCode == 0 &&
                  runOutside("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=flasher -addext keyUsage=keyEncipherment -keyout",
                             {path("k.pem"), "-out", path("c.pem")}).exitCode == 0;
    }
    Answer draw(const QString &out, const QStringList &more = {}) const
    {
        return cli.run(QStringList{"label", "draw", "--batch", "b", "--seal-to", path("c.pem"), "--out", path(out), "--passphrase-file", passphrase} + more);
    }
    QByteArray opened(const QString &file) const
    {
        return runOutside("openssl cms -decrypt -inform DER -in", {path(file), "-recip", path("c.pem"), "-inkey", path("k.pem")}).output;
    }
    bool isReady = false;
};

void tst_LabelCli::drawnSecrets()
{
    const Drawing site;
    QVERIFY(site.isReady);
    const Answer early = site.print({"M-1", "--batch", "b", "--out", site.path("x.pdf")});
    QVERIFY(early.exitCode != 0);
    const Answer first = site.draw("first.cms");
    QVERIFY2(first.exitCode == 0, first.all());
    const QByteArray csv = site.opened("first.cms");
    QVERIFY2(csv.startsWith("serial,discriminator,passcode\r\nM-1,"), csv);
    QCOMPARE(csv.count('\n'), 4);
    QVERIFY(!first.all().contains(csv.split(',').at(4).trimmed().split('\r').front()));
    // Never a second value, and never again without a reason.
    const Answer silent = site.draw("second.cms");
    QVERIFY2(silent.exitCode == 1 && silent.error.contains("--why") && !QFile::exists(site.path("second.cms")), silent.all());
    QCOMPARE(site.draw("second.cms", {"--why", "the first was lost"}).exitCode, 0);
    QCOMPARE(site.opened("second.cms"), csv);
    QVERIFY(site.draw("second.cms", {"--why", "again"}).exitCode != 0); // never over a file
    // Nothing of it stands in clear in the registry or its trail.
    const Answer audit = site.cli.run({"audit", "show", "--json"});
    QVERIFY2(audit.out.contains("label.drawn") && audit.out.contains("the first was lost"), audit.all());
    for (const QByteArray &line : csv.split('\n').mid(1, 3))
        QVERIFY(!audit.out.contains(QString::fromUtf8(line.trimmed().split(',').last())));
    // What was drawn makes codes that are allowed, and the CSV itself prints labels.
    QByteArray whole = "vendorId,productId,flow,discovery," + csv;
    whole.replace("\r\nM-", "\r\n65521,32768,0,2,M-");
    const Answer printed = site.print({"--format", "matter", "--csv", writeFile(site.path("m.csv"), whole), "--out", site.path("labels.png")});
    QVERIFY2(printed.exitCode == 0, printed.all());
    const Answer wrong = site.cli.run({"label", "draw", "--batch", "b", "--seal-to", site.path("c.pem"), "--out", site.path("y.cms"), "--why", "w",
                                       "--passphrase-file", writeFile(site.path("wrong"), "not the passphrase\n")});
    QVERIFY2(wrong.exitCode != 0, wrong.all());
}

// A site whose batch derives the proof of possession of its devices in a SoftHSM, and is through with two of them.
struct Deriving : Home {
    Deriving()
    {
        const QByteArray profile = R"({"format": "imprint-profile", "version": 1, "name": "esp-plug", "title": "Plug", "protocol": "homeca-1",
            "linkSchemes": ["serial", "coap"], "curve": "any", "deliveredKey": "preferred",
            "derivation": {"scheme": "cmac-serial", "key": "Fleet", "keyCheck": "C6A13B", "destination": "label"},
            "label": {"format": "espprov", "template": "brother-62", "fields": [
                {"name": "ver", "from": "constant", "value": "v1"}, {"name": "name", "from": "registry", "value": "serial"},
                {"name": "transport", "from": "constant", "value": "ble"}, {"name": "security", "from": "constant", "value": "1"},
                {"name": "pop", "from": "derived", "value": "hex"}]}})";
        hsm.addAesKey("Fleet", "000102030405060708090a0b0c0d0e0f");
        const QString order = path("order.csv");
        devices = std::make_unique<Devices>(QStringList{"--count", "2", "--serial-prefix", "D-", "--udp", "--order-csv", order});
        const QStringList steps[] = {{"site", "create", "Lindenhof", "--passphrase-file", passphrase},
                                     {"profile", "add", writeFile(path("plug.json"), profile)},
                                     {"batch", "create", "b", "--profile", "esp-plug", "--csv", order},
                                     {"batch", "run", "b", "--passphrase-file", passphrase, "--link", devices->links.value(0), "--link",
                                      devices->links.value(1), "--quiet-time", "1", "--no-find"}};
        for (const QStringList &step : steps)
            if (const Answer answer = cli.run(step); answer.exitCode != 0)
                problem += answer.all();
    }
    Answer print(const QStringList &more) const
    {
        return cli.run(QStringList{"label", "print", "--batch", "b", "--module", SoftHsm::module(), "--token-label", "Factory", "--pin-file", hsm.pinFile,
                                   "--passphrase-file", passphrase} + more);
    }
    // The proof of possession on a label, as its code says it.
    QString popOn(const QString &picture) const
    {
        const QJsonArray codes = cli.run({"code", "read", path(picture), "--json"}).json().array();
        return QJsonDocument::fromJson(codes.at(0).toObject().value("payload").toString().toUtf8()).object().value("pop").toString();
    }
    SoftHsm hsm;
    std::unique_ptr<Devices> devices;
    QByteArray problem;
};

void tst_LabelCli::derivedSecrets()
{
    if (!SoftHsm::isInstalled())
        QSKIP("SoftHSM (Debian softhsm2) is not installed");
    const Deriving site;
    QVERIFY2(site.problem.isEmpty(), site.problem);
    const QString one = site.devices->serials.value(0), other = site.devices->serials.value(1);
    const QByteArray pop = runOutside("openssl mac -cipher AES-128-CBC -macopt hexkey:000102030405060708090a0b0c0d0e0f -in",
                                      {writeFile(site.path("serial"), one.toUtf8()), "CMAC"}).output.trimmed().toLower();
    QCOMPARE(pop.size(), 32);
    const Answer first = site.print({one, "--out", site.path("first.png")});
    QVERIFY2(first.exitCode == 0, first.all());
    QCOMPARE(site.popOn("first.png"), QString::fromLatin1(pop));
    QCOMPARE(QFile::permissions(site.path("first.png")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // Once only: neither a label nor a list gives it out again without a reason, and nothing is left behind.
    const Answer silent = site.print({one, "--out", site.path("second.png")});
    QVERIFY2(silent.exitCode == 1 && silent.error.contains("--why") && !QFile::exists(site.path("second.png")), silent.all());
    const QStringList derive{"token", "derive", "--profile", "esp-plug", "--module", SoftHsm::module(), "--token-label", "Factory", "--pin-file",
                             site.hsm.pinFile, "--passphrase-file", site.passphrase, "--stdout-secrets", one};
    QVERIFY(site.cli.run(derive).exitCode != 0); // the profile says label
    QCOMPARE(site.print({one, "--out", site.path("second.png"), "--why", "the first one tore"}).exitCode, 0);
    QCOMPARE(site.popOn("second.png"), QString::fromLatin1(pop));
    // The rest of the batch is one that was and one that was not.
    QVERIFY(site.print({"--out", site.path("all.png")}).exitCode != 0);
    QCOMPARE(site.print({other, "--out", site.path("other.png")}).exitCode, 0);
    QVERIFY(site.popOn("other.png").size() == 32 && site.popOn("other.png") != site.popOn("first.png"));
    const Answer audit = site.cli.run({"audit", "show", "--json"});
    QVERIFY2(audit.out.contains("labels, first.png") && audit.out.contains("cmac-serial") && audit.out.contains("the first one tore"), audit.all());
    QVERIFY(!audit.out.contains(QString::fromLatin1(pop)) && !(first.out + first.error).contains(QString::fromLatin1(pop)));
    QCOMPARE(site.cli.run({"audit", "verify"}).exitCode, 0);
    // A device that is in no batch of this profile.
    QVERIFY(site.print({"D-3", "--out", site.path("none.png")}).exitCode != 0);
}

// lp stands in: what the system's printing would get.
void tst_LabelCli::printers()
{
    const Home home;
    const QString csv = writeFile(home.path("m.csv"), matterCsv);
    const QString lp = writeFile(home.path("lp"), "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/words\"\ncat > \"$(dirname \"$0\")/job\"\n");
    QFile::setPermissions(lp, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", home.dir.path().toUtf8() + ':' + before);
    const Answer page = home.print({"--format", "matter", "--csv", csv, "--printer", "hall"});
    const auto content = [&](const char *name) {
        QFile file(home.path(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY2(page.exitCode == 0, page.all());
    QVERIFY(content("job").startsWith("%PDF") && content("words").contains("-d hall") && content("words").contains("print-scaling=none"));
    const Answer zebra = home.cli.run({"label", "print", "--template", "zebra-57x32", "--format", "matter", "--csv", csv, "--printer", "zd"});
    QVERIFY2(zebra.exitCode == 0, zebra.all());
    QVERIFY(content("job").startsWith("^XA") && content("words").contains("-o raw"));
    writeFile(home.path("lp"), "#!/bin/sh\necho 'lp: no such printer' >&2\nexit 1\n");
    const Answer none = home.print({"--format", "matter", "--csv", csv, "--printer", "hall"});
    QVERIFY2(none.exitCode != 0 && none.error.contains("no such printer"), none.all());
    qputenv("PATH", before);
    QVERIFY(home.print({"--format", "matter", "--csv", csv, "--printer", "-o"}).exitCode != 0);
}

QTEST_GUILESS_MAIN(tst_LabelCli)
#include "tst_labelcli.moc"
