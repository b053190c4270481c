// Where a site lives: created for its owner alone, never over something else, never half; settings and small files
// around it.
#include "models/core/platform.h"
#include "models/core/settings.h"
#include "models/core/sitefolder.h"
#include "support/outside.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace imprint;

namespace {

constexpr auto groupAndOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

QFileDevice::Permissions foreignRights(const QString &path) { return QFileInfo(path).permissions() & groupAndOthers; }

// A site as far as the folder is concerned.
SiteFolder filled(const QString &path)
{
    SiteFolder folder = SiteFolder::create(path).value();
    test::writeFile(folder.registryFile(), "registry");
    if (!folder.writeCaCertificate("certificate") || !folder.writeCaKey("sealed key"))
        qFatal("cannot fill the site");
    return folder;
}

// std::string is what the code of an error is.
std::string codeOf(const Result<SiteFolder> &result) { return result ? std::string() : result.error().code; }

} // namespace

class tst_SiteFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsForTheOwnerAlone();
    void refusesWhatIsThere();
    void takesAnEmptyFolder();
    void opens();
    void saysWhatIsMissing();
    void lists();
    void draftGetsThereByRename();
    void draftIsDiscarded();
    void homeByEnvironment();
    void locates_data();
    void locates();
    void names_data();
    void names();
    void keyIsReplacedInOneStep();
    void writesReachTheDisk();
    void fullDisk();
    void readIsBounded();
    void noRights();
    void settingsAreKept();
    void settingsUnknownFieldsStay();
    void settingsRefuse_data();
    void settingsRefuse();
    void coreDumpsAreOff();
    void noTerminalHere();
};

void tst_SiteFolder::createsForTheOwnerAlone()
{
    QTemporaryDir root;
    const QString path = root.filePath("deep/er/Home 1");
    const SiteFolder folder = filled(path);
    QCOMPARE(folder.path(), path);
    QCOMPARE(folder.name(), QStringLiteral("Home 1"));
    for (const QString &each :
         {path, root.filePath("deep"), folder.profilesFolder(), folder.reportsFolder(), folder.consoleFolder()}) {
        QVERIFY2(QFileInfo(each).isDir(), qPrintable(each));
        QCOMPARE(foreignRights(each), QFileDevice::Permissions());
    }
    QCOMPARE(foreignRights(folder.caKeyFile()), QFileDevice::Permissions());
    QCOMPARE(QFileInfo(folder.caKeyFile()).permissions() & QFileDevice::ExeOwner, QFileDevice::Permissions());
}

void tst_SiteFolder::refusesWhatIsThere()
{
    QTemporaryDir root;
    filled(root.filePath("home"));
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("home"))), std::string("site.exists"));
    QCOMPARE(codeOf(SiteFolder::createDraft(root.filePath("home"))), std::string("site.exists"));
    QCOMPARE(codeOf(SiteFolder::create(test::writeFile(root.filePath("file"), "x"))), std::string("site.exists"));
    QDir(root.path()).mkdir("hidden");
    test::writeFile(root.filePath("hidden/.x"), "x");
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("hidden"))), std::string("site.exists"));
    QVERIFY(QFile::link(root.filePath("nowhere"), root.filePath("link")));
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("link"))), std::string("site.exists"));
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("file/below"))), std::string("site.permission"));
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("a:b"))), std::string("site.name"));
}

void tst_SiteFolder::takesAnEmptyFolder()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir("home"));
    QVERIFY(QFile::setPermissions(root.filePath("home"), QFileInfo(root.path()).permissions() | groupAndOthers));
    QVERIFY(SiteFolder::create(root.filePath("home")));
    QCOMPARE(foreignRights(root.filePath("home")), QFileDevice::Permissions());
}

void tst_SiteFolder::opens()
{
    QTemporaryDir root;
    const SiteFolder made = filled(root.filePath("home"));
    const SiteFolder folder = SiteFolder::open(root.filePath("home/../home/")).value();
    QCOMPARE(folder.path(), made.path());
    QCOMPARE(folder.readCaCertificate().value(), QByteArray("certificate"));
    QCOMPARE(folder.readCaKey().value(), QByteArray("sealed key"));
    QVERIFY(folder.hasCaKey());
    QVERIFY(QFile::remove(folder.caKeyFile()));
    QVERIFY(SiteFolder::open(folder.path())); // the key may be in a token
    QVERIFY(!folder.hasCaKey());
    QCOMPARE(folder.readCaKey().error().code, std::string("file.missing"));
}

