#include "models/registry/database.h"
#include "models/registry/migrations.h"
#include "models/registry/registry.h"
#include "support/registryfixture.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTest>

#include <latch>
#include <thread>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace imprint;
using namespace imprint::test;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

// In another process: opens the registry named and says how it went; as nobody, when asked, since nothing is read-only
// to root.
int openInHelper(const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    if (arguments.contains(QStringLiteral("--as-nobody")) && (setgid(65534) != 0 || setuid(65534) != 0))
        return 3;
#endif
    const SystemClock clock;
    const auto registry = Registry::open(arguments.at(2), actor(), clock);
    std::printf("%s", registry ? "opened" : registry.error().code.c_str());
    return 0;
}

// On a file system of 640 KiB of its own, which vanishes with the process: provisions devices until the disk is full,
// and says how many were told to be kept, how many are, and with what error it ended.
int fillDiskInHelper(const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    const QByteArray folder = arguments.at(2).toLocal8Bit();
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("tmpfs", folder.constData(), "tmpfs", 0, "size=640k") != 0)
        return 4;
    const SystemClock clock;
    auto registry = Registry::open(arguments.at(2) + QStringLiteral("/r.sqlite"), actor(), clock);
    if (!registry)
        return 5;
    int kept = 0;
    std::string code;
    for (; kept < 100'000 && code.empty(); ++kept) {
        const Result<void> noted =
            (*registry)->note(QStringLiteral("test"), QStringLiteral("n"), QString(200, QLatin1Char('x')));
        if (!noted)
            code = noted.error().code;
    }
    --kept;
    registry->reset();
    {
        QSqlDatabase again = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("again"));
        again.setDatabaseName(arguments.at(2) + QStringLiteral("/r.sqlite"));
        again.open();
        QSqlQuery query(again);
        query.exec(QStringLiteral("SELECT COUNT(*) FROM audit"));
        const int found = query.next() ? query.value(0).toInt() : -1;
        std::printf("%s %d", code.c_str(), found - kept);
    }
    return 0;
#else
    Q_UNUSED(arguments);
    return 4;
#endif
}

QString runHelper(const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(60'000);
    if (exitCode)
        *exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return QString::fromLocal8Bit(process.readAllStandardOutput());
}

Result<void> insert(Database &database, int value)
{
    return database.write([&](SqlConnection &c) -> Result<void> {
        c.execute(text(u"INSERT INTO t (v) VALUES (?)"), value);
        return {};
    });
}

int count(Database &database)
{
    return need(database.read([](SqlConnection &c) -> Result<int> {
        SqlRows rows = c.query(text(u"SELECT COUNT(*) FROM t"));
        return rows.next() ? rows.small(0) : -1;
    }));
}

std::unique_ptr<Database> openTable(const QString &file, Milliseconds patience = Milliseconds(15'000),
                                    Milliseconds busy = Milliseconds(5000))
{
    Database::Options options;
    options.file = file;
    options.patience = patience;
    options.busyTimeout = busy;
    return need(Database::open(options, [](SqlConnection &c) -> Result<void> {
        c.execute(text(u"CREATE TABLE IF NOT EXISTS t (v INTEGER UNIQUE)"));
        if (c.failure())
            return *c.failure();
        return {};
    }));
}

// Another connection that holds the write lock until it is destroyed.
class Locker {
public:
    explicit Locker(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
        database.setDatabaseName(file);
        database.open();
        m_isHeld = QSqlQuery(database).exec(QStringLiteral("BEGIN EXCLUSIVE"));
    }
    ~Locker()
    {
        QSqlDatabase::database(QStringLiteral("locker")).close();
        QSqlDatabase::removeDatabase(QStringLiteral("locker"));
    }
    bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
};

} // namespace

class tst_database : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyThreadIsAnsweredAndKept();
    void waitingWorkSharesATransaction();
    void handedOverIsDoneInOrder();
    void anErrorLeavesNothing();
    void aFailingStatementEndsItsJobAlone();
    void emptyIsNotNull();
    void whatAConstraintKeptOutHasNoId();
    void aPromiseIsNoWork();
    void lockedForLong();
    void givesUpWhileWaiting();
    void fullDatabase();
    void fullDisk();
    void readOnlyFile();
    void readOnlyFolder();
    void cannotOpen();
    void damagedFile();
    void manyProcessesCreateOneRegistry();
};

