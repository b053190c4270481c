// imprint-cli and imprint-device as a technician uses them: the whole job, its questions, its interruptions and its
// refusals.
#include "support/clihome.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace imprint::test;

// IMPRINT_BIN is where the programs are (support/program.cpp).

class tst_Cli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void wholeJob();
    void questionsAreAnsweredFromElsewhere();
    void foreignAndUnknownOnes();
    void killedAndResumed();
    void stoppedBySignal();
    void releaseAndNextOwner();
    void changedRegistryIsNoticed();
    void cutOffRegistryIsNoticed();
    void backupTravels();
    void passphrases();
    void typedPassphrases();
    void profiles();
    void badOrderFiles();
    void closedOutput();
    void onATerminal();
};

void tst_Cli::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("unknown") << QStringList{"bath", "run"} << 2;
    QTest::newRow("passphrase as argument") << QStringList{"batch", "run", "x", "--passphrase", "p"} << 2;
    QTest::newRow("no such site") << QStringList{"batch", "list", "--site", "Nowhere"} << 4;
    QTest::newRow("no such batch") << QStringList{"batch", "status", "x"} << 4;
    QTest::newRow("no such device") << QStringList{"device", "show", "x"} << 4;
    QTest::newRow("no such profile") << QStringList{"batch", "create", "x", "--profile", "nothing", "--any"} << 4;
    QTest::newRow("profile with a path") << QStringList{"profile", "show", "../../etc/passwd"} << 4;
    QTest::newRow("no such file") << QStringList{"batch", "create", "x", "--profile", "strict", "--csv", "/nowhere.csv"}
                                  << 4;
    QTest::newRow("nobody to ask") << QStringList{"site", "passphrase"} << 5;
    QTest::newRow("help") << QStringList{"help", "batch", "run"} << 0;
    QTest::newRow("version") << QStringList{"--version"} << 0;
}

void tst_Cli::refusals()
{
    static const Home home;
    QVERIFY2(home.made.exitCode == 0, home.made.all());
    QFETCH(QStringList, arguments);
    const Answer answer = home.cli.run(arguments);
    QFETCH(int, exit);
    QVERIFY2(answer.exitCode == exit, answer.all());
    QCOMPARE(answer.error.startsWith(QStringLiteral("imprint-cli: ")), exit != 0 && !arguments.isEmpty());
}

void tst_Cli::wholeJob()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices ports({"--count", "2", "--pty", "--serial-prefix", "P-", "--order-csv", order});
    const Devices plugs({"--count", "2", "--udp", "--dtls", "--serial-prefix", "N-", "--order-csv", order + "2"});
    QVERIFY(ports.areReady() && plugs.areReady());
    QCOMPARE(home.cli.run({"batch", "create", "hall", "--profile", "network-plug", "--csv", order}).exitCode, 0);
    const Answer more = home.cli.run({"batch", "import", "hall", order + "2"});
    QVERIFY2(more.exitCode == 0, more.all());
    QCOMPARE(home.cli.run({"batch", "import", "hall", order + "2"}).exitCode, 4); // they are there already

    const Answer run = home.run("hall", ports.links + plugs.links, {"--json"});
    QVERIFY2(run.exitCode == 0, run.all());
    QCOMPARE(run.lastLine()["event"].toString(), QStringLiteral("summary"));
    QCOMPARE(run.lastLine()["done"].toInt(), 4);
    for (const QString &line : run.out.trimmed().split(u'\n'))
        QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
    QVERIFY(run.error.contains(QStringLiteral("site backup")));

    QVERIFY(QFile::exists(run.lastLine()["report"].toString()));
    const QString certs = home.path(QStringLiteral("certs"));
    QCOMPARE(home.cli.run({"cert", "export", "--batch", "hall", "--to", certs}).exitCode, 0);
    QCOMPARE(QDir(certs).entryList(QDir::Files).size(), 4);
    QCOMPARE(home.cli.run({"cert", "verify", certs + "/P-0001.pem"}).exitCode, 0);
    QCOMPARE(home.cli.run({"cert", "verify", "N-0002"}).exitCode, 0);
    QCOMPARE(home.cli.run({"cert", "revoke", "N-0002", "--reason", "key-compromise"}).exitCode, 0);
    QCOMPARE(home.cli.run({"cert", "verify", "N-0002"}).exitCode, 6);
    const QString crl = home.path(QStringLiteral("crl.pem"));
    QCOMPARE(home.cli.run(QStringList{"crl", "--out", crl} + home.unlock()).exitCode, 0);
    const Outside listed = runOutside("openssl crl -noout -text -in", {crl});
    QVERIFY2(listed.exitCode == 0 && listed.output.contains("Key Compromise"), listed.output);
    QCOMPARE(home.cli.run({"audit", "verify"}).exitCode, 0);
    QVERIFY(QDir(home.path("home/sites/Lindenhof/console")).entryList(QDir::Files).size() >= 2);
    // The network ones were proved behind DTLS.
    QVERIFY(home.cli.run({"device", "history", "N-0001", "--json"}).out.contains(QStringLiteral("dtls-leaf")));
}

