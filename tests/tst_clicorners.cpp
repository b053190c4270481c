// Corners of the command line: links that lead nowhere, words that name the right option, lists that cannot be written,
// devices of one's own in a batch, and owners who are at home for their devices.
#include "support/clihome.h"

#include <QTest>

// IMPRINT_BIN is where the programs are (support/program.cpp).
using namespace imprint::test;

class tst_CliCorners : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void aLinkThatLeadsNowhere();
    void aListThatCannotBeWritten();
    void ownDevicesAreReleasedFirst();
    void aDeviceUnderWayIsNotReleased();
    void attemptsAreCounted();
    void theOwnerIsAtHome();
};

void tst_CliCorners::words_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &arguments, int exit, const char *words) {
        QTest::newRow(name) << arguments << exit << QString::fromUtf8(words);
    };
    row("backup, nobody to ask", {"site", "backup", "/tmp/none.imprint", "--passphrase-file", "PASS"}, 5, "--backup-passphrase-file");
    row("backup, no such descriptor", {"site", "backup", "/tmp/none.imprint", "--passphrase-file", "PASS", "--backup-passphrase-fd", "63"},
        5, "--backup-passphrase-fd 63");
    row("new passphrase, nobody to ask", {"site", "passphrase", "--passphrase-file", "PASS"}, 5, "--new-passphrase-file");
    row("passphrase, nobody to ask", {"crl"}, 5, "--passphrase-file");
    row("passphrase, no such descriptor", {"crl", "--passphrase-fd", "63"}, 5, "--passphrase-fd 63");
    row("an unknown batch", {"batch", "status", "nowhere"}, 4, "no such batch: nowhere");
    row("a certificate of nobody", {"cert", "show", "NOBODY"}, 4, "knows no such device: NOBODY");
    row("a certificate file that is not there", {"cert", "verify", "/tmp/no-such-file.pem"}, 4, "The file is not there: /tmp/no-such-file.pem");
    row("create takes no site", {"site", "create", "L", "--site", "X"}, 2, "--site");
    row("restore takes no site", {"site", "restore", "/tmp/none.imprint", "--site", "X"}, 2, "--site");
}

void tst_CliCorners::words()
{
    static const Home home;
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    arguments.replaceInStrings(QStringLiteral("PASS"), home.passphrase);
    const Answer answer = home.cli.run(arguments);
    QTEST(answer.exitCode, "exit");
    QVERIFY2(answer.error.contains(words), answer.all());
}

void tst_CliCorners::aLinkThatLeadsNowhere()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices device({"--serial", "D-1", "--udp", "--order-csv", order}), stranger({"--serial", "X-1", "--udp"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    QCOMPARE(home.run("b", device.links).exitCode, 0);
    QCOMPARE(home.run("b", device.links).exitCode, 0); // done is done
    const Answer missing = home.run("b", {"serial:/dev/ttyNOWHERE"});
    QVERIFY2(missing.exitCode == 1 && missing.error.contains(QStringLiteral("ttyNOWHERE")), missing.all());
    const Answer other = home.run("b", stranger.links);
    QVERIFY2(other.exitCode == 1 && other.error.contains(stranger.links[0]), other.all());
}

void tst_CliCorners::aListThatCannotBeWritten()
{
    const Home home;
    for (const QString &place : {home.path(QStringLiteral("no/such/folder.pem")), home.path(QString())}) {
        const Answer refused = home.cli.run(QStringList{"crl", "--out", place} + home.unlock());
        QVERIFY2(refused.exitCode == 4 && !refused.all().contains("Revocation list"), refused.all());
    }
    const Answer first = home.cli.run(QStringList{"crl", "--out", home.path(QStringLiteral("crl.pem"))} + home.unlock());
    QVERIFY2(first.exitCode == 0 && first.error.contains(QStringLiteral("Revocation list 1:")), first.all()); // no number was used up
    const Answer second = home.cli.run(QStringList{"crl", "--json"} + home.unlock());
    QVERIFY2(second.exitCode == 0 && second.json()["number"].toInt() == 2, second.all());
    QVERIFY(second.json()["pem"].toString().startsWith(QStringLiteral("-----BEGIN X509 CRL-----")));
    const QString file = home.path(QStringLiteral("crl.der"));
    QCOMPARE(home.cli.run(QStringList{"crl", "--json", "--der", "--out", file} + home.unlock()).json()["path"].toString(), file);
    QVERIFY(runOutside("openssl crl -noout -inform DER -in", {file}).exitCode == 0);
}

void tst_CliCorners::ownDevicesAreReleasedFirst()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices device({"--serial", "D-1", "--udp", "--order-csv", order});
    QCOMPARE(home.cli.run({"batch", "create", "first", "--profile", "any-device", "--csv", order}).exitCode, 0);
    QCOMPARE(home.run("first", device.links).exitCode, 0);
    const QString serials = writeFile(home.path(QStringLiteral("serials.csv")), "serial\nD-1\n");
    QCOMPARE(home.cli.run({"batch", "create", "asks", "--profile", "any-device", "--csv", serials}).exitCode, 0);
    QCOMPARE(home.run("asks", device.links).exitCode, 3);
    QCOMPARE(home.cli.run({"batch", "create", "again", "--profile", "any-device", "--csv", serials, "--release-own"}).exitCode, 0);
    const Answer run = home.run("again", device.links);
    QVERIFY2(run.exitCode == 0, run.all());
    const QJsonObject shown = home.cli.run({"device", "show", "D-1", "--json"}).json().object();
    QCOMPARE(shown["epoch"].toInt(), 1);
    QCOMPARE(shown["state"].toString(), QStringLiteral("owned"));
    QCOMPARE(home.cli.run({"audit", "verify"}).exitCode, 0);
}