void tst_database::everyThreadIsAnsweredAndKept()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    {
        const auto database = openTable(file);
        std::vector<std::thread> threads;
        std::atomic<int> failed{0};
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i)
                    failed += insert(*database, t * 1000 + i) ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
    }
    QCOMPARE(count(*openTable(file)), 400);
}

// What queues up while the thread is busy is run in one transaction: nobody is answered before the last of them has
// run, and the one that is refused takes nothing of the others with it.
void tst_database::waitingWorkSharesATransaction()
{
    const QTemporaryDir directory;
    const auto database = openTable(directory.filePath(QStringLiteral("d.sqlite")));
    std::latch begun(1), go(1);
    std::thread first([&] {
        (void)database->read([&](SqlConnection &) -> Result<void> {
            begun.count_down();
            go.wait();
            return {};
        });
    });
    begun.wait();
    std::atomic<int> answered{0}, refused{0}, answeredTooSoon{0};
    std::vector<std::thread> others;
    for (int i = 0; i < 10; ++i)
        others.emplace_back([&, i] {
            const Result<void> done = database->write([&](SqlConnection &c) -> Result<void> {
                answeredTooSoon += answered;
                c.execute(text(u"INSERT INTO t (v) VALUES (?)"), 100 + i);
                return i == 5 ? Result<void>(fail("test.refused")) : Result<void>();
            });
            ++answered;
            refused += codeOf(done) == QStringLiteral("test.refused") ? 1 : 0;
        });
    QTRY_COMPARE(database->waiting(), std::size_t(10));
    go.count_down();
    first.join();
    for (std::thread &thread : others)
        thread.join();
    QCOMPARE(refused.load(), 1);
    QVERIFY(answeredTooSoon.load() <= 9); // the refused one, when it was the first, ends a group of its own
    QCOMPARE(count(*database), 9);
}

// Without waiting: in the order in which it was handed over, also when nobody asks for the answer, and whoever is told of what was
// lost is told once and of nothing else.
void tst_database::handedOverIsDoneInOrder()
{
    const auto database = openTable(QStringLiteral(":memory:"));
    std::atomic<int> lost{0};
    const auto insertSoon = [&](int value) {
        return database->writeSoon(
            [value](SqlConnection &c) -> Result<int> {
                c.execute(text(u"INSERT INTO t (v) VALUES (?)"), value);
                SqlRows rows = c.query(text(u"SELECT COUNT(*) FROM t"));
                return rows.next() ? rows.small(0) : -1;
            },
            [&](const Error &) { ++lost; });
    };
    std::latch begun(1), go(1);
    auto first = database->readSoon([&](SqlConnection &) -> Result<void> {
        begun.count_down();
        go.wait();
        return {};
    });
    begun.wait();
    auto one = insertSoon(1), again = insertSoon(1);
    (void)insertSoon(2);
    auto three = insertSoon(3);
    QCOMPARE(database->waiting(), std::size_t(4));
    go.count_down();
    QCOMPARE(need(three.wait()), 3);
    QCOMPARE(need(one.wait()), 1);
    QCOMPARE(codeOf(again.wait()), QStringLiteral("registry.constraint"));
    need(first.wait());
    QCOMPARE(lost.load(), 1);
    QCOMPARE(count(*database), 3);
}

