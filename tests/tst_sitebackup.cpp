// Backup and restore of a whole site: what comes back is what went in, and nothing else ever comes back.
#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/registry/auditverify.h"
#include "models/registry/sitebackup.h"
#include "support/outside.h"
#include "support/testca.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace imprint;

namespace {

constexpr ScryptCost cheap{.n = 1u << 10, .r = 8, .p = 1};
const Actor actor{"Ada", "bench-1", "bench-1:1:0"};

Secret secret(const char *text) { return Secret::copyOf(viewOf(std::string_view(text))); }
const char *const passphrase = "correct horse battery";

// A site with a batch, as the workbench would have made it. The key file only has to look sealed.
struct TestSite {
    explicit TestSite(const QString &path)
        : ca(test::makeCa(Curve::P256, 1700000000)), folder(SiteFolder::create(path).value())
    {
        const auto pem = toPem("CERTIFICATE", ca.certificate);
        if (!folder.writeCaCertificate(QByteArray::fromStdString(pem)) || !folder.writeCaKey(keyFile))
            qFatal("cannot write the site");
        test::writeFile(folder.profilesFolder() + "/ours.json", "{\"ours\": true}");
        test::writeFile(folder.profilesFolder() + "/Read Me.json", "not a profile");
        test::writeFile(folder.reportsFolder() + "/batch-1.json", "{}");
        registry = Registry::open(folder.registryFile(), actor, clock).value();
        const SiteRecord site{
            .name = "Home", .anchor = ca.certificate, .ownerId = ownerId(ca.signer->publicKey()), .createdAt = 1};
        std::vector<ExpectedDevice> expected(3);
        for (std::size_t i = 0; i < expected.size(); ++i)
            expected[i].serial = QStringLiteral("SN%1").arg(i);
        if (!registry->createSite(site))
            qFatal("cannot create the site");
        batchId = registry->createBatch({.name = "first", .profileName = "ours"}, expected).value();
    }
    QByteArray signHead() { return registry->signAuditHead(*ca.signer).value(); }
    Result<BackupSummary> backup(const QString &file, const QByteArray &head = {})
    {
        return backupSite(folder, *registry, head, secret(passphrase), file, clock, random, cheap);
    }

    const QByteArray keyFile = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    SystemClock clock;
    SystemRandom random;
    test::TestCa ca;
    SiteFolder folder;
    std::unique_ptr<Registry> registry;
    qint64 batchId = 0;
};

Result<BackupSummary> restore(const QString &file, const QString &folder, const char *with = passphrase)
{
    return restoreSite(file, secret(with), folder, actor, SystemClock());
}

std::string codeOf(const Result<BackupSummary> &result) { return result ? std::string() : result.error().code; }

QStringList allIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class tst_SiteBackup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void withTheRealCost();
    void whileOthersWrite();
    void withoutKeyFile();
    void neverOverwrites();
    void refusesShortPassphrases();
    void wrongPassphrase();
    void damagedFile_data();
    void damagedFile();
    void saysWhatTheAuditTrailLost();
    void refusesForeignParts_data();
    void refusesForeignParts();
    void partNames_data();
    void partNames();
    void containerRefuses_data();
    void containerRefuses();
    void containerAnyByte();
    void nothingReadableInside();

private:
    QByteArray container(const BackupManifest &manifest, const std::vector<std::pair<QString, QByteArray>> &parts);
};