void tst_SiteFolder::saysWhatIsMissing()
{
    QTemporaryDir root;
    QCOMPARE(codeOf(SiteFolder::open(root.filePath("nowhere"))), std::string("site.none"));
    QCOMPARE(codeOf(SiteFolder::open(root.path())), std::string("site.none"));
    test::writeFile(root.filePath("letter.txt"), "x");
    QCOMPARE(codeOf(SiteFolder::open(root.path())), std::string("site.none"));
    const SiteFolder folder = filled(root.filePath("home"));
    QVERIFY(QFile::remove(folder.registryFile()));
    const auto opened = SiteFolder::open(folder.path());
    QCOMPARE(codeOf(opened), std::string("site.damaged"));
    QVERIFY(QByteArray::fromStdString(opened.error().detail).contains("registry.sqlite is missing"));
}

void tst_SiteFolder::lists()
{
    QTemporaryDir root;
    QCOMPARE(SiteFolder::list(root.filePath("none")), QStringList());
    filled(root.filePath("b"));
    filled(root.filePath("a"));
    QDir(root.path()).mkdir("empty");
    QVERIFY(SiteFolder::createDraft(root.filePath("c")));
    QCOMPARE(SiteFolder::list(root.path()), (QStringList{"a", "b"}));
}

void tst_SiteFolder::draftGetsThereByRename()
{
    QTemporaryDir root;
    const QString path = root.filePath("home");
    SiteFolder draft = SiteFolder::createDraft(path).value();
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(foreignRights(draft.path()), QFileDevice::Permissions());
    test::writeFile(draft.registryFile(), "registry");
    QVERIFY(draft.writeCaCertificate("certificate"));
    QVERIFY(QDir(root.path()).mkdir("home")); // an empty one is no obstacle
    QVERIFY(draft.moveTo(path));
    QCOMPARE(draft.path(), path);
    QVERIFY(SiteFolder::open(path));

    SiteFolder late = SiteFolder::createDraft(root.filePath("other")).value();
    filled(root.filePath("other"));
    const auto moved = late.moveTo(root.filePath("other"));
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, std::string("site.exists"));
}

void tst_SiteFolder::draftIsDiscarded()
{
    QTemporaryDir root;
    SiteFolder draft = SiteFolder::createDraft(root.filePath("home")).value();
    QVERIFY(draft.writeCaKey("x"));
    draft.discard();
    QVERIFY(QDir(root.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void tst_SiteFolder::homeByEnvironment()
{
    const QByteArray before = qgetenv("IMPRINT_HOME");
    const auto restore = qScopeGuard([&before] { qputenv("IMPRINT_HOME", before); });
    qputenv("IMPRINT_HOME", "/somewhere/imprint");
    QCOMPARE(SiteFolder::defaultRoot(), QStringLiteral("/somewhere/imprint/sites"));
    QCOMPARE(settingsFile(), QStringLiteral("/somewhere/imprint/settings.json"));
    qunsetenv("IMPRINT_HOME");
    QVERIFY(SiteFolder::defaultRoot().endsWith(QStringLiteral("/imprint/sites")));
    QVERIFY(settingsFile().endsWith(QStringLiteral("/imprint/settings.json")));
}

void tst_SiteFolder::locates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << "home" << "/root/home";
    QTest::newRow("absolute") << "/srv/x/../home" << "/srv/home";
    QTest::newRow("relative") << "x/home" << QDir::currentPath() + "/x/home";
    QTest::newRow("here") << "./home" << QDir::currentPath() + "/home";
    QTest::newRow("dot") << "." << QDir::currentPath();
}

void tst_SiteFolder::locates()
{
    QFETCH(QString, text);
    QTEST(SiteFolder::locate(text, "/root"), "expected");
}

void tst_SiteFolder::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << "Home" << true;
    QTest::newRow("umlauts") << QString::fromUtf8("Müller & Söhne") << true;
    QTest::newRow("dots inside") << "v1.2" << true;
    QTest::newRow("64") << QString(64, 'a') << true;
    QTest::newRow("65") << QString(65, 'a') << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("slash") << "a/b" << false;
    QTest::newRow("backslash") << "a\\b" << false;
    QTest::newRow("colon") << "C:" << false;
    QTest::newRow("up") << ".." << false;
    QTest::newRow("hidden") << ".home" << false;
    QTest::newRow("dot last") << "home." << false;
    QTest::newRow("blank first") << " home" << false;
    QTest::newRow("line end") << "ho\nme" << false;
    QTest::newRow("device") << "NUL.site" << false;
}

void tst_SiteFolder::names()
{
    QFETCH(QString, name);
    QTEST(isSiteName(name), "isGood");
}

void tst_SiteFolder::keyIsReplacedInOneStep()
{
    QTemporaryDir root;
    const SiteFolder folder = filled(root.filePath("home"));
    QFile old(folder.caKeyFile());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(folder.writeCaKey("another key"));
    QCOMPARE(old.readAll(), QByteArray("sealed key")); // the old file is whole to the last, the new one is another
    QCOMPARE(folder.readCaKey().value(), QByteArray("another key"));
    QCOMPARE(foreignRights(folder.caKeyFile()), QFileDevice::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{"ca.key", "ca.pem", "registry.sqlite"}));
}