void tst_database::anErrorLeavesNothing()
{
    const auto database = openTable(QStringLiteral(":memory:"));
    const Result<int> refused = database->write([](SqlConnection &c) -> Result<int> {
        c.execute(text(u"INSERT INTO t (v) VALUES (1)"));
        return fail("test.refused", "on purpose");
    });
    QCOMPARE(codeOf(refused), QStringLiteral("test.refused"));
    QCOMPARE(count(*database), 0);
    need(insert(*database, 1));
    QCOMPARE(count(*database), 1);
}

void tst_database::aFailingStatementEndsItsJobAlone()
{
    const auto database = openTable(QStringLiteral(":memory:"));
    need(insert(*database, 1));
    bool wasLaterRun = true;
    const Result<void> failed = database->write([&](SqlConnection &c) -> Result<void> {
        c.execute(text(u"INSERT INTO t (v) VALUES (2)"));
        c.execute(text(u"INSERT INTO t (v) VALUES (1)")); // taken
        wasLaterRun = c.execute(text(u"INSERT INTO t (v) VALUES (3)")) == 1;
        return {};
    });
    QCOMPARE(codeOf(failed), QStringLiteral("registry.constraint"));
    QVERIFY(!wasLaterRun);
    QCOMPARE(count(*database), 1);
    const Result<void> nonsense = database->write([](SqlConnection &c) -> Result<void> {
        c.execute(text(u"INSERT INTO nowhere (v) VALUES (2)"));
        return {};
    });
    QCOMPARE(codeOf(nonsense), QStringLiteral("registry.damaged"));
    need(insert(*database, 4));
    QCOMPARE(count(*database), 2);
}

void tst_database::emptyIsNotNull()
{
    const auto database = openTable(QStringLiteral(":memory:"));
    const bool good = need(database->read([](SqlConnection &c) -> Result<bool> {
        SqlRows rows = c.query(text(u"SELECT ? IS NULL, ? IS NULL, ? IS NULL, ?"), QString(), QByteArray(),
                               std::optional<qint64>(), std::uint64_t(1) << 40);
        return rows.next() && !rows.flag(0) && !rows.flag(1) && rows.flag(2) && rows.integer(3) == qint64(1) << 40;
    }));
    QVERIFY(good);
}

void tst_database::whatAConstraintKeptOutHasNoId()
{
    const auto database = openTable(text(u":memory:"));
    const auto insertOrNot = [&](int value) {
        return need(database->write([&](SqlConnection &c) -> Result<qint64> {
            return c.insert(text(u"INSERT INTO t (v) VALUES (?) ON CONFLICT DO NOTHING"), value);
        }));
    };
    QCOMPARE(insertOrNot(7), qint64(1));
    QCOMPARE(insertOrNot(7), qint64(0)); // not the last one's
    QCOMPARE(insertOrNot(8), qint64(2));
}

// Kept or not, and however many at once: it neither ends the thread, nor hides the end from it.
void tst_database::aPromiseIsNoWork()
{
    for (const int promises : {0, 1, 50}) {
        const auto database = openTable(text(u":memory:"));
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    for (int p = 0; p < promises; ++p)
                        database->expectSoon();
                    (void)insert(*database, 100 * t + i);
                }
            });
        threads.clear();
        QCOMPARE(count(*database), 200);
        database->expectSoon();
    }
}

void tst_database::lockedForLong()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    const auto database = openTable(file, Milliseconds(10'000), Milliseconds(100));
    {
        const Locker locker(file);
        QVERIFY(locker.isHeld());
        QCOMPARE(codeOf(insert(*database, 1)), QStringLiteral("registry.busy"));
        Database::Options options;
        options.file = file;
        options.busyTimeout = Milliseconds(50);
        QCOMPARE(codeOf(Database::open(options)), QStringLiteral("registry.busy"));
    }
    need(insert(*database, 1));
    QCOMPARE(count(*database), 1);
}

void tst_database::givesUpWhileWaiting()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    const auto database = openTable(file, Milliseconds(100), Milliseconds(1500));
    {
        const Locker locker(file);
        QCOMPARE(codeOf(insert(*database, 1)), QStringLiteral("registry.timeout"));
    }
    // What was given up is not done later.
    const auto patient = openTable(file);
    need(insert(*patient, 2));
    QCOMPARE(count(*patient), 1);
}