void tst_SiteBackup::comesBack()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    const QByteArray head = site.signHead();
    const auto made = site.backup(root.filePath("home.backup"), head);
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    QVERIFY(site.registry->site().value().backedUpAt > 0);
    QCOMPARE(QFileInfo(root.filePath("home.backup")).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QVERIFY(!allIn(site.folder.path()).join(u' ').contains(".backup-"));

    const auto back = restore(root.filePath("home.backup"), root.filePath("laptop 2"));
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    for (const auto &summary : {*made, *back}) {
        QCOMPARE(summary.manifest.siteName, QStringLiteral("Home"));
        QCOMPARE(summary.manifest.ownerId, ownerId(site.ca.signer->publicKey()));
        QCOMPARE(summary.manifest.signedAuditHead, head.trimmed());
        QVERIFY(summary.manifest.createdAt > 0);
        QCOMPARE(summary.profiles, QStringList{"ours"});
        QVERIFY(summary.hasCaKey && summary.registryBytes > 0 && !summary.auditFinding);
    }
    const SiteFolder folder = SiteFolder::open(root.filePath("laptop 2")).value();
    QCOMPARE(folder.readCaKey().value(), site.keyFile);
    QCOMPARE(folder.readCaCertificate().value(), site.folder.readCaCertificate().value());
    QCOMPARE(readFile(folder.profilesFolder() + "/ours.json", 100).value(), QByteArray("{\"ours\": true}"));
    QCOMPARE(allIn(folder.path()),
             (QStringList{"ca.key", "ca.pem", "console", "profiles", "registry.sqlite", "reports"}));
    QCOMPARE(QFileInfo(folder.registryFile()).permissions() & QFileDevice::ReadOther, QFileDevice::Permissions());

    const auto registry = Registry::open(folder.registryFile(), actor, site.clock).value();
    const SiteRecord record = registry->site().value();
    QVERIFY(record.restoredAt > 0);
    QCOMPARE(record.anchor, site.ca.certificate);
    QCOMPARE(registry->batch(site.batchId).value().expected, 3);
    QVERIFY(verifyAudit(registry->database(), site.ca.signer->publicKey(), {head}).value().isIntact());
    QCOMPARE(allIn(root.path()).filter("draft"), QStringList());
}

void tst_SiteBackup::withTheRealCost()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    const QString file = root.filePath("b");
    QVERIFY(backupSite(site.folder, *site.registry, {}, secret(passphrase), file, site.clock, site.random));
    const QByteArray bytes = readFile(file, 1 << 24).value();
    QVERIFY(bytes.startsWith("IMPRINT-SEAL-1\n"));
    QVERIFY(bytes.mid(15, 8).toHex().toULongLong(nullptr, 16) >= (1u << 17));
    QVERIFY(restore(file, root.filePath("again")));
}

// The copy is of one moment, whatever other processes commit meanwhile.
void tst_SiteBackup::whileOthersWrite()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    std::atomic<bool> isOver = false;
    std::atomic<int> written = 0;
    std::thread other([&] {
        const auto registry =
            Registry::open(site.folder.registryFile(), {"Bob", "bench-2", "bench-2:2:0"}, site.clock).value();
        while (!isOver)
            written += bool(registry->note("test.note", "SN1", "x"));
    });
    std::vector<Result<BackupSummary>> made;
    for (int i = 0; i < 3; ++i)
        made.push_back(site.backup(root.filePath(QString::number(i)), site.signHead()));
    isOver = true;
    other.join();
    QVERIFY(written > 0);
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(made[std::size_t(i)], made[std::size_t(i)] ? "" : made[std::size_t(i)].error().detail.c_str());
        const auto back = restore(root.filePath(QString::number(i)), root.filePath("back%1").arg(i));
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QVERIFY2(!back->auditFinding, back->auditFinding ? back->auditFinding->detail.c_str() : "");
    }
}

void tst_SiteBackup::withoutKeyFile()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    QVERIFY(QFile::remove(site.folder.caKeyFile()));
    QVERIFY(!site.backup(root.filePath("b")).value().hasCaKey);
    QVERIFY(!restore(root.filePath("b"), root.filePath("back")).value().hasCaKey);
    QVERIFY(!SiteFolder::open(root.filePath("back")).value().hasCaKey());
}

void tst_SiteBackup::neverOverwrites()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    test::writeFile(root.filePath("b"), "the only backup");
    QCOMPARE(codeOf(site.backup(root.filePath("b"))), std::string("backup.exists"));
    QCOMPARE(readFile(root.filePath("b"), 100).value(), QByteArray("the only backup"));
    QVERIFY(site.backup(root.filePath("c")));
    QCOMPARE(codeOf(restore(root.filePath("c"), root.filePath("home"))), std::string("site.exists"));
    QCOMPARE(codeOf(site.backup(root.filePath("no/folder/b"))), std::string("file.failed"));
    QVERIFY(QDir(root.path()).mkdir("empty"));
    QVERIFY(restore(root.filePath("c"), root.filePath("empty")));
}

void tst_SiteBackup::refusesShortPassphrases()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    const auto made =
        backupSite(site.folder, *site.registry, {}, secret("1234567"), root.filePath("b"), site.clock, site.random);
    QCOMPARE(codeOf(made), std::string("backup.passphrase-short"));
    QVERIFY(!QFileInfo::exists(root.filePath("b")));
}

