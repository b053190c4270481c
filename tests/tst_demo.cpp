// The demonstration as a user runs it: ends as staged, and leaves what others accept.
#include "support/outside.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace imprint::test;

namespace {
const QString bin = QStringLiteral(IMPRINT_BIN);
}

class tst_Demo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsAsStaged();
    void showsAndKeepsNothing();
    void neverOverwritesASite();
    void severalAtOnce();
};

void tst_Demo::endsAsStaged()
{
    const QTemporaryDir dir;
    const Cli cli(dir.filePath(QStringLiteral("home")));
    const QString out = dir.filePath(QStringLiteral("out"));
    for (int round = 0; round < 2; ++round) { // over an earlier demonstration as well
        const Answer answer = cli.run({"demo", "--json", "--out", out});
        QVERIFY2(answer.exitCode == 0, answer.all());
        const QJsonObject result = answer.lastLine();
        QCOMPARE(result["planned"].toInt(), 8);
        QCOMPARE(result["done"].toInt(), 7);
        QCOMPARE(result["failed"].toInt(), 1);
        int serial = 0, network = 0;
        for (const QJsonValue &device : result["devices"].toArray()) {
            const bool isDone = device["result"].toString() == QStringLiteral("done");
            QCOMPARE(device["certificate"].toString().isEmpty(), !isDone);
            QCOMPARE(device["reason"].toString(), isDone ? QString() : QStringLiteral("key.differs"));
            (device["where"].toString().startsWith(u'/') ? serial : network) += 1;
            const QString pem = out + QStringLiteral("/certs/") + device["serial"].toString() + QStringLiteral(".pem");
            QCOMPARE(QFile::exists(pem), isDone);
            if (isDone) {
                const Outside openssl =
                    runOutside("openssl verify -x509_strict -CAfile", {out + QStringLiteral("/ca.pem"), pem});
                QVERIFY2(openssl.exitCode == 0, openssl.output);
            }
        }
        QCOMPARE(serial, 4);
        QCOMPARE(network, 4);
    }
    // What is left is a site to look at.
    const Answer audit =
        cli.run({"--site", out, "audit", "verify", "--head", out + QStringLiteral("/report.json"), "--json"});
    QVERIFY2(audit.exitCode == 0, audit.all());
    QVERIFY(audit.json()["signedUpTo"].toInt() > 50);
    QCOMPARE(cli.run({"--site", out, "batch", "status", "demo", "--json"}).json().array().size(), 8);
}

void tst_Demo::showsAndKeepsNothing()
{
    const QTemporaryDir dir;
    const Answer answer = Cli(dir.path()).run({"demo"});
    QVERIFY2(answer.exitCode == 0, answer.all());
    QVERIFY(answer.out.contains(QStringLiteral("✖ 1 failed")));
    QVERIFY(QDir(dir.path()).isEmpty());
}

void tst_Demo::neverOverwritesASite()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(QStringLiteral("registry.sqlite")), "somebody's");
    const Answer answer = Cli(dir.path()).run({"demo", "--out", dir.path()});
    QCOMPARE(answer.exitCode, 4);
    QFile file(dir.filePath(QStringLiteral("registry.sqlite")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("somebody's"));
}

// Their devices have the same names and are announced on the same interface.
void tst_Demo::severalAtOnce()
{
    const QTemporaryDir dir;
    const Cli cli(dir.path());
    std::vector<std::unique_ptr<QProcess>> demos;
    for (int i = 0; i < 3; ++i)
        demos.push_back(cli.start({"demo", "--json"}));
    for (const auto &demo : demos) {
        QVERIFY(demo->waitForFinished(120'000));
        QVERIFY2(demo->exitCode() == 0, demo->readAllStandardOutput());
    }
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