void tst_database::fullDatabase()
{
    RegistryFixture fixture(true);
    need(fixture.registry->database().alone([](SqlConnection &c) -> Result<void> {
        qint64 pages = 0;
        {
            SqlRows rows = c.query(text(u"PRAGMA page_count"));
            rows.next();
            pages = rows.integer(0);
        }
        c.query(text(u"PRAGMA max_page_count = %1").replace(QStringLiteral("%1"), QString::number(pages + 4))).next();
        return {};
    }));
    int kept = 0;
    QString code;
    while (kept < 10'000 && code.isEmpty()) {
        code =
            codeOf(fixture.registry->note(QStringLiteral("test"), QStringLiteral("n"), QString(300, QLatin1Char('x'))));
        kept += code.isEmpty() ? 1 : 0;
    }
    QCOMPARE(code, QStringLiteral("registry.full"));
    const auto again = fixture.another(QStringLiteral("process-2"));
    const int found = need(again->database().read([](SqlConnection &c) -> Result<int> {
        SqlRows rows = c.query(text(u"SELECT COUNT(*) FROM audit WHERE action = 'test'"));
        return rows.next() ? rows.small(0) : -1;
    }));
    QCOMPARE(found, kept);
    need(again->note(QStringLiteral("test"), QStringLiteral("n"),
                     QString())); // there is room again: this connection has no limit
}

void tst_database::fullDisk()
{
    const QTemporaryDir directory;
    int exitCode = 0;
    const QString said = runHelper({QStringLiteral("--fill-disk"), directory.path()}, &exitCode);
    if (exitCode == 4)
        QSKIP("a small file system cannot be mounted here (needs root on Linux)");
    QCOMPARE(exitCode, 0);
    QCOMPARE(said, QStringLiteral("registry.full 0"));
}

void tst_database::readOnlyFile()
{
    RegistryFixture fixture(true);
    fixture.registry.reset();
    QFile::setPermissions(fixture.file, QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(fixture.directory.path(), QFile::Permissions(0x7777)); // the folder may be written to
    QStringList arguments{QStringLiteral("--open"), fixture.file};
#ifdef Q_OS_LINUX
    if (geteuid() == 0)
        arguments += QStringLiteral("--as-nobody");
#endif
    QCOMPARE(runHelper(arguments), QStringLiteral("registry.read-only"));
}

void tst_database::readOnlyFolder()
{
    RegistryFixture fixture(true);
    fixture.registry.reset();
    QFile::setPermissions(fixture.file, QFile::Permissions(0x6666));
    QFile::setPermissions(fixture.directory.path(),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QStringList arguments{QStringLiteral("--open"), fixture.file};
#ifdef Q_OS_LINUX
    if (geteuid() == 0)
        arguments += QStringLiteral("--as-nobody");
#endif
    QCOMPARE(runHelper(arguments), QStringLiteral("registry.read-only"));
    QFile::setPermissions(fixture.directory.path(), QFile::Permissions(0x7777));
}

void tst_database::cannotOpen()
{
    Database::Options options;
    options.file = QStringLiteral("/nowhere/at/all/registry.sqlite");
    QCOMPARE(codeOf(Database::open(options)), QStringLiteral("registry.cannot-open"));
}

void tst_database::damagedFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("r.sqlite"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const SetClock clock;
    QCOMPARE(codeOf(Registry::open(path, actor(), clock)), QStringLiteral("registry.damaged"));
}

void tst_database::manyProcessesCreateOneRegistry()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("r.sqlite"));
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 6; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), file});
    }
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->readAllStandardOutput(), QByteArray("opened"));
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QStringLiteral("--open"))
        return openInHelper(arguments);
    if (arguments.value(1) == QStringLiteral("--fill-disk"))
        return fillDiskInHelper(arguments);
    tst_database test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
