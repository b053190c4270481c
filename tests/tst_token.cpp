// Tokens as people use them: imprint-cli over SoftHSM, held against what pkcs11-tool and openssl say, and over the scripted
// module where a token has to be pulled out.
#include "crypto/derivation.h"
#include "crypto/token/token.h" // the scripted module is built for whoever includes this
#include "support/clihome.h"
#include "support/softhsm.h"
#include "support/vectors.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace imprint::test;

// IMPRINT_BIN is where the programs are (support/program.cpp).

namespace {

const char *const golden = "SN12345 612b3b3f59f516b24a2c831168f701ea\nSN134535 975b82f23f96d87dfc953109ad38ce3d\n"
                           "SN1241451 348faeb091fb5ff01d22e03e20cede9f\nSN14145 a9e888e69674338b90c0674f095f7d2e\n";

QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

// As many rows as the statement finds in a site's registry.
int rowsIn(const QString &registry, const QString &statement)
{
    const QString name = QStringLiteral("look");
    int rows = 0;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(registry);
        if (!db.open())
            qFatal("no registry");
        QSqlQuery query(db);
        if (!query.exec(statement))
            return -1;
        while (query.next())
            ++rows;
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

} // namespace

class tst_Token : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void goldenVectors();
    void otherSchemes();
    void serialsComeFromAnywhere();
    void refusals_data();
    void refusals();
    void showsTokensAndKeys();
    void makesAndImportsKeys();
    void sealedToACertificate_data();
    void sealedToACertificate();
    void onceOnly();
    void twinsAreImpossible();
    void killedAndResumed();
    void caInTheToken();
    void pulledOut();
    void wrongPinIsTriedOnce();

private:
    QStringList derive(const QString &scheme, const QString &key = QStringLiteral("MyAESKey")) const
    {
        return {"token", "derive", "--module", SoftHsm::module(), "--token-label", "Factory", "--pin-file", m_hsm->pinFile,
                "--scheme", scheme, "--key", key};
    }
    Answer run(const QStringList &arguments) const { return m_home->cli.run(arguments); }
    QString registry() const { return m_home->path(QStringLiteral("home/sites/Lindenhof/registry.sqlite")); }

    std::unique_ptr<SoftHsm> m_hsm;
    std::unique_ptr<Home> m_home;
};

void tst_Token::initTestCase()
{
    if (!SoftHsm::isInstalled())
        QSKIP("SoftHSM is not installed");
    m_hsm = std::make_unique<SoftHsm>();
    m_hsm->addAesKey("MyAESKey", "00112233445566778899aabbccddeeff");
    m_home = std::make_unique<Home>();
    QCOMPARE(m_home->made.exitCode, 0);
}

void tst_Token::goldenVectors()
{
    const Answer answer = run(derive("aes-cbc-md5") << "--stdout-secrets" << "SN12345" << "SN134535" << "SN1241451" << "SN14145");
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.error));
    QCOMPARE(answer.out, QString::fromLatin1(golden));
    QVERIFY(answer.error.contains("Nothing is recorded"));
    QVERIFY(answer.error.contains("MD5"));
    QVERIFY(!answer.error.contains("648219"));
    const Answer json = run(derive("aes-cbc-md5") << "--stdout-secrets" << "--json" << "SN12345");
    QCOMPARE(json.out.section(u'\n', 0, 0), QStringLiteral("{\"serial\":\"SN12345\",\"secret\":\"612b3b3f59f516b24a2c831168f701ea\"}"));
    QCOMPARE(json.lastLine()["keyCheck"].toString(), QStringLiteral("fde4fb"));
    QCOMPARE(json.lastLine()["isRecorded"].toBool(true), false);
    // Another program over the same token.
    writeFile(m_hsm->file("block"), QByteArray::fromHex("18808f662d22140ee8aa963de378e079"));
    const Outside tool = m_hsm->tool({"--encrypt", "--mechanism", "AES-CBC", "--iv", QString(32, u'0'), "--label", "MyAESKey",
                                      "--input-file", m_hsm->file("block"), "--output-file", m_hsm->file("out")});
    QFile out(m_hsm->file("out"));
    if (tool.exitCode == 0 && out.open(QIODevice::ReadOnly)) // older ones cannot
        QCOMPARE(out.readAll().toHex(), QByteArray("612b3b3f59f516b24a2c831168f701ea"));
}