void tst_SiteBackup::wrongPassphrase()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    QVERIFY(site.backup(root.filePath("b")));
    const QStringList before = allIn(root.path());
    QCOMPARE(codeOf(restore(root.filePath("b"), root.filePath("back"), "correct horse batterx")),
             std::string("backup.open"));
    QCOMPARE(codeOf(restore(root.filePath("none"), root.filePath("back"))), std::string("file.missing"));
    QCOMPARE(allIn(root.path()), before);
}

void tst_SiteBackup::damagedFile_data()
{
    QTest::addColumn<double>("place"); // of the file's length
    QTest::addColumn<bool>("isCut");
    for (const double place : {0.0, 0.001, 0.01, 0.5, 0.9, 0.99999}) {
        QTest::addRow("changed at %g", place) << place << false;
        QTest::addRow("cut at %g", place) << place << true;
    }
}

void tst_SiteBackup::damagedFile()
{
    QFETCH(double, place);
    QFETCH(bool, isCut);
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    QVERIFY(site.backup(root.filePath("b")));
    QByteArray bytes = readFile(root.filePath("b"), 1 << 24).value();
    const qsizetype at = qsizetype(place * double(bytes.size() - 1));
    if (isCut)
        bytes.truncate(at);
    else
        bytes[at] = char(bytes[at] ^ 4);
    test::writeFile(root.filePath("bad"), bytes);
    QCOMPARE(codeOf(restore(root.filePath("bad"), root.filePath("back"))), std::string("backup.open"));
    QVERIFY(!QFileInfo::exists(root.filePath("back")));
}

// An honest seal around a registry whose trail was shortened before: restored, and said.
void tst_SiteBackup::saysWhatTheAuditTrailLost()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    QVERIFY(site.backup(root.filePath("early")));
    QVERIFY(site.registry->note("test.note", "SN1", "later"));
    const QByteArray head = site.signHead();
    TestSite &same = site;
    same.registry.reset();
    QVERIFY(restore(root.filePath("early"), root.filePath("old")));
    const SiteFolder old = SiteFolder::open(root.filePath("old")).value();
    const auto registry = Registry::open(old.registryFile(), actor, site.clock).value();
    QVERIFY(
        backupSite(old, *registry, head, secret(passphrase), root.filePath("late"), site.clock, site.random, cheap));
    const auto back = restore(root.filePath("late"), root.filePath("back"));
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    QVERIFY(back->auditFinding);
    QVERIFY(SiteFolder::open(root.filePath("back")));
}

QByteArray tst_SiteBackup::container(const BackupManifest &manifest,
                                     const std::vector<std::pair<QString, QByteArray>> &parts)
{
    std::vector<BackupPart> views;
    for (const auto &[name, content] : parts)
        views.push_back({name, viewOf(content)});
    return toQt(packBackup(manifest, views).value().view());
}

void tst_SiteBackup::refusesForeignParts_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("other certificate") << "ca" << "the site's owner";
    QTest::newRow("other owner") << "owner" << "the site's owner";
    QTest::newRow("certificate that is none") << "no-ca" << "ca.pem is no certificate";
    QTest::newRow("key in clear") << "key" << "no sealed key";
    QTest::newRow("registry missing") << "no-registry" << "not in it";
    QTest::newRow("registry of another site") << "registry" << "another owner";
}

// Sealed with the right passphrase, but put together by somebody else.
void tst_SiteBackup::refusesForeignParts()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    TestSite other(root.filePath("other"));
    for (TestSite *each : {&site, &other})
        QVERIFY(each->registry->snapshotTo(each->folder.path() + "/copy"));
    const SiteFolder &donor = other.folder;
    std::vector<std::pair<QString, QByteArray>> parts;
    if (change != "no-registry")
        parts.emplace_back("registry.sqlite",
                           readFile((change == "registry" ? donor : site.folder).path() + "/copy", 1 << 24).value());
    parts.emplace_back("ca.pem", change == "no-ca"
                                     ? QByteArray("x")
                                     : (change == "ca" ? donor : site.folder).readCaCertificate().value());
    parts.emplace_back("ca.key", change == "key" ? QByteArray("-----BEGIN PRIVATE KEY-----\n") : site.keyFile);
    const Sha256 owner = ownerId((change == "owner" ? other : site).ca.signer->publicKey());
    const QByteArray plain = container({"Home", owner, 1, {}, "0.1.0"}, parts);
    const Bytes sealed = seal(viewOf(plain), secret(passphrase), site.random, cheap).value();
    test::writeFile(root.filePath("b"), toQt(sealed));
    const QStringList before = allIn(root.path());
    const auto back = restore(root.filePath("b"), root.filePath("back"));
    QCOMPARE(codeOf(back), std::string("backup.damaged"));
    QVERIFY2(QString::fromStdString(back.error().detail).contains(says), back.error().detail.c_str());
    QCOMPARE(allIn(root.path()), before);
}

