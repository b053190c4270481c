// Codes and labels from the command line: lines in and out, the record of what was printed, and a device whose label
// verifies it on its next visit.
#include "support/outside.h"
#include "support/program.h"

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

QTEST_GUILESS_MAIN(tst_LabelCli)
#include "tst_labelcli.moc"