// The order that survives a power cut: data on disk, rename, folder on disk.
void tst_SiteFolder::writesReachTheDisk()
{
    if (test::runOutside("strace", {"-V"}).exitCode != 0)
        QSKIP("strace is not installed");
    QTemporaryDir root;
    const QString trace = root.filePath("trace");
    const auto run =
        test::runOutside("strace", {"-f", "-qq", "-o", trace, "-e", "trace=fsync,fdatasync,rename,renameat,renameat2",
                                    QCoreApplication::applicationFilePath(), "keyIsReplacedInOneStep"});
    if (run.exitCode != 0 && run.output.contains("ptrace"))
        QSKIP("strace may not trace here");
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calls = file.readAll();
    const qsizetype renamed = calls.lastIndexOf("ca.key\"");
    QVERIFY2(renamed > 0, calls);
    const QByteArray before = calls.left(renamed);
    const qsizetype lastLine = before.lastIndexOf('\n');
    const qsizetype lineBefore = before.lastIndexOf('\n', lastLine - 1);
    QVERIFY2(before.mid(lineBefore, lastLine - lineBefore).contains("sync("), calls);
    QVERIFY2(calls.mid(renamed).contains("fsync("), calls);
}

void tst_SiteFolder::fullDisk()
{
#ifdef Q_OS_UNIX
    // A limit on the size of files is the nearest that needs no file system of its own; the signal would end the test.
    QTemporaryDir root;
    const QString path = root.filePath("file");
    QVERIFY(writeFile(path, QByteArray("old"), FileAccess::Shared));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeFile(path, QByteArray(100000, 'x'), FileAccess::Shared);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!written);
    QVERIFY(written.error().code == "file.full" || written.error().code == "file.failed");
    QVERIFY(QByteArray::fromStdString(written.error().detail).startsWith(path.toUtf8()));
    QCOMPARE(readFile(path, 100).value(), QByteArray("old"));
    QCOMPARE(QDir(root.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
    if (QFile::exists("/dev/full") && QFileInfo("/dev").isWritable()) {
        QFile full("/dev/full"); // what Qt makes of ENOSPC
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(full.write("x"), qint64(-1));
        QCOMPARE(full.error(), QFileDevice::ResourceError);
    }
#else
    QSKIP("no limit on file sizes here");
#endif
}

void tst_SiteFolder::readIsBounded()
{
    QTemporaryDir root;
    const QString path = test::writeFile(root.filePath("f"), QByteArray(101, 'x'));
    QCOMPARE(readFile(path, 100).error().code, std::string("file.too-large"));
    QCOMPARE(readFile(path, 101).value().size(), 101);
    QCOMPARE(readFile(root.filePath("g"), 100).error().code, std::string("file.missing"));
    QCOMPARE(readFile(root.path(), 100).error().code, std::string("file.failed"));
#ifdef Q_OS_UNIX
    const QString fifo = root.filePath("fifo"); // opening it would wait for ever
    QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QCOMPARE(readFile(fifo, 100).error().code, std::string("file.failed"));
#endif
    QCOMPARE(writeFile(root.filePath("no/such/folder"), QByteArray("x"), FileAccess::Shared).error().code,
             std::string("file.failed"));
}

void tst_SiteFolder::noRights()
{
#ifdef Q_OS_UNIX
    QTemporaryDir root;
    test::writeFile(root.filePath("secret"), "x");
    QVERIFY(QFile::setPermissions(root.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(QFile::setPermissions(root.filePath("secret"), QFileDevice::Permissions()));
    const auto restore = qScopeGuard([&root] {
        if (seteuid(getuid()) == 0)
            QFile::setPermissions(root.path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    });
    if (getuid() == 0) { // root may do everything: be somebody else for a moment
        QVERIFY(chown(QFile::encodeName(root.path()).constData(), 65534, 65534) == 0);
        QVERIFY(chown(QFile::encodeName(root.filePath("secret")).constData(), 65534, 65534) == 0);
        QVERIFY(seteuid(65534) == 0);
    }
    QCOMPARE(writeFile(root.filePath("new"), QByteArray("x"), FileAccess::Shared).error().code,
             std::string("file.permission"));
    const auto read = readFile(root.filePath("secret"), 10);
    QVERIFY(!read);
    QCOMPARE(read.error().code, std::string("file.permission"));
    QCOMPARE(codeOf(SiteFolder::create(root.filePath("home"))), std::string("site.permission"));
#else
    QSKIP("rights are another matter here");
#endif
}

void tst_SiteFolder::settingsAreKept()
{
    QTemporaryDir root;
    const QString file = root.filePath("new/folder/settings.json");
    Settings settings = loadSettings(file).value();
    QCOMPARE(settings.devicesAtOnce, 8);
    QCOMPARE(settings.operatorName, userName());
    settings.operatorName = QString::fromUtf8("Zoë");
    settings.defaultSite = "home";
    settings.devicesAtOnce = 16;
    settings.hasSound = false;
    QVERIFY(saveSettings(file, settings));
    const Settings again = loadSettings(file).value();
    QCOMPARE(again.operatorName, settings.operatorName);
    QCOMPARE(again.defaultSite, settings.defaultSite);
    QCOMPARE(again.devicesAtOnce, 16);
    QVERIFY(!again.hasSound);
}

void tst_SiteFolder::settingsUnknownFieldsStay()
{
    QTemporaryDir root;
    const QString file =
        test::writeFile(root.filePath("s.json"), R"({"format":"imprint-settings","version":1,"sound":false,
        "theme":{"name":"dark"},"operator":""})");
    Settings settings = loadSettings(file).value();
    QCOMPARE(settings.operatorName, userName());
    settings.devicesAtOnce = 2;
    QVERIFY(saveSettings(file, settings));
    const QJsonObject object = QJsonDocument::fromJson(readFile(file, 10000).value()).object();
    QCOMPARE(object["theme"].toObject()["name"].toString(), QStringLiteral("dark"));
    QCOMPARE(object["devicesAtOnce"].toInt(), 2);
    QCOMPARE(object["sound"].toBool(true), false);
}

void tst_SiteFolder::settingsRefuse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    const QByteArray head = R"({"format":"imprint-settings","version":1,)";
    QTest::newRow("torn") << head << QByteArray("line 1");
    QTest::newRow("other format") << QByteArray(R"({"format":"imprint-profile","version":1})")
                                  << QByteArray("format: ");
    QTest::newRow("later version") << QByteArray(R"({"format":"imprint-settings","version":2})")
                                   << QByteArray("version: 2");
    QTest::newRow("devices 0") << head + R"("devicesAtOnce":0})"
                               << QByteArray("devicesAtOnce: 0 is not between 1 and 16");
    QTest::newRow("devices 17") << head + R"("devicesAtOnce":17})" << QByteArray("devicesAtOnce: 17");
    QTest::newRow("sound") << head + R"("sound":"loud"})" << QByteArray("sound: ");
}

void tst_SiteFolder::settingsRefuse()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    QTemporaryDir root;
    const QString file = test::writeFile(root.filePath("s.json"), json);
    const auto settings = loadSettings(file);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, std::string("settings.field"));
    QVERIFY2(QByteArray::fromStdString(settings.error().detail).contains(says), settings.error().detail.c_str());
    QCOMPARE(readFile(file, 1000).value(), json);
}