void tst_SiteBackup::partNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("registry") << "registry.sqlite" << true;
    QTest::newRow("profile") << "profiles/a-1.json" << true;
    QTest::newRow("manifest twice") << "manifest.json" << false;
    QTest::newRow("up") << "../ca.key" << false;
    QTest::newRow("up in profiles") << "profiles/../ca.key.json" << false;
    QTest::newRow("deep") << "profiles/a/b.json" << false;
    QTest::newRow("absolute") << "/etc/passwd" << false;
    QTest::newRow("drive") << "profiles/c:.json" << false;
    QTest::newRow("log") << "registry.sqlite-wal" << false;
    QTest::newRow("no name") << "profiles/.json" << false;
    QTest::newRow("zero") << QString("ca.pem") + QChar(0) << false;
}

void tst_SiteBackup::partNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    QCOMPARE(isBackupPartName(name), isGood);
    const auto unpacked = unpackBackup(viewOf(container({"Home", {}, 1, {}, "0.1.0"}, {{name, "x"}})));
    QCOMPARE(bool(unpacked), isGood);
}

void tst_SiteBackup::containerRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const BackupManifest manifest{"Home", {}, 1, {}, "0.1.0"};
    const QByteArray good = container(manifest, {{"ca.pem", "x"}, {"profiles/a.json", "yy"}});
    QTest::newRow("good") << good << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray("backup.damaged");
    QTest::newRow("more") << good + '\0' << QByteArray("backup.damaged");
    QTest::newRow("content") << QByteArray(good).replace("yy", "yz") << QByteArray("backup.damaged");
    QByteArray renamed = good;
    renamed.replace(renamed.lastIndexOf("profiles/a.json"), 15, "profiles/b.json");
    QTest::newRow("name") << renamed << QByteArray("backup.damaged");
    QTest::newRow("part twice") << container(manifest, {{"ca.pem", "x"}, {"ca.pem", "x"}})
                                << QByteArray("backup.damaged");
    QTest::newRow("newer") << QByteArray(good).replace("\"version\":1", "\"version\":2") << QByteArray("backup.newer");
    QTest::newRow("other format") << QByteArray(good).replace("imprint-backup", "imprint-kackup")
                                  << QByteArray("backup.damaged");
    QByteArray giant = good;
    giant.replace(15 + 2 + 13, 8, QByteArray(8, '\xff'));
    QTest::newRow("giant length") << giant << QByteArray("backup.damaged");
}

void tst_SiteBackup::containerRefuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const auto unpacked = unpackBackup(viewOf(bytes));
    QCOMPARE(QByteArray::fromStdString(unpacked ? std::string() : unpacked.error().code), code);
}

// No single changed byte and no cut goes unseen (but for the manifest's own words, which the seal protects).
void tst_SiteBackup::containerAnyByte()
{
    const BackupManifest manifest{"Home", {}, 1, {}, "0.1.0"};
    const QByteArray good = container(manifest, {{"ca.pem", "certificate"}, {"ca.key", ""}, {"profiles/a.json", "{}"}});
    const qsizetype manifestEnd = 15 + 2 + 13 + 8 + qsizetype(good.mid(15 + 2 + 13, 8).toHex().toULongLong(nullptr, 16));
    QVERIFY(manifestEnd > 300 && manifestEnd < good.size() - 60);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QVERIFY(!unpackBackup(viewOf(good.left(at))));
        QByteArray changed = good;
        changed[at] = char(changed[at] ^ 1);
        const auto unpacked = unpackBackup(viewOf(changed));
        if (at >= manifestEnd)
            QVERIFY2(!unpacked, qPrintable(QString::number(at)));
    }
}

void tst_SiteBackup::nothingReadableInside()
{
    QTemporaryDir root;
    TestSite site(root.filePath("home"));
    QVERIFY(site.backup(root.filePath("b"), site.signHead()));
    const QByteArray bytes = readFile(root.filePath("b"), 1 << 24).value();
    for (const char *const text : {"SQLite", "PRIVATE KEY", "CERTIFICATE", "SN1", "Home", "manifest"})
        QVERIFY2(!bytes.contains(text), text);
}

QTEST_GUILESS_MAIN(tst_SiteBackup)
#include "tst_sitebackup.moc"