// The same as from a key in this process, which tst_derivation holds against the vectors.
void tst_Token::otherSchemes()
{
    const QJsonObject all = vectors(QStringLiteral("derivation.json"));
    const QJsonObject dukpt = all["dukpt"].toArray()[0].toObject();
    m_hsm->addAesKey("BDK", dukpt["bdk"].toString().toLatin1());
    QCOMPARE(run(derive("aes-dukpt-ik", "BDK") << "--stdout-secrets" << dukpt["ikid"].toString()).out,
             dukpt["ikid"].toString() + u' ' + dukpt["ik"].toString() + u'\n');
    QCOMPARE(run(derive("cmac-serial") << "--stdout-secrets" << "SN12345").out.section(u' ', 1).trimmed().toLatin1(),
             runOutside("openssl mac -macopt cipher:AES-128-CBC -macopt hexkey:00112233445566778899aabbccddeeff -in",
                        {writeFile(m_hsm->file("serial"), "SN12345"), "CMAC"}).output.trimmed().toLower());
    QCOMPARE(run(derive("sp800-108-cmac") << "--label" << "lock" << "--length" << "40" << "--stdout-secrets" << "SN12345")
                 .out.section(u' ', 1).trimmed().toLatin1(),
             runOutside("openssl kdf -keylen 40 -kdfopt mac:CMAC -kdfopt cipher:AES-128-CBC -kdfopt mode:counter -kdfopt "
                        "hexkey:00112233445566778899aabbccddeeff -kdfopt salt:lock -kdfopt info:SN12345 KBKDF")
                 .output.trimmed().toLower().replace(":", ""));
    // A secret in software, sealed by a passphrase.
    const QString secret = writeFile(m_hsm->file("secret.hex"), "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b\n");
    const QString sealed = m_hsm->file("secret.sealed");
    const Answer made = run(QStringList{"token", "seal-secret", sealed, "--from", secret} + m_home->unlock());
    QVERIFY2(made.exitCode == 0, qPrintable(made.error));
    const Answer derived = run(QStringList{"token", "derive", "--scheme", "hkdf-sha256", "--sealed-secret", sealed, "--salt",
                                           "hex:000102030405060708090a0b0c", "--stdout-secrets", "SN1"} + m_home->unlock());
    QCOMPARE(derived.out.section(u' ', 1).trimmed().toLatin1(),
             runOutside("openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b "
                        "-kdfopt hexsalt:000102030405060708090a0b0c -kdfopt info:SN1 HKDF").output.trimmed().toLower().replace(":", ""));
    QCOMPARE(run({"token", "derive", "--scheme", "hkdf-sha256", "--sealed-secret", sealed, "--stdout-secrets", "SN1",
                  "--passphrase-file", writeFile(m_hsm->file("wrong"), "another passphrase\n")}).exitCode, 5);
}