void tst_SiteFolder::coreDumpsAreOff()
{
#ifdef Q_OS_LINUX
    const int before = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
    disableCoreDumps();
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    prctl(PR_SET_DUMPABLE, before, 0, 0, 0);
#else
    disableCoreDumps();
#endif
    QVERIFY(!hostName().isEmpty());
}

void tst_SiteFolder::noTerminalHere()
{
#ifdef Q_OS_UNIX
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    QVERIFY(null >= 0);
    QVERIFY(!isTerminal(null));
    QCOMPARE(terminalColumns(null), 80);
    { HiddenTyping hidden(null); }
    ::close(null);

    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
    const int terminal = ::open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(isTerminal(terminal));
    const auto shown = [master](const char *typed) {
        [[maybe_unused]] const auto wrote = ::write(master, typed, qstrlen(typed));
        char echo[64];
        const auto count = ::read(master, echo, sizeof echo);
        return QByteArray(echo, int(std::max<ssize_t>(count, 0)));
    };
    {
        HiddenTyping hidden(terminal);
        QCOMPARE(shown("pass\n"), QByteArray("\r\n"));
    }
    QVERIFY(shown("word\n").startsWith("word"));
    ::close(terminal);
    ::close(master);
#else
    QVERIFY(terminalColumns(1) > 0);
#endif
}

QTEST_GUILESS_MAIN(tst_SiteFolder)
#include "tst_sitefolder.moc"