void tst_Cli::questionsAreAnsweredFromElsewhere()
{
    const Home home;
    const Devices devices({"--count", "3", "--udp", "--serial-prefix", "Q-"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--any"}).exitCode, 0);
    const Answer first = home.run("b", devices.links);
    QVERIFY2(first.exitCode == 3, first.all());
    QVERIFY(first.out.contains(QStringLiteral("imprint-cli device confirm Q-0001")));
    // While a run is under way.
    const auto run = home.cli.start(QStringList{"batch", "resume", "b", "--no-find", "--quiet-time", "20"} +
                                    home.unlock() + linked(devices.links));
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("Q-0003")["result"].toString() == QStringLiteral("waiting"),
                             20'000);
    QCOMPARE(home.cli.run({"device", "confirm", "Q-0001", "--words", "label compared"}).exitCode, 0);
    QCOMPARE(home.cli.run({"device", "refuse", "Q-0002"}).exitCode, 0);
    QCOMPARE(home.cli.run({"device", "confirm", "Q-0001"}).exitCode, 1); // nothing is asked any more
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("Q-0001")["result"].toString() == QStringLiteral("done"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("Q-0002")["result"].toString() == QStringLiteral("failed"), 20'000);
    // A mistake is taken back.
    QCOMPARE(home.cli.run({"device", "retry", "Q-0002", "--why", "it was right"}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("Q-0002")["result"].toString() == QStringLiteral("waiting"),
                             20'000);
    QCOMPARE(home.cli.run({"device", "confirm", "Q-0002"}).exitCode, 0);
    QCOMPARE(home.cli.run({"device", "abandon", "Q-0003", "--why", "broken"}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("Q-0002")["result"].toString() == QStringLiteral("done"), 20'000);
    run->terminate();
    QVERIFY(run->waitForFinished(20'000));
    QCOMPARE(run->exitStatus(), QProcess::NormalExit);
    QCOMPARE(home.status("b")["Q-0003"]["result"].toString(), QStringLiteral("abandoned"));
    QVERIFY(home.cli.run({"device", "history", "Q-0001"}).out.contains(QStringLiteral("label compared")));
}

void tst_Cli::foreignAndUnknownOnes()
{
    const Home home;
    const Devices foreign({"--serial", "F-1", "--udp", "--owned-by-foreign"});
    const Devices released({"--serial", "R-1", "--udp", "--released", "--epoch", "4"});
    const Devices stranger({"--serial", "X-1", "--udp"});
    const QString order = writeFile(home.path(QStringLiteral("order.csv")), "serial\nF-1\nR-1\nNEVER-1\n");
    QByteArray hasty = home.cli.run({"profile", "show", "any-device", "--json"}).out.toUtf8();
    hasty.replace("\"any-device\"", "\"hasty\"")
        .replace("\"linkSchemes\"", "\"patience\":{\"requestSeconds\":2},\"linkSchemes\"");
    const Answer profile = home.cli.run({"profile", "add", writeFile(home.path(QStringLiteral("hasty.json")), hasty)});
    QVERIFY2(profile.exitCode == 0, profile.all());
    QCOMPARE(home.cli
                 .run({"batch", "create", "b", "--profile", "hasty", "--csv", order, "--release-account",
                       "bought as returned"})
                 .exitCode,
             0);
    const Answer run =
        home.run("b", foreign.links + released.links + stranger.links + QStringList{"coap://127.0.0.1:9"});
    QVERIFY2(run.exitCode == 1, run.all());
    const auto status = home.status("b");
    QCOMPARE(status["F-1"]["reason"].toObject()["code"].toString(), QStringLiteral("device.foreign-owner"));
    QCOMPARE(status["R-1"]["result"].toString(),
             QStringLiteral("waiting")); // its key was not delivered; its release is accounted for
    QCOMPARE(status["R-1"]["question"].toObject()["kind"].toString(), QStringLiteral("ask.unknown-key"));
    QCOMPARE(status["NEVER-1"]["result"].toString(), QStringLiteral("not-begun"));
    QVERIFY(!status.contains(QStringLiteral("X-1")));
    const Answer release =
        home.cli.run(QStringList{"device", "release", "F-1"} + linked(foreign.links) + home.unlock());
    QCOMPARE(release.exitCode, 1);
    QVERIFY2(release.out.contains(QStringLiteral("owner")), release.all());
}

void tst_Cli::killedAndResumed()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices devices(
        {"--count", "4", "--udp", "--serial-prefix", "K-", "--order-csv", order, "--fault", "slow=150"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    for (const int milliseconds : {300, 700, 1100, 1500}) {
        const auto run =
            home.cli.start(QStringList{"batch", "run", "b"} + home.unlock() + linked(devices.links) + quickly);
        run->waitForFinished(milliseconds);
        run->kill();
        run->waitForFinished();
    }
    const Answer last =
        home.cli.run(QStringList{"batch", "resume", "b", "--quiet-time", "5"} + home.unlock() + linked(devices.links));
    QVERIFY2(last.exitCode == 0, last.all());
    for (const QJsonObject &device : home.status("b"))
        QCOMPARE(device["result"].toString(), QStringLiteral("done"));
    QCOMPARE(home.cli.run({"audit", "verify"}).exitCode, 0);
}

void tst_Cli::stoppedBySignal()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices devices(
        {"--count", "2", "--udp", "--serial-prefix", "S-", "--order-csv", order, "--fault", "slow=400"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    const auto run = home.cli.start(QStringList{"batch", "run", "b"} + home.unlock() + linked(devices.links) + quickly);
    QTRY_VERIFY_WITH_TIMEOUT(home.status("b").value("S-0001")["result"].toString() == QStringLiteral("running"),
                             20'000);
    ::kill(pid_t(run->processId()), SIGINT);
    QVERIFY(run->waitForFinished(20'000));
    QCOMPARE(run->exitStatus(), QProcess::NormalExit);
    QCOMPARE(run->exitCode(), 7);
    QVERIFY(QString::fromUtf8(run->readAllStandardOutput()).contains(QStringLiteral("imprint-cli batch resume b")));
    // Without a link: where the devices were met is in the registry.
    const Answer resumed = home.cli.run(QStringList{"batch", "resume", "b", "--quiet-time", "5"} + home.unlock());
    QVERIFY2(resumed.exitCode == 0, resumed.all());
}

void tst_Cli::releaseAndNextOwner()
{
    const Home home, next;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices devices({"--count", "2", "--udp", "--dtls", "--serial-prefix", "O-", "--order-csv", order});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "strict", "--csv", order}).exitCode, 0);
    QCOMPARE(home.run("b", devices.links).exitCode, 0);
    const QString keys = home.path(QStringLiteral("keys.csv"));
    QCOMPARE(home.cli.run({"batch", "export-keys", "b", "--out", keys}).exitCode, 0);
    // The factory's keys are not the devices' any more; those of the former owner are.
    QCOMPARE(next.cli.run({"batch", "create", "old", "--profile", "strict", "--csv", order, "--release-account", "x"})
                 .exitCode,
             0);
    QCOMPARE(next.cli.run({"batch", "create", "new", "--profile", "strict", "--csv", keys, "--release-account", "x"})
                 .exitCode,
             0);
    QCOMPARE(next.run("new", devices.links).exitCode, 1); // still owned
    const Answer released =
        home.cli.run(QStringList{"device", "release", "--batch", "b", "--json"} + home.unlock()); // where they were met
    QVERIFY2(released.exitCode == 0, released.all());
    QCOMPARE(released.json().array().size(), 2);
    QCOMPARE(home.cli.run({"device", "show", "O-0001", "--json"}).json()["state"].toString(),
             QStringLiteral("released"));
    QCOMPARE(home.cli.run({"cert", "verify", "O-0001"}).exitCode, 6);
    QCOMPARE(next.run("old", devices.links).exitCode, 1);
    QCOMPARE(next.status("old")["O-0001"]["reason"].toObject()["code"].toString(), QStringLiteral("key.differs"));
    for (const char *serial : {"O-0001", "O-0002"})
        QCOMPARE(next.cli.run({"device", "retry", serial, "--batch", "new"}).exitCode, 0);
    const Answer taken = next.run("new", devices.links);
    QVERIFY2(taken.exitCode == 0, taken.all());
}

void tst_Cli::changedRegistryIsNoticed()
{
    const Home home;
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--any"}).exitCode, 0);
    QCOMPARE(home.cli.run({"audit", "verify"}).exitCode, 0);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("forger"));
        db.setDatabaseName(home.path("home/sites/Lindenhof/registry.sqlite"));
        QVERIFY(db.open());
        QSqlQuery query(db);
        for (const char *table : {"audit"}) { // whoever forges removes the guards first
            QVERIFY(
                query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '%1'")
                               .arg(table)));
            QStringList triggers;
            while (query.next())
                triggers << query.value(0).toString();
            for (const QString &trigger : triggers)
                QVERIFY(query.exec(QStringLiteral("DROP TRIGGER ") + trigger));
        }
        QVERIFY(query.exec(QStringLiteral("UPDATE audit SET operator = 'somebody else' WHERE seq = 2")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("forger"));
    const Answer verdict = home.cli.run({"audit", "verify", "--json"});
    QCOMPARE(verdict.exitCode, 6);
    QCOMPARE(verdict.json()["firstBad"].toInt(), 2);
}

void tst_Cli::cutOffRegistryIsNoticed()
{
    const Home home;
    const QString registry = home.path("home/sites/Lindenhof/registry.sqlite");
    const QString old = home.path(QStringLiteral("old.sqlite"));
    QVERIFY(QFile::copy(registry, old));
    const Devices device({"--serial", "C-1", "--udp"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--any"}).exitCode, 0);
    QCOMPARE(home.run("b", device.links).exitCode, 3); // leaves a report with a signed head
    QVERIFY(QFile::remove(registry) && QFile::copy(old, registry));
    for (const char *side : {"-wal", "-shm"})
        QFile::remove(registry + side);
    const Answer verdict = home.cli.run({"audit", "verify", "--json"});
    QVERIFY2(verdict.exitCode == 6, verdict.all());
    QCOMPARE(verdict.json()["finding"].toString(), QStringLiteral("audit.truncated"));
}

void tst_Cli::backupTravels()
{
    const Home home;
    const Devices device({"--serial", "B-1", "--udp"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--any"}).exitCode, 0);
    QCOMPARE(home.run("b", device.links).exitCode, 3);
    QCOMPARE(home.cli.run({"device", "confirm", "B-1"}).exitCode, 0);
    const QString words = writeFile(home.path(QStringLiteral("words")), "another passphrase"),
                  file = home.path(QStringLiteral("site.imprint"));
    const QStringList sealed{"--backup-passphrase-file", words};
    const Answer backup = home.cli.run(QStringList{"site", "backup", file} + home.unlock() + sealed);
    QVERIFY2(backup.exitCode == 0, backup.all());
    QCOMPARE(home.cli.run(QStringList{"site", "backup", file} + home.unlock() + sealed).exitCode,
             4); // never overwritten
    const Answer run = home.run("b", device.links);
    QVERIFY2(run.exitCode == 0, run.all());
    const Cli laptop(home.path(QStringLiteral("laptop")));
    QCOMPARE(laptop.run({"site", "restore", file, "--backup-passphrase-file", home.passphrase, "--to", "Lindenhof"})
                 .exitCode,
             5);
    const Answer restored = laptop.run(QStringList{"site", "restore", file, "--to", "Lindenhof"} + sealed);
    QVERIFY2(restored.exitCode == 0, restored.all());
    // The device is further than the backup: the operator is asked, nothing is done by itself.
    const Answer again = laptop.run(QStringList{"batch", "run", "b"} + home.unlock() + linked(device.links) + quickly);
    QVERIFY2(again.exitCode == 3, again.all());
    QVERIFY(again.out.contains(QStringLiteral("B-1")));
}

void tst_Cli::passphrases()
{
    const Home home;
    const QString wrong = writeFile(home.path(QStringLiteral("wrong")), "wrong passphrase"),
                  shorter = writeFile(home.path(QStringLiteral("short")), "seven77");
    QCOMPARE(home.cli.run({"crl", "--passphrase-file", wrong}).exitCode, 5);
    QCOMPARE(home.cli.run({"crl", "--passphrase-file", "/nowhere"}).exitCode, 4);
    QCOMPARE(home.cli.run({"crl", "--passphrase-fd", "63"}).exitCode, 5);
    QCOMPARE(home.cli.run({"site", "create", "Second", "--passphrase-file", shorter}).exitCode, 5);
    QVERIFY(!QFile::exists(home.path("home/sites/Second")));
    QCOMPARE(home.cli.run(QStringList{"site", "passphrase", "--new-passphrase-file", wrong} + home.unlock()).exitCode,
             0);
    QCOMPARE(home.cli.run(QStringList{"crl"} + home.unlock()).exitCode, 5);
    QCOMPARE(home.cli.run({"crl", "--passphrase-file", wrong}).exitCode, 0);
    // From a descriptor, through a shell.
    const Outside descriptor =
        runOutside("sh -c", {QStringLiteral("IMPRINT_HOME=%1 %2/imprint-cli crl --passphrase-fd 3 3<%3")
                                 .arg(home.path("home"), QStringLiteral(IMPRINT_BIN), wrong)});
    QVERIFY2(descriptor.exitCode == 0, descriptor.output);
}

void tst_Cli::typedPassphrases()
{
    const Home home;
    const Answer good = home.cli.typed(QStringLiteral("crl"), "not it\n|correct horse battery\n");
    QVERIFY2(good.exitCode == 0, good.all());
    QVERIFY(!good.out.contains(QStringLiteral("correct horse"))); // no echo
    const Answer cancelled = home.cli.typed(QStringLiteral("crl"), "\x03");
    QCOMPARE(cancelled.exitCode, 5);
    const Answer differs = home.cli.typed(QStringLiteral("site create New"),
                                          "one passphrase\n|another one\n|the same now\n|the same now\n");
    QVERIFY2(differs.exitCode == 0, differs.all());
    QVERIFY(QFile::exists(home.path("home/sites/New/ca.key")));
}

void tst_Cli::profiles()
{
    const Home home;
    QVERIFY(home.cli.run({"profile", "list", "--json"}).json().array().size() >= 3);
    const QByteArray json = home.cli.run({"profile", "show", "strict"}).out.toUtf8();
    QByteArray mine = json;
    mine.replace("\"strict\"", "\"ours\"");
    const QString file = writeFile(home.path(QStringLiteral("ours.json")), mine);
    QCOMPARE(home.cli.run({"profile", "check", file}).exitCode, 0);
    QCOMPARE(home.cli.run({"profile", "add", file}).exitCode, 0);
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "ours", "--any"}).exitCode, 0);
    mine.replace("730", "0");
    const Answer bad = home.cli.run({"profile", "check", writeFile(home.path(QStringLiteral("bad.json")), mine)});
    QCOMPARE(bad.exitCode, 4);
    QVERIFY2(bad.error.contains(QStringLiteral("certificate.validityDays")), bad.all());
}

void tst_Cli::badOrderFiles()
{
    const Home home;
    const QString order =
        writeFile(home.path(QStringLiteral("order.csv")), "serial,public_key\nA-1,\nA-2,nonsense\nA-1,\n");
    const Answer answer = home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order});
    QCOMPARE(answer.exitCode, 4);
    QVERIFY2(answer.error.contains(QStringLiteral("line 3")) && answer.error.contains(QStringLiteral("line 4")),
             answer.all());
    QVERIFY(home.cli.run({"batch", "list", "--json"}).json().array().isEmpty()); // all or nothing
}

void tst_Cli::closedOutput()
{
    const Home home;
    const Outside closed = runOutside(
        "sh -c", {QStringLiteral("(IMPRINT_HOME=%1 %2/imprint-cli audit export; echo \"exit $?\" >&2) | true")
                      .arg(home.path("home"), QStringLiteral(IMPRINT_BIN))});
    QVERIFY2(closed.output.contains("exit 0"), closed.output);
    // A full disk is another matter: half an export must not pass for the whole.
    const Outside full = runOutside(
        "sh -c", {QStringLiteral("IMPRINT_HOME=%1 %2/imprint-cli profile list > /dev/full; echo \"exit $?\"")
                      .arg(home.path("home"), QStringLiteral(IMPRINT_BIN))});
    QVERIFY2(full.output.contains("exit 4"), full.output);
}

void tst_Cli::onATerminal()
{
    const Home home;
    const Outside shown =
        runOutside("script -qec", {QStringLiteral("stty cols 90 rows 20; IMPRINT_HOME=%1 %2/imprint-cli demo")
                                       .arg(home.path("home"), QStringLiteral(IMPRINT_BIN)),
                                   QStringLiteral("/dev/null")});
    QVERIFY2(shown.exitCode == 0, shown.output);
    const QString text = QString::fromUtf8(shown.output);
    QVERIFY(text.contains(QStringLiteral("\x1b[2K"))); // redrawn in place
    const QString last = text.mid(text.lastIndexOf(QStringLiteral("Demonstration")));
    QVERIFY2(last.contains(QStringLiteral("✔ 7 done")) && last.contains(QStringLiteral("✖ 1 failed")), shown.output);
    static const QRegularExpression control(QStringLiteral("\x1b\\[[0-9;]*[A-Za-z]"));
    for (QString line : text.left(text.lastIndexOf(QStringLiteral("Batch demo"))).split(u'\n')) {
        line = line.remove(control).remove(u'\r');
        QVERIFY2(line.size() < 90, qPrintable(line)); // no line wraps: the drawing counts them
    }
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