void tst_Token::serialsComeFromAnywhere()
{
    const QStringList command = derive("cmac-serial") << "--stdout-secrets";
    const QString expected = run(command + QStringList{"SN008", "SN009", "SN010", "SN011"}).out;
    QCOMPARE(lines(expected).size(), 4);
    QCOMPARE(run(command + QStringList{"SN008..SN011"}).out, expected);
    QCOMPARE(run(command + QStringList{"SN008..011"}).out, expected);
    const QString list = writeFile(m_hsm->file("list.txt"), "\xef\xbb\xbfSN008\r\nSN009\n\n  SN010 \nSN011");
    QCOMPARE(run(command + QStringList{"--serials", list}).out, expected);
    const QString csv = writeFile(m_hsm->file("list.csv"), "model;serial\nA;SN008\nA;SN009\nB;SN010\nB;SN011\n");
    QCOMPARE(run(command + QStringList{"--serials", csv}).out, expected);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("IMPRINT_HOME", m_home->path("home"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(IMPRINT_BIN "/imprint-cli"), command + QStringList{"--serials", "-"});
    process.write("SN008\nSN009\nSN010\nSN011\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), expected);
}

void tst_Token::refusals_data()
{
    QTest::addColumn<QStringList>("more"); // after a command that is right but for what is left out
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &more, int exit, const char *says) {
        QTest::newRow(name) << more << exit << QString::fromLatin1(says);
    };
    row("no yes", {"--scheme", "cmac-serial", "--key", "MyAESKey", "SN1"}, 2, "only to where you say");
    row("two places", {"--scheme", "cmac-serial", "--key", "MyAESKey", "SN1", "--stdout-secrets", "--out", "x", "--seal-to", "y"}, 2, "two places");
    row("no serial", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--stdout-secrets"}, 2, "there is none");
    row("twice", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--stdout-secrets", "SN1", "SN2", "SN1"}, 2, "SN1 stands there twice");
    row("backwards", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--stdout-secrets", "SN9..SN1"}, 2, "no range");
    row("a line end", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--stdout-secrets", "SN1\nSN2 00"}, 2, "no serial");
    row("scheme", {"--scheme", "rot13", "--key", "MyAESKey", "--stdout-secrets", "SN1"}, 2, "none of");
    row("length", {"--scheme", "cmac-serial", "--length", "8", "--key", "MyAESKey", "--stdout-secrets", "SN1"}, 2, "16 bytes");
    row("label without use", {"--scheme", "cmac-serial", "--label", "x", "--key", "MyAESKey", "--stdout-secrets", "SN1"}, 2, "no label");
    row("no initial key id", {"--scheme", "aes-dukpt-ik", "--key", "MyAESKey", "--stdout-secrets", "SN1"}, 2, "16 hex digits");
    row("key missing", {"--scheme", "cmac-serial", "--key", "Other", "--stdout-secrets", "SN1"}, 4, "no AES key");
    row("another key", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--kcv", "fde4fc", "--stdout-secrets", "SN1"}, 6, "fde4fb");
    row("a token's key", {"--scheme", "hkdf-sha256", "--key", "MyAESKey", "--stdout-secrets", "SN1"}, 4, "sealed secret");
    row("another token", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--token", "0000", "--stdout-secrets", "SN1"}, 4, "not plugged in");
    row("why without site", {"--scheme", "cmac-serial", "--key", "MyAESKey", "--why", "x", "--stdout-secrets", "SN1"}, 2, "need --site");
    row("PIN as argument", {"--pin", "648219", "--stdout-secrets", "SN1"}, 2, "");
}

void tst_Token::refusals()
{
    QFETCH(QStringList, more);
    QFETCH(int, exit);
    QFETCH(QString, says);
    const Answer answer = run(QStringList{"token", "derive", "--module", SoftHsm::module(), "--token-label", "Factory", "--pin-file",
                                          m_hsm->pinFile} + more);
    QVERIFY2(answer.exitCode == exit, qPrintable(answer.error));
    QVERIFY2(answer.error.contains(says), qPrintable(answer.error));
    QVERIFY(answer.out.isEmpty());
}

void tst_Token::showsTokensAndKeys()
{
    const Answer list = run({"token", "list", "--module", SoftHsm::module(), "--json"});
    QCOMPARE(list.exitCode, 0);
    QString serial;
    for (const QJsonValue &token : list.json().array()[0].toObject()["tokens"].toArray())
        if (token["label"] == QLatin1String("Factory"))
            serial = token["serial"].toString();
    QVERIFY(!serial.isEmpty());
    QVERIFY(run({"token", "list"}).exitCode == 0);
    const Answer info = run({"token", "info", "--module", SoftHsm::module(), "--token", serial, "--json"});
    QVERIFY(info.json().object()["can"].toArray().contains(QStringLiteral("AES-CMAC")));
    const Answer keys = run({"token", "keys", "--module", SoftHsm::module(), "--token", serial, "--pin-file", m_hsm->pinFile, "--json"});
    bool isThere = false;
    for (const QJsonValue &key : keys.json().array())
        if (key["label"] == QLatin1String("MyAESKey")) {
            isThere = true;
            QCOMPARE(key["kind"].toString(), QStringLiteral("AES"));
            QCOMPARE(key["bits"].toInt(), 128);
            QCOMPARE(key["keyCheck"].toString(), QStringLiteral("fde4fb"));
            QVERIFY(key["wasExtractable"].toBool()); // it came from outside
        }
    QVERIFY(isThere);
    QVERIFY(run({"token", "keys", "--module", SoftHsm::module(), "--token", serial}).error.contains("Without the PIN"));
    const QStringList common{"--module", SoftHsm::module(), "--token", serial, "--pin-file", m_hsm->pinFile, "--key", "MyAESKey"};
    QCOMPARE(run(QStringList{"token", "check", "--kcv", "fde4fbae4a09e020eff722969f83832b"} + common).exitCode, 0);
    QCOMPARE(run(QStringList{"token", "check", "--kcv", "000000"} + common).exitCode, 6);
    QVERIFY(run(QStringList{"token", "speed", "--json"} + common).json().object()["perSecond"].toDouble() > 0);
    m_hsm->addAesKey("Twice", "00112233445566778899aabbccddeeff");
    m_hsm->addAesKey("Twice", "ffeeddccbbaa99887766554433221100");
    QCOMPARE(run(derive("cmac-serial", "Twice") << "--stdout-secrets" << "SN1").exitCode, 4);
    m_hsm->addToken("Second");
    QVERIFY(run({"token", "info", "--module", SoftHsm::module()}).error.contains("several tokens"));
    QCOMPARE(run({"token", "info", "--module", QStringLiteral(IMPRINT_PKCS11_DOUBLE) + "x"}).exitCode, 4);
}

void tst_Token::makesAndImportsKeys()
{
    const QStringList common{"--module", SoftHsm::module(), "--token-label", "Factory", "--pin-file", m_hsm->pinFile};
    const QString record = m_hsm->file("record.txt");
    const Answer made = run(QStringList{"token", "create", "--key", "New EC", "--record", record, "--json"} + common);
    QVERIFY2(made.exitCode == 0, qPrintable(made.error));
    QVERIFY(made.json().object()["record"].toString().contains("cannot be taken out"));
    QVERIFY(QFile::exists(record));
    QVERIFY(m_hsm->tool({"--list-objects"}).output.contains("New EC"));
    QVERIFY(run(QStringList{"token", "create", "--key", "New EC"} + common).error.contains("never touched"));
    const Answer aes = run(QStringList{"token", "create", "--key", "New AES", "--kind", "aes", "--bits", "192", "--json"} + common);
    QCOMPARE(aes.json().object()["keyCheck"].toString().size(), 6);
    // Ids that are taken stay whose they are.
    QSet<QString> ids;
    for (int i = 0; i < 3; ++i)
        ids << run(QStringList{"token", "create", "--key", QStringLiteral("Id %1").arg(i), "--json"} + common).json().object()["id"].toString();
    QCOMPARE(ids.size(), 3);
    const QString key = writeFile(m_hsm->file("key.hex"), "00112233445566778899AABBCCDDEEFF\n");
    const QStringList import = QStringList{"token", "import", "--key", "Imported", "--key-file", key} + common;
    QCOMPARE(run(import + QStringList{"--kcv", "fde4fc"}).exitCode, 6);
    const Answer imported = run(import + QStringList{"--kcv", "fde4fb", "--json"});
    QCOMPARE(imported.json().object()["keyCheck"].toString(), QStringLiteral("fde4fb"));
    QVERIFY(imported.json().object()["record"].toString().contains("imported from a file"));
    // A module that takes none, as those of SmartCard-HSMs: the way is told.
    const Answer refused = run({"token", "import", "--module", IMPRINT_PKCS11_DOUBLE, "--pin-file", m_hsm->pinFile, "--key", "X", "--key-file", key});
    QCOMPARE(refused.exitCode, 4);
    QVERIFY(refused.error.contains("DKEK"));
    QVERIFY(run({"help", "token", "import"}).out.contains("--import-dkek-share"));
}

void tst_Token::sealedToACertificate_data()
{
    QTest::addColumn<QByteArray>("newKey");
    QTest::addColumn<QString>("out");
    QTest::newRow("RSA, DER") << QByteArray("rsa:2048") << QStringLiteral("sealed.cms");
    QTest::newRow("EC, PEM") << QByteArray("ec -pkeyopt ec_paramgen_curve:P-256") << QStringLiteral("sealed.pem");
    QTest::newRow("weak") << QByteArray("rsa:1024") << QString();
}

void tst_Token::sealedToACertificate()
{
    QFETCH(QByteArray, newKey);
    QFETCH(QString, out);
    const QString key = m_hsm->file("recipient.key"), certificate = m_hsm->file("recipient.pem");
    QCOMPARE(runOutside(("openssl req -x509 -nodes -subj /CN=Server -days 10 -newkey " + newKey).constData(),
                        {"-keyout", key, "-out", certificate}).exitCode, 0);
    const QString file = m_hsm->file(out.isEmpty() ? "weak.cms" : qPrintable(out));
    const QStringList command = derive("aes-cbc-md5") << "--seal-to" << certificate << "--out" << file << "SN12345" << "SN134535";
    const Answer answer = run(command);
    if (out.isEmpty()) {
        QCOMPARE(answer.exitCode, 4);
        QVERIFY(answer.error.contains("too weak"));
        QVERIFY(!QFile::exists(file));
        return;
    }
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.error));
    QVERIFY(answer.out.isEmpty());
    const Outside opened = runOutside(out.endsWith("pem") ? "openssl cms -decrypt -inform PEM -in" : "openssl cms -decrypt -inform DER -in",
                                      {file, "-recip", certificate, "-inkey", key});
    QCOMPARE(opened.output, QByteArray("serial,secret\r\nSN12345,612b3b3f59f516b24a2c831168f701ea\r\nSN134535,975b82f23f96d87dfc953109ad38ce3d\r\n"));
    QCOMPARE(run(command).exitCode, 4); // nothing is written over
}

void tst_Token::onceOnly()
{
    const QStringList command = derive("aes-cbc-md5") + m_home->unlock() << "--site" << "Lindenhof" << "--stdout-secrets";
    const Answer first = run(command + QStringList{"SN12345", "SN134535"});
    QVERIFY2(first.exitCode == 0, qPrintable(first.error));
    QCOMPARE(first.out, QString::fromLatin1(golden).section(u'\n', 0, 1) + u'\n');
    QVERIFY(!first.error.contains("Nothing is recorded"));
    const Answer again = run(command + QStringList{"SN1241451", "SN12345"});
    QVERIFY(again.exitCode != 0 && again.out.isEmpty());
    QVERIFY(again.error.contains("SN12345"));
    const Answer rest = run(command + QStringList{"--resume", "SN12345", "SN1241451"});
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(lines(rest.out).size(), 1);
    QVERIFY(rest.out.startsWith("SN1241451 "));
    const Answer why = run(command + QStringList{"--why", "the label tore", "SN12345"});
    QCOMPARE(why.out, QStringLiteral("SN12345 612b3b3f59f516b24a2c831168f701ea\n"));
    QCOMPARE(rowsIn(registry(), "SELECT * FROM secret_issue WHERE serial = 'SN12345' AND issue = 2 AND why = 'the label tore'"), 1);
    QCOMPARE(rowsIn(registry(), "SELECT * FROM secret_block WHERE key_check = 'fde4fb' AND key_label = 'MyAESKey' AND scheme = 'aes-cbc-md5' AND state = 2"), 3);
    // The device's history tells, and no file of the site holds the secret.
    QVERIFY(run({"audit", "verify", "--site", "Lindenhof"}).exitCode == 0);
    for (const char *name : {"registry.sqlite", "registry.sqlite-wal"}) {
        QFile file(m_home->path(QStringLiteral("home/sites/Lindenhof/")) + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains(QByteArray::fromHex("612b3b3f59f516b24a2c831168f701ea")) && !content.contains("612b3b3f59f5"));
    }
    // Also under a new passphrase, and not under a wrong one.
    const QString fresh = writeFile(m_hsm->file("fresh"), "another good passphrase\n");
    QCOMPARE(run(QStringList{"site", "passphrase", "--site", "Lindenhof", "--new-passphrase-file", fresh} + m_home->unlock()).exitCode, 0);
    QCOMPARE(run(command + QStringList{"SN9"}).exitCode, 5);
    const QStringList renewed = derive("aes-cbc-md5") << "--passphrase-file" << fresh << "--site" << "Lindenhof" << "--stdout-secrets";
    QVERIFY(run(renewed + QStringList{"SN12345"}).exitCode != 0);
    QCOMPARE(run(renewed + QStringList{"SN9"}).exitCode, 0);
    QCOMPARE(run(QStringList{"site", "passphrase", "--site", "Lindenhof", "--passphrase-file", fresh, "--new-passphrase-file", m_home->passphrase}).exitCode, 0);
    QCOMPARE(rowsIn(registry(), "SELECT * FROM site_secret"), 1);
}

// Secrets of one byte: among 300 serials two are the same. Nothing leaves of the block where they meet.
void tst_Token::twinsAreImpossible()
{
    const Answer answer = run(derive("sp800-108-cmac") + m_home->unlock()
                              << "--length" << "1" << "--site" << "Lindenhof" << "--stdout-secrets" << "T001..T300");
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.error.contains("same secret"));
    const QStringList out = lines(answer.out);
    QSet<QString> secrets;
    for (const QString &line : out)
        secrets << line.section(u' ', 1);
    QVERIFY(out.size() < 300 && secrets.size() == out.size());
    QCOMPARE(rowsIn(registry(), "SELECT * FROM secret_issue WHERE serial LIKE 'T%'"), int(out.size()));
}

// What is on standard output is on record, and --resume gives the rest: none twice, none missed.
void tst_Token::killedAndResumed()
{
    const QStringList command = derive("cmac-serial") + m_home->unlock()
        << "--site" << "Lindenhof" << "--stdout-secrets" << "K00001..K40000";
    const auto process = m_home->cli.start(command);
    QVERIFY(process->waitForReadyRead(60000));
    process->kill();
    QVERIFY(process->waitForFinished());
    const QByteArray out = process->readAllStandardOutput();
    const QStringList first = lines(QString::fromUtf8(out.left(out.lastIndexOf('\n'))));
    QVERIFY(first.size() < 40000);
    const int recorded = rowsIn(registry(), "SELECT * FROM secret_issue WHERE serial LIKE 'K%'");
    QVERIFY2(recorded >= first.size(), "a secret left that is not on record");
    // The block that was on its way may have arrived or not: it needs a reason.
    const int unsure = rowsIn(registry(), "SELECT * FROM secret_issue i JOIN secret_block b ON b.id = i.block_id WHERE b.state = 1 AND serial LIKE 'K%'");
    const Answer rest = run(command + QStringList{"--resume"} + (unsure > 0 ? QStringList{"--why", "the computer crashed"} : QStringList()));
    QVERIFY2(rest.exitCode == 0, qPrintable(rest.error));
    QCOMPARE(rowsIn(registry(), "SELECT DISTINCT serial FROM secret_issue WHERE serial LIKE 'K%'"), 40000);
    QSet<QString> all;
    for (const QString &line : first + lines(rest.out))
        all << line.section(u' ', 0, 0);
    QCOMPARE(all.size(), 40000);
    // Interrupted properly, it ends within two seconds, and nothing is unsure.
    const auto stopped = m_home->cli.start(derive("cmac-serial") + m_home->unlock()
                                           << "--site" << "Lindenhof" << "--stdout-secrets" << "L00001..L40000");
    QVERIFY(stopped->waitForReadyRead(60000));
    QElapsedTimer timer;
    timer.start();
    ::kill(pid_t(stopped->processId()), SIGINT);
    QVERIFY(stopped->waitForFinished());
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(stopped->exitCode(), 7);
    QCOMPARE(rowsIn(registry(), "SELECT * FROM secret_issue i JOIN secret_block b ON b.id = i.block_id WHERE b.state <> 2 AND serial LIKE 'L%'"), 0);
}

void tst_Token::caInTheToken()
{
    const QStringList token{"--module", SoftHsm::module(), "--pin-file", m_hsm->pinFile};
    const Answer made = run(QStringList{"site", "create", "Vault", "--token-label", "Factory", "--ca-key", "Vault CA"} + token);
    QVERIFY2(made.exitCode == 0, qPrintable(made.error));
    QVERIFY(!QFile::exists(m_home->path("home/sites/Vault/ca.key")));
    const QString order = m_hsm->file("order.csv"), certificates = m_hsm->file("certificates");
    const Devices ports({"--count", "2", "--pty", "--serial-prefix", "P-", "--order-csv", order});
    const Devices plugs({"--count", "2", "--udp", "--dtls", "--serial-prefix", "N-", "--order-csv", order + "2"});
    QVERIFY(ports.areReady() && plugs.areReady());
    const QStringList site{"--site", "Vault", "--pin-file", m_hsm->pinFile};
    QCOMPARE(run({"batch", "create", "hall", "--profile", "network-plug", "--csv", order, "--site", "Vault"}).exitCode, 0);
    QCOMPARE(run({"batch", "import", "hall", order + "2", "--site", "Vault"}).exitCode, 0);
    const Answer batch = run(QStringList{"batch", "run", "hall", "--json"} + site + linked(ports.links + plugs.links) + quickly);
    QVERIFY2(batch.exitCode == 0, batch.all());
    QCOMPARE(batch.lastLine()["done"].toInt(), 4);
    QVERIFY2(batch.error.contains("signatures a second"), qPrintable(batch.error));
    const QString ca = m_home->path("home/sites/Vault/ca.pem");
    QCOMPARE(run({"cert", "export", "--batch", "hall", "--to", certificates, "--site", "Vault"}).exitCode, 0);
    for (const QString &serial : ports.serials + plugs.serials) {
        const Outside verified = runOutside("openssl verify -x509_strict -CAfile", {ca, certificates + u'/' + serial + ".pem"});
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
    }
    const QString crl = m_hsm->file("crl.pem");
    QCOMPARE(run(QStringList{"crl", "--out", crl} + site).exitCode, 0);
    QCOMPARE(runOutside("openssl crl -noout -CAfile", {ca, "-in", crl}).exitCode, 0);
    // Without the PIN, and with another key, nothing is signed.
    QCOMPARE(run({"crl", "--out", crl, "--site", "Vault"}).exitCode, 5);
    QVERIFY(run({"site", "show", "--site", "Vault"}).out.contains("in a token"));
}

// The scripted module loses the token in the middle; the program waits for it, asks for the PIN once more and goes on.
void tst_Token::pulledOut()
{
    const QString script = writeFile(m_hsm->file("script"), "C_SignInit 700 0x30 1\nC_Sign 1500 0x101 2\nC_SignInit 2000 0xB3 3\n");
    qputenv("IMPRINT_PKCS11_DOUBLE_SCRIPT", script.toUtf8());
    const QStringList command{"token", "derive", "--module", IMPRINT_PKCS11_DOUBLE, "--pin-file", m_hsm->pinFile, "--scheme",
                              "cmac-serial", "--key", "MyAESKey", "--stdout-secrets", "P0001..P3000", "--json"};
    const Answer answer = run(command);
    qunsetenv("IMPRINT_PKCS11_DOUBLE_SCRIPT");
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.error));
    QCOMPARE(answer.lastLine()["pauses"].toInt(), 3);
    const Answer whole = run(derive("cmac-serial") << "--stdout-secrets" << "P0001..P3000" << "--json");
    QCOMPARE(lines(answer.out).mid(0, 3000), lines(whole.out).mid(0, 3000));
    QVERIFY(answer.error.contains("Plug Double in again"));
}

void tst_Token::wrongPinIsTriedOnce()
{
    const QString wrong = writeFile(m_hsm->file("wrong-pin"), "111111\n");
    const QString script = writeFile(m_hsm->file("script"), "C_Login 2 0xA4 0\n"); // a second try would be answered so
    qputenv("IMPRINT_PKCS11_DOUBLE_SCRIPT", script.toUtf8());
    const Answer answer = run({"token", "keys", "--module", IMPRINT_PKCS11_DOUBLE, "--pin-file", wrong, "-v"});
    qunsetenv("IMPRINT_PKCS11_DOUBLE_SCRIPT");
    QCOMPARE(answer.exitCode, 5);
    QVERIFY2(answer.error.contains("hsm.pin-wrong"), qPrintable(answer.error));
    QVERIFY(!answer.error.contains("111111"));
    QCOMPARE(run({"token", "keys", "--module", IMPRINT_PKCS11_DOUBLE, "--pin-file", writeFile(m_hsm->file("short"), "123\n")}).exitCode, 5);
}

QTEST_GUILESS_MAIN(tst_Token)
#include "tst_token.moc"