void tst_CliCorners::aDeviceUnderWayIsNotReleased()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices device({"--serial", "D-1", "--udp", "--order-csv", order, "--fault", "slow=1500"});
    QCOMPARE(home.cli.run({"batch", "create", "first", "--profile", "any-device", "--csv", order}).exitCode, 0);
    QCOMPARE(home.run("first", device.links).exitCode, 0);
    QCOMPARE(home.cli.run({"batch", "create", "again", "--profile", "any-device", "--any", "--release-own"}).exitCode, 0);
    const auto run = home.cli.start(QStringList{"batch", "run", "again"} + home.unlock() + linked(device.links) + quickly);
    QTRY_VERIFY_WITH_TIMEOUT(home.status("again").value("D-1")["result"].toString() == QStringLiteral("running"), 20'000);
    const Answer release = home.cli.run(QStringList{"device", "release", "D-1", "--json"} + linked(device.links) + home.unlock());
    // It is another run's now: never released behind its back.
    QVERIFY2(release.exitCode == 1, release.all());
    run->kill();
    run->waitForFinished();
}

void tst_CliCorners::attemptsAreCounted()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices device({"--serial", "D-1", "--udp", "--order-csv", order, "--fault", "powercut-at=prepare:after@2"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    const Answer run = home.cli.run(QStringList{"batch", "run", "b", "--no-find", "--quiet-time", "30"} + home.unlock() + linked(device.links));
    QVERIFY2(run.out.contains(QStringLiteral(": attempt 2 of 6")), run.all());
}

// A device finds its owner by the announcement, and says where it is.
void tst_CliCorners::theOwnerIsAtHome()
{
    const Home home;
    const QString order = home.path(QStringLiteral("order.csv"));
    const Devices device({"--serial", "D-1", "--udp", "--dtls", "--order-csv", order, "--refresh", "1", "--interface", "lo"});
    QCOMPARE(home.cli.run({"batch", "create", "b", "--profile", "any-device", "--csv", order}).exitCode, 0);
    QCOMPARE(home.run("b", device.links).exitCode, 0);
    const auto address = [&] { return home.cli.run({"device", "show", "D-1", "--json"}).json()["address"].toString(); };
    QCOMPARE(address(), QString());
    const auto owner = home.cli.start(QStringList{"site", "serve", "--seconds", "60", "--interface", "lo"} + home.unlock());
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(QStringLiteral("coaps://")), 60'000);
    owner->terminate();
    QVERIFY(owner->waitForFinished(20'000));
    QCOMPARE(owner->exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_CliCorners)
#include "tst_clicorners.moc"
